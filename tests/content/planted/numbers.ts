/** Numbers that are promised otherwise than recorded: at most, from–to, about, in groups of three, in words. */
import { changeFiles, rewordedTask, task, type Edit, type PlantedFault } from './planting.ts';

/** The record of 2024-19-02 (帮助长期失业青年就业620人) and the words of its sentence. */
interface Reworded {
  /** The clause as the text then prints it. */
  clause: string;
  /** What the mark holds. */
  marked: string;
  raw?: string;
  value?: number | string;
  unit?: string;
  comparator?: string;
  kind?: string;
  more?: string;
}

const words = '帮助长期失业青年就业';
const lexicon: readonly Edit[] = [
  [/- \{ say: \[失业, 下岗[^\n]*\n/u, ''],
  ['mean: [长期失业青年, 就业见习岗位]', 'mean: [就业见习岗位]'],
];

/** The same promise in other words, with the record as somebody could have left it. */
function reworded(
  name: string,
  {
    clause,
    marked,
    raw = marked,
    value = 620,
    unit = '人',
    comparator = 'eq',
    kind = 'flow',
    more = '',
  }: Reworded,
  field: string,
  found?: RegExp,
): PlantedFault {
  const edits: Edit[] = [
    [
      `${words}<Target id="2024-19-02">620人</Target>`,
      clause.replace(marked, `<Target id="2024-19-02">${marked}</Target>`),
    ],
    [`indicator: ${words}\n`, `indicator: ${clause.replace(/[0-9０-９].*/u, '')}\n`],
    [`quote: ${words}620人`, `quote: ${clause}`],
    ['raw: 620人', `raw: ${raw}`],
    [
      'value: 620\n    unit: 人\n    comparator: eq\n    kind: flow\n    verb: 帮助\n    aggregable: true\n',
      `value: ${value}\n${more}    unit: "${unit}"\n    comparator: ${comparator}\n    kind: ${kind}\n    verb: ${/控制|降至|压缩|下降|减少|帮助|新增/u.exec(clause)?.[0] ?? '帮助'}\n    aggregable: ${kind === 'flow'}\n`,
    ],
    [/^summary: .*$/mu, 'summary: 建设就业服务站点，帮助找工作的人。'],
  ];
  return changeFiles(
    name,
    {
      ...rewordedTask(19, edits, [[`${words} 620人`, clause]]),
      'lexicon.yaml': lexicon,
    },
    { file: task(19), field: `targets[1].${field}`, ...(found ? { found } : {}) },
  );
}

const rate = (clause: string, marked: string, comparator: string): Reworded => ({
  clause: `调查失业率${clause}`,
  marked,
  value: 4.5,
  unit: '%',
  kind: 'share',
  comparator,
});

export const faults: readonly PlantedFault[] = [
  reworded('“以内”留在标记外面', rate('控制在4.5％以内', '4.5％', 'eq'), 'raw'),
  reworded('“以内”留在标记外面，比较词写对了', rate('控制在4.5％以内', '4.5％', 'le'), 'raw'),
  reworded('“以内”记成照数', rate('控制在4.5％以内', '4.5％以内', 'eq'), 'comparator'),
  reworded('“以内”记成不低于', rate('控制在4.5％以内', '4.5％以内', 'ge'), 'comparator'),
  reworded('“以下”记成照数', rate('控制在4.5％以下', '4.5％以下', 'eq'), 'comparator'),
  reworded('“不超过”记成超过', rate('控制不超过4.5％', '不超过4.5％', 'gt'), 'comparator'),
  reworded('“不超过”只标了“超过”', rate('控制不超过4.5％', '超过4.5％', 'gt'), 'raw'),
  reworded('“不高于”记成照数', rate('控制不高于4.5％', '不高于4.5％', 'eq'), 'comparator'),
  reworded('“低于”记成不高于', rate('控制低于4.5％', '低于4.5％', 'le'), 'comparator'),
  reworded('“降至”记成照数', rate('降至4.5％', '4.5％', 'eq'), 'comparator'),
  reworded('“压缩至”记成不低于', rate('压缩至4.5％', '4.5％', 'ge'), 'comparator'),
  reworded('“下降到”记成照数', rate('下降到4.5％', '4.5％', 'eq'), 'comparator'),
  reworded('“左右”留在标记外面', rate('控制在4.5％左右', '4.5％', 'le'), 'raw'),
  reworded('“左右”记成不高于', rate('控制在4.5％左右', '4.5％左右', 'le'), 'comparator'),
  reworded('“以上”留在标记外面', { clause: '帮助青年就业620人以上', marked: '620人' }, 'raw'),
  reworded(
    '范围只记了上限',
    { clause: '新增护理床位30—50张', marked: '50张', value: 50, unit: '张' },
    'raw',
  ),
  reworded(
    '范围记成照数',
    { clause: '新增护理床位30—50张', marked: '30—50张', value: 30, unit: '张' },
    'valueTo',
  ),
  reworded(
    '范围的上限抄错',
    {
      clause: '新增护理床位30—50张',
      marked: '30—50张',
      value: 30,
      unit: '张',
      comparator: 'range',
      more: '    valueTo: 55\n',
    },
    'valueTo',
  ),
  reworded(
    '不是范围而有上限',
    {
      clause: '新增护理床位30张',
      marked: '30张',
      value: 30,
      unit: '张',
      more: '    valueTo: 50\n',
    },
    'valueTo',
  ),
  reworded(
    '范围写成可以相加',
    {
      clause: '新增护理床位30—50张',
      marked: '30—50张',
      value: 30,
      unit: '张',
      comparator: 'range',
      more: '    valueTo: 50\n',
    },
    'aggregable',
  ),
  reworded(
    '千分位只记了后一半',
    { clause: '新增护理床位1,200张', marked: '200张', value: 200, unit: '张' },
    'raw',
  ),
  reworded(
    '“多”字没有记',
    { clause: '新增护理床位1200多张', marked: '1200多张', value: 1200, unit: '张' },
    'comparator',
  ),
  reworded(
    '单位只标了一半：百分点',
    {
      clause: '失业率下降2个百分点',
      marked: '2个',
      value: 2,
      unit: '个',
    },
    'raw',
  ),
  reworded(
    '单位只标了一半：人次',
    { clause: '帮助青年就业620人次', marked: '620人', value: 620, unit: '人' },
    'raw',
  ),
  reworded(
    '“万”留在标记外面',
    { clause: '帮助青年就业2万人', marked: '2', raw: '2', value: 2, unit: '' },
    'raw',
  ),
  reworded(
    '并列数字共用的“左右”没有记',
    {
      clause: '帮助青年就业和创业分别增长7％和8％左右',
      marked: '7％',
      value: 7,
      unit: '%',
      kind: 'growth',
    },
    'comparator',
  ),
  reworded(
    '减少的数写成负数',
    { clause: '农村贫困人口减少620人', marked: '620人', value: -620 },
    'value',
  ),
];
