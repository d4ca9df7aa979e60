/** Numbers as people say them in Chinese. */
import { digitWords, plainDigits, shareWords, wholeInWords } from './numerals.ts';
import type { Quantity } from './quantity.ts';

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

/** A promised quantity as it is said: 5.5‰ → 千分之五点五, 超400家 → 超四百家, 2家 → 两家,
 * 30—50张 → 三十至五十张. */
export function spokenQuantity(quantity: Quantity): string {
  const { lead, share, from, figure, more, scale, moreScaled, unit, trail } = quantity.print;
  const said = (printed: string, own: string, sign: string) => {
    const digits = plainDigits(printed) ?? printed;
    const number = spokenNumber(digits);
    // Two of something is 两, never 二.
    const counted = digits === '2' && shareWords[sign] === undefined ? '两' : number;
    return shareWords[sign] === undefined
      ? counted + own + sign
      : `${shareWords[sign]}${number}${own}`;
  };
  const lower = from ? `${said(from.figure, from.scale, from.unit)}至` : '';
  return lead + lower + share + said(figure, more + scale + moreScaled, unit) + trail;
}
