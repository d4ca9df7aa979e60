/** What a series' numbers and units may be, on series made up for it. */
import { describe, expect, it } from 'vitest';
import type { SeriesRecord } from '../model/outcome.ts';
import { numberFaults, scaleDoubts } from './series-figures.ts';

type Target = SeriesRecord['targets'][number];
type Outcome = SeriesRecord['outcomes'][number];

const target = (year: number, value: number, others: Partial<Target> = {}): Target => ({
  year,
  value,
  comparator: 'eq',
  place: '一、1.',
  ...others,
});
const outcome = (year: number, value: number, others: Partial<Outcome> = {}): Outcome => ({
  year,
  value,
  source: {
    title: '年报',
    publisher: '云汀县统计局',
    url: 'https://www.yunting.example/a',
    official: true,
  },
  ...others,
});
const series = (others: Partial<SeriesRecord>): SeriesRecord => ({
  indicatorKey: 'projects',
  name: '引进优质项目',
  unit: '个',
  breaks: [],
  targets: [],
  outcomes: [],
  ...others,
});

describe('the unit of a year’s target', () => {
  const said = (others: Partial<SeriesRecord>, ownYears: readonly number[] = []) =>
    numberFaults(series(others), ownYears).map(
      ({ field, found, expected }) => `${field.join('.')}：${found}；${expected}`,
    );
  const other = ['targets.1.unit：家；与这个指标的单位“个”相合'];
  /** 2029, 2030 and 2031, in whatever order; that of 2030 is in another unit. */
  const three = [target(2031, 26), target(2030, 24, { unit: '家' }), target(2029, 20)];
  const breakIn = (...years: number[]) => years.map((year) => ({ year, reason: '变了。' }));

  it('is the series’, or parted from the years next to it by breaks', () => {
    expect(said({ targets: three })).toEqual(other);
    expect(said({ targets: three, breaks: breakIn(2030, 2031) })).toEqual([]);
    expect(said({ targets: three, breaks: breakIn(2030) })).toEqual(other);
    expect(said({ targets: three, breaks: breakIn(2031) })).toEqual(other);
    expect(said({ targets: three.slice(1), breaks: breakIn(2030) })).toEqual([]);
    expect(said({ targets: [three[0]!, three[1]!], breaks: breakIn(2031) })).toEqual([]);
  });

  it('is parted only from the years right beside it', () => {
    const far = [target(2027, 10), target(2033, 30), ...three.slice(1, 2)];
    const like = [target(2029, 20, { unit: '家' }), target(2031, 26, { unit: '家' })];
    // Those beside it count as it does: what is between them and the others is said there.
    expect(said({ targets: [...far, ...like], breaks: breakIn(2029, 2033) })).toEqual([]);
  });

  it('is parted from the site’s own plans, which are in the unit of the series', () => {
    const own = [target(2030, 24, { unit: '家' })];
    expect(said({ targets: own }, [2031])).toHaveLength(1);
    expect(said({ targets: own, breaks: breakIn(2031) }, [2031, 2032])).toEqual([]);
    expect(said({ targets: own })).toEqual([]);
  });

  it('may be another where the year’s difference says so, or a multiple', () => {
    const differs = target(2030, 24, { unit: '家', difference: '说的是企业。' });
    expect(said({ targets: [target(2029, 20), differs] })).toEqual([]);
    expect(said({ targets: [target(2029, 20), target(2030, 0.0024, { unit: '万个' })] })).toEqual(
      [],
    );
  });

  it('is a unit', () => {
    expect(said({ unit: '12', targets: three })).toEqual(['unit：12；单位，如 亿元、幢、%']);
    expect(said({ targets: [target(2030, 24, { unit: '家以上' })] })).toEqual([
      'targets.0.unit：家以上；单位，如 亿元、幢、%',
    ]);
  });

  it('is not asked for where no number was promised', () => {
    const { value: _value, comparator: _comparator, ...words } = target(2030, 0);
    expect(said({ targets: [{ ...words, words: '没有写数字', unit: '12' }] })).toEqual([]);
  });
});

describe('the unit of a year’s result', () => {
  const faultOf = (others: Partial<Outcome>) =>
    numberFaults(series({ outcomes: [outcome(2030, 26, others)] }), []);

  it('is the series’ or a multiple of it', () => {
    expect(faultOf({ unit: '家' })).toEqual([
      {
        field: ['outcomes', 0, 'unit'],
        found: '家',
        expected: '与这个指标的单位“个”相合',
        remedy: '改正单位；来源说的是别的东西，写 difference。',
      },
    ]);
    expect(faultOf({})).toEqual([]);
    expect(faultOf({ unit: '万个', value: 0.0026 })).toEqual([]);
    expect(faultOf({ unit: '家', difference: '说的是企业。' })).toEqual([]);
  });

  it('is a unit', () => {
    expect(faultOf({ unit: '12' })).toEqual([
      {
        field: ['outcomes', 0, 'unit'],
        found: '12',
        expected: '单位，如 亿元、幢、%',
        remedy: '改正单位。',
      },
    ]);
  });

  it('decides whether there can be less than nothing of it', () => {
    expect(faultOf({ value: -3 })).toMatchObject([
      { remedy: '照来源改正数值；来源说的是增减、差额、盈亏，在 name 里写明。' },
    ]);
  });

  it('decides what number it may have', () => {
    expect(faultOf({ value: 26.5 })).toMatchObject([{ field: ['outcomes', 0, 'value'] }]);
    expect(faultOf({ value: 26.5, unit: '公里', difference: '说的是道路。' })).toEqual([]);
  });
});

describe('a number’s size', () => {
  const said = (others: Partial<SeriesRecord>, promised: Parameters<typeof scaleDoubts>[1] = []) =>
    scaleDoubts(series(others), promised).flatMap(({ path, doubt }) =>
      doubt ? [`${path.join('.')} ${doubt.found}`] : [],
    );
  const flow = (value: number) => ({ value, kind: 'flow' as const });

  it('is held against the middle one of the others, the site’s own among them', () => {
    expect(
      said({ targets: [target(2028, 22), target(2029, 20), target(2030, 24), target(2032, 3000)] }),
    ).toEqual(['targets.3 3000个']);
    // Four others: 2, 20, 24, 30 … the middle is the higher of the two.
    const years = [target(2027, 2), target(2028, 30), target(2029, 24), target(2030, 3000)];
    expect(said({ targets: years }, [flow(20)])).toEqual(['targets.3 3000个']);
    expect(said({ targets: [target(2030, 3000)] }, [flow(20), flow(24), flow(22)])).toEqual([
      'targets.0 3000个',
    ]);
  });

  it('is held against it in whatever order the years stand', () => {
    const years = [target(2028, 24), target(2029, 3000), target(2030, 22)];
    expect(said({ targets: years }, [flow(20)])).toEqual(['targets.1 3000个']);
    // Of an even number of others, the higher one of the two in the middle.
    const values = [1, 1, 200, 200, 200].map((value, at) => target(2026 + at, value));
    expect(said({ targets: values })).toEqual(['targets.0 1个', 'targets.1 1个']);
  });

  it('is one number of two that are far apart: each is doubted beside the other', () => {
    expect(said({ targets: [target(2030, 2)], outcomes: [outcome(2030, 3000)] })).toEqual([
      'targets.0 2个',
      'outcomes.0 3000个',
    ]);
  });

  it('is doubted nowhere without another number of its unit', () => {
    expect(said({ targets: [target(2030, 3000)] })).toEqual([]);
    expect(said({ targets: [target(2029, 2, { unit: '家' }), target(2030, 3000)] })).toEqual([]);
    const differs = target(2029, 2, { difference: '只是城关镇的。' });
    expect(said({ targets: [differs, target(2030, 3000)] })).toEqual([]);
  });

  it('is that in the unit of the series', () => {
    const inTenThousands = target(2030, 0.0024, { unit: '万个' });
    expect(said({ targets: [target(2029, 20), inTenThousands] })).toEqual([]);
    const years = [target(2027, 20), target(2028, 20), target(2029, 20)];
    const wrongly = { unit: '万个' };
    expect(said({ targets: [...years, target(2030, 24, wrongly)] })).toEqual(['targets.3 24万个']);
    const outcomes = [outcome(2030, 24, wrongly)];
    expect(said({ targets: years, outcomes })).toEqual(['outcomes.0 24万个']);
  });

  it('is no more than the whole of a share, which one target of the site says it is', () => {
    const rate = { unit: '%', targets: [target(2030, 101)] };
    const share = { value: 98, kind: 'share' as const };
    expect(said(rate, [share])).toEqual(['targets.0 101%']);
    expect(scaleDoubts(series(rate), [share])[0]?.doubt?.expected).toBe(
      '不大于 100%：这个指标是比率',
    );
    expect(said(rate, [{ value: 98, kind: 'growth' }, share])).toEqual(['targets.0 101%']);
    expect(said({ ...rate, targets: [target(2030, 100)] }, [share])).toEqual([]);
    expect(said(rate, [{ value: 98, kind: 'growth' }])).toEqual([]);
  });

  it('is told with what an editor says of it', () => {
    const acknowledged = { scale: '原文就是这样写的。' };
    const [doubt] = scaleDoubts(series({ targets: [target(2030, 3000, { acknowledged })] }), [
      flow(20),
    ]);
    expect(doubt).toEqual({
      path: ['targets', 0],
      reason: acknowledged.scale,
      doubt: { field: ['value'], found: '3000个', expected: '与这个指标各年的数字大小相近' },
    });
  });
});
