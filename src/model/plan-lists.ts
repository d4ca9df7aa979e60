/** The lists of which a plan has one each, dealt out to pages: small plans have one page of each. */
import {
  targetsByChapter,
  tasksByChapter,
  type ChapterTargets,
  type TaskGroup,
} from './by-chapter.ts';
import { isFound } from './found.ts';
import { pagesOf, type ListPage } from './list-pages.ts';
import type { Plan, Target, Task } from './plan.ts';
import { placeWords } from './words.ts';

export type TargetPage = ListPage<ChapterTargets, Target>;
export type TaskPage = ListPage<TaskGroup, Task>;

/** Elements of a row of the table of targets. */
const rowElements = (target: Target) => (isFound(target) ? 17 : 14);

/** Elements of a task with its first sentence: a mark for each number and result is two. */
const entryElements = ({ targets, deliverables }: Task) =>
  8 + 3 * targets.length + 2 * deliverables.length;

/** All targets by chapters. */
export const targetPages = (plan: Plan): TargetPage[] =>
  pagesOf(targetsByChapter(plan), ({ targets }) => targets, rowElements);

/** All tasks by chapters. */
export const taskPages = (plan: Plan): TaskPage[] =>
  pagesOf(tasksByChapter(plan), ({ tasks }) => tasks, entryElements);

/** "任务31—58": from where to where in the plan a page of targets goes. */
export function targetRange({ parts }: TargetPage): string {
  const targets = parts.flatMap(({ items }) => items);
  const [first, last] = [targets[0], targets.at(-1)];
  if (!first || !last) return '';
  if (first.task !== null && last.task !== null) return range(first.task, last.task);
  const [from, to] = [placeWords(first), placeWords(last)];
  return from === to ? from : `${from}至${to}`;
}

/** "任务31—58": from where to where in the plan a page of tasks goes. */
export function taskRange({ parts }: TaskPage): string {
  const tasks = parts.flatMap(({ items }) => items);
  return tasks.length === 0 ? '' : range(tasks[0]!.number, tasks.at(-1)!.number);
}

const range = (first: number, last: number) =>
  first === last ? `任务${first}` : `任务${first}—${last}`;
