/** What published figures of one target say of each other: an editor is asked where they cannot all be right. */
import { describe, expect, it } from 'vitest';
import { readYaml } from '../content/yaml.ts';
import type { OutcomeRecord } from '../model/outcome.ts';
import type { PlanRecord, TargetRecord } from '../model/schema.ts';
import { disagreementFindings } from './disagreement.ts';

const plan = { year: 2031 } as PlanRecord;
const target = (kind: TargetRecord['kind'], value = 5) =>
  ({
    id: '2031-01-01',
    kind,
    value,
    unit: kind === 'growth' ? '%' : '元',
  }) as unknown as TargetRecord;

/** A final figure of the whole year, counted as the target counts. */
function figure(value: number, others: Partial<OutcomeRecord> = {}): OutcomeRecord {
  const role = others.role ?? 'outcome';
  const year = role === 'outcome' ? 2031 : 2030;
  return {
    id: `2031-01-01-r0${value}`,
    target: '2031-01-01',
    role,
    indicator: '财政收入',
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    value,
    unit: '亿元',
    finality: 'final',
    definition: 'same',
    ...others,
  } as OutcomeRecord;
}
const rate = (value: number, others: Partial<OutcomeRecord> = {}) =>
  figure(value, { indicator: '财政收入增长率', unit: '%', ...others });

const said = (records: OutcomeRecord[], of = target('stock')) =>
  disagreementFindings(
    { file: 'content/x.yaml', yaml: readYaml(''), record: undefined },
    records,
    new Map([['2031-01-01', of]]),
    plan,
  ).map(({ severity, field, found }) => `${severity} ${field} ${found}`);

describe('two sources of one thing', () => {
  it('are asked about where they give two numbers, at the second', () => {
    expect(said([figure(20), figure(30)])).toEqual([
      'warning outcomes[1].value 30亿元，而 2031-01-01-r020 是 20亿元',
    ]);
  });

  it.each<[string, Partial<OutcomeRecord>]>([
    ['of another year', { role: 'baseline' }],
    ['of half the year', { periodEnd: '2031-06-30', value: 10 }],
    ['that is expected', { finality: 'expected' }],
    ['of another thing', { definition: 'different' }],
    ['of a part of it', { definition: 'part' }],
    ['that is about', { comparator: 'approx' }],
    ['in another unit of the same amount', { value: 200_000, unit: '万元' }],
    ['that an editor explains', { note: '与政府工作报告的不一致。' }],
  ])('may give a number %s', (_name, others) => {
    expect(said([figure(20), figure(30, others)])).toEqual([]);
  });

  it('may round', () => {
    expect(said([figure(302.2), figure(302)])).toEqual([]);
    expect(said([figure(302.2), figure(303)])).toHaveLength(1);
    expect(said([rate(9.99), rate(10)])).toEqual([]);
    expect(said([rate(9.94), rate(9.9)])).toEqual([]);
    expect(said([rate(9.96), rate(9.9)])).toHaveLength(1);
  });
});

describe('a part of a year', () => {
  const autumn = { periodEnd: '2031-09-30' };

  it('has no more than the whole of it', () => {
    expect(said([figure(40, autumn), figure(30)])).toEqual([
      'warning outcomes[0].value 40亿元，到 2031-09-30，而 2031-01-01-r030 到 2031-12-31 只有 30亿元',
    ]);
    expect(said([figure(20, autumn), figure(30)])).toEqual([]);
  });

  it.each<[string, Partial<OutcomeRecord>]>([
    ['in a rate', { indicator: '财政收入增长率', unit: '%' }],
    ['of another thing', { indicator: '税收' }],
    ['counted otherwise', { definition: 'different' }],
    ['counted from another day', { periodStart: '2031-04-01' }],
    ['as of a day', { periodStart: '2031-09-30' }],
    ['where an editor says why', { note: '后来修订过。' }],
  ])('may have more %s', (_name, others) => {
    expect(said([figure(40, { ...autumn, ...others }), figure(30)])).toEqual([]);
  });
});

describe('a rate of growth and its totals', () => {
  const total = { definition: 'different' } as const;
  const grown = (now: number, growth: number, others: Partial<OutcomeRecord> = {}) =>
    said(
      [
        figure(now, total),
        figure(100, { ...total, role: 'baseline', ...others }),
        rate(growth, { id: '2031-01-01-r09' }),
      ],
      target('growth'),
    );

  it('agree but for prices', () => {
    expect(grown(105, 5)).toEqual([]);
    expect(grown(108, 5)).toEqual([]);
    expect(grown(102, 5)).toEqual([]);
  });

  it('are asked about at the total where they do not', () => {
    expect(grown(203, 5)).toEqual([
      'warning outcomes[0].value 203亿元：2031-01-01-r0203 的 203亿元 比 2031-01-01-r0100 的 100亿元 变了 103.0%，而 2031-01-01-r09 是 5%',
    ]);
    expect(grown(109, 5)).toHaveLength(1);
    expect(grown(101, 5)).toHaveLength(1);
  });

  it('are asked about at the rate where the totals grew as was promised', () => {
    expect(grown(105, 15)[0]).toContain('outcomes[2].value 15%：');
  });

  it('are not asked about where a rate lost its sign, which is said otherwise', () => {
    expect(grown(105, 0.05)).toEqual([]);
  });

  it('are not held against each other where they are of two things, or an editor says why', () => {
    expect(grown(203, 5, { indicator: '税收' })).toEqual([]);
    expect(grown(203, 5, { note: '口径变了，不可比。' })).toEqual([]);
    expect(grown(203, 5, { periodEnd: '2030-06-30' })).toEqual([]);
  });
});

describe('the name of what is measured', () => {
  const total = (others: Partial<OutcomeRecord> = {}) =>
    figure(20, { definition: 'different', ...others });
  const measured = (...records: OutcomeRecord[]) => said(records, target('growth'));

  it('is not that of a total where it is in per cent, and of the total in money', () => {
    expect(measured(total(), rate(5, { indicator: '财政收入' }))).toEqual([
      'error outcomes[1].indicator 财政收入，以%计，而 2031-01-01-r020 以亿元计',
    ]);
  });

  it('is not that of a rate where it is in money', () => {
    expect(measured(rate(5), total({ indicator: '财政收入增长率' }))).toEqual([
      'error outcomes[1].indicator 财政收入增长率，以亿元计，而 2031-01-01-r05 以%计',
    ]);
  });

  it('may be any where nothing else has it', () => {
    expect(measured(rate(5, { indicator: '财政收入' }))).toEqual([]);
  });

  it('is not asked about where the unit is not the target’s', () => {
    expect(measured(rate(5), figure(20, { indicator: '财政收入增长率' }))).toEqual([]);
  });
});
