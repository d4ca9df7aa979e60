import { describe, expect, it } from 'vitest';
import {
  backgroundSchema,
  commitmentSchema,
  leftOutSchema,
  outcomeSchema,
  seriesOutcomeSchema,
  seriesTargetSchema,
  trustOf,
  usualTrust,
  type Evidence,
} from './outcome.ts';

const source = {
  title: '年报',
  publisher: '云汀日报',
  url: 'https://news.yunting.example/',
  official: false,
};
const figure = { target: '2031-05-03', value: 20, unit: '台' };
const period = { periodStart: '2031-01-01', periodEnd: '2031-12-31' };

/** Every record that holds a published number, at its least. */
const records = {
  outcome: [
    outcomeSchema,
    {
      ...figure,
      ...period,
      id: '2031-05-03-r01',
      role: 'outcome',
      indicator: '加装电梯',
      finality: 'final',
      definition: 'same',
      source,
      read: '2032-03-01',
    },
  ],
  commitment: [commitmentSchema, figure],
  background: [
    backgroundSchema,
    { ...figure, ...period, indicator: '电梯总数', scope: 'own', difference: '是总数。' },
  ],
  'target of another year': [seriesTargetSchema, { year: 2030, value: 18, place: '一、1.' }],
  'outcome of another year': [seriesOutcomeSchema, { year: 2030, value: 18, source }],
} as const;

describe.each(Object.entries(records))('a published number of a %s', (_name, [schema, least]) => {
  const takes = (change: object) => schema.safeParse({ ...least, ...change }).success;

  it.each([1e12, -1e12, 0, 0.5])('may be %d', (value) => expect(takes({ value })).toBe(true));

  it.each([1e12 + 1, -1e12 - 1, '20', null])('is never %j', (value) =>
    expect(takes({ value })).toBe(false),
  );

  it('may be limited, and is one number, no range', () => {
    for (const comparator of ['approx', 'eq', 'ge', 'gt', 'le', 'lt', undefined])
      expect(takes({ comparator }), comparator).toBe(true);
    expect(takes({ comparator: 'range' })).toBe(false);
    expect(takes({ comparator: 'most' })).toBe(false);
  });

  it('may have a doubt of its scale answered with a reason, not waved away', () => {
    expect(takes({ acknowledged: { scale: '照来源。' } })).toBe(true);
    expect(takes({ acknowledged: { scale: '' } })).toBe(false);
    expect(takes({ acknowledged: { any: '照来源。' } })).toBe(false);
  });
});

describe('an outcome of another year', () => {
  it('may be expected; a final one does not say so', () => {
    const [schema, least] = records['outcome of another year'];
    const takes = (finality: string) => schema.safeParse({ ...least, finality }).success;
    expect([takes('expected'), takes('final')]).toEqual([true, false]);
  });
});

describe('what was seen and left out', () => {
  it('has a source that may have no title', () => {
    const { title: _none, official: _no, ...untitled } = source;
    const leftOut = { about: '2031年的电梯数', reason: '没有写明范围。', source: untitled };
    expect(leftOutSchema.safeParse(leftOut).success).toBe(true);
    expect(leftOutSchema.safeParse({ ...leftOut, source: { url: source.url } }).success).toBe(
      false,
    );
  });
});

describe('how far a source is trusted', () => {
  it.each<[string, Partial<Evidence>, string]>([
    ['an authority itself', { official: true }, 'high'],
    ['a newspaper', { official: false }, 'medium-high'],
    ['a copy of what an authority published', { official: true, copyOf: '县政府的公报' }, 'medium'],
    ['a copy of a newspaper’s', { official: false, copyOf: '云汀日报的报道' }, 'medium'],
  ])('is, of %s, by what it is', (_name, change, trust) => {
    expect(usualTrust({ ...source, ...change })).toBe(trust);
    expect(trustOf({ ...source, ...change })).toBe(trust);
  });

  it('is what an editor says of it, where one does', () => {
    expect(trustOf({ ...source, official: true, trust: 'low' })).toBe('low');
  });
});
