import { describe, expect, it } from 'vitest';
import { occurrences } from './occurrences.ts';

describe('how often words stand in a text', () => {
  it.each<[string, string, number]>([
    ['引进优质项目30个', '40个', 0],
    ['引进优质项目30个', '30个', 1],
    ['开工20万平方米，竣工20万平方米', '20万', 2],
    ['20台', '20台', 1],
    ['', '20台', 0],
    // Nothing at all is quoted nowhere.
    ['20台', '', 0],
    ['', '', 0],
    // Overlapping ones are one, so that no figure is read twice.
    ['1111', '111', 1],
    ['1111', '11', 2],
    // Words, not a pattern.
    ['1.6万人次，126万人次', '1.6', 1],
  ])('“%s” has “%s” %i times', (text, part, times) => {
    expect(occurrences(text, part)).toBe(times);
  });
});
