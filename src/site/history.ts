/** The repository's history as pages and feeds need it, read once a build. */
import { contentRoot } from '../content/read.ts';
import { chinaDay } from '../language/dates.ts';
import { readHistory, type History } from '../history/git.ts';
import type { PlanKey } from '../model/ids.ts';

export interface DatedChange {
  /** ISO date. */
  date: string;
  time: string;
  words: string;
  task?: number;
}

/** The pages of a build are a bundle with a copy of this module: both have what was read once. */
const shared = globalThis as { historyRead?: { root: string; history: History | undefined } };

/** Undefined where the repository's history is not at hand. */
export function getHistory(): History | undefined {
  const root = contentRoot();
  if (shared.historyRead?.root !== root) shared.historyRead = { root, history: readHistory(root) };
  return shared.historyRead.history;
}

/** Changes of a plan or of one of its tasks, newest first; what was said twice on a day is said once. */
export function changesIn(plan: PlanKey, task?: number): DatedChange[] {
  const all = (getHistory()?.revisions ?? []).flatMap(({ time, changes }) =>
    changes
      .filter((one) => one.plan === plan && (task === undefined || one.task === task))
      .map(({ words, task: about }) => ({
        date: chinaDay(time),
        time,
        words,
        ...(about === undefined ? {} : { task: about }),
      })),
  );
  const key = ({ date, words, task: about }: DatedChange) => `${date} ${about} ${words}`;
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(key(one)) && seen.add(key(one)));
}

/** Changes day by day, and within a day by task, for lists and feeds. */
export function byDay(changes: readonly DatedChange[]): { date: string; changes: DatedChange[] }[] {
  const days = Map.groupBy(changes, ({ date }) => date);
  return [...days].map(([date, own]) => ({ date, changes: own }));
}
