import { describe, expect, it } from 'vitest';
import { content, plan, target } from '../../tests/fixture/fixture.ts';
import { contextOf, hasContext } from './context.ts';
import { buildSeries } from './series.ts';

const series = buildSeries(content.series, [plan], ({ id }) => id);
const context = (id: string) => {
  const one = target(id);
  return contextOf(
    one,
    plan,
    series.find(({ indicatorKey }) => indicatorKey === one.indicatorKey),
  );
};

describe('a target in context', () => {
  it('has its result and how far that is from it, in words', () => {
    expect(context('02-01')).toMatchObject({
      result: { words: '公布26个' },
      comparison: '比目标少4个',
    });
    expect(context('01-03')).toMatchObject({
      result: { words: '预计82亿元' },
      comparison: '比目标多2亿元（预计数）',
    });
    expect(context('01-01')).toMatchObject({
      result: { words: '2031年1—9月6.2%' },
      comparison: '不能比：只有2031年1—9月的',
    });
    expect(context('02-05').comparison).toBe('不能比：口径不明');
  });

  it('has no result and no comparison where nothing was found', () => {
    const { result, gap, comparison, chart } = context('02-02');
    expect([result, gap, comparison]).toEqual([undefined, undefined, undefined]);
    expect(chart.form).toBe('number');
    expect(hasContext(context('02-02'))).toBe(false);
  });

  it('has other years’ targets, and says which may be held against it', () => {
    const { years, yearsWords } = context('01-02');
    expect(years.map(({ year, like }) => [year, like])).toEqual([
      [2027, true],
      [2029, true],
      [2030, true],
      [2032, true],
    ]);
    expect(yearsWords).toBe('2027年5%，2029年5%，2030年3%，2032年约4%');
    const renamed = context('02-01');
    expect(renamed.years.filter(({ like }) => like)).toEqual([]);
    expect(renamed.years.at(-1)?.difference).toContain('改称');
    expect(renamed.yearsWords).toBe('');
  });

  it('has what was published for the year before', () => {
    expect(context('01-01').yearBefore.map(({ label }) => label)).toEqual(['5.8%']);
    // Of unclear scope, and its indicator has no years.
    expect(context('05-03').baselines.map(({ figure }) => figure)).toEqual(['18台']);
  });

  it('has other documents’ numbers: the same, another, and one for something else', () => {
    const said = (id: string) => context(id).commitments.map(({ words, same }) => [words, same]);
    expect(said('05-03')).toEqual([['同样写了20台', true]]);
    expect(said('06-02')).toEqual([['写的是30张，比这里少10张', false]]);
    expect(said('04-04')).toEqual([['写的是5.7万平方米，口径不同：只是公共绿地。', undefined]]);
    expect(context('05-03').commitments[0]).toMatchObject({ about: '1月公布的。' });
  });

  it('names the city’s rate beside a share, and gives no gap to it', () => {
    const { cityRate, chart, gap } = context('06-03');
    expect(cityRate?.figure).toBe('97.2%');
    expect(chart).toMatchObject({ known: 'city', form: 'share' });
    expect(gap).toBeUndefined();
    // A total says nothing of what is added in a year.
    const beds = context('06-01');
    expect(beds.background.map(({ figure }) => figure)).toEqual(['4300张']);
    expect([beds.cityRate, beds.chart.form]).toEqual([undefined, 'number']);
  });

  it('is that of the first print of a promise that stands twice', () => {
    expect(context('03-02').result?.words).toBe(context('02-05').result?.words);
  });
});
