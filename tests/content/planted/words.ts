/** 编辑写的文字：markup, blanks, and what was left to be filled in. */
import { change, glossary, outcomes, plan, task, type PlantedFault } from './planting.ts';

const summary = (name: string, by: string, severity: 'error' | 'warning' = 'error'): PlantedFault =>
  change(name, task(18), /^summary: .*$/mu, `summary: ${by}`, { field: 'summary', severity });
const topic = (name: string, by: string, severity: 'error' | 'warning' = 'error') =>
  change(name, 'topics.yaml', 'description: 文化活动', `description: ${by}`, {
    field: '[8].description',
    severity,
  });
const reason = (name: string, by: string) =>
  change(name, plan, 'reason: 方案的版本号。', `reason: ${by}`, {
    field: 'otherNumbers[2].reason',
  });

export const faults: readonly PlantedFault[] = [
  summary('说明里有 HTML', '改造<b>旧房</b>，给老楼加装电梯。'),
  summary('说明里有 Markdown 的粗体', '"改造**旧房**，给老楼加装电梯。"'),
  summary('说明里有 Markdown 的链接', '改造[旧房](https://www.jingan.gov.cn/)。'),
  summary('说明前面有空格', '" 改造旧房，给老楼加装电梯。"'),
  summary('说明后面有空格', '"改造旧房，给老楼加装电梯。 "'),
  summary('说明里有连着的空格', '"改造旧房，  给老楼加装电梯。"'),
  summary('说明里有半角逗号', '改造旧房,给老楼加装电梯。', 'warning'),
  summary('说明以半角句号结尾', '改造旧房，给老楼加装电梯.', 'warning'),
  summary('说明的汉字之间有空格', '改造 旧房，给老楼加装电梯。', 'warning'),
  summary('说明的标点重复', '改造旧房，，给老楼加装电梯。', 'warning'),
  summary('说明还没有写', '"TODO"'),
  summary('说明待补充', '改造旧房，其余待补充。'),
  topic('主题的说明里有 HTML 实体', '文化活动&nbsp;'),
  topic('主题的说明里有半角括号', '文化(活动)节', 'warning'),
  topic('主题的说明里有代码记号', '文化`活动`'),
  reason('理由只有标点', '"——"'),
  reason('理由里有标签', '方案的<br/>版本号。'),
  change(
    '目标的指标里有标签',
    task(18),
    'indicator: 筹措保障性租赁住房',
    'indicator: 筹措<i>保障性租赁住房</i>',
    { field: 'targets[4].indicator' },
  ),
  change(
    '词语解释里有 Markdown',
    glossary,
    'explanation: 工程建成。',
    'explanation: "工程**建成**。"',
    {
      found: /\*\*/u,
    },
  ),
  change('结果的说明里有实体', outcomes, 'note: 来源说“约”。', 'note: 来源说&ldquo;约&rdquo;。', {
    found: /ldquo/u,
  }),
  change(
    '口径的不同里有换行',
    outcomes,
    'difference: 是总额，不是增长率。',
    'difference: "是总额，\\n不是增长率。"',
    {
      field: 'outcomes[0].difference',
    },
  ),
  change('出处的位置里有标签', outcomes, 'place: 第二个回答', 'place: 第二个<em>回答</em>', {
    found: /em/u,
  }),
  change('网站的名称里有标签', 'site.yaml', 'name: 静安区', 'name: <b>静安</b>区', {
    field: 'name',
  }),
  change('各年数字的理由里有标签', 'series.yaml', 'apart: 公布的', 'apart: <b>公布</b>的', {
    field: 'series[2].apart',
  }),
  change('主机的理由里有标签', 'hosts.yaml', 'reason: 记录下来的', 'reason: <b>记录</b>下来的', {
    field: '[0].reason',
  }),
  // Words that YAML takes for a comment
  change('井号以后的文字成了注释', task(18), /^summary: .*$/mu, 'summary: 改造旧房 #3号楼和老楼', {
    found: /#3号楼和老楼/u,
  }),
  change('标题里的井号', task(18), 'title: 持续改善', 'title: 持续 #1改善', { found: /#1改善/u }),
  change('列表里的井号', plan, 'examples: [加装电梯,', 'examples: [加装电梯 #1,', {}),
  change('主题名称里的井号', 'topics.yaml', 'name: 带孩子', 'name: 带 #孩子', { found: /#孩子/u }),
  summary('说明里的字上有附加的符号', '"改造旧房\\u0301，给老楼加装电梯。"'),
  summary('说明里有盲文的空格', '"改造旧房\\u2800，给老楼加装电梯。"'),
  summary('说明里有行分隔符', '"改造旧房，\\u2028给老楼加装电梯。"'),
  summary('说明里有别国的数字', '改造旧房，给老楼加装电梯٣台。'),
  summary('说明里有数学字体的数字', '改造旧房，给老楼加装电梯𝟛台。'),
  summary('说明里有全角的数字', '改造旧房，给老楼加装电梯５００台。'),
  summary('说明里有带圈的数字', '改造旧房，给老楼加装电梯②台。'),
  summary('说明里有罗马数字的符号', '改造旧房，给老楼加装电梯Ⅹ台。'),
  summary('说明里有西里尔字母', '改造旧房，给老楼装LЕD灯。'),
  summary('说明里有网址', '改造旧房，见 https://www.jingan.gov.cn/。'),
  summary('说明只有一个英文词', 'no'),
  summary('说明里有半角的片假名', '改造旧房ﾊ，给老楼加装电梯。', 'warning'),
  summary('说明里有全角的字母', '改造旧房，给老楼装ＬＥＤ灯。', 'warning'),
  summary('说明里有表情符号', '改造旧房，给老楼加装电梯✅。', 'warning'),
  reason('理由写了“待定”', '待定'),
  reason('理由写了“无”', '无。'),
  change(
    '结果的说明里有手机号码',
    outcomes,
    'note: 来源讲的',
    'note: 问王科长13800000000。来源讲的',
    {
      field: 'outcomes[6].note',
      found: /13800000000/u,
    },
  ),
  change(
    '口径的不同里有固定电话',
    outcomes,
    'difference: 是总额，',
    'difference: 问021-00000000，是总额，',
    {
      field: 'outcomes[0].difference',
    },
  ),
  topic('主题的说明里有邮箱', '文化活动（wang@record.example）'),
  reason('理由里有身份证号码', '见310106190001010000的来信。'),
  reason('理由里有代码', '"方案的${version}号。"'),
  summary('说明里有花括号的代码', '"改造旧房{1 + 1}，给老楼加装电梯。"'),
  summary('说明的标点后面断了行', '改造旧房，\n  给老楼加装电梯。', 'warning'),
  summary('说明里有直引号', '推进"美丽家园"，给老楼加装电梯。', 'warning'),
  summary('说明的引号写反', '推进”美丽家园“，给老楼加装电梯。', 'warning'),
  summary('说明的引号没有合上', '推进“美丽家园，给老楼加装电梯。', 'warning'),
  summary('说明的括号一全角一半角', '改造旧房（旧改)，给老楼加装电梯。', 'warning'),
  summary('说明里有繁体字', '改造旧房，给老楼加装電梯。', 'warning'),
  summary('说明贴进了整篇文字', '改造旧房，给老楼加装电梯。'.repeat(40), 'warning'),
  summary('说明说不做', '不再改造旧房，给老楼加装电梯。'),
  summary('说明说得太满', '给所有老楼加装电梯，改造旧房。'),
  summary('说明多包了一层引号', `"'改造旧房，给老楼加装电梯。'"`),
];
