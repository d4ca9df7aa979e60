/**
 * Families of queries with what answers them. The truth is literal containment: a query is in a task when the
 * task's title and body hold it, after compatibility forms, case and white space are evened out.
 */
import { Converter } from 'opencc-js/cn2t';
import type { LexiconEntry } from '../../src/model/schema.ts';
import type { SearchRecord } from '../../src/search/index/records.ts';
import { pick, randomNumbers } from './corpus.ts';

/** A query, and the literal text that answers it. */
export interface Query {
  asked: string;
  means: string;
}

export interface Family {
  name: string;
  queries: readonly Query[];
}

/** A text in which literal containment is looked for. */
export const evened = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/(?<=\d),(?=\d)/gu, '');

/** Title and body of a record, evened out. */
export const searchedWording = ({ title, text }: Pick<SearchRecord, 'title' | 'text'>) =>
  evened(`${title}。${text}`);

/** Letters, digits and the signs that numbers have; a run of them is a query that a person may type. */
const searched = /^[\p{L}\p{N}%‰+]+$/u;

/** Every string of `length` characters that stands in a text. */
function strings(texts: readonly string[], length: number): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const chars = [...text];
    for (let at = 0; at + length <= chars.length; at++) {
      const part = chars.slice(at, at + length).join('');
      if (searched.test(part)) found.add(part);
    }
  }
  return [...found];
}

const asIs = (asked: string): Query => ({ asked, means: asked });

/** At most `most` of a list, picked with a fixed seed. */
export function sample<Item>(list: readonly Item[], most: number, seed: number): Item[] {
  if (list.length <= most) return [...list];
  const random = randomNumbers(seed);
  const picked = new Set<Item>();
  while (picked.size < most) picked.add(pick(list, random));
  return [...picked];
}

/**
 * The families over a corpus.
 * @param most queries of a family at the most; those of two to four characters are all asked where it is absent.
 */
export function families(
  records: readonly SearchRecord[],
  lexicon: readonly LexiconEntry[],
  most?: number,
): Family[] {
  const texts = records.map(searchedWording);
  const few = most ?? 500;
  const lengths = [2, 3, 4].flatMap((length) =>
    sample(strings(texts, length), most ?? Infinity, 7),
  );
  const others = [1, 5, 6, 7, 8].flatMap((length) => sample(strings(texts, length), few, length));
  const numbers = sample(numberForms(texts), few, 9);
  const terms = [...new Set(lexicon.flatMap(({ mean }) => mean.map(evened)))];
  return [
    { name: 'any 2–4 characters', queries: lengths.map(asIs) },
    { name: 'any 1, 5–8 characters', queries: others.map(asIs) },
    { name: 'words of the plan', queries: terms.map(asIs) },
    { name: 'numbers', queries: numbers.map(asIs) },
    { name: 'traditional characters', queries: traditional(lengths, few) },
    { name: 'full width, case, commas', queries: rewritten([...numbers, ...terms], few) },
  ].filter(({ queries }) => queries.length > 0);
}

/** A number alone, with what stands behind it and with what stands before it. */
function numberForms(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const { 0: number, index } of text.matchAll(/\d+(?:\.\d+)?[%‰]?/gu)) {
      const end = index + number.length;
      for (const [from, to] of [
        [index, end],
        [index, end + 1],
        [index, end + 3],
        [index - 2, end],
        [index - 2, end + 2],
      ] as const) {
        const form = text.slice(Math.max(0, from), to);
        if (/^[\p{L}\p{N}%‰+.]+$/u.test(form) && !/^\.|\.$/u.test(form)) found.add(form);
      }
    }
  }
  return [...found];
}

function traditional(simplified: readonly string[], most: number): Query[] {
  const converters = ['tw', 'hk'].map((to) => Converter({ from: 'cn', to }));
  const changed = simplified.flatMap((means) =>
    [...new Set(converters.map((convert) => convert(means)))]
      .filter((asked) => asked !== means && [...asked].length === [...means].length)
      .map((asked) => ({ asked, means })),
  );
  return sample(changed, most, 11);
}

function rewritten(plain: readonly string[], most: number): Query[] {
  const fullWidth = (text: string) =>
    text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const withCommas = (text: string) =>
    text.replace(/\d{4,}/u, (n) => Number(n).toLocaleString('en'));
  const ways = [fullWidth, withCommas, (text: string) => text.toUpperCase()];
  return sample(
    plain.flatMap((means) =>
      [...new Set(ways.map((way) => way(means)))]
        .filter((asked) => asked !== means)
        .map((asked) => ({ asked, means })),
    ),
    most,
    13,
  );
}
