/** 别处的数字: what other documents promise, background, copies, what was left out, where was looked. */
import { change, outcomes, textOf, type Cause, type PlantedFault } from './planting.ts';

const doubt = { severity: 'warning' } as const;
/** The first words after a mark by others. */
const after = (name: string, mark: string, words: string, by: string, cause: Cause): PlantedFault =>
  change(
    name,
    outcomes,
    new RegExp(`(?<=${RegExp.escape(mark)}[\\s\\S]*?)${RegExp.escape(words)}`, 'u'),
    by,
    cause,
  );
const promised = '\ncommitments:\n';
const background = '\nbackground:\n';
const leftOut = '\nleftOut:\n';
const inSeries = (name: string, words: string | RegExp, by: string, field: string) =>
  change(name, 'series.yaml', words, by, { field });

/** What stands under the key of a document of the years. */
const sourceUnder = (key: string) => new RegExp(`(?<=- key: ${key}\\n)(?: {4}.*\\n)+`, 'u');

export const faults: readonly PlantedFault[] = [
  after('别的文件的数字记在没有的目标', promised, '"2024-18-03"', '"2024-18-33"', {
    field: 'commitments[0].figures[0].target',
    found: /2024-18-33/u,
  }),
  after(
    '别的文件的数字多了“万”',
    promised,
    'value: 200\n        unit: 台',
    'value: 200\n        unit: 万台',
    {
      field: 'commitments[0].figures[1].value',
      ...doubt,
    },
  ),
  after('别的文件的单位是另一种', promised, 'unit: 公里', 'unit: 万平方米', {
    field: 'commitments[0].figures[7].unit',
  }),
  after('别的文件的单位带着比较词', promised, 'unit: 公里', 'unit: 公里以上', {
    field: 'commitments[0].figures[7].unit',
  }),
  after('别的文件的台数不是整数', promised, 'value: 200\n', 'value: 200.5\n', {
    field: 'commitments[0].figures[1].value',
  }),
  after('别的文件里一个目标记了两次', promised, '"2024-16-02"', '"2024-16-01"', {
    field: 'commitments[0].figures[3].target',
  }),
  after(
    '别的文件其实是计划自己',
    promised,
    'https://english.jingan.gov.cn/zf/001002/20240321/8f8eb68a-ef0d-4a48-8823-7130b37ae3f4.html',
    'https://www.jingan.gov.cn/govxxgk/JA0/2024-03-13/b0176702-fca9-43f4-b4f5-26fdd91b55e4.html',
    {
      field: 'commitments[0].source.url',
    },
  ),
  after('承诺发布在那一年以后', promised, 'date: "2024-01-18"', 'date: "2025-01-18"', {
    field: 'commitments[1].source.date',
  }),
  after('读到的日期早于发布', promised, 'read: "2026-11-25"', 'read: "2024-01-25"', {
    field: 'commitments[0].read',
  }),
  after(
    '转载的标作官方',
    promised,
    'official: false\n      trust: medium-high',
    'official: true\n      trust: medium-high',
    {
      field: 'commitments[1].source.official',
    },
  ),
  after('报纸的可靠程度写得太高', promised, 'trust: medium-high', 'trust: high', {
    field: 'commitments[1].source.trust',
    found: /^high$/u,
  }),
  after(
    '转载的可靠程度写得太高',
    background,
    'copyOf: 人民网上海频道2022年11月10日的报道\n      trust: medium',
    'copyOf: 人民网上海频道2022年11月10日的报道\n      trust: medium-high',
    {
      field: 'background[1].source.trust',
    },
  ),
  after('可靠程度不是其中之一', background, 'trust: medium', 'trust: good', {
    field: 'background[1].source.trust',
  }),
  after(
    '背景数字没有写为什么不能比',
    background,
    '        difference: 是上海全市的，不是静安区的。\n',
    '',
    {
      field: 'background[3].figures[0].difference',
    },
  ),
  after(
    '背景数字的时段晚于发布',
    background,
    'periodStart: "2025-06-16"\n        periodEnd: "2025-06-16"',
    'periodStart: "2025-06-16"\n        periodEnd: "2025-12-31"',
    {
      field: 'background[0].figures[0].periodEnd',
    },
  ),
  after(
    '背景数字的起止日期反了',
    background,
    'periodStart: "2025-06-16"',
    'periodStart: "2025-06-17"',
    {
      field: 'background[0].figures[0].periodEnd',
    },
  ),
  after('背景数字是负的', background, 'value: 47\n', 'value: -47\n', {
    field: 'background[0].figures[0].value',
  }),
  after('背景数字是哪里的写错了', background, 'scope: own', 'scope: district', {
    field: 'background[0].figures[0].scope',
  }),
  after(
    '没有收的数字列了两次',
    leftOut,
    '2024年建设400个公共（含专用）充电桩',
    '昌平路口袋公园带，2024年7月有3座口袋公园已经建成',
    {
      field: 'leftOut[2].about',
    },
  ),
  after(
    '没有收的数字没有理由',
    leftOut,
    '    reason: 计划只说完成电动汽车充电设施建设任务，没有写数字，没有目标可以对照。\n',
    '',
    {
      field: 'leftOut[2].reason',
    },
  ),
  after(
    '查找没有写在哪里查',
    '\nsearches:\n',
    '    queries:\n      - "静安区 高新技术企业 2024年 累计 650家…"\n',
    '',
    {
      field: 'searches[4].places',
    },
  ),
  inSeries(
    '目标出自没有列出的文件',
    'document: practical-2026',
    'document: practical-2027',
    'series[20].targets[2].document',
  ),
  inSeries(
    '各年目标的文件没有人用',
    'key: practical-2022',
    'key: practical-2021',
    'documents[1].key',
  ),
  inSeries('两份文件一个代号', 'key: practical-2026', 'key: practical-2025', 'documents[3].key'),
  change(
    '一份文件两个代号',
    'series.yaml',
    sourceUnder('practical-2026'),
    sourceUnder('practical-2025').exec(textOf('series.yaml'))![0],
    { field: 'documents[3].source.url' },
  ),
  inSeries(
    '目标的年份与文件的年份不合',
    '- year: 2026\n        value: 5.4',
    '- year: 2029\n        value: 5.4',
    'series[20].targets[2].year',
  ),
  inSeries(
    '别的单位没有写不同在哪里',
    '        difference: 以“人次”计，不是“名”。\n',
    '',
    'series[29].targets[0].unit',
  ),
  inSeries(
    '各年结果的单位没有写不同在哪里',
    '        difference: 是新设的各类市场主体，连同1686户个体工商户；计划的“注册企业”算不算个体工商户，没有写明。\n',
    '',
    'series[18].outcomes[0].unit',
  ),
  after('别处的承诺与目标不同，没有说明', promised, 'value: 172', 'value: 182', {
    field: 'commitments[1].figures[0].value',
    ...doubt,
  }),
  after('别处的承诺多打了一个零', promised, 'value: 172', 'value: 1720', {
    field: 'commitments[1].figures[0].value',
    ...doubt,
  }),
  after('别处的口径写了“相同”', promised, '只是公共绿地，计划说的是各类绿地。', '相同。', {
    field: 'commitments[0].figures[5].difference',
  }),
  after('全市的数字说成是区里的', background, 'scope: city', 'scope: own', {
    field: 'background[3].figures[0].scope',
  }),
  after('区里的数字说成是全市的', background, 'scope: own', 'scope: city', {
    field: 'background[0].figures[0].scope',
  }),
  after('背景的比率大于百分之百', background, 'value: 44.36', 'value: 4436', {
    field: 'background[3].figures[0].value',
    ...doubt,
  }),
  after('背景的数字记在不相干的目标', background, 'target: "2024-18-01"', 'target: "2024-01-01"', {
    field: 'background[0].figures[0].target',
    ...doubt,
  }),
];
