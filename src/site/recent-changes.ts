/** A plan's latest changes as the page of a returning reader needs them. */
import type { PlanKey } from '../model/ids.ts';
import { newResultWords } from '../history/changes.ts';
import { changesIn } from './history.ts';
import { links } from './links.ts';

/** Changes that are published; older ones are on the page of changes. */
const most = 100;

/** A time as whole seconds since 1970: short, and the same whatever zone it was written in. */
const seconds = (time: string) => Math.floor(Date.parse(time) / 1000);

/** The latest changes, newest first, each with the page on which it is seen. */
export const recentChanges = (plan: PlanKey) =>
  changesIn(plan)
    .slice(0, most)
    .map(({ time, words, task }) => ({
      time: seconds(time),
      words,
      name: task === undefined ? '查过哪里' : `任务${task}`,
      address: task === undefined ? links.progressPage(plan, 'searches') : links.task(plan, task),
    }));

/** Of each revision, newest first: its time in seconds, how many results it added, and how much else it changed. */
export function revisionCounts(plan: PlanKey): [time: number, results: number, others: number][] {
  const revisions = Map.groupBy(recentChanges(plan), ({ time }) => time);
  return [...revisions]
    .map(([time, changes]): [number, number, number] => {
      const results = changes.filter(({ words }) => words.startsWith(newResultWords)).length;
      return [time, results, changes.length - results];
    })
    .toSorted(([a], [b]) => b - a);
}
