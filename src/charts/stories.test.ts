import { describe, expect, it } from 'vitest';
import { content, plan } from '../../tests/fixture/fixture.ts';
import type { Plan } from '../model/plan.ts';
import { buildSeries } from '../model/series.ts';
import { chartsOf } from './chart.ts';
import { isGap } from './gap.ts';
import { storiesOf } from './stories.ts';

const page = () => '/';
const charts = chartsOf(plan.targets, plan, buildSeries(content.series, [plan], page), page);
const told = (highlights: readonly string[], among = charts) => {
  const record: Plan['record'] = { ...plan.record, highlights: [...highlights] };
  return storiesOf({ record }, among).map(({ target }) => target?.id);
};
const withYears = charts.filter(({ years }) => years);

describe('storiesOf', () => {
  it('tells what has years to draw, of different tasks, three at most', () => {
    const ids = told([]);
    const tasks = charts.flatMap(({ target }) => (ids.includes(target?.id) ? target?.task : []));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThanOrEqual(3);
    expect(new Set(tasks).size).toBe(ids.length);
    expect(
      told(
        [],
        charts.filter(({ years }) => !years),
      ),
    ).toEqual([]);
  });

  it('tells first what the editors chose, in their order', () => {
    const last = withYears.at(-1)?.target?.id ?? '';
    expect(told([last])[0]).toBe(last);
  });

  it('passes over a chosen target that has no years', () => {
    const bare = charts.find(({ years }) => !years)?.target?.id ?? '';
    expect(told([bare])).toEqual(told([]));
  });

  it('tells what a result is away from before what only changed', () => {
    const ids = told([]);
    const away = ids.map((id) => {
      const gap = charts.find(({ target }) => target?.id === id)?.gap;
      return gap !== undefined && isGap(gap);
    });
    expect(away).toEqual(away.toSorted((a, b) => Number(b) - Number(a)));
  });
});
