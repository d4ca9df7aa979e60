/** What the pictures of a plan and of its tasks say. */
import { leadingChart, type Chart } from '../../charts/chart.ts';
import type { Plan, Task } from '../../model/plan.ts';
import { officialDocument, taskReference } from '../citation/citation.ts';
import type { Addresses } from '../../model/addresses.ts';
import { chapterHeading } from '../../language/document.ts';
import type { Shared } from './card.ts';

/** Figures that stand side by side without crowding. */
const mostFigures = 3;

const figuresOf = (targets: readonly { raw: string; indicator: string }[]) =>
  targets.slice(0, mostFigures).map(({ raw, indicator }) => ({ raw, indicator }));

/**
 * @param site the site's name, with what it must say of itself.
 * @param charts of the task; the one with most to be seen is shown.
 */
export function sharedTask(
  plan: Plan,
  task: Task,
  site: string,
  links: Addresses,
  charts: readonly Chart[] = [],
): Shared {
  const { official, address } = taskReference(plan, task, links);
  const chart = leadingChart(charts);
  return {
    ...(chart ? { chart } : {}),
    label: `任务${task.number}`,
    ...(task.chapter === null ? {} : { chapter: task.chapter }),
    title: task.name,
    figures: figuresOf(task.targets),
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
