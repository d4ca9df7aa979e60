/** What the browser needs beside the index: other words and other characters for the same. */
import { figuresOf, numeralCharacters } from '../../language/numerals.ts';
import type { LexiconEntry } from '../../model/schema.ts';

/** What is known of other words: all of it, or what a query needs. */
export interface SearchWords {
  /** What people say, and the words that the texts have. */
  lexicon: readonly LexiconEntry[];
  /** Number of records, for weighing how rare a pair of characters is. */
  records: number;
}

export const noWords: SearchWords = { lexicon: [], records: 1 };

/** Name of the file with all words, read where nothing else was found. */
export const wordsFile = 'words.json';

/** Into how many files the words are dealt, so that a query loads those that it may need. */
const shards = 64;
const shardOf = (char: string) => (char.codePointAt(0) ?? 0) % shards;

/** Names of the files that may hold words of a query: those of the words that begin with one of its characters. */
export const wordShards = (query: string): string[] => [
  ...new Set([...query.toLowerCase()].map((char) => `words/${shardOf(char)}.json`)),
];

/** The words dealt into files by what people say, name → words. */
export function dealtWords({ lexicon, records }: SearchWords): Map<string, SearchWords> {
  return new Map(
    Array.from({ length: shards }, (_, shard) => [
      `words/${shard}.json`,
      {
        records,
        lexicon: lexicon.flatMap(({ say, mean }) => {
          const own = say.filter((words) => shardOf(words.toLowerCase()) === shard);
          return own.length > 0 ? [{ say: own, mean }] : [];
        }),
      },
    ]),
  );
}

/** Words from several files as one; what was dealt apart comes together. */
export function gatheredWords(dealt: readonly SearchWords[]): SearchWords {
  const lexicon = new Map<string, LexiconEntry>();
  for (const { say, mean } of dealt.flatMap((one) => one.lexicon)) {
    const key = mean.join('\n');
    lexicon.set(key, { say: [...(lexicon.get(key)?.say ?? []), ...say], mean });
  }
  return { lexicon: [...lexicon.values()], records: dealt[0]?.records ?? noWords.records };
}
/** Name of the file with other forms of characters, read when a query has one that no text has. */
export const variantsFile = 'variants.json';
/** Name of the file with what is offered while typing. */
export const suggestionsFile = 'suggestions.json';
/** Name of the file that says how the suggestions are said, read when letters are typed. */
export const pinyinFile = 'pinyin.json';
/** Name of the file with all targets, read when a number is asked for. */
export const targetsFile = 'targets.json';

/**
 * Writes a query with the characters that the texts have: 加裝電梯 → 加装电梯.
 * @param variants pairs of characters, a written one and the one the texts have: "電电樓楼".
 */
export function withKnownCharacters(query: string, variants: string): string {
  const pairs = [...variants];
  const known = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2) known.set(pairs[at] ?? '', pairs[at + 1] ?? '');
  return [...query].map((char) => known.get(char) ?? char).join('');
}

/** A lexicon entry that a query speaks of. */
export interface Meant {
  /** What people say that the query meets. */
  said: string;
  mean: readonly string[];
}

/** Lexicon entries whose words stand in a query, the most said first. */
export const meantBy = (query: string, words: SearchWords): Meant[] => {
  const asked = query.toLowerCase();
  return meets(words, (said) => asked.includes(said));
};

/** Lexicon entries whose words stand in a query with a little between: 修路 in 修马路. */
export const meantLoosely = (query: string, words: SearchWords): Meant[] =>
  meets(words, (said) => holdsLoosely(query.toLowerCase(), said));

function meets({ lexicon }: SearchWords, holds: (said: string) => boolean): Meant[] {
  return lexicon
    .flatMap(({ say, mean }) => {
      const said = say
        .filter((words) => holds(words.toLowerCase()))
        .sort((a, b) => b.length - a.length)[0];
      return said === undefined ? [] : [{ said, mean }];
    })
    .sort((a, b) => b.said.length - a.said.length);
}

/** Whether the characters stand in the text in their order, with at most as many others between as they are, less one. */
function holdsLoosely(text: string, words: string): boolean {
  const chars = [...words];
  if (chars.length < 2 || !/^\p{Script=Han}+$/u.test(words)) return false;
  const between = `[^]{0,${chars.length - 1}}`;
  const found = new RegExp(chars.join(between), 'u').exec(text)?.[0];
  return found !== undefined && [...found].length < 2 * chars.length;
}

const shares: Record<string, string> = { 百: '%', 千: '‰' };
const decimals = `(?:点[${numeralCharacters}]+)?`;

/**
 * A run with numbers in words written in figures: 一千七百亿 → 1700亿, 千分之五点五 → 5.5‰; undefined where there
 * are none.
 */
export function withFigures(run: string): string | undefined {
  const written = run
    .replace(
      new RegExp(`([百千])分之([${numeralCharacters}]+${decimals})`, 'gu'),
      (words, rank: string, share: string) => {
        const value = figuresOf(share);
        return value === undefined ? words : value + (shares[rank] ?? '');
      },
    )
    .replace(new RegExp(`[${numeralCharacters}]{2,}${decimals}`, 'gu'), inFigures);
  return written === run ? undefined : written;
}

function inFigures(words: string): string {
  const before = words.replace(/[万亿]+$/u, '');
  // The texts keep the last 万 or 亿: 一千七百亿 is 1700亿 there. What has another inside is read as one: 一万五千.
  const number = /[万亿]/u.test(before) ? words : before;
  // A single character is mostly part of a word: 千万, 一亿.
  const figures = number.length > 1 ? figuresOf(number) : undefined;
  return figures === undefined ? words : figures + words.slice(number.length);
}
