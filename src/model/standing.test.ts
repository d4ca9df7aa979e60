import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  record,
  shuffledSubarray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparators } from '../language/quantity.ts';
import { targetKinds } from '../language/target-grammar.ts';
import { definitions, finalities, type OutcomeRecord, states } from './outcome.ts';
import {
  changeSince,
  outcomeOf,
  standingOf,
  stateBy,
  type Change,
  type Judged,
  type Outcome,
} from './standing.ts';

/** How far a figure is from that of the year before, where that may be said. */
const changed = (change: Change | undefined) =>
  change && change.figure.baseValue - change.baseline.baseValue;

const flow: Judged = {
  value: 200,
  unit: '台',
  comparator: 'eq',
  kind: 'flow',
  verb: '开工建设',
  indicator: '既有多层住宅加装电梯',
  periodStart: '2031-01-01',
  periodEnd: '2031-12-31',
};
const published = (change: Partial<OutcomeRecord> = {}) =>
  outcomeOf({
    id: '2031-05-03-r01',
    target: '2031-05-03',
    role: 'outcome',
    indicator: '既有多层住宅加装电梯',
    periodStart: '2031-01-01',
    periodEnd: '2031-12-31',
    value: 210,
    unit: '台',
    finality: 'final',
    definition: 'same',
    source: { title: '题', publisher: '者', url: 'https://example.org/', official: true },
    read: '2032-03-01',
    ...change,
  });
const wholeYear = {};
const halfYear = { periodEnd: '2031-06-30' };
const otherYear = { periodStart: '2032-01-01', periodEnd: '2032-12-31' };

describe('standingOf', () => {
  const expected = (definition: string, finality: string, period: object) => {
    if (definition === 'different' || period === otherYear) return 'not-comparable';
    if (definition === 'unstated') return 'unclear';
    if (definition === 'part' || period === halfYear) return 'partial';
    return finality;
  };
  const combinations = definitions.flatMap((definition) =>
    finalities.flatMap((finality) =>
      [wholeYear, halfYear, otherYear].map((period) => ({ definition, finality, period })),
    ),
  );

  it.each(combinations)(
    'is by finality, definition and period: %j',
    ({ definition, finality, period }) => {
      const standing = standingOf(flow, [published({ definition, finality, ...period })], []);
      expect(standing.state).toBe(expected(definition, finality, period));
      // Said only of a final figure for the whole period by the same definition.
      const said = definition === 'same' && finality === 'final' && period === wholeYear;
      expect(standing.verdict).toBe(said ? 'met' : undefined);
    },
  );

  it('takes the first state that any record allows, whatever the order', () => {
    const records = [
      published({ definition: 'different', difference: '另一口径' }),
      published({ definition: 'unstated', difference: '来源没有写明' }),
      published(halfYear),
      published({ finality: 'expected' }),
      published(),
    ];
    for (const [count, state] of [
      [1, 'not-comparable'],
      [2, 'unclear'],
      [3, 'partial'],
      [4, 'expected'],
      [5, 'final'],
    ] as const) {
      const some = records.slice(0, count);
      expect(standingOf(flow, some, []).state).toBe(state);
      expect(standingOf(flow, some.toReversed(), []).state).toBe(state);
    }
  });

  it('compares a figure in another unit with nothing', () => {
    expect(standingOf(flow, [published({ unit: '%' })], []).state).toBe('not-comparable');
    expect(standingOf(flow, [published({ value: 0.02, unit: '万台' })], []).state).toBe('final');
  });

  it('shows two sources that disagree, and says of neither that the target was met', () => {
    const two = standingOf(flow, [published(), published({ value: 190 })], []);
    expect(two).toMatchObject({ state: 'final', disagree: true });
    expect(two.decisive.map(({ figure }) => figure)).toEqual(['210台', '190台']);
    expect(two.verdict).toBeUndefined();
    expect(standingOf(flow, [published(), published()], [])).toMatchObject({
      disagree: false,
      verdict: 'met',
    });
  });

  it('takes the last day of the year for a total, and only for a total', () => {
    const lastDay = published({ periodStart: '2031-12-31' });
    expect(standingOf({ ...flow, kind: 'stock' }, [lastDay], []).state).toBe('final');
    expect(standingOf(flow, [lastDay], []).state).toBe('partial');
  });

  it('without records is not found, with the newest search first', () => {
    const search = (date: string) => ({
      targets: 'all' as const,
      soughtFor: '结果',
      date,
      nextSearch: '2033-01-01',
      places: [],
    });
    const standing = standingOf(flow, [], [search('2032-03-01'), search('2032-11-23')]);
    expect(standing.state).toBe('not-found');
    expect(standing.searches[0]?.date).toBe('2032-11-23');
  });
});

describe('changeSince', () => {
  const baseline = (change: Partial<OutcomeRecord> = {}) =>
    published({
      role: 'baseline',
      periodStart: '2030-01-01',
      periodEnd: '2030-12-31',
      value: 188,
      ...change,
    });
  const change = (target: Judged, outcome: OutcomeRecord, ...before: OutcomeRecord[]) =>
    changed(
      changeSince(target, standingOf(target, [outcomeOf(outcome)], []), before.map(outcomeOf)),
    );

  it('is the difference of two final figures that count the same', () => {
    expect(change(flow, published(), baseline())).toBe(22);
  });
  it.each([
    ['another definition before', flow, published(), baseline({ definition: 'different' })],
    ['an unclear definition now', flow, published({ definition: 'unstated' }), baseline()],
    ['an expectation', flow, published({ finality: 'expected' }), baseline()],
    ['a part of the year', flow, published(halfYear), baseline()],
    ['an approximate baseline', flow, published(), baseline({ comparator: 'approx' })],
    [
      'a rate',
      { ...flow, kind: 'growth', unit: '%' },
      published({ unit: '%' }),
      baseline({ unit: '%' }),
    ],
  ] as const)('is not computed from %s', (_name, target, outcome, before) => {
    expect(change(target, outcome, before)).toBeUndefined();
  });
});

/** Any record that an editor can write about the lifts, of any period, and any such target. */
const days = constantFrom(
  wholeYear,
  halfYear,
  otherYear,
  { periodStart: '2031-12-31' },
  { periodStart: '2031-03-01', periodEnd: '2031-12-31' },
);
const single = comparators.filter((one) => one !== 'range');
const anyRecord = record({
  definition: constantFrom(...definitions),
  finality: constantFrom(...finalities),
  value: integer({ min: 195, max: 205 }),
  unit: constantFrom('台', '%'),
  comparator: constantFrom(...single),
  period: days,
}).map(({ period, ...rest }) => published({ ...rest, ...period }));
const anyTarget = record({
  kind: constantFrom(...targetKinds),
  comparator: constantFrom(...comparators),
  value: integer({ min: 195, max: 205 }),
}).map((change): Judged => ({
  ...flow,
  ...change,
  ...(change.comparator === 'range' ? { valueTo: change.value + 3 } : {}),
}));
const records = array(anyRecord, { maxLength: 5 });
const seed = { seed: 2031, numRuns: 300 };

describe('the rule, whatever was published', () => {
  it('gives one of the six states, and not-found only where there is no record', () => {
    assert(
      property(anyTarget, records, (target, some) => {
        const { state, decisive } = standingOf(target, some, []);
        expect(states).toContain(state);
        expect(state === 'not-found').toBe(some.length === 0);
        expect(decisive).toEqual(some.filter((one) => stateBy(target, one) === state));
      }),
      seed,
    );
  });

  it('does not depend on the order in which the records were written', () => {
    const shuffled = records.chain((some) =>
      shuffledSubarray(some, { minLength: some.length }).map((other) => [some, other] as const),
    );
    assert(
      property(anyTarget, shuffled, (target, [some, other]) => {
        const one = standingOf(target, some, []);
        const two = standingOf(target, other, []);
        expect([two.state, two.disagree, two.verdict]).toEqual([
          one.state,
          one.disagree,
          one.verdict,
        ]);
      }),
      seed,
    );
  });

  it('never falls back when one more record is found', () => {
    assert(
      property(anyTarget, records, anyRecord, (target, some, more) => {
        const before = states.indexOf(standingOf(target, some, []).state);
        const after = states.indexOf(standingOf(target, [...some, more], []).state);
        expect(after).toBeLessThanOrEqual(before);
      }),
      seed,
    );
  });

  it('says met or not met of one exact, final figure for the whole period by the same definition, and of nothing else', () => {
    assert(
      property(anyTarget, records, (target, some) => {
        const { verdict, state, disagree, decisive } = standingOf(target, some, []);
        const sayable =
          state === 'final' &&
          !disagree &&
          target.comparator !== 'approx' &&
          !(
            target.comparator === 'range' &&
            decisive.some(({ baseValue }) => baseValue > target.value + 3)
          ) &&
          decisive.every(
            ({ definition, comparator }) => definition === 'same' && comparator === 'eq',
          );
        expect(verdict !== undefined).toBe(sayable);
      }),
      seed,
    );
  });

  it('takes no figure of part of the time or of the thing for the whole', () => {
    assert(
      property(anyTarget, anyRecord, (target, one) => {
        const state = stateBy(target, one);
        const whole =
          one.periodEnd === target.periodEnd &&
          (one.periodStart === target.periodStart ||
            (target.kind === 'stock' && one.periodStart === one.periodEnd));
        if (one.definition === 'part' || !whole) expect(['final', 'expected']).not.toContain(state);
      }),
      seed,
    );
  });
});

describe('the change, whatever was published', () => {
  const baselines = array(
    record({
      definition: constantFrom(...definitions),
      finality: constantFrom(...finalities),
      comparator: constantFrom('eq' as const, 'approx' as const),
      value: integer({ min: 180, max: 183 }),
      unit: constantFrom('台', '%'),
    }).map((change) => published({ role: 'baseline', ...change })),
    { maxLength: 3 },
  );
  const differenceOf = (target: Judged, outcome: Outcome, before: readonly Outcome[]) =>
    changed(changeSince(target, standingOf(target, [outcome], []), before));

  it('is the difference of the two figures, or is not said', () => {
    assert(
      property(anyTarget, anyRecord, baselines, (target, outcome, before) => {
        const change = changeSince(target, standingOf(target, [outcome], []), before);
        if (!change) return;
        expect(change.figure).toBe(outcome);
        expect(['flow', 'stock']).toContain(target.kind);
        expect([outcome.definition, outcome.finality]).toEqual(['same', 'final']);
        expect(change.baseline).toMatchObject({
          definition: 'same',
          finality: 'final',
          comparator: 'eq',
          unit: '台',
        });
      }),
      seed,
    );
  });

  it('is not said where two baselines that count the same give different figures', () => {
    const before = (value: number) => published({ role: 'baseline', value });
    expect(differenceOf(flow, published(), [before(188), before(190)])).toBeUndefined();
    expect(differenceOf(flow, published(), [before(188), before(188)])).toBe(22);
  });

  it('passes over baselines that count something else', () => {
    const unclear = published({ role: 'baseline', value: 190, definition: 'unstated' });
    expect(
      differenceOf(flow, published(), [unclear, published({ role: 'baseline', value: 188 })]),
    ).toBe(22);
  });

  it('is not said of a part of the time, nor where sources disagree', () => {
    const before = published({ role: 'baseline', value: 188 });
    expect(differenceOf(flow, published(halfYear), [before])).toBeUndefined();
    const disagreeing = standingOf(flow, [published(), published({ value: 211 })], []);
    expect(changeSince(flow, disagreeing, [before])).toBeUndefined();
  });

  it('is not said of rates', () => {
    const rate = (value: number) => published({ value, unit: '%' });
    for (const kind of ['growth', 'share'] as const)
      expect(
        differenceOf({ ...flow, kind, unit: '%' }, rate(98), [{ ...rate(97), role: 'baseline' }]),
        kind,
      ).toBeUndefined();
  });

  it('may be nothing, or less than before', () => {
    const before = published({ role: 'baseline', value: 210 });
    expect(differenceOf(flow, published(), [before])).toBe(0);
    expect(differenceOf(flow, published({ value: 200 }), [before])).toBe(-10);
  });
});

describe('outcomeOf', () => {
  it.each([
    [302.2, '亿元', '302.2亿元', 30_220_000_000, '元'],
    [1.7, '万人次', '1.7万人次', 17_000, '人次'],
    [-2.5, '%', '-2.5%', -2.5, '%'],
    [0, '家', '0家', 0, '家'],
  ])('%d %s is %s, %d %s', (value, unit, figure, baseValue, baseUnit) => {
    const outcome = outcomeOf({ ...published(), value, unit });
    expect(outcome).toMatchObject({ figure, baseUnit });
    expect(outcome.baseValue).toBeCloseTo(baseValue, 9);
  });

  it('refuses what makes no quantity, which the checks refuse before', () => {
    expect(() => outcomeOf({ ...published(), unit: '12' })).toThrow('no quantity: 21012');
  });
});
