/** Tasks, targets and outcomes as the public JSON files give them; `dictionary.ts` says what each field means. */
import { commitmentContext, comparisonOf } from '../../model/context.ts';
import type { Background, Commitment } from '../../model/elsewhere.ts';
import { trustOf, type Evidence } from '../../model/outcome.ts';
import type { Outcome } from '../../model/standing.ts';
import { periodWords } from '../../model/outcome-words.ts';
import type { Plan, Target, Task } from '../../model/plan.ts';
import { taskNumeral } from '../../language/document.ts';
import type { Addresses } from '../../model/addresses.ts';
import type {
  ExportedContext,
  ExportedOutcome,
  ExportedTarget,
  ExportedTask,
  ExportedTaskFile,
} from '../dictionary/dictionary.ts';
import { dataLicense } from '../catalogues/license.ts';

/** `tasks.json`: an object a task, in order. */
export const tasksExport = (plan: Plan, links: Addresses): ExportedTask[] =>
  plan.tasks.map((task) => taskExport(plan, task, links));

function taskExport(plan: Plan, task: Task, links: Addresses): ExportedTask {
  return {
    id: task.id,
    plan: plan.year,
    number: task.number,
    chapter: task.chapter,
    title: task.title ?? null,
    text: task.text,
    strength: task.strength,
    deliverables: task.deliverables.map(({ quote, verb }) => ({ quote, verb })),
    topics: task.topics,
    targets: task.targets.map(({ id }) => id),
    url: links.absolute(links.task(plan.key, task.number)),
    units: task.units.map(({ name }) => name),
    numeral: taskNumeral(task),
  };
}

/**
 * `targets.json`: an object a target, in the order of the text; what is not known is null, and a list
 * without published figures is empty.
 */
export const targetsExport = (plan: Plan, links: Addresses): ExportedTarget[] =>
  plan.targets.map((target) => targetExport(target, links));

function targetExport(target: Target, links: Addresses): ExportedTarget {
  return {
    id: target.id,
    task: target.task,
    chapter: target.chapter,
    indicator: target.indicator,
    indicatorKey: target.indicatorKey ?? null,
    quote: target.quote,
    raw: target.raw,
    value: target.value,
    valueTo: target.valueTo ?? null,
    unit: target.unit,
    comparator: target.comparator,
    kind: target.kind,
    verb: target.verb ?? null,
    of: target.of ?? null,
    aggregable: target.aggregable,
    sameAs: target.sameAs ?? null,
    periodStart: target.periodStart,
    periodEnd: target.periodEnd,
    baseline: target.baselines.map((outcome) => publishedFigure(outcome)),
    outcomes: target.outcomes.map((outcome) => publishedFigure(outcome)),
    state: target.standing.state,
    searched: target.standing.searches[0]?.date ?? null,
    url: links.absolute(links.target(target.id)),
    confirmed: target.confirmed,
    part: partOf(target),
    comparison: comparisonOf(target) ?? null,
  };
}

const partOf = ({ passage }: Target): ExportedTarget['part'] => {
  if (passage === 'preamble') return 'preamble';
  return 'task' in passage ? 'task' : 'chapter';
};

/** A published figure; value and unit with 万 and 亿 multiplied out, as a target's are. */
function publishedFigure(outcome: Outcome) {
  const { source, comparator = 'eq', difference = null, note = null } = outcome;
  return {
    id: outcome.id,
    indicator: outcome.indicator,
    year: Number(outcome.periodEnd.slice(0, 4)),
    period: periodWords(outcome),
    periodStart: outcome.periodStart,
    periodEnd: outcome.periodEnd,
    value: outcome.baseValue,
    unit: outcome.baseUnit,
    comparator,
    finality: outcome.finality,
    sameDefinition: outcome.definition === 'same',
    definition: outcome.definition,
    difference,
    source: exportedSource(source),
    read: outcome.read,
    note,
  };
}

const exportedSource = (source: Evidence): ExportedOutcome['source'] => ({
  title: source.title,
  publisher: source.publisher,
  date: source.date ?? null,
  url: source.url,
  place: source.place ?? null,
  official: source.official,
  copyOf: source.copyOf ?? null,
  trust: trustOf(source),
});

/** `context.json`: an object a number of another document, with the target it stands beside. */
export function contextExport(plan: Plan, links: Addresses): ExportedContext[] {
  return plan.targets
    .filter(({ sameAs }) => sameAs === undefined)
    .flatMap((target) => [
      ...target.commitments.map((one) => ({
        ...elsewhere(one, target, links),
        kind: 'commitment' as const,
        sameNumber: commitmentContext(one, target).same ?? null,
        indicator: null,
        scope: null,
        periodStart: null,
        periodEnd: null,
      })),
      ...target.background.map((one) => ({
        ...elsewhere(one, target, links),
        kind: 'background' as const,
        sameNumber: null,
        indicator: one.indicator,
        scope: one.scope,
        periodStart: one.periodStart,
        periodEnd: one.periodEnd,
      })),
    ]);
}

function elsewhere(one: Commitment | Background, target: Target, links: Addresses) {
  return {
    target: target.id,
    value: one.baseValue,
    unit: one.baseUnit,
    comparator: one.comparator ?? 'eq',
    difference: one.difference ?? null,
    source: exportedSource(one.source),
    read: one.read,
    note: [one.note, one.about].filter((text) => text !== undefined).join('') || null,
    url: links.absolute(links.target(target.id)),
  };
}

/** `outcomes.json`: an object a published figure, with the target it is about. */
export function outcomesExport(plan: Plan, links: Addresses): ExportedOutcome[] {
  return plan.targets
    .filter(({ sameAs }) => sameAs === undefined)
    .flatMap(({ id: target, outcomes, baselines }) =>
      [...outcomes, ...baselines].map((outcome) => ({
        ...publishedFigure(outcome),
        target,
        role: outcome.role,
        url: links.absolute(links.progress(plan.key, outcome.id)),
      })),
    );
}

/** The file of one task, whole in itself. */
export function taskFileExport(plan: Plan, task: Task, links: Addresses): ExportedTaskFile {
  return {
    document: {
      title: plan.title,
      number: plan.documentNumber ?? null,
      issuer: plan.issuer,
      date: plan.date ?? null,
      url: plan.url ?? null,
    },
    task: taskExport(plan, task, links),
    targets: task.targets.map((target) => targetExport(target, links)),
    license: dataLicense.url,
  };
}
