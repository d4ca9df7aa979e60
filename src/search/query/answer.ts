/** What the results page shows: a query and its filters in, ranked hits out, loading no more than is shown. */
import type { SearchIndex } from './client.ts';
import type { RecordKind } from './kinds.ts';
import { fewEnough, type Match, type Matched } from './matching.ts';
import { parseNumberQuery, targetsFor, type SearchedTarget } from './number-query.ts';
import { hitIn, rankHits, type FoundRecord, type Hit, type TargetSaid } from './results.ts';
import { findRun, foldText, queryRuns } from './tokens.ts';
import { decodeWording } from './wording-code.ts';

/** A search as the address holds it. */
export interface Asked {
  query: string;
  /** Chosen values: kind, plan, chapter, topic, responsible, numbers. */
  filters: Readonly<Record<string, string>>;
  inOrderOfText: boolean;
  /** Every hit, and not the first page only. */
  all: boolean;
}

export interface RankedHit {
  hit: Hit;
  match: Match;
}

export interface Answer {
  /** Those that are shown. */
  hits: RankedHit[];
  /** How many there are of each, shown or not. */
  counts: Readonly<Record<Match, number>>;
  /** How many the filters leave out. */
  elsewhere: number;
  /** Words of the texts that were looked for besides the query. */
  related: readonly string[];
  /** Whether it was taken for a question about numbers. */
  numbers: boolean;
  /** Engine's ids of all that matches, whatever the filters; none for targets, which are no records. */
  ids: readonly string[];
}

/** Hits on the first page. */
export const listed = 20;

/** Answers a search. */
export async function answer(index: SearchIndex, asked: Asked): Promise<Answer> {
  const numbers = parseNumberQuery(asked.query);
  if (numbers) return targetAnswer(targetsFor(numbers, await index.targets()), asked, true);
  if (asked.filters['kind'] === 'target')
    return targetAnswer(
      targetsNaming(await index.known(asked.query), await index.targets()),
      asked,
      false,
    );
  const findings = await index.find(asked.query);
  const chosen = await Promise.all(
    Object.entries(asked.filters).map(([filter, value]) => index.members(filter, value)),
  );
  const left = findings.matched.filter(({ result }) => chosen.every((ids) => ids.has(result.id)));
  return {
    hits: await hitsOf(index, left, asked),
    counts: countsOf(left),
    elsewhere: findings.matched.length - left.length,
    related: findings.related,
    numbers: false,
    ids: findings.matched.map(({ result }) => result.id),
  };
}

async function hitsOf(
  index: SearchIndex,
  matched: readonly Matched[],
  { inOrderOfText, all }: Asked,
): Promise<RankedHit[]> {
  if (inOrderOfText) {
    const places = new Map((await index.order()).map((id, place) => [id, place]));
    const place = ({ result }: Matched) => places.get(result.id) ?? 0;
    const ordered = [...matched].sort((a, b) => place(a) - place(b));
    return Promise.all(ordered.slice(0, all ? ordered.length : listed).map(rankedAsFound));
  }
  const exact = matched.filter(({ match }) => match === 'exact');
  const considered = exact.length <= fewEnough || all ? exact : exact.slice(0, listed);
  const shown = all ? matched.length : listed;
  const others = matched.filter(({ match }) => match !== 'exact');
  const [records, rest] = await Promise.all([
    Promise.all(considered.map(recordOf)),
    Promise.all(others.slice(0, Math.max(0, shown - considered.length)).map(rankedAsFound)),
  ]);
  const ranked = rankHits(records, exact[0]?.runs ?? []);
  // Of what is equally near, the document's own words come before ours.
  const ownFirst = [...rest].sort(
    (a, b) =>
      Number(a.match === 'near') - Number(b.match === 'near') ||
      Number(b.hit.official) - Number(a.hit.official),
  );
  return [...ranked.map((hit) => ({ hit, match: 'exact' as const })), ...ownFirst].slice(0, shown);
}

const rankedAsFound = async (one: Matched): Promise<RankedHit> => ({
  hit: hitIn(await recordOf(one), one.runs),
  match: one.match,
});

async function recordOf({ result }: Matched): Promise<FoundRecord> {
  const { url, content, filters } = await result.data();
  return {
    address: url,
    context: filters['context']?.[0] ?? '',
    kind: filters['kind']?.[0] as RecordKind,
    said: new Map(
      (filters['targets'] ?? []).map((written): [string, TargetSaid] => {
        const [fragment, indicator, standing] = JSON.parse(written) as [string, string, string];
        return [fragment, { indicator, standing }];
      }),
    ),
    ...decodeWording(content),
  };
}

function countsOf(matched: readonly Matched[]): Record<Match, number> {
  const counts = { exact: 0, related: 0, near: 0 };
  for (const { match } of matched) counts[match]++;
  return counts;
}

/** Targets that hold every run of the query, in their quote or in what they measure. */
export function targetsNaming(query: string, targets: readonly SearchedTarget[]): SearchedTarget[] {
  const runs = queryRuns(query);
  if (runs.length === 0) return [];
  return targets.filter(({ indicator, quote }) => {
    const folded = foldText(`${indicator}\n${quote}`);
    return runs.every((run) => findRun(folded, run).length > 0);
  });
}

/** Targets as an answer, those that pass the filters. */
export function targetAnswer(
  targets: readonly SearchedTarget[],
  { filters, all }: Asked,
  numbers: boolean,
): Answer {
  const left = targets.filter(
    ({ chapter, topics, plan, responsible = [] }) =>
      (filters['kind'] ?? 'target') === 'target' &&
      (filters['plan'] ?? plan) === plan &&
      (filters['responsible'] === undefined || responsible.includes(filters['responsible'])) &&
      (filters['chapter'] ?? chapter) === chapter &&
      (filters['topic'] === undefined || topics.includes(filters['topic'])),
  );
  const hits = left.map((target) => ({ hit: targetHit(target), match: 'exact' as const }));
  return {
    hits: all ? hits : hits.slice(0, listed),
    counts: { exact: hits.length, related: 0, near: 0 },
    elsewhere: targets.length - left.length,
    related: [],
    numbers,
    ids: [],
  };
}

const targetHit = (target: SearchedTarget): Hit => ({
  address: target.address,
  context: `目标 · ${target.context}`,
  title: [{ text: target.indicator, marked: false }],
  target,
  sentences: [
    {
      address: target.address,
      pieces: [{ text: target.quote, marked: false }],
      asked: [],
      others: [],
    },
  ],
  more: 0,
  official: true,
});
