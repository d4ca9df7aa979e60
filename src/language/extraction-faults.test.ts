import { assert, constantFrom, property, array, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesNumber,
  extractionFaults,
  halfWidthMarks,
  repairYaml,
} from './extraction-faults.ts';
import { readSource, type Repair } from './source.ts';

const one = (text: string, repairs: readonly Repair[] = []) => extractionFaults(text, repairs)[0];

describe('extractionFaults', () => {
  it.each([
    ['a radical', '社区⻓者食堂', 3, '部首符号，不是汉字 U+2ED3', '⻓', '长'],
    ['a Kangxi radical', '惠民⽂化', 3, '部首符号，不是汉字 U+2F42', '⽂', '文'],
    ['one whose form in use is another', '⼾籍', 1, '部首符号，不是汉字 U+2F3E', '⼾', '户'],
    ['a compatibility ideograph', '交\uF9CA', 2, '兼容汉字，不是通用的汉字 U+F9CA', '\uF9CA', '流'],
    [
      'one of the second block',
      '\u{2F804}',
      1,
      '兼容汉字，不是通用的汉字 U+2F804',
      '\u{2F804}',
      '你',
    ],
    [
      'a zero-width space',
      '既有多层\u200B住宅',
      5,
      '看不见的符号 U+200B',
      '多层\u200B住宅',
      '多层住宅',
    ],
    ['a soft hyphen', '加\u00AD装', 2, '看不见的符号 U+00AD', '加\u00AD装', '加装'],
    ['a space that does not break', '500\u00A0户', 4, '特殊的空格 U+00A0', '00\u00A0户', '00户'],
    ['a control character', '加\u0007装', 2, '控制符 U+0007', '加\u0007装', '加装'],
    [
      'a character of no font',
      '加\uE000装',
      2,
      '专用区的字符，各种字体各有各的写法 U+E000',
      '\uE000',
      undefined,
    ],
    ['a lost character', '加\uFFFD装', 2, '不成字符的编码 U+FFFD', '\uFFFD', undefined],
  ])('names %s', (_name, text, column, found, find, replace) => {
    expect(one(`第一行\n${text}`)).toMatchObject({
      line: 2,
      column,
      found,
      repair: { find, line: 2 },
    });
    expect(one(text)?.repair.replace).toBe(replace);
  });

  it('finds nothing in what documents print', () => {
    expect(extractionFaults('一、“5％”（套）〔2024〕·𠮷\f\r\n \u3000- 1 -\r\n\uFA0E', [])).toEqual(
      [],
    );
  });

  it('is content with the repairs that it proposes, however many are in a line', () => {
    const piece = constantFrom(...'⻓⻝⽂长\u200B\u00AD\u0007住宅5 ，'.split(''));
    assert(
      property(array(string({ unit: piece, maxLength: 12 }), { maxLength: 4 }), (lines) => {
        const text = lines.join('\n');
        const repairs = extractionFaults(text, []).map(({ repair }) => repair as Repair);
        expect(extractionFaults(text, repairs)).toEqual([]);
        expect(readSource(text, repairs).problems).toEqual([]);
        expect(repairs.filter(changesNumber)).toEqual([]);
      }),
      { seed: 2031, numRuns: 300 },
    );
  });

  it('names the place of what a repair leaves', () => {
    const repair = { find: '⻓', replace: '长', line: 1, reason: '部首' };
    expect(one('⻓者、⻓寿', [repair])).toMatchObject({ line: 1, column: 4 });
  });
});

describe('halfWidthMarks', () => {
  it('names a mark between ideographs, and proposes the full one', () => {
    expect(halfWidthMarks('甲\n示范城市,进一步', [], [])).toMatchObject([
      {
        line: 2,
        column: 5,
        found: '汉字之间的半角标点“,” U+002C',
        repair: { find: '市,进', replace: '市，进' },
      },
    ]);
    expect(halfWidthMarks('如下:\n一(二)三', [], []).map(({ column }) => column)).toEqual([
      3, 2, 4,
    ]);
  });
  it.each([
    [',', '，'],
    [';', '；'],
    [':', '：'],
    ['!', '！'],
    ['?', '？'],
    ['(', '（'],
    [')', '）'],
  ])('proposes for %s the mark %s, with the words beside it', (half, full) => {
    expect(halfWidthMarks(`城市 ${half}进一步`, [], [])[0]?.repair).toMatchObject({
      find: `市 ${half}进`,
      replace: `市 ${full}进`,
      line: 1,
    });
  });

  it('lets those be that the document has, and those of Latin words and numbers', () => {
    expect(halfWidthMarks('示范城市,进一步', [], ['城市,进一步'])).toEqual([]);
    expect(halfWidthMarks('1,700亿 A,B 5:3', [], [])).toEqual([]);
  });
});

describe('changesNumber', () => {
  it.each([
    ['„2024‟', '〔2024〕', false],
    ['〃', '·', false],
    ['⼀轴', '一轴', false],
    ['1\u200B5家', '15家', false],
    ['２台', '2台', false],
    ['2O0台', '200台', true],
    ['20台', '200台', true],
    ['7.0版', '70版', true],
    ['二百', '三百', true],
    ['l0家', '10家', true],
  ])('%j by %j: %s', (find, replace, changes) =>
    expect(changesNumber({ find, replace })).toBe(changes),
  );
});

it('repairYaml writes what hides as an escape', () => {
  const repair = { find: '多层\u200B住宅', replace: '多层住宅', line: 7, reason: '零宽' };
  expect(repairYaml(repair)).toBe(
    String.raw`- { find: "多层\u200b住宅", replace: "多层住宅", line: 7, reason: "零宽" }`,
  );
});
