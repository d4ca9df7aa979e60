import { assert, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { content, contentWith, plan, replacing, target } from '../../tests/fixture/fixture.ts';
import { seriesWith, yearOutcome, yearTarget } from '../../tests/fixture/years.ts';
import type { SeriesFile, SeriesRecord } from './outcome.ts';
import {
  buildSeries,
  directionOf,
  isDrawn,
  relations,
  relationTo,
  relationWords,
  seriesOf,
  yearsAround,
  yearsBeside,
  type Relation,
} from './series.ts';
import { outcomeOf, type Outcome } from './standing.ts';

const all = buildSeries(content.series, content.plans, ({ id }) => `/${id}`);
const of = (key: string) => all.find(({ indicatorKey }) => indicatorKey === key)!;
const told = (key: string) =>
  of(key).targets.map(({ year, label, relation, joined }) =>
    [year, label, relation, joined && 'joined'].filter(Boolean).join(' '),
  );
const published = (key: string) =>
  of(key).outcomes.map(({ year, label, qualifier }) =>
    [year, label, qualifier].filter(Boolean).join(' '),
  );

describe('directionOf', () => {
  type Ends = { value: number; valueTo?: number };
  it.each<[Ends, Ends, string | undefined]>([
    [{ value: 5 }, { value: 5.4 }, 'raised'],
    [{ value: 5 }, { value: 4.6 }, 'lowered'],
    [{ value: 5 }, { value: 5 }, 'unchanged'],
    [{ value: 2, valueTo: 6 }, { value: 2, valueTo: 6 }, 'unchanged'],
    [{ value: 2, valueTo: 6 }, { value: 2, valueTo: 7 }, 'raised'],
    [{ value: 2, valueTo: 6 }, { value: 3, valueTo: 6 }, 'raised'],
    [{ value: 2, valueTo: 6 }, { value: 1, valueTo: 6 }, 'lowered'],
    [{ value: 2, valueTo: 6 }, { value: 2, valueTo: 5 }, 'lowered'],
    [{ value: 2, valueTo: 6 }, { value: 1, valueTo: 7 }, undefined],
    [{ value: 2, valueTo: 6 }, { value: 3, valueTo: 5 }, undefined],
    // A single number is a range from itself to itself.
    [{ value: 2 }, { value: 2, valueTo: 6 }, 'raised'],
    [{ value: 4 }, { value: 2, valueTo: 6 }, undefined],
  ])('%j, then %j: %s', (before, own, direction) =>
    expect(directionOf(before, own)).toBe(direction),
  );
});

describe('isDrawn', () => {
  it('holds of a number of the series’ own definition that is trusted', () => {
    for (const one of [yearTarget(2030), yearOutcome(2030), yearTarget(2030, { value: 0 })])
      expect(isDrawn(one)).toBe(true);
    const { value: _none, ...words } = yearTarget(2030);
    for (const one of [
      words,
      yearTarget(2030, { trust: 'low' }),
      yearOutcome(2030, { difference: '只是工业。' }),
    ])
      expect(isDrawn(one)).toBe(false);
  });
});

describe('relationTo', () => {
  type Year = { year: number; value?: number; valueTo?: number; difference?: string };
  it.each<[Year | undefined, Year, string | undefined]>([
    [{ year: 2030, value: 6 }, { year: 2031, value: 10 }, 'raised'],
    [{ year: 2030, value: 6 }, { year: 2031, value: 5 }, 'lowered'],
    [{ year: 2030, value: 6 }, { year: 2031, value: 6 }, 'unchanged'],
    [{ year: 2029, value: 6 }, { year: 2031, value: 6 }, 'not-seen'],
    [{ year: 2030 }, { year: 2031, value: 6 }, 'no-number'],
    [{ year: 2030, value: 6 }, { year: 2031 }, undefined],
    [undefined, { year: 2031, value: 6 }, undefined],
    [{ year: 2030, value: 0 }, { year: 2031, value: 0 }, 'unchanged'],
    [{ year: 2030, value: 2, valueTo: 6 }, { year: 2031, value: 2, valueTo: 7 }, 'raised'],
    [{ year: 2030, value: 2, valueTo: 6 }, { year: 2031, value: 2 }, 'lowered'],
    [{ year: 2030, value: 2, valueTo: 6 }, { year: 2031, value: 1, valueTo: 7 }, undefined],
    [{ year: 2030, value: 6 }, { year: 2031, value: 7, difference: '只是工业。' }, 'redefined'],
    [{ year: 2029, value: 6 }, { year: 2031, value: 7, difference: '只是工业。' }, 'redefined'],
    [{ year: 2030, value: 6, difference: '只是工业。' }, { year: 2031, value: 7 }, 'redefined'],
    [{ year: 2029, value: 6, difference: '只是工业。' }, { year: 2031, value: 7 }, 'not-seen'],
    [{ year: 2030, difference: '只是工业。' }, { year: 2031, value: 7 }, 'redefined'],
  ])('%j, then %j: %s', (before, own, relation) => {
    expect(relationTo(before, own, [])).toBe(relation);
  });

  it('says nothing of more or less where the definition changed', () => {
    const broken = [{ year: 2031, reason: '改了名称' }];
    const before = { year: 2030, value: 6 };
    expect(relationTo(before, { year: 2031, value: 9 }, broken)).toBe('redefined');
    expect(relationTo(before, { year: 2031 }, broken)).toBe('redefined');
    // It holds for that year, not for those after it.
    expect(relationTo({ year: 2031, value: 9 }, { year: 2032, value: 10 }, broken)).toBe('raised');
  });

  const year = integer({ min: 2020, max: 2024 });
  const undated = record({ year, value: integer({ min: 0, max: 3 }) }, { requiredKeys: ['year'] });
  const breaks = option(year, { nil: undefined }).map((at) =>
    at === undefined ? [] : [{ year: at, reason: '改了名称' }],
  );

  it('compares with the year right before only, and with numbers only', () => {
    assert(
      property(undated, undated, breaks, (before, own, broken) => {
        const relation = relationTo(before, own, broken);
        const compared = (['raised', 'lowered', 'unchanged'] as (Relation | undefined)[]).includes(
          relation,
        );
        expect(compared).toBe(
          !broken.some((one) => one.year === own.year) &&
            own.value !== undefined &&
            before.value !== undefined &&
            own.year === before.year + 1,
        );
      }),
      { seed: 2031 },
    );
  });

  it('is turned round with the values', () => {
    const turned: Partial<Record<Relation, Relation>> = {
      raised: 'lowered',
      lowered: 'raised',
      unchanged: 'unchanged',
    };
    const value = integer({ min: -5, max: 5 });
    assert(
      property(value, value, (one, other) => {
        const there = relationTo({ year: 2030, value: one }, { year: 2031, value: other }, [])!;
        const back = relationTo({ year: 2030, value: other }, { year: 2031, value: one }, []);
        expect(back).toBe(turned[there]);
      }),
      { seed: 2031 },
    );
  });
});

describe('relationWords', () => {
  it('has neutral words for every relation, none twice', () => {
    expect(Object.keys(relationWords)).toEqual([...relations]);
    expect(new Set(Object.values(relationWords)).size).toBe(relations.length);
    for (const words of Object.values(relationWords)) expect(words).toMatch(/^\p{Script=Han}+$/u);
    for (const words of Object.values(relationWords)) expect(words).not.toMatch(/优|劣|进步|退步/u);
  });
});

describe('buildSeries', () => {
  it('puts the plan’s own target among those of other years', () => {
    expect(told('county-budget-revenue-growth')).toEqual([
      '2027 5%',
      '2029 5% not-seen',
      '2030 3% lowered joined',
      '2031 4％ raised joined',
      '2032 约4% unchanged joined',
    ]);
  });

  it('leads each target to where it can be read: this site, or the other year’s page', () => {
    const sources = of('county-budget-revenue-growth').targets.map(({ source, place }) => ({
      ...source,
      place,
    }));
    expect(sources.slice(2, 4)).toEqual([
      {
        title: '2030年县政府重点工作安排',
        url: 'https://www.yunting.example/plans/2030',
        place: '一、1.',
      },
      { title: '2031年县政府重点工作安排', url: '/2031-01-02', place: '第1项' },
    ]);
  });

  it('shows words where a plan gave no number, and compares nothing with them', () => {
    expect(told('gdp-growth')).toEqual([
      '2030 与全市同步，没有写数字',
      '2031 6％左右 no-number',
      '2032 不低于5.5% lowered joined',
    ]);
    expect(of('gdp-growth').targets[0]).not.toHaveProperty('value');
  });

  it('joins no years across a changed definition, nor where the figures do not fit together', () => {
    expect(told('quality-projects-introduced')).toEqual([
      '2029 20家',
      '2030 24个 redefined',
      '2031 30个 redefined',
    ]);
    expect(told('retail-sales')).toEqual([
      '2029 60亿元',
      '2030 75亿元 raised',
      '2031 80亿元 raised',
    ]);
    expect(of('retail-sales').apart).toBe('公布的数字前后对不上，各年不连成线。');
  });

  it('compares figures in one unit, however they are written', () => {
    expect(told('fdi-actual')).toEqual(['2030 超过9800万美元', '2031 1.2亿美元 raised joined']);
    expect(of('fdi-actual').targets.map(({ value }) => value)).toEqual([98_000_000, 120_000_000]);
  });

  it('counts a promise that is printed twice once', () => {
    const twice = buildSeries(
      {
        plans: [],
        series: [
          {
            indicatorKey: 'specialised-new-firms-added',
            name: '新增专精特新企业',
            unit: '家',
            breaks: [],
            targets: [],
            outcomes: [],
          },
        ],
      },
      [plan],
      ({ id }) => id,
    );
    expect(twice[0]?.targets.map(({ source }) => source.url)).toEqual(['2031-02-05']);
  });

  it('keeps a note with its year', () => {
    expect(of('county-budget-revenue-growth').targets.at(-1)?.note).toBe('另写争取5%');
    expect(of('county-budget-revenue-growth').targets[0]).not.toHaveProperty('note');
  });

  it('takes the outcomes that are recorded with the targets, said as what they are', () => {
    expect(published('county-budget-revenue-growth')).toEqual(['2029 4.8%', '2031 4.3%']);
    expect(published('gdp-growth')).toEqual(['2030 5.8%', '2031 6.2% 2031年1—9月']);
    expect(published('retail-sales')).toEqual(['2030 31.4亿元 1—6月', '2031 82亿元 预计数']);
    expect(published('fdi-actual')).toEqual(['2030 约0.98亿美元']);
    expect(published('high-tech-firms-total')).toEqual([
      '2030 301家 累计高新技术企业，2030年底',
      '2031 328家 累计高新技术企业，2031年底',
    ]);
  });

  it('names a figure by what it measures, whatever the series and the target are called', () => {
    const own = contentWith({
      'plans/2031/outcomes.yaml': replacing(
        '    indicator: 地区生产总值增长率\n    role: baseline',
        '    indicator: 可比价地区生产总值增长率\n    role: baseline',
      ),
    });
    const [, growth] = buildSeries(own.series, own.plans, ({ id }) => id);
    expect(growth?.outcomes[0]?.qualifier).toBe('可比价地区生产总值增长率');
  });

  it('says of a part that it is one, and of an expectation too, also for the year before', () => {
    const said = contentWith({
      'plans/2031/outcomes.yaml': (text) =>
        replacing(
          'periodEnd: "2030-12-31"\n    value: 5.8\n    unit: "%"\n    finality: final\n    definition: same\n',
          'periodEnd: "2030-12-31"\n    value: 5.8\n    unit: "%"\n    finality: expected\n    definition: part\n    difference: 只是工业。\n',
        )(text),
    });
    const [, growth] = buildSeries(said.series, said.plans, ({ id }) => id);
    expect(growth?.outcomes[0]?.qualifier).toBe('预计数，其中一部分');
  });

  it('keeps “about” apart from the number', () => {
    const [about] = of('fdi-actual').outcomes;
    expect(about).toMatchObject({ comparator: 'approx', value: 98_000_000 });
    expect(of('gdp-growth').targets.map(({ comparator }) => comparator)).toEqual([
      'eq',
      'approx',
      'ge',
    ]);
  });

  it('says where the definition is unclear', () => {
    const unclear = contentWith({
      'plans/2031/outcomes.yaml': replacing(
        '    value: 4.3\n    unit: "%"\n    finality: final\n    definition: same\n',
        '    value: 4.3\n    unit: "%"\n    finality: final\n    definition: unstated\n    difference: 没有写\n',
      ),
    });
    const [growth] = buildSeries(unclear.series, unclear.plans, ({ id }) => id);
    expect(growth?.outcomes.at(-1)?.qualifier).toBe('口径不明');
  });

  it('takes no level for a growth rate: what counts something else is left out', () => {
    for (const { label } of of('county-budget-revenue-growth').outcomes)
      expect(label).toMatch(/%$/u);
    expect(published('fdi-actual').join()).not.toContain('2亿美元');
  });

  it('shows two sources that give one figure for one year as one point', () => {
    const twice = contentWith({
      'plans/2031/outcomes.yaml': replacing('    value: 328\n', '    value: 301\n'),
    });
    const total = buildSeries(twice.series, twice.plans, ({ id }) => id).find(
      ({ indicatorKey }) => indicatorKey === 'high-tech-firms-total',
    );
    expect(total?.outcomes.map(({ year, value }) => [year, value])).toEqual([
      [2030, 301],
      [2031, 301],
    ]);
    const { outcomes } = buildSeries(
      {
        plans: [],
        series: [
          {
            indicatorKey: 'high-tech-firms-total',
            name: '高新技术企业数量',
            unit: '家',
            breaks: [],
            targets: [],
            outcomes: [
              {
                year: 2031,
                value: 328,
                source: {
                  title: '年报',
                  publisher: '云汀日报',
                  url: 'https://news.yunting.example/',
                  official: false,
                },
              },
            ],
          },
        ],
      },
      [plan],
      ({ id }) => id,
    )[0]!;
    expect(outcomes.map(({ year, label }) => `${year} ${label}`)).toEqual([
      '2030 301家',
      '2031 328家',
    ]);
  });

  /** One series of the fixture, changed, with its plans. */
  const changed = (key: string, change: Partial<SeriesRecord>, plans = content.series.plans) =>
    buildSeries(
      {
        plans,
        series: content.series.series
          .filter(({ indicatorKey }) => indicatorKey === key)
          .map((one) => ({ ...one, ...change })),
      },
      [plan],
      ({ id }) => id,
    )[0]!;
  const yearbook = {
    title: '年报',
    publisher: '云汀日报',
    url: 'https://news.yunting.example/',
    official: false,
  };

  it('shows of two that give one figure the record that names itself', () => {
    const { outcomes } = changed('high-tech-firms-total', {
      outcomes: [{ year: 2031, value: 328, source: yearbook, note: '写在年报里。' }],
    });
    expect(outcomes.map(({ label, qualifier, note }) => [label, qualifier, note])).toEqual([
      ['301家', '累计高新技术企业，2030年底', undefined],
      ['328家', '累计高新技术企业，2031年底', undefined],
    ]);
  });

  it('keeps figures below zero below zero', () => {
    const { targets, outcomes } = changed('gdp-growth', {
      targets: [
        { year: 2029, value: -1.5, place: '一、1.' },
        { year: 2030, value: 0, place: '一、1.' },
      ],
      outcomes: [{ year: 2029, value: -2.5, source: yearbook }],
    });
    expect(targets.map(({ value, label }) => [value, label]).slice(0, 2)).toEqual([
      [-1.5, '-1.5%'],
      [0, '0%'],
    ]);
    expect(outcomes[0]).toMatchObject({ value: -2.5, label: '-2.5%', comparator: 'eq' });
  });

  it('takes a figure as it is where nothing limits it', () => {
    const exact = [...of('retail-sales').targets, ...of('retail-sales').outcomes];
    expect(exact.map(({ comparator }) => comparator)).toEqual(exact.map(() => 'eq'));
  });

  it('keeps the note of an outcome, where there is one', () => {
    expect(of('retail-sales').outcomes.map(({ note }) => note)).toEqual([
      '来源没有标明日期。',
      '来源说的是预计数。',
    ]);
    expect(of('county-budget-revenue-growth').outcomes[0]).not.toHaveProperty('note');
    expect(of('county-budget-revenue-growth').outcomes[1]).not.toHaveProperty('note');
  });

  it('leads nowhere where the other year’s page is not recorded, which the checks refuse before', () => {
    const { targets } = changed('fdi-actual', {}, []);
    expect(targets[0]?.source).toEqual({ title: '', url: '' });
  });

  it('names a source for every outcome', () => {
    for (const { outcomes } of all)
      for (const { source } of outcomes) expect(source.url).toMatch(/^https:/u);
  });

  it('goes by the years, whatever the order in which they were written down', () => {
    const { plans: otherPlans, series } = content.series;
    const turned = series.map((one) => ({
      ...one,
      targets: one.targets.toReversed(),
      outcomes: one.outcomes.toReversed(),
    }));
    expect(
      buildSeries({ plans: otherPlans, series: turned }, content.plans, ({ id }) => `/${id}`),
    ).toEqual(all);
  });

  it('refuses a unit that is none, which the checks refuse before', () => {
    const [first, ...rest] = content.series.series;
    expect(() =>
      buildSeries(
        { ...content.series, series: [{ ...first!, unit: '12' }, ...rest] },
        content.plans,
        ({ id }) => id,
      ),
    ).toThrow('no quantity: 512');
  });

  it('joins a line exactly where two years are compared and nothing speaks against it', () => {
    for (const { targets, apart } of all)
      for (const { joined, relation } of targets)
        expect(joined).toBe(
          apart === undefined &&
            (relation === 'raised' || relation === 'lowered' || relation === 'unchanged'),
        );
  });
});

describe('a year that is recorded with its series', () => {
  const yearbook = {
    title: '年报',
    publisher: '云汀日报',
    url: 'https://news.yunting.example/',
    official: false,
  };
  const year: SeriesRecord = {
    indicatorKey: 'growth',
    name: '增长率',
    unit: '%',
    breaks: [],
    targets: [],
    outcomes: [],
  };
  const built = (change: Partial<SeriesRecord>, documents?: SeriesFile['documents']) =>
    buildSeries(
      { plans: content.series.plans, documents, series: [{ ...year, ...change }] },
      [],
      ({ id }) => id,
    )[0]!;
  const promised = (change: Partial<SeriesRecord['targets'][number]>, documents?: typeof noted) =>
    built({ targets: [{ year: 2030, value: 5, place: '一、1.', ...change }] }, documents)
      .targets[0]!;
  const result = (change: Partial<SeriesRecord['outcomes'][number]>) =>
    built({ outcomes: [{ year: 2030, value: 5, source: yearbook, ...change }] }).outcomes[0]!;
  const noted = [
    { key: 'other', source: { ...yearbook, title: '另一份' } },
    { key: 'practical', source: { ...yearbook, title: '实事项目', trust: 'low' as const } },
  ];

  it('is that of its plan, which is the government’s own, or of the document that it names', () => {
    expect(promised({})).toMatchObject({
      source: { title: '2030年县政府重点工作安排', url: 'https://www.yunting.example/plans/2030' },
      trust: 'high',
    });
    expect(promised({ document: 'practical' }, noted)).toMatchObject({
      source: { title: '实事项目', publisher: '云汀日报' },
      trust: 'low',
    });
  });

  it('says first how it differs from the series, then what else is to be noted', () => {
    const notes = (change: object) => {
      const { note, difference } = promised(change);
      return [note, difference];
    };
    expect(notes({})).toEqual([undefined, undefined]);
    expect(notes({ note: '另写争取6%。' })).toEqual(['另写争取6%。', undefined]);
    expect(notes({ difference: '只是工业。' })).toEqual(['只是工业。', '只是工业。']);
    expect(notes({ difference: '只是工业。', note: '另写争取6%。' })).toEqual([
      '只是工业。另写争取6%。',
      '只是工业。',
    ]);
  });

  it.each<[object, string | undefined, string]>([
    [{}, undefined, 'final'],
    [{ finality: 'expected' }, '预计数', 'expected'],
    [{ part: '1—6月' }, '1—6月', 'partial'],
    [{ part: '1—6月', finality: 'expected' }, '1—6月，预计数', 'partial'],
    [{ difference: '只是工业。' }, '只是工业', 'final'],
    [
      { part: '1—6月', finality: 'expected', difference: '只是。工业' },
      '1—6月，预计数，只是。工业',
      'partial',
    ],
  ])('is published as what it is: %j', (change, qualifier, known) => {
    expect(result(change)).toMatchObject({ known, label: '5%' });
    expect(result(change).qualifier).toBe(qualifier);
  });

  it('is trusted as far as its source is', () => {
    expect(result({}).trust).toBe('medium-high');
    expect(result({ source: { ...yearbook, trust: 'low' } }).trust).toBe('low');
  });

  it('keeps how it differs, and its note', () => {
    const plain = result({});
    expect(plain).not.toHaveProperty('difference');
    expect(plain).not.toHaveProperty('note');
    expect(result({ difference: '只是工业。', note: '照年报。' })).toMatchObject({
      difference: '只是工业。',
      note: '照年报。',
    });
  });

  it('is written in its own unit, and compared in the base unit', () => {
    expect(promised({ value: 1.2, unit: '亿元', comparator: 'gt' })).toMatchObject({
      value: 120_000_000,
      label: '超过1.2亿元',
    });
    expect(result({ value: 1.2, unit: '亿元', comparator: 'approx' })).toMatchObject({
      value: 120_000_000,
      label: '约1.2亿元',
      comparator: 'approx',
    });
  });
});

describe('a target’s own records', () => {
  const own = target('01-02');
  const [figure] = own.standing.decisive;
  const recorded = (change: Partial<Outcome>) => {
    const outcome = outcomeOf({ ...figure!, ...change });
    const { outcomes } = seriesOf(
      { ...own, outcomes: [outcome], baselines: [] },
      plan,
      [],
      '/here',
    );
    return outcomes[0];
  };
  const day = (at: string) => ({ periodStart: at, periodEnd: at });

  it.each<[string, Partial<Outcome>, string]>([
    ['the whole year', {}, 'final'],
    ['the year’s last day', day('2031-12-31'), 'final'],
    ['the whole year, expected', { finality: 'expected' }, 'expected'],
    ['some months', { periodEnd: '2031-09-30' }, 'partial'],
    ['the last months', { periodStart: '2031-07-01' }, 'partial'],
    ['a day within the year', day('2031-06-30'), 'partial'],
    ['its first day', day('2031-01-01'), 'partial'],
    ['a part of the thing', { definition: 'part' }, 'partial'],
    ['a thing that is not said', { definition: 'unstated' }, 'unclear'],
  ])('of %s', (_name, change, known) => expect(recorded(change)?.known).toBe(known));

  it('are those that count the same or may do so, in its unit', () => {
    expect(recorded({ definition: 'different' })).toBeUndefined();
    expect(recorded({ unit: '‰' })).toBeUndefined();
  });

  it('say nothing of what is as in the series, and all that is not', () => {
    expect(recorded({})).not.toHaveProperty('qualifier');
    expect(
      recorded({
        indicator: '税收增长率',
        periodEnd: '2031-06-30',
        finality: 'expected',
        definition: 'unstated',
      })?.qualifier,
    ).toBe('税收增长率，2031年1—6月，预计数，口径不明');
  });

  it('have their figure, source, trust and note', () => {
    expect(recorded({ value: 4.5, note: '照公报。', comparator: 'approx' })).toMatchObject({
      year: 2031,
      value: 4.5,
      label: '约4.5%',
      comparator: 'approx',
      source: figure!.source,
      trust: 'high',
      note: '照公报。',
    });
    expect(recorded({ source: { ...figure!.source, trust: 'low' } })?.trust).toBe('low');
  });
});

describe('seriesOf', () => {
  const page = '/2031/tasks/03/#t01';

  it('is the series of the target’s indicator', () => {
    expect(seriesOf(target('01-02'), plan, all, page)).toBe(of('county-budget-revenue-growth'));
  });

  it('is the target alone where its indicator has none', () => {
    const own = target('05-03');
    expect(seriesOf(own, plan, all.slice(1), page)).toMatchObject({
      indicatorKey: own.indicatorKey,
      name: own.indicator,
      unit: '台',
      breaks: [],
      targets: [
        {
          year: 2031,
          value: 20,
          comparator: 'eq',
          label: own.raw,
          source: { title: plan.title, url: page },
          trust: 'high',
          place: '第5项',
          joined: false,
        },
      ],
    });
    const keyless = seriesOf({ ...own, indicatorKey: undefined }, plan, all, page);
    expect(keyless.indicatorKey).toBe(own.id);
    expect(keyless.targets[0]).not.toHaveProperty('valueTo');
  });

  it('counts in the unit that its plan prints, so that no chart shows 170000000000', () => {
    const sales = { ...target('05-03'), raw: '1700亿元左右', value: 170_000_000_000, unit: '元' };
    expect(seriesOf(sales, plan, [], page).unit).toBe('亿元');
    // A number that is set otherwise than it is printed is shown as it is set.
    expect(seriesOf({ ...sales, unit: '美元' }, plan, [], page).unit).toBe('美元');
  });

  it('has both ends of a range', () => {
    const range = { ...target('05-03'), comparator: 'range' as const, valueTo: 30 };
    expect(seriesOf(range, plan, [], page).targets[0]).toMatchObject({ value: 20, valueTo: 30 });
  });

  it('has what was published in the order of the years, one figure of a year once', () => {
    const firms = target('03-01');
    const [now] = firms.outcomes;
    const twice = { ...firms, outcomes: [now!, { ...now!, id: '2031-03-01-r09' }] };
    const { outcomes } = seriesOf(twice, plan, [], page);
    expect(outcomes.map(({ year, label }) => [year, label])).toEqual([
      [2030, '301家'],
      [2031, '328家'],
    ]);
  });
});

describe('yearsAround', () => {
  const series = all[0]!;
  const many = {
    ...series,
    targets: Array.from({ length: 100 }, (_none, at) => yearTarget(1990 + at)),
  };

  it('leaves an indicator of a few years as it is', () => {
    expect(yearsAround(series, plan.year)).toBe(series);
  });

  it('has seven years before and after the plan’s own, and keeps the others aside', () => {
    const near = yearsAround(many, plan.year);
    const years = near.targets.map(({ year }) => year);
    expect([years[0], years.at(-1), years.length]).toEqual([plan.year - 7, plan.year + 7, 15]);
    expect(near.whole).toBe(many);
  });

  it('keeps of results and changed definitions those years as well', () => {
    const far = plan.year - yearsBeside - 1;
    const given = seriesWith({
      breaks: [far, plan.year].map((year) => ({ year, reason: '改了。' })),
      targets: [yearTarget(plan.year)],
      outcomes: [yearOutcome(far), yearOutcome(plan.year)],
    });
    const near = yearsAround(given, plan.year);
    expect(near.outcomes.map(({ year }) => year)).toEqual([plan.year]);
    expect(near.breaks.map(({ year }) => year)).toEqual([plan.year]);
    expect(near.whole).toBe(given);
  });
});
