/** When what a page says was last changed, from the repository's history; for the site map. */
import { changesIn, getHistory } from './history.ts';

/**
 * @param path under the site's root: "2024/tasks/18/".
 * @returns ISO 8601; undefined where nothing dates the page, or history is not at hand.
 */
export function lastModified(path: string): string | undefined {
  const [, year, task] = /^(\d{4})\/(?:tasks\/(\d\d)\/)?/u.exec(path) ?? [];
  if (year !== undefined)
    return changesIn(Number(year), task === undefined ? undefined : Number(task))[0]?.time;
  // Pages made from all plans; what editors write about the site itself has no dates.
  if (!/^(?:$|data\/|terms\/|topics\/)/u.test(path)) return undefined;
  return getHistory()?.revisions[0]?.time;
}
