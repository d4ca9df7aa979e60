/** Which charts a task's targets get. Only like is drawn beside like: one unit, one kind. */
import { group } from 'd3-array';
import { likeTargets, type LikeTargets } from '../model/like.ts';
import type { Target } from '../model/plan.ts';
import { countable, unspecific } from '../language/measure-words.ts';

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

/** What a chart is called in addresses: the fragment of its first target, "t04". */
export const chartName = ({ targets }: ChartChoice): string => targets[0]?.fragment ?? '';

/**
 * Chooses the charts of one task.
 * @param targets of one task; with none or one, nothing is drawn.
 */
export function chooseCharts(targets: readonly Target[]): ChartChoices {
  if (targets.length < 2) return { charts: [], undrawn: [...targets] };
  const charts: ChartChoice[] = [];
  const undrawn: Target[] = [];
  // A bar or a row of squares has one end; a range has two.
  const single = targets.filter(({ valueTo }) => valueTo === undefined);
  undrawn.push(...targets.filter(({ valueTo }) => valueTo !== undefined));
  for (const like of group(single, ({ unit, kind }) => `${kind} ${unit}`).values()) {
    const choice = choiceOf(like);
    if (choice) charts.push({ ...choice, targets: likeTargets(choice.targets) });
    const drawn = new Set(choice?.targets);
    undrawn.push(...like.filter((target) => !drawn.has(target)));
  }
  return { charts, undrawn };
}

function choiceOf(
  like: readonly Target[],
): { form: ChartChoice['form']; targets: readonly Target[] } | undefined {
  const [first] = like;
  if (!first) return undefined;
  if (first.kind === 'share')
    return first.unit === '%' && like.every(({ value }) => value <= 100)
      ? { form: 'share', targets: like }
      : undefined;
  const items = like.filter(isItems);
  if (items.length < like.length && !unspecific.has(first.unit)) {
    return like.length > 1 ? { form: 'bars', targets: like } : undefined;
  }
  const enough = items.length > 1 || items.some(({ value }) => value >= fewestItems);
  return enough ? { form: 'items', targets: items } : undefined;
}

const isItems = ({ unit, value }: Target) =>
  countable.has(unit) && Number.isInteger(value) && value <= mostItems;
