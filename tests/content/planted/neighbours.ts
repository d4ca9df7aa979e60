/** 抄错了旁边的：right in itself, and somebody else's. */
import {
  change,
  changeAll,
  changeFiles,
  outcomes,
  plan,
  task,
  textOf,
  type PlantedFault,
} from './planting.ts';

const doubt = { severity: 'warning' } as const;
const series = 'series.yaml';
const ownPage =
  'https://www.jingan.gov.cn/govxxgk/JA0/2024-03-13/b0176702-fca9-43f4-b4f5-26fdd91b55e4.html';
const index = (id: string) =>
  [...textOf(outcomes).matchAll(/^ {2}- id: "(?<id>[^"]+)"/gmu)].findIndex(
    ({ groups }) => groups?.['id'] === id,
  );

export const faults: readonly PlantedFault[] = [
  // Deliverables and their verbs
  change('成果的动词不在原文里', task(7), 'verb: 制定', 'verb: 印发', {
    field: 'deliverables[0].verb',
  }),
  change(
    '成果的动词是旁边那个的',
    task(5),
    'quote: 万荣消防站\n    verb: 竣工',
    'quote: 万荣消防站\n    verb: 开工',
    { field: 'deliverables[2].verb' },
  ),
  change(
    '成果的动词是别的句子的',
    task(25),
    'quote: 上海静安半程马拉松\n    verb: 办好',
    'quote: 上海静安半程马拉松\n    verb: 承办',
    { field: 'deliverables[5].verb' },
  ),
  changeAll(
    '成果不照原文先后',
    task(24),
    [
      ['- quote: “静安现代戏剧谷”', '- quote: 甲'],
      ['- quote: “浓情静安·爵士春天”音乐节', '- quote: “静安现代戏剧谷”'],
      ['- quote: 甲', '- quote: “浓情静安·爵士春天”音乐节'],
    ],
    { field: 'deliverables[1].quote' },
  ),
  // The second print of a target
  change('同一目标指向它自己', task(8), 'sameAs: "2024-02-07"', 'sameAs: "2024-08-02"', {
    field: 'targets[1].sameAs',
    found: /它自己/u,
  }),
  change('同一目标指向后面的', task(8), 'sameAs: "2024-02-07"', 'sameAs: "2024-08-04"', {
    field: 'targets[1].sameAs',
    found: /后面/u,
  }),
  change('同一目标指向别的年份', task(8), 'sameAs: "2024-02-07"', 'sameAs: "2023-02-07"', {
    field: 'targets[1].sameAs',
  }),
  change(
    '同一目标一个接一个地指',
    task(20),
    /\n {4}aggregable: true\n/u,
    '\n    aggregable: true\n    sameAs: "2024-08-02"\n',
    {
      field: 'targets[0].sameAs',
      found: /又指向 2024-02-07/u,
    },
  ),
  change('同一目标的指标代号不同', task(8), 'sameAs: "2024-02-07"', 'sameAs: "2024-02-03"', {
    field: 'targets[1].sameAs',
    found: /indicatorKey/u,
  }),
  changeAll(
    '同一目标的数值不同',
    task(8),
    [
      ['sameAs: "2024-02-07"', 'sameAs: "2024-02-08"'],
      [
        /(id: "2024-08-02"[\s\S]*?)indicatorKey: [a-z-]+/u,
        'id: "2024-08-02"\n    indicator: 新增专精特新企业\n    indicatorKey: hidden-champions-added',
      ],
    ],
    { field: 'targets[1].sameAs', found: /value 不同/u },
  ),
  // Figures, series and keys
  changeAll(
    '结果记在旁边的目标',
    outcomes,
    [
      [
        'id: "2024-02-01-r01"\n    target: "2024-02-01"',
        'id: "2024-02-02-r01"\n    target: "2024-02-02"',
      ],
      ['indicator: 引进符合产业导向的优质项目', 'indicator: 引进优质项目'],
    ],
    { ...doubt, field: `outcomes[${index('2024-02-01-r01')}].target`, found: /2024-02-02/u },
  ),
  changeAll(
    '结果记在同一单位的别的目标',
    outcomes,
    [
      [
        'id: "2024-04-01-r01"\n    target: "2024-04-01"',
        'id: "2024-02-03-r01"\n    target: "2024-02-03"',
      ],
    ],
    { ...doubt, field: `outcomes[${index('2024-04-01-r01')}].target` },
  ),
  change(
    '结果的指标抄了别的目标的',
    outcomes,
    'indicator: 新设总部',
    'indicator: 引进人力资源机构',
    { ...doubt, field: `outcomes[${index('2024-07-01-r01')}].target`, found: /人力资源/u },
  ),
  change(
    '增长率的结果抄了旁边的增长率',
    outcomes,
    /(?<=id: "2024-01-04-r02"\n {4}target: "2024-01-04"\n {4}indicator: )全社会固定资产投资额增长率/u,
    '区级一般公共预算收入增长率',
    { ...doubt, field: `outcomes[${index('2024-01-04-r02')}].target` },
  ),
  change('各年数字的名称是别的指标的', series, 'name: 引进金融企业', 'name: 引进人力资源机构', {
    ...doubt,
    found: /人力资源/u,
  }),
  change('各年数字的名称与指标无关', series, 'name: 外贸进出口总额', 'name: 游客满意度', {
    ...doubt,
    found: /满意度/u,
  }),
  changeAll(
    '两条各年数字的代号对调',
    series,
    [
      ['indicatorKey: human-resources-firms-introduced', 'indicatorKey: 甲'],
      ['indicatorKey: big-data-firms-introduced', 'indicatorKey: human-resources-firms-introduced'],
      ['indicatorKey: 甲', 'indicatorKey: big-data-firms-introduced'],
    ],
    { ...doubt, found: /引进人力资源机构/u },
  ),
  change(
    '指标抄了旁边目标的',
    task(2),
    'indicator: 引进大数据企业',
    'indicator: 引进人力资源机构',
    { field: 'targets[4].indicator', found: /2024-02-04/u },
  ),
  change(
    '一个代号，两个不相干的指标',
    task(8),
    /(id: "2024-08-02"\n {4}indicator: )新增专精特新企业/u,
    'id: "2024-08-02"\n    indicator: 家数',
    { field: 'targets[1].indicator' },
  ),
  // What a task states
  change('时限写成了地点', task(18), 'deadline: 全年', 'deadline: 廉租住房', {
    field: 'stated.deadline',
  }),
  change('地点写成了时限', task(18), 'deadline: 全年', 'place: 全年', { field: 'stated.place' }),
  change('上年基数里没有数字', task(18), 'deadline: 全年', 'base: 旧改地块', {
    field: 'stated.base',
  }),
  // Pages
  change(
    '一个网页有两个标题',
    outcomes,
    `title: "Looking back on 2024: Jing'an in statistics"`,
    'title: "Looking forward to 2025"',
    { field: 'outcomes[0].source.title', found: /forward/u },
  ),
  change(
    '一个网页有两个发布者',
    outcomes,
    'publisher: Shanghai Daily (SHINE)',
    'publisher: 新民晚报',
    { field: 'outcomes[0].source.publisher' },
  ),
  change('一个网页有两个发布日期', outcomes, 'date: "2025-01-26"', 'date: "2025-01-25"', {
    field: 'outcomes[0].source.date',
  }),
  change(
    '网址是别的来源的',
    outcomes,
    'url: https://www.shine.cn/feature/district/2501285396/\n      place: 第一个列表第2条',
    'url: http://www.shine.cn/feature/district/2401303119/\n      place: 第一个列表第2条',
    { field: 'outcomes[0].source.title' },
  ),
  change(
    '结果的网址是计划自己的',
    outcomes,
    'https://www.shine.cn/feature/district/2501285396/',
    ownPage,
    { field: 'outcomes[0].source.url', found: /自己的网页/u },
  ),
  change(
    '各年计划的网址是本站计划的',
    series,
    'https://www.jingan.gov.cn/govxxgk/JA0/2020-03-31/132712b7-695c-4b3c-9ac1-0355358a1c62.html',
    ownPage,
    { field: 'plans[0].url', found: /2024/u },
  ),
  change(
    '两年计划一个网址',
    series,
    'https://www.jingan.gov.cn/govxxgk/JA0/2021-04-14/85b854df-fb67-4d72-8a0f-e32f902dedf8.html',
    'https://www.jingan.gov.cn/govxxgk/JA0/2020-03-31/132712b7-695c-4b3c-9ac1-0355358a1c62.html',
    { field: 'plans[1].url', found: /2020/u },
  ),
  change('各年计划的标题是别的年份的', series, 'title: 2022年区政府', 'title: 2021年区政府', {
    field: 'plans[2].title',
  }),
  change(
    '口径变化的理由说的是别的年份',
    series,
    'reason: "2020年的计划只算',
    'reason: "2018年的计划只算',
    {
      found: /2018/u,
    },
  ),
  change('查找的是别的年份', outcomes, 'soughtFor: 2024年', 'soughtFor: 2023年', {
    field: 'searches[0].soughtFor',
  }),
  change(
    '再查的日期在几百年以后',
    outcomes,
    'nextSearch: "2027-02-23"',
    'nextSearch: "2727-02-23"',
    {
      field: 'searches[0].nextSearch',
    },
  ),
  // Who issued it
  change('发文机关的简称是别的区的', plan, 'shortName: 静安区政府', 'shortName: 黄浦区政府', {
    field: 'issuer.shortName',
  }),
  change('发文机关的地方是别的区', plan, 'place: 上海市静安区', 'place: 上海市黄浦区', {
    field: 'issuer.place',
  }),
  change('发文机关的地方是别的市', plan, 'place: 上海市静安区', 'place: 北京市静安区', {
    field: 'issuer.place',
  }),
  // Periods
  change(
    '一年做了多少，只有一天',
    outcomes,
    /(id: "2024-02-01-r01"[\s\S]*?periodStart: )"2024-01-01"/u,
    'id: "2024-02-01-r01"\n    target: "2024-02-01"\n    indicator: 引进符合产业导向的优质项目\n    role: outcome\n    periodStart: "2024-12-31"',
    { ...doubt, field: `outcomes[${index('2024-02-01-r01')}].periodEnd`, found: /只有一天/u },
  ),
  change(
    '增长率只有一天',
    outcomes,
    /(?<=id: "2024-01-02-r02"[\s\S]*?periodStart: )"2024-01-01"/u,
    '"2024-12-31"',
    { ...doubt, field: `outcomes[${index('2024-01-02-r02')}].periodEnd` },
  ),
  change(
    '来源说“约”而没有记',
    outcomes,
    '    comparator: approx\n    finality: final\n    definition: same\n    source:\n      title: "Jing',
    '    finality: final\n    definition: same\n    source:\n      title: "Jing',
    { ...doubt, field: `outcomes[${index('2024-01-03-r02')}].comparator` },
  ),
  // Ids
  change('目标的序号是 00', task(18), 'id: "2024-18-04"', 'id: "2024-18-00"', {
    field: 'targets[3].id',
  }),
  change('目标编号里的任务是 00', task(18), 'id: "2024-18-04"', 'id: "2024-00-04"', {
    field: 'targets[3].id',
  }),
  change('目标编号多了一个 0', task(18), 'id: "2024-18-04"', 'id: "2024-018-04"', {
    field: 'targets[3].id',
  }),
  change('结果的序号是 00', outcomes, 'id: "2024-02-09-r02"', 'id: "2024-02-09-r00"', {
    field: `outcomes[${index('2024-02-09-r02')}].id`,
  }),
  // A promise among the other numbers
  changeFiles(
    '承诺列为其他数字',
    {
      [plan]: [
        [
          /$/u,
          '  - task: 25\n    text: 翻建1个市民健身驿站\n    number: "1"\n    reason: 不是目标。\n',
        ],
      ],
      [task(25)]: [
        [/ {2}- id: "2024-25-03"\n(?: {4}.*\n)+/u, ''],
        ['<Target id="2024-25-03">1个</Target>', '1个'],
      ],
      [outcomes]: [['"2024-25-03", ', '']],
    },
    { ...doubt, field: 'otherNumbers[8].text', found: /翻建1个/u },
  ),
  change(
    '说明写到了别的任务里',
    task(18),
    /^summary: .*$/mu,
    'summary: 组织义诊，扩大家庭医生签约，建设社区健康管理中心。',
    { ...doubt, field: 'summary', found: /更像任务 20/u },
  ),
];
