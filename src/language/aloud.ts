/** Numbers as people say them in Chinese. */
import { digitWords, shareWords, wholeInWords } from './numerals.ts';
import { printedPieces, type Quantity } from './quantity.ts';

/**
 * A number in words: 2701 → 两千七百零一, 910000000 → 九亿一千万, 5.5 → 五点五.
 * @param value a number or its decimal as printed ("7.0" keeps its zero), zero or more, below 10^12.
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

/** A promised quantity as it is said: 5.5‰ → 千分之五点五, 超400家 → 超四百家, 2家 → 两家. */
export function spokenQuantity(quantity: Quantity): string {
  const { lead, figure, unit, trail } = printedPieces(quantity);
  const number = spokenNumber(figure);
  const share = shareWords[unit];
  // Two of something is 两, never 二.
  const counted = number === '二' ? '两' : number;
  return lead + (share === undefined ? counted + unit : share + number) + trail;
}
