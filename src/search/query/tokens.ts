/**
 * Text and queries as the search engine sees them, the same at build and in the browser: one token a
 * character, so that a query finds every place where its characters stand side by side. The engine's own
 * word segmentation misses and over-matches in Chinese; it is left out.
 */
import { foldForms } from '../../language/ideographs.ts';

/** Characters that are searched besides letters and digits; the engine drops all others from words. */
export const searchedSigns = '%‰+.';

/** Stands for every mark between clauses, so that nothing matches across one that the query does not have. */
export const stop = '。';
const stops = new Set(',:;!?、。\n');

/** To be given to the engine at build and in the browser. */
export const includedCharacters = searchedSigns + stop;

/** A character of the text with the place it came from. */
export interface FoldedCharacter {
  char: string;
  /** UTF-16 offsets into the text, half-open. */
  start: number;
  end: number;
  /** Whether only a thousands comma stands between it and the digit before. */
  joined?: boolean;
}

/**
 * Folds a text character by character: compatibility forms (％ → %), lower case. What is not searched
 * (quotation marks, brackets, white space) is left out; marks between clauses become one and the same.
 */
export function foldText(text: string): FoldedCharacter[] {
  const folded: FoldedCharacter[] = [];
  let at = 0;
  let joined = false;
  for (const original of text) {
    const end = at + original.length;
    const previous = text[at - 1] ?? '';
    for (const char of original === '‰' ? [original] : foldForms(original).toLowerCase()) {
      if (char === ',' && /[0-9０-９]/u.test(previous) && /[0-9０-９]/u.test(text[end] ?? '')) {
        joined = true;
        continue;
      }
      if (stops.has(char)) {
        folded.push({ char: stop, start: at, end });
        joined = false;
        continue;
      }
      if (char === '.' && !/[0-9０-９]/u.test(previous)) continue;
      if (/[\p{L}\p{N}]/u.test(char) || searchedSigns.includes(char))
        folded.push({ char, start: at, end, ...(joined ? { joined } : {}) });
      joined = false;
    }
    at = end;
  }
  return folded;
}

/** The whole numbers of a text or run in figures: 1,700亿、5.5‰ → 1700, 5.5. */
export const wholeNumbers = (text: string): string[] =>
  foldForms(text)
    .replace(/(\d),(?=\d)/gu, '$1')
    .match(/\d+(?:\.\d+)?/gu) ?? [];

/** The word under which the engine knows a whole number; no text has it, as texts are cut into characters. */
export const numberWord = (number: string) => `n${number.replace('.', 'p')}`;

/** Longest query that is searched, in characters; what comes after is left out. */
export const longestQuery = 200;

/** The part of a query that is searched. Half a surrogate pair is no character and is left out. */
export const searchedPart = (query: string) =>
  [...query.trim()]
    .slice(0, longestQuery)
    .join('')
    .replace(/\p{Cs}/gu, '');

/**
 * The runs of a query: white space parts them, and every run has to be found, marks between its clauses
 * included. Marks around it, and brackets and quotation marks anywhere, are left out.
 * @returns runs of folded characters, without repetitions; empty when nothing can be searched.
 */
export function queryRuns(query: string): string[] {
  const runs = searchedPart(query)
    .split(/\s+/u)
    .map((part) =>
      foldText(part)
        .map(({ char }) => char)
        .join('')
        .replace(/^。+|。+$/gu, ''),
    );
  return [...new Set(runs.filter(Boolean))];
}

/** The clauses of runs, each to be found anywhere. */
export const clausesOf = (runs: readonly string[]): string[] => [
  ...new Set(runs.flatMap((run) => run.split(stop)).filter(Boolean)),
];

/** A run as an exact phrase in the engine's query language. */
export const phraseOf = (run: string) => `"${[...run].join(' ')}"`;

/** Where a run stands in a text. */
export interface Occurrence {
  /** UTF-16 offsets into the text, half-open. */
  start: number;
  end: number;
  /** False where the run cuts a longer number: 5% in 45%. */
  whole: boolean;
  /** False where the text has a mark between the characters: 套间 in 套（间）. */
  literal: boolean;
}

/** Finds every place where a run's characters stand side by side, overlapping ones too. */
export function findRun(folded: readonly FoldedCharacter[], run: string): Occurrence[] {
  const wanted = [...run];
  const found: Occurrence[] = [];
  const numeric = (char: string | undefined) => char !== undefined && /[\p{N}.]/u.test(char);
  /** Whether a number goes on from the character before `at` to the one there. */
  const runsOn = (at: number) => {
    const [before, here] = [folded[at - 1], folded[at]];
    const beside = before && here && (before.end >= here.start || here.joined);
    return beside && numeric(before.char) && numeric(here.char);
  };
  for (let at = 0; at + wanted.length <= folded.length; at++) {
    if (!wanted.every((char, index) => folded[at + index]?.char === char)) continue;
    found.push({
      start: folded[at]?.start ?? 0,
      end: folded[at + wanted.length - 1]?.end ?? 0,
      whole: !runsOn(at) && !runsOn(at + wanted.length),
      literal: wanted.every(
        (_char, index) =>
          index === 0 || (folded[at + index]?.start ?? 0) <= (folded[at + index - 1]?.end ?? 0),
      ),
    });
  }
  return found;
}
