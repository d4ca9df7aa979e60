/** Numerals as official documents print them and as people write and say them, in Chinese words and in figures. */
import type { TextRange } from './sentences.ts';

/** The words of the digits 0 to 9. */
export const digitWords = '零一二三四五六七八九';
const ranks = ['', '十', '百', '千'];
const groups = ['', '万', '亿'];

/** Characters that a numeral in words is written with; of a decimal, 点 besides. */
export const numeralCharacters = `${digitWords}〇两${ranks.join('')}${groups.join('')}`;

/** What is said before a number for the sign behind it: 5% is 百分之五. */
export const shareWords: Readonly<Record<string, string>> = {
  '%': '百分之',
  '％': '百分之',
  '‰': '千分之',
};

/**
 * A whole number in words: 2701 → 两千七百零一, 910000000 → 九亿一千万.
 * @param value whole, zero or more, below 10^12 (beyond, words differ from place to place).
 */
export function wholeInWords(value: number): string {
  if (value === 0) return '零';
  let words = '';
  let gap = false;
  // From the highest group of four down; an unfilled place between two said ones is 零, once.
  for (let group = groups.length - 1; group >= 0; group--) {
    const four = Math.floor(value / 10_000 ** group) % 10_000;
    if (four === 0) {
      gap = words !== '';
      continue;
    }
    const unfilled = words !== '' && (gap || four < 1000);
    words += (unfilled ? '零' : '') + fourInWords(four) + groups[group];
    gap = false;
  }
  return words.replace(/^一十/u, '十').replace(/^二([万亿])/u, '两$1');
}

function fourInWords(four: number): string {
  let words = '';
  let gap = false;
  for (let rank = 3; rank >= 0; rank--) {
    const digit = Math.floor(four / 10 ** rank) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words +=
      (gap ? '零' : '') + (digit === 2 && rank === 3 ? '两' : digitWords[digit]) + ranks[rank];
    gap = false;
  }
  return words;
}

/**
 * A number in words as figures, its decimals kept: 一千七百亿 → 170000000000, 七点零 → 7.0, 一百五 → 150.
 * @returns undefined where the words are no number: 万一, 十五五, or the row of digits 一二三.
 */
export function figuresOf(words: string): string | undefined {
  const [whole = '', fraction, ...more] = words.split('点');
  const value = valueOfWhole(whole);
  const decimals = [...(fraction ?? '')].map(valueOfDigit);
  if (value === undefined || fraction === '' || more.length > 0 || decimals.includes(undefined))
    return undefined;
  return [value, ...(fraction === undefined ? [] : [decimals.join('')])].join('.');
}

function valueOfDigit(char: string): number | undefined {
  if (char === '〇') return 0;
  if (char === '两') return 2;
  const digit = digitWords.indexOf(char);
  return digit < 0 ? undefined : digit;
}

function valueOfWhole(words: string): number | undefined {
  /** What 万 and 亿 have closed, and what has come since. */
  let closed = 0;
  let section = 0;
  let digit: number | undefined;
  // What follows a unit without 零 counts its tenth: 一百五 is 150, and 十五 is 15.
  let unit = 10;
  const settle = () => {
    section += (digit ?? 0) * (unit / 10);
    digit = undefined;
  };
  for (const char of words) {
    const value = valueOfDigit(char);
    const rank = 10 ** ranks.indexOf(char);
    const group = 10_000 ** groups.indexOf(char);
    if (value !== undefined) {
      // Two digits in a row, as in 十五五, are no number.
      if (digit) return undefined;
      digit = value;
      if (value === 0) unit = 10;
    } else if (rank > 1) {
      if (section % (10 * rank) !== 0) return undefined;
      section += (digit || 1) * rank;
      digit = undefined;
      unit = rank;
    } else if (group > 1) {
      settle();
      // 万一 and 亿 alone are words, no numbers.
      if (section === 0 && (group === 10_000 || closed === 0)) return undefined;
      closed = group === 10_000 ? closed + section * group : (closed + section) * group;
      section = 0;
      unit = group;
    } else {
      return undefined;
    }
  }
  const alone = words.length === 1 ? digit : undefined;
  if (alone === undefined && closed + section === 0) return undefined;
  settle();
  return closed + section;
}

/**
 * The Chinese numeral of a chapter number: 1 → 一, 12 → 十二, 30 → 三十.
 * @param number 1 to 99.
 */
export function chineseNumeral(number: number): string {
  if (number < 1 || number > 99 || !Number.isInteger(number)) {
    throw new RangeError(`chapter numbers run from 1 to 99: ${number}`);
  }
  return wholeInWords(number);
}

/** The number of a Chinese numeral from 一 to 九十九 as {@link chineseNumeral} writes it, or undefined. */
export function fromChineseNumeral(numeral: string): number | undefined {
  const number = valueOfWhole(numeral) ?? 0;
  return number > 0 && number < 100 && chineseNumeral(number) === numeral ? number : undefined;
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
