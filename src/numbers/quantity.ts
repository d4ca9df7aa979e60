/**
 * A promised quantity between its printed form and its value: "9.1亿美元" ⇄ 910000000 美元.
 * Scale words (万, 亿) are multiplied out by moving the decimal point, so that no digit is lost.
 */
import type { Comparator } from '../plan/schema.ts';

export interface Quantity {
  value: number;
  /** Measure word or sign without scale; `％` becomes `%`. */
  unit: string;
  comparator: Comparator;
}

const before: Record<string, Comparator> = {
  达到: 'ge',
  达: 'ge',
  超过: 'gt',
  超: 'gt',
  约: 'approx',
};
const after: Record<string, Comparator> = { 以上: 'ge', 左右: 'approx' };
const scales: Record<string, number> = { 万: 4, 亿: 8 };

const printed = new RegExp(
  `^(?<before>${Object.keys(before).join('|')})?` +
    '(?<digits>[0-9]+(?:[.．][0-9]+)?)' +
    `(?<scale>${Object.keys(scales).join('|')})?` +
    `(?<unit>[^0-9\\s]+?)(?<after>${Object.keys(after).join('|')})?$`,
  'u',
);

/**
 * Reads a quantity as printed, white space removed, with the comparator words next to it
 * ("170家以上", "超400家", "达到92幢").
 * @returns undefined when the words are not one number with its unit.
 */
export function parseQuantity(raw: string): Quantity | undefined {
  const group = printed.exec(raw)?.groups;
  if (!group) return undefined;
  const unit = (group['unit'] ?? '').replace('％', '%');
  const comparator = after[group['after'] ?? ''] ?? before[group['before'] ?? ''] ?? 'eq';
  const places = scales[group['scale'] ?? ''] ?? 0;
  return { value: shift((group['digits'] ?? '').replace('．', '.'), places), unit, comparator };
}

/**
 * The comparator of a quantity in its clause. A word of comparison may stand apart from the number it
 * governs: "家庭病床建床率达到60岁及以上户籍老年人口的5.5‰".
 * @param raw the quantity as printed, part of `quote`.
 * @param quote the clause that contains it.
 */
export function comparatorIn(raw: string, quote: string): Comparator {
  const own = parseQuantity(raw)?.comparator ?? 'eq';
  if (own !== 'eq') return own;
  const lead = quote.slice(0, quote.indexOf(raw));
  return /达到[^，、；]*的$/u.test(lead) ? 'ge' : 'eq';
}

/** Moves the decimal point of a decimal to the right: shift("9.1", 8) = 910000000, exactly. */
function shift(decimal: string, places: number): number {
  const [whole = '', fraction = ''] = decimal.split('.');
  const moved = fraction.slice(0, places).padEnd(places, '0');
  return Number(`${whole}${moved}.${fraction.slice(places)}0`);
}

/** A number of Arabic digits followed by what may be its unit, found in running text. */
export interface QuantityCandidate extends Quantity {
  raw: string;
  start: number;
  end: number;
}

const units =
  '套（间）|亿美元|平方米|公里|人次|％|%|‰|元|美元|家|个|幢|场|幅|项|座|台|户|张|名|人|条|次|片|处|块|件|辆|亩|所';
const candidate = new RegExp(
  `(?:${Object.keys(before).join('|')})?[0-9]+(?:[.．][0-9]+)?(?:万|亿)?(?:${units})(?:${Object.keys(after).join('|')})?`,
  'gu',
);

/** Proposes quantities in a text, in order: a draft for an editor, who confirms each. */
export function proposeQuantities(text: string): QuantityCandidate[] {
  return [...text.matchAll(candidate)].flatMap((match) => {
    const quantity = parseQuantity(match[0]);
    return quantity
      ? [{ ...quantity, raw: match[0], start: match.index, end: match.index + match[0].length }]
      : [];
  });
}

/** How a quantity is printed, piece by piece: "超400家" → lead 超, figure 400, unit 家. */
export interface PrintedQuantity {
  lead: string;
  figure: string;
  /** With its scale word: "万平方米". */
  unit: string;
  trail: string;
}

/** Takes a printed quantity apart for setting it large; put together the pieces are `raw`. */
export function printedParts(raw: string): PrintedQuantity {
  const group = printed.exec(raw)?.groups ?? {};
  return {
    lead: group['before'] ?? '',
    figure: group['digits'] ?? raw,
    unit: (group['scale'] ?? '') + (group['unit'] ?? ''),
    trail: group['after'] ?? '',
  };
}
