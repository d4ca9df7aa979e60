import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodyError, parseBody, writeBody, type MarkedWording } from './body.ts';

function errorOf(body: string): BodyError {
  try {
    parseBody(body);
  } catch (error) {
    if (error instanceof BodyError) return error;
  }
  throw new Error('no BodyError');
}

describe('parseBody', () => {
  it('takes the tags away and gives the wording back, letter for letter', () => {
    expect(parseBody('\n加装电梯<Target id="2024-18-04">200台</Target>。\n')).toEqual({
      text: '加装电梯200台。',
      marks: [{ start: 4, end: 8, targetIds: ['2024-18-04'] }],
    });
  });

  it('reads a joint promise as one mark for several targets, however they are spaced', () => {
    expect(parseBody('各<Target id="2024-05-01 2024-05-02">100万平方米</Target>').marks).toEqual([
      { start: 1, end: 8, targetIds: ['2024-05-01', '2024-05-02'] },
    ]);
    expect(parseBody('<Target id=" a   b ">1</Target>').marks[0]?.targetIds).toEqual(['a', 'b']);
    expect(parseBody('<Target id="">1</Target>').marks[0]?.targetIds).toEqual([]);
  });

  it('keeps marks in the order of the wording', () => {
    const { text, marks } = parseBody(
      '<Target id="a">1个</Target>、<Target id="b">2个</Target>、<Target id="c">3个</Target>',
    );
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['1个', '2个', '3个']);
  });

  it('keeps paragraphs apart by one line break, marks in place', () => {
    const { text, marks } = parseBody('\n甲。\n\n\n乙<Target id="a">1个</Target>。\r\n\r\n丙\n');
    expect(text).toBe('甲。\n乙1个。\n丙');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['1个']);
  });

  it('keeps a mark that begins or ends a paragraph, or the whole, on its words', () => {
    const { text, marks } = parseBody(
      '<Target id="a">甲</Target>\n\n<Target id="b">乙</Target>\n\n丙<Target id="c">丁</Target>\n',
    );
    expect(text).toBe('甲\n乙\n丙丁');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['甲', '乙', '丁']);
  });

  it('takes a backslash before a sign away, and keeps one before anything else', () => {
    expect(parseBody(String.raw`\*\_\<\\甲\乙`).text).toBe(String.raw`*_<\甲\乙`);
    expect(parseBody('甲\\').text).toBe('甲\\');
    for (const sign of '!/:@[`{~') expect(parseBody(`\\${sign}`).text).toBe(sign);
  });

  it('knows import and export only where MDX does: as a word, at the beginning of a line', () => {
    expect(parseBody('甲import export').text).toBe('甲import export');
    expect(parseBody('important').text).toBe('important');
    expect(errorOf('export const a = 1')).toMatchObject({ line: 1, found: 'export const a = 1' });
  });

  it.each([
    ['甲\n<b>乙</b>', 2, '<b>乙</b>'],
    ['甲{1}', 1, '{1}'],
    ['甲}', 1, '}'],
    ['&lt;', 1, '&lt;'],
    ['\nimport x from "y"', 2, 'import x from "y"'],
    ['甲\n\n乙<b>123456789012345678901234567890', 3, '<b>12345678901234567'],
    ['<b>\n乙', 1, '<b>'],
    ['<Target>1</Target>', 1, '<Target>1</Target>'],
    ['甲\n\n<Target id="a b">1\n\n乙', 3, '<Target id="a b">'],
    ['甲\r\n</Target>', 2, '</Target>'],
    ['<Target id="a">1</Target></Target>', 1, '</Target>'],
    ['<Target id="a">1\n<Target id="b">2</Target></Target>', 2, '<Target id="b">'],
  ])('refuses %j, names the line, what it found, and what to do', (body, line, found) => {
    const error = errorOf(body);
    expect(error).toMatchObject({ line, found });
    expect(error.message).toMatch(/\S/u);
    expect(error.remedy).toMatch(/\S/u);
  });

  it('tells the faults of marks apart', () => {
    const messages = [
      '<b>',
      '</Target>',
      '<Target id="a">',
      '<Target id="a"><Target id="b"></Target></Target>',
    ].map((body) => errorOf(body).message);
    expect(new Set(messages).size).toBe(4);
  });
});

describe('writeBody', () => {
  it('puts a backslash before what Markdown or MDX would read as markup', () => {
    const written = (text: string) => writeBody({ text, marks: [] });
    for (const sign of '\\`*_{}<>[]&~|') expect(written(`甲${sign}乙`)).toBe(`甲\\${sign}乙\n`);
    for (const sign of '#+=-') {
      expect(written(`${sign}甲${sign}`)).toBe(`\\${sign}甲${sign}\n`);
      expect(written(`甲\n${sign}乙`)).toBe(`甲\n\n\\${sign}乙\n`);
    }
    expect(written('1. 甲2. 乙')).toBe('1\\. 甲2. 乙\n');
    expect(written('12) 甲')).toBe('12\\) 甲\n');
    expect(written('甲\n3. 乙')).toBe('甲\n\n3\\. 乙\n');
    for (const text of ['2024年', '.甲', ')甲']) expect(written(text)).toBe(`${text}\n`);
  });

  it('writes marks where they were', () => {
    const body = '甲<Target id="a b">各1个</Target>乙<Target id="c">2\\*3</Target>。\n\n丙\n';
    expect(writeBody(parseBody(body))).toBe(body);
  });

  it('is undone by parseBody, whatever the wording and its marks', () => {
    const words = array(constantFrom(...'甲乙丙1. #+-=*_`~|\\<>{}[]&“”'), {
      minLength: 1,
      maxLength: 6,
    }).map((all) => all.join(''));
    const pieces = array(tuple(words, constantFrom('', 'a', 'b c', '\n')), { minLength: 1 });
    assert(
      property(pieces, (all) => {
        const wording: MarkedWording = { text: '', marks: [] };
        for (const [text, what] of all) {
          const start = wording.text.length;
          wording.text += text;
          if (what === '\n') wording.text += '\n';
          else if (what !== '')
            wording.marks.push({
              start,
              end: wording.text.length,
              targetIds: what.split(' '),
            });
        }
        wording.text += '完';
        expect(parseBody(writeBody(wording))).toEqual(wording);
      }),
    );
  });
});
