/** The lists of which a plan has one each, dealt out to pages: small plans have one page of each. */
import {
  targetsByChapter,
  tasksByChapter,
  type ChapterTargets,
  type TaskGroup,
} from './by-chapter.ts';
import { isFound } from './found.ts';
import { itemsOn, pagesOf, type ListPage } from './list-pages.ts';
import type { Plan, Target, Task } from './plan.ts';
import type { Unit } from './units.ts';
import { placeWords } from './words.ts';

export type TargetPage = ListPage<ChapterTargets, Target>;
export type TaskPage = ListPage<TaskGroup, Task>;

/** Elements of a row of the table of targets. */
const rowElements = (target: Target) => (isFound(target) ? 17 : 14);

/** Elements of a task with its first sentence: a mark for each number and result is two. */
export const entryElements = ({ targets, deliverables }: Task) =>
  8 + 3 * targets.length + 2 * deliverables.length;

/** All targets by chapters. */
export const targetPages = (plan: Plan): TargetPage[] =>
  pagesOf(targetsByChapter(plan), ({ targets }) => targets, rowElements);

/** All tasks by chapters. */
export const taskPages = (plan: Plan): TaskPage[] =>
  pagesOf(tasksByChapter(plan), ({ tasks }) => tasks, entryElements);

/** A page of tasks, and then of the targets that stand in them. */
export interface TasksAndTargets {
  number: number;
  tasks: Task[];
  targets: Target[];
  /** Whether its targets go on from the page before. */
  continued: boolean;
}

/**
 * Tasks, and then the targets that stand in them: what a chapter's and a unit's page list.
 * @param elementsOf how many elements a task is drawn with; as {@link taskPages} draws it, unless given.
 */
export const tasksAndTargets = (
  tasks: readonly Task[],
  targets: readonly Target[],
  elementsOf: (task: Task) => number = entryElements,
): TasksAndTargets[] =>
  pagesOf<readonly (Task | Target)[], Task | Target>(
    [tasks, targets],
    (items) => items,
    (item) => (isTask(item) ? elementsOf(item) : rowElements(item)),
  ).map((page) => {
    const items = itemsOn(page);
    return {
      number: page.number,
      tasks: items.filter(isTask),
      targets: items.filter((item): item is Target => !isTask(item)),
      continued: page.parts.some(({ group, continued }) => group === targets && continued),
    };
  });

const isTask = (item: Task | Target): item is Task => 'sentences' in item;

/** Elements of a task in the list of a unit's tasks. */
const unitElements = 5;

/** A unit's tasks, and the targets in them. */
export function unitPages({ tasks }: Unit): TasksAndTargets[] {
  const own = tasks.map(({ task }) => task);
  const targets = own.flatMap((task) => task.targets);
  return tasksAndTargets(own, targets, () => unitElements);
}

/** "任务31—58，任务31—40的目标": what stands on a page of tasks and targets. */
export const tasksAndTargetsRange = ({ tasks, targets }: TasksAndTargets): string =>
  [
    ...(tasks.length > 0 ? [rangeOfTasks(tasks)] : []),
    ...(targets.length > 0 ? [`${rangeOfTargets(targets)}的目标`] : []),
  ].join('，');

/** "任务31—58": from where to where in the plan a page of targets goes. */
export const targetRange = (page: TargetPage): string => rangeOfTargets(itemsOn(page));

/** "任务31—58": from where to where in the plan a page of tasks goes. */
export const taskRange = (page: TaskPage): string => rangeOfTasks(itemsOn(page));

/** "任务31—58": from where to where in the plan some targets go. */
export function rangeOfTargets(targets: readonly Target[]): string {
  const [first] = targets;
  if (!first) return '';
  const last = targets.at(-1)!;
  if (first.task !== null && last.task !== null) return range(first.task, last.task);
  const [from, to] = [placeWords(first), placeWords(last)];
  return from === to ? from : `${from}至${to}`;
}

/** "任务31—58": from where to where in the plan some tasks go. */
export const rangeOfTasks = (tasks: readonly Task[]): string =>
  tasks.length === 0 ? '' : range(tasks[0]!.number, tasks.at(-1)!.number);

const range = (first: number, last: number) =>
  first === last ? `任务${first}` : `任务${first}—${last}`;
