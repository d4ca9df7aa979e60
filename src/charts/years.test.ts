import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  double,
  integer,
  option,
  property,
  record,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotRadius } from './dots.ts';
import { narrowest } from './frame.ts';
import { labelBox, overlap, type Box } from './marks.ts';
import { spanOf, yearGeometry, yearsIn, type YearData, type YearStep } from './years.ts';

const step = (year: number, value: number, joined = false): YearStep => ({
  year,
  value,
  figure: String(value),
  joined,
});
const data: YearData = {
  own: 2024,
  targets: [step(2020, 800), step(2022, 1600), step(2023, 1600, true), step(2024, 1700, true)],
  results: [
    { year: 2020, value: 1007, figure: '1007', dot: 'partial', gap: false },
    { year: 2023, value: 1710, figure: '约1710', dot: 'final', gap: false },
    { year: 2024, value: 1600, figure: '1600', dot: 'expected', gap: true },
  ],
  breaks: [],
  worded: [],
  apart: false,
};

describe('yearGeometry', () => {
  it('gives every year the same width, and a value its height from zero', () => {
    const { steps, zero, years } = yearGeometry(data);
    expect(years.map(({ lines }) => lines[0])).toEqual(['2020', '2021', '2022', '2023', '2024']);
    expect(steps.map(({ from, to }) => (to - from).toFixed(3))).toEqual(Array(4).fill('0.200'));
    expect((zero - steps[3]!.y) / (zero - steps[0]!.y)).toBeCloseTo(1700 / 800);
  });

  it('joins steps of years that follow each other by one definition, and no others', () => {
    const { steps } = yearGeometry(data);
    expect(steps.map(({ riser }) => riser)).toEqual([undefined, undefined, undefined, steps[2]!.y]);
    for (const { from, to } of yearGeometry({ ...data, apart: true }).steps)
      expect(to - from).toBeLessThan(0.2);
  });

  it('says of a year between that nobody saw it, or that its plan gave no number', () => {
    const said = (some: YearData) =>
      yearGeometry(some)
        .labels.map(({ lines }) => lines.join(''))
        .filter((one) => /没/u.test(one));
    expect(said(data)).toEqual(['没有看到']);
    expect(said({ ...data, worded: [2021] })).toEqual(['没写数字']);
  });

  it('draws a gap from the target to the result only where that may be said', () => {
    const { dots, steps } = yearGeometry(data);
    expect(dots.map(({ gapFrom }) => gapFrom)).toEqual([undefined, undefined, steps[3]!.y]);
  });

  it('marks a break between two years, not at the edge', () => {
    expect(yearGeometry({ ...data, breaks: [2020, 2022] }).breaks).toEqual([0.4]);
  });

  it('leaves out a result long before the first target, not that of the year before', () => {
    const early = { year: 2017, value: 5, figure: '5', dot: 'final' as const, gap: false };
    expect(yearsIn({ ...data, results: [early] })).toEqual([2020, 2024]);
    expect(yearsIn({ ...data, results: [{ ...early, year: 2019 }] })).toEqual([2019, 2024]);
  });

  it('takes years and scale from the charts beside it', () => {
    const beside = {
      ...data,
      span: [2018, 2025] as const,
      scale: { top: 3400, grid: [[1000, '1000']] as const },
    };
    const { grid, zero, steps } = yearGeometry(beside);
    expect(spanOf(beside)).toEqual([2018, 2025]);
    expect((zero - grid[0]!.y) / (zero - steps[3]!.y)).toBeCloseTo(1000 / 1700);
  });

  it('in a row leaves the names of years to the head, and to a word for all what nobody saw', () => {
    const row = yearGeometry({ ...data, worded: [2021] }, 'row');
    expect(row.years).toEqual([]);
    expect(yearGeometry(data, 'row').labels.map(({ lines }) => lines[0])).not.toContain('没有看到');
    expect(row.labels.flatMap(({ lines }) => lines).join('')).toContain('没写数字');
    expect(row.height).toBeLessThan(yearGeometry(data).height / 2);
  });

  it('lets no label cover another at the narrowest width, with figures that were published', () => {
    const boxes = yearGeometry(data).labels.map((label) => labelBox(label, narrowest));
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1)) expect(overlap(a, b)).toBe(false);
    });
  });

  it('lets no label cover a dot where one year has results on both sides of its target', () => {
    const half = {
      year: 2020,
      value: 559.67,
      figure: '559.67',
      dot: 'partial' as const,
      gap: false,
    };
    const { dots, labels } = yearGeometry({
      ...data,
      targets: [...data.targets, step(2025, 1700, true)],
      results: [half, ...data.results],
    });
    const discs = dots.map(({ at, y }) => ({
      x: at * narrowest - dotRadius,
      y: y - dotRadius,
      width: 2 * dotRadius,
      height: 2 * dotRadius,
    }));
    for (const label of labels.filter(({ lines }) => ['800', '559.67', '1007'].includes(lines[0]!)))
      expect([
        label.lines,
        ...discs.filter((disc) => overlap(labelBox(label, narrowest), disc)),
      ]).toEqual([label.lines]);
  });

  it('sets no result on a level line, which would read as a minus before it', () => {
    const growth: YearData = {
      ...data,
      targets: [step(2022, 6), step(2023, 3, true), step(2024, 5, true)],
      results: [
        { year: 2022, value: 0.34, figure: '0.34', dot: 'final', gap: true },
        { year: 2023, value: 3, figure: '3', dot: 'final', gap: true },
      ],
      span: [2020, 2025],
      scale: { top: 20.9, grid: [] },
    };
    const { dots, labels, steps, zero } = yearGeometry(growth);
    for (const { figure, y } of dots) {
      const label = labels.findLast(({ lines }) => lines[0] === figure)!;
      const box = labelBox(label, narrowest);
      for (const line of [zero, ...steps.filter((one) => one.y === y).map((one) => one.y)])
        expect([figure, box.y < line && line < box.y + box.height]).toEqual([figure, false]);
    }
  });

  describe('lets no figure cover another, a dot or a level line', () => {
    const figure = constantFrom('5', '200', '约1710', '12.14亿美元', '≥12.14—15.36');
    const value = constantFrom(0, 1, 4.9, 5, 5.1, 100);
    const known = constantFrom('final', 'expected', 'partial', 'unclear');
    const years = integer({ min: 1, max: 9 }).map((count) =>
      Array.from({ length: count }, (_, index) => 2024 - Math.floor(count / 2) + index),
    );
    const series = tuple(
      years,
      array(tuple(value, figure, boolean()), { minLength: 9, maxLength: 9 }),
      array(option(tuple(value, figure, known, boolean())), { minLength: 9, maxLength: 9 }),
      boolean(),
    ).map(([span, targets, results, apart]): YearData => ({
      ...data,
      apart,
      targets: span.map((year, index) => ({
        ...step(year, targets[index]![0], !apart && index > 0 && targets[index]![2]),
        figure: targets[index]![1],
      })),
      results: span.flatMap((year, index) => {
        const [of, words, dot, gap] = results[index] ?? [];
        return of === undefined ? [] : [{ year, value: of, figure: words!, dot: dot!, gap: gap! }];
      }),
    }));
    const alike = (count: number, words: string): YearData => ({
      ...data,
      results: [],
      targets: Array.from({ length: count }, (_, index) => ({
        ...step(2024 - 3 + index, 1214, index > 0),
        figure: words,
      })),
    });

    const check = (some: YearData) => {
      for (const size of ['alone', 'row'] as const) {
        const { labels, dots, steps, zero } = yearGeometry(some, size);
        const boxes = labels.map((label) => labelBox(label, narrowest));
        const marks: Box[] = [
          ...dots.map(({ at, y }) => ({
            x: at * narrowest - dotRadius,
            y: y - dotRadius,
            width: 2 * dotRadius,
            height: 2 * dotRadius,
          })),
          ...[...steps, { from: 0, to: 1, y: zero }].map(({ from, to, y }) => ({
            x: from * narrowest,
            y,
            width: (to - from) * narrowest,
            height: 0,
          })),
        ];
        boxes.forEach((box, index) => {
          const covered = [...boxes.slice(index + 1), ...marks].filter((one) => overlap(box, one));
          expect([labels[index]!.lines, covered]).toEqual([labels[index]!.lines, []]);
        });
      }
    };
    it('in any series', () => assert(property(series, check), { seed: 2024, numRuns: 500 }));

    it.each(['200', '12.14亿美元'])('where seven years in a row are alike: %s', (words) => {
      const some = alike(7, words);
      check(some);
      const written = yearGeometry(some).labels.filter(({ lines }) => lines[0] === words);
      expect(written.some(({ part }) => Math.abs(part - 3.5 / 7) < 0.01)).toBe(true);
      expect(written.length).toBeGreaterThan(words === '200' ? 6 : 3);
    });
  });

  it('keeps marks and labels in the frame, whatever the values', () => {
    const year = integer({ min: 2015, max: 2022 });
    const value = double({ min: -50, max: 1e12, noNaN: true });
    const figure = constant('123.4');
    const steps = array(record({ year, value, figure, joined: constant(false) }), {
      minLength: 1,
      maxLength: 8,
    });
    const dot = constantFrom('final', 'expected', 'partial', 'unclear');
    const dots = array(record({ year, value, figure, dot, gap: constant(false) }), {
      maxLength: 8,
    });
    assert(
      property(steps, dots, (targets, results) => {
        const some = { ...data, targets, results };
        for (const geometry of [yearGeometry(some), yearGeometry(some, 'row')]) {
          for (const { from, to, y } of geometry.steps) {
            expect(Math.min(from, 1 - to)).toBeGreaterThanOrEqual(-1e-9);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(geometry.floor + 1e-9);
          }
          for (const { at } of geometry.dots) expect(at).toBeLessThanOrEqual(1);
          for (const label of geometry.labels) {
            const { x, width } = labelBox(label, narrowest);
            expect(x).toBeGreaterThanOrEqual(-1e-9);
            expect(x + width).toBeLessThanOrEqual(narrowest + 1e-9);
          }
        }
      }),
      { seed: 2024 },
    );
  });
});
