/**
 * Like with like: only values of one unit and one kind may stand on a scale, and only those that are
 * aggregable may be added. There is no way from here to an overall percentage.
 */
import type { Target } from './plan.ts';

declare const alike: unique symbol;

/** What decides whether values are alike. */
interface Measured {
  id: string;
  unit: string;
  kind: string;
}

/** At least one record, all of one unit and one kind. Made by {@link likeTargets} only. */
export type Like<Record extends Measured> = readonly Record[] & { readonly [alike]: true };
export type LikeTargets = Like<Target>;

/** Thrown where unlike values are to be compared or added; names the first two that differ. */
export class UnlikeError extends Error {}

/**
 * Vouches that targets may be compared.
 * @throws UnlikeError when there is none, or units or kinds differ.
 */
export function likeTargets<Record extends Measured>(targets: readonly Record[]): Like<Record> {
  const [first] = targets;
  if (!first) throw new UnlikeError('no targets to compare');
  const other = targets.find(({ unit, kind }) => unit !== first.unit || kind !== first.kind);
  if (other) {
    throw new UnlikeError(
      `${first.id} is ${first.kind} in ${first.unit}, ${other.id} is ${other.kind} in ${other.unit}`,
    );
  }
  return targets as Like<Record>;
}

/**
 * Adds values. A target that the document prints twice counts once.
 * @throws UnlikeError when one of them may not be added: rates, shares, totals, ranges.
 */
export function sumOf(targets: LikeTargets): number {
  const fixed = targets.find(({ aggregable, comparator }) => !aggregable || comparator === 'range');
  if (fixed) throw new UnlikeError(`${fixed.id} (${fixed.kind}) may not be added`);
  const ids = new Set(targets.map(({ id }) => id));
  return targets
    .filter(({ sameAs }) => sameAs === undefined || !ids.has(sameAs))
    .reduce((sum, { value }) => sum + value, 0);
}
