/** How fast something grows. */

/**
 * The exponent p of `fixed + factor · size^p` through three points, so that what does not grow at all (the start of
 * the tools) is left out.
 * @param points by size, ascending.
 * @returns undefined where it does not grow; at most 4.
 */
export function exponentOf(
  points: readonly [
    readonly [number, number],
    readonly [number, number],
    readonly [number, number],
  ],
): number | undefined {
  const [[a, small], [b, middle], [c, large]] = points;
  if (middle <= small || large <= middle) return undefined;
  const wanted = (large - middle) / (middle - small);
  let [low, high] = [0.01, 4];
  // The ratio grows with p: halved until the two ends are one.
  for (let step = 0; step < 40; step++) {
    const p = (low + high) / 2;
    if ((c ** p - b ** p) / (b ** p - a ** p) < wanted) low = p;
    else high = p;
  }
  return (low + high) / 2;
}
