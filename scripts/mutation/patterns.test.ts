import { describe, expect, it } from 'vitest';
import { patternEdits } from './patterns.ts';

const changed = (pattern: string, flags = 'u') =>
  patternEdits(pattern, flags).map(
    ({ at, before, after }) => pattern.slice(0, at) + after + pattern.slice(at + before.length),
  );

describe('patternEdits', () => {
  it.each([
    ['a+', ['a*']],
    ['a*', ['a+']],
    ['a?', ['a']],
    ['a+?', ['a*?']],
    ['a{2}', ['a{3}']],
    ['a{1,3}', ['a{2,3}']],
    ['a{2,}', ['a{3,}']],
    ['^a$', ['a$', '^a']],
    ['[ab]', ['[^ab]']],
    ['[^ab]', ['[ab]']],
    [String.raw`\d`, [String.raw`\D`]],
    [String.raw`\p{L}`, [String.raw`\P{L}`]],
    ['(?=a)', ['(?!a)']],
    ['(?<!a)', ['(?<=a)']],
  ])('%s', (pattern, expected) => expect(changed(pattern)).toEqual(expected));

  it('takes what is escaped, a group that only holds and what stands in a class for what it is', () => {
    expect(changed(String.raw`\+\[\u{41}(?:a)(?<b>c)`)).toEqual([]);
    expect(changed('[+*?^$[(]')).toEqual(['[^+*?^$[(]']);
  });

  it('reads classes within classes where they are written', () => {
    expect(changed('[[ab]--[b]]+', 'v')).toEqual([
      '[^[ab]--[b]]+',
      '[[^ab]--[b]]+',
      '[[ab]--[^b]]+',
      '[[ab]--[b]]*',
    ]);
  });

  it('makes nothing that is no pattern', () => {
    expect(changed('a{1,1}')).toEqual([]);
  });
});
