import { describe, expect, it } from 'vitest';
import { countable, measures, unspecific } from './measure-words.ts';

describe('units', () => {
  it('either count things or measure them', () => {
    expect([...countable].filter((unit) => measures.has(unit))).toEqual([]);
    expect(countable).toContain('家');
    expect(measures).toContain('平方米');
  });

  it('that say nothing of what is counted are measure words: 个, 项, 次, but not 家', () => {
    expect([...unspecific].toSorted()).toEqual(['个', '次', '项'].toSorted());
    for (const unit of unspecific) expect(countable).toContain(unit);
  });
});
