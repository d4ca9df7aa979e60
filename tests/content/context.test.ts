/** Every target of 2024 in context: what stands beside it, and which of them get a chart. */
import { describe, expect, it } from 'vitest';
import { chartsOf } from '../../src/charts/chart.ts';
import { findingOf } from '../../src/charts/finding.ts';
import { isChart } from '../../src/model/chart-form.ts';
import { contextOf, type TargetContext } from '../../src/model/context.ts';
import { buildSeries } from '../../src/model/series.ts';
import { real, realPlan } from './real-plan.ts';

const plan = realPlan();
const series = buildSeries(real.series, [plan], ({ id }) => id);
const contexts = new Map(
  plan.targets.map((target) => [
    target.id as string,
    contextOf(
      target,
      plan,
      series.find(({ indicatorKey }) => indicatorKey === target.indicatorKey),
    ),
  ]),
);
const of = (id: string): TargetContext => contexts.get(id)!;
const all = [...contexts.values()];
/** Figures of its own year, of another, or of another document. */
const isCompared = ({ result, years, baselines, commitments, background }: TargetContext) =>
  result !== undefined ||
  [years, baselines, commitments, background].some(({ length }) => length > 0);

describe('the targets of 2024 in context', () => {
  it('have, half of them at least, a figure beside their own, and a quarter of them a chart', () => {
    expect(all.filter(isCompared).length).toBeGreaterThanOrEqual(45);
    expect(all.filter(({ chart }) => isChart[chart.form]).length).toBeGreaterThanOrEqual(25);
  });

  it('say how far what was published is from them, only where it may be compared', () => {
    const said = [...contexts].flatMap(([id, { comparison }]) =>
      comparison === undefined ? [] : [[id, comparison]],
    );
    expect(Object.fromEntries(said)).toEqual({
      '2024-01-01': '不能比：只有2024年1—9月的',
      '2024-01-02': '与目标相同',
      '2024-01-03': '比目标少100亿元（预计数）',
      '2024-01-04': '与目标相同',
      '2024-02-01': '比目标多57个',
      '2024-02-09': '与目标相同',
      '2024-04-01': '不能比：口径不明',
      '2024-07-01': '不能比：口径不明',
    });
  });

  it('keep apart what other years count otherwise', () => {
    const years = (id: string) => of(id).years.map(({ year, like }) => [year, like]);
    expect(years('2024-16-04')).toEqual([
      [2017, false],
      [2021, true],
      [2022, false],
      [2026, true],
    ]);
    expect(of('2024-18-03').yearsWords).toBe(
      '2022年50万平方米，2025年80万平方米，2026年120万平方米',
    );
    for (const id of ['2024-18-02', '2024-18-07', '2024-19-04', '2024-22-03', '2024-23-01'])
      expect([id, of(id).yearsWords, of(id).chart.form]).toEqual([id, '', 'number']);
  });

  it('are told with every year that is drawn, so that a title says no fall where there was a rise before it', () => {
    const title = (id: string) => {
      const target = plan.targets.find((one) => one.id === id)!;
      const [chart] = chartsOf([target], plan, series, ({ id: own }) => own);
      return findingOf(chart!);
    };
    expect(title('2024-18-04')).toBe(
      '开工建设既有多层住宅加装电梯：2021年的目标是200台，2022年是500台，2024年是200台',
    );
    expect(title('2024-18-03')).toMatch(
      /2024年是100万平方米，2025年是80万平方米，2026年是120万平方米$/u,
    );
  });

  it('have what other documents promise: the same, another number, a part', () => {
    const said = (id: string) => of(id).commitments.map(({ words }) => words);
    expect(said('2024-18-04')).toEqual(['同样写了200台']);
    expect(said('2024-21-02')).toEqual(['写的是150张，比这里少20张']);
    expect(said('2024-16-04')[0]).toContain('写的是5.7万平方米，口径不同');
  });

  it('name the city’s rates, and compare nothing with them', () => {
    for (const id of ['2024-20-04', '2024-20-05'])
      expect(of(id)).toMatchObject({ chart: { known: 'city', form: 'share' } });
    expect(of('2024-20-06').chart.form).toBe('number');
    expect(of('2024-21-01').cityRate).toBeUndefined();
  });

  it('name every copy as one, and no copy is trusted as its original is', () => {
    const sources = [
      ...plan.targets.flatMap(({ outcomes, baselines, commitments, background }) =>
        [...outcomes, ...baselines, ...commitments, ...background].map(({ source }) => source),
      ),
      ...(real.series.documents ?? []).map(({ source }) => source),
      ...real.series.series.flatMap(({ outcomes }) => outcomes.map(({ source }) => source)),
    ];
    for (const { publisher, copyOf, trust } of sources) {
      expect([publisher, /转载|镜像|存档/u.test(publisher)]).toEqual([
        publisher,
        copyOf !== undefined,
      ]);
      if (copyOf !== undefined) expect(trust).toBe('medium');
    }
  });
});
