/** Faults that an editor, a tool or a stranger could bring into the content, each planted in a copy of the real one. */
import { readContent, type ContentFile } from '../../src/content/read.ts';
import { realContent } from './content-copy.ts';

export interface PlantedFault {
  /** What is wrong, for the table in the docs. */
  name: string;
  /** File that the message names, without "content/". */
  file: string;
  files: readonly ContentFile[];
}

export const content: readonly ContentFile[] = readContent(realContent);

const encode = (text: string) => new TextEncoder().encode(text);
const textOf = (path: string) =>
  new TextDecoder().decode(content.find((one) => one.path === path)?.bytes);

const put = (
  path: string,
  bytes: Uint8Array | string,
  unread?: ContentFile['unread'],
): ContentFile[] => [
  ...content.filter((one) => one.path !== path),
  { path, bytes: typeof bytes === 'string' ? encode(bytes) : bytes, ...(unread ? { unread } : {}) },
];

const plan = 'plans/2024/plan.yaml';
const task = (number: number) => `plans/2024/tasks/${String(number).padStart(2, '0')}.mdx`;
const outcomes = 'plans/2024/outcomes.yaml';
const glossary = 'glossary.yaml';

const faults: PlantedFault[] = [];

/** One place of a file changed, the words of which must stand there; `named` where the message names another file. */
function change(name: string, path: string, words: string | RegExp, by: string, named = path) {
  const text = textOf(path);
  const changed = text.replace(words, by);
  if (changed === text) throw new Error(`${path} does not hold ${String(words)}`);
  faults.push({ name, file: named, files: put(path, changed) });
}

/** A file put in place of, or beside, those that are there. */
function place(
  name: string,
  path: string,
  bytes: Uint8Array | string,
  unread?: ContentFile['unread'],
) {
  faults.push({ name, file: path, files: put(path, bytes, unread) });
}

// Fields
change('缺少字段', task(18), 'title: 持续改善群众居住品质\n', '');
change('不认识的字段', task(18), 'topics:\n', 'owner: 某局\ntopics:\n');
change('字段名拼错', task(18), 'indicatorKey: lifts-started', 'indicatorkey: lifts-started');
change('数字写成文字', task(18), 'value: 200\n', 'value: 二百\n');
change('文字写成数字', task(18), 'raw: 200台', 'raw: 200');
change('选项之外的值', task(18), 'kind: flow', 'kind: flows');
change('空的字段', task(18), 'verb: 开工建设', 'verb: ""');
change('列表写成文字', task(18), 'topics:\n  - housing\n', 'topics: housing\n');
change('没有一句话说明', task(18), /^summary: .*\n/mu, '');
change('说明里有原文没有的数字', task(18), /^summary: .*$/mu, 'summary: 给老楼加装999部电梯。');
change('日期没有加引号', outcomes, 'read: "2026-11-23"', 'read: 2026-11-23');
change('没有的日期', plan, 'periodEnd: "2024-12-31"', 'periodEnd: "2024-02-30"');
change('代号里有大写字母', task(18), 'indicatorKey: lifts-started', 'indicatorKey: Lifts-Started');
// Ids, numbers, order
change('任务序号重复', task(7), '\nnumber: 7\n', '\nnumber: 6\n');
change('文件名与序号不合', task(7), '\nnumber: 7\n', '\nnumber: 37\n');
faults.push({
  name: '缺少一项任务',
  file: task(12),
  files: content.filter(({ path }) => path !== task(12)),
});
change('没有的部分', task(18), '\nchapter: 5\n', '\nchapter: 8\n');
change('任务放错了部分', task(18), '\nchapter: 5\n', '\nchapter: 4\n');
change('部分的序号跳过', plan, '  - number: 4\n', '  - number: 9\n');
change('目标编号重复', task(18), 'id: "2024-18-05"', 'id: "2024-18-04"');
change('目标编号是别的任务的', task(18), 'id: "2024-18-05"', 'id: "2024-19-05"');
change('年份与文件夹不合', plan, 'year: 2024', 'year: 2023');
change('不认识的主题', task(18), '  - housing', '  - houses');
change(
  '目标的主题不在任务里',
  task(18),
  '    verb: 开工建设\n',
  '    verb: 开工建设\n    topics: [health]\n',
);
change('首页突出的目标不存在', plan, '  - "2024-18-04"', '  - "2024-18-44"');
// Wording
change('原文改了一个字', task(18), '加快两旧改造步伐', '加快两新改造步伐');
change('原文少了一个字', task(18), '加快两旧改造步伐', '加快两旧改造');
change('原文多了一个句号', task(18), '保障体系，', '保障体系。，');
change('原文里的全角逗号成了半角', task(18), '住房保障体系，', '住房保障体系,');
change(
  '原文里的全角百分号成了半角',
  task(1),
  '增长<Target id="2024-01-01">5％</Target>',
  '增长<Target id="2024-01-01">5%</Target>',
);
change('原文里有零宽空格', task(18), '加快两旧', '加快\u200B两旧');
change('原文里有看不见的连接符', task(18), '加快两旧', '加快\u2060两旧');
change('标题改了一个字', task(18), 'title: 持续改善群众居住品质', 'title: 持续提高群众居住品质');
change('通知改了一个字', plan, '确保完成。', '确实完成。');
change('文号改了', plan, '静府发〔2024〕2号', '静府发〔2024〕3号');
change('抄送改了一个字', plan, '抄送：区委各部门', '抄送：区各部门');
change('删去一条声明的更正', plan, /  - find: 〃[\s\S]*?(?=asPrinted)/u, '', task(24));
change('更正指错了行', plan, 'line: 349', 'line: 350', 'plans/2024/source.txt');
change('源文件改了一个字', 'plans/2024/source.txt', '电梯', '电弟', plan);
// Targets
change(
  '引文不在任务里',
  task(18),
  'quote: 开工建设既有多层住宅加装电梯200台',
  'quote: 开工建设加装电梯200台',
);
change('引文在任务里有两处', task(25), /quote: 新建1处户外健身空间/u, 'quote: 新建');
change('数值与原文不合', task(18), '\n    value: 200\n', '\n    value: 20\n');
change('单位与原文不合', task(18), '\n    unit: 台\n', '\n    unit: 部\n');
change('比较词与原文不合', task(4), 'comparator: ge', 'comparator: eq');
change('有记录，没有标记', task(18), '<Target id="2024-18-04">200台</Target>', '200台');
change('有标记，没有记录', task(18), '旧改地块和', '<Target id="2024-18-08">旧改</Target>地块和');
change('一个目标标了两次', task(18), '旧改地块和', '<Target id="2024-18-04">旧改</Target>地块和');
change(
  '标记标错了地方',
  task(18),
  '加装电梯<Target id="2024-18-04">200台</Target>',
  '<Target id="2024-18-04">加装电梯</Target>200台',
);
change(
  '数字既不是目标，也没有列明',
  plan,
  /  - task: 5\n    text: 73街坊南块[\s\S]*?(?=  - task)/u,
  '',
  task(5),
);
change('列为其他数字的文字不在任务里', plan, 'text: 73街坊南块', 'text: 74街坊南块');
change('指向的同一目标不存在', task(8), /sameAs: "2024-02-\d\d"/u, 'sameAs: "2024-02-99"');
change('成果的引文不在任务里', task(30), 'quote: 做好', 'quote: 办好');
change('时限不是原文写明的', task(18), 'deadline: 全年', 'deadline: 年底前');
// Outcomes
change(
  '结果没有出处',
  outcomes,
  '    source:\n      title: "Looking',
  '    origin:\n      title: "Looking',
);
change('结果的目标不存在', outcomes, 'target: "2024-02-09"', 'target: "2024-02-99"');
change('结果的单位不合', outcomes, 'unit: 幢', 'unit: 家');
change('预计数记成最终数', outcomes, 'finality: expected', 'finality: final');
change('结果早于计划', outcomes, 'periodStart: "2024-01-01"', 'periodStart: "2023-06-01"');
change('口径不同而没有说明', outcomes, '    difference: 是总额，不是增长率。\n', '');
// Addresses
change(
  'javascript: 网址',
  outcomes,
  'url: https://www.shine.cn',
  'url: javascript:alert(1)//www.shine.cn',
);
change(
  'data: 网址',
  glossary,
  'url: https://www.shine.cn/feature/district/2501285396/',
  'url: data:text/html,x',
);
change(
  '官方网页的网址不是网址',
  plan,
  /url: https:\/\/www\.jingan[^\n]*/u,
  'url: www.jingan.gov.cn',
);
change(
  '代码库的网址不是 https',
  'site.yaml',
  'official: false',
  'official: false\nrepository: http://example.org/x',
);
// Lists
change('词语解释的词不在原文里', glossary, 'term: 亿元楼', 'term: 亿元大楼');
change('词语解释的代号重复', glossary, 'slug: yi-yuan-lou', 'slug: shou-dian');
change('说法指到原文没有的词', 'lexicon.yaml', /mean: \[[^\]]+\]/u, 'mean: [原文没有的词]');
change(
  '各年目标的年份没有网页',
  'series.yaml',
  '      - year: 2025\n        value',
  '      - year: 2026\n        value',
);
// MDX that is more than wording
change('正文里有 import', task(18), /\n---\n\n/u, "\n---\n\nimport x from './x.js'\n\n");
change('正文里有 export', task(18), /\n---\n\n/u, '\n---\n\nexport const x = 1\n\n');
change('正文里有表达式', task(18), '加快两旧', '{1 + 1}加快两旧');
change('正文里有 HTML', task(18), '加快两旧', '<b>加快</b>两旧');
change('正文里有脚本', task(18), '加快两旧', '<script>alert(1)</script>加快两旧');
change(
  '标记带事件属性',
  task(18),
  '<Target id="2024-18-04">',
  '<Target id="2024-18-04" onClick="alert(1)">',
);
change('标记的属性是表达式', task(18), '<Target id="2024-18-04">', '<Target id={"2024-18-04"}>');
change('别的组件', task(18), '加快两旧', '<Sentence>加快</Sentence>两旧');
change('标记没有结尾', task(18), '200台</Target>', '200台');
change(
  '标记套标记',
  task(18),
  '<Target id="2024-18-04">',
  '<Target id="2024-18-04"><Target id="2024-18-05">',
);
change('实体写法', task(18), '加快两旧', '&#60;加快两旧');
// Files
place('文件开头有 BOM', task(18), `\uFEFF${textOf(task(18))}`);
place('CRLF 换行', task(18), textOf(task(18)).replaceAll('\n', '\r\n'));
place('有 NUL', 'topics.yaml', textOf('topics.yaml').replace('家里有老人', '家里\u0000有老人'));
place('不是 UTF-8', task(18), Uint8Array.from([...encode(textOf(task(18))), 0xff, 0xfe]));
place(
  '不成对的代理码位（编码）',
  task(18),
  Uint8Array.from([...encode(textOf(task(18))), 0xed, 0xa0, 0x80]),
);
change(
  '不成对的代理码位（转义）',
  'topics.yaml',
  'name: 家里有老人',
  String.raw`name: "家里\uD800有老人"`,
);
change('改变文字方向的控制符', 'topics.yaml', 'name: 家里有老人', 'name: 家里\u202E有老人');
change(
  '转义里的方向控制符',
  'topics.yaml',
  'name: 家里有老人',
  String.raw`name: "家里\u202E有老人"`,
);
place('YAML 炸弹', 'topics.yaml', `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`);
change('YAML 缩进错', 'topics.yaml', '  name: 家里有老人', ' name: 家里有老人');
change('YAML 字段写了两次', task(18), 'number: 18\n', 'number: 18\nnumber: 18\n');
place('没有字段的任务文件', task(18), '加快两旧改造步伐。\n');
place('空的任务文件', task(18), '');
place('很大的文件', task(18), '', 'large');
place('指到别处的链接', task(18), '', 'link');
place('文件名里有 ..', 'plans/2024/tasks/../../x.mdx', 'x');
place('文件名里有空格', 'plans/2024/tasks/18 .mdx', textOf(task(18)));
place('文件名的大小写不合', 'plans/2024/tasks/18.MDX', textOf(task(18)));
place('多出来的文件', 'plans/2024/notes.txt', 'x');
faults.push({
  name: '没有网站设置',
  file: 'site.yaml',
  files: content.filter(({ path }) => path !== 'site.yaml'),
});

export { faults };
