import { describe, expect, it } from 'vitest';
import { content, plan, target } from '../../tests/fixture/fixture.ts';
import { seriesWith, yearOutcome, yearTarget } from '../../tests/fixture/years.ts';
import { comparisonOf, contextOf } from './context.ts';
import { buildSeries, type Series } from './series.ts';

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

describe('the years of a target', () => {
  const growth = target('01-02');
  const among = (given: Partial<Series>) => contextOf(growth, plan, seriesWith(given));

  it('are all of which anything is known, in their order, without its own', () => {
    const { years } = among({
      targets: [yearTarget(2033), yearTarget(2030), yearTarget(2031)],
      outcomes: [yearOutcome(2032), yearOutcome(2028), yearOutcome(2030)],
    });
    expect(
      years.map(({ year, target: one, outcomes }) => [year, one?.year, outcomes.length]),
    ).toEqual([
      [2028, undefined, 1],
      [2030, 2030, 1],
      [2032, undefined, 1],
      [2033, 2033, 0],
    ]);
  });

  it('may be held against its own on this side of a changed definition alone', () => {
    const { years, yearsWords } = among({
      breaks: [
        { year: 2029, reason: '改了范围。' },
        { year: 2033, reason: '改了名称。' },
      ],
      targets: [2027, 2028, 2029, 2030, 2032, 2033].map((year) => yearTarget(year)),
    });
    expect(years.map(({ year, like, difference }) => [year, like, difference])).toEqual([
      [2027, false, '改了范围。'],
      [2028, false, '改了范围。'],
      [2029, true, undefined],
      [2030, true, undefined],
      [2032, true, undefined],
      [2033, false, '改了名称。'],
    ]);
    expect(yearsWords).toBe('2029年5%，2030年5%，2032年5%');
  });

  it('say first how that one year differs, then how the definition changed since', () => {
    const { years } = among({
      breaks: [{ year: 2029, reason: '改了范围。' }],
      targets: [yearTarget(2027, { difference: '只是工业。' }), yearTarget(2028)],
      outcomes: [yearOutcome(2026)],
    });
    expect(years.map(({ difference }) => difference)).toEqual([
      '改了范围。',
      '只是工业。',
      '改了范围。',
    ]);
  });

  it('leave of the year before only what they do not have', () => {
    const firms = target('03-01');
    const figuresBeside = (given: Series | undefined) =>
      contextOf(firms, plan, given).baselines.map(({ figure }) => figure);
    expect(figuresBeside(undefined)).toEqual(['301家']);
    expect(
      figuresBeside(seriesWith({ outcomes: [yearOutcome(2030, { label: '300家' })] })),
    ).toEqual(['301家']);
    expect(
      figuresBeside(seriesWith({ outcomes: [yearOutcome(2030, { label: '301家' })] })),
    ).toEqual([]);
  });

  it('are drawn beside it where they count the same', () => {
    const drawn = (given: Partial<Series>) => among(given).chart.years;
    expect(drawn({ targets: [yearTarget(2030)] })).toBe(true);
    expect(drawn({ targets: [yearTarget(2031)] })).toBe(false);
  });
});

describe('how far a result is from a target', () => {
  it('is a number with its unit, where it may be said', () => {
    expect(context('02-01').gap).toMatchObject({ side: -1, amount: 4, unit: '个' });
    expect(context('02-05')).not.toHaveProperty('gap');
  });

  it('is said in words, or why it cannot be, or not at all', () => {
    expect(['02-01', '02-05', '02-02'].map((id) => comparisonOf(target(id)))).toEqual([
      '比目标少4个',
      '不能比：口径不明',
      undefined,
    ]);
  });

  it('is by the figures that decide how it stands', () => {
    expect(context('02-03').result?.figures.map(({ id }) => id)).toEqual([
      '2031-02-03-r01',
      '2031-02-03-r02',
    ]);
  });
});

describe('a number of another document', () => {
  const [commitment] = target('05-03').commitments;
  const said = (change: object, promised: object = {}) => {
    const one = { ...target('05-03'), ...promised, commitments: [{ ...commitment!, ...change }] };
    const [{ words, same } = { words: '' }] = contextOf(one, plan, undefined).commitments;
    return [words, same];
  };

  it('is the same only where it binds alike: 达到20台 and 20台 do, 约20台 does not', () => {
    expect(said({})).toEqual(['同样写了20台', true]);
    expect(said({}, { comparator: 'ge' })).toEqual(['同样写了20台', true]);
    expect(said({}, { comparator: 'approx' })).toEqual(['写的是20台', false]);
    const about = { comparator: 'approx', figure: '约20台' } as const;
    expect(said(about)).toEqual(['写的是约20台', false]);
    expect(said(about, { comparator: 'approx' })).toEqual(['同样写了约20台', true]);
  });
});

describe('the city’s rate', () => {
  const share = target('06-03');
  const [rate] = share.background;
  const named = (...rates: object[]) => {
    const background = rates.map((change) => ({ ...rate!, ...change }));
    return contextOf({ ...share, background }, plan, undefined).cityRate?.figure;
  };

  it('is of the whole city and in the unit of the share', () => {
    expect(named({ scope: 'own' }, { baseUnit: '‰' }, {})).toBe('97.2%');
    expect(named({ scope: 'own' })).toBeUndefined();
    expect(named({ baseUnit: '‰' })).toBeUndefined();
  });

  it('is the first that is recorded', () => {
    expect(named({}, { figure: '97%' })).toBe('97.2%');
  });

  it('is that of a share only', () => {
    const growth = { ...target('01-02'), background: [rate!] };
    expect(contextOf(growth, plan, undefined).cityRate).toBeUndefined();
  });
});
