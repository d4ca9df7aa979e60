/**
 * A target in context: what is known of it and how far that is from it, the same indicator in other years, the year
 * before, other documents that promise the same or another number, and what is only background.
 */
import { breakBetween, chartFor, hasLikeYears, isLike, type ChartDecision } from './chart-form.ts';
import type { Background, Commitment } from './elsewhere.ts';
import { gapOf, inPublishedUnit, type Gap } from './gap.ts';
import { differenceWords, gapWords, noGapWords } from './gap-words.ts';
import { periodWords } from './outcome-words.ts';
import type { Plan, Target } from './plan.ts';
import { knownYears, type KnownYear, type Series } from './series.ts';
import type { Outcome } from './standing.ts';

/** What was published of the target's own year. */
export interface TargetResult {
  /** "公布177个", "预计1600亿元", "2024年1—9月3.6%". */
  words: string;
  /** The records that decide how the target stands; the first gives the words. */
  figures: readonly Outcome[];
}

/** A year of the indicator, other than the plan's own. */
export interface YearStep extends KnownYear {
  /** Whether its target may be held against the plan's: a number, by the same definition, of a source to be drawn. */
  like: boolean;
  /** Why not, where the definition changed: in words, a sentence. */
  difference?: string;
}

/** Another document's number for the same thing. */
export interface CommitmentContext extends Commitment {
  /** "同样写了200台", "写的是150张，比这里少20张", "写的是5.7万平方米，口径不同：…". */
  words: string;
  /** Whether it gives the plan's number; absent where it is about something else. */
  same?: boolean;
}

export interface TargetContext {
  result?: TargetResult;
  gap?: Gap;
  /** "比目标多57个", or "不能比：口径不明"; absent where nothing was found. */
  comparison?: string;
  /** In order; those that were not seen are not there. */
  years: YearStep[];
  /** "2022年50万平方米，2025年80万平方米": targets of other years that may be held against it; empty where there are none. */
  yearsWords: string;
  /** Totals and other measures of the year before, which the indicator's years do not have. */
  baselines: readonly Outcome[];
  commitments: CommitmentContext[];
  background: readonly Background[];
  /** The whole city's rate, of a share: to be named beside the target, with no gap. */
  cityRate?: Background;
  chart: ChartDecision;
}

/** A target with what is known around it. */
export interface TargetInContext {
  target: Target;
  context: TargetContext;
}

function resultOf({ standing: { state, decisive } }: Target): TargetResult | undefined {
  const [first] = decisive;
  if (!first) return undefined;
  const lead =
    first.finality === 'expected' ? '预计' : state === 'partial' ? periodWords(first) : '公布';
  return { words: `${lead}${first.figure}`, figures: decisive };
}

/** Another document's number beside a target. */
export function commitmentContext(one: Commitment, target: Target): CommitmentContext {
  if (one.difference !== undefined)
    return { ...one, words: `写的是${one.figure}，口径不同：${one.difference}` };
  const { comparator = 'eq' } = one;
  const difference = inPublishedUnit(one.baseValue, target.value, one.unit);
  const same = difference.side === 0 && comparator === plainBound(target);
  const words = same
    ? `同样写了${one.figure}`
    : difference.side === 0
      ? `写的是${one.figure}`
      : `写的是${one.figure}，比这里${differenceWords(difference)}`;
  return { ...one, words, same };
}

/** How far what was published is from a target, or why that cannot be said; undefined where nothing was found. */
export function comparisonOf(target: Target): string | undefined {
  const gap = gapOf(target);
  if (gap) return gapWords(gap);
  return target.standing.state === 'not-found' ? undefined : noGapWords(target.standing);
}

/** 达到92幢 and 92幢 are one number in two documents. */
const plainBound = ({ comparator }: Target) => (comparator === 'approx' ? 'approx' : 'eq');

function yearsOf(series: Series | undefined, own: number): YearStep[] {
  if (!series) return [];
  return knownYears(series)
    .filter(({ year }) => year !== own)
    .map((known) => {
      const { year, target } = known;
      const difference = target?.difference ?? breakBetween(series, year, own)?.reason;
      return {
        ...known,
        like: target !== undefined && isLike(series, target, own),
        ...(difference === undefined ? {} : { difference }),
      };
    });
}

/**
 * Puts a target into its context.
 * @param series of its indicator, if there is one.
 */
export function contextOf(
  target: Target,
  plan: Pick<Plan, 'year'>,
  series: Series | undefined,
): TargetContext {
  const result = resultOf(target);
  const gap = gapOf(target);
  const years = yearsOf(series, plan.year);
  const cityRate =
    target.kind === 'share'
      ? target.background.find(
          ({ scope, baseUnit }) => scope === 'city' && baseUnit === target.unit,
        )
      : undefined;
  const before = years.flatMap(({ year, outcomes }) => (year === plan.year - 1 ? outcomes : []));
  const like = years.flatMap(({ target: one, like: may }) => (one && may ? [one] : []));
  return {
    ...(result ? { result, comparison: comparisonOf(target)! } : {}),
    ...(gap ? { gap } : {}),
    years,
    yearsWords: like.map(({ year, label }) => `${year}年${label}`).join('，'),
    baselines: target.baselines.filter(
      ({ figure }) => !before.some(({ label }) => label === figure),
    ),
    commitments: target.commitments.map((one) => commitmentContext(one, target)),
    background: target.background,
    ...(cityRate ? { cityRate } : {}),
    chart: chartFor(target, {
      years: hasLikeYears(series, plan),
      city: cityRate !== undefined,
    }),
  };
}
