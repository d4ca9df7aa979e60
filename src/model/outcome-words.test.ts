import { assert, date, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparators } from '../language/quantity.ts';
import { definitions, finalities, roles, states, type OutcomeRecord } from './outcome.ts';
import {
  definitionMeanings,
  definitionWords,
  figureWords,
  knownWords,
  finalityWords,
  periodWords,
  roleMeanings,
  sourceWords,
  stateExplanations,
  statementOf,
  stateWords,
} from './outcome-words.ts';
import { verdictSentence } from './gap-words.ts';

describe('words for what was published', () => {
  it('are there for every code, and tell one from another', () => {
    for (const [codes, words] of [
      [states, stateWords],
      [states, stateExplanations],
      [finalities, finalityWords],
      [definitions, definitionWords],
      [definitions, definitionMeanings],
      [roles, roleMeanings],
    ] as const) {
      expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
      for (const one of Object.values(words)) expect(one).not.toBe('');
      expect(new Set(Object.values(words)).size).toBe(codes.length);
    }
  });

  it('praise and blame nobody, in any state', () => {
    const all = [
      ...[stateWords, stateExplanations].flatMap((one) => Object.values(one)),
      ...comparators.flatMap((one) => [
        verdictSentence('met', one),
        verdictSentence('not-met', one),
      ]),
    ];
    for (const words of all) expect(words).not.toMatch(/失败|落空|未兑现|优秀|超额|遗憾/u);
  });

  it('say that what was not found may be there', () => {
    expect(stateExplanations['not-found']).toContain('不等于没有做');
  });
});

describe('periodWords', () => {
  it.each([
    ['2024-01-01', '2024-12-31', '2024年全年'],
    ['2024-12-31', '2024-12-31', '2024年底'],
    ['2024-01-01', '2024-09-30', '2024年1—9月'],
    ['2024-04-01', '2024-06-30', '2024年4—6月'],
    ['2024-02-01', '2024-02-29', '2024年2月'],
    ['2023-02-01', '2023-02-28', '2023年2月'],
    ['2024-02-01', '2024-02-28', '2024年2月1日至2024年2月28日'],
    ['2025-02-21', '2025-02-21', '2025年2月21日'],
    ['2025-12-05', '2025-12-05', '2025年12月5日'],
    ['2025-01-31', '2025-01-31', '2025年1月31日'],
    ['2024-01-15', '2024-02-20', '2024年1月15日至2024年2月20日'],
    ['2031-01-01', '2033-12-31', '2031年1月1日至2033年12月31日'],
  ])('%s to %s: %s', (periodStart, periodEnd, words) => {
    expect(periodWords({ periodStart, periodEnd })).toBe(words);
  });

  it('says two periods apart', () => {
    const day = date({
      min: new Date('2030-01-01'),
      max: new Date('2032-12-31'),
      noInvalidDate: true,
    }).map((one) => one.toISOString().slice(0, 10));
    const period = tuple(day, day).map((both) => {
      const [periodStart = '', periodEnd = ''] = both.toSorted();
      return { periodStart, periodEnd };
    });
    assert(
      property(period, period, (one, other) => {
        const same = one.periodStart === other.periodStart && one.periodEnd === other.periodEnd;
        expect(periodWords(one) === periodWords(other)).toBe(same);
      }),
      { seed: 2031, numRuns: 300 },
    );
  });
});

describe('what a published figure says', () => {
  const record: Parameters<typeof statementOf>[0] = {
    indicator: '社会消费品零售总额',
    periodStart: '2031-01-01',
    periodEnd: '2031-12-31',
    value: 82,
    unit: '亿元',
    finality: 'final',
  };

  it.each<[Partial<OutcomeRecord>, string]>([
    [{}, '社会消费品零售总额，2031年全年：82亿元'],
    [{ finality: 'expected' }, '社会消费品零售总额，2031年全年：82亿元（预计数）'],
    [{ comparator: 'approx' }, '社会消费品零售总额，2031年全年：约82亿元'],
    [{ comparator: 'eq' }, '社会消费品零售总额，2031年全年：82亿元'],
    [{ periodEnd: '2031-09-30', value: -0.5 }, '社会消费品零售总额，2031年1—9月：-0.5亿元'],
    [{ indicator: '零售总额', value: 0, unit: '%' }, '零售总额，2031年全年：0%'],
  ])('with %j is %s', (change, said) => {
    expect(statementOf({ ...record, ...change })).toBe(said);
  });

  it('holds the figure as it stands alone, with the word that limits it', () => {
    const about = { ...record, comparator: 'approx' as const };
    expect(figureWords(about)).toBe('约82亿元');
    expect(figureWords(record)).toBe('82亿元');
    expect(statementOf(about)).toContain(figureWords(about));
  });

  it('names an expectation by the words that the tables have for it', () => {
    expect(statementOf({ ...record, finality: 'expected' })).toContain(finalityWords.expected);
  });
});

describe('sourceWords', () => {
  const source = {
    title: '年报',
    publisher: '云汀日报',
    url: 'https://a.example/',
    official: false,
  };
  it.each([
    [{ date: '2032-01-25', place: '第一段' }, '云汀日报（非官方），2032-01-25，第一段'],
    [{ date: '2032-01-25', official: true }, '云汀日报（官方），2032-01-25'],
    [{ place: '第一段' }, '云汀日报（非官方），没有标明日期，第一段'],
    [
      { date: '2032-01-25', copyOf: '县政府2032年工作报告' },
      '云汀日报（非官方），2032-01-25，是转载，原来是县政府2032年工作报告',
    ],
  ])('with %j are %s', (change, words) => {
    expect(sourceWords({ ...source, ...change })).toBe(words);
  });
});

describe('knownWords', () => {
  it('say whether anybody looked, and do not speak of looking on the issuer’s own site', () => {
    const none = { state: 'not-found' as const, searches: [] };
    expect(knownWords(none, false)).toBe('还没有查过');
    expect(knownWords({ ...none, searches: [{}] }, false)).toBe('没有找到');
    expect(knownWords(none, true)).toBe('没有列出');
    expect(knownWords({ ...none, state: 'final' }, true)).toBe('有最终数');
  });
});
