/** 声明的更正：what a repair may not do to the wording. */
import { change, changeFiles, plan, task, type Edit, type PlantedFault } from './planting.ts';

const first = '  - find: 〃\n    replace: ·\n    line: 349\n';
const mending = (find: string, replace: string, line: number, more = ''): Edit => [
  first,
  `  - find: ${find}\n    replace: ${replace}\n    line: ${line}\n    reason: 提取有误。\n${more}${first}`,
];
const added = (name: string, edit: Edit, field: string, found?: RegExp): PlantedFault =>
  change(name, plan, ...edit, { field: `repairs[1].${field}`, ...(found ? { found } : {}) });

export const faults: readonly PlantedFault[] = [
  added('更正什么也没有改', mending('办好', '办好', 349), 'replace'),
  added('更正的文字在一行里有两处', mending('、', '，', 347), 'find', /出现 3 次/u),
  added('更正添了文字', mending('办好', '高质量办好', 349), 'replace', /高质量办好/u),
  added('更正删了文字', mending('重点工作安排', '工作安排', 41), 'replace'),
  added('更正把一个词换成长短不同的词', mending('安排', '安排方案', 41), 'replace'),
  added('更正删去了一整段文字', mending('区政府', '""', 41), 'replace'),
  added('更正动了数字', mending('10 幅', '12 幅', 263), 'secondSource', /12 幅/u),
  added('更正动了汉字数字', mending('两旧', '三旧', 261), 'secondSource'),
  change('更正所在的行没有这几个字', plan, ...mending('电梯', '电悌', 261), {
    field: 'repairs[1].line',
  }),
  changeFiles(
    '更正换了意思不同的词',
    {
      [plan]: [mending('办好', '举办', 349)],
      [task(24)]: [
        ['办好“静安', '举办“静安'],
        ['verb: 办好', 'verb: 举办'],
        ['verb: 办好', 'verb: 举办'],
      ],
    },
    { field: 'repairs[1].replace', severity: 'warning' },
  ),
  change(
    '导入的文件没有了',
    plan,
    'source:\n',
    `source:\n  original:\n    file: original.pdf\n    sha256: ${'a'.repeat(64)}\n`,
    {
      field: 'source.original.file',
    },
  ),
  change(
    '不是文字的一行对不上原文',
    plan,
    'source:\n',
    'source:\n  left:\n    - line: 31\n      text: 第一页\n',
    {
      field: 'source.left[0]',
    },
  ),
  change(
    '还原的不是部首符号',
    plan,
    'source:\n',
    'source:\n  folded:\n    - find: 建\n      replace: 拆\n      times: 1\n',
    {
      field: 'source.folded[0]',
    },
  ),
  change(
    '第二个来源不是官方的',
    plan,
    '    line: 349\n',
    '    line: 349\n    secondSource:\n      title: 一篇报道\n      publisher: 某报\n      url: https://www.shine.cn/a/1\n',
    {
      field: 'repairs[1].secondSource.url',
    },
  ),
  change(
    '第二个来源就是这个计划',
    plan,
    '    line: 349\n',
    '    line: 349\n    secondSource:\n      title: 2024年区政府重点工作安排\n      publisher: 静安区人民政府\n      url: https://www.jingan.gov.cn/govxxgk/JA0/2024-03-13/b0176702-fca9-43f4-b4f5-26fdd91b55e4.html\n',
    {
      field: 'repairs[1].secondSource.url',
    },
  ),
];
