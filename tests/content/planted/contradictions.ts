/** Fields of a target that contradict each other or the words around its number. */
import {
  change,
  changeAll,
  changeFiles,
  plan,
  task,
  type Edit,
  type PlantedFault,
} from './planting.ts';

const lifts = (
  name: string,
  words: string | RegExp,
  by: string,
  field: string,
  found?: RegExp,
): PlantedFault =>
  change(name, task(18), words, by, {
    field: `targets[3].${field}`,
    ...(found ? { found } : {}),
  });

const liftsFrom = 'comparator: eq\n    kind: flow\n    verb: 开工建设\n    aggregable: true\n';
const lift = (kind: string, aggregable: boolean) =>
  `comparator: eq\n    kind: ${kind}\n    verb: 开工建设\n    aggregable: ${aggregable}\n`;
const liftPeriod = (lines: string) => liftsFrom + lines;

const summary = (name: string, words: string, number = 18, found?: RegExp): PlantedFault =>
  change(name, task(number), /^summary: .*$/mu, `summary: ${words}`, {
    field: 'summary',
    ...(found ? { found } : {}),
  });

const beside = (key: string, other: string): Edit => [
  `indicatorKey: ${key}`,
  `indicatorKey: ${other}`,
];

export const faults: readonly PlantedFault[] = [
  // What a kind implies
  lifts('数量记成增长率', liftsFrom, lift('growth', false), 'kind'),
  lifts('数量记成比率', liftsFrom, lift('share', false), 'kind'),
  lifts('总量可以相加', liftsFrom, lift('stock', true), 'aggregable'),
  change('增长率可以相加', task(1), 'aggregable: false', 'aggregable: true', {
    field: 'targets[0].aggregable',
  }),
  change('比率可以相加', task(23), 'aggregable: false', 'aggregable: true', {
    field: 'targets[0].aggregable',
  }),
  change('百分比记成数量', task(23), 'kind: share', 'kind: flow', { field: 'targets[0].kind' }),
  change('百分比记成总量', task(1), 'kind: growth', 'kind: stock', { field: 'targets[0].kind' }),
  change(
    '千分比记成数量',
    task(20),
    /(unit: ‰\n {4}comparator: ge\n {4}kind: )share/u,
    'unit: ‰\n    comparator: ge\n    kind: flow',
    {
      field: 'targets[5].kind',
    },
  ),
  change('增长记成比率', task(1), 'kind: growth', 'kind: share', { field: 'targets[0].kind' }),
  change(
    '签约率记成增长率',
    task(20),
    /kind: share(?=\n {4}verb: 达到\n {4}of: 重点人群)/u,
    'kind: growth',
    {
      field: 'targets[4].kind',
    },
  ),
  change('总额记成数量', task(1), 'kind: stock', 'kind: flow', { field: 'targets[2].kind' }),
  lifts(
    '数量有分母',
    liftsFrom,
    `${liftsFrom.replace('    aggregable', '    of: 多层住宅\n    aggregable')}`,
    'of',
  ),
  change('总额有分母', task(1), 'verb: 实现\n', 'verb: 实现\n    of: 全区\n', {
    field: 'targets[2].of',
  }),
  // The verb and the denominator are the sentence's
  lifts('动词不在原文里', 'verb: 开工建设', 'verb: 竣工验收', 'verb'),
  lifts('开工写成竣工', 'verb: 开工建设', 'verb: 竣工', 'verb'),
  lifts('动词是别的句子的', 'verb: 开工建设', 'verb: 筹措', 'verb'),
  change('启动写成完成', task(18), 'verb: 启动', 'verb: 完成', { field: 'targets[0].verb' }),
  change('新增写成建成', task(20), 'verb: 新增', 'verb: 建成', { field: 'targets[0].verb' }),
  change('动词在同一句而不管这个数字', task(16), 'verb: 建成', 'verb: 增加', {}),
  change('分母不在原文里', task(20), 'of: 重点人群', 'of: 全市人口', { field: 'targets[4].of' }),
  change('分母是别的句子的', task(20), 'of: 重点人群', 'of: 社区卫生服务站点', {
    field: 'targets[4].of',
  }),
  change('分母改了一个字', task(23), 'of: 全区中小学', 'of: 全市中小学', {
    field: 'targets[0].of',
  }),
  change('分母写得太宽', task(20), 'of: 60岁及以上户籍老年人口', 'of: 户籍人口', {
    field: 'targets[5].of',
  }),
  change('分母漏了限定', task(20), 'of: 60岁及以上户籍老年人口', 'of: 60岁以上老年人口', {
    field: 'targets[5].of',
  }),
  // The indicator is about the same thing
  lifts(
    '指标说的是别的事',
    'indicator: 开工建设既有多层住宅加装电梯',
    'indicator: 医院门诊量',
    'indicator',
  ),
  change('指标写成空话', task(1), 'indicator: 地区生产总值增长率', 'indicator: 幸福感', {
    field: 'targets[0].indicator',
  }),
  change('指标写成另一个数字的', task(20), 'indicator: 家庭病床建床率', 'indicator: 消防站', {
    field: 'targets[5].indicator',
  }),
  change('指标是外文', task(1), 'indicator: 地区生产总值增长率', 'indicator: growth', {
    field: 'targets[0].indicator',
  }),
  lifts('指标只有空格', 'indicator: 开工建设既有多层住宅加装电梯', 'indicator: "  "', 'indicator'),
  // Periods
  lifts(
    '截止日期在起始日期之前',
    liftsFrom,
    liftPeriod('    periodStart: "2024-06-01"\n    periodEnd: "2024-03-31"\n'),
    'periodEnd',
  ),
  lifts('截止日期在计划之后', liftsFrom, liftPeriod('    periodEnd: "2025-12-31"\n'), 'periodEnd'),
  lifts(
    '起始日期在计划之前',
    liftsFrom,
    liftPeriod('    periodStart: "2023-01-01"\n'),
    'periodStart',
  ),
  lifts(
    '半年的时限，原文没有写',
    liftsFrom,
    liftPeriod('    periodEnd: "2024-06-30"\n'),
    'periodEnd',
  ),
  lifts(
    '九月的时限，原文没有写',
    liftsFrom,
    liftPeriod('    periodEnd: "2024-09-30"\n'),
    'periodEnd',
  ),
  lifts(
    '从三月算起，原文没有写',
    liftsFrom,
    liftPeriod('    periodStart: "2024-03-01"\n'),
    'periodStart',
  ),
  change('计划的最后一天在第一天之前', plan, 'periodEnd: "2024-12-31"', 'periodEnd: "2023-12-31"', {
    field: 'periodEnd',
  }),
  change('计划只到六月', plan, 'periodEnd: "2024-12-31"', 'periodEnd: "2024-06-30"', {
    field: 'periodEnd',
  }),
  change('计划从三月算起', plan, 'periodStart: "2024-01-01"', 'periodStart: "2024-03-08"', {
    field: 'periodStart',
  }),
  change('计划的时段是别的年', plan, 'periodStart: "2024-01-01"', 'periodStart: "2023-01-01"', {
    field: 'periodStart',
  }),
  change('计划到了下一年，标题没有写', plan, 'periodEnd: "2024-12-31"', 'periodEnd: "2025-12-31"', {
    field: 'periodEnd',
  }),
  // One key, one indicator
  change(
    '两个目标一个代号',
    task(18),
    'indicatorKey: lifts-started',
    'indicatorKey: old-housing-repaired-area',
    {
      field: 'targets[3].indicatorKey',
    },
  ),
  changeAll(
    '两个目标一个代号，单位相同',
    task(18),
    [
      beside('scattered-renewal-plots-started', 'low-rent-applications-accepted'),
      ['unit: 户', 'unit: 户'],
    ],
    {
      field: 'targets[5].indicatorKey',
    },
  ),
  change(
    '代号与别的任务重复',
    task(20),
    'indicatorKey: community-rehabilitation-centres-added',
    'indicatorKey: headquarters-added',
    {
      field: 'targets[0].indicatorKey',
    },
  ),
  change(
    '性质不同的目标一个代号',
    task(1),
    'indicatorKey: fixed-asset-investment-growth',
    'indicatorKey: family-doctor-coverage-key-groups',
    {
      file: task(20),
      field: 'targets[4].indicatorKey',
    },
  ),
  change(
    '同一任务里代号用了两次',
    task(20),
    'indicatorKey: community-health-management-centres-added',
    'indicatorKey: community-health-stations-standardised',
    {
      field: 'targets[6].indicatorKey',
    },
  ),
  change('各年数字的单位与目标不合', 'series.yaml', 'unit: 亿美元', 'unit: 亿元', {
    field: 'series[5].unit',
  }),
  // Blank words
  lifts('引文只有空格', /quote: 开工建设既有[^\n]*/u, 'quote: "   "', 'quote'),
  lifts('动词只有空格', 'verb: 开工建设', 'verb: "\u00a0"', 'verb'),
  change('标题只有空格', task(18), 'title: 持续改善群众居住品质', 'title: " "', { field: 'title' }),
  summary('说明只有空格', '" "'),
  change('主题名称只有空格', 'topics.yaml', 'name: 家里有老人', 'name: " "', { field: '[0].name' }),
  // Summaries
  summary('说明里的汉字数字原文没有：三百', '给三百台老楼装电梯。', 18, /三百/u),
  summary('说明里的汉字数字原文没有：近千', '筹措近千张床位。', 18, /近千/u),
  summary('说明里的汉字数字原文没有：八成', '八成的居民受益。', 18, /八成/u),
  summary('说明里的百分之几原文没有', '让百分之七十的老楼有电梯。', 18, /百分之七十/u),
  summary('说明里的全角数字原文没有', '给老楼装９９９台电梯。', 18, /９９９/u),
  summary('说明里的数字只是原文数字的一半', '筹措350套出租房。', 18, /350/u),
  summary('说明把数字说大：超', '给老楼装超200台电梯。', 18, /超200台/u),
  summary('说明把数字说大：以上', '给老楼装200台以上电梯。', 18, /200台以上/u),
  summary('说明把数字说小：不超过', '给老楼装不超过200台电梯。', 18, /不超过200台/u),
  summary('说明把数字说成大约', '给老楼装约200台电梯。', 18, /约200台/u),
  summary('说明里有数不清的数：上百', '给上百幢老楼装电梯。', 18, /上百/u),
  summary('说明里有数不清的数：几十', '启动几十个地块。', 18, /几十/u),
  summary('说明说翻一番', '出租房翻一番。', 18, /翻一番/u),
  summary('说明说一半', '一半的老楼装上电梯。', 18, /一半/u),
  summary('说明说没有写明数量，而任务有目标', '改造旧房；没有写明要达到的数量。', 18, /没有写明/u),
  summary('说明说没有数字，而任务有目标', '改造旧房，没有具体数字。', 18, /没有具体数字/u),
  changeFiles(
    '说明里的数字是别的任务的',
    { [task(18)]: [[/^summary: .*$/mu, 'summary: 给老楼装电梯，建15个站点。']] },
    { field: 'summary', found: /15/u },
  ),
  summary('说明说增加几倍', '出租房增加一倍，给老楼加装电梯。', 18, /一倍/u),
  summary('说明说已经做了', '已经给老楼装好了电梯。', 18, /已经/u),
  summary('说明说做成了', '给老楼装的电梯完成了。', 18, /完成了/u),
  summary('说明的数字换了单位', '给老楼加装电梯200部。', 18, /200部/u),
  lifts(
    '指标说的是建成，原文是开工',
    'indicator: 开工建设既',
    'indicator: 建成既',
    'indicator',
    /建成/u,
  ),
  lifts(
    '指标里有原文没有的数字',
    '加装电梯\n    indicatorKey',
    '加装电梯300台\n    indicatorKey',
    'indicator',
    /300/u,
  ),
  lifts(
    '引文跨了两句',
    'quote: 开工建设既有多层住宅加装电梯200台',
    'quote: 开工建设既有多层住宅加装电梯200台。完善多层次住房保障体系',
    'quote',
  ),
  change('开工和竣工的指标对调', task(5), /indicator: 全年开工面积/u, 'indicator: 全年竣工面积', {
    field: 'targets[0].indicator',
  }),
  change(
    '引文是别的目标的',
    task(18),
    'quote: 开工建设既有多层住宅加装电梯200台',
    'quote: 筹措保障性租赁住房3500套（间）',
    { field: 'targets[3].quote', found: /里没有“200台”/u },
  ),
  change(
    '上年基数是目标的数字',
    task(18),
    'deadline: 全年',
    'deadline: 全年\n  base: 加装电梯200台',
    {
      field: 'stated.base',
    },
  ),
  change(
    '责任单位不是原文写明的',
    task(18),
    'targets:\n',
    'units:\n  - name: 区房管局\n    role: 牵头单位\ntargets:\n',
    { field: 'units[0].name' },
  ),
  summary('说明说几分之几', '三分之一的老楼加装电梯。', 18, /三分之一/u),
  change(
    '说明是不相干的',
    task(18),
    /^summary: .*$/mu,
    'summary: 查火灾和安全隐患，维护民防工程。',
    {
      field: 'summary',
      severity: 'warning',
    },
  ),
  change(
    '地点里有目标的数字',
    task(18),
    'deadline: 全年',
    'deadline: 全年\n  place: 加装电梯200台',
    {
      field: 'stated.place',
    },
  ),
];
