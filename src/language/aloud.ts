/** Numbers as people say them in Chinese. */
import { printedPieces, type Quantity } from './quantity.ts';

const digits = '零一二三四五六七八九';
const ranks = ['', '十', '百', '千'];
const groups = ['', '万', '亿'];

/**
 * A number in words: 2701 → 两千七百零一, 910000000 → 九亿一千万, 5.5 → 五点五.
 * @param value a number or its decimal as printed ("7.0" keeps its zero), zero or more, below 10^12 (beyond, words differ from place to place).
 */
export function spokenNumber(value: number | string): string {
  const [whole, fraction] = String(value).split('.');
  return (
    spokenWhole(Number(whole)) + (fraction === undefined ? '' : `点${spokenDigits(fraction, '一')}`)
  );
}

function spokenWhole(value: number): string {
  if (value === 0) return '零';
  let words = '';
  let gap = false;
  // From the highest group of four down; an unfilled place between two said ones is 零, once.
  for (let group = groups.length - 1; group >= 0; group--) {
    const four = Math.floor(value / 10_000 ** group) % 10_000;
    if (four === 0) {
      gap = true;
      continue;
    }
    const unfilled = words !== '' && (gap || four < 1000);
    words += (unfilled ? '零' : '') + spokenFour(four) + groups[group];
    gap = false;
  }
  return words.replace(/^一十/u, '十').replace(/^二([万亿])/u, '两$1');
}

function spokenFour(four: number): string {
  let words = '';
  let gap = false;
  for (let rank = 3; rank >= 0; rank--) {
    const digit = Math.floor(four / 10 ** rank) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += (gap ? '零' : '') + (digit === 2 && rank === 3 ? '两' : digits[digit]) + ranks[rank];
    gap = false;
  }
  return words;
}

/** Digit by digit, as telephone numbers are said: 12345 → 幺二三四五. */
export function spokenDigits(text: string, one = '幺'): string {
  return [...text]
    .map((digit) => (digit === '1' ? one : (digits[Number(digit)] ?? digit)))
    .join('');
}

/** A promised quantity as it is said: 5.5‰ → 千分之五点五, 超400家 → 超四百家, 2家 → 两家. */
export function spokenQuantity(quantity: Quantity): string {
  const { print } = quantity;
  const number = spokenNumber(printedPieces(quantity).figure);
  const said = { '%': `百分之${number}`, '％': `百分之${number}`, '‰': `千分之${number}` }[
    print.unit
  ];
  // Two of something is 两, never 二.
  const counted = number === '二' ? '两' : number;
  return print.lead + (said ?? counted + print.scale + print.unit) + print.trail;
}
