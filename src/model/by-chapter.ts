/** A plan's tasks and targets under the headings of its chapters, as lists show them. */
import type { Chapter, Plan, Target, Task } from './plan.ts';
import { chapterHeading } from '../language/document.ts';

/** Tasks under one heading; without a chapter, those that stand under none. */
export interface TaskGroup {
  chapter?: Chapter;
  /** Its heading, after those of the chapters that it is a part of; empty without a chapter. */
  name: string;
  tasks: Task[];
}

/** The chapters around a chapter, the outermost first. */
function chaptersAround({ chapters }: Pick<Plan, 'chapters'>, { parent }: Chapter): Chapter[] {
  const outer = chapters.find(({ number }) => number === parent);
  return outer ? [...chaptersAround({ chapters }, outer), outer] : [];
}

/** A chapter's heading, after those of the chapters that it is a part of. */
export const fullHeading = (plan: Pick<Plan, 'chapters'>, chapter: Chapter): string =>
  [...chaptersAround(plan, chapter), chapter].map(chapterHeading).join('　');

/** The tasks of a chapter and of the chapters that are parts of it. */
export const tasksWithin = (plan: Plan, { number }: Chapter): Task[] =>
  plan.chapters
    .filter(
      (one) =>
        one.number === number || chaptersAround(plan, one).some((outer) => outer.number === number),
    )
    .flatMap(({ tasks }) => tasks);

/** All tasks of a plan by the headings above them; headings without tasks of their own are left out. */
export function tasksByChapter(plan: Plan): TaskGroup[] {
  const outside = plan.tasks.filter(({ chapter }) => chapter === null);
  return [
    ...(outside.length > 0 ? [{ name: '', tasks: outside }] : []),
    ...plan.chapters
      .filter(({ tasks }) => tasks.length > 0)
      .map((chapter) => ({ chapter, name: fullHeading(plan, chapter), tasks: chapter.tasks })),
  ];
}

/** What one heading promises: its tasks, and the targets in them and in its lead. */
export interface ChapterPromises {
  /** Absent for what stands under no heading. */
  chapter?: Chapter;
  tasks: Task[];
  targets: Target[];
}

/** All promises of a plan by the headings above them; headings with neither tasks nor targets are left out. */
export function chaptersWithPromises(plan: Plan): ChapterPromises[] {
  const under = (number: number | null) => ({
    tasks: plan.tasks.filter(({ chapter }) => chapter === number),
    targets: plan.targets.filter(({ chapter }) => chapter === number),
  });
  return [
    under(null),
    ...plan.chapters.map((chapter) => ({ chapter, ...under(chapter.number) })),
  ].filter(({ tasks, targets }) => tasks.length > 0 || targets.length > 0);
}

export interface ChapterTargets {
  targets: Target[];
  heading: { name: string; fragment: string; chapter: number | null };
}

/** @param prefix of the headings' fragments, unique on the page. */
export const targetsByChapter = (plan: Plan, prefix = 'chapter'): ChapterTargets[] =>
  chaptersWithPromises(plan)
    .filter(({ targets }) => targets.length > 0)
    .map(({ chapter, targets }) => ({
      targets,
      heading: {
        name: chapter
          ? fullHeading(plan, chapter)
          : plan.chapters.length > 0
            ? '正文开头'
            : plan.title,
        fragment: `${prefix}-${chapter?.number ?? 0}`,
        chapter: chapter?.number ?? null,
      },
    }));
