/** The index of terms, as at the back of a book: what the plans name, in the order in which it is said. */
import { pinyin } from 'pinyin-pro';
import type { PlanKey } from '../../model/ids.ts';
import { planName } from '../../model/issuers.ts';
import type { Plan, Task } from '../../model/plan.ts';
import type { GlossaryEntry, LexiconEntry } from '../../model/schema.ts';
import type { Addresses } from '../../model/addresses.ts';
import {
  groupPlaces,
  mostElements,
  pagesOf,
  type GroupPlace,
  type ListPage,
} from '../../model/list-pages.ts';

/** A place that an entry leads to. */
export interface TermPlace {
  address: string;
  /** "任务18"; of several plans "2024年任务18", of several issuers "静安区政府2024年任务18". */
  label: string;
}

export interface Term {
  term: string;
  places: TermPlace[];
  /** Whether its first places stand before: so many have no room in one entry. */
  continued?: boolean;
}

export interface TermGroup<Entry> {
  /** "A" … "Z"; "0–9" for what begins with a digit. */
  letter: string;
  terms: Entry[];
}

/** Fragment of a group on the page. */
export const groupFragment = (letter: string) =>
  letter === '0–9' ? 'digits' : letter.toLowerCase();

/** What each plan is called among the others, by its key. */
const namesOf = (plans: readonly Plan[]): ReadonlyMap<PlanKey, string> => {
  const names =
    known.get(plans) ??
    new Map(plans.map((plan) => [plan.key, plans.length > 1 ? planName(plans, plan) : '']));
  known.set(plans, names);
  return names;
};
const known = new WeakMap<readonly Plan[], ReadonlyMap<PlanKey, string>>();

const labelOf = (task: Task, plans: readonly Plan[]) =>
  `${namesOf(plans).get(task.plan)}任务${task.number}`;

/** Every task that uses a term, with the sentence that does so first. */
export function placesOf(term: string, plans: readonly Plan[], links: Addresses): TermPlace[] {
  return plans
    .flatMap(({ tasks }) => tasks)
    .flatMap((task) => {
      const sentence = task.sentences.find(({ text }) => text.includes(term));
      if (!sentence && !task.name.includes(term)) return [];
      const address = links.task(task.plan, task.number, sentence?.fragment);
      return [{ address, label: labelOf(task, plans) }];
    });
}

/**
 * What targets measure, what tasks name (places, buildings, events, things to be done), and the words that the
 * lexicon leads to and the glossary explains, each with every place that holds it, by pinyin.
 */
export function indexOfTerms(
  plans: readonly Plan[],
  lexicon: readonly LexiconEntry[],
  glossary: readonly GlossaryEntry[],
  links: Addresses,
): TermGroup<Term>[] {
  /** By term and page: a task has one place for a term. */
  const places = new Map<string, Map<string, TermPlace>>();
  const add = (term: string, found: readonly TermPlace[]) => {
    const own = places.get(term) ?? new Map<string, TermPlace>();
    places.set(term, own);
    for (const place of found) {
      const page = place.address.replace(/#.*$/u, '');
      if (!own.has(page)) own.set(page, place);
    }
  };
  for (const task of plans.flatMap(({ tasks }) => tasks)) {
    const own = [
      ...task.targets.map(({ indicator: term, fragment }) => ({ term, fragment })),
      ...task.deliverables.map(({ quote: term, fragment }) => ({ term, fragment })),
    ];
    for (const { term, fragment } of own)
      add(term, [
        { address: links.task(task.plan, task.number, fragment), label: labelOf(task, plans) },
      ]);
  }
  const words = [...lexicon.flatMap(({ mean }) => mean), ...glossary.map(({ term }) => term)];
  for (const term of new Set(words)) {
    const found = placesOf(term, plans, links);
    if (found.length > 0) add(term, found);
  }
  return groupedByPinyin([...places].map(([term, own]) => ({ term, places: [...own.values()] })));
}

export type TermPage = ListPage<TermGroup<Term>, Term>;
export type GlossaryPage = ListPage<TermGroup<GlossaryEntry>, GlossaryEntry>;

/** Places in one entry of the index, at most. */
const placesInEntry = mostElements / 10;

/** Places that the glossary shows of a term, at most; the index has all. */
export const mostPlaces = 30;

/** Fragment of a term of the glossary in the index, where that has places which the glossary does not show. */
export const termFragment = (slug: string) => `term-${slug}`;

/** A term as entries that are none too long. */
const entriesOf = ({ term, places }: Term): Term[] =>
  Array.from({ length: Math.ceil(places.length / placesInEntry) }, (_none, index) => ({
    term,
    places: places.slice(index * placesInEntry, (index + 1) * placesInEntry),
    ...(index > 0 ? { continued: true } : {}),
  }));

/** A year in a place's name is set with its unit, in an element of its own. */
const hasYear = (label: string) => label.includes('年任务');

/** The index of terms, dealt out to pages. */
export const termPages = (groups: readonly TermGroup<Term>[]): TermPage[] =>
  pagesOf(
    groups.map(({ letter, terms }) => ({ letter, terms: terms.flatMap(entriesOf) })),
    ({ terms }) => terms,
    ({ places }) => 2 + places.reduce((sum, { label }) => sum + (hasYear(label) ? 2 : 1), 0),
  );

/** The glossary, dealt out to pages. @param placeCount how many places hold a term. */
export const glossaryPages = (
  glossary: readonly GlossaryEntry[],
  placeCount: (term: string) => number,
): GlossaryPage[] =>
  pagesOf(
    groupedByPinyin(glossary),
    ({ terms }) => terms,
    ({ term }) => 8 + Math.min(placeCount(term), mostPlaces),
  );

/** "A—C": the letters of a page. */
export function lettersOf({ parts }: ListPage<{ letter: string }, unknown>): string {
  const letters = parts.map(({ group }) => group.letter);
  return [...new Set([letters[0] ?? '', letters.at(-1) ?? ''])].join('—');
}

/** The letters of a list in pages, and where they begin. @param list its address; `here` the page that is shown. */
export const letterPlaces = <Group extends { letter: string }>(
  pages: readonly ListPage<Group, unknown>[],
  here: ListPage<Group, unknown>,
  list: string,
): GroupPlace<Group>[] => groupPlaces(pages, here, list, ({ letter }) => groupFragment(letter));

/** Terms in the order in which they are said, under their first letters. */
export function groupedByPinyin<Entry extends { term: string }>(
  terms: readonly Entry[],
): TermGroup<Entry>[] {
  const keyed = terms
    .map((term) => ({ term, key: sortKey(term.term) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const groups: TermGroup<Entry>[] = [];
  for (const { term, key } of keyed) {
    const letter = /^[a-z]/u.test(key) ? (key[0] ?? '').toUpperCase() : '0–9';
    const last = groups.at(-1);
    if (last?.letter === letter) last.terms.push(term);
    else groups.push({ letter, terms: [term] });
  }
  return groups;
}

/** Syllables with their tones, so that 发 stands before 法; marks are passed over. */
const sortKey = (term: string) =>
  pinyin(term.replace(/[^\p{L}\p{N}]/gu, ''), { toneType: 'num', type: 'array', v: true })
    .join(' ')
    .toLowerCase();
