import { describe, expect, it } from 'vitest';
import { plan, type Target, type Task } from '../../tests/fixture/fixture.ts';
import {
  chaptersWithPromises,
  fullHeading,
  targetsByChapter,
  tasksByChapter,
  tasksWithin,
} from './by-chapter.ts';
import type { Chapter } from './plan.ts';

describe('targetsByChapter', () => {
  it('heads the targets with their chapters, and leaves out a chapter that promises no number', () => {
    expect(targetsByChapter(plan).map(({ heading }) => heading)).toEqual([
      { name: '一、稳住县域经济，推动产业提质增效', fragment: 'chapter-1', chapter: 1 },
      { name: '二、建设宜居水乡，保障和改善民生', fragment: 'chapter-2', chapter: 2 },
    ]);
  });

  it('holds every target once, in the order of the text', () => {
    expect(targetsByChapter(plan).flatMap(({ targets }) => targets)).toEqual(plan.targets);
  });

  it('heads a chapter of a single target too', () => {
    const [chapter] = plan.chapters;
    const [task] = chapter!.tasks;
    const targets = task!.targets.slice(0, 1);
    const groups = targetsByChapter({ ...plan, chapters: [chapter!], targets });
    expect(groups.map((group) => group.targets)).toEqual([targets]);
  });

  it('can stand twice on a page', () => {
    expect(targetsByChapter(plan, 'found').map(({ heading }) => heading.fragment)).toEqual([
      'found-1',
      'found-2',
    ]);
  });
});

/** The plan with its second chapter as a part of the first, and its first task and target outside of both. */
const [outer, inner, last] = plan.chapters as [Chapter, Chapter, Chapter];
const nested = { ...inner, parent: outer.number };
const nestedPlan = { ...plan, chapters: [outer, nested, last] };
const [firstTask, ...otherTasks] = plan.tasks as [Task, ...Task[]];
const [firstTarget, ...otherTargets] = plan.targets as [Target, ...Target[]];
const outside = {
  ...plan,
  tasks: [{ ...firstTask, chapter: null }, ...otherTasks],
  targets: [{ ...firstTarget, chapter: null }, ...otherTargets],
};

describe('a chapter that is a part of another', () => {
  it('is headed by both, and its tasks are those of both', () => {
    expect(fullHeading(nestedPlan, nested)).toBe(
      `${fullHeading(plan, outer)}　${fullHeading(plan, inner)}`,
    );
    expect(tasksWithin(nestedPlan, outer)).toEqual([...outer.tasks, ...inner.tasks]);
    expect(tasksWithin(nestedPlan, nested)).toEqual(inner.tasks);
  });
});

describe('chapters in three levels', () => {
  const deepest = { ...last, parent: inner.number };
  const deep = { ...plan, chapters: [outer, nested, deepest] };

  it('are headed from the outermost in, and hold what is under them', () => {
    expect(fullHeading(deep, deepest)).toBe(
      [outer, inner, last].map((one) => fullHeading(plan, one)).join('　'),
    );
    expect(tasksWithin(deep, outer)).toEqual(plan.tasks);
    expect(tasksWithin(deep, nested)).toEqual([...inner.tasks, ...last.tasks]);
    expect(tasksWithin(deep, deepest)).toEqual(last.tasks);
  });
});

describe('tasksByChapter', () => {
  it('heads every task, those that stand under no heading first and without one', () => {
    expect(tasksByChapter(plan).map(({ name }) => name)).toEqual(
      plan.chapters.filter(({ tasks }) => tasks.length > 0).map((one) => fullHeading(plan, one)),
    );
    expect(tasksByChapter(plan).flatMap(({ tasks }) => tasks)).toEqual(plan.tasks);
    expect(tasksByChapter(outside)[0]).toEqual({ name: '', tasks: [outside.tasks[0]] });
  });

  it('leaves out a heading without tasks of its own', () => {
    const empty = { ...plan, chapters: [{ ...outer, tasks: [] }, inner] };
    expect(tasksByChapter(empty).map(({ chapter }) => chapter?.number)).toEqual([inner.number]);
  });
});

describe('chaptersWithPromises', () => {
  it('holds all tasks and targets once, each under its own heading', () => {
    const all = chaptersWithPromises(plan);
    expect(all.flatMap(({ tasks }) => tasks)).toEqual(plan.tasks);
    expect(all.flatMap(({ targets }) => targets)).toEqual(plan.targets);
    for (const { chapter, tasks, targets } of all)
      for (const one of [...tasks, ...targets]) expect(one.chapter).toBe(chapter?.number);
  });

  it('begins with what stands under no heading, where anything does', () => {
    expect(chaptersWithPromises(plan)[0]?.chapter).toBe(outer);
    expect(chaptersWithPromises(outside)[0]).toEqual({
      tasks: [outside.tasks[0]],
      targets: [outside.targets[0]],
    });
    expect(chaptersWithPromises({ ...outside, tasks: plan.tasks })[0]).toEqual({
      tasks: [],
      targets: [outside.targets[0]],
    });
  });

  it('keeps a heading with a single task, or a single target', () => {
    const headings = (tasks: Task[], targets: Target[]) =>
      chaptersWithPromises({ ...plan, tasks, targets }).map(({ chapter }) => chapter?.number);
    expect(headings([firstTask], [])).toEqual([1]);
    expect(headings([], [firstTarget])).toEqual([1]);
    const one = { ...outer, tasks: [firstTask] };
    expect(tasksByChapter({ ...plan, chapters: [one] }).map(({ tasks }) => tasks)).toEqual([
      [firstTask],
    ]);
  });

  it('leaves out a heading that promises nothing', () => {
    const empty = { ...plan, tasks: [], targets: [] };
    expect(chaptersWithPromises(empty)).toEqual([]);
  });
});

describe('targets outside all chapters', () => {
  it('stand at the beginning of the text, or under its title where it has no chapters', () => {
    expect(targetsByChapter(outside)[0]).toEqual({
      targets: [outside.targets[0]],
      heading: { name: '正文开头', fragment: 'chapter-0', chapter: null },
    });
    const one = { ...outside, chapters: [outer] };
    expect(targetsByChapter(one)[0]?.heading.name).toBe('正文开头');
    const whole = { ...outside, chapters: [] };
    expect(targetsByChapter(whole)[0]?.heading.name).toBe(plan.title);
  });
});
