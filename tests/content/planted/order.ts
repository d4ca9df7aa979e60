/** 编号和次序 */
import { change, remove, plan, task, type PlantedFault } from './planting.ts';

export const faults: readonly PlantedFault[] = [
  change('任务序号重复', task(7), '\nnumber: 7\n', '\nnumber: 6\n'),
  change('文件名与序号不合', task(7), '\nnumber: 7\n', '\nnumber: 37\n'),
  remove('缺少一项任务', task(12)),
  change('没有的部分', task(18), '\nchapter: 5\n', '\nchapter: 8\n'),
  change('任务放错了部分', task(18), '\nchapter: 5\n', '\nchapter: 4\n'),
  change('部分的序号跳过', plan, '  - chapter: 4\n', '  - chapter: 9\n', {
    field: 'parts[25].chapter',
  }),
  change('部分属于后面的部分', plan, '  - chapter: 4\n', '  - chapter: 4\n    parent: 5\n', {
    field: 'parts[25].parent',
  }),
  change('两项任务的位置对调', plan, '  - task: 8\n  - task: 9\n', '  - task: 9\n  - task: 8\n', {
    field: 'parts[18].task',
  }),
  change('一项任务列了两次', plan, '  - task: 30\n', '  - task: 30\n  - task: 30\n'),
  change('列了没有文件的任务', plan, '  - task: 30\n', '  - task: 30\n  - task: 31\n', {
    file: task(31),
  }),
  change('任务没有列在文件里', plan, '  - task: 30\n', '', { file: task(30), field: 'number' }),
  change('任务没有写在哪个部分', task(18), '\nchapter: 5\n', '\n', { field: 'chapter' }),
  change('目标编号重复', task(18), 'id: "2024-18-05"', 'id: "2024-18-04"'),
  change('目标编号是别的任务的', task(18), 'id: "2024-18-05"', 'id: "2024-19-05"'),
  change('年份与文件夹不合', plan, 'year: 2024', 'year: 2023'),
  change('不认识的主题', task(18), '  - housing', '  - houses'),
  change(
    '目标的主题不在任务里',
    task(18),
    '    verb: 开工建设\n',
    '    verb: 开工建设\n    topics: [health]\n',
  ),
  change('首页突出的目标不存在', plan, '  - "2024-18-04"', '  - "2024-18-44"'),
  change('落款是抄送', plan, '- closing: 抄送', '- signature: 抄送', {
    field: 'parts[46].signature',
  }),
  change('发文字号是版头', plan, '- letterhead: 上海', '- documentNumber: 上海', {
    field: 'parts[0].documentNumber',
  }),
  change('发文机关与落款不同', plan, 'issuer:\n', 'issuer:\n  name: 上海市徐汇区人民政府\n', {
    field: 'issuer.name',
  }),
  change('其他数字只写了一半', plan, 'number: "12345"', 'number: "1234"', {
    field: 'otherNumbers[4].number',
  }),
  change(
    '凭空多出表格里的一个部分',
    plan,
    '  - closing:',
    '  - chapter: 8\n    title: 没有这个部分\n    inRows: true\n  - closing:',
    {
      field: 'parts[46].title',
    },
  ),
  change('任务的位置少了一个', plan, '  - task: 15\n', '', { field: 'parts[27].task' }),
  change('部分的序号写在标题里', plan, 'numeral: 四、\n    title: 深入', 'title: 四、深入', {
    field: 'parts[25].title',
    severity: 'warning',
  }),
  change('成文日期写作别的文字', plan, '- date: 2024年', '- note: 2024年', {
    field: 'parts[6].note',
    severity: 'warning',
  }),
  change('抄送写作别的文字', plan, '- closing: 抄送', '- note: 抄送', {
    field: 'parts[46].note',
    severity: 'warning',
  }),
  change('电话号码没有写怎么念', plan, '\n    aloud: digits', '', {
    field: 'otherNumbers[4].aloud',
    severity: 'warning',
  }),
];
