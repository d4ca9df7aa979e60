import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { enclosedIn, folded, openingOf } from './opening.ts';

type Line = string | Block;
const row = (...cells: string[]): Block => ({
  text: cells.filter((cell) => cell !== '').join(' '),
  kind: 'row',
  place: { line: 1 },
  cells,
});
const blocks = (lines: readonly Line[]): Block[] =>
  lines.map((one, at) =>
    typeof one === 'string' ? { text: one, kind: 'paragraph', place: { line: at + 1 } } : one,
  );

/** "工作要点 @ 3 (notice)": the title, where the text begins, and whether a notice stands before it. */
const opening = (...lines: Line[]) => {
  const { title, begins, hasNotice } = openingOf(blocks(lines));
  return `${title} @ ${begins}${hasNotice ? ' (notice)' : ''}`;
};
const times = (count: number, line: string) => Array.from({ length: count }, () => line);

const plan = ['一、经济', '1．招商。新增企业五家。', '2．外贸。新增口岸一个。'];
const title = '云溪市2031年工作要点';
const to = '各区人民政府：';
const sends = '现将工作要点印发给你们。';
const signed = ['云溪市人民政府', '2031年3月5日'];

describe('a notice stands before the plan', () => {
  it.each<[string, Line[], string]>([
    ['with addressees and a date', [to, sends, ...signed, title, ...plan], `${title} @ 5 (notice)`],
    ['without a date', [to, `现将《${title}》印发。`, title, ...plan], `${title} @ 3 (notice)`],
    [
      'without addressees',
      ['关于印发工作要点的通知', sends, ...signed, title, ...plan],
      `${title} @ 5 (notice)`,
    ],
    [
      'with the first date of several',
      [to, sends, ...signed, title, ...plan, ...signed],
      `${title} @ 5 (notice)`,
    ],
    [
      'dated before it is addressed, and again',
      ['2031年3月1日', to, sends, ...signed, title, ...plan],
      `${title} @ 6 (notice)`,
    ],
    ['over a plan without a title', [to, '请认真落实。', ...signed, ...plan], 'null @ 4 (notice)'],
    [
      'over a plan without a title, whose first item is a line',
      [to, '请认真落实。', ...signed, '1．招商引资', '2．扩大外贸'],
      'null @ 4 (notice)',
    ],
    [
      'with the first of several lines that address',
      [to, sends, ...signed, title, '各有关部门：', ...plan],
      `${title} @ 5 (notice)`,
    ],
    [
      'dated in its third line, where it is addressed',
      [to, sends, '2031年3月5日', title, ...plan],
      `${title} @ 4 (notice)`,
    ],
    [
      'of which only the first line says what is sent',
      ['关于印发《要点》的通知', '请认真落实。', ...signed, '要点', ...plan],
      '要点 @ 5 (notice)',
    ],
    ['over one item', [to, '请认真落实。', ...signed, '一、招商。'], 'null @ 4 (notice)'],
    ['over a table', [to, sends, ...signed, title, row('序号', '任务')], `${title} @ 5 (notice)`],
    [
      'over a long text without numerals',
      [to, sends, ...signed, '工作要点', '推'.repeat(297)],
      '工作要点 @ 5 (notice)',
    ],
    [
      'that numbers what it asks for',
      [to, '一、落实责任。', '二、按时报送。', ...signed, title, ...plan],
      `${title} @ 6 (notice)`,
    ],
  ])('%s', (_name, lines, expected) => expect(opening(...lines)).toBe(expected));
});

describe('no notice stands before the plan', () => {
  it.each<[string, Line[], string]>([
    [
      'where nothing is sent and nobody addressed',
      ['关于做好工作的通知', '请认真落实。', ...signed, title, ...plan],
      '关于做好工作的通知 @ 1',
    ],
    ['where the date stands under its title', [title, ...signed, ...plan], `${title} @ 1`],
    [
      'where the date stands in the third line, and nobody is addressed',
      ['关于印发要点的通知', sends, '2031年3月5日', title, ...plan],
      '关于印发要点的通知 @ 1',
    ],
    [
      'where a date of its own ends it',
      ['关于做好工作的通知', to, '一、落实责任。', '二、按时报送。', ...signed, '（此件公开发布）'],
      '关于做好工作的通知 @ 2 (notice)',
    ],
    [
      'where its last item is dated',
      ['关于做好工作的通知', to, '一、落实责任。', '2031年3月5日'],
      '关于做好工作的通知 @ 2 (notice)',
    ],
    [
      'where little text follows',
      ['关于做好工作的通知', to, sends, ...signed, '推'.repeat(300)],
      '关于做好工作的通知 @ 2 (notice)',
    ],
    [
      'where what is dated has parts of parts',
      ['关于做好工作的通知', to, ...plan, ...signed, '名单', '1．云溪市招商局', '2．云溪市外贸局'],
      '关于做好工作的通知 @ 2 (notice)',
    ],
    [
      'where items of it stand before the date',
      [title, '现印发如下。', '请认真落实。', '1．招商。', '2031年3月5日', '2．外贸。'],
      `${title} @ 1`,
    ],
    [
      'where addressees and no title follow one that is sent',
      ['关于印发意见的通知', to, sends, ...plan],
      '关于印发意见的通知 @ 2 (notice)',
    ],
    [
      'where addressees stand far down the text',
      [title, ...times(19, '推动发展。'), to, sends, '实施方案', ...plan],
      `${title} @ 1`,
    ],
    [
      'where they stand less far down',
      [title, ...times(18, '推动发展。'), to, sends, '实施方案', ...plan],
      `${title} @ 20`,
    ],
  ])('%s', (_name, lines, expected) => expect(opening(...lines)).toBe(expected));
});

describe('the title that a notice names', () => {
  const named = (...lines: Line[]) =>
    opening(to, '现将《云溪市“十五五”要点》印发给你们。', ...signed, ...lines, ...plan);

  it.each<[string, Line[], string]>([
    ['on one line', ['云溪市“十五五”要点'], '云溪市“十五五”要点 @ 5 (notice)'],
    ['on two', ['云溪市', '十五五要点'], '云溪市十五五要点 @ 6 (notice)'],
    ['on three', ['云溪市', '“十五五”', '要点'], '云溪市“十五五”要点 @ 7 (notice)'],
    ['over a table', [row('云溪市十五五要点', '', '')], '云溪市十五五要点 @ 5 (notice)'],
    [
      'on two behind other lines',
      [...times(3, '关于会议的说明'), '云溪市', '十五五要点'],
      '云溪市十五五要点 @ 9 (notice)',
    ],
    [
      'behind other lines',
      [...times(29, '关于会议的说明'), '云溪市十五五要点'],
      '云溪市十五五要点 @ 34 (notice)',
    ],
  ])('is found %s', (_name, lines, expected) => expect(named(...lines)).toBe(expected));

  it('is no row that parts it into cells, and not looked for through all of the text', () => {
    expect(named(row('云溪市', '十五五要点'))).toBe('null @ 4 (notice)');
    expect(named('云溪市', row('十五五', '要点'))).toBe('云溪市 @ 5 (notice)');
    expect(named(...times(30, '关于会议的说明'), '云溪市十五五要点')).toBe(
      `${'关于会议的说明'.repeat(4)} @ 8 (notice)`,
    );
  });
});

describe('a notice that numbers what it asks for and lists its annexes', () => {
  it('ends before the plan', () => {
    const asks = ['一、压实责任。按月报送。', '二、加强调度。按季通报。'];
    expect(
      opening(
        to,
        '现予印发。',
        ...asks,
        '附件：1．工作要点',
        '2．名册',
        ...signed,
        '工作要点',
        ...plan,
      ),
    ).toBe('工作要点 @ 9 (notice)');
  });
});

describe('a title', () => {
  it('may end in quotation marks', () => {
    expect(opening('云溪市“十件实事”', '今年要办好下列“十件实事”', ...plan)).toBe(
      '云溪市“十件实事” @ 1',
    );
  });
});

describe('the title behind a notice that names none', () => {
  const behind = (...lines: Line[]) => opening(to, '请认真落实。', ...signed, ...lines, ...plan);

  it.each<[string, string[], string]>([
    ['on one line', ['工作安排'], '工作安排 @ 5 (notice)'],
    [
      'up to the word for such a document',
      ['云溪市', '工作要点', '经济发展篇'],
      '云溪市工作要点 @ 6 (notice)',
    ],
    [
      'with what stands in brackets behind it',
      ['工作要点（试行）', '经济发展篇'],
      '工作要点（试行） @ 5 (notice)',
    ],
    [
      'with what stands in brackets of half width behind it',
      ['工作要点(试行)', '经济发展篇'],
      '工作要点(试行) @ 5 (notice)',
    ],
    ['with such a word inside it', ['云溪市工作会议', '部署'], '云溪市工作会议部署 @ 6 (notice)'],
    ['on four lines at most', times(5, '云溪'), '云溪云溪云溪云溪 @ 8 (notice)'],
    ['below notes', ['（此件公开发布）', '附件', '工作安排'], '工作安排 @ 7 (notice)'],
    [
      'below the list of annexes',
      ['附件：1．要点', '2．名册', '工作安排'],
      '工作安排 @ 7 (notice)',
    ],
    ['below an annex without a number', ['附：要点', '工作安排'], '工作安排 @ 6 (notice)'],
    ['that speaks of an annex', ['关于附件：要点工作', '篇'], '关于附件：要点工作 @ 5 (notice)'],
  ])('is what follows %s', (_name, lines, expected) => expect(behind(...lines)).toBe(expected));

  it('is none where the list of annexes goes over into items', () => {
    expect(behind('附件：1．要点', '2．新增企业五家。')).toBe('null @ 5 (notice)');
  });

  it('is none where nothing but notes follows', () => {
    expect(opening(to, '请认真落实。', ...signed, row('附件'))).toBe('null @ 5 (notice)');
  });
});

describe('the names of what a notice encloses', () => {
  const names = (...lines: string[]) => enclosedIn(blocks(lines));

  it.each([
    ['现将《工作要点》印发给你们', ['工作要点']],
    ['现将《关于《云溪》的办法》印发', ['关于云溪的办法']],
    ['关于印发〈工作要点〉的通知', ['工作要点']],
    ['关于印发<工作要点>的通知', ['<工作要点>', '工作要点']],
    ['关于印发工作要点的通知', ['工作要点']],
    ['关于下发要点的通知', []],
    ['转发市政府《关于印发工作要点的通知》', ['关于印发工作要点的通知', '工作要点']],
    ['请认真落实', []],
  ])('stand in its words: %s', (text, expected) => {
    const found = names(text);
    expect(expected.filter((name) => !found.includes(name))).toEqual([]);
    if (expected.length === 0) expect(found).toEqual([]);
  });

  it('stand in the list of its annexes', () => {
    expect(names('附件：1．工作要点', '2．指标清单')).toEqual(['工作要点', '指标清单']);
    expect(names('附件：工作要点', '云溪市人民政府', '请认真落实。')).toEqual(['工作要点']);
    expect(names('附：工作要点')).toEqual(['工作要点']);
  });

  it('are no items before that list, nor what is too long for a name, or a sentence', () => {
    expect(names('3．落实工作责任', '附件：工作要点')).toEqual(['工作要点']);
    expect(names(`附件：${'推'.repeat(61)}`)).toEqual([]);
    expect(names('附件：1．认真落实责任。')).toEqual([]);
    expect(names('要点见附件：工作要点', '2．指标清单')).toEqual([]);
  });
});

describe('folded', () => {
  it('tells names by their words alone', () => {
    expect(folded(' 《云溪市“十五五”〈２０３１〉 要点》')).toBe('云溪市十五五2031要点');
  });
});

describe('a plan that is the document itself', () => {
  it.each<[string, Line[], string]>([
    ['under its title', [title], `${title} @ 1`],
    ['under two lines', ['云溪市', '工作要点'], '云溪市工作要点 @ 2'],
    ['under a letterhead', ['云溪市人民政府文件', title], `${title} @ 2`],
    ['under a letterhead of two lines', ['云溪市人民政府', '文件', title], `${title} @ 3`],
    [
      'under a letterhead of two lines and its number',
      ['云溪市人民政府', '文件', '云政发〔2031〕5号', title],
      `${title} @ 4`,
    ],
    ['under the word of a letterhead alone', ['文件', title], `${title} @ 2`],
    ['under the letterhead of the State Council', ['国务院文件', title], `${title} @ 2`],
    ['of what letterheads hold', ['关于清理政府文件', '工作要点'], '关于清理政府文件工作要点 @ 2'],
    [
      'of what letterheads hold, put together',
      ['市政府文件汇编', '要点'],
      '市政府文件汇编要点 @ 2',
    ],
    [
      'under a title that goes down to its number',
      [...times(5, '云溪'), '云政发〔2031〕5号'],
      `${'云溪'.repeat(5)} @ 6`,
    ],
    [
      'under more lines than a title has',
      [...times(6, '云溪'), '云政发〔2031〕5号'],
      `${'云溪'.repeat(4)} @ 4`,
    ],
    [
      'under a title that goes down to whom it is sent',
      ['关于要点', '的通知', to],
      '关于要点的通知 @ 3 (notice)',
    ],
    ['sent to someone', [title, to], `${title} @ 2`],
    [
      'under a title printed twice',
      [title, '2031年3月5日', '《云溪市2031年工作要点》'],
      `${title} @ 3`,
    ],
    ['that greets its listeners', [title, '市长李某', '各位委员！'], `${title} @ 3`],
    [
      'that greets them far down',
      [title, ...times(19, '推动发展。'), '各位委员！'],
      `${title} @ 1`,
    ],
    ['in a table under its title', [title, row(title, '')], `${title} @ 1`],
  ])('%s', (_name, lines, expected) => expect(opening(...lines, ...plan)).toBe(expected));

  it('may be nothing but a title and asides', () => {
    expect(opening(title, '2031年3月5日')).toBe(`${title} @ 2`);
    expect(opening('2031年3月5日')).toBe('null @ 1');
  });
});
