import { describe, expect, it } from 'vitest';
import { content, plan } from '../../tests/fixture/fixture.ts';
import { contextOf } from '../model/context.ts';
import { buildSeries } from '../model/series.ts';
import { chartsOf } from './chart.ts';
import { rowSpan } from './row-years.ts';
import type { YearData } from './years.ts';

const series = buildSeries(content.series, content.plans, ({ id }) => id);
const charts = chartsOf(plan.targets, plan, series, ({ id }) => id);
const all = charts.map((chart, index) => {
  const target = plan.targets[index]!;
  return { target, chart, context: contextOf(target, plan, chart.series) };
});
const alone = all.find(
  ({ target, chart }) => target.standing.state === 'not-found' && !chart.years && !chart.gap,
)!;
const found = all.find(({ target }) => target.standing.state === 'final')!;
const step = (year: number) => ({ year, value: 1, figure: '1', joined: false });
const years = (...some: number[]): YearData => ({
  own: 2024,
  targets: some.map(step),
  results: [],
  breaks: [],
  worded: [],
  apart: false,
});
const row = (data: YearData) => ({ ...alone, chart: { ...alone.chart, years: data } });

describe('the years of a task in its rows', () => {
  it('are the same in all rows', () => {
    expect(rowSpan([row(years(2022, 2024)), alone, row(years(2024, 2026))])).toEqual([2022, 2026]);
  });

  it('are drawn elsewhere where there is one chart, something of this year, or no room for so many', () => {
    const [one, two] = [row(years(2022, 2024)), row(years(2024, 2025))];
    expect(rowSpan([one, alone])).toBeUndefined();
    expect(rowSpan([one, two, found])).toBeUndefined();
    expect(rowSpan([one, row(years(2010, 2024))])).toBeUndefined();
    const long = years(2021, 2022, 2023, 2024);
    const targets = long.targets.map((target) => ({ ...target, figure: '≥12.14—15.36' }));
    expect(rowSpan([one, row({ ...long, targets })])).toBeUndefined();
    expect(rowSpan([one, two])).toBeDefined();
    expect(rowSpan([one, row(long)])).toBeDefined();
  });
});
