import { describe, expect, it } from 'vitest';
import { contentWith, onlyPlan, plan, removed } from '../../tests/fixture/fixture.ts';
import { foundCountWords, targetCountWords } from './count-words.ts';

describe('targetCountWords', () => {
  it('counts targets, and never says zero of what a document does not count', () => {
    expect([1, 19].map(targetCountWords)).toEqual(['1个目标', '19个目标']);
    expect(targetCountWords(0)).toBe('没有写明数字的目标');
  });
});

describe('foundCountWords', () => {
  it('says of how many something was published, whatever it was, and of how many nothing was found', () => {
    expect(foundCountWords(plan)).toBe('32个目标，12个找到了公布的数字，20个没有找到');
  });

  it('says so where nothing was', () => {
    const bare = onlyPlan(contentWith({ 'plans/2031/outcomes.yaml': removed }));
    expect(foundCountWords(bare)).toBe('32个目标，公布的结果还没有查过');
  });
});
