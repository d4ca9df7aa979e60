import { describe, expect, it } from 'vitest';
import { sample } from './sample.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index);

describe('sample', () => {
  it('chooses as many as asked, each once, in order', () => {
    const chosen = sample(hundred, 30, 1);
    expect(new Set(chosen).size).toBe(30);
    expect(chosen).toEqual(chosen.toSorted((a, b) => a - b));
    expect(hundred).toEqual(expect.arrayContaining(chosen));
  });

  it('chooses the same for the same seed and others for another', () => {
    expect(sample(hundred, 30, 1)).toEqual(sample(hundred, 30, 1));
    expect(sample(hundred, 30, 2)).not.toEqual(sample(hundred, 30, 1));
  });

  it('is not drawn to one part of the list', () => {
    const seeds = Array.from({ length: 200 }, (_, seed) => sample(hundred, 10, seed)).flat();
    for (const part of [0, 25, 50, 75]) {
      const share = seeds.filter((one) => one >= part && one < part + 25).length / seeds.length;
      expect(share).toBeGreaterThan(0.2);
      expect(share).toBeLessThan(0.3);
    }
  });

  it('gives all of a short list', () => {
    expect(sample([1, 2], 5, 1)).toEqual([1, 2]);
    expect(sample([], 5, 1)).toEqual([]);
  });
});
