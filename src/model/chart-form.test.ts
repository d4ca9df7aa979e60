import { describe, expect, it } from 'vitest';
import { assert, boolean, constantFrom, property } from 'fast-check';
import { content, plan, target } from '../../tests/fixture/fixture.ts';
import { comparators } from '../language/quantity.ts';
import { targetKinds } from '../language/target-grammar.ts';
import {
  chartFor,
  chartForms,
  chartRowOf,
  chartRule,
  hasLikeYears,
  isChart,
  type ChartRow,
  type Known,
} from './chart-form.ts';
import { states } from './outcome.ts';
import { buildSeries } from './series.ts';

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
