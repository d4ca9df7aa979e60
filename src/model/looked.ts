/** Where results were looked for: how many pages were read, what could not be, and which targets nobody looked for singly. */
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

/** What the record of searches says as a whole. */
export function lookedAt({ searches, targets }: Pick<Plan, 'searches' | 'targets'>): LookedAt {
  const read = searches.flatMap(({ places }) => places.map(({ url }) => pageOf(url)));
  const singly = new Set<string>(
    searches.flatMap(({ targets: sought }) => (sought === 'all' ? [] : sought)),
  );
  return {
    pages: new Set(read).size,
    unread: searches.flatMap(({ unread = [] }) => unread),
    unsought: targets.filter(
      ({ id, sameAs, standing }) =>
        standing.state === 'not-found' && ![id, sameAs].some((one) => one && singly.has(one)),
    ),
  };
}
