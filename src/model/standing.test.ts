import { describe, expect, it } from 'vitest';
import { checkContent } from '../checks/content.ts';
import { readContent } from '../content/read.ts';
import { definitions, finalities, type OutcomeRecord } from './outcome.ts';
import { changeSince, outcomeOf, standingOf, type Judged } from './standing.ts';

const flow: Judged = {
  value: 200,
  unit: '台',
  comparator: 'eq',
  kind: 'flow',
  periodStart: '2024-01-01',
  periodEnd: '2024-12-31',
};
const published = (change: Partial<OutcomeRecord> = {}) =>
  outcomeOf({
    id: '2024-18-04-r01',
    target: '2024-18-04',
    role: 'outcome',
    periodStart: '2024-01-01',
    periodEnd: '2024-12-31',
    value: 210,
    unit: '台',
    finality: 'final',
    definition: 'same',
    source: { title: '题', publisher: '者', url: 'https://example.org/', official: true },
    read: '2025-03-01',
    ...change,
  });
const wholeYear = {};
const halfYear = { periodEnd: '2024-06-30' };
const otherYear = { periodStart: '2025-01-01', periodEnd: '2025-12-31' };

describe('standingOf', () => {
  const expected = (definition: string, finality: string, period: object) => {
    if (definition === 'different' || period === otherYear) return 'not-comparable';
    if (definition === 'part' || period === halfYear) return 'partial';
    return finality;
  };
  const combinations = definitions.flatMap((definition) =>
    finalities.flatMap((finality) =>
      [wholeYear, halfYear, otherYear].map((period) => ({ definition, finality, period })),
    ),
  );

  it.each(combinations)('is by finality, definition and period: %j', (record) => {
    const { definition, finality, period } = record;
    const standing = standingOf(flow, [published({ definition, finality, ...period })], []);
    expect(standing.state).toBe(expected(definition, finality, period));
    // Said only of a final figure for the whole period by the same definition.
    const said = definition === 'same' && finality === 'final' && period === wholeYear;
    expect(standing.verdict).toBe(said ? 'met' : undefined);
  });

  it('takes the first state that any record allows, whatever the order', () => {
    const records = [
      published({ definition: 'different', difference: '另一口径' }),
      published(halfYear),
      published({ finality: 'expected' }),
      published(),
    ];
    for (const [count, state] of [
      [1, 'not-comparable'],
      [2, 'partial'],
      [3, 'expected'],
      [4, 'final'],
    ] as const) {
      const some = records.slice(0, count);
      expect(standingOf(flow, some, []).state).toBe(state);
      expect(standingOf(flow, some.toReversed(), []).state).toBe(state);
    }
  });

  it('compares a figure in another unit with nothing', () => {
    expect(standingOf(flow, [published({ unit: '%' })], []).state).toBe('not-comparable');
    expect(standingOf(flow, [published({ value: 0.02, unit: '万台' })], []).state).toBe('final');
  });

  it('shows two sources that disagree, and says of neither that the target was met', () => {
    const two = standingOf(flow, [published(), published({ value: 190 })], []);
    expect(two).toMatchObject({ state: 'final', disagree: true });
    expect(two.decisive.map(({ figure }) => figure)).toEqual(['210台', '190台']);
    expect(two.verdict).toBeUndefined();
    expect(standingOf(flow, [published(), published()], [])).toMatchObject({
      disagree: false,
      verdict: 'met',
    });
  });

  it('says met or not met by the words of the target, and nothing of an approximate one', () => {
    const verdict = (value: number, comparator: Judged['comparator'], reported = {}) =>
      standingOf({ ...flow, comparator }, [published({ value, ...reported })], []).verdict;
    expect(verdict(199, 'eq')).toBe('not-met');
    expect(verdict(200, 'eq')).toBe('met');
    expect(verdict(200, 'ge')).toBe('met');
    expect(verdict(200, 'gt')).toBe('not-met');
    expect(verdict(201, 'gt')).toBe('met');
    expect(verdict(201, 'approx')).toBeUndefined();
    expect(verdict(201, 'eq', { comparator: 'approx' })).toBeUndefined();
  });

  it('takes the last day of the year for a total, and only for a total', () => {
    const lastDay = published({ periodStart: '2024-12-31' });
    expect(standingOf({ ...flow, kind: 'stock' }, [lastDay], []).state).toBe('final');
    expect(standingOf(flow, [lastDay], []).state).toBe('partial');
  });

  it('without records is not found, with the newest search first', () => {
    const search = (date: string) => ({
      targets: 'all' as const,
      soughtFor: '结果',
      date,
      nextSearch: '2027-01-01',
      places: [],
    });
    const standing = standingOf(flow, [], [search('2025-03-01'), search('2026-11-23')]);
    expect(standing.state).toBe('not-found');
    expect(standing.searches[0]?.date).toBe('2026-11-23');
  });
});

describe('changeSince', () => {
  const baseline = (change: Partial<OutcomeRecord> = {}) =>
    published({
      role: 'baseline',
      periodStart: '2023-01-01',
      periodEnd: '2023-12-31',
      value: 188,
      ...change,
    });
  const change = (target: Judged, outcome: OutcomeRecord, ...before: OutcomeRecord[]) =>
    changeSince(target, standingOf(target, [outcomeOf(outcome)], []), before.map(outcomeOf))
      ?.difference;

  it('is the difference of two final figures that count the same', () => {
    expect(change(flow, published(), baseline())).toBe(22);
  });
  it.each([
    ['another definition before', flow, published(), baseline({ definition: 'different' })],
    ['an unclear definition now', flow, published({ definition: 'unstated' }), baseline()],
    ['an expectation', flow, published({ finality: 'expected' }), baseline()],
    ['a part of the year', flow, published(halfYear), baseline()],
    ['an approximate baseline', flow, published(), baseline({ comparator: 'approx' })],
    [
      'a rate',
      { ...flow, kind: 'growth', unit: '%' },
      published({ unit: '%' }),
      baseline({ unit: '%' }),
    ],
  ] as const)('is not computed from %s', (_name, target, outcome, before) => {
    expect(change(target, outcome, before)).toBeUndefined();
  });
});

describe('the targets of 2024', () => {
  const [plan] = checkContent(readContent('content')).plans;
  const standing = (indicatorKey: string) =>
    plan!.targets.find((target) => target.indicatorKey === indicatorKey)!;

  it('stand as what was published says', () => {
    const found = plan!.targets
      .filter((target) => target.standing.state !== 'not-found')
      .map(({ indicatorKey, standing: { state, verdict } }) => [indicatorKey, state, verdict]);
    expect(found).toEqual([
      ['gdp-growth', 'partial', undefined],
      ['district-budget-revenue-growth', 'final', 'met'],
      ['retail-sales', 'expected', undefined],
      ['fixed-asset-investment-growth', 'final', 'met'],
      ['quality-projects-introduced', 'final', 'met'],
      ['hundred-million-buildings', 'final', 'met'],
      // One source places all of them in one quarter, another does not.
      ['first-stores-introduced', 'final', undefined],
      // The source does not say which headquarters it counts.
      ['headquarters-added', 'final', undefined],
    ]);
    for (const target of plan!.targets) {
      if (target.standing.state !== 'not-found') continue;
      expect(target.standing.searches[0]?.date).toBe('2026-11-23');
      expect(target.standing.searches[0]?.places.length).toBeGreaterThan(5);
    }
  });

  it('give a change where the definition holds, and none where it does not', () => {
    expect(standing('hundred-million-buildings').change?.difference).toBe(4);
    expect(plan!.targets.filter(({ change }) => change !== undefined)).toHaveLength(1);
    expect(standing('gdp-growth').baselines[0]?.note).toContain('不能相除');
  });
});
