import { describe, expect, it } from 'vitest';
import { assert, boolean, constantFrom, property } from 'fast-check';
import { content, plan, target } from '../../tests/fixture/fixture.ts';
import { seriesWith, yearOutcome, yearTarget } from '../../tests/fixture/years.ts';
import { comparators } from '../language/quantity.ts';
import { targetKinds } from '../language/target-grammar.ts';
import {
  breakBetween,
  chartFor,
  chartForms,
  chartRowOf,
  chartRule,
  hasLikeYears,
  isChart,
  isLike,
  isUnbroken,
  type ChartRow,
  type Known,
} from './chart-form.ts';
import { states, type State } from './outcome.ts';
import { buildSeries, type Series } from './series.ts';

const series = buildSeries(content.series, [plan], ({ id }) => id);
const of = (key: string) => series.find(({ indicatorKey }) => indicatorKey === key);

describe('the form of a chart', () => {
  it.each<[ChartRow, Record<Known, string>]>([
    [
      'amount',
      {
        final: 'tick-dot-gap',
        expected: 'tick-dot-gap',
        partial: 'tick-dot-gap',
        city: 'number',
        years: 'steps',
        nothing: 'number',
      },
    ],
    [
      'at-least',
      {
        final: 'tick-dot-gap',
        expected: 'tick-dot-gap',
        partial: 'tick-dot-gap',
        city: 'number',
        years: 'steps',
        nothing: 'number',
      },
    ],
    [
      'at-most',
      {
        final: 'tick-dot-gap',
        expected: 'tick-dot-gap',
        partial: 'tick-dot-gap',
        city: 'number',
        years: 'steps',
        nothing: 'number',
      },
    ],
    [
      'share',
      {
        final: 'share',
        expected: 'share',
        partial: 'share',
        city: 'share',
        years: 'steps',
        nothing: 'number',
      },
    ],
    [
      'per-mille',
      {
        final: 'number',
        expected: 'number',
        partial: 'number',
        city: 'number',
        years: 'number',
        nothing: 'number',
      },
    ],
    [
      'range',
      {
        final: 'range',
        expected: 'range',
        partial: 'range',
        city: 'words',
        years: 'words',
        nothing: 'words',
      },
    ],
    [
      'deliverable',
      {
        final: 'words',
        expected: 'words',
        partial: 'words',
        city: 'lozenge',
        years: 'lozenge',
        nothing: 'lozenge',
      },
    ],
  ])('of %s is what the table says', (row, forms) => expect(chartRule[row]).toEqual(forms));

  it.each([
    ['growth', '%', 'eq', 'amount'],
    ['flow', '台', 'approx', 'amount'],
    ['stock', '幢', 'ge', 'at-least'],
    ['stock', '家', 'gt', 'at-least'],
    ['growth', '%', 'le', 'at-most'],
    ['flow', '起', 'lt', 'at-most'],
    ['share', '%', 'ge', 'share'],
    ['share', '‰', 'ge', 'per-mille'],
    ['share', '%', 'range', 'range'],
    ['flow', '张', 'range', 'range'],
  ] as const)('%s in %s, %s, is in the row %s', (kind, unit, comparator, row) =>
    expect(chartRowOf({ kind, unit, comparator })).toBe(row),
  );

  it('is a chart only where a figure of its own year, of other years or of the city stands beside it', () => {
    assert(
      property(
        constantFrom(...targetKinds),
        constantFrom('%', '‰', '台'),
        constantFrom(...comparators),
        constantFrom(...states),
        boolean(),
        boolean(),
        (kind, unit, comparator, state, years, city) => {
          const { decisive } = target('01-02').standing;
          const one = { kind, unit, comparator, standing: { state, decisive } };
          const { form } = chartFor(one, { years, city });
          expect(chartForms).toContain(form);
          const nothing = (state === 'not-found' || state === 'not-comparable') && !years && !city;
          if (nothing) expect(isChart[form]).toBe(false);
        },
      ),
    );
  });

  it('is by the target’s own figure before that of other years', () => {
    const own = target('01-02');
    expect(chartFor(own, { years: true, city: false })).toEqual({
      row: 'amount',
      known: 'final',
      form: 'tick-dot-gap',
      years: true,
    });
    const unseen = { ...own, standing: { ...own.standing, state: 'not-found' as const } };
    expect(chartFor(unseen, { years: true, city: false }).form).toBe('steps');
    expect(chartFor(unseen, { years: false, city: false }).form).toBe('number');
    const doubtful = own.standing.decisive.map((one) => ({
      ...one,
      source: { ...one.source, trust: 'low' as const },
    }));
    const untrusted = { ...own, standing: { ...own.standing, decisive: doubtful } };
    expect(chartFor(untrusted, { years: false, city: false }).form).toBe('number');
  });

  it('counts other years where the definition holds, and a number is given', () => {
    expect(hasLikeYears(of('county-budget-revenue-growth'), plan)).toBe(true);
    // Renamed in the plan's own year.
    expect(hasLikeYears(of('quality-projects-introduced'), plan)).toBe(false);
    expect(hasLikeYears(undefined, plan)).toBe(false);
  });
});

describe('what is known of a target', () => {
  const own = target('01-02');
  const known = (
    state: State,
    beside = { years: false, city: false },
    decisive = own.standing.decisive,
  ) => chartFor({ ...own, standing: { state, decisive } }, beside).known;

  it.each<[State, Known]>([
    ['final', 'final'],
    ['expected', 'expected'],
    ['partial', 'partial'],
    ['unclear', 'partial'],
    ['not-comparable', 'nothing'],
    ['not-found', 'nothing'],
  ])('is, of a figure in the state %s, %s', (state, expected) => {
    expect(known(state)).toBe(expected);
  });

  it('is the years of its indicator before the rate of the city, where it has no figure', () => {
    expect(known('not-found', { years: true, city: true })).toBe('years');
    expect(known('not-found', { years: false, city: true })).toBe('city');
    expect(known('final', { years: true, city: true })).toBe('final');
  });

  it('is a figure of which one source at least is trusted', () => {
    const [figure] = own.standing.decisive;
    const doubtful = { ...figure!, source: { ...figure!.source, trust: 'low' as const } };
    expect(known('final', undefined, [doubtful, figure!])).toBe('final');
    expect(known('final', undefined, [doubtful, doubtful])).toBe('nothing');
  });
});

describe('a changed definition', () => {
  const breaks = [
    { year: 2030, reason: '改了名称。' },
    { year: 2032, reason: '改了范围。' },
  ];

  it.each([
    [2029, 2031, '改了名称。'],
    [2029, 2030, '改了名称。'],
    [2031, 2029, '改了名称。'],
    [2030, 2031, undefined],
    [2031, 2032, '改了范围。'],
    [2032, 2033, undefined],
    [2029, 2033, '改了名称。'],
  ])('holds from its year on: between %d and %d stands %j', (one, other, reason) => {
    expect(breakBetween({ breaks }, one, other)?.reason).toBe(reason);
    expect(isUnbroken({ breaks }, one, other)).toBe(reason === undefined);
  });
});

describe('a figure of another year', () => {
  const unbroken = { breaks: [] };

  it('is like the target’s unless it is none, is doubted, or counts something else or a part', () => {
    for (const one of [
      yearTarget(2030),
      yearOutcome(2030),
      yearOutcome(2030, { known: 'unclear' }),
    ])
      expect(isLike(unbroken, one, 2031)).toBe(true);
    for (const one of [
      yearTarget(2030, { value: undefined! }),
      yearTarget(2030, { trust: 'low' }),
      yearTarget(2030, { difference: '只是工业。' }),
      yearOutcome(2030, { trust: 'low' }),
      yearOutcome(2030, { known: 'partial' }),
    ])
      expect(isLike(unbroken, one, 2031), JSON.stringify(one)).toBe(false);
    expect(isLike({ breaks: [{ year: 2031, reason: '改了。' }] }, yearTarget(2030), 2031)).toBe(
      false,
    );
  });

  it('may be a target or a result, of any year but the plan’s own', () => {
    const has = (given: Partial<Series>) => hasLikeYears(seriesWith(given), plan);
    expect(has({ targets: [yearTarget(2031)], outcomes: [yearOutcome(2031)] })).toBe(false);
    expect(has({ targets: [yearTarget(2031), yearTarget(2032)] })).toBe(true);
    expect(has({ targets: [yearTarget(2031)], outcomes: [yearOutcome(2030)] })).toBe(true);
    expect(has({ targets: [yearTarget(2030, { trust: 'low' })] })).toBe(false);
  });
});
