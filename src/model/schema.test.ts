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
  it('is said field by field, for the findings to quote', () => {
    for (const schema of [targetSchema, taskSchema, outcomeSchema, searchSchema, sourceSchema])
      for (const [name, field] of Object.entries(schema.shape)) {
        const described = field.description ?? '';
        expect(described, name).toMatch(/[。…]$/u);
      }
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
