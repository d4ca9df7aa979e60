/** Numerals as official documents print them. */
import type { TextRange } from './sentences.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * The Chinese numeral of a chapter number: 1 → 一, 12 → 十二, 30 → 三十.
 * @param number 1 to 99.
 */
export function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (number < 1 || number > 99 || !Number.isInteger(number)) {
    throw new RangeError(`chapter numbers run from 1 to 99: ${number}`);
  }
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return ten + (ones === 0 ? '' : digits[ones]);
}

/** The number of a Chinese numeral from 一 to 九十九, or undefined. */
export function fromChineseNumeral(numeral: string): number | undefined {
  for (let number = 1; number <= 99; number++) {
    if (chineseNumeral(number) === numeral) return number;
  }
  return undefined;
}

/** An Arabic number in a text; `12345`, `9.1`, `7.0`. Full-width digits and points count too. */
export interface ArabicNumber extends TextRange {
  digits: string;
}

/** Finds every Arabic number in a text, in order. */
export function findArabicNumbers(text: string): ArabicNumber[] {
  return [...text.matchAll(/[0-9０-９]+(?:[.．][0-9０-９]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0],
  }));
}
