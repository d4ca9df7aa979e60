/** MiniSearch over pairs of characters, its whole index in one file. */
import { firstPage, type OpenEngine } from '../../tests/search/engine.ts';
import { miniSearchOptions } from './minisearch-options.ts';

/** The little of the library that is used; it is loaded from the folder it is measured in. */
interface Library {
  default: {
    loadJSON(
      json: string,
      options: typeof miniSearchOptions,
    ): { search(query: string, options: { combineWith: 'AND' }): { id: string }[] };
  };
}

export const openEngine: OpenEngine = async (folder) => {
  const [{ default: MiniSearch }, json] = await Promise.all([
    import(/* @vite-ignore */ `${folder}minisearch.js`) as Promise<Library>,
    fetch(`${folder}index.json`).then((response) => response.text()),
  ]);
  const index = MiniSearch.loadJSON(json, miniSearchOptions);
  const found = (query: string) => index.search(query, { combineWith: 'AND' }).map(({ id }) => id);
  return {
    exact: async (query) => found(query),
    shown: async (query) => found(query).slice(0, firstPage),
  };
};
