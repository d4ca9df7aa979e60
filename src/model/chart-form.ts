/**
 * Which form of chart a target gets, by what is promised and by what of it is known. A chart needs a comparison: a
 * number alone stays a number.
 */
import type { Comparator } from '../language/quantity.ts';
import { trustOf, type State } from './outcome.ts';
import type { Plan, Target } from './plan.ts';
import type { Standing } from './standing.ts';
import { isDrawn, type Series, type YearOutcome, type YearTarget } from './series.ts';

/**
 * "tick-dot-gap": the target's tick and the published dot on an axis from 0; "share": the same on 0–100 %; "range": the
 * same with the range as a box; "steps": the targets of the years; "words", "number", "lozenge": no chart.
 */
export const chartForms = [
  'tick-dot-gap',
  'share',
  'range',
  'steps',
  'words',
  'number',
  'lozenge',
] as const;
export type ChartForm = (typeof chartForms)[number];

/** What is promised, as far as it decides the form. */
export type ChartRow =
  'amount' | 'share' | 'per-mille' | 'at-least' | 'at-most' | 'range' | 'deliverable';

/**
 * The most that is known: a figure of the target's own year (final, expected, or one of a part or of unclear scope), the
 * whole city's rate, other years' figures by the same definition, or nothing that could be drawn beside the target.
 */
export type Known = 'final' | 'expected' | 'partial' | 'city' | 'years' | 'nothing';

const drawn = (form: ChartForm): Record<Known, ChartForm> => ({
  final: form,
  expected: form,
  partial: form,
  city: 'number',
  years: 'steps',
  nothing: 'number',
});

/** The rule, row by row. A rate per mille is too small for the scale of shares: the number says it. */
export const chartRule: Record<ChartRow, Record<Known, ChartForm>> = {
  amount: drawn('tick-dot-gap'),
  'at-least': drawn('tick-dot-gap'),
  'at-most': drawn('tick-dot-gap'),
  share: { ...drawn('share'), city: 'share' },
  'per-mille': { ...drawn('number'), years: 'number' },
  range: { ...drawn('range'), city: 'words', years: 'words', nothing: 'words' },
  deliverable: { ...drawn('words'), city: 'lozenge', years: 'lozenge', nothing: 'lozenge' },
};

/** Whether a form is a chart. */
export const isChart: Record<ChartForm, boolean> = {
  'tick-dot-gap': true,
  share: true,
  range: true,
  steps: true,
  words: false,
  number: false,
  lozenge: false,
};

const rowByComparator: Record<Comparator, ChartRow> = {
  eq: 'amount',
  approx: 'amount',
  ge: 'at-least',
  gt: 'at-least',
  le: 'at-most',
  lt: 'at-most',
  range: 'range',
};

/** A share is one whichever way it binds; its arrow comes from its comparator. */
export function chartRowOf({
  kind,
  unit,
  comparator,
}: Pick<Target, 'kind' | 'unit' | 'comparator'>): ChartRow {
  if (kind !== 'share' || comparator === 'range') return rowByComparator[comparator];
  return unit === '%' ? 'share' : 'per-mille';
}

/** What a state lets be drawn beside the target. */
const knownBy: Record<State, Known | undefined> = {
  final: 'final',
  expected: 'expected',
  partial: 'partial',
  unclear: 'partial',
  'not-comparable': undefined,
  'not-found': undefined,
};

export interface ChartDecision {
  row: ChartRow;
  known: Known;
  form: ChartForm;
  /** Whether other years have figures by the same definition, which can be drawn besides. */
  years: boolean;
}

/**
 * The form of a target's chart. A figure of low trust is not drawn.
 * @param beside what is known besides its own year: figures of other years by the same definition, the city's rate.
 */
export function chartFor(
  target: Pick<Target, 'kind' | 'unit' | 'comparator'> & {
    standing: Pick<Standing, 'state' | 'decisive'>;
  },
  { years, city }: { years: boolean; city: boolean },
): ChartDecision {
  const row = chartRowOf(target);
  const besides = years ? 'years' : city ? 'city' : 'nothing';
  const { state, decisive } = target.standing;
  const trusted = decisive.some(({ source }) => trustOf(source) !== 'low');
  const known = (trusted ? knownBy[state] : undefined) ?? besides;
  return { row, known, form: chartRule[row][known], years };
}

/** The changed definition that stands between two years of an indicator, if any; the first of several. */
export const breakBetween = (
  { breaks }: Pick<Series, 'breaks'>,
  one: number,
  other: number,
): Series['breaks'][number] | undefined =>
  breaks.find(({ year }) => year > Math.min(one, other) && year <= Math.max(one, other));

/** Whether two years of an indicator count the same. */
export const isUnbroken = (series: Pick<Series, 'breaks'>, one: number, other: number): boolean =>
  breakBetween(series, one, other) === undefined;

/** Whether a year's number is one by the definition of a plan's target, of which it may be said how it stands to it. */
export const isLike = (
  series: Pick<Series, 'breaks'>,
  one: YearTarget | YearOutcome,
  own: number,
): boolean =>
  isDrawn(one) &&
  isUnbroken(series, one.year, own) &&
  (!('known' in one) || one.known !== 'partial');

/** Whether an indicator has figures of other years by the definition that a plan's target has. */
export const hasLikeYears = (
  series: Series | undefined,
  { year: own }: Pick<Plan, 'year'>,
): boolean =>
  series !== undefined &&
  [...series.targets, ...series.outcomes].some(
    (one) => one.year !== own && isLike(series, one, own),
  );
