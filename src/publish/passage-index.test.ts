import { array, assert, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageIndex } from './passage-index.ts';

describe('passageIndex', () => {
  it('answers as looking through every text does', () => {
    const letters = string({ unit: 'grapheme', maxLength: 60 }).map((text) =>
      text.replace(/./gsu, (one) => '甲乙丙12'[(one.codePointAt(0) ?? 0) % 5] ?? ''),
    );
    assert(
      property(
        array(letters, { maxLength: 8 }),
        letters,
        nat(40),
        nat(40),
        (texts, other, a, b) => {
          const holds = passageIndex(texts);
          const piece = (texts[0] ?? '').slice(Math.min(a, b), Math.max(a, b));
          for (const sought of [piece, other, `${piece}丁`, other.slice(a)])
            expect(holds(sought)).toBe(texts.some((text) => text.includes(sought)));
        },
      ),
      { seed: 2031, numRuns: 2000 },
    );
  });
});
