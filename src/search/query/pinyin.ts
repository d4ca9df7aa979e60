/** Words found by how they are said: dianti, or the initials dt, for 电梯. */
import type { Suggestion } from './suggestions.ts';

/** Syllables of a text, one a character, without tones; what is no 汉字 stands for itself. */
export type Syllables = readonly string[];

/** Letters that may be pinyin: at least two, and nothing else but space and the syllable mark. */
export const mayBePinyin = (query: string) => /^[a-zü][a-zü' ]*[a-zü]$/iu.test(query.trim());

const lettersOf = (query: string) => query.toLowerCase().replaceAll('ü', 'v').replace(/[' ]/gu, '');

export interface SaidPlace {
  /** Characters from the first to before the last, counted as `[...text]` does. */
  start: number;
  end: number;
  /** 2 whole syllables, 1 the last one begun, 0 initials only. */
  quality: number;
}

/** Where in a text the letters are said; the best place, the first of the best. */
export function saidIn(letters: string, syllables: Syllables): SaidPlace | undefined {
  let best: SaidPlace | undefined;
  for (let start = 0; start < syllables.length; start++) {
    const place = wholeFrom(letters, syllables, start) ?? initialsFrom(letters, syllables, start);
    if (place && (!best || place.quality > best.quality)) best = place;
  }
  return best;
}

function wholeFrom(letters: string, syllables: Syllables, start: number): SaidPlace | undefined {
  let said = '';
  for (let end = start; end < syllables.length && said.length < letters.length; end++) {
    said += syllables[end] ?? '';
    if (said === letters) return { start, end: end + 1, quality: 2 };
    if (said.startsWith(letters)) return { start, end: end + 1, quality: 1 };
    if (!letters.startsWith(said)) return undefined;
  }
  return undefined;
}

function initialsFrom(letters: string, syllables: Syllables, start: number): SaidPlace | undefined {
  const end = start + letters.length;
  const initials = syllables
    .slice(start, end)
    .map((syllable) => syllable[0])
    .join('');
  return initials === letters ? { start, end, quality: 0 } : undefined;
}

/** Suggestions in which the letters are said, best first, each with the words that are said so. */
export function suggestionsSaid(
  query: string,
  all: readonly Suggestion[],
  pinyin: readonly string[],
): { suggestion: Suggestion; said: string }[] {
  const letters = lettersOf(query);
  return all
    .flatMap((suggestion, index) => {
      const place = saidIn(letters, (pinyin[index] ?? '').split(' '));
      if (!place) return [];
      const said = [...suggestion.text].slice(place.start, place.end).join('');
      return [{ suggestion, said, place }];
    })
    .sort((a, b) => b.place.quality - a.place.quality || a.place.start - b.place.start)
    .map(({ suggestion, said }) => ({ suggestion, said }));
}
