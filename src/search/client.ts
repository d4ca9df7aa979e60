/** The search index in the browser: opened once, when the reader turns to search. */
import { targetsFor, type NumberQuery, type SearchedTarget } from './number-query.ts';
import { mayBePinyin, suggestionsSaid } from './pinyin.ts';
import type { Suggestion } from './suggestions.ts';
import type { FoundRecord } from './results.ts';
import { phraseOf, queryRuns } from './tokens.ts';
import {
  meantBy,
  noWords,
  pinyinFile,
  suggestionsFile,
  targetsFile,
  withFigures,
  withKnownCharacters,
  wordsFile,
  type SearchWords,
} from './words.ts';

interface EngineResult {
  id: string;
  data(): Promise<{ url: string; meta: Record<string, string>; filters: Record<string, string[]> }>;
}

interface Engine {
  search(query: string): Promise<{ results: EngineResult[] }>;
}

/** Why a record is among the results: the query itself, other words for it, or the nearest there is. */
export type Match = 'exact' | 'related' | 'near';

export interface Found extends FoundRecord {
  /** Values of each filter: kind, chapter, topic, numbers. */
  filters: Record<string, readonly string[]>;
  match: Match;
  /** What was looked for in this record, to be marked in it. */
  runs: string[];
}

export interface Findings {
  /** Exact ones in no useful order; related and near ones the best first. */
  found: Found[];
  /** Words of the texts that were looked for besides the query. */
  related: string[];
}

export interface SearchIndex {
  find(query: string): Promise<Findings>;
  /** Targets that answer a question about numbers; see `parseNumberQuery`. */
  findTargets(query: NumberQuery): Promise<SearchedTarget[]>;
}

/** Most records that are shown as the nearest. */
const mostNear = 5;

/**
 * Opens the index.
 * @param bundle address of its folder, with a slash at the end.
 * @throws Error when it is missing or the browser refuses to run it.
 */
export async function openIndex(bundle: string): Promise<SearchIndex> {
  const folder = new URL(bundle, location.href).href;
  const [engine, words] = await Promise.all([
    openEngine(folder), // Without the table of words the literal search still works.
    readJson<SearchWords>(folder + wordsFile).catch(() => noWords),
  ]);
  const searches = new Map<string, Promise<EngineResult[]>>();
  const search = (run: string) => {
    const running =
      searches.get(run) ?? engine.search(phraseOf(run)).then(({ results }) => results);
    searches.set(run, running);
    // What failed may succeed the next time.
    running.catch(() => searches.delete(run));
    return running;
  };
  let targets: Promise<SearchedTarget[]> | undefined;
  return {
    async findTargets(query) {
      targets ??= readJson<SearchedTarget[]>(folder + targetsFile).catch((error: unknown) => {
        targets = undefined;
        throw error;
      });
      return targetsFor(query, await targets);
    },
    async find(query) {
      const known = withKnownCharacters(query.normalize('NFKC'), words);
      const findings = await findIn(search, known, words);
      const answered = findings.found.some(({ match }) => match !== 'near');
      if (answered || !mayBePinyin(query)) return findings;
      return findSaid(search, await wordsSaid(folder, query));
    },
  };
}

async function openEngine(folder: string): Promise<Engine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
    createInstance(options: Record<string, unknown>): Engine;
  };
  // One of our own: the one that the script keeps for all stays broken once its first loading failed.
  return createInstance({
    // Without a worker: one request less, and at this size no slower.
    noWorker: true,
    // Addresses in the index are whole; the engine would put the base path before them once more.
    baseUrl: '/',
  });
}

async function readJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as Value;
}

type Search = (run: string) => Promise<EngineResult[]>;

async function findIn(search: Search, query: string, words: SearchWords): Promise<Findings> {
  const runs = queryRuns(query);
  if (runs.length === 0) return { found: [], related: [] };
  const exact = await exactResults(search, runs);
  const meant = await relatedResults(search, query, words);
  const others = meant.filter(
    ({ result }) => !exact.some(({ result: one }) => one.id === result.id),
  );
  const near = exact.length + others.length > 0 ? [] : await nearResults(search, runs, words);
  const found = await Promise.all([
    ...exact.map((one) => foundOf(one, 'exact')),
    ...others.map((one) => foundOf(one, 'related')),
    ...near.map((one) => foundOf(one, 'near')),
  ]);
  return { found, related: [...new Set(others.flatMap((one) => one.runs))] };
}

/** Most words that letters are taken to say. */
const mostSaid = 4;

/** Words of the texts that are said so. */
async function wordsSaid(folder: string, query: string): Promise<string[]> {
  const [suggestions, pinyin] = await Promise.all([
    readJson<Suggestion[]>(folder + suggestionsFile),
    readJson<string[]>(folder + pinyinFile),
  ]);
  return [...new Set(suggestionsSaid(query, suggestions, pinyin).map(({ said }) => said))];
}

/** Records that hold one of the words, those of the first word first. */
async function findSaid(search: Search, said: readonly string[]): Promise<Findings> {
  const matched: Matched[] = [];
  const related: string[] = [];
  for (const term of said) {
    const runs = queryRuns(term);
    const results = runs.length === 1 ? await search(runs[0] ?? '') : [];
    const fresh = results.filter(({ id }) => !matched.some(({ result }) => result.id === id));
    if (results.length > 0) related.push(term);
    matched.push(...fresh.map((result) => ({ result, runs })));
    if (related.length === mostSaid) break;
  }
  return { found: await Promise.all(matched.map((one) => foundOf(one, 'related'))), related };
}

interface Matched {
  result: EngineResult;
  runs: string[];
}

/** Records that hold every run, in figures where the reader wrote a number in words. */
async function exactResults(search: Search, runs: readonly string[]): Promise<Matched[]> {
  const sets = await Promise.all(
    runs.map(async (run) => {
      const spellings = [run, withFigures(run)].filter((one) => one !== undefined);
      const found = await Promise.all(spellings.map(search));
      return { spellings, results: found.flat() };
    }),
  );
  const [first, ...others] = sets;
  const all = (first?.results ?? []).filter(({ id }) =>
    others.every(({ results }) => results.some((result) => result.id === id)),
  );
  const looked = sets.flatMap(({ spellings }) => spellings);
  return all
    .filter(({ id }, index) => all.findIndex((other) => other.id === id) === index)
    .map((result) => ({ result, runs: looked }));
}

/** Records that other words for the query lead to; what more of the query speaks for comes first. */
async function relatedResults(
  search: Search,
  query: string,
  words: SearchWords,
): Promise<Matched[]> {
  const weights = new Map<string, Matched & { weight: number }>();
  for (const { said, mean } of meantBy(query, words)) {
    for (const [place, term] of mean.entries()) {
      for (const run of queryRuns(term)) {
        for (const result of await search(run)) {
          const known = weights.get(result.id) ?? { result, runs: [], weight: 0 };
          // Of several words for one thing the first is the nearest.
          known.weight += said.length * (place === 0 ? 2 : 1);
          if (!known.runs.includes(run)) known.runs.push(run);
          weights.set(result.id, known);
        }
      }
    }
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight);
}

/** Records that share the most, and the rarest, pairs of characters with the query. */
async function nearResults(
  search: Search,
  runs: readonly string[],
  words: SearchWords,
): Promise<Matched[]> {
  const pairs = [
    ...new Set(
      runs.flatMap((run) => [...run].slice(0, -1).map((char, at) => char + [...run][at + 1])),
    ),
  ];
  const weights = new Map<string, Matched & { weight: number }>();
  for (const pair of pairs) {
    const results = await search(pair);
    for (const result of results) {
      const known = weights.get(result.id) ?? { result, runs: [], weight: 0 };
      known.weight += Math.log(1 + words.records / results.length);
      known.runs.push(pair);
      weights.set(result.id, known);
    }
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight).slice(0, mostNear);
}

async function foundOf({ result, runs }: Matched, match: Match): Promise<Found> {
  const { url, meta, filters } = await result.data();
  return {
    address: url,
    title: meta['title'] ?? '',
    context: meta['context'] ?? '',
    text: meta['text'] ?? '',
    sentences: meta['sentences'] === 'yes',
    official: !filters['kind']?.includes('topic'),
    filters,
    match,
    runs,
  };
}
