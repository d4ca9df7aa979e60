/** A task's years in its rows: the names of the years once above them, in each row the steps of its own target. */
import type { TargetInContext } from '../model/context.ts';
import type { Chart } from './chart.ts';
import { hasRoom, spanAcross, spanOf, type YearData } from './years.ts';

/** Charts in one column: of a single one the years stand beneath it. */
const fewest = 2;
/** Years whose names have room above the rows on the narrowest screen. */
const mostYears = 8;

/**
 * First and last year of a task's targets, the same in all its rows; undefined where the years are drawn larger, further
 * down: where a row has something of this year to show in their place, where there is one chart alone, or no room
 * for all years and their figures.
 */
export function rowSpan(
  targets: readonly (TargetInContext & { chart: Chart })[],
): readonly [number, number] | undefined {
  const drawn = targets.flatMap(({ chart }) => chart.years ?? []);
  const isFree = targets.every(
    ({ target, chart }) => target.standing.state === 'not-found' && chart.gap === undefined,
  );
  if (drawn.length < fewest || !isFree) return undefined;
  const span = spanAcross(drawn.map(spanOf));
  const fits = (years: YearData) => hasRoom({ ...years, span }, 'row');
  return span[1] - span[0] < mostYears && drawn.every(fits) ? span : undefined;
}
