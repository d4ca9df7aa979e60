/** A choice that looks random and is the same every time. */

/**
 * Chooses some of a list, in the list's order.
 * @param count how many; all of a list that is not longer.
 * @param seed the same seed chooses the same.
 */
export function sample<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const next = numbers(seed);
  const order = items.map((_, index) => index);
  // Fisher and Yates.
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  const chosen = new Set(order.slice(0, count));
  return items.filter((_, index) => chosen.has(index));
}

/** Mulberry32: numbers from 0 to below 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
