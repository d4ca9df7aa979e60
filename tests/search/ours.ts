/** This site's search, as its results page uses it. */
import { answer, listed } from '../../src/search/query/answer.ts';
import { openIndex } from '../../src/search/query/client.ts';
import type { OpenEngine } from './engine.ts';

export const openEngine: OpenEngine = async (folder) => {
  const index = await openIndex(folder);
  const addresses = new Map<string, string>();
  const asked = (query: string) => ({ query, filters: {}, inOrderOfText: false, all: false });
  return {
    async exact(query) {
      const { matched } = await index.find(query);
      const literal = matched.filter(({ match }) => match === 'exact');
      const found = await Promise.all(
        literal.map(async ({ result }) => {
          const known = addresses.get(result.id) ?? (await result.data()).url;
          addresses.set(result.id, known);
          return known;
        }),
      );
      if (found.length === 0) return [];
      const { hits } = await answer(index, asked(query));
      const first = hits.flatMap(({ hit, match }) => (match === 'exact' ? [hit.address] : []));
      return [...new Set([...first, ...found])];
    },
    async shown(query) {
      const { hits } = await answer(index, asked(query));
      return hits.slice(0, listed).map(({ hit }) => hit.address);
    },
  };
};
