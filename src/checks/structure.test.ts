import { describe, expect, it } from 'vitest';
import { contentWith, removed, replacing, textOf } from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';

const task5 = 'plans/2031/tasks/05.mdx';
const planFile = 'plans/2031/plan.yaml';

describe('chapters', () => {
  faults([
    {
      fault: 'a chapter number that is passed over',
      file: planFile,
      edit: replacing('  - number: 3\n', '  - number: 4\n'),
      at: '- number: ▸4',
      field: 'chapters[2].number',
      found: '4',
      expected: '3',
      remedy: '各部分从 1 起连续编号，照原文先后排列。',
    },
    {
      fault: 'a task in a chapter that the plan does not have',
      file: task5,
      edit: replacing('chapter: 2', 'chapter: 8'),
      at: 'chapter: ▸8',
      field: 'chapter',
      found: '8',
      expected: '1 到 3',
      remedy: 'plan.yaml 的 chapters 里没有这个部分，照原文改正。',
    },
  ]);
});

describe('task numbers', () => {
  faults([
    {
      fault: 'a task that is missing, by the file it should be in',
      file: task5,
      edit: removed,
      field: '',
      found: '缺少任务 5',
      expected: '任务 1 到 8 连续',
      remedy: '恢复这个文件，或重新运行 npm run import。',
    },
    {
      fault: 'two tasks with one number, by both files',
      file: 'plans/2031/tasks/08.mdx',
      edit: replacing('number: 8', 'number: 7'),
      at: 'number: ▸7',
      field: 'number',
      found: '任务 7 已经在 content/plans/2031/tasks/07.mdx',
      expected: '每个任务序号只用一次',
      remedy: '改正其中一个文件的 number，或删去多出的文件。',
      // The number is not that of the file either.
      more: 1,
    },
    {
      fault: 'a number that is not that of the file',
      file: 'plans/2031/tasks/08.mdx',
      edit: replacing('number: 8', 'number: 9'),
      at: 'number: ▸9',
      field: 'number',
      found: 'number 是 9，文件名是 08.mdx',
      expected: '文件名 09.mdx',
      remedy: '文件名和 number 要一致，改正写错的一处。',
    },
  ]);

  it('counts no tasks while one of them cannot be read: its own fault is named, and not that it is missing', () => {
    const { findings } = contentWith({ [task5]: replacing('number: 5', 'number: 五') });
    expect(findings.map(({ field }) => field)).toEqual(['number']);
  });

  it('finds nothing wrong with the last task gone from source and content alike', () => {
    // Only the source knows that there was an eighth: the proof of wording names it.
    const { findings } = contentWith({ 'plans/2031/tasks/08.mdx': removed });
    expect(findings.map(({ found }) => found)).toEqual(['缺少任务 8']);
    expect(findings[0]?.expected).toMatch(/^原文第 \d+ 行的任务 8$/u);
  });
});

describe('topics', () => {
  faults([
    {
      fault: 'a topic that nobody knows',
      file: task5,
      edit: (text) => text.replaceAll('housing', 'castles'),
      at: '  - ▸castles',
      field: 'topics[0]',
      found: 'castles',
      expected: 'elderly、children、housing、transport、business、jobs',
      remedy: '用 content/topics.yaml 里已有的 slug，或先在那里加上。',
    },
    {
      fault: 'a target in a topic that its task is not in',
      file: task5,
      edit: replacing('topics: [housing]', 'topics: [transport]'),
      at: 'topics: [▸transport]',
      field: 'targets[0].topics[0]',
      found: 'transport',
      expected: 'housing、elderly',
      remedy: '目标的主题要在任务的 topics 之内：先在任务里加上，或从目标里删去。',
    },
  ]);

  it('takes a topic that no task is in', () => {
    expect(textOf('topics.yaml')).toContain('slug: jobs');
    expect(contentWith({}).findings).toEqual([]);
  });
});

describe('the plan’s folder', () => {
  faults([
    {
      fault: 'a year that is not that of the folder',
      file: planFile,
      edit: replacing('year: 2031\n', 'year: 2032\n'),
      field: '',
      found: 'year 是 2032',
      expected: '与文件夹 content/plans/2031 一致',
      remedy: '改正 year 或文件夹名。',
    },
  ]);
});

describe('the plan’s year', () => {
  const ends = {
    file: planFile,
    field: 'periodEnd',
    expected: '2031-12-31',
    remedy: '计划到一年的最后一天为止；标题写明到哪一年，才填那一年的最后一天。',
    // Figures for the whole year now lie outside it, or end before it does.
    more: 'any',
  } as const;
  const until =
    (date: string): ((text: string) => string) =>
    (text) =>
      text.replace('periodEnd: "2031-12-31"', `periodEnd: "${date}"`);
  const at = 'periodEnd: ▸"';
  faults([
    {
      fault: 'a plan that begins within its year',
      file: planFile,
      edit: replacing('periodStart: "2031-01-01"', 'periodStart: "2031-02-01"'),
      at: 'periodStart: ▸"2031-02-01"',
      field: 'periodStart',
      found: '2031-02-01',
      expected: '2031-01-01',
      remedy: '计划从 year 的第一天算起。',
      more: 'any',
    },
    {
      ...ends,
      fault: 'a plan that ends within its year',
      edit: until('2031-11-30'),
      at,
      found: '2031-11-30',
    },
    {
      ...ends,
      fault: 'a plan that ends in a year that its title does not name',
      edit: until('2033-12-31'),
      at,
      found: '2033-12-31',
    },
    {
      ...ends,
      fault: 'a plan that ends before its year, though the title names that',
      edit: (text) =>
        until('2030-12-31')(text).replace('title: 2031年县政府', 'title: 2030年县政府'),
      at,
      found: '2030-12-31',
    },
  ]);

  it('may be several, where the title names the last', () => {
    const title = /^title: 2031年县政府/mu;
    const plan = (date: string) => (text: string) =>
      until(date)(text).replace(title, 'title: 2031—2033年县政府');
    const fields = (date: string) =>
      contentWith({ [planFile]: plan(date) }).findings.map(({ field }) => field);
    expect(fields('2033-12-31')).not.toContain('periodEnd');
    expect(fields('2033-11-30')).toContain('periodEnd');
    expect(fields('2032-12-31')).toContain('periodEnd');
  });
});
