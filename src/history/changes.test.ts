import { describe, expect, it } from 'vitest';
import { changesOf, newResultWords } from './changes.ts';

const task = (head: string, body = '加装电梯<Target id="2024-18-04">200台</Target>。') =>
  `---\nnumber: 18\ntitle: 题\n${head}---\n\n${body}\n`;
const target = (value: number) =>
  `targets:\n  - id: "2024-18-04"\n    indicator: 加装电梯\n    value: ${value}\n`;
const words = (before?: string, after?: string, path = 'plans/2024/tasks/18.mdx') =>
  changesOf({
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }).map((change) => change.words);

describe('changesOf', () => {
  it('says what was done to a task', () => {
    expect(words(undefined, task(''))).toEqual(['收录这项任务']);
    expect(words(task(''), undefined)).toEqual(['撤下这项任务']);
    expect(words(task('targets: []\n'), task(target(200)))).toEqual(['增加目标：加装电梯']);
    expect(words(task(target(200)), task(target(20)))).toEqual(['修改目标：加装电梯']);
    expect(words(task(target(200)), task('targets: []\n'))).toEqual(['撤下目标：加装电梯']);
    expect(words(task(''), task('summary: 一句话\n'))).toEqual(['写一句话说明']);
    expect(words(task('topics: []\n'), task('topics: [housing]\n'))).toEqual(['调整生活主题']);
  });

  it('takes a moved mark for no change of the wording, and a changed character for one', () => {
    expect(words(task(''), task('', '加装电梯200台。'))).toEqual([]);
    expect(words(task(''), task('', '加装电梯300台。'))).toEqual(['更正原文的文字']);
  });

  it('says what was published and looked for, by task', () => {
    const outcome =
      'outcomes:\n  - id: "2024-18-04-r01"\n    target: "2024-18-04"\n    indicator: 加装电梯\n    value: 198\n    unit: 台\n    periodStart: "2024-01-01"\n    periodEnd: "2024-12-31"\n';
    const changes = changesOf({
      path: 'plans/2024/outcomes.yaml',
      before: 'outcomes: []\nsearches: []\n',
      after: `${outcome}searches:\n  - date: "2026-11-23"\n    soughtFor: 结果\n`,
    });
    expect(changes).toEqual([
      { plan: '2024', task: 18, words: '增加结果：目标4，加装电梯，2024年全年：198台' },
      { plan: '2024', words: '查找公布的结果：结果' },
    ]);
  });

  it('tells no figure of a record that does not say what it measures', () => {
    const record = (name: string) =>
      `outcomes:\n  - id: "2024-01-02-r01"\n    target: "2024-01-02"\n${name}    value: 302.2\n    unit: 亿元\n    comparator: approx\n    finality: expected\n    periodStart: "2024-01-01"\n    periodEnd: "2024-12-31"\n`;
    const told = (before: string, after: string) =>
      words(before, after, 'plans/2024/outcomes.yaml');
    expect(told('outcomes: []\n', record(''))).toEqual([`${newResultWords}：目标2，2024年全年`]);
    expect(told(record(''), record('    indicator: 一般公共预算收入\n'))).toEqual([
      '修改结果：目标2，一般公共预算收入，2024年全年：约302.2亿元（预计数）',
    ]);
  });

  it('passes over other files, and what it cannot read', () => {
    expect(words('a', 'b', 'topics.yaml')).toEqual([]);
    expect(words('no front matter', '---\n: : :\n---\n')).toEqual([]);
  });
});
