import { describe, expect, it } from 'vitest';
import { chineseNumeral, findArabicNumbers, multipliedOut, plainDigits } from './numerals.ts';

describe('chineseNumeral', () => {
  it('writes chapter numbers as documents do', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(chineseNumeral).join('')).toBe('一二三四五六七八九');
    expect([10, 11, 19, 20, 21, 35, 99].map(chineseNumeral)).toEqual([
      '十',
      '十一',
      '十九',
      '二十',
      '二十一',
      '三十五',
      '九十九',
    ]);
  });

  it('refuses what it cannot write', () => {
    for (const number of [0, 100, -1, 1.5, Number.NaN])
      expect(() => chineseNumeral(number)).toThrow(RangeError);
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

  it('reads full-width digits and points, and numbers of several parts', () => {
    expect(findArabicNumbers('１２．５％，2024.3.8').map(({ digits }) => digits)).toEqual([
      '１２．５',
      '2024.3.8',
    ]);
  });

  it('says where each stands', () => {
    expect(findArabicNumbers('增长5％、120个')).toEqual([
      { digits: '5', start: 2, end: 3 },
      { digits: '120', start: 5, end: 8 },
    ]);
    expect(findArabicNumbers('没有数字')).toEqual([]);
  });
});

describe('plainDigits', () => {
  it.each([
    ['1,200', '1200'],
    ['１，２００．５', '1200.5'],
    ['7.0', '7.0'],
    ['三百', '300'],
    ['三万', '30000'],
    ['万', '10000'],
    ['亿', '100000000'],
    ['百', '100'],
    ['零点五', '0.5'],
  ])('of %s are %s', (printed, digits) => expect(plainDigits(printed)).toBe(digits));

  it('are none of words that are no number', () => {
    for (const words of ['万一', '亿万', '十五五', '一二'])
      expect(plainDigits(words)).toBeUndefined();
  });
});

describe('multipliedOut', () => {
  it.each([
    ['9.1', '亿', 910_000_000],
    ['1.005', '千万', 10_050_000],
    ['5', '十', 50],
    ['3', '百', 300],
    ['2', '万亿', 2_000_000_000_000],
    ['0.0001', '万', 1],
    ['12.345', '百', 1234.5],
    ['7', '', 7],
  ])('moves the point of %s%s', (figure, scale, value) =>
    expect(multipliedOut(figure, scale)).toBe(value),
  );
});
