import { assert, asyncProperty, constantFrom, record, subarray, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainIndex } from '../../../tests/search/plain-engine.ts';
import { filterCounts, type FilterValue } from './filter-counts.ts';

const records = [
  { title: '甲', text: '。', chapter: '1', topics: ['housing', 'elderly'] },
  { title: '乙', text: '。', chapter: '1', topics: ['elderly'] },
  { title: '丙', text: '。', chapter: '2', topics: ['housing'] },
  { title: '丁', text: '。', chapter: '2', kind: 'outcome' as const },
];
const values: FilterValue[] = [
  ['chapter', '1'],
  ['chapter', '2'],
  ['topic', 'housing'],
  ['topic', 'elderly'],
  ['kind', 'task'],
];
const all = ['0', '1', '2', '3'];
const counts = (filters: Record<string, string>, ids: readonly string[] = all) =>
  filterCounts(plainIndex(records), ids, filters, values);

describe('filterCounts', () => {
  it('counts the hits of each value, in the order of the values', async () => {
    expect(await counts({})).toEqual([2, 2, 2, 2, 3]);
  });

  it('counts hits only, not all that there is', async () => {
    expect(await counts({}, ['0', '3'])).toEqual([1, 1, 1, 1, 1]);
    expect(await counts({}, [])).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes the other filters as they are, and its own as if it were not chosen', async () => {
    expect(await counts({ chapter: '1' })).toEqual([2, 2, 1, 2, 2]);
    expect(await counts({ chapter: '1', topic: 'housing' })).toEqual([1, 1, 1, 2, 1]);
  });

  it('says for every value how many hits there would be if it were chosen', async () => {
    const filters = record(
      {
        chapter: constantFrom('1', '2', '9'),
        topic: constantFrom('housing', 'elderly'),
        kind: constantFrom('task', 'outcome'),
      },
      { requiredKeys: [] },
    );
    const some = uniqueArray(constantFrom(...values), {
      minLength: 1,
      selector: (one) => one.join(),
    });
    await assert(
      asyncProperty(filters, subarray(all), some, async (chosen, ids, asked) => {
        const index = plainIndex(records);
        const given = await filterCounts(index, ids, chosen, asked);
        for (const [at, [filter, value]] of asked.entries()) {
          const members = await Promise.all(
            Object.entries({ ...chosen, [filter]: value }).map(([name, one]) =>
              index.members(name, one),
            ),
          );
          expect(given[at]).toBe(ids.filter((id) => members.every((set) => set.has(id))).length);
        }
      }),
      { seed: 2031 },
    );
  });
});
