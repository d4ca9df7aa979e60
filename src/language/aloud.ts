/** Numbers as people say them in Chinese. */
import { digitWords, plainDigits, shareWords, wholeInWords } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { saidUnits } from './spoken-signs.ts';

/**
 * A number in words: 2701 → 两千七百零一, 910000000 → 九亿一千万, 5.5 → 五点五.
 * @param value a number or its decimal as printed ("7.0" keeps its zero), zero or more, of no more than 15 digits
 * before the point.
 */
export function spokenNumber(value: number | string): string {
  const [whole, fraction] = String(value).split('.');
  return (
    wholeInWords(Number(whole)) +
    (fraction === undefined ? '' : `点${spokenDigits(fraction, '一')}`)
  );
}

/** Digit by digit, as telephone numbers are said: 12345 → 幺二三四五. */
export function spokenDigits(text: string, one = '幺'): string {
  return [...text]
    .map((digit) => (digit === '1' ? one : (digitWords[Number(digit)] ?? digit)))
    .join('');
}

/** A share as it is said: 5.5 and ‰ → 千分之五点五, 100 and % → 百分之百. @param sign a key of {@link shareWords}. */
export const spokenShare = (digits: string, sign: string): string =>
  (shareWords[sign] ?? '') +
  (digits === '100' && /[%％]/u.test(sign) ? '百' : spokenNumber(digits));

/** Signs of comparison, as they are said. */
export const comparisonWords: Readonly<Record<string, string>> = {
  '≥': '大于等于',
  '≤': '小于等于',
  '>': '大于',
  '＞': '大于',
  '<': '小于',
  '＜': '小于',
};

/**
 * A promised quantity as it is said: 5.5‰ → 千分之五点五, 超400家 → 超四百家, 2家 → 两家, 30—50张 → 三十至五十张,
 * 5—6％ → 百分之五至百分之六, 25万元/人 → 二十五万元每人.
 */
export function spokenQuantity({ print }: Pick<Quantity, 'print'>): string {
  const { lead, share, from, figure, more, scale, moreScaled, unit, trail } = print;
  const said = (printed: string) => {
    const digits = plainDigits(printed) ?? printed;
    if (shareWords[unit] !== undefined) return spokenShare(digits, unit);
    // Two of something is 两, never 二; two in a hundred are 百分之二.
    return digits === '2' && share === '' ? '两' : spokenNumber(digits);
  };
  const named = (measure: string) =>
    shareWords[measure] === undefined
      ? (saidUnits[measure] ?? measure.replace(/[/·]/gu, '每'))
      : '';
  return [
    comparisonWords[lead] ?? lead,
    share,
    ...(from ? [said(from.figure), from.scale, named(from.unit), '至'] : []),
    said(figure),
    more + scale + moreScaled,
    named(unit),
    trail,
  ].join('');
}
