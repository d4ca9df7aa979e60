import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { content, plan } from '../../tests/fixture/fixture.ts';
import { outcomeSchema, outcomesSchema, searchSchema, seriesFileSchema } from './outcome.ts';
import {
  glossaryEntrySchema,
  lexiconEntrySchema,
  planSchema,
  sourceSchema,
  targetSchema,
  taskSchema,
  topicSchema,
} from './schema.ts';
import { comparatorMeanings, kindMeanings, legend } from './words.ts';

/** What a schema says of a value: the first refusal, or nothing. */
const refusal = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message;

const target = {
  id: '2031-05-03',
  indicator: '加装电梯',
  indicatorKey: 'lifts-started',
  quote: '加装电梯20台',
  raw: '20台',
  value: 20,
  unit: '台',
  comparator: 'eq',
  kind: 'flow',
  verb: '加装',
  aggregable: true,
};
const source = {
  title: '年报',
  publisher: '云汀日报',
  date: '2032-01-25',
  url: 'https://news.yunting.example/',
};
const outcome = {
  indicator: '既有多层住宅加装电梯',
  id: '2031-05-03-r01',
  target: '2031-05-03',
  role: 'outcome',
  periodStart: '2031-01-01',
  periodEnd: '2031-12-31',
  value: 20,
  unit: '台',
  finality: 'final',
  definition: 'same',
  source: { ...source, official: false },
  read: '2032-03-01',
};
const search = {
  targets: 'all',
  soughtFor: '结果',
  date: '2032-03-01',
  nextSearch: '2032-09-01',
  places: [source],
};

describe('what an editor may write', () => {
  const schemas: Record<string, z.ZodObject> = {
    planSchema,
    taskSchema,
    targetSchema,
    outcomesSchema,
    outcomeSchema,
    searchSchema,
    seriesFileSchema,
    sourceSchema,
    topicSchema,
    lexiconEntrySchema,
    glossaryEntrySchema,
  };

  it.each(Object.entries(schemas))(
    'is said field by field in %s, for the findings to quote',
    (_name, schema) => {
      const descriptions = (value: unknown): unknown[] =>
        typeof value !== 'object' || value === null
          ? []
          : Object.entries(value).flatMap(([key, inner]) =>
              key === 'description' && typeof inner === 'string' ? [inner] : descriptions(inner),
            );
      const said = descriptions(z.toJSONSchema(schema));
      expect(said.length).toBeGreaterThan(0);
      for (const one of said) expect(one).toMatch(/[^。…][。…]+$/u);
    },
  );

  it('is said of every field that a record is made of', () => {
    for (const schema of [targetSchema, taskSchema, outcomeSchema, searchSchema, sourceSchema])
      for (const [name, field] of Object.entries(schema.shape))
        expect(field.description, name).toBeDefined();
  });

  it('quotes the words of the codes where a field takes codes', () => {
    expect(targetSchema.shape.comparator.description).toContain(legend(comparatorMeanings));
    expect(targetSchema.shape.kind.description).toContain(legend(kindMeanings));
  });

  it.each<[string, z.ZodType, object, object, string | undefined]>([
    ['a target as it should be', targetSchema, target, {}, undefined],
    ['a denominator', targetSchema, target, { of: '常住人口' }, undefined],
    ['no topic at all', targetSchema, target, { topics: [] }, undefined],
    ['an id without its task', targetSchema, target, { id: '2031-03' }, '写作 "年-任务-序号"'],
    ['a key in Chinese', targetSchema, target, { indicatorKey: '电梯' }, '只用小写字母'],
    ['a key with a hanging hyphen', targetSchema, target, { indicatorKey: 'lifts-' }, '只用小写'],
    ['an empty verb', targetSchema, target, { verb: '' }, '不能为空'],
    ['a day that is none', targetSchema, target, { periodEnd: '2031-02-30' }, '日期写作'],
    ['an outcome as it should be', outcomeSchema, outcome, {}, undefined],
    ['a figure below zero', outcomeSchema, outcome, { value: -2.5 }, undefined],
    [
      'an outcome’s id without its number',
      outcomeSchema,
      outcome,
      { id: '2031-05-03' },
      '写作目标',
    ],
    [
      'an outcome of a role that is none',
      outcomeSchema,
      outcome,
      { role: 'result' },
      'Invalid option',
    ],
    ['an outcome without what it measures', outcomeSchema, outcome, { indicator: '' }, '不能为空'],
    [
      'a search of something else',
      searchSchema,
      search,
      { targets: 'some' },
      '写 all，或者列出目标编号',
    ],
    ['a search of all', searchSchema, search, {}, undefined],
    ['a search of some', searchSchema, search, { targets: ['2031-05-03'] }, undefined],
    ['a search of none', searchSchema, search, { targets: [] }, 'Too small'],
    ['a source without a date', sourceSchema, source, { date: undefined }, undefined],
    [
      'a source that is a script',
      sourceSchema,
      source,
      { url: 'javascript:alert(1)' },
      '写完整的网址',
    ],
    ['a source on disk', sourceSchema, source, { url: 'file:///etc/passwd' }, '写完整的网址'],
  ])('%s', (_name, schema, value, change, expected) => {
    const message = refusal(schema, { ...value, ...change });
    if (expected === undefined) expect(message).toBeUndefined();
    else expect(message).toContain(expected);
  });

  it.each<[string, z.ZodType, object]>([
    ['target', targetSchema, target],
    ['outcome', outcomeSchema, outcome],
    ['search', searchSchema, search],
    ['source', sourceSchema, source],
  ])('has no field of a %s that nobody knows', (_name, schema, value) => {
    expect(schema.safeParse({ ...value, owner: '某局' }).error?.issues[0]).toMatchObject({
      code: 'unrecognized_keys',
      keys: ['owner'],
    });
  });

  it('has nowhere to write a state: the rule gives it', () => {
    for (const state of ['state', 'verdict', 'standing'])
      expect(refusal(outcomeSchema, { ...outcome, [state]: 'final' })).toBeDefined();
  });
});

describe('what the fixture holds', () => {
  it('is what the schemas read', () => {
    expect(refusal(planSchema, plan.record)).toBeUndefined();
    for (const entry of content.topics) expect(refusal(topicSchema, entry)).toBeUndefined();
    for (const entry of content.lexicon) expect(refusal(lexiconEntrySchema, entry)).toBeUndefined();
    for (const entry of content.glossary)
      expect(refusal(glossaryEntrySchema, entry)).toBeUndefined();
    expect(refusal(seriesFileSchema, content.series)).toBeUndefined();
    expect(refusal(outcomesSchema, { outcomes: [], searches: [] })).toBeUndefined();
  });
});

describe('years', () => {
  const series = { ...content.series.series[0]!, breaks: [{ year: 2031, reason: '改了名称' }] };
  const file = (year: number) => ({
    plans: [{ year, title: '安排', url: 'https://www.yunting.example/' }],
    series: [{ ...series, breaks: [{ year, reason: '改了名称' }] }],
  });

  it.each([
    [1999, false],
    [2000, true],
    [2100, true],
    [2101, false],
    [2031.5, false],
  ])('%d are those of a plan or a series: %j', (year, sound) => {
    expect(planSchema.safeParse({ ...plan.record, year }).success).toBe(sound);
    expect(seriesFileSchema.safeParse(file(year)).success).toBe(sound);
  });
});

describe('a plan', () => {
  const change = (fields: object) =>
    planSchema.safeParse({ ...plan.record, ...fields }).error?.issues[0];

  it.each<[string, object, string]>([
    ['a checksum that is cut', { source: { sha256: 'abc' } }, '64 位小写十六进制'],
    ['a checksum in capitals', { source: { sha256: 'A'.repeat(64) } }, '64 位小写十六进制'],
    [
      'a checksum with more behind it',
      { source: { sha256: `${'a'.repeat(64)}b` } },
      '64 位小写十六进制',
    ],
    [
      'an address of mail',
      { source: { ...plan.record.source, url: 'mailto:a@example.org' } },
      '写完整的网址',
    ],
    [
      'an address that only ends so',
      { source: { ...plan.record.source, url: 'xhttps://example.org' } },
      '写完整的网址',
    ],
    ['no chapter', { chapters: [] }, 'Too small'],
    ['a chapter numbered 0', { chapters: [{ number: 0, title: '题' }] }, 'Too small'],
    ['a notice of no paragraph', { notice: { ...plan.record.notice, body: [] } }, 'Too small'],
    [
      'a day in figures',
      { notice: { ...plan.record.notice, date: '2031-02-26' } },
      '照原文写作 2024年3月8日',
    ],
    [
      'a repair at line 0',
      { repairs: [{ find: 'a', replace: 'b', line: 0, reason: '因' }] },
      'Too small',
    ],
    [
      'a number read in some other way',
      { otherNumbers: [{ task: 1, text: '甲', number: '1', reason: '因', aloud: 'words' }] },
      'Invalid',
    ],
    [
      'a number of task 0',
      { otherNumbers: [{ task: 0, text: '甲', number: '1', reason: '因' }] },
      'Too small',
    ],
  ])('is refused with %s', (_name, fields, message) => {
    expect(change(fields)?.message).toContain(message);
  });

  it('is taken with what may be left open', () => {
    expect(change({ source: { sha256: 'a'.repeat(64) } })).toBeUndefined();
    expect(
      change({ source: { sha256: '0'.repeat(64), url: 'http://example.org/' } }),
    ).toBeUndefined();
    expect(
      change({ highlights: [], repairs: [], asPrinted: [], otherNumbers: [] }),
    ).toBeUndefined();
    expect(change({ chapters: [{ number: 1, title: '题' }] })).toBeUndefined();
    expect(
      change({ repairs: [{ find: 'a', replace: 'b', line: 1, reason: '因' }] }),
    ).toBeUndefined();
    expect(
      change({
        otherNumbers: [{ task: 1, text: '甲', number: '1', reason: '因', aloud: 'digits' }],
      }),
    ).toBeUndefined();
  });
});

describe('a task', () => {
  const task = {
    number: 1,
    chapter: 1,
    title: '题',
    summary: '话',
    topics: ['housing'],
    targets: [],
    deliverables: [],
  };
  it('counts itself and its chapter from one, and names topics by their slugs', () => {
    expect(refusal(taskSchema, task)).toBeUndefined();
    expect(refusal(taskSchema, { ...task, number: 0 })).toContain('Too small');
    expect(refusal(taskSchema, { ...task, chapter: 0 })).toContain('Too small');
    expect(refusal(taskSchema, { ...task, topics: ['住房'] })).toContain(
      '只用小写字母、数字和连字符',
    );
    for (const slug of ['a', 'a-b', '12345-hotline', 'a-1-b'])
      expect(refusal(taskSchema, { ...task, topics: [slug] }), slug).toBeUndefined();
    for (const slug of ['', '-a', 'a-', 'a--b', 'A', 'a b', 'a_b'])
      expect(refusal(taskSchema, { ...task, topics: [slug] }), slug).toBeDefined();
  });
});

describe('word lists', () => {
  it('have a word on each side', () => {
    expect(refusal(lexiconEntrySchema, { say: ['电梯'], mean: ['加装电梯'] })).toBeUndefined();
    expect(refusal(lexiconEntrySchema, { say: [], mean: ['加装电梯'] })).toContain('Too small');
    expect(refusal(lexiconEntrySchema, { say: ['电梯'], mean: [] })).toContain('Too small');
  });
});
