/** What the results of other years may say, on series made up for it. */
import { describe, expect, it } from 'vitest';
import { fixtureFiles } from '../../tests/fixture/fixture.ts';
import { parseContent } from '../content/parse.ts';
import type { OutcomeRecord, SeriesRecord } from '../model/outcome.ts';
import { outcomeFaults, type Own } from './series-outcomes.ts';

type Outcome = SeriesRecord['outcomes'][number];
const page = (name: string) => `https://www.yunting.example/${name}`;

/** A result of 2030, published after it. */
const outcome = (
  value: number,
  { url = page('a'), date, ...others }: Partial<Outcome> & { url?: string; date?: string } = {},
): Outcome => ({
  year: 2030,
  value,
  source: {
    title: '年报',
    publisher: '云汀县统计局',
    url,
    official: true,
    ...(date === undefined ? {} : { date }),
  },
  ...others,
});
const series = (outcomes: Outcome[]): SeriesRecord => ({
  indicatorKey: 'retail-sales',
  name: '社会消费品零售总额',
  unit: '亿元',
  breaks: [],
  targets: [],
  outcomes,
});
const said = (outcomes: Outcome[], own: readonly Own[] = [], today = '2032-06-15') =>
  outcomeFaults(series(outcomes), own, today).map(
    ({ field, found, expected }) => `${field.join('.')}：${found}；${expected}`,
  );

describe('the part of a year', () => {
  it.each(['1—6月', '4—9月', '上半年', '前三季度', '第一段', '12—12月', '1—11月', '2—12月'])(
    'may be %s',
    (part) => expect(said([outcome(30, { part })])).toEqual([]),
  );

  it.each(['0—6月', '6—1月', '1—13月', '13—13月'])('is not %s', (part) => {
    expect(said([outcome(30, { part })])).toEqual([
      `outcomes.0.part：${part}；一年里先后的两个月，如“1—6月”`,
    ]);
  });

  it('is not all of it', () => {
    expect(said([outcome(30, { part: '1—12月' })])).toEqual([
      'outcomes.0.part：1—12月；不填：是全年的',
    ]);
  });
});

describe('the words on a result', () => {
  it('do not say that nothing differs', () => {
    expect(said([outcome(30, { difference: '口径相同' })])).toEqual([
      'outcomes.0.difference：口径相同；不同在哪里',
    ]);
  });

  it('do not bind it otherwise than it is recorded', () => {
    expect(said([outcome(30, { note: '来源说“约”。' })])).toEqual([
      'outcomes.0.comparator：30亿元，没有填写，而说明里写的是“约”；来源怎样说这个数字',
    ]);
    expect(said([outcome(30, { note: '来源说“约”。', comparator: 'approx' })])).toEqual([]);
  });
});

describe('when a result was published', () => {
  it('is when its year is over', () => {
    expect(said([outcome(30)], [], '2030-12-31')).toEqual([]);
    expect(said([outcome(30)], [], '2030-12-30')).toEqual([
      'outcomes.0.year：2030，还没有过完；不晚于今天 2030-12-30',
    ]);
    expect(said([outcome(30, { date: '2030-12-31' })])).toEqual([]);
    expect(said([outcome(30, { date: '2030-12-30' })])).toEqual([
      'outcomes.0.source.date：2030-12-30；不早于 2030-12-31',
    ]);
  });

  it('is in the last month of its part, or later', () => {
    expect(said([outcome(30, { part: '1—6月', date: '2030-06-01' })])).toEqual([]);
    expect(said([outcome(30, { part: '1—6月', date: '2030-05-31' })])).toEqual([
      'outcomes.0.source.date：2030-05-31；不早于 2030-06-01',
    ]);
    expect(said([outcome(30, { part: '1—6月' })], [], '2030-06-01')).toEqual([]);
    expect(said([outcome(30, { part: '1—6月' })], [], '2030-05-31')).toHaveLength(1);
  });

  it('is in its year where it is expected, or a part that nobody can date', () => {
    for (const others of [{ finality: 'expected' as const }, { part: '初步核算' }]) {
      expect(said([outcome(30, { ...others, date: '2030-01-01' })])).toEqual([]);
      expect(said([outcome(30, { ...others, date: '2029-12-31' })])).toEqual([
        'outcomes.0.source.date：2029-12-31；不早于 2030-01-01',
      ]);
    }
  });
});

describe('two results of a year', () => {
  const two = ['outcomes.1.value：31亿元，而前面写的是 30亿元；一年一个全年的数字'];
  it('are one number', () => {
    expect(said([outcome(30), outcome(31, { url: page('b') })])).toEqual(two);
    expect(said([outcome(30), outcome(31)])).toEqual(two);
    expect(said([outcome(30), outcome(30)])).toEqual([
      'outcomes.1.year：2030 有两个；一年一个全年的数字',
    ]);
    expect(said([outcome(30), outcome(30, { url: page('b') })])).toEqual([]);
  });

  it('are one number in whatever unit', () => {
    const other = (value: number) => outcome(value, { unit: '万元', url: page('b') });
    expect(said([outcome(30), other(300_000)])).toEqual([]);
    expect(said([outcome(30), other(30)])).toEqual([
      'outcomes.1.value：30万元，而前面写的是 30亿元；一年一个全年的数字',
    ]);
    expect(said([other(310_000), outcome(30)])).toEqual([
      'outcomes.1.value：30亿元，而前面写的是 310000万元；一年一个全年的数字',
    ]);
  });

  it.each<[string, Partial<Outcome>]>([
    ['another year’s', { year: 2029 }],
    ['a part’s', { part: '1—6月' }],
    ['only expected', { finality: 'expected' }],
    ['of something else', { difference: '只是城关镇的。' }],
  ])('may differ where one is %s, in whatever order', (_name, others) => {
    expect(said([outcome(30), outcome(31, others)])).toEqual([]);
    expect(said([outcome(31, others), outcome(30)])).toEqual([]);
  });
});

describe('a result of a year whose plan is on the site', () => {
  const [plan] = parseContent(fixtureFiles).plans;
  const [record] = plan!.outcomes!.record.outcomes;
  const target = plan!.tasks[0]!.record.targets[0]!;
  const report = page('report');
  /** What the plan records: 30亿元 for all of 2030 by the indicator's definition, with some of it changed. */
  const recorded = (...changes: (Partial<OutcomeRecord> & { url?: string })[]): Own[] => {
    const outcomes = changes.map(({ url = report, ...change }): OutcomeRecord => ({
      ...record!,
      id: '2031-01-01-r02',
      target: target.id,
      periodStart: '2030-01-01',
      periodEnd: '2030-12-31',
      value: 30,
      unit: '亿元',
      finality: 'final',
      definition: 'same',
      ...change,
      source: { ...record!.source, url },
    }));
    const file = plan!.outcomes!;
    const outcomesOf = { ...file, record: { ...file.record, outcomes } };
    return [{ plan: { ...plan!, outcomes: outcomesOf }, target }];
  };
  const against = (found = '31亿元') => [
    `outcomes.0.value：${found}；与 2031-01-01-r02 记的 30亿元 相同`,
  ];

  it('is what the plan’s records say of it', () => {
    expect(said([outcome(30)], recorded({}))).toEqual([]);
    expect(said([outcome(31)], recorded({}))).toEqual(against());
  });

  it('is so in whatever unit', () => {
    expect(said([outcome(300_000, { unit: '万元' })], recorded({}))).toEqual([]);
    expect(said([outcome(30, { unit: '万元' })], recorded({}))).toEqual(against('30万元'));
    expect(said([outcome(30)], recorded({ value: 300_000, unit: '万元' }))).toEqual([]);
  });

  it.each<[string, Partial<Outcome>]>([
    ['a part’s', { part: '1—6月' }],
    ['only expected', { finality: 'expected' }],
    ['of something else', { difference: '只是城关镇的。' }],
    ['another year’s', { year: 2029 }],
  ])('may be another where it is %s', (_name, others) => {
    expect(said([outcome(31, others)], recorded({}))).toEqual([]);
  });

  it.each<[string, Partial<OutcomeRecord>]>([
    ['of part of the year', { periodEnd: '2030-06-30' }],
    ['of some of its days', { periodStart: '2030-06-01' }],
    ['only expected', { finality: 'expected' }],
    ['about so much', { comparator: 'approx' }],
    ['of something else, on another page', { definition: 'different' }],
    ['of another target', { target: '2031-01-02' as OutcomeRecord['target'] }],
  ])('may be another than what is recorded %s', (_name, change) => {
    expect(said([outcome(31)], recorded(change))).toEqual([]);
  });

  it('is held against a total as of the year’s last day', () => {
    expect(said([outcome(31)], recorded({ periodStart: '2030-12-31' }))).toEqual(against());
  });

  it('is one of those that are recorded of the same page, however they were counted', () => {
    const part = { definition: 'part' } as const;
    const onReport = (value: number, others = {}) => [
      outcome(value, { url: `${report}#top`, ...others }),
    ];
    expect(said(onReport(31), recorded(part))).toEqual(against());
    expect(said(onReport(31), recorded(part, { ...part, value: 31 }))).toEqual([]);
    expect(said(onReport(31), recorded({ ...part, unit: '家' }))).toEqual([]);
    // One on the page does not bear out what another record of the definition denies.
    expect(said(onReport(31), recorded({ ...part, value: 31 }, {}))).toEqual(against());
  });

  it('is asked for nothing where the plan has no records', () => {
    const { outcomes: _outcomes, ...without } = plan!;
    expect(said([outcome(31)], [{ plan: { ...without, outcomes: undefined }, target }])).toEqual(
      [],
    );
  });
});

it('tells an editor how to mend each fault', () => {
  const remedies = (...args: Parameters<typeof outcomeFaults>) =>
    outcomeFaults(...args).map(({ remedy }) => remedy);
  const year = '2032-06-15';
  expect(
    remedies(
      series([
        outcome(30, { part: '0—6月' }),
        outcome(30, { part: '1—12月' }),
        outcome(30, { year: 2033 }),
        outcome(30, { date: '2029-12-31' }),
      ]),
      [],
      year,
    ),
  ).toEqual([
    '照来源改正。',
    '删去 part；只是一部分，照来源改正。',
    '改正年份；只是这一年的一部分，在 part 里写明。',
    '这段时间还没有过完就公布不了：改正年份或日期；只是一部分，在 part 里写明。',
  ]);
});
