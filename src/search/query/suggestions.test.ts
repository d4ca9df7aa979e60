import { describe, expect, it } from 'vitest';
import { content } from '../../../tests/fixture/fixture.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { suggestionsFor, suggestionsFrom } from './suggestions.ts';

const { plans, lexicon } = content;
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
    expect(texts('渔市')).toContain('云汀渔市节');
    expect(texts('大桥')).toContain('望汀大桥');
  });

  it('know everyday words', () => expect(texts('电瓶')).toContain('电瓶车'));

  it('are none for nothing, or for what leads nowhere', () => {
    expect(texts('')).toEqual([]);
    expect(texts('  ')).toEqual([]);
    expect(texts('火星')).toEqual([]);
  });
});
