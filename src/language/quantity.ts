/**
 * A promised quantity between its printed form and its value: "9.1亿美元" ⇄ 910000000 美元.
 * Scale words (万, 亿) are multiplied out by moving the decimal point, so that no digit is lost.
 */
import { countable, measures } from './measure-words.ts';

/**
 * How a printed number binds: "eq" as printed; "ge" 以上, 达到, 达; "gt" 超; "approx" 左右, 约. Words, because a CSV cell
 * must not begin with "=".
 */
export const comparators = ['eq', 'ge', 'gt', 'approx'] as const;
export type Comparator = (typeof comparators)[number];

export interface Quantity {
  value: number;
  /** Measure word or sign without scale; `％` becomes `%`. */
  unit: string;
  comparator: Comparator;
  /** How it is printed, so that {@link formatQuantity} gives the printed words back. */
  print: {
    /** Word of comparison right before the number. */
    lead: string;
    /** Digits after the decimal point. */
    decimals: number;
    scale: Scale;
    /** Measure word or sign as printed. */
    unit: string;
    /** Word of comparison right after the unit. */
    trail: string;
  };
}

export type Scale = '' | '万' | '亿';

const leads: Record<string, Comparator> = {
  达到: 'ge',
  达: 'ge',
  超过: 'gt',
  超: 'gt',
  约: 'approx',
};
const trails: Record<string, Comparator> = { 以上: 'ge', 左右: 'approx' };
const places: Record<Scale, number> = { '': 0, 万: 4, 亿: 8 };

const lead = Object.keys(leads).join('|');
const trail = Object.keys(trails).join('|');

const printed = new RegExp(
  `^(?<lead>${lead})?(?<whole>[0-9]+)(?:\\.(?<fraction>[0-9]+))?(?<scale>[万亿])?` +
    `(?<unit>[^0-9\\s]+?)(?<trail>${trail})?$`,
  'u',
);

/**
 * Reads a quantity as printed, white space removed, with the words of comparison next to it
 * ("170家以上", "超400家", "达到92幢").
 * @param quote the clause that contains it. A word of comparison may stand apart from the number it
 * governs: "家庭病床建床率达到60岁及以上户籍老年人口的5.5‰".
 * @returns undefined when the words are not one number with its unit.
 */
export function parseQuantity(raw: string, quote = raw): Quantity | undefined {
  const group = printed.exec(raw)?.groups;
  if (!group) return undefined;
  const scale = (group['scale'] ?? '') as Scale;
  const fraction = group['fraction'] ?? '';
  const print = {
    lead: group['lead'] ?? '',
    decimals: fraction.length,
    scale,
    unit: group['unit']!,
    trail: group['trail'] ?? '',
  };
  return {
    value: multipliedOut(`${group['whole']}.${fraction}`, scale),
    unit: print.unit.replace('％', '%'),
    comparator: trails[print.trail] ?? leads[print.lead] ?? governing(raw, quote),
    print,
  };
}

function governing(raw: string, quote: string): Comparator {
  return /达到[^，、；]*的$/u.test(quote.slice(0, quote.indexOf(raw))) ? 'ge' : 'eq';
}

/**
 * The value of a figure with its scale word. The decimal point is moved digit by digit: 9.1 and 亿 are 910000000,
 * exactly.
 * @param figure digits, with a decimal point or without.
 */
export function multipliedOut(figure: string, scale: Scale): number {
  const by = places[scale];
  const [whole = '', fraction = ''] = figure.split('.');
  const moved = fraction.slice(0, by).padEnd(by, '0');
  return Number(`${whole}${moved}.${fraction.slice(by)}0`);
}

/** The printed pieces of a quantity; put together they are what was printed. */
export interface PrintedPieces {
  lead: string;
  figure: string;
  /** With its scale word: "万平方米". */
  unit: string;
  trail: string;
}

/** The pieces of a quantity's printed form, made from its value. */
export function printedPieces({ value, print }: Quantity): PrintedPieces {
  return {
    lead: print.lead,
    figure: (value / 10 ** places[print.scale]).toFixed(print.decimals),
    unit: print.scale + print.unit,
    trail: print.trail,
  };
}

/** The quantity as printed: the inverse of {@link parseQuantity}. */
export function formatQuantity(quantity: Quantity): string {
  const { lead: before, figure, unit, trail: after } = printedPieces(quantity);
  return before + figure + unit + after;
}

/** The value in plain figures with its unit: "9.1亿美元" → "910000000美元". */
export function plainFigures({ value, unit }: Pick<Quantity, 'value' | 'unit'>): string {
  return `${value}${unit}`;
}

/** Measure words and signs that can follow a promised number; longer ones first, so that 人次 is not 人. */
const units = [...countable, ...measures].sort((a, b) => b.length - a.length).join('|');

const candidate = new RegExp(
  `(?:${lead})?[0-9]+(?:\\.[0-9]+)?[万亿]?(?:${units})(?:${trail})?`,
  'gu',
);

/** Finds in running text, in order, what reads as a number with its unit. */
export function findQuantities(text: string): { raw: string; start: number; end: number }[] {
  return [...text.matchAll(candidate)].map((match) => ({
    raw: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
