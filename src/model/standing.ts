/**
 * How a target stands by what was published: the rule that the site publishes, and the only place that has it.
 * Nobody types a state.
 */
import { inBaseUnit, type Comparator } from '../language/quantity.ts';
import type { TargetKind } from '../language/target-grammar.ts';
import type { TargetRecord } from './schema.ts';
import {
  states,
  type Definition,
  type OutcomeRecord,
  type SearchRecord,
  type State,
  type Verdict,
} from './outcome.ts';
import { figureWords, statementOf } from './outcome-words.ts';

/** A published figure, with its scale words multiplied out as a target's are. */
export interface Outcome extends OutcomeRecord {
  /** "约1710亿元": the figure as published. */
  figure: string;
  /** All that it says, standing alone; what any renderer names it by. */
  statement: string;
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
  verdict?: Verdict;
  /** Searches that covered the target, newest first. */
  searches: SearchRecord[];
}

/** What the rule needs to know of a target. */
export type Judged = Pick<
  TargetRecord,
  'value' | 'valueTo' | 'unit' | 'comparator' | 'kind' | 'verb' | 'indicator'
> & {
  periodStart: string;
  periodEnd: string;
};

/**
 * A record with its figure in base units.
 * @throws Error when value and unit make no quantity, which the checks refuse before.
 */
export function outcomeOf(record: OutcomeRecord): Outcome {
  const figure = figureWords(record);
  const quantity = inBaseUnit(record.value, record.unit);
  if (!quantity) throw new Error(`no quantity: ${figure}`);
  return {
    ...record,
    figure,
    statement: statementOf(record),
    baseValue: quantity.value,
    baseUnit: quantity.unit,
  };
}

/** What a kind of target allows to be done with figures. */
const kindRules: Record<
  TargetKind,
  {
    /** A figure of the period's last day is one of the whole period. */
    lastDayIsAll: boolean;
    /** Figures of two years may be subtracted from each other. */
    subtractable: boolean;
  }
> = {
  flow: { lastDayIsAll: false, subtractable: true },
  stock: { lastDayIsAll: true, subtractable: true },
  growth: { lastDayIsAll: false, subtractable: false },
  share: { lastDayIsAll: false, subtractable: false },
};

/** A promised value as the rule of verdicts sees it; `moreKeeps` where a larger figure than promised keeps it. */
interface Promised {
  value: number;
  valueTo: number;
  moreKeeps: boolean;
}

const judged = (kept: boolean): Verdict => (kept ? 'met' : 'not-met');

/**
 * Whether a figure keeps a promise. Nothing is said of "about so much", of a figure above a range, nor of one that
 * differs from an exact promise where it is not clear that more is wanted.
 */
const verdicts: Record<Comparator, (figure: number, promised: Promised) => Verdict | undefined> = {
  eq: (figure, { value, moreKeeps }) =>
    moreKeeps || figure === value ? judged(figure >= value) : undefined,
  ge: (figure, { value }) => judged(figure >= value),
  gt: (figure, { value }) => judged(figure > value),
  le: (figure, { value }) => judged(figure <= value),
  lt: (figure, { value }) => judged(figure < value),
  range: (figure, { value, valueTo, moreKeeps }) => {
    if (figure < value) return moreKeeps ? 'not-met' : undefined;
    return figure <= valueTo ? 'met' : undefined;
  },
  approx: () => undefined,
};

/** Verbs of a cut: its size is promised, and a larger one keeps the promise. */
const cuts = /^(?:下降|降低|减少|压缩|压减|缩短|减量)/u;
/** What is meant to be small, unless its cut is promised. */
const wantedSmall =
  /失业|死亡|伤亡|事故|涨幅|物价|消费价格|能耗|耗能|用水量|排放|赤字|负债|债务|亏损|投诉|发案|案件|犯罪|污染|浓度|噪声|违约|空置|辍学|贫困|时限|时长|耗时|支出|费用|成本/u;

/** Whether a verb promises a cut, whose size is written as a positive number. */
export const isCut = (verb: string | undefined): boolean => verb !== undefined && cuts.test(verb);

const moreKeeps = ({ verb, indicator }: Judged) => isCut(verb) || !wantedSmall.test(indicator);

/** The state that a figure's definition alone decides. */
const stateByDefinition: Record<Definition, 'partial' | 'unclear' | 'not-comparable' | undefined> =
  {
    same: undefined,
    unstated: 'unclear',
    part: 'partial',
    different: 'not-comparable',
  };

/** Whether a figure is about all of a target's time: its whole period or, of a total, its last day. */
function coversPeriod(target: Judged, { periodStart, periodEnd }: OutcomeRecord): boolean {
  if (periodEnd !== target.periodEnd) return false;
  return (
    periodStart === target.periodStart ||
    (kindRules[target.kind].lastDayIsAll && periodStart === periodEnd)
  );
}

const within = (target: Judged, { periodStart, periodEnd }: OutcomeRecord) =>
  periodStart >= target.periodStart && periodEnd <= target.periodEnd;

/** The state that one record alone would give. */
export function stateBy(target: Judged, outcome: Outcome): Exclude<State, 'not-found'> {
  const { definition, finality, baseUnit } = outcome;
  if (baseUnit !== target.unit || !within(target, outcome)) return 'not-comparable';
  return stateByDefinition[definition] ?? (coversPeriod(target, outcome) ? finality : 'partial');
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
  const newestFirst = searches.toSorted((a, b) => b.date.localeCompare(a.date));
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

/** Said of exact figures by the target's own definition. */
function verdictBy(target: Judged, decisive: readonly Outcome[]): Standing['verdict'] {
  const [first] = decisive;
  const exact = decisive.every(
    ({ definition, comparator = 'eq' }) => definition === 'same' && comparator === 'eq',
  );
  if (!first || !exact) return undefined;
  const { value, valueTo = value } = target;
  return verdicts[target.comparator](first.baseValue, {
    value,
    valueTo,
    moreKeeps: moreKeeps(target),
  });
}

/** A final figure, and that of the year before from which it may be said to differ. */
export interface Change {
  figure: Outcome;
  baseline: Outcome;
}

/** What changed since the year before, where both figures count the same thing exactly. Rates are not subtracted. */
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
  if (state !== 'final' || disagree || !comparable(final!) || !baseline) return undefined;
  if (!kindRules[target.kind].subtractable) return undefined;
  if (usable.some(({ baseValue }) => baseValue !== baseline.baseValue)) return undefined;
  return { figure: final!, baseline };
}
