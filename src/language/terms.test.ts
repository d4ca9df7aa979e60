import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtTerms } from './terms.ts';

const terms = [
  { term: '适老化', slug: 'a' },
  { term: '居家环境适老化改造', slug: 'b' },
  { term: '五床联动', slug: 'c' },
  { term: '适老化改造', slug: 'd' },
];

describe('cutAtTerms', () => {
  it('marks the first use of each term, the longest where one holds another', () => {
    const seen = new Set<string>();
    expect(cutAtTerms('进行居家环境适老化改造，深化“五床联动”。', terms, seen)).toEqual([
      { text: '进行' },
      { text: '居家环境适老化改造', slug: 'b' },
      { text: '，深化“' },
      { text: '五床联动', slug: 'c' },
      { text: '”。' },
    ]);
    expect(cutAtTerms('五床联动，适老化，适老化', terms, seen)).toEqual([
      { text: '五床联动，' },
      { text: '适老化', slug: 'a' },
      { text: '，适老化' },
    ]);
  });

  it('takes the longer of two terms that begin at the same place, in whatever order they are given', () => {
    const longest = [{ text: '适老化改造', slug: 'd' }];
    expect(cutAtTerms('适老化改造', terms, new Set())).toEqual(longest);
    expect(cutAtTerms('适老化改造', terms.toReversed(), new Set())).toEqual(longest);
  });

  it('does not cut a term that was used before for a shorter one within it', () => {
    expect(cutAtTerms('适老化改造', terms, new Set(['d']))).toEqual([{ text: '适老化改造' }]);
  });

  it('puts nothing between two terms that touch, before the first and after the last', () => {
    expect(cutAtTerms('五床联动适老化', terms, new Set())).toEqual([
      { text: '五床联动', slug: 'c' },
      { text: '适老化', slug: 'a' },
    ]);
  });

  it('remembers what it marked', () => {
    const seen = new Set(['a']);
    cutAtTerms('适老化，五床联动', terms, seen);
    expect([...seen]).toEqual(['a', 'c']);
  });

  it('gives the text back, letter for letter, and marks each term at most once', () => {
    const texts = array(constantFrom('适', '适老化', '改造', '居家环境', '五床联动', '，'));
    assert(
      property(texts, (words) => {
        const pieces = cutAtTerms(words.join(''), terms, new Set());
        expect(pieces.map(({ text }) => text).join('')).toBe(words.join(''));
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
        const slugs = pieces.flatMap(({ slug }) => slug ?? []);
        expect(new Set(slugs).size).toBe(slugs.length);
      }),
    );
  });
});
