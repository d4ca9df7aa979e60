/** The charts that a plan's front page tells. */
import type { Plan } from '../model/plan.ts';
import { likeYears, type Chart } from './chart.ts';
import { isGap } from './gap.ts';

const mostStories = 3;
/** Fewer years than this are no development. */
const fewestYears = 3;

/** How many times the smallest figure of an indicator's years the largest is; by one definition only. */
function spread({ series, own }: Chart): number {
  const { targets, outcomes } = likeYears(series, own);
  const values = [...targets, ...outcomes].flatMap(({ value }) =>
    value !== undefined && value > 0 ? [value] : [],
  );
  const years = new Set([...targets, ...outcomes].map(({ year }) => year));
  return years.size < fewestYears ? 1 : Math.max(...values) / Math.min(...values);
}

const differs = ({ gap }: Chart): number => (gap && isGap(gap) ? 1 : 0);

/**
 * The published rule: first what the plan's editors chose (`highlights`), then targets whose result is away from them,
 * then those whose numbers changed most over the years; each has years to draw, and no task has two.
 * @param charts of all the plan's targets.
 */
export function storiesOf({ record }: Pick<Plan, 'record'>, charts: readonly Chart[]): Chart[] {
  const chosen = (chart: Chart) => {
    const at = record.highlights.indexOf(chart.target?.id ?? '');
    return at < 0 ? record.highlights.length : at;
  };
  const ranked = charts
    .filter(({ years }) => years !== undefined)
    .toSorted((a, b) => chosen(a) - chosen(b) || differs(b) - differs(a) || spread(b) - spread(a));
  const tasks = new Set<number | null | undefined>();
  return ranked
    .filter(({ target }) => !tasks.has(target?.task) && tasks.add(target?.task))
    .slice(0, mostStories);
}
