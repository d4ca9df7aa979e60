/** Tasks and targets as the public JSON files give them. Field names and their meaning never change. */
import type { Plan } from '../plan/plan.ts';
import type { Addresses } from '../site/addresses.ts';

/** `tasks.json`: an object a task, in order. */
export function tasksExport(plan: Plan, links: Addresses) {
  return plan.tasks.map((task) => ({
    id: task.id,
    plan: task.plan,
    number: task.number,
    chapter: task.chapter,
    title: task.title,
    text: task.text,
    strength: task.strength,
    deliverables: task.deliverables.map(({ quote, verb }) => ({ quote, verb })),
    topics: task.topics,
    targets: task.targets.map(({ id }) => id),
    url: links.absolute(links.task(plan.year, task.number)),
  }));
}

/**
 * `targets.json`: an object a target, in the order of the text; what is not known is null, and a list
 * without published figures is empty.
 */
export function targetsExport(plan: Plan, links: Addresses) {
  return plan.targets.map((target) => ({
    id: target.id,
    task: target.task,
    chapter: target.chapter,
    indicator: target.indicator,
    indicatorKey: target.indicatorKey,
    quote: target.quote,
    raw: target.raw,
    value: target.value,
    unit: target.unit,
    comparator: target.comparator,
    kind: target.kind,
    verb: target.verb,
    of: target.of ?? null,
    aggregable: target.aggregable,
    sameAs: target.sameAs ?? null,
    periodStart: target.periodStart,
    periodEnd: target.periodEnd,
    baseline: [],
    outcomes: [],
    url: links.absolute(links.task(plan.year, target.task, target.fragment)),
  }));
}
