/** Pagefind as it comes: its own segmentation, ranking and loading, with its worker. */
import { firstPage, type OpenEngine } from '../../tests/search/engine.ts';

interface Result {
  id: string;
  data(): Promise<{ url: string }>;
}
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: Result[] }>;
}

export const openEngine: OpenEngine = async (folder) => {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.init();
  const addresses = new Map<string, string>();
  const addressOf = async (result: Result) => {
    const known = addresses.get(result.id) ?? (await result.data()).url;
    addresses.set(result.id, known);
    return known;
  };
  return {
    exact: async (query) =>
      Promise.all((await pagefind.search(query)).results.map((result) => addressOf(result))),
    shown: async (query) => {
      const { results } = await pagefind.search(query);
      const first = results.slice(0, firstPage);
      return Promise.all(first.map(async (result) => (await result.data()).url));
    },
  };
};
