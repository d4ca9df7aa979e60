import { describe, expect, it } from 'vitest';
import { chineseNumeral, findArabicNumbers, fromChineseNumeral } from './numerals.ts';

describe('chineseNumeral', () => {
  it('writes chapter numbers as documents do', () => {
    expect([1, 7, 10, 11, 20, 21, 99].map(chineseNumeral)).toEqual([
      '一',
      '七',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
    ]);
  });
  it('is undone by fromChineseNumeral', () => {
    for (let number = 1; number <= 99; number++)
      expect(fromChineseNumeral(chineseNumeral(number))).toBe(number);
    expect(fromChineseNumeral('百')).toBeUndefined();
  });
  it('refuses what it cannot write', () => {
    expect(() => chineseNumeral(0)).toThrow(RangeError);
    expect(() => chineseNumeral(100)).toThrow(RangeError);
  });
});

describe('findArabicNumbers', () => {
  it('takes a decimal as one number and a full stop after it as none', () => {
    expect(findArabicNumbers('9.1亿，7.0版，共12.').map(({ digits }) => digits)).toEqual([
      '9.1',
      '7.0',
      '12',
    ]);
  });
});
