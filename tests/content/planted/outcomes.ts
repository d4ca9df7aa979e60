/** 结果 */
import { change, outcomes, plan, textOf, type Cause, type PlantedFault } from './planting.ts';

const ids = [...textOf(outcomes).matchAll(/^ {2}- id: "(?<id>[^"]+)"/gmu)].map(
  ({ groups }) => groups?.['id'],
);

/** Words of one record by others; the first finding names a field of it. */
const inRecord = (
  name: string,
  id: string,
  words: string,
  by: string,
  field: string,
  more: Cause = {},
): PlantedFault =>
  change(name, outcomes, new RegExp(`(?<=id: "${id}"[\\s\\S]*?)${RegExp.escape(words)}`, 'u'), by, {
    field: `outcomes[${ids.indexOf(id)}].${field}`,
    ...more,
  });
const doubt = { severity: 'warning' } as const;
const search = (name: string, words: string | RegExp, by: string, field: string) =>
  change(name, outcomes, words, by, { field: `searches[0].${field}` });

/** The record of the buildings once more, with another number. */
const again = (value: number) => `  - id: "2024-02-09-r04"
    target: "2024-02-09"
    indicator: 亿元楼数量
    role: outcome
    periodStart: "2024-12-31"
    periodEnd: "2024-12-31"
    value: ${value}
    unit: 幢
    finality: final
    definition: same
    source:
      title: "Looking back on 2024: Jing'an in statistics"
      publisher: Shanghai Daily (SHINE)
      date: "2025-01-26"
      url: https://www.shine.cn/feature/district/2501285396/
      official: false
    read: "2026-11-23"
searches:
`;

export const faults: readonly PlantedFault[] = [
  change(
    '结果没有出处',
    outcomes,
    '    source:\n      title: "Looking',
    '    origin:\n      title: "Looking',
  ),
  inRecord('结果的目标不存在', '2024-02-09-r01', '"2024-02-09"', '"2024-02-99"', 'target'),
  inRecord(
    '结果的编号是别的目标的',
    '2024-01-02-r01',
    'target: "2024-01-02"',
    'target: "2024-01-03"',
    'id',
  ),
  change('结果的编号用了两次', outcomes, 'id: "2024-02-09-r02"', 'id: "2024-02-09-r01"', {
    field: 'outcomes[6].id',
  }),
  inRecord('结果的单位不合', '2024-02-09-r01', 'unit: 幢', 'unit: 家', 'unit'),
  inRecord('单位里藏着“以上”', '2024-02-09-r01', 'unit: 幢', 'unit: 幢以上', 'unit'),
  inRecord('单位里藏着“超过”', '2024-02-09-r01', 'unit: 幢', 'unit: 超过幢', 'unit'),
  inRecord('单位里藏着数字', '2024-02-09-r01', 'unit: 幢', 'unit: "2幢"', 'unit'),
  inRecord('单位里藏着汉字数字', '2024-02-01-r01', 'unit: 个', 'unit: 十个', 'unit'),
  inRecord('亿元写成万元', '2024-01-03-r01', 'unit: 亿元', 'unit: 万元', 'value', doubt),
  inRecord('数值多了四个零', '2024-01-03-r01', 'value: 1600', 'value: 16000000', 'value', doubt),
  inRecord('百分数写成小数', '2024-01-02-r02', 'value: 5\n', 'value: 0.05\n', 'value', doubt),
  inRecord('上一年的数字差一个“万”', '2024-06-02-r01', 'unit: 亿元', 'unit: 万元', 'value', doubt),
  inRecord('半幢楼', '2024-02-09-r01', 'value: 92', 'value: 92.5', 'value'),
  inRecord(
    '不到一个的项目',
    '2024-02-01-r01',
    'value: 177\n    unit: 个',
    'value: 0.01777\n    unit: 万个',
    'value',
  ),
  inRecord('负的幢数', '2024-02-09-r01', 'value: 92', 'value: -92', 'value'),
  inRecord('负的零售总额', '2024-01-03-r01', 'value: 1600', 'value: -1600', 'value'),
  inRecord(
    '指标还是目标的，单位却不是',
    '2024-01-02-r01',
    'indicator: 区级一般公共预算收入\n',
    'indicator: 区级一般公共预算收入增长率\n',
    'indicator',
  ),
  inRecord(
    '预计数记成最终数',
    '2024-01-03-r01',
    'finality: expected',
    'finality: final',
    'finality',
  ),
  inRecord(
    '这段时间没有过完就有最终数',
    '2024-02-09-r01',
    'date: "2025-01-26"',
    'date: "2024-12-26"',
    'finality',
  ),
  inRecord(
    '没有标明日期的最终数，读的时候还没有过完',
    '2024-02-09-r02',
    'read: "2026-11-23"',
    'read: "2024-12-30"',
    'finality',
  ),
  inRecord(
    '结果早于计划',
    '2024-01-02-r01',
    'periodStart: "2024-01-01"',
    'periodStart: "2023-06-01"',
    'periodStart',
  ),
  inRecord(
    '结果跨到下一年',
    '2024-01-02-r02',
    'periodEnd: "2024-12-31"',
    'periodEnd: "2025-01-31"',
    'periodEnd',
  ),
  inRecord(
    '同一口径的结果在计划年度以后',
    '2024-07-01-r03',
    'definition: different',
    'definition: unstated',
    'periodStart',
  ),
  inRecord(
    '止日早于起日',
    '2024-01-02-r01',
    'periodEnd: "2024-12-31"',
    'periodEnd: "2023-12-31"',
    'periodEnd',
  ),
  inRecord(
    '没有的一天',
    '2024-04-01-r02',
    'periodEnd: "2024-07-31"',
    'periodEnd: "2024-06-31"',
    'periodEnd',
  ),
  inRecord(
    '时段不到月底',
    '2024-04-01-r02',
    'periodEnd: "2024-07-31"',
    'periodEnd: "2024-07-30"',
    'periodEnd',
    doubt,
  ),
  inRecord(
    '基数是前年的',
    '2024-02-09-r03',
    'periodStart: "2023-12-31"\n    periodEnd: "2023-12-31"',
    'periodStart: "2022-12-31"\n    periodEnd: "2022-12-31"',
    'periodEnd',
  ),
  inRecord(
    '基数只有半年',
    '2024-01-02-r03',
    'periodEnd: "2023-12-31"',
    'periodEnd: "2023-06-30"',
    'periodEnd',
  ),
  inRecord(
    '基数是计划年度的',
    '2024-02-09-r03',
    'periodEnd: "2023-12-31"',
    'periodEnd: "2024-01-31"',
    'periodEnd',
  ),
  inRecord(
    '计划以前就公布了结果',
    '2024-01-03-r01',
    'date: "2025-01-26"',
    'date: "2023-12-26"',
    'source.date',
  ),
  inRecord(
    '发布日期还没有到',
    '2024-01-02-r01',
    'date: "2025-01-26"',
    'date: "2999-01-26"',
    'source.date',
  ),
  inRecord(
    '读到的日期还没有到',
    '2024-01-02-r01',
    'read: "2026-11-23"',
    'read: "2999-11-23"',
    'read',
  ),
  inRecord('读到在发布以前', '2024-01-02-r01', 'read: "2026-11-23"', 'read: "2025-01-23"', 'read'),
  inRecord(
    '口径不同而没有说明',
    '2024-01-02-r01',
    '    difference: 是总额，不是增长率。\n',
    '',
    'difference',
  ),
  inRecord(
    '口径相同而说明了不同',
    '2024-01-02-r01',
    'definition: different',
    'definition: same',
    'unit',
  ),
  change('一个数字记了两次', outcomes, 'searches:\n', again(92), {
    field: `outcomes[${ids.length}].id`,
    found: /2024-02-09-r01/u,
  }),
  change('一个来源有两个不同的数字', outcomes, 'searches:\n', again(93), {
    field: `outcomes[${ids.length}].value`,
    found: /2024-02-09-r01/u,
  }),
  inRecord(
    '有理由而没有疑问',
    '2024-02-09-r01',
    '    read:',
    '    acknowledged:\n      scale: 来源就是这样写的。\n    read:',
    'acknowledged.scale',
    doubt,
  ),
  inRecord(
    '没有这种疑问',
    '2024-02-09-r01',
    '    read:',
    '    acknowledged:\n      size: 来源就是这样写的。\n    read:',
    'acknowledged.size',
  ),
  search(
    '查找的日期还没有到',
    /(?<=searches:[\s\S]*?)date: "2026-11-23"/u,
    'date: "2999-11-23"',
    'date',
  ),
  search(
    '查找在计划以前',
    /(?<=searches:[\s\S]*?)date: "2026-11-23"/u,
    'date: "2023-11-23"',
    'date',
  ),
  search(
    '再查的日期不晚于查找',
    'nextSearch: "2027-02-23"',
    'nextSearch: "2026-11-23"',
    'nextSearch',
  ),
  search(
    '查过的网页发布在查找以后',
    /(?<=searches:[\s\S]*?)date: "2025-01-26"/u,
    'date: "2026-11-24"',
    'places[0].date',
  ),
  search(
    '查过的网页列了两次',
    'https://archive.shine.cn/district/jing-an/Chinesestyle-modernization-delivers-results/shdaily.shtml\n      - title: Shanghai',
    'https://www.shine.cn/feature/district/2501285396/\n      - title: Shanghai',
    'places[1].url',
  ),
  search('查找的目标不存在', '  - targets: all', '  - targets: ["2024-02-99"]', 'targets[0]'),
  change('数值大得不可能', outcomes, 'value: 302.2', 'value: 9.2e21', {
    field: 'outcomes[0].value',
    found: /9\.2e\+21/u,
  }),
  inRecord(
    '两个来源的数字不一致，没有说明',
    '2024-01-01-r06',
    'value: 7',
    'value: 17',
    'value',
    doubt,
  ),
  inRecord('总额与增长率对不上', '2024-01-02-r01', 'value: 302.2', 'value: 203.2', 'value', doubt),
  inRecord('增长率与两年的总额对不上', '2024-01-02-r02', 'value: 5', 'value: 15', 'value', doubt),
  inRecord(
    '到九月的比全年的多',
    '2024-01-01-r01',
    'value: 2045.3',
    'value: 4045.3',
    'value',
    doubt,
  ),
  inRecord('数值多打了一个零', '2024-01-03-r01', 'value: 1600', 'value: 16000', 'value', doubt),
  inRecord('数值少打了一个零', '2024-01-03-r02', 'value: 1710', 'value: 171', 'value', doubt),
  inRecord(
    '总额的名称写成了增长率',
    '2024-01-02-r01',
    'indicator: 区级一般公共预算收入',
    'indicator: 区级一般公共预算收入增长率',
    'indicator',
  ),
  inRecord(
    '增长率的名称写成了总额',
    '2024-01-02-r02',
    'indicator: 区级一般公共预算收入增长率',
    'indicator: 区级一般公共预算收入',
    'indicator',
  ),
  inRecord('结果的百分号是全角的', '2024-01-02-r02', 'unit: "%"', 'unit: ％', 'unit'),
  inRecord(
    '口径的不同写了“相同”',
    '2024-01-02-r01',
    '是总额，不是增长率。',
    '口径相同。',
    'difference',
  ),
  inRecord(
    '另一个指标写成同一口径',
    '2024-02-01-r02',
    'definition: different\n    difference: 那一年这个指标叫“税收千万级以上项目”，2024年的计划改了名称。',
    'definition: same',
    'target',
    doubt,
  ),
  change(
    '查的词列了两次',
    outcomes,
    '      - "静安区实现中小学AED全覆盖…"\n',
    '      - "静安区实现中小学AED全覆盖…"\n      - "静安区实现中小学AED全覆盖…"\n',
    { found: /列了两次/u },
  ),
  inRecord('说明写到九月，记到六月', '2024-01-01-r01', '"2024-09-30"', '"2024-06-30"', 'periodEnd'),
  inRecord(
    '来源说“约”，记成“以上”',
    '2024-01-03-r02',
    'comparator: approx',
    'comparator: ge',
    'comparator',
    doubt,
  ),
  inRecord(
    '全市的数字记成同一口径',
    '2024-02-01-r01',
    'indicator: 引进符合产业导向的优质项目',
    'indicator: 全市引进符合产业导向的优质项目',
    'target',
    doubt,
  ),
  inRecord('家数多了一个零', '2024-07-01-r01', 'value: 20\n', 'value: 200\n', 'value', doubt),
  inRecord(
    '从七月起的数字没有说明',
    '2024-01-01-r01',
    'periodStart: "2024-01-01"',
    'periodStart: "2024-07-01"',
    'periodStart',
    doubt,
  ),
  inRecord('数值的数字写颠倒了', '2024-04-01-r01', 'value: 234', 'value: 243', 'value', doubt),
  inRecord(
    '同一口径的指标换了“亿”',
    '2024-02-09-r01',
    'indicator: 亿元楼数量',
    'indicator: 千万元楼数量',
    'target',
    doubt,
  ),
  inRecord(
    '结果的指标错了一个字',
    '2024-02-09-r01',
    'indicator: 亿元楼数量',
    'indicator: 亿元搂数量',
    'indicator',
    doubt,
  ),
  change(
    '计划的时段写错，结果不怪结果',
    plan,
    'periodEnd: "2024-12-31"',
    'periodEnd: "2024-12-30"',
    {
      field: 'periodEnd',
    },
  ),
  inRecord(
    '结果的指标写着别的年份',
    '2024-02-09-r01',
    'indicator: 亿元楼数量',
    'indicator: 2023年亿元楼数量',
    'indicator',
  ),
];
