import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentOf, type Point } from './exponent.ts';

const sizes = [30, 300, 990];
const grown = (start: number, growth: number, exponent: number, at = sizes): Point[] =>
  at.map((size) => [size, start + growth * (size / 990) ** exponent]);

describe('exponentOf', () => {
  it('is that of what grows, however large the start', () => {
    assert(
      property(
        double({ min: 0, max: 50, noNaN: true }),
        double({ min: 1, max: 50, noNaN: true }),
        double({ min: 0.5, max: 3, noNaN: true }),
        (start, growth, exponent) => {
          expect(exponentOf(grown(start, growth, exponent))).toBeCloseTo(exponent, 1);
        },
      ),
    );
  });

  it.each([
    ['a straight line with a large start', grown(40, 5, 1), 1],
    ['a straight line without one', grown(0, 5, 1), 1],
    ['a square', grown(2, 7, 2), 2],
    ['a square with a large start', grown(40, 5, 2), 2],
    ['a little more than a line', grown(2, 7, 1.2), 1.2],
    ['more sizes than three', grown(2, 7, 1.3, [30, 150, 300, 600, 990]), 1.3],
  ])('tells %s', (_name, points, exponent) => {
    expect(exponentOf(points)).toBeCloseTo(exponent, 2);
  });

  it('is moved by a slip of measuring no more than the slip is worth', () => {
    const slipped = grown(2, 7, 1).map(([size, y], at): Point => [size, at === 1 ? y * 1.03 : y]);
    expect(exponentOf(slipped)).toBeGreaterThan(0.9);
    expect(exponentOf(slipped)).toBeLessThan(1);
  });

  it('is none where nothing grows, and where less is taken by more', () => {
    expect(exponentOf(grown(5, 0, 1))).toBeUndefined();
    expect(exponentOf([30, 300, 990].map((size): Point => [size, 9 - size / 300]))).toBeUndefined();
  });

  it('needs three sizes', () => {
    expect(() => exponentOf(grown(1, 1, 1, [30, 990]))).toThrow('three sizes');
  });
});
