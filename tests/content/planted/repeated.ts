/** 列了两次：what stands in a list before, or in two places at once. */
import {
  change,
  changeAll,
  glossary,
  outcomes,
  plan,
  task,
  textOf,
  type PlantedFault,
} from './planting.ts';

const [search] = /^ {2}- targets: all\n(?: {4}.*\n)+/mu.exec(textOf(outcomes))!;

export const faults: readonly PlantedFault[] = [
  change('首页突出的目标列了两次', plan, '  - "2024-01-03"', '  - "2024-18-04"', {
    field: 'highlights[2]',
    found: /2024-18-04.*两次/u,
  }),
  change('首页突出的是第二次印出的目标', plan, '  - "2024-01-03"', '  - "2024-08-02"', {
    field: 'highlights[1]',
  }),
  change('首页的例子列了两次', plan, '[加装电梯, 养老床位', '[加装电梯, 加装电梯', {
    field: 'examples[1]',
  }),
  change(
    '照原文保留的文字列了两次',
    plan,
    '# 首页“放到各年里看”',
    '  - text: 推进创建国家食品安全示范城市,进一步提升食品药品安全水平\n    note: 半角逗号，照录。\n# 首页“放到各年里看”',
    { field: 'asPrinted[1].text' },
  ),
  change('照原文保留的文字不在原文里', plan, 'text: 推进创建国家', 'text: 推动创建国家', {
    field: 'asPrinted[0].text',
  }),
  change('主题的代号列了两次', 'topics.yaml', 'slug: children', 'slug: elderly', {
    field: '[1].slug',
    file: 'topics.yaml',
    found: /elderly.*两次/u,
  }),
  change('主题的名称列了两次', 'topics.yaml', 'name: 带孩子', 'name: 家里有老人', {
    field: '[1].name',
  }),
  change(
    '主题的说明抄了上一个的',
    'topics.yaml',
    'description: 科学育儿指导、寒暑托班、学校建设和校园急救设备。',
    'description: 养老床位、长者食堂、居家适老化改造、独居老人安全。',
    { field: '[1].description' },
  ),
  change('任务的主题列了两次', task(18), '  - housing\n', '  - housing\n  - housing\n', {
    field: 'topics[1]',
  }),
  change(
    '说法里一个词列了两次',
    'lexicon.yaml',
    'say: [GDP, 经济增长,',
    'say: [GDP, GDP, 经济增长,',
    {
      field: '[0].say[1]',
    },
  ),
  change(
    '一条说法指到一个词两次',
    'lexicon.yaml',
    'mean: [投资促进, 优质项目]',
    'mean: [投资促进, 投资促进]',
    { field: '[4].mean[1]' },
  ),
  change(
    '说法的两边是同一个词',
    'lexicon.yaml',
    'say: [装电梯, 加梯,',
    'say: [加装电梯, 装电梯, 加梯,',
    { found: /两边是同一个词/u },
  ),
  change('两条说法重复', 'lexicon.yaml', 'say: [零售,', 'say: [零售, 社零总额,', {
    severity: 'warning',
    found: /社零总额 → 社会消费品零售总额/u,
  }),
  change('词语解释的词列了两次', glossary, 'term: 首发经济', 'term: 首店', {
    found: /首店 有两条/u,
  }),
  change(
    '词语解释抄了别的词的',
    glossary,
    'explanation: 工程建成。',
    'explanation: 工程开始施工。开工不等于建好，建好叫竣工。',
    { found: /工程开始施工.*两次/u },
  ),
  change(
    '主机名列了两次',
    'hosts.yaml',
    /$/u,
    '- host: 210.14.65.66\n  official: false\n  reason: 又写了一遍。\n',
    { field: '[1].host' },
  ),
  change('一次查找记了两条', outcomes, /^searches:\n/mu, `searches:\n${search.trimEnd()}\n`, {
    field: 'searches[1].date',
    found: /相同/u,
  }),
  change(
    '查找的目标列了两次',
    outcomes,
    '  - targets: all',
    '  - targets: ["2024-02-01", "2024-02-01"]',
    { field: 'searches[0].targets[1]' },
  ),
  change(
    '成果列了两次',
    task(7),
    'deliverables:\n',
    'deliverables:\n  - quote: 制定和落实静安区年度工作任务和项目清单\n    verb: 制定\n',
    { field: 'deliverables[1].quote', found: /列了两次/u },
  ),
  changeAll(
    '成果互相重叠',
    task(25),
    [['- quote: 上海马拉松', '- quote: 国际剑联花剑大奖赛（上海站），上海马拉松']],
    { field: 'deliverables[1].quote', found: /重叠/u },
  ),
  change(
    '成果里有目标的数字',
    task(16),
    '- quote: 完成延富绿地提升改造',
    '- quote: 建成各类绿地8.1万平方米',
    { field: 'deliverables[0].quote' },
  ),
  change(
    '说明抄了别的任务的',
    task(8),
    /^summary: .*$/mu,
    /^summary: .*$/mu.exec(textOf(task(2)))![0],
    {
      field: 'summary',
    },
  ),
  change(
    '其他数字列了两次',
    plan,
    '  - task: 9\n    text',
    '  - task: 5\n    text: 95街坊C地块\n    number: "95"\n    reason: 地名。\n  - task: 9\n    text',
    { field: 'otherNumbers[2].number', found: /95.*两次/u },
  ),
  change(
    '目标的数字又列为其他数字',
    plan,
    '  - task: 9\n    text',
    '  - task: 18\n    text: 加装电梯200台\n    number: "200"\n    reason: 不是目标。\n  - task: 9\n    text',
    { field: 'otherNumbers[2].number', found: /2024-18-04/u },
  ),
  change('其他数字的数字不在它的文字里', plan, 'number: "7.0"', 'number: "8.0"', {
    field: 'otherNumbers[2].text',
  }),
];
