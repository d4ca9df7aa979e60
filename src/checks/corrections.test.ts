import { describe, expect, it } from 'vitest';
import { contentWith, fixtureFiles } from '../../tests/fixture/fixture.ts';
import { parseContent } from '../content/parse.ts';
import { readYaml } from '../content/yaml.ts';
import { checkCorrections } from './corrections.ts';

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

describe('a correction', () => {
  const said = (text: string) =>
    found(text).map((one) => `${one.field}：${one.found}；${one.expected}；${one.remedy}`);
  const at = (place: string) => entry('').replace('2031/tasks/05/#t01', place);

  it.each(['@河边', '河边@', '工号 123456', '2032 年 5 月的读者'])('may be noticed by %s', (name) =>
    expect(said(entry(`  noticedBy: "${name}"\n`))).toEqual([]),
  );

  it.each(['1234567', '021-1234 56', 'a@b'])('names nobody by %s', (name) =>
    expect(said(entry(`  noticedBy: "某人 ${name}"\n`))).toHaveLength(1),
  );

  it.each([
    '2031/',
    '2031/tasks/05/',
    '2031/tasks/05/#s1',
    '2031/tasks/05/#s4',
    '2031/tasks/05/#t05',
    'topics/housing/',
  ])('may be made at %s', (place) => expect(said(at(place))).toEqual([]));

  it('is at a sentence that there is', () => {
    const remedy = '照任务页上这一句的网址改正 # 后面的部分。';
    for (const [fragment, number] of [
      ['s0', 0],
      ['s5', 5],
      ['s99', 99],
    ] as const)
      expect(said(at(`2031/tasks/05/#${fragment}`))).toEqual([
        `[0].places[0]：2031/tasks/05/#${fragment}，任务 5 没有第 ${number} 句；1 到 4 句；${remedy}`,
      ]);
  });

  it('is in a topic that there is', () => {
    expect(said(at('topics/petz/'))).toEqual([
      '[0].places[0]：topics/petz/，没有主题 petz；elderly、children、housing、transport、business、jobs；照 content/topics.yaml 的 slug 改正地址的第二段。',
    ]);
  });

  it('may be made on the plan’s first day', () => {
    expect(said(entry('').replace('2032-05-01', '2031-01-01'))).toEqual([]);
  });

  it('is held against the plans that it is in, and no other', () => {
    const [plan] = parseContent(fixtureFiles).plans;
    const before = {
      ...plan!,
      key: '2030',
      record: { ...plan!.record, periodStart: '2030-01-01' },
    };
    const corrections = (places: string[]) => ({
      file: 'content/corrections.yaml',
      yaml: readYaml(''),
      entries: [{ date: '2030-05-01', wrong: '20台', now: '200台', places }],
    });
    const fields = (places: string[], plans = [plan!, before]) =>
      checkCorrections(
        corrections(places),
        { plans, topics: [], glossary: { entries: [] } },
        '2032-06-15',
      ).map(({ field, expected }) => `${field} ${expected}`);
    expect(fields(['2030/'])).toEqual([]);
    expect(fields(['2031/'])).toEqual(['[0].date 不早于计划年度第一天 2031-01-01']);
    expect(fields(['2030/', '2031/'])).toEqual(['[0].date 不早于计划年度第一天 2031-01-01']);
    expect(fields(['2029/'])).toEqual(['[0].places[0] 2031、2030']);
    expect(fields(['topics/housing/'])).toEqual(['[0].places[0] 没有主题']);
  });
});
