import { describe, expect, it } from 'vitest';
import { misspelledIn } from './misspelled.ts';

const text = '全年亿元楼数量达到92幢。筹措保障性租赁住房3500套（间）。';

describe('misspelledIn', () => {
  it.each([
    ['亿元搂数量', '亿元搂数', '亿元楼数'],
    ['筹措保障性祖赁住房', '障性祖赁', '障性租赁'],
    ['筹措保障性租凭住房', '性租凭住', '性租赁住'],
  ])('finds the slip in %s', (words, found, meant) =>
    expect(misspelledIn(words, text)).toEqual({ found, meant }),
  );
  it.each([
    ['the text’s own words', '亿元楼数量'],
    ['other words', '商务楼的幢数'],
    ['a word left out', '筹措保障住房'],
    ['a character that the text has elsewhere', '亿元房数量'],
    ['fewer neighbours than three', '元搂数'],
    ['neighbours across a numeral', '达到9乙幢'],
    ['two characters that are other ones', '亿园搂数量'],
  ])('finds nothing in %s', (_name, words) => expect(misspelledIn(words, text)).toBeUndefined());
});
