/** How much of what a plan promises has a published result, in counts and in words. Never a share of all. */
import { chineseNumeral } from '../language/numerals.ts';
import { states } from './outcome.ts';
import type { Plan, Target } from './plan.ts';

type Counted = Pick<Plan, 'targets' | 'chapters' | 'searches'>;

/** Whether anything was published of a target, of whatever definition. */
export const isFound = ({ standing }: Target): boolean => standing.state !== 'not-found';

/** A plan's targets with a published result, and the others; each in the order of the text. */
export const byResult = ({
  targets,
}: Pick<Plan, 'targets'>): Record<'found' | 'others', Target[]> => ({
  found: targets.filter(isFound),
  others: targets.filter((target) => !isFound(target)),
});

/** Targets by how well their results are known, the best first; of one state in their order. */
export const bestKnownFirst = (targets: readonly Target[]): Target[] =>
  states.flatMap((state) => targets.filter(({ standing }) => standing.state === state));

/** "8个找到了公布的数字" */
export const foundInWords = (count: number): string => `${count}个找到了公布的数字`;

/** That what was not found may have been done; empty where nobody has looked. */
export const noVerdictWords = ({ searches }: Pick<Plan, 'searches'>): string =>
  searches.length > 0 ? '没有找到，不等于没有做。' : '';

const part = (number: number | null) =>
  number === null ? '正文开头' : `第${chineseNumeral(number)}部分`;

/**
 * Where what was found belongs, and the part with the most targets of which nothing was found:
 * "找到的8个里，7个在第一部分，1个在第二部分；第五部分的51个，一个也没有找到。" Empty where nothing was found, or the plan has no parts.
 */
export function foundByPartWords({ targets, chapters }: Counted): string {
  const found = targets.filter(isFound);
  if (found.length === 0 || chapters.length === 0) return '';
  const parts = [null, ...chapters.map(({ number }) => number)].map((number) => ({
    number,
    all: targets.filter(({ chapter }) => chapter === number).length,
    found: found.filter(({ chapter }) => chapter === number).length,
  }));
  const holding = parts.filter((one) => one.found > 0);
  const said =
    holding.length === 1
      ? `找到的${found.length}个都在${part(holding[0]!.number)}`
      : `找到的${found.length}个里，${holding.map((one) => `${one.found}个在${part(one.number)}`).join('，')}`;
  const [empty] = parts
    .filter((one) => one.found === 0 && one.all > 0)
    .toSorted((a, b) => b.all - a.all);
  return empty ? `${said}；${part(empty.number)}的${empty.all}个，一个也没有找到。` : `${said}。`;
}
