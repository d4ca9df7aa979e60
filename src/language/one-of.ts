/** Patterns of words. */

/** Longer words first, so that 不超过 is not 超过 and 人次 not 人. */
export const longestFirst = (words: Iterable<string>): string[] =>
  [...words].sort((a, b) => b.length - a.length);

/** The source of a pattern that is any of some words, which hold no mark that patterns know. */
export const oneOf = (words: Iterable<string>): string => longestFirst(words).join('|');
