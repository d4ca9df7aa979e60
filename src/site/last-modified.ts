/** When what a page says was last changed, from the repository's history; for the site map. */
import { changesIn, getHistory } from './history.ts';
import { placeOfAddress } from '../model/addresses.ts';

/**
 * @param path under the site's root: "2024/tasks/18/".
 * @returns ISO 8601; undefined where nothing dates the page, or history is not at hand.
 */
export function lastModified(path: string): string | undefined {
  const { plan, task } = placeOfAddress(path);
  if (plan !== undefined) return changesIn(plan, task)[0]?.time;
  // Pages made from all plans; what editors write about the site itself has no dates.
  if (!/^(?:$|data\/|terms\/|topics\/)/u.test(path)) return undefined;
  return getHistory()?.revisions[0]?.time;
}
