/** Amounts of a text that no target can be: an editor is told of each, lest one is missed. */
import { findArabicNumbers } from './numerals.ts';
import type { TextRange } from './sentences.ts';

/** What no number is exact about (数十, 上百, 倍增), and shares in words that no decimal is (三分之一). */
const vague =
  /(?:[二三四五六七八九十]分之[一二三四五六七八九十]|一半|过半|半数)(?:以上|左右|以下)?|[数几上近][十百千万]+(?![年百千万]|分之)|(?:过|迈上|站上|跨上)[百千]?[万亿]+|翻倍|倍增|成倍/gu;
/** Words that hold one and say nothing of an amount. */
const idioms = /事半功倍|一半是|十几年/gu;

const apart = (one: TextRange, ranges: readonly TextRange[]) =>
  ranges.every(({ start, end }) => one.end <= start || end <= one.start);

/**
 * Amounts that are printed without an exact number.
 * @param ranges of the text that are read as targets.
 * @returns as printed, in order.
 */
export const vagueAmounts = (text: string, ranges: readonly TextRange[]): string[] =>
  [...text.replace(idioms, (words) => ' '.repeat(words.length)).matchAll(vague)]
    .filter(({ index, 0: words }) => apart({ start: index, end: index + words.length }, ranges))
    .map(([words]) => words);

/** Titles and names, and what stands in the brackets of a document's number. */
const named = /《[^》]*》|“[^”]*”|〔[^〕]*〕[0-9]*号?/gu;
/** What follows the number of something that is not counted: a year, a day, an ordinal. */
const notCounted = /^(?:[年月日号届级楼]|个?(?:方面|周年|一百年)|[+＋—–－~至.．-])/u;
const counted = /^[十百千万亿多余]*(?:[%％‰]|\p{sc=Han})/u;

/**
 * Numbers in figures that count something and are read as no target, where years, days and names need not be accounted
 * for.
 * @returns their digits, in order.
 */
export function openNumbers(text: string, ranges: readonly TextRange[]): string[] {
  const rest = text.replace(named, (words) => ' '.repeat(words.length));
  return findArabicNumbers(rest)
    .filter((one) => {
      const [before, after] = [rest.slice(0, one.start), rest.slice(one.end)];
      return (
        apart(one, ranges) &&
        counted.test(after) &&
        !notCounted.test(after) &&
        !/[第A-Za-z+＋—–－~-]$/u.test(before)
      );
    })
    .map(({ digits }) => digits);
}
