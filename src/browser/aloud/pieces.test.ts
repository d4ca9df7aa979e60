import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';

describe('piecesOf', () => {
  it('leaves a sentence of a few words whole', () => {
    expect(piecesOf('深化“一网通办”改革，推动高频事项办理。')).toEqual([
      '深化“一网通办”改革，推动高频事项办理。',
    ]);
  });

  it('cuts a long sentence behind its marks, the closing quote with them', () => {
    const long = `“${'甲'.repeat(18)}，”${'乙'.repeat(18)}；${'丙'.repeat(30)}。`;
    expect(piecesOf(long)).toEqual([
      `“${'甲'.repeat(18)}，”${'乙'.repeat(18)}；`,
      `${'丙'.repeat(30)}。`,
    ]);
  });

  it('says nothing of what has no words', () => {
    for (const text of ['', '——', '。。。', '（）']) expect(piecesOf(text)).toEqual([]);
  });

  it('never cuts through a number, for half of it is another', () => {
    const number = '五千五百零六点三';
    const pieces = piecesOf(`${'甲'.repeat(33)}${number}${'乙'.repeat(20)}`);
    expect(pieces.filter((piece) => piece.includes(number))).toHaveLength(1);
  });

  it('loses, adds and turns round nothing, and makes no piece too long for a voice that stops', () => {
    const marks = constantFrom(
      '甲',
      '乙',
      '一',
      '百',
      '，',
      '。',
      '、',
      '”',
      'A',
      '丙',
      '丁',
      '戊',
    );
    assert(
      property(array(marks, { maxLength: 300 }), (chars) => {
        const text = `甲${chars.join('')}`;
        const pieces = piecesOf(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(60);
        const words = (all: string) => all.replace(/[^\p{L}\p{N}]/gu, '');
        expect(words(pieces.join(''))).toBe(words(text));
      }),
    );
  });
});
