/**
 * Two plans of one issuer side by side: what the later one promises of what the earlier one did, and how it says it.
 * Of numbers it is said which way they went, never whether that is good.
 */
import { diffArrays } from 'diff';
import type { Comparator } from '../language/quantity.ts';
import type { Plan, Target, Task } from './plan.ts';
import type { SeriesRecord } from './outcome.ts';
import { directionOf } from './series.ts';
import { isCut } from './standing.ts';

/** What became of a target from the earlier plan to the later: what is as it was comes last. */
export const fates = ['raised', 'lowered', 'redefined', 'dropped', 'new', 'kept'] as const;
export type Fate = (typeof fates)[number];
/** The fates of targets that both plans have. */
export type PairFate = Exclude<Fate, 'dropped' | 'new'>;

/** In which respects two targets of one indicator count different things. */
export const redefinitions = [
  'unit',
  'kind',
  'of',
  'bound',
  'cut',
  'period',
  'range',
  'break',
] as const;
export type Redefinition = (typeof redefinitions)[number];

export interface Pair<One> {
  older: One;
  newer: One;
}

export interface TargetPair extends Pair<Target> {
  /** By the indicator's key, which an editor gave, or by its words, which nobody has checked. */
  matchedBy: 'key' | 'words';
  /** Why the numbers are not compared; empty unless the fate is `redefined`. */
  redefinitions: Redefinition[];
  /** Whether the number is the size of a cut: a larger one is a larger cut. */
  isCut: boolean;
}

/** Targets by their fate, each group in the order of the later plan, or of the only one that has them. */
export interface TargetsByFate extends Record<PairFate, TargetPair[]> {
  dropped: Target[];
  new: Target[];
}

/** A stretch of words that both wordings have, or one of them. */
export interface WordingPiece {
  kind: 'same' | 'removed' | 'inserted';
  text: string;
}

export interface TaskPair extends Pair<Task> {
  /** The two wordings in one; undefined where they are the same. */
  difference: WordingPiece[] | undefined;
}

export interface TasksCompared {
  /** Of the same title, in the order of the later plan. */
  kept: TaskPair[];
  dropped: Task[];
  new: Task[];
}

export interface Comparison {
  targets: TargetsByFate;
  tasks: TasksCompared;
}

/** What is recorded of an indicator whose definition changed. */
export type DefinitionBreaks = Pick<SeriesRecord, 'indicatorKey' | 'breaks'>;

/**
 * Compares two plans of one issuer.
 * @param series indicators of that issuer across the years, for the years in which their definitions changed.
 */
export function comparePlans(
  older: Plan,
  newer: Plan,
  series: readonly DefinitionBreaks[] = [],
): Comparison {
  return { targets: compareTargets(older, newer, series), tasks: compareTasks(older, newer) };
}

/** Targets of which each is a promise of its own: what is printed twice counts once. */
const promisesOf = ({ targets }: Plan) => targets.filter(({ sameAs }) => sameAs === undefined);

/** What stands before a colon leads up to the indicator: 主要预期目标是：地区生产总值增长. */
const wordsOf = ({ indicator, unit, kind }: Target) =>
  [indicator.replace(/.*：/su, ''), unit, kind].join('\n');

const isSameNumber = (one: Target, other: Target) =>
  one.value === other.value &&
  one.valueTo === other.valueTo &&
  one.unit === other.unit &&
  one.comparator === other.comparator;

function compareTargets(
  older: Plan,
  newer: Plan,
  series: readonly DefinitionBreaks[],
): TargetsByFate {
  const byKey = pairUp(
    promisesOf(older),
    promisesOf(newer),
    ({ indicatorKey }) => indicatorKey,
    isSameNumber,
  );
  // Editors who gave both a key have said that they are two indicators, whatever their words.
  const byWords = pairUp(byKey.older, byKey.newer, wordsOf, isSameNumber, (one, other) =>
    [one, other].some(({ indicatorKey }) => indicatorKey === undefined),
  );
  const result: TargetsByFate = {
    raised: [],
    lowered: [],
    kept: [],
    redefined: [],
    dropped: byWords.older,
    new: byWords.newer,
  };
  const pairs = [
    ...byKey.pairs.map((pair) => ({ ...pair, matchedBy: 'key' as const })),
    ...byWords.pairs.map((pair) => ({ ...pair, matchedBy: 'words' as const })),
  ].sort((a, b) => newer.targets.indexOf(a.newer) - newer.targets.indexOf(b.newer));
  for (const pair of pairs) {
    const found = redefinitionsOf(pair, older.year, newer.year, series);
    const direction = found.length > 0 ? undefined : directionOf(pair.older, pair.newer);
    const whole = { ...pair, isCut: isCut(pair.newer.verb) };
    // Ranges of which one end rises and the other falls are neither larger nor smaller.
    if (direction === undefined)
      result.redefined.push({ ...whole, redefinitions: found.length > 0 ? found : ['range'] });
    else result[fateOf[direction]].push({ ...whole, redefinitions: [] });
  }
  return result;
}

const fateOf = { raised: 'raised', lowered: 'lowered', unchanged: 'kept' } as const;

/** What a comparator makes of a number: one to reach, one to stay under, or two to stay between. */
const bounds: Record<Comparator, 'reach' | 'stay-under' | 'between'> = {
  eq: 'reach',
  ge: 'reach',
  gt: 'reach',
  approx: 'reach',
  le: 'stay-under',
  lt: 'stay-under',
  range: 'between',
};

/** A day (ISO 8601) as its plan's year sees it: the last day of the year before is "-1-12-31". */
const dayFrom = (year: number, day: string) => `${Number(day.slice(0, 4)) - year}${day.slice(4)}`;

function redefinitionsOf(
  { older, newer }: Pair<Target>,
  olderYear: number,
  newerYear: number,
  series: readonly DefinitionBreaks[],
): Redefinition[] {
  const broken = series
    .filter(({ indicatorKey }) => indicatorKey === newer.indicatorKey)
    .flatMap(({ breaks }) => breaks)
    .some(({ year }) => olderYear < year && year <= newerYear);
  const differs: Record<Redefinition, boolean> = {
    unit: older.unit !== newer.unit,
    kind: older.kind !== newer.kind,
    of: older.of !== newer.of,
    bound: bounds[older.comparator] !== bounds[newer.comparator],
    cut: isCut(older.verb) !== isCut(newer.verb),
    period:
      dayFrom(olderYear, older.periodStart) !== dayFrom(newerYear, newer.periodStart) ||
      dayFrom(olderYear, older.periodEnd) !== dayFrom(newerYear, newer.periodEnd),
    range: false,
    break: broken,
  };
  return redefinitions.filter((one) => differs[one]);
}

function compareTasks(older: Plan, newer: Plan): TasksCompared {
  const { pairs, ...rest } = pairUp(
    older.tasks,
    newer.tasks,
    ({ title, text }) => title ?? text,
    (one, other) => one.text === other.text,
  );
  return {
    kept: pairs
      .sort((a, b) => a.newer.number - b.newer.number)
      .map((pair) => ({
        ...pair,
        difference:
          pair.older.text === pair.newer.text
            ? undefined
            : wordingDifference(pair.older.text, pair.newer.text),
      })),
    dropped: rest.older,
    new: rest.newer,
  };
}

interface Paired<One> {
  pairs: Pair<One>[];
  /** What found none, in its order. */
  older: One[];
  newer: One[];
}

/**
 * Pairs what has the same name, where each side has it once. Where a side has it several times, nobody can say which
 * belongs to which: only what is the same is paired.
 */
function pairUp<One>(
  older: readonly One[],
  newer: readonly One[],
  nameOf: (one: One) => string | undefined,
  isSame: (one: One, other: One) => boolean,
  mayPair: (one: One, other: One) => boolean = () => true,
): Paired<One> {
  const left = { older: new Set(older), newer: new Set(newer) };
  const pairs: Pair<One>[] = [];
  const namesakes = (all: readonly One[], name: string) =>
    all.filter((one) => nameOf(one) === name);
  for (const one of older) {
    const name = nameOf(one);
    if (name === undefined) continue;
    const others = namesakes(newer, name);
    const alone = others.length === 1 && namesakes(older, name).length === 1;
    const other = others.find(
      (each) => left.newer.has(each) && mayPair(one, each) && (alone || isSame(one, each)),
    );
    if (other === undefined) continue;
    pairs.push({ older: one, newer: other });
    left.older.delete(one);
    left.newer.delete(other);
  }
  return { pairs, older: [...left.older], newer: [...left.newer] };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const piecesOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/**
 * How one wording became another, word by word: without what was inserted it is the older to the character, without
 * what was removed the newer.
 */
export const wordingDifference = (older: string, newer: string): WordingPiece[] =>
  diffArrays(piecesOf(older), piecesOf(newer)).map(({ added, removed, value }) => ({
    kind: added ? 'inserted' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));

/** The pieces by paragraphs, which "\n" parts; a piece that runs over the end of one is cut. */
export function paragraphsOf(pieces: readonly WordingPiece[]): WordingPiece[][] {
  const paragraphs: WordingPiece[][] = [[]];
  for (const { kind, text } of pieces)
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (line !== '') paragraphs.at(-1)!.push({ kind, text: line });
    }
  return paragraphs;
}
