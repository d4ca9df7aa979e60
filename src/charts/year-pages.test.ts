import { describe, expect, it } from 'vitest';
import { content, plan } from '../../tests/fixture/fixture.ts';
import { buildSeries, yearsAround } from '../model/series.ts';
import { hasDrawing, seriesCharts } from './chart.ts';
import { knownYears } from '../model/series.ts';
import { wholeChart, yearPages } from './year-pages.ts';

const series = buildSeries(content.series, content.plans, ({ id }) => `/${id}`);
const charts = seriesCharts(series, plan);

/** The same indicator in a hundred years. */
const longs = series.map((one) => ({
  ...one,
  targets: Array.from({ length: 100 }, (_none, at) => ({
    ...one.targets[0]!,
    value: at,
    year: plan.year - 50 + at,
  })),
}));
const near = seriesCharts(
  longs.map((one) => yearsAround(one, plan.year)),
  plan,
);

describe('yearPages', () => {
  it('has few indicators on one page, those that are drawn first', () => {
    const [page, ...others] = yearPages(charts, false);
    expect(others).toEqual([]);
    expect(new Set(page?.charts)).toEqual(new Set(charts));
    const drawn = page!.charts.map((chart) => hasDrawing(chart));
    expect(drawn).toEqual(drawn.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('has more pages where the tables have all of many years', () => {
    const pages = yearPages(near, true);
    expect(pages.length).toBeGreaterThan(yearPages(near, false).length);
    expect(pages.flatMap((page) => page.charts)).toHaveLength(near.length);
  });

  it('shows of a chart all years in its table, and those around the plan’s own in its drawing', () => {
    const chart = near.find((one) => hasDrawing(one))!;
    expect(knownYears(chart.series).filter(({ target }) => target)).toHaveLength(15);
    expect(knownYears(wholeChart(chart).series).filter(({ target }) => target)).toHaveLength(100);
    expect(wholeChart(chart).years).toBe(chart.years);
  });
});
