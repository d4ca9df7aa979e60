import { describe, expect, it } from 'vitest';
import type { Answer } from '../query/answer.ts';
import { tellAnswer } from './results-view.ts';

const related: Answer = {
  hits: [],
  counts: { exact: 0, related: 2, near: 0 },
  elsewhere: 0,
  related: ['科学育儿指导站'],
  numbers: false,
  ids: [],
};
const told = (change: Partial<Answer>) =>
  tellAnswer('幼儿园', '幼儿园', { ...related, ...change }).sentence;

describe('what is said of an answer', () => {
  it('names the words that stand there in place of the query', () =>
    expect(told({})).toBe('找到2条：没有“幼儿园”，有“科学育儿指导站”'));

  it('says that the query is missing only of where it was looked for', () =>
    expect(told({ elsewhere: 3 })).toBe('找到2条：所选范围里没有“幼儿园”，有“科学育儿指导站”'));

  it('names both where both are found', () =>
    expect(told({ counts: { exact: 1, related: 1, near: 0 } })).toBe(
      '找到2条：有“幼儿园”，也有“科学育儿指导站”',
    ));
});
