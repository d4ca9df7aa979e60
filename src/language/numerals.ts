/** Numerals as official documents print them and as people write and say them, in Chinese words and in figures. */
import type { TextRange } from './sentences.ts';

/** The words of the digits 0 to 9. */
export const digitWords = '零一二三四五六七八九';
/** What units count, the largest first. */
const units = { 亿: 100_000_000, 万: 10_000, 千: 1000, 百: 100, 十: 10 };
const sizes = Object.entries(units);

/** Characters that a numeral in words is written with; of a decimal, 点 besides. */
export const numeralCharacters = `${digitWords}〇两${Object.keys(units).join('')}`;

/** What is said before a number for the sign behind it: 5% is 百分之五, 18/10万 十万分之十八. */
export const shareWords: Readonly<Record<string, string>> = {
  '%': '百分之',
  '％': '百分之',
  '‰': '千分之',
  '/10万': '十万分之',
  '/十万': '十万分之',
};

/**
 * A whole number in words: 2701 → 两千七百零一, 910000000 → 九亿一千万.
 * @param value whole, zero or more, below 10^16; from 10^12 on in 万亿, as official texts count.
 */
export const wholeInWords = (value: number): string => withinWords(value).replace(/^一十/u, '十');

function withinWords(value: number): string {
  const [unit, size] = sizes.find(([, one]) => value >= one) ?? [];
  if (unit === undefined || size === undefined) return digitWords[value] ?? '';
  const count = Math.floor(value / size);
  const rest = value % size;
  // Two thousand is 两千, but two hundred 二百; unfilled places before the rest are 零, once.
  const counted = count === 2 && size > 100 ? '两' : withinWords(count);
  return counted + unit + (rest === 0 ? '' : (rest < size / 10 ? '零' : '') + withinWords(rest));
}

const decimal = new RegExp(`^([^点]+)(?:点([${digitWords}〇]+))?$`, 'u');

/**
 * A number in words as figures, its decimals kept: 一千七百亿 → 170000000000, 七点零 → 7.0, 一百五 → 150.
 * @returns undefined where the words are no number: 万一, 十五五, or the row of digits 一二三.
 */
export function figuresOf(words: string): string | undefined {
  const [, whole = '', fraction = ''] = decimal.exec(words) ?? [];
  const value = valueOf(whole);
  if (value === undefined) return undefined;
  return value + (fraction === '' ? '' : `.${[...fraction].map(digitOf).join('')}`);
}

const digitOf = (char: string) =>
  char === '〇' ? 0 : char === '两' ? 2 : digitWords.indexOf(char);

/** @param last what a digit alone counts: right after a unit its tenth, so that 一百五 is 150, and 十五 15. */
function valueOf(words: string, last = 1): number | undefined {
  const [unit, size] = sizes.find(([one]) => words.includes(one)) ?? [];
  if (unit === undefined || size === undefined)
    return words.length === 1 && digitOf(words) >= 0 ? digitOf(words) * last : undefined;
  const at = words.indexOf(unit);
  const [before, after] = [words.slice(0, at), words.slice(at + 1)];
  // 百 alone is a hundred, as in 百分之百; 万 alone is part of a word, as in 万一.
  const count = before === '' && size <= 1000 ? 1 : (valueOf(before) ?? 0);
  const unfilled = /^[零〇]/u.test(after);
  const rest = after === '' ? 0 : valueOf(after.slice(Number(unfilled)), unfilled ? 1 : size / 10);
  const most = size > 1000 ? size : 10;
  const inOrder = count > 0 && count < most && rest !== undefined && rest < size;
  return inOrder ? count * size + rest : undefined;
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

/** Figures in groups of three (1,200; １，２００) or in one run, as the source of a regular expression. */
const wholeFigures =
  '(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[０-９]{1,3}(?:[,，][０-９]{3})+(?![０-９])|[0-9０-９]+)';

/** A number in figures, full width or half, with its decimals; the source of a regular expression. */
export const arabicFigures = `${wholeFigures}(?:[.．][0-9０-９]+)?`;

/** A number in words, 三百, 七点零, 万; the source of a regular expression. What it finds may be no number: 万一. */
export const wordFigures = `[${numeralCharacters}]+(?:点[${digitWords}〇]+)?`;

/** A text with its full-width figures and points at half width, one for one: ２０２４年 → 2024年. */
export const halfFigures = (text: string): string =>
  text.replace(/[０-９．]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/**
 * Plain figures of a number as printed: １,２００ → 1200, 三百 → 300, 万 (of 万名) → 10000.
 * @returns undefined where words are no number.
 */
export function plainDigits(printed: string): string | undefined {
  if (!/[0-9０-９]/u.test(printed))
    return /^(?:万亿|[万亿])$/u.test(printed) ? figuresOf(`一${printed}`) : figuresOf(printed);
  return halfFigures(printed.replace(/[,，]/gu, ''));
}

/** Places that the decimal point moves for each character of a scale word. */
const places: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/**
 * The value of a figure with its scale word. The decimal point is moved digit by digit: 9.1 and 亿 are 910000000,
 * exactly.
 * @param figure digits, with a decimal point or without.
 * @param scaleWord 万, 亿, 千万 …, or empty.
 */
export function multipliedOut(figure: string, scaleWord: string): number {
  const by = [...scaleWord].reduce((sum, char) => sum + places[char]!, 0);
  const [whole = '', fraction = ''] = figure.split('.');
  const moved = fraction.slice(0, by).padEnd(by, '0');
  return Number(`${whole}${moved}.${fraction.slice(by)}0`);
}

/** An Arabic number in a text: `12345`, `1,200`, `9.1`, `7.0`. Full-width digits and points count too. */
export interface ArabicNumber extends TextRange {
  digits: string;
}

const arabicNumber = new RegExp(`${wholeFigures}(?:[.．][0-9０-９]+)*`, 'gu');

/** Finds every Arabic number in a text, in order. */
export function findArabicNumbers(text: string): ArabicNumber[] {
  return [...text.matchAll(arabicNumber)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0],
  }));
}
