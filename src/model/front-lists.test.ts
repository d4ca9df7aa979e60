import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import { countsByChapter, frontFound, frontTasks, isDrawnSingly } from './front-lists.ts';
import type { Plan, Target } from './plan.ts';

const [target] = plan.targets as [Target, ...Target[]];
const [task] = plan.tasks;
const many = <One>(count: number, one: One): One[] =>
  Array.from({ length: count }, () => ({ ...one }));

describe('whether each promise has a mark of its own', () => {
  const [deliverable] = plan.tasks.flatMap(({ deliverables }) => deliverables);
  const marks = (targets: number, deliverables: number) =>
    isDrawnSingly({
      targets: many(targets, target),
      tasks: [{ ...task!, deliverables: many(deliverables, deliverable!) }],
    });

  it('is so up to the weight of a page, targets and deliverables alike', () => {
    expect([marks(533, 0), marks(534, 0)]).toEqual([true, false]);
    expect([marks(500, 33), marks(500, 34), marks(0, 533)]).toEqual([true, false, true]);
  });
});

describe('the promises of a chapter', () => {
  it('are counted by what is known of them, best first, states without any left out', () => {
    const told = countsByChapter(plan).map(({ counts, deliverables }) => [
      counts.map(({ state, count }) => `${state} ${count}`).join(', '),
      deliverables,
    ]);
    expect(told[0]![0]).toBe(
      'final 5, expected 1, partial 1, unclear 2, not-comparable 1, not-found 3',
    );
    expect(told[1]![0]).toBe('final 1, partial 1, not-found 17');
    const all = plan.tasks.flatMap(({ deliverables }) => deliverables).length;
    expect(told.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(all);
  });
});

describe('the tasks of the front page', () => {
  const chapters = plan.chapters.slice(0, 2);
  const planOf = (...sizes: number[]): Plan => {
    const filled = chapters.map((chapter, at) => ({
      ...chapter,
      tasks: many(sizes[at] ?? 0, chapter.tasks[0]!),
    }));
    return { ...plan, chapters: filled, tasks: filled.flatMap(({ tasks }) => tasks) };
  };
  const shown = (given: Plan) =>
    frontTasks(given).map(({ tasks, all }) => `${tasks.length}/${all}`);

  it('are all of them up to sixty, else as many of each chapter', () => {
    expect(shown(planOf(50, 10))).toEqual(['50/50', '10/10']);
    expect(shown(planOf(50, 11))).toEqual(['30/50', '11/11']);
    expect(shown(planOf(31, 40))).toEqual(['30/31', '30/40']);
  });

  it('stand under their headings, and are no more than sixty in all', () => {
    const each = many(7, { ...chapters[0]!, tasks: many(10, task!) });
    const groups = frontTasks({
      ...plan,
      chapters: each,
      tasks: each.flatMap(({ tasks }) => tasks),
    });
    expect(groups.map(({ tasks }) => tasks.length)).toEqual(each.map(() => 8));
    expect(groups[0]).toMatchObject({ chapter: each[0], name: expect.stringContaining('一、') });
  });

  it('are one of each chapter, however many chapters there are', () => {
    const given = planOf(61);
    const each = many(70, { ...chapters[0]!, tasks: many(2, task!) });
    const large = { ...given, chapters: each, tasks: each.flatMap(({ tasks }) => tasks) };
    expect(new Set(shown(large))).toEqual(new Set(['1/2']));
  });
});

describe('the results of the front page', () => {
  const inState = (state: Target['standing']['state']) => ({
    ...target,
    standing: { ...target.standing, state },
  });

  it('are all up to twenty-four, in the order of the text', () => {
    const targets = [inState('partial'), inState('not-found'), ...many(23, inState('final'))];
    const { shown, all } = frontFound({ targets });
    expect([shown.length, all.length]).toEqual([24, 24]);
    expect(shown[0]!.standing.state).toBe('partial');
  });

  it('are the best-known where there are more', () => {
    const targets = [inState('partial'), inState('expected'), ...many(23, inState('final'))];
    const { shown, all } = frontFound({ targets });
    expect([shown.length, all.length]).toEqual([24, 25]);
    expect(shown.map(({ standing }) => standing.state).slice(22)).toEqual(['final', 'expected']);
  });

  it('show a promise that is printed twice once', () => {
    const twice = { ...inState('final'), sameAs: target.id };
    expect(frontFound({ targets: [inState('final'), twice] }).all).toHaveLength(1);
  });
});
