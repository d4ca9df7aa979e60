import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { escaped, hiddenIn, hiddenWords, suspectsIn, writtenOut } from './hidden.ts';

const bom = '字节顺序标记（BOM）';
const carriageReturn = '回车符（CRLF 换行）';
const direction = '改变文字方向的控制符';
const invisible = '看不见的符号';
const control = '控制符';
const broken = '不成字符的编码';

describe('hiddenIn', () => {
  it.each([
    [bom, '\uFEFF静安', 0, 'U+FEFF'],
    [carriageReturn, '静安\r\n', 2, 'U+000D'],
    [direction, '静\u202E安', 1, 'U+202E'],
    [direction, '静\u061C安', 1, 'U+061C'],
    [direction, '静安\u200F', 2, 'U+200F'],
    [direction, '静\u2066安\u2069', 1, 'U+2066'],
    [invisible, '静\u200B安', 1, 'U+200B'],
    [invisible, '静安\u00AD', 2, 'U+00AD'],
    [invisible, '静\u{E0041}安', 1, 'U+E0041'],
    [invisible, '静\uFFFA安', 1, 'U+FFFA'],
    [control, '静\u0000安', 1, 'U+0000'],
    [control, '静\u000B安', 1, 'U+000B'],
    [control, '静安\u009F', 2, 'U+009F'],
    [broken, '静\uFFFD安', 1, 'U+FFFD'],
    [broken, '静\uD800安', 1, 'U+D800'],
    [broken, '静\uFDD0安', 1, 'U+FDD0'],
  ])('names %s in %j, its place and its code', (name, text, index, code) => {
    expect(hiddenIn(text)[0]).toMatchObject({ name, index, code });
  });

  it('names every kind that is there', () => {
    const found = hiddenIn('静\r\u200E\u200B\u0000\uFFFD');
    expect(found.map(({ name, index }) => [name, index])).toEqual([
      [carriageReturn, 1],
      [direction, 2],
      [invisible, 3],
      [control, 4],
      [broken, 5],
    ]);
  });

  it('names the first of a kind', () => {
    expect(hiddenIn('静\u200B安\u200B区')).toMatchObject([{ name: invisible, index: 1 }]);
  });

  it('takes a mark of order for such only at the beginning', () => {
    expect(hiddenIn('静\uFEFF安').map(({ name }) => name)).toEqual([invisible]);
  });

  it('finds nothing in words as they are printed, with line breaks, tabs and rare characters', () => {
    expect(hiddenIn('一、“5％”\n\t（套）〔2024〕·𠮷é')).toEqual([]);
  });
});

describe('suspectsIn', () => {
  it('names each place once, in order, though several kinds fit it', () => {
    const text = '\uFEFF静\u200B\u200B\u202E安\r';
    expect(suspectsIn(text).map(({ index }) => index)).toEqual([0, 2, 3, 4, 6]);
  });

  it('says of a look-alike what stands for it, of what hides that it goes, of the unknown nothing', () => {
    const meant = (text: string) => suspectsIn(text).map((one) => one.meant);
    expect(meant('⼒')).toEqual(['力']);
    expect(meant('静\u200B安')).toEqual(['']);
    expect(meant('静\uFFFD安')).toEqual([undefined]);
  });
});

describe('writtenOut', () => {
  it.each([
    ['\u00A0', 'U+00A0 不换行空格'],
    ['\u00AD', 'U+00AD 软连字符'],
    ['\u200B', 'U+200B 零宽空格'],
    ['\u200C', 'U+200C 零宽不连字'],
    ['\u200D', 'U+200D 零宽连字'],
    ['\u2060', 'U+2060 词连接符'],
    ['\u202E', `U+202E ${direction}`],
  ])('shows %j where it hides', (char, name) => {
    expect(writtenOut(`多层${char}住宅`)).toBe(`多层［${name}］住宅`);
  });

  it('shows what is seen with its code, and words as they are', () => {
    expect(writtenOut('服⼒强')).toBe('服⼒［U+2F12］强');
    expect(writtenOut('多层\uFEFF住\u200B宅')).toBe(
      '多层［U+FEFF 零宽不换行空格］住［U+200B 零宽空格］宅',
    );
    expect(writtenOut('多层住宅')).toBe('多层住宅');
  });
});

describe('escaped', () => {
  it('hides nothing, and is read by YAML as what it was', () => {
    const text = '多层\u200B住\uFFFA宅\u{E0041}⼒\u0000';
    const written = escaped(text);
    expect(written).toBe(String.raw`多层\u200b住\ufffa宅\U000e0041⼒\u0000`);
    expect(parse(`"${written}"`)).toBe(text);
  });
});

describe('hiddenWords', () => {
  it('looks through lists and records and says where it found what', () => {
    const value = { title: '静安', targets: [{ raw: '5家' }, { raw: '5\u200B家', value: 5 }] };
    expect(hiddenWords(value)).toMatchObject([
      { at: ['targets', 1, 'raw'], found: '看不见的符号 U+200B' },
    ]);
  });

  it('says of each what to do', () => {
    expect(hiddenWords('\u200B')).toEqual([
      { at: [], found: '看不见的符号 U+200B', remedy: hiddenIn('\u200B')[0]!.remedy },
    ]);
  });

  it('finds nothing in numbers, truths, dates and what is not there', () => {
    for (const value of [1, true, null, undefined, '静安', [], {}])
      expect(hiddenWords(value)).toEqual([]);
  });
});
