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

const findings = (records: OutcomeRecord[], of = target('stock')) =>
  disagreementFindings(
    { file: 'content/x.yaml', yaml: readYaml(''), record: undefined },
    records,
    new Map([['2031-01-01', of]]),
    plan,
  );
const said = (records: OutcomeRecord[], of?: TargetRecord) =>
  findings(records, of).map(({ severity, field, found }) => `${severity} ${field} ${found}`);

describe('two sources of one thing', () => {
  it('are asked about where they give two numbers, at the second', () => {
    expect(said([figure(20), figure(30)])).toEqual([
      'warning outcomes[1].value 30亿元，而 2031-01-01-r020 是 20亿元',
    ]);
    expect(findings([figure(20), figure(30)])).toMatchObject([
      {
        expected: '同一时段、同一口径的一个数字',
        remedy: '照来源再核对一次；来源自己就不一致，或者不能相比，在 note 里写明。',
      },
    ]);
  });

  it('are held against the first', () => {
    expect(said([figure(20), figure(20, { id: '2031-01-01-r02' }), figure(30)])).toEqual([
      'warning outcomes[2].value 30亿元，而 2031-01-01-r020 是 20亿元',
    ]);
  });

  it('are asked about though their target is at fault', () => {
    expect(
      disagreementFindings(
        { file: 'content/x.yaml', yaml: readYaml(''), record: undefined },
        [figure(20), figure(30)],
        new Map(),
        plan,
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['不一致', true],
    ['不相合', true],
    ['不相同', true],
    ['不相干', false],
    ['有出入', true],
    ['不可比', true],
    ['后来修订', true],
    ['第一段', false],
  ])('are explained by a note that says 与另一处%s: %s', (words, explained) => {
    expect(said([figure(20), figure(30, { note: `与另一处${words}。` })])).toHaveLength(
      explained ? 0 : 1,
    );
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
    // Half of the last digit, which floating point makes a little more.
    expect(said([rate(9.15), rate(9.1)])).toEqual([]);
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

  it('is held against the first that has less', () => {
    const later = figure(35, { periodEnd: '2031-11-30' });
    expect(said([figure(40, autumn), later, figure(30)])[0]).toContain('而 2031-01-01-r035 到');
  });

  it('may have all of it', () => {
    expect(said([figure(30, autumn), figure(30)])).toEqual([]);
  });

  it('may have more in a rate, of a part of the thing, or where the one is a day', () => {
    expect(said([rate(40, autumn), rate(30)])).toEqual([]);
    const part = { definition: 'part' } as const;
    expect(said([figure(40, { ...autumn, ...part }), figure(30, part)])).toEqual([]);
    expect(said([figure(40, { periodEnd: '2031-01-01' }), figure(30)])).toEqual([]);
  });

  it.each<[string, Partial<OutcomeRecord>]>([
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

  it('say what does not agree, and what an editor is to do', () => {
    const records = [figure(203, total), figure(100, { ...total, role: 'baseline' }), rate(5)];
    expect(findings(records, target('growth'))).toMatchObject([
      {
        expected: '增长率与两年的数字相合',
        remedy: '照来源再核对一次；来源自己就不一致，或者不能相比，在 note 里写明。',
      },
    ]);
  });

  it('are those of the plan’s year by the target’s definition, and of the year before', () => {
    const others = [rate(150, { role: 'baseline' }), rate(150, { definition: 'different' })];
    for (const other of others) {
      const totals = [figure(105, total), figure(100, { ...total, role: 'baseline' })];
      expect(said([other, ...totals, rate(5)], target('growth'))).toEqual([]);
    }
    // A rate of the year before is no total that grew.
    expect(said([rate(50), rate(4, { role: 'baseline' })], target('growth'))).toEqual([]);
  });

  it('are asked about however small, but not where there was nothing before', () => {
    const from = (before: number) =>
      said(
        [
          figure(2, { ...total, unit: '元' }),
          figure(before, { ...total, unit: '元', role: 'baseline' }),
          rate(5),
        ],
        target('growth'),
      );
    expect(from(1)).toHaveLength(1);
    expect(from(0)).toEqual([]);
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

  it('has to be what it is in: the finding says what would be right, and the first that is otherwise', () => {
    const remedy = '照来源改正单位，或者写明这个数字衡量的是什么。';
    const named = rate(5, { indicator: '财政收入' });
    expect(
      findings([total(), total({ id: '2031-01-01-r02', value: 21 }), named], target('growth')),
    ).toMatchObject([
      {
        found: '财政收入，以%计，而 2031-01-01-r020 以亿元计',
        expected: '比率的名称，如 某某增长率',
        remedy,
      },
    ]);
    expect(
      findings([rate(5), total({ indicator: '财政收入增长率' })], target('growth')),
    ).toMatchObject([{ expected: '总量的名称，不是比率', remedy }]);
  });

  it.each([
    ['参保率', true],
    ['占比', true],
    ['增幅', true],
    ['增速', true],
    ['收入增长', true],
    ['能耗下降', true],
    ['效率提升', true],
    ['水平提高', true],
    ['提供床位', false],
    ['房价涨跌', true],
    ['床位', false],
  ])('%s is that of a rate: %s', (indicator, isRate) => {
    const both = [rate(5, { indicator }), total({ indicator })];
    expect(measured(...both)).toEqual([
      expect.stringContaining(`outcomes[${isRate ? 1 : 0}].indicator`),
    ]);
  });

  it('may be any where nothing else has it', () => {
    expect(measured(rate(5, { indicator: '财政收入' }))).toEqual([]);
  });

  it('is not asked about where the unit is not the target’s', () => {
    expect(measured(rate(5), figure(20, { indicator: '财政收入增长率' }))).toEqual([]);
  });
});
