/** How much of a plan its front page shows: all of a small one; of a large one the beginning, with ways to the whole. */
import {
  chaptersWithPromises,
  tasksByChapter,
  type ChapterPromises,
  type TaskGroup,
} from './by-chapter.ts';
import { bestKnownFirst, isFound } from './found.ts';
import { mostElements } from './list-pages.ts';
import { states, type State } from './outcome.ts';
import type { Plan, Target } from './plan.ts';

/** The picture of all promises has three elements a mark; it may take as many as a page of a list. */
const mostMarks = Math.floor(mostElements / 3);
const mostTasks = 60;
const mostFound = 24;

/** Whether the front page has a mark for each promise of a plan; else it counts them by chapters. */
export const isDrawnSingly = ({ targets, tasks }: Pick<Plan, 'targets' | 'tasks'>): boolean =>
  targets.length + tasks.reduce((sum, { deliverables }) => sum + deliverables.length, 0) <=
  mostMarks;

/** A chapter's promises in numbers. */
export interface ChapterCounts extends ChapterPromises {
  /** How many of its targets each state has, the best-known first; states that none has are left out. */
  counts: { state: State; count: number }[];
  deliverables: number;
}

/** All promises of a plan, counted by the headings above them. */
export const countsByChapter = (plan: Plan): ChapterCounts[] =>
  chaptersWithPromises(plan).map((promises) => ({
    ...promises,
    counts: states
      .map((state) => ({
        state,
        count: promises.targets.filter(({ standing }) => standing.state === state).length,
      }))
      .filter(({ count }) => count > 0),
    deliverables: promises.tasks.reduce((sum, { deliverables }) => sum + deliverables.length, 0),
  }));

/** Tasks under a heading, as many as the front page lists. */
export interface FrontTasks extends TaskGroup {
  /** How many there are. */
  all: number;
}

/** The tasks that the front page lists by their headings: all of a small plan, of a large one the first of each. */
export function frontTasks(plan: Plan): FrontTasks[] {
  const groups = tasksByChapter(plan);
  const each =
    plan.tasks.length <= mostTasks
      ? plan.tasks.length
      : Math.max(1, Math.floor(mostTasks / groups.length));
  return groups.map((group) => ({
    ...group,
    tasks: group.tasks.slice(0, each),
    all: group.tasks.length,
  }));
}

/** The targets with a result that the front page shows, each promise once: all where they are few, else the best-known. */
export function frontFound({ targets }: Pick<Plan, 'targets'>): Record<'shown' | 'all', Target[]> {
  const found = targets.filter((target) => isFound(target) && target.sameAs === undefined);
  const shown = found.length <= mostFound ? found : bestKnownFirst(found).slice(0, mostFound);
  return { shown, all: found };
}
