import { describe, expect, it } from 'vitest';
import type { Measured } from './measure.ts';
import { alwaysTooFast, lesserOf, tooFast, type Result } from './report.ts';

/** Builds of one plan of 30, 300 and 990 tasks, by what each phase takes of a size. */
const builds = (phases: Record<string, (size: number) => number>): Result[] =>
  [30, 300, 990].map((tasks) => ({
    size: { plans: 1, tasks },
    ours: {
      phases: Object.fromEntries(Object.entries(phases).map(([name, of]) => [name, of(tasks)])),
      routes: {},
      peak: 1e9,
      pages: tasks,
      files: tasks,
      bytes: tasks,
      elements: tasks,
      heaviest: {},
    } satisfies Measured,
  }));

const linear = (size: number) => 20 + size / 100;

describe('tooFast', () => {
  it('names a phase that grows with the square, and none that grows in a line from a large start', () => {
    const found = tooFast(builds({ bundle: linear, pages: (size) => 20 + (size / 300) ** 2 }));
    expect(found.map(({ phase }) => phase)).toEqual(['pages']);
    expect(found[0]?.exponent).toBeCloseTo(2, 1);
  });
  it('names one that grows a little faster than it may, and not one a little slower', () => {
    const power = (exponent: number) => (size: number) => 2 + 7 * (size / 990) ** exponent;
    const found = tooFast(builds({ under: power(1.1), over: power(1.2) }));
    expect(found.map(({ phase }) => phase)).toEqual(['over']);
  });
  it('leaves out what takes less than a second', () => {
    expect(tooFast(builds({ links: (size) => (size / 1000) ** 2 }))).toEqual([]);
  });
  it('is not told of growth by the plans of other sizes', () => {
    const many = builds({ pages: () => 900 }).map((one) => ({
      ...one,
      size: { plans: 33, tasks: 30 },
    }));
    expect(tooFast([...builds({ pages: linear }), ...many])).toEqual([]);
  });
});

describe('alwaysTooFast', () => {
  const square = (size: number) => 20 + (size / 300) ** 2;
  const slip = (size: number) => linear(size) * (size === 990 ? 1.2 : 1);
  it('leaves out what only one measuring says', () => {
    const first = builds({ bundle: slip, pages: square });
    const second = builds({ bundle: linear, pages: square });
    expect(alwaysTooFast([first]).map(({ phase }) => phase)).toEqual(['bundle', 'pages']);
    expect(alwaysTooFast([first, second]).map(({ phase }) => phase)).toEqual(['pages']);
  });
  it('gives the least exponent', () => {
    const faster = builds({ pages: (size) => 20 + (size / 300) ** 3 });
    const [found] = alwaysTooFast([faster, builds({ pages: square })]);
    expect(found?.exponent).toBeCloseTo(2, 1);
  });
});
describe('lesserOf', () => {
  it('is the least of each phase, by which a slip of one measuring is gone', () => {
    const slipped = builds({ bundle: (size) => linear(size) * (size === 990 ? 1.2 : 1) });
    const other = builds({ bundle: (size) => linear(size) * (size === 30 ? 1.2 : 1) });
    expect(tooFast(slipped)).toHaveLength(1);
    const both = slipped.map((one, at) => lesserOf(one, other[at]!));
    expect(both.map(({ ours }) => ours.phases['bundle'])).toEqual([30, 300, 990].map(linear));
    expect(tooFast(both)).toEqual([]);
  });
});
