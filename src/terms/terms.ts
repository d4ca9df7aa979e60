/** The index of terms, as at the back of a book: what the plans name, in the order in which it is said. */
import { pinyin } from 'pinyin-pro';
import type { Plan, Task } from '../plan/plan.ts';
import type { LexiconEntry } from '../plan/schema.ts';
import type { Addresses } from '../site/addresses.ts';

/** A place that an entry leads to. */
export interface TermPlace {
  address: string;
  /** "任务18"; of several plans "2024年任务18". */
  label: string;
}

export interface Term {
  term: string;
  places: TermPlace[];
}

export interface TermGroup {
  /** "A" … "Z"; "0–9" for what begins with a digit. */
  letter: string;
  terms: Term[];
}

/** Fragment of a group on the page. */
export const groupFragment = (letter: string) =>
  letter === '0–9' ? 'digits' : letter.toLowerCase();

/**
 * What targets measure, what tasks name (places, buildings, events, things to be done) and the words that the
 * lexicon leads to, each with every place that holds it, by pinyin.
 */
export function indexOfTerms(
  plans: readonly Plan[],
  lexicon: readonly LexiconEntry[],
  links: Addresses,
): TermGroup[] {
  const places = new Map<string, TermPlace[]>();
  const add = (term: string, task: Task, fragment: string) => {
    const known = places.get(term) ?? [];
    places.set(term, known);
    const label = `${plans.length > 1 ? `${task.plan}年` : ''}任务${task.number}`;
    if (!known.some((place) => place.label === label))
      known.push({ address: links.task(task.plan, task.number, fragment), label });
  };
  for (const task of plans.flatMap(({ tasks }) => tasks)) {
    for (const { indicator, fragment } of task.targets) add(indicator, task, fragment);
    for (const { quote, fragment } of task.deliverables) add(quote, task, fragment);
    for (const term of new Set(lexicon.flatMap(({ mean }) => mean))) {
      const sentence = task.sentences.find(({ text }) => text.includes(term));
      if (sentence) add(term, task, sentence.fragment);
      else if (task.title.includes(term)) add(term, task, '');
    }
  }
  return grouped([...places].map(([term, found]) => ({ term, places: found })));
}

function grouped(terms: readonly Term[]): TermGroup[] {
  const keyed = terms
    .map((term) => ({ term, key: sortKey(term.term) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const groups: TermGroup[] = [];
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
