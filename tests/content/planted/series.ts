/** 各年数字 */
import { change, changeAll, textOf, type Cause, type PlantedFault } from './planting.ts';

const file = 'series.yaml';
const keys = [...textOf(file).matchAll(/^ {2}- indicatorKey: (?<key>\S+)/gmu)].map(
  ({ groups }) => groups?.['key'],
);

/** Words of one indicator by others; the first finding names a field of it. */
const inSeries = (
  name: string,
  key: string,
  words: string,
  by: string,
  field: string,
  more: Cause = {},
): PlantedFault =>
  change(
    name,
    file,
    new RegExp(`(?<=indicatorKey: ${key}\\n[\\s\\S]*?)${RegExp.escape(words)}`, 'u'),
    by,
    {
      field: `series[${keys.indexOf(key)}].${field}`,
      ...more,
    },
  );
const doubt = { severity: 'warning' } as const;
const quality = keys.indexOf('quality-projects-introduced');

/** A result of a year, before those that there are. */
const result = (year: number, value: string) => `    outcomes:
      - year: ${year}
        value: ${value}
        source:
          title: 政府工作报告
          publisher: 静安区人民政府
          url: https://www.jingan.gov.cn/another
          official: true
`;

export const faults: readonly PlantedFault[] = [
  inSeries(
    '比率的指标，一年的数字比全部还多',
    'school-aed-coverage',
    'value: 120\n        unit: 台\n        comparator: eq\n        difference: 说的是在小区和公共场所增配多少台，不是中小学的配置率。',
    'value: 120\n        comparator: eq',
    'targets[0].value',
    { severity: 'warning', found: /^120%$/u },
  ),
  changeAll(
    '一年也没有的指标',
    file,
    [[/(?<=indicatorKey: school-aed-coverage\n[^]*?targets:)\n[^]*?(?=\n {4}outcomes)/u, ' []']],
    { field: `series[${keys.indexOf('school-aed-coverage')}].targets` },
  ),
  change('各年计划里有本站的计划', file, '  - year: 2023\n    title', '  - year: 2024\n    title', {
    field: 'plans[3].year',
  }),
  change('一年有两个计划', file, '  - year: 2021\n    title', '  - year: 2020\n    title', {
    field: 'plans[1].year',
  }),
  change(
    '那一年的目标在没有列出的计划里',
    file,
    '      - year: 2025\n        value',
    '      - year: 2026\n        value',
    { field: 'series[0].targets[2].year' },
  ),
  inSeries(
    '本站计划的目标又写了一遍',
    'retail-sales',
    '- year: 2025',
    '- year: 2024',
    'targets[3].year',
  ),
  inSeries('一年有两个目标', 'retail-sales', '- year: 2023', '- year: 2022', 'targets[2].year'),
  inSeries(
    '没有数字，也没有说明',
    'gdp-growth',
    '        words: 与全市同步，没有写数字\n',
    '',
    'targets[0]',
  ),
  inSeries(
    '口径从最后一年以后起变',
    'headquarters-added',
    '- year: 2022\n        reason',
    '- year: 2030\n        reason',
    'breaks[0].year',
  ),
  inSeries(
    '口径从第一年以前起变',
    'headquarters-added',
    '- year: 2022\n        reason',
    '- year: 2019\n        reason',
    'breaks[0].year',
  ),
  inSeries(
    '口径从第一年起变',
    'headquarters-added',
    '- year: 2022\n        reason',
    '- year: 2020\n        reason',
    'breaks[0].year',
  ),
  inSeries(
    '口径从没有目标的一年起变',
    'headquarters-added',
    '- year: 2022\n        reason',
    '- year: 2021\n        reason',
    'breaks[0].year',
  ),
  inSeries(
    '口径变了而没有理由',
    'headquarters-added',
    'reason: "2020年的计划只算跨国公司总部型机构，以后的计划也算其他类型总部。"',
    'reason: ""',
    'breaks[0].reason',
  ),
  inSeries(
    '一年有两个全年的结果',
    'quality-projects-introduced',
    '    outcomes:\n',
    result(2023, '157'),
    'outcomes[1].value',
  ),
  change(
    '结果的年份还没有过完',
    file,
    /(?<=indicatorKey: quality-projects-introduced\n[\s\S]*?outcomes:\n {6}- year: )2023/u,
    '2099',
    { field: `series[${quality}].outcomes[0].year` },
  ),
  change(
    '结果公布在那一年过完以前',
    file,
    /(?<=indicatorKey: quality-projects-introduced\n[\s\S]*?date: )"2024-01-30"/u,
    '"2023-11-30"',
    { field: `series[${quality}].outcomes[0].source.date` },
  ),
  change(
    '各年结果的发布日期还没有到',
    file,
    /(?<=indicatorKey: quality-projects-introduced\n[\s\S]*?date: )"2024-01-30"/u,
    '"2999-01-30"',
    { field: `series[${quality}].outcomes[0].source.date` },
  ),
  inSeries('各年的单位不是单位', 'retail-sales', 'unit: 亿元', 'unit: 亿元以上', 'unit'),
  inSeries(
    '一年的单位不合，口径又没有变',
    'quality-projects-introduced',
    '- year: 2022\n        reason',
    '- year: 2023\n        reason',
    'targets[0].unit',
  ),
  inSeries(
    '各年的单位藏着比较词',
    'quality-projects-introduced',
    'unit: 家',
    'unit: 家以上',
    'targets[0].unit',
  ),
  inSeries(
    '各年的数字差一个“万”',
    'retail-sales',
    'value: 1600',
    'value: 16000000',
    'targets[1].value',
    doubt,
  ),
  inSeries(
    '各年的百分数写成小数',
    'district-budget-revenue-growth',
    'value: 6.03',
    'value: 0.0603',
    'outcomes[1].value',
    doubt,
  ),
  inSeries(
    '各年结果里的半个项目',
    'quality-projects-introduced',
    'value: 156',
    'value: 156.5',
    'outcomes[0].value',
  ),
  inSeries('各年结果是负的', 'retail-sales', 'value: 700', 'value: -700', 'outcomes[1].value'),
  changeAll(
    '与 outcomes.yaml 记的不一致',
    file,
    [
      [
        /(?<=indicatorKey: hundred-million-buildings\n[\s\S]*?outcomes:\n[\s\S]*?- year: )2022\n {8}value: 82/u,
        '2023\n        value: 87',
      ],
      ['date: "2023-09-26"', 'date: "2024-09-26"'],
    ],
    {
      field: `series[${keys.indexOf('hundred-million-buildings')}].outcomes[1].value`,
      found: /87幢/u,
    },
  ),
  change('没有目标的指标代号', file, 'indicatorKey: retail-sales', 'indicatorKey: retail-trade', {
    field: 'series[2].indicatorKey',
    ...doubt,
  }),
  change(
    '指标代号有两条',
    file,
    'indicatorKey: district-budget-revenue-growth',
    'indicatorKey: gdp-growth',
    { field: 'series[1].indicatorKey' },
  ),
  inSeries(
    '没有写数字的话里有数字',
    'gdp-growth',
    'words: 与全市同步，没有写数字',
    'words: 增长6%',
    'targets[0].words',
  ),
  inSeries(
    '有数值，没有比较词',
    'gdp-growth',
    '        comparator: approx\n',
    '',
    'targets[1].comparator',
  ),
  inSeries(
    '没有数值，有比较词',
    'gdp-growth',
    '没有写数字\n',
    '没有写数字\n        comparator: eq\n',
    'targets[0].comparator',
  ),
  inSeries('各年结果的月份倒了', 'lifts-started', 'part: 1—6月', 'part: 6—1月', 'outcomes[0].part'),
  inSeries(
    '各年结果有十三个月',
    'lifts-started',
    'part: 1—6月',
    'part: 1—13月',
    'outcomes[0].part',
  ),
  inSeries('整年写成了一部分', 'lifts-started', 'part: 1—6月', 'part: 1—12月', 'outcomes[0].part'),
  inSeries(
    '来源说“左右”而没有记',
    'retail-sales',
    'value: 1500\n        comparator: approx',
    'value: 1500',
    'outcomes[4].comparator',
  ),
  inSeries(
    '一个网页的一个数字，各年和结果里不同',
    'quality-projects-introduced',
    'value: 156',
    'value: 165',
    'outcomes[0].value',
  ),
  inSeries(
    '各年结果多打了一个零',
    'hundred-million-buildings',
    'value: 80',
    'value: 800',
    'outcomes[0].value',
    {
      severity: 'warning',
    },
  ),
  inSeries(
    '那一年目标的口径写了“相同”',
    'road-works-completed',
    '说的是道路，以“条”计，没有写架空线入地。',
    '相同。',
    'targets[1].difference',
  ),
  inSeries(
    '那一年结果的口径写了“一样”',
    'companies-registered',
    '是新设的各类市场主体，连同1686户个体工商户；计划的“注册企业”算不算个体工商户，没有写明。',
    '一样',
    'outcomes[0].difference',
  ),
  inSeries(
    '目标的说明说“约”，记成照数',
    'district-budget-revenue-growth',
    'note: 另写争取3%',
    'note: 来源说约2%',
    'targets[3].comparator',
  ),
  change('别的文件的目标没有写 document', file, '\n        document: practical-2025', '', {
    field: 'series[24].targets[1].document',
  }),
  change('上半年的数字没有写 part', file, '\n        part: 1—6月', '', {
    field: 'series[2].outcomes[2].source.title',
  }),
  inSeries('整个指标的单位写成万元', 'retail-sales', 'unit: 亿元', 'unit: 万元', 'unit'),
  change('各年的计划少列了一年', file, /\n {2}- year: 2022\n {4}title.*\n {4}url.*/u, '', {
    field: 'plans',
    found: /9 个指标/u,
  }),
  change('各年数字的名称错了一个字', file, 'name: 地区生产总值增长率', 'name: 地区生产总植增长率', {
    field: 'series[0].name',
    severity: 'warning',
  }),
];
