/** Where results were looked for: how many pages were read, what could not be, and which targets nobody looked for singly. */
import { isFound } from './found.ts';
import { pageOf } from './links.ts';
import type { Plan, Target } from './plan.ts';

export interface LookedAt {
  /** Pages that were read, each once. */
  pages: number;
  /** Sources that should have been read, and why they were not. */
  unread: { title: string; reason: string }[];
  /** Targets without a result that only searches for all targets covered: of these it is not said that they were sought. */
  unsought: Target[];
}

/** What several searches could not read is one thing that was not read. */
const onceByTitle = <Named extends { title: string }>(all: readonly Named[]): Named[] =>
  all.filter(({ title }, index) => all.findIndex((one) => one.title === title) === index);

/** What the record of searches says as a whole. */
export function lookedAt({ searches, targets }: Pick<Plan, 'searches' | 'targets'>): LookedAt {
  const read = searches.flatMap(({ places }) => places.map(({ url }) => pageOf(url)));
  const singly = new Set<string>(
    searches.flatMap(({ targets: sought }) => (sought === 'all' ? [] : sought)),
  );
  return {
    pages: new Set(read).size,
    unread: onceByTitle(searches.flatMap(({ unread = [] }) => unread)),
    unsought: targets.filter(
      (target) =>
        !isFound(target) && ![target.id, target.sameAs].some((one) => one && singly.has(one)),
    ),
  };
}

/** The day of the latest search; ISO 8601. Undefined where nobody has looked yet. */
export const latestSearch = ({ searches }: Pick<Plan, 'searches'>): string | undefined =>
  searches
    .map(({ date }) => date)
    .sort()
    .at(-1);

/** "找了16次，读了27个网页，查了37组词；6种该看的来源没有读到。" Says that nobody has looked where that is so. */
export function searchedWords(plan: Pick<Plan, 'searches' | 'targets'>): string {
  const { searches } = plan;
  if (searches.length === 0) return '还没有查过。';
  const { pages, unread } = lookedAt(plan);
  const queries = new Set(searches.flatMap(({ queries: own = [] }) => own)).size;
  const done = [
    `找了${searches.length}次`,
    ...(pages > 0 ? [`读了${pages}个网页`] : []),
    ...(queries > 0 ? [`查了${queries}组词`] : []),
  ].join('，');
  return unread.length > 0 ? `${done}；${unread.length}种该看的来源没有读到。` : `${done}。`;
}
