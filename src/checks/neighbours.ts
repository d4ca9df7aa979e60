/**
 * Rules about what an editor may have copied from the record beside it: a published figure, a series or a key that says
 * what another target says.
 */
import type { TargetRecord } from '../model/schema.ts';
import { likeness } from './likeness.ts';

type Measured = Pick<TargetRecord, 'indicator' | 'indicatorKey' | 'quote'>;

/** A neighbour has to be this much like it, and more than its own target is. */
const alike = 0.6;

const likenessTo = (words: string, { indicator, quote }: Measured) =>
  likeness(words, `${indicator}\n${quote}`);

/**
 * The target that some words fit better than they fit their own.
 * @param own the target, or the targets of one indicator, that they are said of.
 * @param all those of the plan.
 */
export function fitsBetter<Target extends Measured>(
  words: string,
  own: readonly Measured[],
  all: readonly Target[],
): Target | undefined {
  const likest = Math.max(...own.map((one) => likenessTo(words, one)), 0);
  const keys = new Set(own.map(({ indicatorKey }) => indicatorKey));
  return all
    .filter(({ indicatorKey }) => !keys.has(indicatorKey))
    .map((target) => ({ target, like: likenessTo(words, target) }))
    .filter(({ like }) => like >= alike && like > likest)
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
