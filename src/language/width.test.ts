import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from './width.ts';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['静安区', 3],
    ['2024年', 3],
    ['“十五五”', 5],
    ['5.5‰', 2.5],
    ['——……', 4],
    ['９．１', 3],
    ['𠮷', 1],
    ['\u2000', 1],
    ['\u1FFF', 0.5],
  ])('%s takes %d full characters', (text, width) => expect(widthOf(text)).toBe(width));

  it('takes both widths as told', () => expect(widthOf('年12', 1, 2)).toBe(4));

  it('of two texts put together is the sum of theirs', () => {
    const text = string({ unit: 'grapheme' });
    assert(
      property(text, text, (one, other) => {
        expect(widthOf(one + other)).toBe(widthOf(one) + widthOf(other));
      }),
    );
  });
});
