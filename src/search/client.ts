/** The search index in the browser: opened once, when the reader turns to search. */
import type { FoundRecord } from './results.ts';
import { includedCharacters, phraseOf, queryRuns } from './tokens.ts';

interface EngineResult {
  id: string;
  data(): Promise<{ url: string; meta: Record<string, string>; filters: Record<string, string[]> }>;
}

interface Engine {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: EngineResult[] }>;
}

export interface Found extends FoundRecord {
  chapter: string;
}

export interface SearchIndex {
  /** Records that hold every run of the query, in no useful order. */
  find(query: string): Promise<Found[]>;
}

/**
 * Opens the index.
 * @param bundle address of its folder, with a slash at the end.
 * @throws Error when it is missing or the browser refuses to run it.
 */
export async function openIndex(bundle: string): Promise<SearchIndex> {
  const engine = (await import(
    /* @vite-ignore */ new URL(`${bundle}pagefind.js`, location.href).href
  )) as Engine;
  // Without a worker: one request less, and at this size no slower.
  await engine.options({
    noWorker: true,
    includeCharacters: includedCharacters,
    // Addresses in the index are whole; the engine would put the base path before them once more.
    baseUrl: '/',
  });
  await engine.init();
  return {
    async find(query) {
      const sets = await Promise.all(
        queryRuns(query).map(async (run) => (await engine.search(phraseOf(run))).results),
      );
      const [first = [], ...others] = sets;
      const inAll = first.filter(({ id }) =>
        others.every((set) => set.some((result) => result.id === id)),
      );
      return Promise.all(
        inAll.map(async (result) => {
          const { url, meta, filters } = await result.data();
          return {
            address: url,
            title: meta['title'] ?? '',
            context: meta['context'] ?? '',
            text: meta['text'] ?? '',
            sentences: meta['sentences'] === 'yes',
            chapter: filters['chapter']?.[0] ?? '',
          };
        }),
      );
    },
  };
}
