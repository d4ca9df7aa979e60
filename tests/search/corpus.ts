/** A corpus to measure search on: the plan's own tasks, or any number of tasks recombined from its clauses. */
import type { Plan } from '../../src/model/plan.ts';
import type { SearchRecord } from '../../src/search/index/records.ts';

/** The same seed gives the same numbers: mulberry32, each in [0, 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks one of a list; throws where the list is empty. */
export function pick<Item>(list: readonly Item[], random: () => number): Item {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/**
 * Tasks made of the plan's titles and clauses, of about the length that the plan's own tasks have.
 * @param count how many.
 */
export function recombinedTasks(plan: Plan, count: number, seed: number): SearchRecord[] {
  const random = randomNumbers(seed);
  const clauses = plan.tasks.flatMap(({ text }) => text.split(/[，；。\n]/u).filter(Boolean));
  const lengths = plan.tasks.map(({ text }) => text.length);
  return Array.from({ length: count }, (_, index) => {
    const wanted = pick(lengths, random);
    let text = '';
    let sentence = 0;
    while (text.length < wanted) {
      sentence = sentence === 0 ? 2 + Math.floor(random() * 5) : sentence - 1;
      text += pick(clauses, random) + (sentence === 0 ? '。' : '，');
    }
    return {
      address: `/task/${index}/`,
      title: pick(plan.tasks, random).name,
      context: '',
      text: `${text.slice(0, -1)}。`,
      targets: [],
      facets: { kind: 'task', topics: [], numbers: false },
    };
  });
}
