import { describe, expect, it } from 'vitest';
import { contentWith } from '../../tests/fixture/fixture.ts';

const entry = (fields: string) =>
  `- date: "2032-05-01"\n  wrong: 目标4写成了20台。\n  now: 200台。\n  places:\n    - 2031/tasks/05/#t01\n${fields}`;
const found = (text: string) => contentWith({ 'corrections.yaml': () => text }).findings;

describe('the log of corrections', () => {
  it('may be missing, empty or kept, newest first for readers', () => {
    expect(contentWith({}).corrections).toEqual([]);
    expect(found('[]\n')).toEqual([]);
    const { findings, corrections } = contentWith({
      'corrections.yaml': () =>
        entry('  noticedBy: 一位居民\n') +
        entry('').replace('2032-05-01', '2032-06-01').replace('#t01', '#s01'),
    });
    expect(findings).toEqual([]);
    expect(corrections.map(({ date }) => date)).toEqual(['2032-06-01', '2032-05-01']);
  });

  it.each([
    [
      'of a day to come',
      entry('').replace('2032-05-01', '2033-05-01'),
      { line: 1, field: '[0].date', found: '2033-05-01，还没有到' },
    ],
    [
      'that changed nothing',
      entry('').replace('now: 200台。', 'now: 目标4写成了20台。'),
      { line: 3, field: '[0].now', found: '与 wrong 一字不差' },
    ],
    [
      'told twice',
      entry('') + entry(''),
      { line: 7, field: '[1].wrong', found: '与第 1 条日期、内容都相同' },
    ],
    [
      'of another plan',
      entry('').replace('2031/', '2030/'),
      { line: 5, field: '[0].places[0]', expected: '2031' },
    ],
    [
      'of a task that there is not',
      entry('').replace('tasks/05', 'tasks/55'),
      { line: 5, field: '[0].places[0]', found: '2031/tasks/55/#t01，没有任务 55' },
    ],
    [
      'of a target that there is not',
      entry('').replace('#t01', '#t99'),
      { line: 5, field: '[0].places[0]', remedy: '照任务页上目标的网址改正 # 后面的部分。' },
    ],
    [
      'with an address listed twice',
      entry('    - 2031/tasks/05/#t01\n'),
      { line: 6, field: '[0].places[1]', found: '2031/tasks/05/#t01 列了两次' },
    ],
    [
      'with an address of another site',
      entry('').replace('2031/', 'https://example.org/'),
      { line: 5, field: '[0].places[0]' },
    ],
    [
      'of a sentence that there is not',
      entry('').replace('#t01', '#s99'),
      { line: 5, field: '[0].places[0]', remedy: '照任务页上这一句的网址改正 # 后面的部分。' },
    ],
    [
      'of a topic that there is not',
      entry('').replace('2031/tasks/05/#t01', 'topics/petz/'),
      { line: 5, field: '[0].places[0]' },
    ],
    [
      'made before the year of its plan',
      entry('').replace(/"20\d\d-/u, '"2030-'),
      { field: '[0].date', expected: '不早于计划年度第一天 2031-01-01' },
    ],
    [
      'that publishes an address',
      entry('  noticedBy: 某人 wang@a.example\n'),
      { field: '[0].noticedBy' },
    ],
    [
      'that publishes a telephone number',
      entry('  noticedBy: 某人 13800138000\n'),
      { field: '[0].noticedBy' },
    ],
    ['without what stands now', entry('').replace('  now: 200台。\n', ''), { field: '[0].now' }],
  ])('refuses one %s, by its line', (_name, text, finding) => {
    const findings = found(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      file: 'content/corrections.yaml',
      ...finding,
    });
  });
});
