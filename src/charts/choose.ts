/** Which charts a task's targets get. Only like is drawn beside like: one unit, one kind. */
import { group } from 'd3-array';
import { likeTargets, type Like, type LikeTargets } from '../numbers/like.ts';
import type { BarDatum } from './bars.ts';
import type { Target } from '../plan/plan.ts';

/**
 * "items": one mark an item. "bars": lengths from zero on one scale. "share": positions on a full scale from
 * 0 to 100 %. All targets of a chart have the same unit and the same kind.
 */
export interface ChartChoice {
  form: 'items' | 'bars' | 'share';
  targets: LikeTargets;
}

export interface ChartChoices {
  charts: ChartChoice[];
  /** Targets that have no like in the task: a single value is a numeral, not a chart. */
  undrawn: Target[];
}

/** Most items that are drawn one by one; beyond, marks are too many to be seen as single things. */
export const mostItems = 300;
/** A lone target is drawn by items only from here on; fewer are grasped from the numeral. */
const fewestItems = 5;

/** Measure words of things that are counted one by one. */
const countable = new Set('家个幢场幅项座台户张名人条次片处块'.split('').concat('套（间）'));
/** Measure words that say nothing of what is counted: their bars would compare unlike things. */
const unspecific = new Set(['个', '项', '次']);

/**
 * Chooses the charts of one task.
 * @param targets of one task; with none or one, nothing is drawn.
 */
export function chooseCharts(targets: readonly Target[]): ChartChoices {
  if (targets.length < 2) return { charts: [], undrawn: [...targets] };
  const charts: ChartChoice[] = [];
  const undrawn: Target[] = [];
  for (const like of group(targets, ({ unit, kind }) => `${kind} ${unit}`).values()) {
    const form = formOf(like);
    if (form) charts.push({ form, targets: likeTargets(like) });
    else undrawn.push(...like);
  }
  return { charts, undrawn };
}

function formOf(like: readonly Target[]): ChartChoice['form'] | undefined {
  const [first] = like;
  if (!first) return undefined;
  if (first.kind === 'share') return first.unit === '%' ? 'share' : undefined;
  const items = like.every(
    ({ unit, value }) => countable.has(unit) && Number.isInteger(value) && value <= mostItems,
  );
  if (items && (like.length > 1 || first.value >= fewestItems)) return 'items';
  return like.length > 1 && !unspecific.has(first.unit) ? 'bars' : undefined;
}

/** What a chart shows, in one sentence with its unit: its title. */
export function findingOf({
  form,
  targets,
}: {
  form: ChartChoice['form'];
  targets: Like<BarDatum>;
}): string {
  const [first] = targets;
  if (!first) return '';
  const per = form === 'items' ? `，一格一${first.unit}` : '';
  if (targets.length === 1) return `${first.indicator}：${first.raw}${per}`;
  if (targets.every(({ value }) => value === first.value)) {
    return `${targets.length}个目标数字相同，都是${first.raw}${per}`;
  }
  const most = targets.reduce((one, other) => (other.value > one.value ? other : one));
  const superlative = first.kind === 'share' || first.kind === 'growth' ? '最高' : '最大';
  return `${superlative}的是“${most.indicator}”：${most.raw}${per}`;
}
