/**
 * How a target stands by what was published: the rule that the site publishes, and the only place that has it.
 * Nobody types a state.
 */
import { parseQuantity } from '../language/quantity.ts';
import type { TargetRecord } from './schema.ts';
import type { OutcomeRecord, SearchRecord } from './outcome.ts';

/** The five states; a target has the first that any of its records allows. */
export const states = ['final', 'expected', 'partial', 'not-comparable', 'not-found'] as const;
export type State = (typeof states)[number];

/** A published figure, with its scale words multiplied out as a target's are. */
export interface Outcome extends OutcomeRecord {
  /** "r01": its fragment on the progress page, after the target's id. */
  figure: string;
  /** In `baseUnit`: 30220000000 for 302.2亿元. */
  baseValue: number;
  baseUnit: string;
}

export interface Standing {
  state: State;
  /** The records that make the state, as recorded. */
  decisive: Outcome[];
  /** Whether they give different figures. */
  disagree: boolean;
  /** Said only for one final figure by the same definition, unit and period. */
  verdict?: 'met' | 'not-met';
  /** Searches that covered the target, newest first. */
  searches: SearchRecord[];
}

/** What the rule needs to know of a target. */
export type Judged = Pick<TargetRecord, 'value' | 'unit' | 'comparator' | 'kind'> & {
  periodStart: string;
  periodEnd: string;
};

/** The largest whole number of digits that a published figure has behind its point, for floating arithmetic. */
const decimals = 6;

/**
 * A record with its figure in base units.
 * @throws Error when value and unit make no quantity, which the checks refuse before.
 */
export function outcomeOf(record: OutcomeRecord): Outcome {
  const figure = `${record.value}${record.unit}`;
  const sign = record.value < 0 ? -1 : 1;
  const quantity = parseQuantity(`${Math.abs(record.value)}${record.unit}`);
  if (!quantity) throw new Error(`no quantity: ${figure}`);
  return { ...record, figure, baseValue: sign * quantity.value, baseUnit: quantity.unit };
}

/** Whether a figure is about all of a target's time: its whole period or, of a total, its last day. */
function coversPeriod(target: Judged, { periodStart, periodEnd }: OutcomeRecord): boolean {
  if (periodEnd !== target.periodEnd) return false;
  return (
    periodStart === target.periodStart || (target.kind === 'stock' && periodStart === periodEnd)
  );
}

const within = (target: Judged, { periodStart, periodEnd }: OutcomeRecord) =>
  periodStart >= target.periodStart && periodEnd <= target.periodEnd;

/** The state that one record alone would give. */
export function stateBy(target: Judged, outcome: Outcome): Exclude<State, 'not-found'> {
  const { definition, finality, baseUnit } = outcome;
  if (definition === 'different' || baseUnit !== target.unit || !within(target, outcome))
    return 'not-comparable';
  if (definition === 'part' || !coversPeriod(target, outcome)) return 'partial';
  return finality;
}

/**
 * How a target stands.
 * @param outcomes records of its own period, not baselines.
 * @param searches that covered it.
 */
export function standingOf(
  target: Judged,
  outcomes: readonly Outcome[],
  searches: readonly SearchRecord[],
): Standing {
  const newestFirst = searches.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const state = states.find((one) => outcomes.some((outcome) => stateBy(target, outcome) === one));
  if (state === undefined)
    return { state: 'not-found', decisive: [], disagree: false, searches: newestFirst };
  const decisive = outcomes.filter((outcome) => stateBy(target, outcome) === state);
  const disagree = new Set(decisive.map(({ baseValue }) => baseValue)).size > 1;
  const verdict = disagree || state !== 'final' ? undefined : verdictBy(target, decisive);
  return {
    state,
    decisive,
    disagree,
    ...(verdict ? { verdict } : {}),
    searches: newestFirst,
  };
}

/** Every promise recorded so far is one of "at least so much"; "about" so much is not judged. */
function verdictBy(target: Judged, decisive: readonly Outcome[]): Standing['verdict'] {
  const [first] = decisive;
  const exact = decisive.every(
    ({ definition, comparator = 'eq' }) => definition === 'same' && comparator === 'eq',
  );
  if (!first || !exact || target.comparator === 'approx') return undefined;
  const enough =
    target.comparator === 'gt' ? first.baseValue > target.value : first.baseValue >= target.value;
  return enough ? 'met' : 'not-met';
}

export interface Change {
  /** In the target's unit; computed by this site. */
  difference: number;
  unit: string;
  baseline: Outcome;
}

/**
 * How much the final figure differs from the year before, where both count the same thing exactly. Rates are not
 * subtracted from each other.
 */
export function changeSince(
  target: Judged,
  { state, decisive, disagree }: Standing,
  baselines: readonly Outcome[],
): Change | undefined {
  const [final] = decisive;
  const comparable = ({ definition, comparator = 'eq', baseUnit, finality }: Outcome) =>
    definition === 'same' &&
    comparator === 'eq' &&
    finality === 'final' &&
    baseUnit === target.unit;
  const usable = baselines.filter(comparable);
  const [baseline] = usable;
  if (state !== 'final' || disagree || !final || !comparable(final) || !baseline) return undefined;
  if (target.kind === 'growth' || target.kind === 'share') return undefined;
  if (usable.some(({ baseValue }) => baseValue !== baseline.baseValue)) return undefined;
  const difference = Number((final.baseValue - baseline.baseValue).toFixed(decimals));
  return { difference, unit: target.unit, baseline };
}
