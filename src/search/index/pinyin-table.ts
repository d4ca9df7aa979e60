/** How suggestions are said. Build only: the library's tables stay here, the browser gets the result. */
import { pinyin } from 'pinyin-pro';
import type { Suggestion } from '../query/suggestions.ts';

/** For each suggestion, in order, its syllables with a space between, one a character. */
export function pinyinTable(suggestions: readonly Suggestion[]): string[] {
  return suggestions.map(({ text }) =>
    pinyin(text, { toneType: 'none', type: 'array', v: true })
      .map((syllable) => syllable.toLowerCase())
      .join(' '),
  );
}
