/** What the pictures of a plan and of its tasks say. */
import type { TargetInContext } from '../../model/context.ts';
import type { Plan, Task } from '../../model/plan.ts';
import { officialDocument, taskReference } from '../citation/citation.ts';
import type { Addresses } from '../../model/addresses.ts';
import { chapterHeading } from '../../language/document.ts';
import type { Leading, Shared } from './card.ts';

/** Figures that stand side by side without crowding. */
const mostFigures = 3;

const figuresOf = (targets: readonly { raw: string; indicator: string }[]) =>
  targets.slice(0, mostFigures).map(({ raw, indicator }) => ({ raw, indicator }));

/** What there is to say of a target: a result and how far it is from it, a result, other years, or its number alone. */
function interest({ target, context: { result, gap, chart } }: TargetInContext): number {
  if (gap) return gap.side === 0 ? 3 : 4;
  if (result) return 2;
  return chart.years && target.standing.state === 'not-found' ? 1 : 0;
}

/**
 * The published rule of which target stands for its task: the one of which there is most to say; of several the one that
 * the plan's editors chose (`highlights`), then the largest count.
 */
export function leadingTarget(
  { record }: Pick<Plan, 'record'>,
  rows: readonly TargetInContext[],
): TargetInContext | undefined {
  const chosen = ({ target }: TargetInContext) => Number(record.highlights.includes(target.id));
  const size = ({ target }: TargetInContext) => ('%‰'.includes(target.unit) ? 0 : target.value);
  return rows.toSorted(
    (a, b) => interest(b) - interest(a) || chosen(b) - chosen(a) || size(b) - size(a),
  )[0];
}

/** What there is to say of a target: its result, or other years. */
export function leadingOf({ target, context }: TargetInContext): Leading {
  const { result, comparison, years, yearsWords } = context;
  const like = years.flatMap(({ target: one, like: may }) => (one && may ? [one] : []));
  const named = result
    ? result.figures.map(({ source }) => [source.publisher, source.date].filter(Boolean).join('，'))
    : like.map(({ source }) => source.title);
  const from = [...new Set(named)].join('；');
  return {
    thing: target.indicator,
    raw: target.raw,
    said: result
      ? `${result.words}，${comparison}`
      : like.length > 0
        ? `别的年份的目标：${yearsWords}`
        : '',
    sources: from === '' ? '' : `出处：${from}。`,
  };
}

/**
 * @param site the site's name, with what it must say of itself.
 * @param rows the task's targets with what is known around them.
 */
export function sharedTask(
  plan: Plan,
  task: Task,
  site: string,
  links: Addresses,
  rows: readonly TargetInContext[],
): Shared {
  const { official, address } = taskReference(plan, task, links);
  const leading = leadingTarget(plan, rows);
  return {
    ...(leading ? { leading: leadingOf(leading) } : {}),
    label: `任务${task.number}`,
    ...(task.chapter === null ? {} : { chapter: task.chapter }),
    title: task.name,
    figures: [],
    wording: task.sentences.map(({ text }) => text.trim()),
    listed: false,
    numbers: task.targets.map(({ raw }) => raw),
    source: official,
    address,
    site,
  };
}

export function sharedPlan(plan: Plan, site: string, links: Addresses): Shared {
  const highlights = plan.record.highlights.flatMap((id) =>
    plan.targets.filter((target) => target.id === id),
  );
  return {
    label: `${plan.tasks.length}项任务，${plan.targets.length}个目标`,
    title: plan.title,
    figures: figuresOf(highlights),
    wording: plan.chapters.map(chapterHeading),
    listed: true,
    numbers: [],
    source: officialDocument(plan),
    address: links.cited(links.plan(plan.key)),
    site,
  };
}
