/** Which records answer a query: those that hold it, those that other words for it lead to, the nearest. */
import type { EngineResult } from './engine.ts';
import { clausesOf, numberWord, phraseOf, queryRuns, wholeNumbers } from './tokens.ts';
import { meantBy, meantLoosely, withFigures, type Meant, type SearchWords } from './words.ts';
import { textStart } from './wording-code.ts';

/** Why a record is among the results: the query itself, other words for it, or the nearest there is. */
export type Match = 'exact' | 'related' | 'near';

/** A record that answers, not loaded yet. */
export interface Matched {
  result: EngineResult;
  match: Match;
  /** What was looked for in this record, to be marked in it. */
  runs: string[];
}

export interface Findings {
  /** Exact ones first; all with the best first as far as the index tells. */
  matched: Matched[];
  /** Words of the texts that were looked for besides the query. */
  related: string[];
}

/** Looks up an exact phrase in the engine's query language. */
export type Look = (phrase: string) => Promise<EngineResult[]>;

/** Other words for the same: those that a query may need, or all. */
export interface KnownWords {
  of(query: string): Promise<SearchWords>;
  all(): Promise<SearchWords>;
}

/** Most records that are shown as the nearest. */
const mostNear = 5;
/** Most words that letters are taken to say. */
const mostSaid = 4;
/** With fewer exact hits than these all are loaded, and ordered by what they say. */
export const fewEnough = 40;

/** Finds what answers a query in the characters of the texts. */
export async function matching(look: Look, query: string, known: KnownWords): Promise<Findings> {
  const asked = queryRuns(query);
  if (asked.length === 0) return { matched: [], related: [] };
  // Asked for at once, so that nobody waits for the network twice.
  const reading = known.of(query);
  const asWritten = await exactMatches(look, asked);
  // Marks may also part what is looked for: 电梯，养老.
  const runs = asWritten.length > 0 ? asked : clausesOf(asked);
  const exact = asWritten.length > 0 ? asWritten : await exactMatches(look, runs);
  const literal = new Set(exact.map(({ result }) => result.id));
  const words = await reading;
  // Who has that many literal hits needs no others.
  const entries = exact.length > fewEnough ? [] : meantBy(query, words);
  const meant = await relatedMatches(look, entries);
  let related = meant.filter(({ result }) => !literal.has(result.id));
  let said = entries;
  const near = exact.length + related.length > 0 ? [] : await nearMatches(look, runs, words);
  if (exact.length + related.length + near.length === 0) {
    said = meantLoosely(query, await known.all());
    related = await relatedMatches(look, said);
  }
  // As the lexicon writes them: AED, and not as the index has it.
  const written = new Map(
    said.flatMap(({ mean }) => mean.map((term) => [queryRuns(term).join(' '), term])),
  );
  return {
    matched: [...exact, ...related, ...near],
    related: [
      ...new Set(related.flatMap(({ runs: own }) => own.map((run) => written.get(run) ?? run))),
    ],
  };
}

/** Finds records that hold one of the words, those of the first word first. */
export async function matchingAny(look: Look, terms: readonly string[]): Promise<Findings> {
  const matched = new Map<string, Matched>();
  const related: string[] = [];
  for (const term of terms) {
    const runs = queryRuns(term);
    const results = runs.length === 1 ? await look(phraseOf(runs[0] ?? '')) : [];
    if (results.length > 0) related.push(term);
    for (const result of results) {
      if (!matched.has(result.id)) matched.set(result.id, { result, match: 'related', runs });
    }
    if (related.length === mostSaid) break;
  }
  return { matched: [...matched.values()], related };
}

/** Records that hold every run, in figures where the reader wrote a number in words. */
async function exactMatches(look: Look, runs: readonly string[]): Promise<Matched[]> {
  const sets = await Promise.all(
    runs.map(async (run) => {
      const spellings = [run, withFigures(run)].filter((one) => one !== undefined);
      const found = (await Promise.all(spellings.map((one) => look(phraseOf(one))))).flat();
      return { spellings, results: new Map(found.map((result) => [result.id, result])) };
    }),
  );
  const [first, ...others] = sets;
  const looked = sets.flatMap(({ spellings }) => spellings);
  const matched = [...(first?.results.values() ?? [])]
    .filter(({ id }) => others.every(({ results }) => results.has(id)))
    .map((result): Matched => ({ result, match: 'exact', runs: looked }));
  if (matched.length <= fewEnough) return matched;
  const whole = await holdingWhole(look, looked);
  const score = ({ id }: EngineResult) => {
    const inTitle = sets.some(
      ({ results }) => (results.get(id)?.words[0] ?? textStart) < textStart,
    );
    return (inTitle ? 2 : 0) + (whole.has(id) ? 1 : 0);
  };
  const scores = new Map(matched.map(({ result }) => [result.id, score(result)]));
  return matched.sort((a, b) => (scores.get(b.result.id) ?? 0) - (scores.get(a.result.id) ?? 0));
}

/** Records that have the numbers at the ends of the runs as whole numbers; none where there is no such number. */
async function holdingWhole(look: Look, runs: readonly string[]): Promise<Set<string>> {
  const numbers = runs.flatMap((run) => [
    ...(/^\d/u.test(run) ? wholeNumbers(run).slice(0, 1) : []),
    ...(/\d[%‰]?$/u.test(run) ? wholeNumbers(run).slice(-1) : []),
  ]);
  const sets = await Promise.all(
    [...new Set(numbers)].map(async (number) => {
      const found = await look(`"${numberWord(number)}"`);
      return new Set(found.map(({ id }) => id));
    }),
  );
  const [first, ...others] = sets;
  return new Set([...(first ?? [])].filter((id) => others.every((set) => set.has(id))));
}

/** Records with their weights, the heaviest first. */
class Weighed {
  readonly #matched = new Map<string, Matched & { weight: number }>();
  readonly #match: Match;
  constructor(match: Match) {
    this.#match = match;
  }
  add(result: EngineResult, run: string, weight: number) {
    const known = this.#matched.get(result.id) ?? {
      result,
      match: this.#match,
      runs: [],
      weight: 0,
    };
    known.weight += weight;
    if (!known.runs.includes(run)) known.runs.push(run);
    this.#matched.set(result.id, known);
  }
  inOrder(): Matched[] {
    return [...this.#matched.values()].sort((a, b) => b.weight - a.weight);
  }
}

/** Records that other words for the query lead to; what more of the query speaks for comes first. */
async function relatedMatches(look: Look, entries: readonly Meant[]): Promise<Matched[]> {
  const weighed = new Weighed('related');
  const meant = entries.flatMap(({ said, mean }) =>
    mean.flatMap((term, place) =>
      // Of several words for one thing the first is the nearest.
      queryRuns(term).map((run) => ({ run, weight: said.length * (place === 0 ? 2 : 1) })),
    ),
  );
  const found = await Promise.all(meant.map(({ run }) => look(phraseOf(run))));
  meant.forEach(({ run, weight }, index) =>
    found[index]?.forEach((result) => weighed.add(result, run, weight)),
  );
  return weighed.inOrder();
}

/** Records that share the most, and the rarest, pairs of characters with the query. */
async function nearMatches(
  look: Look,
  runs: readonly string[],
  words: SearchWords,
): Promise<Matched[]> {
  const weighed = new Weighed('near');
  const pairs = new Set(
    runs.flatMap((run) => [...run].slice(0, -1).map((char, at) => char + [...run][at + 1])),
  );
  for (const pair of pairs) {
    const results = await look(phraseOf(pair));
    const weight = Math.log(1 + words.records / results.length);
    for (const result of results) weighed.add(result, pair, weight);
  }
  return weighed.inOrder().slice(0, mostNear);
}
