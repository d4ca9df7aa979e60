import { array, assert, constant, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameWidth, labelBox } from './frame.ts';
import { yearGeometry, type YearData } from './years.ts';

const data: YearData = {
  targets: [
    { year: 2020, value: 800, figure: '800', joined: false },
    { year: 2022, value: 1600, figure: '1600', joined: false },
    { year: 2023, value: 1600, figure: '1600', joined: true },
    { year: 2024, value: 1700, figure: '1700', joined: true },
  ],
  outcomes: [
    { year: 2020, value: 1007, figure: '1007' },
    { year: 2023, value: 1710, figure: '1710' },
    { year: 2024, value: 1600, figure: '1600' },
  ],
};

describe('yearGeometry', () => {
  it('puts a year where its name stands, and a value by its size, from zero', () => {
    const { targets, years, base } = yearGeometry(data);
    expect(years.map(({ lines }) => lines[0])).toEqual(['2020', '2021', '2022', '2023', '2024']);
    expect(targets[1]!.x).toBe(years[2]!.x);
    const rise = (index: number) => base - targets[index]!.y;
    expect(rise(3) / rise(0)).toBeCloseTo(1700 / 800);
  });

  it('stands an outcome beside its year’s target, never upon it', () => {
    const { targets, outcomes } = yearGeometry({
      targets: [{ year: 2024, value: 5, figure: '5', joined: false }],
      outcomes: [{ year: 2024, value: 5, figure: '5' }],
    });
    expect(outcomes[0]!.x - targets[0]!.x).toBeGreaterThan(10);
    expect(outcomes[0]!.y).toBe(targets[0]!.y);
  });

  it('lets no label cover another, with the figures that were published', () => {
    const { targets, outcomes } = yearGeometry(data);
    const boxes = [...targets, ...outcomes].map(({ label }) => labelBox(label));
    boxes.forEach((a, index) =>
      boxes.slice(index + 1).forEach((b) => {
        const apart =
          a.x >= b.x + b.width ||
          b.x >= a.x + a.width ||
          a.y >= b.y + b.height ||
          b.y >= a.y + a.height;
        expect(apart, JSON.stringify([a, b])).toBe(true);
      }),
    );
  });

  it('keeps every mark in its frame, whatever the values', () => {
    const point = record({
      year: integer({ min: 2015, max: 2030 }),
      value: double({ min: -50, max: 1e12, noNaN: true }),
      figure: constant('123.4'),
    });
    const targets = array(
      point.map((one) => ({ ...one, joined: false })),
      { minLength: 1, maxLength: 8 },
    );
    assert(
      property(targets, array(point, { maxLength: 8 }), (some, others) => {
        const geometry = yearGeometry({ targets: some, outcomes: others });
        for (const { x, y } of [...geometry.targets, ...geometry.outcomes]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(frameWidth);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(geometry.height);
        }
      }),
      { seed: 2024 },
    );
  });
});
