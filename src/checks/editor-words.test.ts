import { describe, expect, it } from 'vitest';
import { contentWith, fixtureFiles, replacing, type Edits } from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { parseContent } from '../content/parse.ts';
import { checkEditorWords } from './editor-words.ts';

const task5 = 'plans/2031/tasks/05.mdx';
const said = (edits: Edits) =>
  contentWith(edits).findings.map(
    ({ severity, field, found, expected }) => `${severity} ${field} ${found}；${expected}`,
  );
/** What is said of a topic's description, which nothing else judges. */
const ofWords = (words: string) =>
  said({
    'topics.yaml': replacing(
      'description: 大桥、河道、绿道。',
      `description: ${JSON.stringify(words)}`,
    ),
  }).map((one) => one.replace('[3].description ', ''));

describe('what an editor writes', () => {
  faults([
    {
      fault: 'markup in a summary',
      file: task5,
      edit: replacing('summary: 改造老旧住房', 'summary: 改造<b>老旧</b>住房'),
      at: 'summary: ▸改造',
      field: 'summary',
      found: '“改造<b>老旧</b>”',
      expected: '没有 HTML：文字照写的样子显示',
      remedy: '删去标签；实体写成字符本身，如 &amp; 写 &。',
    },
    {
      fault: 'who published it left open',
      file: 'plans/2031/outcomes.yaml',
      edit: (text: string) => text.replace(/publisher: .+/u, 'publisher: 待定'),
      at: 'publisher: ▸待定',
      field: 'outcomes[0].source.publisher',
      found: '“待定”',
      expected: '写明内容',
      remedy: '写明内容；不知道的，不填这一项。',
    },
    {
      fault: 'a mark of half width',
      file: task5,
      edit: replacing('summary: 改造老旧住房，', 'summary: 改造老旧住房,'),
      at: 'summary: ▸改造',
      field: 'summary',
      found: '“改造老旧住房,加装电梯，筹”',
      expected: '汉字之间用全角标点',
      remedy: '换成全角的标点。',
      severity: 'warning',
    },
  ]);

  const html = '没有 HTML：文字照写的样子显示';
  const markdown = '没有 Markdown 记号：文字照写的样子显示';
  const filled = '写好的文字';
  const blanks = '前后没有空格，中间没有连着的空格和换行';
  const told = '写明内容';
  const sentence = '写明内容的一句中文';
  const digits = '数字用 0 到 9 写';
  const alike = '一个词里是同一种文字的字母';
  it.each([
    ['大桥<br>河道', '“大桥<br>河道”', html],
    ['大桥</p>', '“大桥</p>”', html],
    ['<!-- 大桥 -->', '“<!-- 大桥 --”', html],
    ['大桥&nbsp;河道', '“大桥&nbsp;河道”', html],
    ['大桥&#20013;', '“大桥&#20013;”', html],
    ['大桥&#x4E2D;', '“大桥&#x4E2D;”', html],
    ['甲乙丙丁戊己庚辛<br>壬癸子丑寅卯辰巳', '“丙丁戊己庚辛<br>壬癸子丑寅卯”', html],
    ['[](https://x.example)', '“[](https://x.example)”', markdown],
    ['[大桥]()', '“[大桥]()”', markdown],
    ['**大桥**', '“**大桥**”', markdown],
    ['大桥__河道__', '“大桥__河道__”', markdown],
    ['~~大桥~~', '“~~大桥~~”', markdown],
    ['`大桥`', '“`大桥`”', markdown],
    ['见[大桥](https://x.example)', '“见[大桥](https://x.example)”', markdown],
    ['# 大桥', '“# 大桥”', markdown],
    ['大桥 TODO', '“大桥 TODO”', filled],
    ['大桥待补充', '“大桥待补充”', filled],
    ['大桥？？', '“大桥？？”', filled],
    ['undefined', '“undefined”', filled],
    ['——', '“——”', '文字，不只是标点'],
    [' 大桥', '“ 大桥”', blanks],
    ['大桥 ', '“大桥 ”', blanks],
    ['大桥，  河道', '“大桥，  河道”', blanks],
    ['大桥\n河道', '“大桥\n河道”', blanks],
    ['no', '“no”', sentence],
    ['123', '“123”', sentence],
    ['没有', '“没有”', sentence],
    ['没有。', '“没有。”', sentence],
    ['no…', '“no…”', sentence],
    ['待办', '“待办”', told],
    ['暂无', '“暂无”', told],
    ['待定', '“待定”', told],
    ['待更新。', '“待更新。”', told],
    ['无', '“无”', told],
    ['同上。', '“同上。”', told],
    [
      '见 https://a.example/b。',
      '“见 https://a.example/b。”',
      '文字里没有网址：照写的样子显示，点不开',
    ],
    ['见 http://a.example', '“见 http://a.example”', '文字里没有网址：照写的样子显示，点不开'],
    ['见 https:// 这里', '“见 https:// 这里”', '文字里没有网址：照写的样子显示，点不开'],
    ['见 www.a.example', '“见 www.a.example”', '文字里没有网址：照写的样子显示，点不开'],
    ['大\u0301桥', '“大\u0301桥”', '汉字上没有附加的符号'],
    ['大桥\u2800', '“大桥\u2800”', '看得见的文字'],
    ['大桥٣座', '“大桥٣座”', digits],
    ['大桥𝟛座', '“大桥𝟛座”', digits],
    ['大桥３座', '“大桥３座”', digits],
    ['大桥②座', '“大桥②座”', digits],
    ['大桥Ⅹ座', '“大桥Ⅹ座”', digits],
    ['大桥㈢座', '“大桥㈢座”', digits],
    ['LЕD灯', '“LЕD灯”', alike],
    ['大桥а座', '“大桥а座”', alike],
    ['Αpp', '“Αpp”', alike],
  ])('is no %j', (words, found, expected) =>
    expect(ofWords(words)).toEqual([`error ${found}；${expected}`]),
  );

  const full = '汉字之间用全角标点';
  const pair = '引号、括号、书名号成对，先开后合';
  it.each([
    ['大桥 河道', '“大桥 河道”', '汉字之间没有空格'],
    ['大桥,河道', '“大桥,河道”', full],
    ['大桥;河道', '“大桥;河道”', full],
    ['大桥:河道', '“大桥:河道”', full],
    ['大桥(河道)绿道', '“大桥(河道)绿道”', full],
    ['大桥.河道', '“大桥.河道”', full],
    ['大桥.', '“大桥.”', full],
    ['大桥?', '“大桥?”', full],
    ['大桥Ａ座', '“大桥Ａ座”', '通用的字母和符号'],
    ['大桥ﾊ座', '“大桥ﾊ座”', '通用的字母和符号'],
    ['大桥✅', '“大桥✅”', '文字，没有表情符号'],
    ['大桥，，河道', '“大桥，，河道”', '标点不重复'],
    ['大桥。。', '“大桥。。”', '标点不重复'],
    ['大桥，。', '“大桥，。”', '标点不重复'],
    ['大桥。，河道', '“大桥。，河道”', '标点不重复'],
    ['大桥， 河道', '“大桥， 河道”', '全角标点前后没有空格'],
    ['大桥 ，河道', '“大桥 ，河道”', '全角标点前后没有空格'],
    ['大桥"河道"', '“大桥"河道"”', '汉字旁边用“ ”'],
    ['“大桥', '““大桥”', pair],
    ['大桥”', '“大桥””', pair],
    ['”大桥“', '“”大桥“”', pair],
    ['“大桥（河道”）', '““大桥（河道”）”', pair],
    ['（大桥)', '“（大桥)”', pair],
    ['《大桥》（河道', '“《大桥》（河道”', pair],
    ['大橋', '“大橋”', '规范的简化字'],
    ['“大橋”的橋', '““大橋”的橋”', '规范的简化字'],
    ['大'.repeat(201), `“${'大'.repeat(7)}”`, '不超过 200 个字'],
  ])('had better not be %j', (words, found, expected) =>
    expect(ofWords(words)).toEqual([`warning ${found}；${expected}`]),
  );

  it.each([
    '大桥',
    '大桥、河道。',
    'Business and Economy 一节第3段',
    '中国网站（example.org）',
    '二、(一)',
    '5 < 6，A&B；R&D',
    '1,200个，3.5公里，10:30',
    'a_b 和 *',
    '“大桥”……河道——绿道。',
    '大桥？',
    '大桥\n',
    '[大桥]（河道）',
    '第1名：XX',
    '空值叫 nullable',
    '无障碍改造',
    '没有写明',
    '待定的事项写明了',
    'α 粒子，20 μm，Привет',
    'café，がぎぐ',
    '大桥 → 河道',
    'A&;B，A&#;B，A&#x;B',
    '大桥# 河道',
    '建成时间待定',
    '“大桥（河道）”《绿道〈一〉》',
    '1）大桥；（二）河道；二）绿道',
    '来源写“大橋”，《河道》',
    '大'.repeat(200),
  ])('may be %j', (words) => expect(ofWords(words)).toEqual([]));

  it.each<[string, Edits, string]>([
    [
      'a plan',
      { 'plans/2031/plan.yaml': replacing('reason: 地名，', 'reason: <i>地名</i>，') },
      'otherNumbers[0].reason',
    ],
    [
      'a repair',
      { 'plans/2031/plan.yaml': replacing('reason: 间隔号；', 'reason: 间隔号<br>；') },
      'repairs[1].reason',
    ],
    [
      'outcomes',
      { 'plans/2031/outcomes.yaml': replacing('note: 来源说的是', 'note: <p>来源说的是') },
      'outcomes[4].note',
    ],
    [
      'a place in a page',
      { 'plans/2031/outcomes.yaml': replacing('place: 第一段', 'place: "**第一段**"') },
      'outcomes[0].source.place',
    ],
    [
      'a search',
      { 'plans/2031/outcomes.yaml': replacing('note: 读的是', 'note: <p>读的是') },
      'searches[0].note',
    ],
    [
      'series',
      { 'series.yaml': replacing('note: 另写', 'note: <p>另写') },
      'series[0].targets[3].note',
    ],
    [
      'the glossary',
      { 'glossary.yaml': replacing('explanation: 工程', 'explanation: <p>工程') },
      '[3].explanation',
    ],
    ['the lexicon', { 'lexicon.yaml': replacing('[GDP,', '["**GDP**",') }, '[0].say[0]'],
    ['the hosts', { 'hosts.yaml': replacing('reason: 云汀', 'reason: <p>云汀') }, '[0].reason'],
    ['the settings', { 'site.yaml': replacing('name: 云汀县', 'name: <b>云汀县') }, 'name'],
    [
      'what was acknowledged',
      { 'plans/2031/tasks/06.mdx': replacing('verb: 动词“', 'verb: <p>动词“') },
      'targets[7].acknowledged.verb',
    ],
  ])('is read in %s', (_name, edits, field) => {
    const [first] = contentWith(edits).findings;
    expect([first?.severity, first?.field]).toEqual(['error', field]);
  });

  it('may be set in any way where it is copied from a page, but is no markup', () => {
    const titled = (by: string) =>
      said({
        'plans/2031/outcomes.yaml': replacing('title: 前三季度经济运行情况', `title: ${by}`),
      });
    expect(titled('前三季度 经济运行情况')).toEqual([]);
    expect(titled('前三季度,经济运行情况')).toEqual([]);
    expect(titled('前三季度<br>情况')).toHaveLength(1);
    expect(titled('"前三季度  情况"')).toHaveLength(1);
  });

  it.each<[string, Edits]>([
    [
      'who published it',
      {
        'plans/2031/outcomes.yaml': replacing(
          'publisher: 云汀县统计局',
          'publisher: 云汀县 统计局',
        ),
      },
    ],
    [
      'what was searched for',
      {
        'plans/2031/outcomes.yaml': replacing(
          'soughtFor:',
          'queries: ["云汀县 2031年,结果 site:yunting.example"]\n    soughtFor:',
        ),
      },
    ],
    ['what residents say', { 'lexicon.yaml': replacing('[GDP,', '["经济 增长?多少",') }],
    ['an address', { 'site.yaml': replacing('org/record\n', 'org/record__of**county**\n') }],
    [
      'a source’s address',
      { 'series.yaml': replacing('plans/2027\n', 'plans/2027?a=1&lt;b__c\n') },
    ],
  ])('may be set in any way in %s', (_name, edits) => expect(said(edits)).toEqual([]));

  it('is not what the document says, to the character', () => {
    // The fixture's own “2.0版,提升” stands in a task, and in what is kept as printed.
    expect(said({})).toEqual([]);
    const { findings } = contentWith({
      'plans/2031/plan.yaml': replacing('closing: 抄送', 'closing: <b>抄送'),
    });
    expect(findings.map(({ expected }) => expected)).not.toContain(html);
  });

  const content = parseContent(fixtureFiles);
  const [plan] = content.plans;
  /** What is said of more fields of a plan's record, or of its first task's. */
  const ofFields = (fields: object, room: 'plan' | 'task' = 'plan') => {
    const [task] = plan!.tasks;
    const withTask = { ...plan!, tasks: [{ ...task!, record: { ...task!.record, ...fields } }] };
    const withFields = { ...plan!, record: { ...plan!.record, ...fields } };
    const plans = [room === 'plan' ? withFields : withTask];
    return checkEditorWords({ ...content, plans }).map(({ severity }) => severity);
  };

  it.each(['parts', 'left', 'folded', 'original', 'stated', 'units', 'security'])(
    'is nothing that stands in %s',
    (name) => expect(ofFields({ [name]: [{ words: '<b>大桥</b>' }] })).toEqual([]),
  );

  it.each(['title', 'publisher', 'queries', 'say', 'mean', 'term'])(
    'is not what is copied as %s, which may be set in any way',
    (name) => {
      expect(ofFields({ [name]: ['大桥 河道'] })).toEqual([]);
      expect(ofFields({ [name]: ['<b>大桥</b>'] })).toEqual(['error']);
    },
  );

  it('is not a text or number of the document that a plan names, nor a task’s title', () => {
    expect(ofFields({ asPrinted: [{ text: '大桥 <b>' }] })).toEqual([]);
    expect(ofFields({ otherNumbers: [{ text: '大桥 <b>', number: '１２' }] })).toEqual([]);
    expect(ofFields({ otherNumbers: [{ reason: '大桥<b>' }] })).toEqual(['error']);
    expect(ofFields({ title: '大桥<b>' }, 'task')).toEqual([]);
    expect(ofFields({ text: '大桥<b>' }, 'task')).toEqual(['error']);
  });
});
