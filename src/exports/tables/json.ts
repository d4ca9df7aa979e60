/** Tasks, targets and outcomes as the public JSON files give them; `dictionary.ts` says what each field means. */
import type { z } from 'astro/zod';
import { commitmentContext, comparisonOf } from '../../model/context.ts';
import type { Background, Commitment } from '../../model/elsewhere.ts';
import { trustOf, type Evidence } from '../../model/outcome.ts';
import type { Outcome } from '../../model/standing.ts';
import { periodWords } from '../../model/outcome-words.ts';
import type { Plan, Target, Task } from '../../model/plan.ts';
import { taskNumeral } from '../../language/document.ts';
import type { Addresses } from '../../model/addresses.ts';
import {
  figureObject,
  sourceObject,
  targetObject,
  taskObject,
  type ExportedContext,
  type ExportedOutcome,
  type ExportedTarget,
  type ExportedTask,
  type ExportedTaskFile,
} from '../dictionary/dictionary.ts';
import { dataLicense } from '../catalogues/license.ts';

/** What is known of each field: of one that may be null, it may be nothing. */
type Known<Fields> = {
  [Field in keyof Fields as null extends Fields[Field] ? never : Field]: Fields[Field];
} & {
  [Field in keyof Fields as null extends Fields[Field] ? Field : never]?: Fields[Field] | undefined;
};

/** An object as the dictionary describes it: its fields in that order, null for what is not known. */
const exported = <Shape extends z.ZodRawShape>(
  { shape }: z.ZodObject<Shape>,
  known: Known<z.infer<z.ZodObject<Shape>>>,
) =>
  Object.fromEntries(
    Object.keys(shape).map((field) => [field, known[field as keyof typeof known] ?? null]),
  ) as z.infer<z.ZodObject<Shape>>;

/** `tasks.json`: an object a task, in order. */
export const tasksExport = (plan: Plan, links: Addresses): ExportedTask[] =>
  plan.tasks.map((task) => taskExport(plan, task, links));

const taskExport = (plan: Plan, task: Task, links: Addresses): ExportedTask =>
  exported(taskObject, {
    ...task,
    plan: plan.year,
    deliverables: task.deliverables.map(({ quote, verb }) => ({ quote, verb })),
    targets: task.targets.map(({ id }) => id),
    url: links.absolute(links.task(plan.key, task.number)),
    units: task.units.map(({ name }) => name),
    numeral: taskNumeral(task),
  });

/**
 * `targets.json`: an object a target, in the order of the text; what is not known is null, and a list
 * without published figures is empty.
 */
export const targetsExport = (plan: Plan, links: Addresses): ExportedTarget[] =>
  plan.targets.map((target) => targetExport(target, links));

const targetExport = (target: Target, links: Addresses): ExportedTarget =>
  exported(targetObject, {
    ...target,
    baseline: target.baselines.map((outcome) => publishedFigure(outcome)),
    outcomes: target.outcomes.map((outcome) => publishedFigure(outcome)),
    state: target.standing.state,
    searched: target.standing.searches[0]?.date,
    url: links.absolute(links.target(target.id)),
    part: partOf(target),
    comparison: comparisonOf(target),
  });

const partOf = ({ passage }: Target): ExportedTarget['part'] => {
  if (passage === 'preamble') return 'preamble';
  return 'task' in passage ? 'task' : 'chapter';
};

/** A published figure; value and unit with 万 and 亿 multiplied out, as a target's are. */
const publishedFigure = (outcome: Outcome) =>
  exported(figureObject, {
    ...outcome,
    year: Number(outcome.periodEnd.slice(0, 4)),
    period: periodWords(outcome),
    value: outcome.baseValue,
    unit: outcome.baseUnit,
    comparator: outcome.comparator ?? 'eq',
    sameDefinition: outcome.definition === 'same',
    source: exportedSource(outcome.source),
  });

const exportedSource = (source: Evidence) =>
  exported(sourceObject, { ...source, trust: trustOf(source) });

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
