import { describe, expect, it } from 'vitest';
import { traditionalIn } from './traditional.ts';

describe('traditionalIn', () => {
  it.each([
    ['给老楼加装電梯', '電', 5],
    ['開工', '開', 0],
    ['臺北', '臺', 0],
  ])('finds in %s', (text, char, index) => {
    const found = traditionalIn(text);
    expect([found?.[0], found?.index]).toEqual([char, index]);
  });
  it.each(['给老楼加装电梯。', '乾隆年间的著作', '瞭望塔', '后来里面', 'lift 200', '𠮷', '镕'])(
    'finds nothing in %s',
    (text) => expect(traditionalIn(text)).toBeUndefined(),
  );
});
