/** How many hits each value of a filter would leave, the other filters as they are. */
import type { SearchIndex } from './client.ts';

/** A value of a filter: "chapter", "5". */
export type FilterValue = readonly [filter: string, value: string];

/**
 * Counts the hits of each value, in the order of the values.
 * @param ids all hits, whatever the filters.
 * @param filters the chosen values.
 */
export async function filterCounts(
  index: SearchIndex,
  ids: readonly string[],
  filters: Readonly<Record<string, string>>,
  values: readonly FilterValue[],
): Promise<number[]> {
  const chosen = await Promise.all(
    Object.entries(filters).map(async ([filter, value]) => ({
      filter,
      members: await index.members(filter, value),
    })),
  );
  return Promise.all(
    values.map(async ([filter, value]) => {
      const members = await index.members(filter, value);
      const others = chosen.filter((one) => one.filter !== filter);
      return ids.filter((id) => members.has(id) && others.every((one) => one.members.has(id)))
        .length;
    }),
  );
}
