/**
 * Rules about what an editor may have copied from the record beside it: a published figure, a series or a key that says
 * what another target says.
 */
import { fieldAt, type ParsedTask } from '../content/parse.ts';
import { warningAt, type Finding } from '../model/finding.ts';
import type { TargetRecord } from '../model/schema.ts';
import { likeness, pairsOf } from './likeness.ts';

type Measured = Pick<TargetRecord, 'indicator' | 'indicatorKey' | 'quote'>;

/** A neighbour has to be this much like it, and more than its own target is. */
const alike = 0.6;

const saidOf = ({ indicator, quote }: Measured) => `${indicator}\n${quote}`;
const likenessTo = (words: string, one: Measured) => likeness(words, saidOf(one));

/** Places in a list of targets by the pairs of characters in what is said of each. */
type PairIndex = ReadonlyMap<string, readonly number[]>;

const indexes = new WeakMap<readonly Measured[], PairIndex>();

/** A list's index: made once, since every figure of a plan is held against all its targets. */
function indexOf(all: readonly Measured[]): PairIndex {
  const known = indexes.get(all);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (const [at, one] of all.entries())
    for (const pair of pairsOf(saidOf(one))) {
      const places = index.get(pair);
      if (places) places.push(at);
      else index.set(pair, [at]);
    }
  indexes.set(all, index);
  return index;
}

/** How like some words the targets of a list are that share any pair of characters with them, in the list's order. */
function likenessIn<Target extends Measured>(words: string, all: readonly Target[]) {
  const said = pairsOf(words);
  const index = indexOf(all);
  const shared = new Map<number, number>();
  for (const pair of said)
    for (const at of index.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return [...shared]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, count]) => {
      const target = all[at];
      return target ? [{ target, like: count / said.size }] : [];
    });
}

/**
 * The target that some words fit better than they fit their own.
 * @param own the target, or the targets of one indicator, that they are said of.
 * @param all those of the plan; the same list for all words, so that it is indexed once.
 */
export function fitsBetter<Target extends Measured>(
  words: string,
  own: readonly Measured[],
  all: readonly Target[],
): Target | undefined {
  const likest = Math.max(...own.map((one) => likenessTo(words, one)), 0);
  const keys = new Set(own.map(({ indicatorKey }) => indicatorKey));
  return likenessIn(words, all)
    .filter(({ target, like }) => like >= alike && like > likest && !keys.has(target.indicatorKey))
    .sort((a, b) => b.like - a.like)[0]?.target;
}

/**
 * What is doubtful about words that are to be about a target: they are not, or they are more about another one.
 * @param own as for {@link fitsBetter}; none leaves no doubt.
 * @param mayBeUnlike whether they may be about something that no target is about.
 * @returns what would be right, in Chinese.
 */
export function neighbourDoubt(
  words: string,
  own: readonly TargetRecord[],
  all: readonly TargetRecord[],
  { mayBeUnlike = false } = {},
): string | undefined {
  const [first] = own;
  if (!first) return undefined;
  const wanted = `${first.id} 的“${first.indicator}”`;
  const instead = fitsBetter(words, own, all);
  if (instead) return `说的是 ${wanted}；这更像 ${instead.id} 的“${instead.indicator}”`;
  const unlike = !mayBeUnlike && own.every((one) => likenessTo(words, one) === 0);
  return unlike ? `与 ${wanted}有相同的词` : undefined;
}

/** By how much an indicator is more like another number's words than like its own where the two were mixed up. */
const clearly = 0.5;

/** Checks that no indicator of a task says what the quote of another of its targets does. */
export const checkMixedUp = (task: ParsedTask): Finding[] =>
  task.record.targets.flatMap(({ indicator, quote }, index, all) => {
    const own = likeness(indicator, quote);
    const other = all.find(
      (one) =>
        one.quote !== quote && likeness(indicator, one.quote) >= Math.max(alike, own + clearly),
    );
    return other
      ? warningAt(
          fieldAt(task, ['targets', index, 'indicator']),
          `“${indicator}”，而这个数字的原文是“${quote}”`,
          `这个数字的指标；这更像 ${other.id} 的“${other.quote}”`,
          '核对是不是写到了别的目标里；两个对调了，换回来。',
        )
      : [];
  });
