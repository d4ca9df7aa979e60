/** How far two texts are about the same thing, by the pairs of characters that they share. */

import { remembered } from '../language/remembered.ts';

/** Pairs of neighbouring characters, across no mark and no numeral. */
export const pairsOf = remembered((text): ReadonlySet<string> => {
  const runs = text.match(/[\p{Script=Han}A-Za-z]+/gu) ?? [];
  return new Set(runs.flatMap((run) => [...run].slice(1).map((_, at) => run.slice(at, at + 2))));
});

/** How much of what `words` say is in `text`: 0, no pair of characters, to 1, all of them. */
export function likeness(words: string, text: string): number {
  const [said, there] = [pairsOf(words), pairsOf(text)];
  if (said.size === 0) return 0;
  return [...said].filter((pair) => there.has(pair)).length / said.size;
}
