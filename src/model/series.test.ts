import { describe, expect, it } from 'vitest';
import { checkContent } from '../checks/content.ts';
import { readContent } from '../content/read.ts';
import { buildSeries, relationTo } from './series.ts';
import { seriesFinding } from '../charts/series-finding.ts';
import { periodWords } from './outcome-words.ts';

const { plans, series: file } = checkContent(readContent('content'));
const all = buildSeries(file, plans, ({ id }) => `/${id}`);
const of = (key: string) => all.find(({ indicatorKey }) => indicatorKey === key)!;
const told = (key: string) =>
  of(key).targets.map(({ year, label, relation }) => [year, label, relation]);

describe('relationTo', () => {
  it.each([
    [{ year: 2023, value: 6 }, { year: 2024, value: 10 }, 'raised'],
    [{ year: 2023, value: 6 }, { year: 2024, value: 5 }, 'lowered'],
    [{ year: 2023, value: 6 }, { year: 2024, value: 6 }, 'unchanged'],
    [{ year: 2022, value: 6 }, { year: 2024, value: 6 }, 'not-seen'],
    [{ year: 2023 }, { year: 2024, value: 6 }, 'no-number'],
    [{ year: 2023, value: 6 }, { year: 2024 }, undefined],
    [undefined, { year: 2024, value: 6 }, undefined],
  ])('%j, then %j: %s', (before, own, relation) => {
    expect(relationTo(before, own, [])).toBe(relation);
  });
  it('says nothing of more or less where the definition changed', () => {
    const broken = [{ year: 2024, reason: '改了名称' }];
    expect(relationTo({ year: 2023, value: 6 }, { year: 2024, value: 9 }, broken)).toBe(
      'redefined',
    );
  });
});

describe('buildSeries', () => {
  it('puts the plan’s own target among those of other years', () => {
    expect(told('district-budget-revenue-growth')).toEqual([
      [2020, '1%', undefined],
      [2022, '6%', 'not-seen'],
      [2023, '3%', 'lowered'],
      [2024, '5％', 'raised'],
      [2025, '2%', 'lowered'],
    ]);
    expect(of('district-budget-revenue-growth').targets[3]?.source.url).toBe('/2024-01-02');
  });

  it('joins no years across a changed definition, nor where the figures do not fit together', () => {
    expect(told('quality-projects-introduced').at(-1)).toEqual([2024, '120个', 'redefined']);
    expect(of('quality-projects-introduced').targets.at(-1)?.joined).toBe(false);
    expect(of('retail-sales').targets.some(({ joined }) => joined)).toBe(false);
    expect(of('headquarters-added').targets.map(({ joined }) => joined)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('takes the outcomes that are recorded with the targets, each with its source, none twice', () => {
    const { outcomes } = of('first-stores-introduced');
    expect(outcomes.map(({ year, label }) => [year, label])).toEqual([
      [2023, '236家'],
      [2024, '234家'],
    ]);
    for (const { outcomes: each } of all)
      for (const { source } of each) expect(source.url).toMatch(/^https?:/u);
    // A level is no growth rate.
    expect(of('gdp-growth').outcomes.map(({ label, qualifier }) => [label, qualifier])).toEqual([
      ['7%', undefined],
      ['3.6%', '只到9月'],
    ]);
  });

  it('titles each with its newest target beside the one before', () => {
    expect(seriesFinding(of('foreign-trade-total'))).toBe(
      '外贸进出口总额：2025年的目标比2024年调高，是800亿元',
    );
    expect(seriesFinding(of('quality-projects-introduced'))).toContain('口径与以前不同');
    expect(seriesFinding(of('gdp-growth'))).toContain('5％、约5%');
  });
});

describe('periodWords', () => {
  it.each([
    ['2024-01-01', '2024-12-31', '2024年全年'],
    ['2024-12-31', '2024-12-31', '2024年底'],
    ['2024-01-01', '2024-09-30', '2024年1—9月'],
    ['2024-02-01', '2024-02-29', '2024年2月'],
    ['2025-02-21', '2025-02-21', '2025年2月21日'],
    ['2024-01-15', '2024-02-20', '2024年1月15日至2024年2月20日'],
  ])('%s to %s: %s', (periodStart, periodEnd, words) => {
    expect(periodWords({ periodStart, periodEnd })).toBe(words);
  });
});
