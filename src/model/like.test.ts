import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkContent } from '../checks/content.ts';
import { readContent } from '../content/read.ts';
import { barGeometry, type BarDatum } from '../charts/bars.ts';
import type { Target } from './plan.ts';
import { likeTargets, sumOf, UnlikeError, type Like, type LikeTargets } from './like.ts';

const { targets } = checkContent(readContent('content')).plans[0]!;
const byId = (...ids: string[]) => ids.map((id) => targets.find((target) => target.id === id)!);

describe('likeTargets', () => {
  it('refuses two units or two kinds for every pair of the plan, and only those', () => {
    for (const one of targets) {
      for (const other of targets) {
        const like = one.unit === other.unit && one.kind === other.kind;
        if (like) expect(likeTargets([one, other])).toHaveLength(2);
        else expect(() => likeTargets([one, other])).toThrow(UnlikeError);
      }
    }
  });
  it('refuses nothing at all', () => expect(() => likeTargets([])).toThrow(UnlikeError));
  it('is asked for by type where values are drawn or added', () => {
    expectTypeOf(sumOf).parameter(0).toEqualTypeOf<LikeTargets>();
    expectTypeOf(barGeometry).parameter(0).toEqualTypeOf<Like<BarDatum>>();
    expectTypeOf<Target[]>().not.toExtend<LikeTargets>();
  });
});

describe('sumOf', () => {
  it('adds what may be added', () => {
    expect(sumOf(likeTargets(byId('2024-21-01', '2024-21-02')))).toBe(342);
  });
  it('counts once what the document prints twice', () => {
    expect(sumOf(likeTargets(byId('2024-02-07', '2024-08-02')))).toBe(20);
    expect(sumOf(likeTargets(byId('2024-08-02')))).toBe(20);
  });
  it('refuses rates, shares and totals', () => {
    for (const ids of [
      ['2024-01-01', '2024-01-02'],
      ['2024-20-04', '2024-20-05'],
      ['2024-08-01', '2024-08-03'],
    ]) {
      expect(() => sumOf(likeTargets(byId(...ids)))).toThrow(UnlikeError);
    }
  });
});
