import { describe, expect, it } from 'vitest';
import { cutAtTerms } from './terms.ts';

const terms = [
  { term: '适老化', slug: 'a' },
  { term: '居家环境适老化改造', slug: 'b' },
  { term: '五床联动', slug: 'c' },
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

  it('gives the text back, letter for letter', () => {
    for (const text of ['', '适', '适老化', '没有'])
      expect(
        cutAtTerms(text, terms, new Set())
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
});
