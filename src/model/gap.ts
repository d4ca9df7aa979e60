/** How far a published figure is from what was promised: only where unit, period and definition are the target's own. */
import { ratios } from '../language/measure-words.ts';
import { inBaseUnit, type Comparator } from '../language/quantity.ts';
import type { State } from './outcome.ts';
import { isCut, type Judged, type Outcome, type Standing } from './standing.ts';

/** What a figure is held against: which words name it, and which end of a range. */
export type Against = 'target' | 'stated' | 'about' | 'upper' | 'lower' | 'within';

export interface Gap {
  /** −1 below what it is held against, 1 above it, 0 the same or within the range. */
  side: -1 | 0 | 1;
  /** How much, not negative, in `unit`. */
  amount: number;
  /** As the figure was published, with its scale word (亿元); points for rates: 个百分点. */
  unit: string;
  against: Against;
  /** Whether it is of an expected figure. */
  expected: boolean;
  /** Of two rates, one is higher and not more. */
  rate: boolean;
  /** The verb of a promised cut, whose size is what is compared. */
  cut?: string;
}

/** Differences of rates are in points of them. */
const points: Readonly<Record<string, string>> = {
  '%': '个百分点',
  '％': '个百分点',
  '‰': '个千分点',
};

/** Digits behind the point beyond which a float's own error begins. */
const mostDecimals = 10;
const decimalsOf = (value: number) => /\.(?<digits>\d+)$/u.exec(String(value))?.groups?.['digits'];

/**
 * A difference of two numbers in one base unit, in the unit that one of them was published in.
 * @param unit with its scale word; it makes a quantity.
 */
export function inPublishedUnit(
  figure: number,
  other: number,
  unit: string,
): Pick<Gap, 'side' | 'amount' | 'unit' | 'rate'> {
  const base = inBaseUnit(1, unit)!;
  const [a, b] = [figure / base.value, other / base.value];
  const decimals = Math.max(...[a, b].map((one) => decimalsOf(one)?.length ?? 0));
  const difference = Number((a - b).toFixed(Math.min(decimals, mostDecimals)));
  return {
    side: Math.sign(difference) as Gap['side'],
    amount: Math.abs(difference),
    unit: points[base.unit] ?? unit,
    rate: ratios.has(base.unit),
  };
}

/** The number that a figure is held against, and what it is called. */
const held: Record<
  Comparator,
  (target: Judged, figure: number) => { against: Against; value: number }
> = {
  eq: ({ value }) => ({ against: 'target', value }),
  ge: ({ value }) => ({ against: 'target', value }),
  gt: ({ value }) => ({ against: 'stated', value }),
  approx: ({ value }) => ({ against: 'about', value }),
  le: ({ value }) => ({ against: 'upper', value }),
  lt: ({ value }) => ({ against: 'upper', value }),
  range({ value, valueTo = value }, figure) {
    if (figure < value) return { against: 'lower', value };
    return figure > valueTo
      ? { against: 'upper', value: valueTo }
      : { against: 'within', value: figure };
  },
};

/** States whose figure has the target's unit, period and definition. */
const comparable: Record<State, boolean> = {
  final: true,
  expected: true,
  partial: false,
  unclear: false,
  'not-comparable': false,
  'not-found': false,
};

/** The one exact figure that a target may be compared with. */
export function comparedFigure({ state, decisive, disagree }: Standing): Outcome | undefined {
  const exact = decisive.every(({ comparator = 'eq' }) => comparator === 'eq');
  return comparable[state] && !disagree && exact ? decisive[0] : undefined;
}

/** @returns undefined where no figure may be compared with the target; `gap-words.ts` says why. */
export function gapOf(target: Judged & { standing: Standing }): Gap | undefined {
  const figure = comparedFigure(target.standing);
  if (!figure) return undefined;
  const { against, value } = held[target.comparator](target, figure.baseValue);
  return {
    ...inPublishedUnit(figure.baseValue, value, figure.unit),
    against,
    expected: figure.finality === 'expected',
    ...(isCut(target.verb) ? { cut: target.verb! } : {}),
  };
}
