/** A search engine of plain arrays, for tests of what is asked of the real one and made of its answers. */
import type { LexiconEntry } from '../../src/model/schema.ts';
import type { SearchIndex } from '../../src/search/query/client.ts';
import type { EngineResult } from '../../src/search/query/engine.ts';
import type { RecordKind } from '../../src/search/query/kinds.ts';
import { matching, type KnownWords, type Look } from '../../src/search/query/matching.ts';
import type { SearchedTarget } from '../../src/search/query/number-query.ts';
import { foldText, numberWord, wholeNumbers } from '../../src/search/query/tokens.ts';
import { encodeWording, textStart } from '../../src/search/query/wording-code.ts';

/** A record as a test writes it. */
export interface PlainRecord {
  title: string;
  text: string;
  kind?: RecordKind;
  chapter?: string;
  topics?: readonly string[];
}

export interface PlainEngine {
  look: Look;
  /** The phrases that were looked up, in order. */
  asked: string[];
  /** Ids of the records whose data were loaded, in order. */
  loaded: string[];
  results: readonly EngineResult[];
}

const characters = (text: string) => foldText(text).map(({ char }) => char);

/** @param records whose ids are "0", "1" … and whose addresses are "/0/", "/1/" … */
export function plainEngine(records: readonly PlainRecord[]): PlainEngine {
  const asked: string[] = [];
  const loaded: string[] = [];
  const indexed = records.map(({ title, text, kind = 'task', chapter = '1', topics = [] }, at) => ({
    id: String(at),
    // One token a character; the text begins at its own place.
    tokens: characters(title)
      .concat(Array<string>(textStart).fill('='))
      .slice(0, textStart)
      .concat(characters(text)),
    numbers: wholeNumbers(`${title}\n${text}`).map(numberWord),
    data: async () => {
      loaded.push(String(at));
      return {
        url: `/${at}/`,
        content: encodeWording({ title, text, targets: [] }),
        filters: {
          context: [`第${at}项`],
          kind: [kind],
          chapter: [chapter],
          topic: [...topics],
        } as Record<string, string[]>,
      };
    },
  }));
  return {
    asked,
    loaded,
    results: indexed.map(({ id, data }) => ({ id, words: [], data })),
    async look(phrase) {
      asked.push(phrase);
      const wanted = phrase.replace(/^"|"$/gu, '').split(' ');
      return indexed.flatMap(({ id, tokens, numbers, data }) => {
        const place = tokens.findIndex((_token, at) =>
          wanted.every((char, index) => tokens[at + index] === char),
        );
        if (place >= 0) return [{ id, words: [place], data }];
        return wanted.length === 1 && numbers.includes(wanted[0] ?? '')
          ? [{ id, words: [], data }]
          : [];
      });
    },
  };
}

/** Other words for the same, and how many records there are. */
export function knownWords(lexicon: readonly LexiconEntry[], records = 10): KnownWords {
  return { of: async () => ({ lexicon, records }), all: async () => ({ lexicon, records }) };
}

/** The index of some records, as the page sees it. */
export function plainIndex(
  records: readonly PlainRecord[],
  lexicon: readonly LexiconEntry[] = [],
  targets: readonly SearchedTarget[] = [],
): SearchIndex & { loaded: readonly string[] } {
  const engine = plainEngine(records);
  return {
    loaded: engine.loaded,
    find: (query) => matching(engine.look, query, knownWords(lexicon, records.length)),
    targets: async () => targets,
    order: async () => engine.results.map(({ id }) => id),
    known: async (query) => query,
    taskName: async (address) => (address === '/2031/tasks/02/' ? '养老服务' : undefined),
    members: async (filter, value) =>
      new Set(
        records.flatMap(({ kind = 'task', chapter = '1', topics = [] }, at) => {
          const values: Record<string, readonly string[]> = {
            kind: [kind],
            chapter: [chapter],
            topic: topics,
          };
          return values[filter]?.includes(value) ? [String(at)] : [];
        }),
      ),
  };
}
