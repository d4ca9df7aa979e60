import { describe, expect, it } from 'vitest';
import { content } from '../../../tests/fixture/fixture.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { pinyinTable } from '../index/pinyin-table.ts';
import { mayBePinyin, saidIn, suggestionsSaid } from './pinyin.ts';
import { suggestionsFrom } from './suggestions.ts';

const { plans, lexicon } = content;
const all = suggestionsFrom(plans, lexicon, addressesUnder('/', 'https://example.org'));
const table = pinyinTable(all);
const said = (query: string) => suggestionsSaid(query, all, table).map((one) => one.said);

describe('saidIn', () => {
  const syllables = ['jia', 'zhuang', 'dian', 'ti'];
  it('finds whole syllables, begun ones and initials, at the beginning of a syllable only', () => {
    expect(saidIn('dianti', syllables)).toEqual({ start: 2, end: 4, quality: 2 });
    expect(saidIn('jiazhu', syllables)).toEqual({ start: 0, end: 2, quality: 1 });
    expect(saidIn('dt', syllables)).toEqual({ start: 2, end: 4, quality: 0 });
    expect(saidIn('ianti', syllables)).toBeUndefined();
  });
});

describe('suggestionsSaid', () => {
  it.each([
    ['dianti', '电梯'],
    ['dian ti', '电梯'],
    ["yang'lao", '养老'],
    ['yanglaochuangwei', '养老床位'],
    ['huoxing', undefined],
    ['wangting', '望汀'],
    ['lvdao', '绿道'],
    ['lüdao', '绿道'],
  ])('%s says %s', (query, words) => expect(said(query)[0]).toBe(words));

  it('knows initials', () => expect(said('dt')).toContain('电梯'));

  it('has a syllable for every character of every suggestion', () => {
    all.forEach(({ text }, index) =>
      expect(table[index]?.split(' '), text).toHaveLength([...text].length),
    );
  });
});

describe('mayBePinyin', () => {
  it('is letters, and more than one', () => {
    expect(['dianti', 'dt', "xi'an"].every(mayBePinyin)).toBe(true);
    expect(['d', '电t', '5g', '', 'a1'].some(mayBePinyin)).toBe(false);
  });
});
