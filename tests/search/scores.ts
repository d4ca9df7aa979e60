/** Scores of a search engine over a family of queries. */
import type { Query } from './families.ts';

/** What an engine answers: numbers of records, the best first; `exact` are those it gives as literal hits. */
export interface Answered {
  exact: readonly number[];
}

export interface Scores {
  queries: number;
  /** Found of those that should be, over all queries. */
  recall: number;
  /** Right of those found, over all queries. */
  precision: number;
  /** Share of queries whose first hit is right. */
  first: number;
  /** Share of queries with a right one among the first three. */
  firstThree: number;
  /** "query in record", at most ten of those that were missed. */
  missed: string[];
}

/**
 * Scores answers against literal containment.
 * @param texts the records' evened texts, in order.
 */
export function scoresOf(
  queries: readonly Query[],
  answers: readonly Answered[],
  texts: readonly string[],
): Scores {
  let right = 0;
  let wanted = 0;
  let given = 0;
  let first = 0;
  let firstThree = 0;
  const missed: string[] = [];
  queries.forEach(({ asked, means }, place) => {
    const exact = answers[place]?.exact ?? [];
    const found = new Set(exact);
    given += found.size;
    texts.forEach((text, record) => {
      if (!text.includes(means)) return;
      wanted++;
      if (found.has(record)) right++;
      else if (missed.length < 10) missed.push(`${asked} in ${record}`);
    });
    const holds = (record: number | undefined) =>
      record !== undefined && (texts[record] ?? '').includes(means);
    if (holds(exact[0])) first++;
    if (exact.slice(0, 3).some(holds)) firstThree++;
  });
  return {
    queries: queries.length,
    recall: wanted === 0 ? 1 : right / wanted,
    precision: given === 0 ? 1 : right / given,
    first: first / queries.length,
    firstThree: firstThree / queries.length,
    missed,
  };
}
