import { describe, expect, it } from 'vitest';
import { content, plan } from '../../tests/fixture/fixture.ts';
import { mostElements } from './list-pages.ts';
import type { Plan, Target, Task } from './plan.ts';
import {
  targetPages,
  targetRange,
  taskPages,
  taskRange,
  tasksAndTargets,
  tasksAndTargetsRange,
  unitPages,
} from './plan-lists.ts';
import { topicPages, topicRange } from './topic-pages.ts';
import { evidencePages, evidencePlaces, evidenceRows } from './evidence.ts';
import { resultPages } from './result-pages.ts';
import { frontFound, frontTasks, isDrawnSingly, countsByChapter } from './front-lists.ts';

/** The fixture's chapters and tasks many times over. */
function manyTimes(times: number): Plan {
  const rounds = Array.from({ length: times }, (_none, round) => round);
  const chapters = plan.chapters.map((chapter) => ({
    ...chapter,
    tasks: rounds.flatMap((round) =>
      chapter.tasks.map((task) => ({ ...task, number: task.number + round * plan.tasks.length })),
    ),
  }));
  return {
    ...plan,
    chapters,
    tasks: chapters.flatMap(({ tasks }) => tasks),
    targets: rounds.flatMap(() => plan.targets.map((target) => ({ ...target }))),
  };
}
const large = manyTimes(60);
const { topics } = content;

describe('the lists of a plan', () => {
  it('stand on one page each, where the plan is small', () => {
    expect(targetPages(plan)).toHaveLength(1);
    expect(taskPages(plan)).toHaveLength(1);
    expect(resultPages(plan, topics)).toHaveLength(1);
  });

  it('hold every target and task once, in order, where it is large', () => {
    const targets = targetPages(large);
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.flatMap(({ parts }) => parts.flatMap(({ items }) => items)).length).toBe(
      large.targets.length,
    );
    const tasks = taskPages(large);
    expect(tasks.flatMap(({ parts }) => parts.flatMap(({ items }) => items))).toEqual(large.tasks);
  });

  it('say from where to where a page goes', () => {
    expect(targetRange(targetPages(plan)[0]!)).toMatch(/^任务\d+—\d+$|至/u);
    const [first, second] = taskPages(large);
    expect(taskRange(first!)).toMatch(/^任务1—\d+$/u);
    expect(taskRange(second!)).not.toBe(taskRange(first!));
    expect(taskRange({ number: 1, parts: [] })).toBe('');
    expect(targetRange({ number: 1, parts: [] })).toBe('');
  });
});

describe('a page of a list', () => {
  const [chapter] = plan.chapters;
  const many = <One>(count: number, one: One): One[] =>
    Array.from({ length: count }, () => ({ ...one }));
  const found = plan.targets.find(({ id }) => id.endsWith('02-01'))!;
  const unfound = plan.targets.find(({ id }) => id.endsWith('02-02'))!;
  const [deliverable] = plan.tasks.flatMap(({ deliverables }) => deliverables);
  const [sentence] = plan.tasks[0]!.sentences;
  const taskWith = (targets: number, deliverables: number, sentences = 1): Task => ({
    ...plan.tasks[0]!,
    topics: ['housing'],
    sentences: many(sentences, sentence!),
    targets: many(targets, { ...unfound, topics: [], sentence: 1 }),
    deliverables: many(deliverables, deliverable!),
  });
  const ofTargets = (one: Target) => (count: number) =>
    targetPages({
      ...plan,
      chapters: [chapter!],
      targets: many(count, { ...one, chapter: chapter!.number }),
    });
  const ofTasks = (one: Task) => (count: number) =>
    taskPages({ ...plan, chapters: [{ ...chapter!, tasks: many(count, one) }], tasks: [] });
  const ofTopic = (one: Task) => (count: number) =>
    topicPages('housing', [{ ...plan, tasks: many(count, one) }]);
  const ofUnit = (one: Task) => (count: number) =>
    unitPages({
      name: '县交通局',
      tasks: many(count, one).map((task) => ({ task, role: undefined })),
    });

  // What each is drawn with was counted on the built pages: the heavier, the fewer.
  it.each<[string, (count: number) => unknown[], number]>([
    ['targets with a result', ofTargets(found), 94],
    ['targets without', ofTargets(unfound), 114],
    ['tasks that promise nothing', ofTasks(taskWith(0, 0)), 200],
    ['tasks of two targets', ofTasks(taskWith(2, 0)), 114],
    ['tasks of two deliverables', ofTasks(taskWith(0, 2)), 133],
    ['tasks of a topic', ofTopic(taskWith(0, 0)), 175],
    ['tasks of a topic with two targets', ofTopic(taskWith(2, 0)), 100],
    ['tasks of a topic in two sentences', ofTopic(taskWith(0, 0, 2)), 140],
    ['tasks of a unit', ofUnit(taskWith(0, 0)), 320],
  ])('is one of %s as long as it stays light', (_name, pages, most) => {
    expect(pages(most)).toHaveLength(1);
    expect(pages(most + 1)).toHaveLength(2);
  });
});

describe('where a page begins and ends', () => {
  const from = (...ids: string[]) => ({
    number: 1,
    tasks: [],
    continued: false,
    targets: ids.map((id) => plan.targets.find((one) => one.id.endsWith(id))!),
  });
  const [task, other] = plan.tasks as [Task, Task];

  it('is one task where it holds no more', () => {
    expect(tasksAndTargetsRange(from('01-01', '01-03'))).toBe('任务1的目标');
    expect(tasksAndTargetsRange(from('01-01', '02-01'))).toBe('任务1—2的目标');
    expect(tasksAndTargetsRange({ ...from(), tasks: [task] })).toBe('任务1');
    expect(tasksAndTargetsRange({ ...from('02-01'), tasks: [task, other] })).toBe(
      '任务1—2，任务2的目标',
    );
  });

  it('is the passage where a target stands in no task', () => {
    const outside = {
      ...plan.targets[0]!,
      task: null,
      passage: 'preamble' as const,
    };
    const inLead = { ...outside, passage: { chapter: 2 } };
    const ranges = (...targets: Target[]) => tasksAndTargetsRange({ ...from(), targets });
    expect(ranges(outside, outside)).toBe('正文开头的目标');
    expect(ranges(outside, inLead)).toBe('正文开头至第二部分开头的目标');
    expect(ranges(outside, plan.targets[0]!)).toBe('正文开头至任务1的目标');
    expect(ranges(plan.targets[0]!, inLead)).toBe('任务1至第二部分开头的目标');
  });
});

describe('tasks and their targets', () => {
  it('stand on one page where they are few', () => {
    expect(tasksAndTargets(plan.tasks, plan.targets)).toEqual([
      { number: 1, tasks: plan.tasks, targets: plan.targets, continued: false },
    ]);
  });

  it('follow each other over the pages, each once, and say where the targets go on', () => {
    const pages = tasksAndTargets(large.tasks, large.targets);
    expect(pages.flatMap(({ tasks }) => tasks)).toEqual(large.tasks);
    expect(pages.flatMap(({ targets }) => targets)).toEqual(large.targets);
    const withTargets = pages.filter(({ targets }) => targets.length > 0);
    expect(withTargets.length).toBeGreaterThan(2);
    expect(withTargets.map(({ continued }) => continued)).toEqual(
      withTargets.map((_page, index) => index > 0),
    );
    expect(tasksAndTargetsRange(pages[0]!)).toMatch(/^任务1—\d+$/u);
    expect(tasksAndTargetsRange(pages.at(-1)!)).toMatch(/的目标$/u);
  });

  it('of a unit are its own', () => {
    const tasks = large.tasks.map((task) => ({ task, role: undefined }));
    const pages = unitPages({ name: '区卫生健康委', tasks });
    expect(pages.flatMap((page) => page.tasks)).toEqual(large.tasks);
    expect(pages.flatMap(({ targets }) => targets)).toEqual(
      large.tasks.flatMap(({ targets }) => targets),
    );
  });
});

describe('topicPages', () => {
  const slug = topics[0]!.slug;
  const own = (one: Plan) => one.tasks.filter((task) => task.topics.includes(slug));

  it('has every task of the topic once, and names a page by the plans or the tasks on it', () => {
    expect(topicPages(slug, [plan])).toHaveLength(1);
    const pages = topicPages(slug, [large]);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(({ parts }) => parts.flatMap(({ items }) => items))).toEqual(own(large));
    expect(topicRange(pages[1]!)).toMatch(new RegExp(`^${plan.year}年任务\\d+—\\d+$`, 'u'));
    const older = { ...plan, key: '2030', year: plan.year - 1 };
    expect(topicRange(topicPages(slug, [plan, older])[0]!)).toBe(`${plan.year}年至${older.year}年`);
    expect(topicRange({ number: 1, parts: [] })).toBe('');
    expect(topicPages('没有的主题', [plan])).toEqual([{ number: 1, parts: [] }]);
    const without = { ...older, tasks: plan.tasks.filter((task) => !task.topics.includes(slug)) };
    expect(topicPages(slug, [without, plan])[0]!.parts.map(({ group }) => group.name)).toEqual([
      '2031年',
    ]);
  });

  it('has of each plan its tasks and targets of the topic, and what the plan is called', () => {
    const [page] = topicPages(slug, [plan]);
    const { group } = page!.parts[0]!;
    expect(group).toMatchObject({ plan, name: '2031年', tasks: own(plan) });
    expect(group.targets).toEqual(plan.targets.filter((one) => one.topics.includes(slug)));
  });
});

describe('evidencePages', () => {
  it('has every figure once, and knows its page', () => {
    expect(evidencePages(plan).map(({ rows }) => rows)).toEqual([evidenceRows(plan)]);
    const pages = evidencePages(large);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(evidenceRows(large));
    // With a place on the first page for each figure on another.
    const [first, ...further] = pages;
    const reserved = further.reduce((sum, { rows }) => sum + rows.length, 0);
    expect(first!.rows.length * 17 + reserved).toBeLessThanOrEqual(mostElements);
    expect((first!.rows.length + 1) * 17 + reserved).toBeGreaterThan(mostElements);
    const [row] = evidenceRows(plan);
    const rowsOf = (count: number) => {
      const outcomes = Array.from({ length: count }, () => row!.outcome);
      return evidencePages({ ...plan, targets: [{ ...row!.target, outcomes, baselines: [] }] });
    };
    expect([rowsOf(94).length, rowsOf(95).length]).toEqual([1, 2]);
    const places = evidencePlaces(plan);
    expect(new Set(places.values())).toEqual(new Set([1]));
    expect(places.size).toBe(evidenceRows(plan).length);
  });
});

describe('resultPages', () => {
  const pages = resultPages(large, topics);
  it('holds every target once: those with a result first, the best-known of them in front', () => {
    expect(pages.length).toBeGreaterThan(3);
    const found = pages.flatMap((page) => page.found);
    const others = pages.flatMap((page) => page.others.flatMap(({ targets }) => targets));
    expect(new Set([...found, ...others])).toEqual(new Set(large.targets));
    expect(found.length + others.length).toBe(large.targets.length);
    expect(found[0]?.standing.state).toBe('final');
    expect(others.every(({ standing }) => standing.state === 'not-found')).toBe(true);
  });

  it('knows on which page each fragment stands', () => {
    const fragments = pages.flatMap((page) => page.fragments);
    expect(fragments.filter((one) => one === 'not-found')).toHaveLength(1);
    for (const { id } of large.targets.flatMap(({ standing }) => standing.decisive))
      expect(fragments).toContain(id);
  });
});

describe('the front page', () => {
  it('shows all of a small plan', () => {
    expect(isDrawnSingly(plan)).toBe(true);
    expect(frontTasks(plan).flatMap(({ tasks }) => tasks)).toEqual(plan.tasks);
    const { shown, all } = frontFound(plan);
    expect(shown).toEqual(all);
  });

  it('shows the beginning of a large one, and says how much there is', () => {
    expect(isDrawnSingly(large)).toBe(false);
    const groups = frontTasks(large);
    expect(groups.map(({ all }) => all)).toEqual(large.chapters.map(({ tasks }) => tasks.length));
    expect(groups.flatMap(({ tasks }) => tasks).length * 5).toBeLessThan(mostElements);
    const { shown, all } = frontFound(large);
    expect(shown.length).toBeLessThan(all.length);
    expect(new Set(shown.map(({ standing }) => standing.state))).toEqual(new Set(['final']));
  });

  it('counts by chapters what it does not show singly', () => {
    for (const { targets, counts } of countsByChapter(large))
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(targets.length);
  });
});
