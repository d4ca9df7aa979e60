import { describe, expect, it } from 'vitest';
import { decodeSource, proposeRepairs, readSource, withoutSpace } from './source.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const repair = { find: '〃', replace: '·', line: 1, reason: '间隔号' };

describe('decodeSource', () => {
  it('gives the text back as it is, line ends and white space too', () => {
    const text = ' 静安区\r\n\f 〔2024〕2号\n';
    expect(decodeSource(bytes(text))).toEqual({ text });
  });

  it('refuses an empty file, white space alone, and a BOM', () => {
    expect(decodeSource(bytes(''))).toEqual({ problem: '文件是空的', line: 1 });
    expect(decodeSource(bytes(' \n \n'))).toEqual({ problem: '文件只有空白', line: 1 });
    expect(decodeSource(bytes('\uFEFF一、'))).toEqual({ problem: '文件以 BOM 开头', line: 1 });
  });

  it('refuses bytes that are not UTF-8 and names their line', () => {
    const gb = [0xb9, 0xfa];
    const problem = '不是有效的 UTF-8';
    expect(decodeSource(new Uint8Array(gb))).toEqual({ problem, line: 1 });
    expect(decodeSource(new Uint8Array([0xff, ...bytes('好\n好')]))).toEqual({ problem, line: 1 });
    expect(decodeSource(new Uint8Array([...gb, 0x0a, ...bytes('好')]))).toEqual({
      problem,
      line: 1,
    });
    expect(decodeSource(new Uint8Array([...bytes('好\n好\n'), ...gb, 0x0a]))).toEqual({
      problem,
      line: 3,
    });
    expect(decodeSource(new Uint8Array([0x0a, ...gb, 0x0a]))).toEqual({ problem, line: 2 });
    expect(decodeSource(new Uint8Array([...bytes('好\n\n'), 0xe5]))).toEqual({ problem, line: 3 });
  });
});

describe('readSource', () => {
  it('joins nothing itself, but takes out typed spaces, page marks and blank lines, and counts them', () => {
    const { lines, treatment, problems } = readSource('\n- 1 - \n 安装 64 块\n\n', []);
    expect(lines).toEqual([{ line: 3, text: '安装64块' }]);
    expect(treatment).toEqual({
      lines: 5,
      blankLines: 3,
      typedSpaces: 3,
      pageMarks: [{ line: 2, text: '- 1 -' }],
      repairs: [],
    });
    expect(problems).toEqual([]);
  });

  it('counts lines as an editor does, whatever ends a line or a page', () => {
    expect(readSource('一\r\n\f二\n— 12 —\n三', []).lines).toEqual([
      { line: 1, text: '一' },
      { line: 2, text: '二' },
      { line: 4, text: '三' },
    ]);
  });

  it('knows page marks however they are typed, and takes nothing else for one', () => {
    const marks = ['- 1 -', '-1-', '－12－', '— 3 —', '\f- 4 -', '  -  5  -  '];
    const { lines, treatment } = readSource(marks.join('\n'), []);
    expect(lines).toEqual([]);
    expect(treatment.pageMarks.map(({ text }) => text)).toEqual(marks.map((mark) => mark.trim()));
    const others = ['1', '- 1', '1 -', '共- 1 -', '- 1 -页', '- 一 -', '--'];
    expect(readSource(others.join('\n'), []).treatment.pageMarks).toEqual([]);
  });

  it('counts a line that holds only white space among the blank ones', () => {
    const { lines, treatment } = readSource(' \n\f\n甲\n\t', []);
    expect(lines).toEqual([{ line: 3, text: '甲' }]);
    expect(treatment).toMatchObject({ blankLines: 3, typedSpaces: 0 });
  });

  it('counts a typed space beside a character beyond the basic plane once', () => {
    expect(readSource('𠮷 家', []).treatment.typedSpaces).toBe(1);
  });

  it('applies a declared repair once, on its line only, to the letter', () => {
    const texts = (text: string, replace = '·') =>
      readSource(text, [{ ...repair, replace }]).lines.map((line) => line.text);
    expect(texts('静安〃爵士\n静安〃爵士')).toEqual(['静安·爵士', '静安〃爵士']);
    expect(texts('甲〃乙〃丙')).toEqual(['甲·乙〃丙']);
    expect(texts('甲〃乙', '$&')).toEqual(['甲$&乙']);
  });

  it('applies all repairs of a line and says which were declared', () => {
    const repairs = [repair, { ...repair, find: '„', replace: '〔' }];
    const { lines, treatment, problems } = readSource('甲〃„乙', repairs);
    expect(lines).toEqual([{ line: 1, text: '甲·〔乙' }]);
    expect(treatment.repairs).toEqual(repairs);
    expect(problems).toEqual([]);
  });

  it('reports a repair that does not apply, with what stands there', () => {
    expect(readSource(' 静安 ', [repair]).problems).toMatchObject([
      { line: 1, found: '第 1 行：静安', expected: '含有“〃”' },
    ]);
    expect(readSource('  \n静安', [repair]).problems).toMatchObject([
      { line: 1, found: '第 1 行：（空行）' },
    ]);
  });

  it('reports what has to be decided in the order of the lines, repairs of no line last', () => {
    const repairs = [3, 1, 9, 8].map((line) => ({ ...repair, line }));
    const found = readSource('甲\nA B\n乙\nC D', repairs).problems;
    expect(found.map(({ line, expected }) => [line, expected.slice(0, 5)])).toEqual([
      [1, '含有“〃”'],
      [3, '含有“〃”'],
      [4, '第 9 行'],
      [4, '第 8 行'],
    ]);
  });

  it('reports a repair of a line that is not there', () => {
    expect(readSource('静安\n区', [{ ...repair, line: 3 }]).problems).toMatchObject([
      { line: 2, found: '全文只有 2 行', expected: '第 3 行含有“〃”' },
    ]);
    expect(readSource('静安\n区〃', [{ ...repair, line: 2 }]).problems).toEqual([]);
  });

  it('takes a space between Latin words for wording, which the proof passes over', () => {
    const { problems, lines } = readSource('静安\nBlue  Ocean计划', []);
    expect(problems).toEqual([]);
    expect(lines.at(-1)?.text).toBe('BlueOcean计划');
  });
});

describe('proposeRepairs', () => {
  it('finds the faults that extraction is known to make, line by line, in order', () => {
    const text = '甲\r\n静安〃爵士〃音乐\n府发„2024‟2号、„2023‟5号\n\f乙〃';
    expect(proposeRepairs(text).map(({ line, find, replace }) => [line, find, replace])).toEqual([
      [2, '〃', '·'],
      [2, '〃', '·'],
      [3, '„2024‟', '〔2024〕'],
      [3, '„2023‟', '〔2023〕'],
      [4, '〃', '·'],
    ]);
  });

  it('says why, and leaves quotation marks around anything but a year', () => {
    expect(proposeRepairs('〃')[0]?.reason).toContain('间隔号');
    for (const text of ['„甲‟', '„24‟', '„20245‟', '〔2024〕', ''])
      expect(proposeRepairs(text)).toEqual([]);
  });

  it('proposes what readSource then applies', () => {
    const text = '府发„2024‟2号\n静安〃爵士';
    const { lines, problems } = readSource(text, proposeRepairs(text));
    expect(lines.map((line) => line.text)).toEqual(['府发〔2024〕2号', '静安·爵士']);
    expect(problems).toEqual([]);
  });
});

describe('withoutSpace', () => {
  it('takes out every kind of white space, wherever it stands', () => {
    expect(withoutSpace(' 甲\t乙\n\n丙　丁\f\u00A0')).toBe('甲乙丙丁');
  });
});

describe('lines that are declared to be no wording', () => {
  it('are left out where the text has them, and named where it has others, or none', () => {
    const left = [
      { line: 1, text: '首页 >' },
      { line: 2, text: '打印' },
      { line: 4, text: '关闭' },
    ];
    const { lines, treatment, problems } = readSource('首页>\n招商。\n外贸。', [], left);
    expect(treatment.pageMarks).toEqual([{ line: 1, text: '首页>' }]);
    expect(lines.map(({ text }) => text)).toEqual(['招商。', '外贸。']);
    expect(problems).toMatchObject([
      { line: 2, found: '第 2 行：招商。', expected: '“打印”', left: left[1] },
      { line: 4, found: '第 4 行：（空行）', expected: '“关闭”', left: left[2] },
    ]);
  });
});
