import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { target, type Target } from '../../tests/fixture/fixture.ts';
import { likeTargets } from '../model/like.ts';
import { barGeometry, drawBars } from './bars.ts';
import { barsFinding } from './bars-finding.ts';
import { narrowest } from './frame.ts';
import { labelBox } from './marks.ts';
import { columnRuler } from './ruler.ts';

const lift = (value: number, change: Partial<Target> = {}): Target => ({
  ...target('05-03'),
  value,
  raw: `${value}台`,
  ...change,
});

describe('bars', () => {
  it('begin at zero and are as long as their values, with their figures in the frame', () => {
    assert(
      property(array(integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 }), (values) => {
        const { bars } = barGeometry(likeTargets(values.map((value) => lift(value))));
        const most = Math.max(...values);
        const longest = Math.max(...bars.map(({ to }) => to));
        bars.forEach(({ to, value, name }, index) => {
          expect(to).toBeCloseTo(most === 0 ? 0 : (longest * values[index]!) / most);
          for (const label of [value, name]) {
            const box = labelBox(label, narrowest);
            expect(box.x + box.width).toBeLessThanOrEqual(narrowest + 0.01);
          }
        });
      }),
      { seed: 2031 },
    );
  });

  it('are drawn one below the other, each with its name and its printed number', () => {
    const { nodes, height } = drawBars(likeTargets([lift(20), lift(5)]), columnRuler);
    const bars = nodes.filter(({ role }) => role === 'bar');
    expect(bars.map(({ attributes }) => attributes['x'])).toEqual(['0%', '0%']);
    expect(nodes.filter(({ role }) => role === 'value').map(({ children }) => children)).toEqual([
      ['20台'],
      ['5台'],
    ]);
    expect(height).toBeGreaterThan(4);
  });
});

describe('barsFinding', () => {
  const named = (unit: string, values: readonly number[], kind: Target['kind'] = 'flow') =>
    barsFinding(
      likeTargets(
        values.map((value, index) =>
          lift(value, { unit, kind, raw: `${value}${unit}`, indicator: `“${index}”号` }),
        ),
      ),
    );
  it('calls counts the most, rates the highest, anything else the largest', () => {
    expect(named('家', [1, 2])).toBe('最多的是“‘1’号”：2家');
    expect(named('平方米', [1, 2])).toBe('最大的是“‘1’号”：2平方米');
    expect(named('%', [1, 2], 'share')).toBe('最高的是“‘1’号”：2%');
  });
  it('ranks nothing where the measure word may count unlike things', () => {
    expect(named('个', [2, 90])).toBe('2个目标，最小的写2个，最大的写90个');
  });
  it('says so where numbers are the same, or several share the first place', () => {
    expect(named('家', [20, 20])).toBe('2个目标数字相同：20家');
    expect(named('家', [20, 20, 16])).toBe('2个目标并列最多：20家');
  });
});
