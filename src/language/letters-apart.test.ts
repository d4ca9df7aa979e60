import { describe, expect, it } from 'vitest';
import { lettersApart } from './letters-apart.ts';

describe('lettersApart', () => {
  it.each([
    ['', '', 0],
    ['jingan', 'jingan', 0],
    ['value', 'valu', 1],
    ['valu', 'value', 1],
    ['value', 'vblue', 1],
    ['jingan', 'jinshan', 2],
    ['ab', 'ba', 2],
    ['', 'abc', 3],
    ['亿元楼', '亿元搂', 1],
  ])('of %s and %s are counted', (one, other, count) => {
    expect(lettersApart(one, other)).toBe(count);
    expect(lettersApart(other, one)).toBe(count);
  });
});
