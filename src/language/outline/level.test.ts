import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { readOutline } from './outline.ts';

/**
 * What the lines of a plan are, "/" between two: "#一、 ##（一） 1． -" is a chapter, one within it, a task and text. A
 * task without a numeral is "*".
 */
function levels(lines: string, tasks?: string): string {
  const blocks = ['云溪市2031年工作要点', ...lines.split('/')].map((text, at): Block => ({
    text: text.replace('**', ''),
    kind: 'paragraph',
    place: { line: at + 1 },
    ...(text.includes('**') ? { bold: text.indexOf('**') } : {}),
  }));
  const { document } = readOutline(blocks, [], tasks === undefined ? {} : { tasks });
  return document
    .slice(1)
    .map((part) => {
      if (part.kind === 'text') return '-';
      if (part.kind === 'task') return part.numeral || '*';
      return `${part.parent === undefined ? '#' : '##'}${part.numeral.trim() || part.title}`;
    })
    .join(' ');
}
const check = (examples: [name: string, lines: string, expected: string][]) =>
  it.each(examples)('%s', (_name, lines, expected) => expect(levels(lines)).toBe(expected));

const units = '（责任单位：区商务委）';

describe('the items below a chapter are the tasks', () => {
  check([
    ['alone', '1．甲。子。/2．乙。丑。', '1． 2．'],
    ['though they be weak, where there are no others', '（1）修路。/（2）修桥。', '（1） （2）'],
    ['under chapters', '一、经济/1．甲。子。/二、民生/2．乙。丑。', '#一、 1． #二、 2．'],
    [
      'though of four chapters only one has any',
      '一、甲。子。/二、乙。丑。/三、丙。寅。/四、丁。卯。/1．戊。辰。/2．己。巳。',
      '#一、 - #二、 - #三、 - #四、 - 1． 2．',
    ],
    [
      'though of five headings only one has any',
      '一、甲/二、乙/三、丙/四、丁/五、戊/1．己。辰。/2．庚。巳。',
      '#一、 #二、 #三、 #四、 #五、 1． 2．',
    ],
    [
      'though half of six chapters are sentences, and only one has any',
      '一、甲/二、乙/三、丙/四、丁。卯。/五、戊。辰。/六、己。巳。/1．庚。午。',
      '#一、 #二、 #三、 #四、 - #五、 - #六、 - 1．',
    ],
    [
      'under parts, whatever these say',
      '第一部分 甲。子。/一、乙。丑。/第二部分 丙。寅。/第三部分 丁。卯。/第四部分 戊。辰。/第五部分 己。巳。',
      '#第一部分 - 一、 #第二部分 - #第三部分 - #第四部分 - #第五部分 -',
    ],
    [
      'under sections',
      '第一节 甲。子。/一、乙。丑。/第二节 丙。寅。/第三节 丁。卯。/第四节 戊。辰。/第五节 己。巳。',
      '#第一节 - 一、 #第二节 - #第三节 - #第四节 - #第五节 -',
    ],
    [
      'under headings without numerals, though one line answer for all of them',
      '教育/（1）办校。/（2）办园。/责任单位：甲局/医疗/（1）办院。/（2）办站。/责任单位：乙局',
      '#教育 （1） （2） #医疗 （1） （2）',
    ],
    ['as signs under headings', '一、经济/▲甲。/▲乙。/二、民生/▲丙。', '#一、 ▲ ▲ #二、 ▲'],
    [
      'as signs where half of the chapters are headings and have any',
      '一、经济/▲甲。/▲乙。/二、民生。丁。',
      '#一、 ▲ ▲ #二、 -',
    ],
    ['as signs under a heading of sixty characters', `一、${'推'.repeat(60)}/▲甲。`, '#一、 ▲'],
    [
      'under chapters of chapters, where half of these have any',
      '一、经济/（一）甲/1．子。丑。/2．寅。卯。/（二）乙。辰。',
      '#一、 ##（一） 1． 2． （二）',
    ],
    [
      'that say who answers, though signs open them',
      `一、经济/（一）甲/▲子。${units}/▲丑。${units}/（二）乙/▲寅。${units}`,
      '#一、 ##（一） ▲ ▲ ##（二） ▲',
    ],
    [
      'of which half say who answers, though signs open them',
      `一、经济/（一）甲/▲子。${units}/▲丑。/（二）乙/▲寅。${units}/▲卯。`,
      '#一、 ##（一） ▲ ▲ ##（二） ▲ ▲',
    ],
    [
      'of which half say who answers, as what is above them does',
      `一、经济/（一）甲。子。${units}/1．乙。${units}/2．丙。/（二）丁。丑。${units}/1．戊。${units}/2．己。`,
      '#一、 ##（一） - 1． 2． ##（二） - 1． 2．',
    ],
    [
      'that say who answers, as the chapter does',
      `一、甲。子。${units}/1．乙。丑。${units}/2．丙。寅。${units}`,
      '#一、 - 1． 2．',
    ],
    [
      'with those that signs open where there are no numerals',
      '一、经济/（一）甲/▲子。/1．丑。寅。/2．卯。辰。/（二）乙/▲巳。/▲午。',
      '#一、 ##（一） - 1． 2． ##（二） ▲ ▲',
    ],
    [
      'without signs that stand among numerals',
      '一、经济/（一）甲/▲子。/1．丑。寅。/（二）乙/1．卯。辰。/（三）丙/▲巳。',
      '#一、 ##（一） - 1． ##（二） 1． ##（三） ▲',
    ],
    ['behind signs that only explain', '▲甲。/一、经济/1．乙。子。/2．丙。丑。', '- #一、 1． 2．'],
  ]);
});

describe('items are text of the task above them', () => {
  check([
    [
      'where of five chapters that say something only one has any',
      '一、甲。子。/二、乙。丑。/三、丙。寅。/四、丁。卯。/五、戊。辰。/1．己。巳。',
      '一、 二、 三、 四、 五、',
    ],
    [
      'where fewer than half of those have any',
      '一、经济/（一）甲。子。/1．乙。/2．丙。/（二）丁。丑。/（三）戊。寅。',
      '#一、 （一） （二） （三）',
    ],
    [
      'where signs open them under a sentence',
      '一、甲。子。/▲乙。/▲丙。/二、丁。丑。/▲戊。',
      '一、 二、',
    ],
    [
      'where signs open them under few headings',
      '一、经济/▲乙。/▲丙。/二、民生/三、改革',
      '一、 二、 三、',
    ],
    [
      'where signs open them under a line of more than sixty characters',
      `一、${'推'.repeat(61)}/▲甲。`,
      '一、',
    ],
    [
      'where signs open them further down',
      '一、经济/（一）甲/▲子。/▲丑。/（二）乙/▲寅。/▲卯。',
      '#一、 （一） （二）',
    ],
    [
      'where only the task says who answers',
      `一、经济/（一）甲。子。${units}/1．乙。丑。/2．丙。寅。/（二）丁。卯。${units}/1．戊。辰。`,
      '#一、 （一） （二）',
    ],
    [
      'where one line behind the last of them says who answers for all',
      '（一）甲/（1）子。/（2）丑。/责任单位：区建委/（二）乙/（1）寅。/（2）卯。/责任单位：区建委',
      '（一） （二）',
    ],
  ]);

  it('but not where each of them says who answers on its line, or only one chapter has several', () => {
    expect(
      levels(
        '一、甲/（1）子。/责任单位：区建委/（2）丑。/责任单位：区建委/二、乙/（1）寅。/责任单位：区建委/（2）卯。/责任单位：区建委',
      ),
    ).toBe('#一、 （1） （2） #二、 （1） （2）');
    const first = '一、甲/（1）子。/（2）丑。/责任单位：区建委';
    for (const [second, items] of [
      ['（1）寅。', '（1）'],
      ['（1）寅。/责任单位：区建委', '（1）'],
      ['（1）寅。/责任单位：区建委/（2）卯。/责任单位：区建委', '（1） （2）'],
    ])
      expect(levels(`${first}/二、乙/${second}`)).toBe(`#一、 （1） （2） #二、 ${items}`);
  });
});

describe('an annex', () => {
  check([
    [
      'has levels of its own',
      '一、经济/（一）甲/1．子。丑。/附件1/实事清单/1．乙。寅。',
      '#一、 ##（一） 1． #附件1 1．',
    ],
    [
      'heads nothing where it has chapters, or nothing',
      '一、经济/1．甲。子。/附件1/名单/附件2/清单/一、住房/1．乙。丑。',
      '#一、 1． - - - - #一、 1．',
    ],
    [
      'is read so where there is nothing but annexes',
      '现印发如下。/附件1/甲表/1．子。丑。/2．寅。卯。/附件2/乙表/一、辰/1．巳。午。',
      '- #附件1 1． 2． - - #一、 1．',
    ],
  ]);
});

describe('the projects that a report lists', () => {
  const report = (lead: string, numerals: string[]) =>
    levels(
      `一、回顾/（一）甲。子。/（二）乙。丑。/二、安排/（一）丙。寅。/（二）${lead}/${numerals.map((one) => `${one}卯。`).join('/')}`,
    ).split(' （二） ')[2];
  const five = ['1．', '2．', '3．', '4．', '5．'];

  it.each([
    ['办好民生实事：', five, '1． 2． 3． 4． 5．'],
    ['丁。推进民心工程。', five, '1． 2． 3． 4． 5．'],
    ['丁。/推进民心工程：', five, '1． 2． 3． 4． 5．'],
    [`实事${'推'.repeat(118)}`, five, '1． 2． 3． 4． 5．'],
    [`实事${'推'.repeat(119)}`, five, undefined],
    ['推进改革：', five, undefined],
    ['办好民生实事：', five.slice(1), undefined],
    ['办好民生实事：', ['（1）', '（2）', '（3）', '（4）', '（5）'], undefined],
  ])(
    'are tasks where at least five with numerals follow the word: %s %j',
    (lead, numerals, expected) => expect(report(lead, numerals)).toBe(expected),
  );
});

describe('paragraphs that open with a title', () => {
  check([
    [
      'are tasks where chapters hold nothing else',
      '一、经济/招商。新增企业。/外贸。新增口岸。/二、民生/学校。新建三所。/医院。新建一所。',
      '#一、 * * #二、 * *',
    ],
    [
      'are so with who answers below them, and signs in their text',
      '一、经济/招商。新增企业。/责任单位：区商务委/外贸。新增口岸。/二、民生/学校。新建三所。/医院。新建一所。/▲甲。',
      '#一、 * - * #二、 * * -',
    ],
    [
      'are so in an annex, and where a fifth of the chapters are sentences',
      '现印发如下。/附件1/清单/一、经济/招商。新增企业。/外贸。新增口岸。/二、民生/学校。新建三所。/医院。新建一所。/' +
        '三、住房/修房。修十栋。/装梯。装两台。/四、交通/修路。修两条。/五、强化保障。',
      '- #附件1 ##一、 * * ##二、 * * ##三、 * * ##四、 * ##五、',
    ],
    [
      'are so though half of the rest open otherwise, where lines say who answers',
      '一、经济/招商。新增企业。/责任单位：甲局/现安排如下/二、民生/学校。新建三所。/责任单位：乙局/现布置如下',
      '#一、 * - - #二、 * - -',
    ],
    [
      'are so where half of the chapters have several, and half of these open so',
      '一、经济/招商。新增企业。/外贸。新增口岸。/现安排如下/二、民生/现布置如下',
      '#一、 * * - #二、 -',
    ],
    [
      'are none where most chapters have one paragraph',
      '一、经济/招商。新增企业。/外贸。新增口岸。/二、民生/学校。新建三所。/三、改革/医院。新建一所。',
      '一、 二、 三、',
    ],
    [
      'are none where most paragraphs open otherwise',
      '一、经济/招商。新增企业。/现安排如下/现布置如下/二、民生/学校。新建三所。/现安排如下/现布置如下',
      '一、 二、',
    ],
    [
      'are none where numerals open what stands behind them',
      '一、经济/招商。新增企业。/外贸。新增口岸。/责任单位：甲局/二、民生/学校。新建三所。/医院。新建一所。/责任单位：乙局/1．甲。',
      '一、 二、',
    ],
    [
      'are none under chapters that are sentences',
      '一、发展经济。/招商。新增企业。/外贸。新增口岸。/二、办好民生。/学校。新建三所。/医院。新建一所。',
      '一、 二、',
    ],
    [
      'are none under items of items',
      '一、经济/（一）甲/招商。新增企业。/外贸。新增口岸。/（二）乙/学校。新建三所。/医院。新建一所。',
      '#一、 （一） （二）',
    ],
  ]);

  it('are so beside as many others that print emphasises, by more than a sign', () => {
    const among = (other: string) =>
      levels(
        `一、经济/招商。新增企业。/${other}/${other}/二、民生/学校。新建三所。/${other}/${other}`,
      );
    expect(among('推进**改革发展')).toBe('#一、 * - - #二、 * - -');
    expect(among('推**进改革发展')).toBe('一、 二、');
    expect(among('推进改革发展')).toBe('一、 二、');
  });

  const plans = (heading: string, ...paragraphs: string[]) =>
    levels(`一、回顾/（一）甲。子。/（二）乙。丑。/${[heading, ...paragraphs].join('/')}`).slice(
      12,
    );
  const three = ['招商。新增企业。', '外贸。新增口岸。', '学校。新建三所。'];

  it('are tasks in the chapter of a report that says what is to be done', () => {
    expect(plans('二、明年安排', ...three)).toBe('#二、 * * *');
    expect(plans('二、明年安排', ...three, '现安排如下', '请审议', '谢谢大家')).toBe(
      '#二、 * * * - - -',
    );
    expect(plans('二、明年安排', ...three, '现安排如下', '请审议', '谢谢大家', '甲')).toBe(
      '#二、 - - - - - - -',
    );
    expect(plans('二、明年安排', ...three.slice(1))).toBe('#二、 - -');
    expect(plans('二、今年工作回顾', ...three)).toBe('#二、 - - -');
    expect(plans('二、形势', ...three)).toBe('#二、 - - -');
    const long = `${'推'.repeat(41)}。新增企业。`;
    expect(plans('二、明年安排', ...three, long)).toBe('#二、 * * * -');
    expect(plans('二、明年安排', ...three, long.slice(1))).toBe('#二、 * * * *');
    expect(plans('二、明年安排', ...three, '推。新增企业。', '推进改革。')).toBe('#二、 * * * - -');
  });
});

describe('the level that an editor names', () => {
  it('is the tasks, what holds them chapters, and what does not only at the top', () => {
    const lines = '一、经济/（一）甲/1．子。丑。/（二）乙。寅。/二、民生。卯。';
    expect(levels(lines, '1．')).toBe('#一、 ##（一） 1． - #二、 -');
    expect(levels(lines, '（一）')).toBe('#一、 （一） （二） #二、 -');
    expect(levels(lines, '一、')).toBe('一、 二、');
  });

  it('is not looked for where no numeral opens a paragraph', () => {
    const lines =
      '一、经济/招商。新增企业。/外贸。新增口岸。/二、民生/学校。新建三所。/医院。新建一所。';
    expect(levels(lines, '一、')).toBe('一、 二、');
  });
});
