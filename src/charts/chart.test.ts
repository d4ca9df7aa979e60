import { describe, expect, it } from 'vitest';
import { content, plan, task } from '../../tests/fixture/fixture.ts';
import { buildSeries } from '../model/series.ts';
import { chartsOf, hasDrawing, seriesCharts, yearData, type Chart } from './chart.ts';
import { findingOf } from './finding.ts';
import { keyWords } from './key.ts';
import { yearGeometry } from './years.ts';
import { knownYears } from '../model/series.ts';
import { sourcesIn } from './rows.ts';

const all = buildSeries(content.series, content.plans, ({ id }) => `/${id}`);
const charts = plan.tasks.flatMap(({ number }) =>
  chartsOf(task(number).targets, plan, all, ({ id }) => `/${id}`),
);
const of = (id: string): Chart => charts.find(({ target }) => target?.id === id)!;

describe('chartsOf', () => {
  it('draws a target only where a result or another year stands beside it', () => {
    const drawn = charts.filter(hasDrawing);
    expect(drawn.length).toBeGreaterThan(2);
    for (const { gap, years, target } of drawn) {
      const others = years?.targets.filter(({ year }) => year !== plan.year) ?? [];
      const results = [...(gap?.result?.values ?? []), ...(years?.results ?? [])];
      expect(others.length + results.length + (gap?.other ? 1 : 0), target?.id).toBeGreaterThan(0);
    }
  });

  it('never draws a result of another unit or definition', () => {
    for (const { gap, target } of charts)
      if (gap?.result) expect(target?.standing.state).not.toMatch(/not-/u);
  });

  it('gives rates of one task one scale and the same years', () => {
    const rates = charts.filter(
      ({ target, years }) => target?.task === 1 && target.kind === 'growth' && years,
    );
    expect(
      new Set(rates.map(({ years }) => JSON.stringify([years?.span, years?.scale]))).size,
    ).toBe(1);
  });
});

describe('yearData', () => {
  it('does not draw what is little to be trusted or counts something else', () => {
    const [series] = all;
    const doubted = {
      ...series!,
      outcomes: series!.outcomes.map((one) => ({ ...one, trust: 'low' as const })),
      targets: series!.targets.map((one) => ({ ...one, difference: '另一件事' })),
    };
    const { results, targets } = yearData(doubted, plan.year);
    expect([...results, ...targets]).toEqual([]);
  });

  it('has figures in the unit of the series, with a sign for how they bind', () => {
    const { targets } = yearData(
      all.find(({ indicatorKey }) => indicatorKey === 'fdi-actual')!,
      plan.year,
    );
    expect(targets.map(({ figure }) => figure)).toEqual(['>0.98', '1.2']);
  });
});

describe('seriesCharts', () => {
  it('has first what has a result beside the plan’s own target', () => {
    const ordered = seriesCharts(all, plan);
    expect(ordered).toHaveLength(all.length);
    const own = ({ years }: Chart) =>
      years?.results.some(({ year, gap }) => gap && year === plan.year) ?? false;
    expect(ordered.map(own)).toEqual(ordered.map(own).toSorted((a, b) => Number(b) - Number(a)));
  });
});

describe('what a chart says', () => {
  it('of every year that is drawn, in its table', () => {
    for (const chart of charts.filter(({ years }) => years)) {
      const rows = knownYears(chart.series);
      const years = rows.map(({ year }) => year);
      for (const { year } of [...chart.years!.targets, ...chart.years!.results])
        expect(years).toContain(year);
      const listed = rows.flatMap(({ outcomes }) => outcomes);
      expect(listed).toEqual(expect.arrayContaining(chart.series.outcomes));
    }
  });

  it('names the source of every figure that is not the plan’s own', () => {
    for (const chart of charts.filter(hasDrawing))
      for (const { source } of chart.series.outcomes)
        expect(sourcesIn(chart)).toContain(source.publisher);
  });

  it('explains the dots that occur, and no others', () => {
    for (const chart of charts.filter(hasDrawing)) {
      const dots = [
        ...(chart.gap?.result ? [chart.gap.result.dot] : []),
        ...(chart.years?.results.map(({ dot }) => dot) ?? []),
      ];
      expect(keyWords([chart]).includes('半满')).toBe(dots.includes('expected'));
      expect(keyWords([chart]).includes('斜纹')).toBe(dots.includes('unclear'));
      const drawnGaps = chart.years
        ? yearGeometry(chart.years).dots.flatMap((dot) => dot.gapFrom ?? [])
        : [];
      expect(keyWords([chart]).includes('黑杠')).toBe(drawnGaps.length > 0);
      expect(keyWords([chart])).toMatch(/^红线是目标.*。$/u);
    }
  });

  it('never compares across a changed definition', () => {
    const finding = findingOf(
      charts.find(({ series }) => series.indicatorKey === 'quality-projects-introduced')!,
    );
    expect(finding).not.toMatch(/20(?:29|30)年/u);
  });

  it('is the finding as one would say it', () => {
    expect(charts.map(findingOf)).toMatchSnapshot();
    expect(seriesCharts(all, plan).map(findingOf)).toMatchSnapshot();
    expect(of('2031-01-02')).toBeDefined();
  });
});
