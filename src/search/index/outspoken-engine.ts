/**
 * The search engine's script, changed in one point: a part of the index that does not load is an error.
 *
 * As Pagefind 1.6.0 comes, `loadChunk` and `loadFilterChunk` end in `.catch(() => {})`: the search goes on with the
 * parts that it has, and a reader whose connection failed is told that nothing was found. None of the engine's options
 * changes that, and a `fetch` of our own would see neither which search a part was for nor a part that came cut off.
 *
 * To be offered upstream (`pagefind_web_js/lib/coupled_search.ts`): leave both `.catch(() => {})` out, so that
 * `search()` and `filters()` reject. What failed is tried again by the next search already, since `cachedLoad` forgets
 * it. A caller who wants what there is can catch; one who gets `[]` cannot know.
 */

const passedOver = /("load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/gu;

/**
 * @param script `pagefind.js` as the indexer gives it.
 * @throws Error when the script is not the one this was written for.
 */
export function outspoken(script: string): string {
  if (script.match(passedOver)?.length !== 2)
    throw new Error(
      'pagefind.js has changed: see how it treats a part of the index that does not load',
    );
  return script.replace(passedOver, '$1');
}
