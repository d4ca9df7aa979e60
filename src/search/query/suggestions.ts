/** Words that are offered while a reader types: only such as lead somewhere. */
import { foldForms } from '../../language/ideographs.ts';
import type { Plan } from '../../model/plan.ts';
import type { LexiconEntry } from '../../model/schema.ts';
import type { Addresses } from '../../model/addresses.ts';

export interface Suggestion {
  text: string;
  /** What it is, in a word: 任务, 目标, 名称, 说法. */
  kind: string;
  /** Where it leads; absent where the text is searched for. */
  address?: string;
}

/** All suggestions, the first of each text; tasks before targets, names and everyday words. */
export function suggestionsFrom(
  plans: readonly Plan[],
  lexicon: readonly LexiconEntry[],
  links: Addresses,
): Suggestion[] {
  const all: Suggestion[] = [
    ...plans.flatMap(({ key, tasks }) =>
      tasks.map(({ name, number }) => ({
        text: name,
        kind: '任务',
        address: links.task(key, number),
      })),
    ),
    ...plans.flatMap(({ targets }) =>
      targets.map(({ id, indicator }) => ({
        text: indicator,
        kind: '目标',
        address: links.target(id),
      })),
    ),
    // Places, buildings and events, as the documents name them.
    ...plans.flatMap(({ tasks }) =>
      tasks.flatMap(({ deliverables }) =>
        deliverables.map(({ quote }) => ({ text: quote, kind: '名称' })),
      ),
    ),
    ...lexicon.flatMap(({ say, mean }) => [
      ...mean.map((text) => ({ text, kind: '名称' })),
      ...say.map((text) => ({ text, kind: '说法' })),
    ]),
  ];
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text) && seen.add(text));
}

const folded = (text: string) => foldForms(text).toLowerCase().replace(/\s+/gu, '');

/**
 * The suggestions for what is typed so far: those that begin with it first, then those that hold it.
 * @param most how many at the most.
 */
export function suggestionsFor(
  typed: string,
  all: readonly Suggestion[],
  most: number,
): Suggestion[] {
  const asked = folded(typed);
  if (asked === '') return [];
  const places = all.map((suggestion) => ({
    suggestion,
    at: folded(suggestion.text).indexOf(asked),
  }));
  return [...places.filter(({ at }) => at === 0), ...places.filter(({ at }) => at > 0)]
    .slice(0, most)
    .map(({ suggestion }) => suggestion);
}
