/** The search index in the browser: opened once, when the reader turns to search. */
import { foldForms } from '../../language/ideographs.ts';
import { openEngine, type EngineResult } from './engine.ts';
import { once, readJson } from './files.ts';
import { matching, matchingAny, type Findings, type KnownWords } from './matching.ts';
import type { SearchedTarget } from './number-query.ts';
import { mayBePinyin, suggestionsSaid } from './pinyin.ts';
import type { Suggestion } from './suggestions.ts';
import { phraseOf, queryRuns } from './tokens.ts';
import {
  gatheredWords,
  noWords,
  pinyinFile,
  suggestionsFile,
  targetsFile,
  variantsFile,
  withKnownCharacters,
  wordShards,
  wordsFile,
  type SearchWords,
} from './words.ts';

export interface SearchIndex {
  find(query: string): Promise<Findings>;
  /** All targets, for questions about numbers. */
  targets(): Promise<readonly SearchedTarget[]>;
  /** Engine's ids of the records with a value of a filter. */
  members(filter: string, value: string): Promise<ReadonlySet<string>>;
  /** Engine's ids of all records, in the order of the documents. */
  order(): Promise<readonly string[]>;
  /** A query in the characters of the texts: 加裝電梯 → 加装电梯. */
  known(query: string): Promise<string>;
  /** The title of the task at an address, where it is known. */
  taskName(address: string): Promise<string | undefined>;
}

/**
 * Opens the index.
 * @param bundle address of its folder, with a slash at the end.
 * @throws Error when it is missing or the browser refuses to run it.
 */
export async function openIndex(bundle: string): Promise<SearchIndex> {
  const folder = new URL(bundle, location.href).href;
  const engine = await openEngine(folder);
  const table = once((name) => readJson<SearchWords>(folder + name));
  // Without the words the literal search still works.
  const words: KnownWords = {
    of: async (query) =>
      gatheredWords(
        await Promise.all(wordShards(query).map((name) => table(name).catch(() => noWords))),
      ),
    all: () => table(wordsFile).catch(() => noWords),
  };
  const look = once(async (phrase) => (await engine.search(phrase)).results);
  const members = once(async (facet) => {
    const [filter = '', value = ''] = facet.split('=');
    return idsOf(await engine.search(null, { filters: { [filter]: [value] } }));
  });
  const targets = once((address) => readJson<SearchedTarget[]>(address));
  const variants = once((address) => readJson<string>(address));
  const known = async (query: string) => {
    const chars = new Set(queryRuns(query).join(''));
    const found = await Promise.all([...chars].map((char) => look(phraseOf(char))));
    if (found.every((results) => results.length > 0)) return query;
    // Without the table the query is searched as it is written.
    return withKnownCharacters(query, await variants(folder + variantsFile).catch(() => ''));
  };
  return {
    known,
    targets: () => targets(folder + targetsFile),
    members: async (filter, value) => new Set(await members(`${filter}=${value}`)),
    order: async () => idsOf(await engine.search(null)),
    taskName: async (address) =>
      (await suggestionsIn(folder).catch(() => [])).find((one) => one.address === address)?.text,
    async find(query) {
      const findings = await matching(look, await known(foldForms(query)), words);
      const answered = findings.matched.some(({ match }) => match !== 'near');
      if (answered || !mayBePinyin(query)) return findings;
      return matchingAny(look, await wordsSaid(folder, query));
    },
  };
}

const idsOf = ({ results }: { results: readonly EngineResult[] }) => results.map(({ id }) => id);

const suggestionsIn = (folder: string) => readJson<Suggestion[]>(folder + suggestionsFile);

/** Words of the texts that are said so. */
async function wordsSaid(folder: string, query: string): Promise<string[]> {
  const [suggestions, pinyin] = await Promise.all([
    suggestionsIn(folder),
    readJson<string[]>(folder + pinyinFile),
  ]);
  return [...new Set(suggestionsSaid(query, suggestions, pinyin).map(({ said }) => said))];
}
