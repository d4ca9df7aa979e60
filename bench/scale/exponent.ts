/** How fast something grows. */

/** A size, and what was measured at it. */
export type Point = readonly [size: number, measured: number];

/** Exponents that are tried, and the step between them. */
const [lowest, highest, step] = [0.05, 4, 0.005];

/**
 * The exponent p of `start + factor · size^p` by least squares, so that what does not grow at all (the start of the
 * tools) is left out. Neither start nor factor is below zero, and errors are held against what was measured: CPU time
 * swings by a share of itself.
 * @param points three or more of different sizes, each measured above zero.
 * @returns undefined where it does not grow.
 */
export function exponentOf(points: readonly Point[]): number | undefined {
  if (points.length < 3) throw new Error('an exponent needs three sizes');
  let best = { error: meanError(points), exponent: undefined as number | undefined };
  for (let exponent = lowest; exponent <= highest; exponent += step) {
    const error = errorOf(points, exponent);
    // A hair better than none at all is the rounding of numbers.
    if (error < best.error - 1e-12) best = { error, exponent };
  }
  return best.exponent;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** What is left, squared and as shares, when the line through the points is flat. */
function meanError(points: readonly Point[]): number {
  const level = sum(points.map(([, y]) => 1 / y)) / sum(points.map(([, y]) => 1 / y ** 2));
  return sum(points.map(([, y]) => (level / y - 1) ** 2));
}

/** What is left of the best start and factor for an exponent. */
function errorOf(points: readonly Point[], exponent: number): number {
  const largest = Math.max(...points.map(([size]) => size));
  // Of each equation start / y + factor · x / y = 1.
  const rows = points.map(([size, y]) => [1 / y, (size / largest) ** exponent / y] as const);
  const [s, f, ss, sf, ff] = [
    sum(rows.map(([a]) => a)),
    sum(rows.map(([, b]) => b)),
    sum(rows.map(([a]) => a * a)),
    sum(rows.map(([a, b]) => a * b)),
    sum(rows.map(([, b]) => b * b)),
  ];
  const start = Math.max(0, (s * ff - f * sf) / (ss * ff - sf * sf));
  const factor = Math.max(0, (f - start * sf) / ff);
  return sum(rows.map(([a, b]) => (start * a + factor * b - 1) ** 2));
}
