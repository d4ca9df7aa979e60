import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { plan, target, type Target } from '../../tests/fixture/fixture.ts';
import { barGeometry, type BarDatum } from '../charts/bars.ts';
import { targetKinds } from '../language/target-grammar.ts';
import { likeTargets, sumOf, UnlikeError, type Like, type LikeTargets } from './like.ts';

const byId = (...ids: string[]) => ids.map(target);
const measured = record({
  id: integer({ min: 1, max: 99 }).map(String),
  unit: constantFrom('家', '台', '%'),
  kind: constantFrom(...targetKinds),
});

describe('likeTargets', () => {
  it('refuses two units or two kinds for every pair of the plan, and only those', () => {
    for (const one of plan.targets) {
      for (const other of plan.targets) {
        const like = one.unit === other.unit && one.kind === other.kind;
        if (like) expect(likeTargets([one, other])).toHaveLength(2);
        else expect(() => likeTargets([one, other])).toThrow(UnlikeError);
      }
    }
  });

  it('lets any number of records through that are all of one unit and one kind', () => {
    assert(
      property(array(measured, { minLength: 1, maxLength: 5 }), (records) => {
        const kinds = new Set(records.map(({ unit, kind }) => `${kind} ${unit}`));
        if (kinds.size === 1) expect(likeTargets(records)).toBe(records);
        else expect(() => likeTargets(records)).toThrow(UnlikeError);
      }),
      { seed: 2031 },
    );
  });

  it('names the first two that differ, so that the page’s author finds them', () => {
    expect(() => likeTargets(byId('02-03', '02-04', '03-01'))).toThrow(
      '2031-02-03 is flow in 家, 2031-03-01 is stock in 家',
    );
    expect(() => likeTargets(byId('02-03', '03-01', '06-03'))).toThrow('2031-03-01 is stock');
  });

  it('refuses nothing at all', () =>
    expect(() => likeTargets([])).toThrow(new UnlikeError('no targets to compare')));

  it('is asked for by type where values are drawn or added', () => {
    expectTypeOf(sumOf).parameter(0).toEqualTypeOf<LikeTargets>();
    expectTypeOf(barGeometry).parameter(0).toEqualTypeOf<Like<BarDatum>>();
    expectTypeOf<Target[]>().not.toExtend<LikeTargets>();
  });
});

describe('sumOf', () => {
  it('adds what may be added', () => {
    expect(sumOf(likeTargets(byId('06-01', '06-02')))).toBe(240);
    expect(sumOf(likeTargets(byId('06-06', '06-07')))).toBe(19_000);
  });

  it('counts once what the document prints twice, in any order', () => {
    expect(sumOf(likeTargets(byId('02-05', '03-02')))).toBe(8);
    expect(sumOf(likeTargets(byId('03-02', '02-05')))).toBe(8);
    expect(sumOf(likeTargets(byId('03-02')))).toBe(8);
  });

  it('counts both halves of a joint promise, which are two promises', () => {
    expect(sumOf(likeTargets(byId('04-01', '04-02')))).toBe(400_000);
  });

  it('refuses rates, shares and totals', () => {
    for (const ids of [
      ['01-01', '01-02'],
      ['06-03', '06-04'],
      ['03-01', '03-03'],
    ]) {
      expect(() => sumOf(likeTargets(byId(...ids)))).toThrow(/may not be added$/u);
    }
    expect(() => sumOf(likeTargets(byId('01-01', '01-02')))).toThrow('2031-01-01 (growth)');
  });

  it('is the sum whatever the order, and is refused as soon as one may not be added', () => {
    const some = array(record({ value: integer({ min: 0, max: 1e6 }), aggregable: boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    assert(
      property(some, (changes) => {
        const targets = changes.map((change, at): Target => ({
          ...target('05-03'),
          id: `2031-05-${10 + at}`,
          ...change,
        }));
        if (changes.some(({ aggregable }) => !aggregable)) {
          expect(() => sumOf(likeTargets(targets))).toThrow(UnlikeError);
        } else {
          const sum = changes.reduce((total, { value }) => total + value, 0);
          expect(sumOf(likeTargets(targets))).toBe(sum);
          expect(sumOf(likeTargets(targets.toReversed()))).toBe(sum);
        }
      }),
      { seed: 2031 },
    );
  });
});
