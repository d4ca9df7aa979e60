import { assert, integer, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenNumber } from './aloud.ts';
import { figuresOf, numeralCharacters, wholeInWords } from './numerals.ts';

/** Whole numbers of every length alike, not nearly all of them of twelve digits. */
const whole = integer({ min: 0, max: 12 }).chain((digits) =>
  integer({ min: 0, max: 10 ** digits - 1 }),
);

describe('figuresOf', () => {
  it.each([
    ['零', '0'],
    ['〇', '0'],
    ['两', '2'],
    ['十', '10'],
    ['百', '100'],
    ['千', '1000'],
    ['十五', '15'],
    ['一百零五', '105'],
    ['一百〇五', '105'],
    ['一百五', '150'],
    ['一百十五', '115'],
    ['两千五', '2500'],
    ['一千零十', '1010'],
    ['三万五', '35000'],
    ['一万五千', '15000'],
    ['九亿一千万', '910000000'],
    ['一千七百亿', '170000000000'],
    ['一万亿', '1000000000000'],
    ['五点五', '5.5'],
    ['七点零', '7.0'],
  ])('reads %s as %s', (words, figures) => expect(figuresOf(words)).toBe(figures));

  it.each([
    '',
    '一二三',
    '十五五',
    '零五',
    '万一',
    '亿',
    '十百',
    '十千',
    '一百五十百',
    '一百一百',
    '五点',
    '五点十',
    '五点五点五',
    '一个',
  ])('does not take %s for a number', (words) => expect(figuresOf(words)).toBeUndefined());

  it('undoes the words of every whole number below 10^12', () => {
    assert(
      property(whole, (value) => {
        expect(figuresOf(wholeInWords(value))).toBe(String(value));
      }),
    );
  });

  it('undoes the words of every decimal as printed', () => {
    assert(
      property(whole, stringMatching(/^\d{1,4}$/u), (value, fraction) => {
        const printed = `${value}.${fraction}`;
        expect(figuresOf(spokenNumber(printed))).toBe(printed);
      }),
    );
  });
});

describe('wholeInWords', () => {
  it('says 零 where the place before the rest is unfilled, and only there', () => {
    expect(wholeInWords(1095)).toBe('一千零九十五');
    expect(wholeInWords(1100)).toBe('一千一百');
    expect(wholeInWords(19_999)).toBe('一万九千九百九十九');
    expect(wholeInWords(10_999)).toBe('一万零九百九十九');
  });

  it('uses the characters that numerals are written with, and needs each of them save 〇', () => {
    const words = [0, 1_234_567_891, 222_222_222_222].map(wholeInWords).join('');
    expect(new Set([...words, '〇'])).toEqual(new Set(numeralCharacters));
  });

  it('names every place once and leaves no two 零 together', () => {
    assert(
      property(whole, (value) => {
        const words = wholeInWords(value);
        expect(words).not.toMatch(/零零|零[十百千万亿]|.零$/u);
        for (const group of ['万', '亿']) expect(words.split(group).length).toBeLessThan(3);
      }),
    );
  });
});
