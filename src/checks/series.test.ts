import { describe, expect, it } from 'vitest';
import { contentWith, removed, replacing, type Edit } from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';

describe('the series of other years', () => {
  const series = 'series.yaml';
  faults([
    {
      fault: 'an indicator that is there twice',
      file: series,
      edit: replacing('indicatorKey: gdp-growth', 'indicatorKey: county-budget-revenue-growth'),
      at: '- indicatorKey: ▸county-budget-revenue-growth\n    name: 地区',
      field: 'series[1].indicatorKey',
      found: 'county-budget-revenue-growth 有两条',
      expected: '每个指标一条',
      remedy: '合并成一条。',
    },
    {
      fault: 'a unit that is none',
      file: series,
      edit: replacing('unit: 亿美元', 'unit: "12"'),
      at: 'unit: ▸"12"',
      field: 'series[4].unit',
      found: '12',
      expected: '单位，如 亿元、幢、%',
      remedy: '改正单位。',
    },
    {
      fault: 'a target of a year without a plan to show',
      file: series,
      edit: replacing('  - year: 2027\n    title', '  - year: 2026\n    title'),
      at: '- year: ▸2027',
      field: 'series[0].targets[0].year',
      found: '2027',
      expected: '2026、2029、2030、2032',
      remedy: '在 plans 里写上那一年计划的网页，或改正年份。',
    },
    {
      fault: 'two targets of one year',
      file: series,
      edit: replacing(
        '      - year: 2029\n        value: 5',
        '      - year: 2030\n        value: 5',
      ),
      at: 'comparator: eq\n        place: 一、1.\n      - year: ▸2030\n        value: 3',
      field: 'series[0].targets[2].year',
      found: '2030 有两个',
      expected: '一年一个',
      remedy: '删去多出的一个。',
    },
    {
      fault: 'a target with neither a number nor words',
      file: series,
      edit: replacing('        words: 与全市同步，没有写数字\n', ''),
      at: '- ▸year: 2030\n        place: 一、1.',
      field: 'series[1].targets[0]',
      found: '没有 value，也没有 words',
      expected: '二者必居其一',
      remedy: '写了数字的填 value；没有写数字的填 words，说明写的是什么。',
    },
    {
      fault: 'a target with both a number and words',
      file: series,
      edit: replacing('words: 与全市同步，没有写数字', 'words: 与全市同步\n        value: 5'),
      at: '- ▸year: 2030\n        words',
      field: 'series[1].targets[0]',
      found: '又有 value，又有 words',
      expected: '二者必居其一',
      remedy: '写了数字的填 value；没有写数字的填 words，说明写的是什么。',
    },
  ]);

  it('are not needed: a site may have no such file', () => {
    const { findings, series: none } = contentWith({ [series]: () => undefined });
    expect(findings).toEqual([]);
    expect(none).toEqual({ plans: [], series: [] });
  });
});
