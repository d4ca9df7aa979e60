import { describe, expect, it } from 'vitest';
import { checkContent } from '../../checks/content.ts';
import { readContent } from '../../content/read.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { suggestionsFor, suggestionsFrom } from './suggestions.ts';

const { plans, lexicon } = checkContent(readContent('content'));
const all = suggestionsFrom(plans, lexicon, addressesUnder('/plan/', 'https://example.org'));
const texts = (typed: string) => suggestionsFor(typed, all, 8).map(({ text }) => text);

describe('suggestions', () => {
  it('lead somewhere: to a page, or to words that the documents or the lexicon have', () => {
    const wording = plans
      .flatMap(({ tasks }) => tasks.map(({ title, text }) => title + text))
      .join('\n');
    const bare = wording.replace(/[^\p{L}\p{N}%‰\n]/gu, '');
    const said = new Set(lexicon.flatMap(({ say }) => say));
    for (const { text, address } of all) {
      expect(
        address ?? (bare.includes(text.replace(/[^\p{L}\p{N}%‰]/gu, '')) || said.has(text)),
        text,
      ).toBeTruthy();
    }
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it('begin with what is typed before they hold it, and name places and buildings', () => {
    expect(texts('加装电')[0]).toBe('加装电梯');
    expect(texts('万荣')).toContain('万荣消防站');
    expect(texts('张园')).toContain('张园');
  });

  it('know everyday words', () => expect(texts('电瓶')).toContain('电瓶车'));

  it('are none for nothing, or for what leads nowhere', () => {
    expect(texts('')).toEqual([]);
    expect(texts('  ')).toEqual([]);
    expect(texts('火星')).toEqual([]);
  });
});
