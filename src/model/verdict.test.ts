/** Whether a promise was kept: what is said for every way to promise and every figure. */
import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparators, parseQuantity, type Comparator } from '../language/quantity.ts';
import type { Verdict } from './outcome.ts';
import { verdictSentence } from './gap-words.ts';
import { isCut, outcomeOf, standingOf, type Judged } from './standing.ts';

const year = { periodStart: '2031-01-01', periodEnd: '2031-12-31' };
const promise: Judged = {
  value: 200,
  unit: '台',
  comparator: 'eq',
  kind: 'flow',
  verb: '新增',
  indicator: '加装电梯',
  ...year,
};

/** A final figure for the whole period, by the same definition. */
const figureOf = ({ indicator, unit }: Judged, value: number, comparator: 'eq' | 'approx' = 'eq') =>
  outcomeOf({
    id: '2031-05-03-r01',
    target: '2031-05-03',
    role: 'outcome',
    indicator,
    ...year,
    value,
    unit,
    comparator,
    finality: 'final',
    definition: 'same',
    source: { title: '题', publisher: '者', url: 'https://example.org/', official: true },
    read: '2032-03-01',
  });

/** What is said of it. */
const verdictOf = (target: Judged, value: number): Verdict | undefined =>
  standingOf(target, [figureOf(target, value)], []).verdict;

/** A promise as a plan prints it, in a clause of its own. */
function promised(clause: string, raw: string, rest: Partial<Judged> = {}): Judged {
  const { value, valueTo, unit, comparator } = parseQuantity(raw, clause)!;
  return {
    ...promise,
    indicator: clause.replace(raw, ''),
    value,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit,
    comparator,
    ...rest,
  };
}

describe('a promise of at most', () => {
  it.each([
    ['调查失业率控制在4.5％以内', '4.5％以内'],
    ['调查失业率控制在4.5％', '4.5％'],
    ['登记失业率不超过4.5％', '不超过4.5％'],
    ['登记失业率不高于4.5％', '不高于4.5％'],
    ['登记失业率在4.5％以下', '4.5％以下'],
    ['登记失业率降至4.5％', '4.5％'],
    ['登记失业率下降到4.5％', '4.5％'],
    ['登记失业率压缩至4.5％', '4.5％'],
  ])('is kept by less and by as much, and not by more: %s', (clause, raw) => {
    const target = promised(clause, raw, { kind: 'share', verb: '控制' });
    expect(verdictOf(target, 4.1)).toBe('met');
    expect(verdictOf(target, 4.5)).toBe('met');
    expect(verdictOf(target, 5.2)).toBe('not-met');
    expect(verdictSentence('met', target.comparator)).toContain('没有超过目标的上限');
    expect(verdictSentence('not-met', target.comparator)).toContain('超过了目标的上限');
  });

  it('is not kept by as much where less is promised', () => {
    const target = promised('死亡率低于5‰', '低于5‰', { kind: 'share' });
    expect([4.9, 5, 5.1].map((value) => verdictOf(target, value))).toEqual([
      'met',
      'not-met',
      'not-met',
    ]);
  });
});

describe('a promise of a cut', () => {
  it('is kept by a larger one', () => {
    const target = promised('农村贫困人口减少60万以上', '60万以上', { verb: '减少', unit: '人' });
    expect(verdictOf(target, 650_000)).toBe('met');
    expect(verdictOf(target, 590_000)).toBe('not-met');
    const cut = promised('单位生产总值能耗下降2.5％', '2.5％', { verb: '下降', kind: 'growth' });
    expect(verdictOf(cut, 3)).toBe('met');
    expect(verdictOf(cut, 2)).toBe('not-met');
  });
});

describe('a promise of a range', () => {
  const beds = promised('每个街道新增护理床位30—50张', '30—50张');

  it('is kept within it and not below; of more than it nothing is said', () => {
    expect([29, 30, 40, 50, 51].map((value) => verdictOf(beds, value))).toEqual([
      'not-met',
      'met',
      'met',
      'met',
      undefined,
    ]);
  });

  it('says nothing outside it of what is meant to be small', () => {
    const rate = promised('居民消费价格涨幅2％—3％', '2％—3％', { kind: 'growth' });
    expect([1.9, 2, 3, 3.1].map((value) => verdictOf(rate, value))).toEqual([
      undefined,
      'met',
      'met',
      undefined,
    ]);
  });
});

describe('a promise in exact figures', () => {
  it('of what is wanted is kept by more', () => {
    expect([199, 200, 201].map((value) => verdictOf(promise, value))).toEqual([
      'not-met',
      'met',
      'met',
    ]);
  });

  it.each(
    (
      '城镇登记失业率 孕产妇死亡率 生产安全事故 居民消费价格 万元产值能耗 主要污染物排放量 财政赤字率 政府债务余额 企业亏损 ' +
      '信访投诉 刑事发案数 电信网络诈骗案件 细颗粒物浓度 住房空置率 义务教育辍学率 低收入贫困人口 审批时限 平均时长 行政成本'
    ).split(' '),
  )('of what is meant to be small says nothing but that it is as promised: %s', (indicator) => {
    const target: Judged = { ...promise, indicator, verb: '实现' };
    expect([199, 200, 201].map((value) => verdictOf(target, value))).toEqual([
      undefined,
      'met',
      undefined,
    ]);
  });

  it.each(['下降', '降低', '减少', '压缩', '压减', '缩短', '减量'])(
    'of a cut (%s) is kept by more, though the thing is meant to be small',
    (verb) => {
      expect(verdictOf({ ...promise, indicator: '能耗', verb }, 201)).toBe('met');
      expect(verdictOf({ ...promise, indicator: '能耗', verb }, 199)).toBe('not-met');
    },
  );
});

it('of about so much nothing is said', () => {
  for (const [clause, raw] of [
    ['生产总值增长5％左右', '5％左右'],
    ['涨幅控制在5％左右', '5％左右'],
    ['新增床位约5张', '约5张'],
    ['新增床位30—50张左右', '30—50张左右'],
  ] as const)
    for (const value of [0, 5, 40, 100])
      expect(verdictOf(promised(clause, raw), value), clause).toBeUndefined();
  expect(verdictSentence('met', 'approx')).toBe('');
});

it('every verdict is said in words of its own promise', () => {
  const said = comparators.flatMap((comparator) =>
    (['met', 'not-met'] as const).map((verdict) => verdictSentence(verdict, comparator)),
  );
  for (const sentence of said.filter(Boolean))
    expect(sentence).toMatch(/^单位、时段、口径都与目标相同，数字.+。$/u);
  expect(verdictSentence('met', 'gt')).toContain('超过了目标写明的数');
  expect(verdictSentence('not-met', 'gt')).toContain('没有超过目标写明的数');
  expect(verdictSentence('met', 'lt')).toContain('低于目标写明的数');
  expect(verdictSentence('not-met', 'lt')).toContain('不低于目标写明的数');
  expect(verdictSentence('met', 'range')).toContain('在目标的范围以内');
  expect(verdictSentence('not-met', 'range')).toContain('低于目标的范围');
  expect(verdictSentence('met', 'ge')).toBe(verdictSentence('met', 'eq'));
});

describe('whatever is promised and published', () => {
  /** Hundredths, so that an oracle in whole numbers is exact. */
  const hundredths = integer({ min: 0, max: 2000 });
  const cases = record({
    comparator: constantFrom(...comparators),
    value: hundredths,
    width: integer({ min: 1, max: 500 }),
    figure: hundredths,
    near: constantFrom(-1, 0, 1, undefined),
    wantedSmall: constantFrom(true, false),
  });
  const seed = { seed: 2031, numRuns: 10_000 };
  const targetOf = (
    comparator: Comparator,
    value: number,
    width: number,
    small: boolean,
  ): Judged => ({
    ...promise,
    comparator,
    value: value / 100,
    ...(comparator === 'range' ? { valueTo: (value + width) / 100 } : {}),
    ...(small ? { indicator: '登记失业率', verb: '控制' } : {}),
  });

  /** The verdict in whole numbers: what the words say, written down apart from the rule. */
  function expected(
    comparator: Comparator,
    [value, to, figure]: readonly [number, number, number],
    small: boolean,
  ): Verdict | undefined {
    switch (comparator) {
      case 'approx':
        return undefined;
      case 'ge':
        return figure < value ? 'not-met' : 'met';
      case 'gt':
        return figure > value ? 'met' : 'not-met';
      case 'le':
        return figure > value ? 'not-met' : 'met';
      case 'lt':
        return figure < value ? 'met' : 'not-met';
      case 'eq':
        if (figure === value) return 'met';
        return small ? undefined : figure > value ? 'met' : 'not-met';
      case 'range':
        if (value <= figure && figure <= to) return 'met';
        return small || figure > to ? undefined : 'not-met';
    }
  }

  it('the verdict is that of the words', () => {
    assert(
      property(cases, ({ comparator, value, width, figure, near, wantedSmall }) => {
        const shown = near === undefined ? figure : value + near;
        expect(verdictOf(targetOf(comparator, value, width, wantedSmall), shown / 100)).toBe(
          expected(comparator, [value, value + width, shown], wantedSmall),
        );
      }),
      seed,
    );
  });

  it('mirrored words give mirrored verdicts', () => {
    const mirrored = constantFrom(['ge', 'le'] as const, ['gt', 'lt'] as const);
    assert(
      property(mirrored, hundredths, integer({ min: -300, max: 300 }), ([up, down], value, by) => {
        const verdict = (comparator: Comparator, figure: number) =>
          verdictOf({ ...promise, comparator, value: value / 100 }, figure / 100);
        expect(verdict(down, value - by)).toBe(verdict(up, value + by));
      }),
      seed,
    );
  });

  it('opposite words never both hold, save at the number itself', () => {
    assert(
      property(tuple(hundredths, hundredths), ([value, figure]) => {
        const verdict = (comparator: Comparator) =>
          verdictOf({ ...promise, comparator, value: value / 100 }, figure / 100);
        expect(verdict('gt') === 'met').toBe(verdict('le') === 'not-met');
        expect(verdict('lt') === 'met').toBe(verdict('ge') === 'not-met');
      }),
      seed,
    );
  });

  it('of two sources that disagree neither is believed', () => {
    assert(
      property(array(hundredths, { minLength: 2, maxLength: 3 }), (values) => {
        const standing = standingOf(
          promise,
          values.map((value) =>
            outcomeOf({
              id: '2031-05-03-r01',
              target: '2031-05-03',
              role: 'outcome',
              indicator: promise.indicator,
              ...year,
              value,
              unit: '台',
              finality: 'final',
              definition: 'same',
              source: { title: '题', publisher: '者', url: 'https://example.org/', official: true },
              read: '2032-03-01',
            }),
          ),
          [],
        );
        expect(standing.verdict === undefined).toBe(new Set(values).size > 1);
      }),
      { ...seed, numRuns: 1000 },
    );
  });
});

describe('a cut', () => {
  it('is promised by a verb that begins with one', () => {
    expect(['下降', '减少', '压减至'].map(isCut)).toEqual([true, true, true]);
    expect(['扭转下降', '新增', '', undefined].map(isCut)).toEqual([false, false, false, false]);
  });
});

describe('figures of several sources', () => {
  it('keep a promise only where each is exact', () => {
    const exact = figureOf(promise, 200);
    const about = figureOf(promise, 200, 'approx');
    expect(standingOf(promise, [exact, exact], []).verdict).toBe('met');
    expect(standingOf(promise, [exact, about], []).verdict).toBeUndefined();
    expect(standingOf(promise, [about, exact], []).verdict).toBeUndefined();
  });
});
