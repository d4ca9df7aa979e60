import { describe, expect, it } from 'vitest';
import { BodyError, parseBody, writeBody } from './body.ts';

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

  it('reads a joint promise as one mark for several targets', () => {
    expect(parseBody('各<Target id="2024-05-01 2024-05-02">100万平方米</Target>').marks).toEqual([
      { start: 1, end: 8, targetIds: ['2024-05-01', '2024-05-02'] },
    ]);
  });

  it('keeps paragraphs apart by one line break, marks in place', () => {
    const { text, marks } = parseBody('\n甲。\n\n乙<Target id="a">1个</Target>。\n');
    expect(text).toBe('甲。\n乙1个。');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['1个']);
  });

  it.each([
    ['甲\n<b>乙</b>', 2, '<b>乙</b>'],
    ['甲{1}', 1, '{1}'],
    ['&lt;', 1, '&lt;'],
    ['\nimport x from "y"', 2, 'import x from "y"'],
    ['甲<Target id="a">1', 1, '<Target id="a">'],
    ['甲</Target>', 1, '</Target>'],
    ['<Target id="a">1<Target id="b">2</Target></Target>', 1, '<Target id="b">'],
  ])('refuses %j and names the line', (body, line, found) => {
    expect(errorOf(body)).toMatchObject({ line, found });
  });
});

describe('writeBody', () => {
  it.each([
    '甲*乙*',
    '“区块链+大数据”',
    '+甲',
    '# 甲',
    '1. 甲',
    'a_b_c',
    '<甲>',
    '{甲}',
    '甲\\乙',
    '甲&乙',
    '[甲](乙)',
    '甲。\n-乙',
  ])('is undone by parseBody: %j', (text) => {
    expect(parseBody(writeBody({ text, marks: [] })).text).toBe(text);
  });

  it('writes marks where they were', () => {
    const body = '甲<Target id="a b">各1个</Target>乙。\n';
    expect(writeBody(parseBody(body))).toBe(body);
  });
});
