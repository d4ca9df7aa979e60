import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { target } from '../../tests/fixture/fixture.ts';
import { comparators, inBaseUnit } from '../language/quantity.ts';
import { gapOf, inPublishedUnit } from './gap.ts';
import { gapWords } from './gap-words.ts';
import { definitions, states, type OutcomeRecord } from './outcome.ts';
import { outcomeOf, standingOf, type Judged } from './standing.ts';

const promise = (change: Partial<Judged> = {}): Judged => ({
  value: 120,
  unit: '个',
  comparator: 'eq',
  kind: 'flow',
  verb: '引进',
  indicator: '引进优质项目',
  periodStart: '2031-01-01',
  periodEnd: '2031-12-31',
  ...change,
});

const published = (change: Partial<OutcomeRecord> = {}) =>
  outcomeOf({
    id: '2031-02-01-r01',
    target: '2031-02-01',
    role: 'outcome',
    indicator: '引进优质项目',
    periodStart: '2031-01-01',
    periodEnd: '2031-12-31',
    value: 177,
    unit: '个',
    finality: 'final',
    definition: 'same',
    source: { title: '题', publisher: '者', url: 'https://example.org/', official: true },
    read: '2032-03-01',
    ...change,
  });

const gap = (judged: Judged, ...figures: Partial<OutcomeRecord>[]) =>
  gapOf({
    ...judged,
    standing: standingOf(judged, figures.map(published), []),
  });

const scales = ['', '万', '亿'];

describe('the gap', () => {
  it('has the sign and the amount of figure less promise, whatever the comparator and the scale words', () => {
    assert(
      property(
        constantFrom(...comparators.filter((one) => one !== 'range')),
        constantFrom(...scales),
        constantFrom('元', '平方米', '%'),
        integer({ min: -9999, max: 9999 }),
        integer({ min: 1, max: 9999 }),
        (comparator, scale, bare, figure, promised) => {
          // To two decimals, as figures are published.
          const unit = bare === '%' ? bare : scale + bare;
          const base = inBaseUnit(1, unit)!;
          const value = figure / 100;
          const own = gap(
            promise({
              value: inBaseUnit(promised / 100, unit)!.value,
              unit: base.unit,
              comparator,
            }),
            { value, unit },
          )!;
          expect(own.side).toBe(Math.sign(figure - promised));
          expect(own.amount).toBe(Math.abs(figure - promised) / 100);
          expect(own.unit).toBe(bare === '%' ? '个百分点' : unit);
        },
      ),
    );
  });

  it('of a range is to its nearer end, and none within it', () => {
    assert(
      property(
        integer({ min: 0, max: 50 }),
        integer({ min: 1, max: 50 }),
        integer({ min: 0, max: 150 }),
        (value, width, figure) => {
          const valueTo = value + width;
          const own = gap(promise({ value, valueTo, comparator: 'range' }), { value: figure })!;
          if (figure < value)
            expect(own).toMatchObject({ side: -1, against: 'lower', amount: value - figure });
          else if (figure > valueTo)
            expect(own).toMatchObject({ side: 1, against: 'upper', amount: figure - valueTo });
          else expect(own).toMatchObject({ side: 0, against: 'within' });
        },
      ),
    );
  });

  it('of a range is none at its ends', () => {
    const range = promise({ value: 30, valueTo: 50, comparator: 'range' });
    for (const value of [30, 50])
      expect(gap(range, { value })).toMatchObject({ side: 0, against: 'within' });
  });

  it.each([
    ['eq', 'target'],
    ['ge', 'target'],
    ['gt', 'stated'],
    ['approx', 'about'],
    ['le', 'upper'],
    ['lt', 'upper'],
  ] as const)('of a promise of %s is to the %s', (comparator, against) => {
    expect(gap(promise({ comparator }), {})?.against).toBe(against);
  });

  it('of a cut knows its verb', () => {
    expect(gap(promise({ verb: '减少' }), {})?.cut).toBe('减少');
    expect(gap(promise(), {})).not.toHaveProperty('cut');
  });

  it('is there only where every source is exact', () => {
    expect(gap(promise(), {}, { comparator: 'approx' })).toBeUndefined();
    expect(gap(promise(), { comparator: 'approx' }, {})).toBeUndefined();
  });

  it('is there only for an exact figure, final or expected, of the whole time by the same definition', () => {
    for (const definition of definitions)
      for (const finality of ['final', 'expected'] as const)
        for (const periodEnd of ['2031-12-31', '2031-09-30'])
          expect(
            gap(promise(), { definition, finality, periodEnd, difference: '不同。' }) !== undefined,
          ).toBe(definition === 'same' && periodEnd === '2031-12-31');
    expect(gap(promise(), { comparator: 'approx' })).toBeUndefined();
    expect(gap(promise(), { value: 177 }, { value: 178 })).toBeUndefined();
    expect(gap(promise(), { value: 177 }, { value: 177 })?.amount).toBe(57);
    expect(gap(promise())).toBeUndefined();
  });

  it('is in the unit that the figure was published in', () => {
    expect(inPublishedUnit(160_000_000_000, 170_000_000_000, '亿元')).toEqual({
      side: -1,
      amount: 100,
      unit: '亿元',
      rate: false,
    });
    expect(inPublishedUnit(0.3, 0.1, '%').amount).toBe(0.2);
    expect(inPublishedUnit(5.1, 5.5, '‰')).toMatchObject({ amount: 0.4, unit: '个千分点' });
    expect(inPublishedUnit(81001, 81000, '万平方米').amount).toBe(0.0001);
  });

  it('of the fixture’s targets is there for those that stand by a comparable figure', () => {
    const ids = ['01-01', '01-02', '01-03', '02-01', '02-03', '02-05', '02-06', '03-01', '03-03'];
    const told = ids.map((id) => {
      const own = gapOf(target(id));
      return [id, own && gapWords(own)];
    });
    expect(Object.fromEntries(told)).toEqual({
      '01-01': undefined,
      '01-02': '比目标高0.3个百分点',
      '01-03': '比目标多2亿元（预计数）',
      '02-01': '比目标少4个',
      '02-03': undefined,
      '02-05': undefined,
      '02-06': undefined,
      '03-01': '比目标多8家',
      '03-03': undefined,
    });
  });

  it('is decided for every state', () => {
    for (const state of states) {
      const standing = { ...standingOf(promise(), [published()], []), state };
      expect(gapOf({ ...promise(), standing }) !== undefined).toBe(
        state === 'final' || state === 'expected',
      );
    }
  });
});
