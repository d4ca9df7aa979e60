/** From matching records to hits as a reader sees them: sentences with every occurrence marked, in a useful order. */
import { sentenceFragment } from '../../model/ids.ts';
import { splitSentences, type TextRange } from '../../language/sentences.ts';
import { kinds, type RecordKind } from './kinds.ts';
import { findRun, foldText, type Occurrence } from './tokens.ts';
import type { RecordWording } from './wording-code.ts';

/** What is said of a target beside its number. */
export interface TargetSaid {
  /** What it measures. */
  indicator: string;
  /** What is known of it: "有最终数 · 公布177个 · 比目标多57个". */
  standing: string;
}

/** A target as a hit shows it. */
export interface TargetHit extends TargetSaid {
  address: string;
  /** Its number as printed. */
  raw: string;
}

/** A record that the engine found. */
export interface FoundRecord extends RecordWording {
  address: string;
  context: string;
  kind: RecordKind;
  /** By the fragments of its targets. */
  said: ReadonlyMap<string, TargetSaid>;
}

/** A stretch of an excerpt; `marked` where it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

export interface SentenceHit {
  address: string;
  pieces: Piece[];
  /** Targets whose printed numbers stand in the sentence; those whose number or indicator is looked for apart. */
  asked: TargetHit[];
  others: TargetHit[];
}

export interface Hit {
  address: string;
  context: string;
  /** Of a target its indicator. */
  title: Piece[];
  /** Where the hit is a target. */
  target?: TargetHit;
  /** The first few sentences, in the order of the text. */
  sentences: SentenceHit[];
  /** Sentences with an occurrence beyond those listed. */
  more: number;
  /** Whether the sentences are the document's wording, and are to look so. */
  official: boolean;
}

const listed = 3;
/** An excerpt holds at most about this many characters; a longer sentence is cut at its marks. */
const longestExcerpt = 90;

/**
 * Orders records and cuts their excerpts: the document's own words first, then title matches, whole numbers before parts of numbers, literal
 * matches before those across a mark, then by the number of occurrences; otherwise as they come.
 * @param runs what was looked for; see `queryRuns`.
 */
export function rankHits(records: readonly FoundRecord[], runs: readonly string[]): Hit[] {
  return records
    .map((record) => {
      const inTitle = occurrencesIn(record.title, runs);
      const inText = occurrencesIn(record.text, runs);
      const byRun = runs
        .map((run) => [...occurrencesIn(record.title, [run]), ...occurrencesIn(record.text, [run])])
        .filter((places) => places.length > 0);
      const score = [
        kinds[record.kind].official ? 1 : 0,
        inTitle.length > 0 ? 1 : 0,
        // Each for itself: a word is whole everywhere and must not speak for a number beside it.
        byRun.every((places) => places.some(({ whole }) => whole)) ? 1 : 0,
        byRun.every((places) => places.some(({ literal }) => literal)) ? 1 : 0,
        byRun.flat().length,
      ];
      return { score, hit: hitOf(record, runs, inTitle, inText) };
    })
    .sort((a, b) => a.score.map((own, at) => (b.score[at] ?? 0) - own).find(Boolean) ?? 0)
    .map(({ hit }) => hit);
}

/** Where a text has a number whole, parts of other numbers are not meant: beside 500户, 3500套 is no answer to 500. */
function occurrencesIn(text: string, runs: readonly string[]): Occurrence[] {
  const folded = foldText(text);
  return runs
    .flatMap((run) => {
      const found = findRun(folded, run);
      const whole = found.filter((one) => one.whole);
      return whole.length > 0 ? whole : found;
    })
    .sort((a, b) => a.start - b.start);
}

/** The hit of a record as it is, without ranking it among others. */
export function hitIn(record: FoundRecord, runs: readonly string[]): Hit {
  return hitOf(record, runs, occurrencesIn(record.title, runs), occurrencesIn(record.text, runs));
}

function hitOf(
  record: FoundRecord,
  runs: readonly string[],
  inTitle: readonly Occurrence[],
  inText: readonly Occurrence[],
): Hit {
  const { official } = kinds[record.kind];
  const withHits = splitSentences(record.text)
    .map((range, index) => ({ ...range, fragment: sentenceFragment(index + 1) }))
    .map((range) => ({
      ...range,
      hits: inText.filter(({ start, end }) => start >= range.start && end <= range.end),
    }))
    .filter(({ hits }) => hits.length > 0);
  return {
    address: record.address,
    context: record.context,
    title: markPieces(record.title, 0, record.title.length, inTitle),
    sentences: withHits.slice(0, listed).map((sentence) => sentenceHit(record, runs, sentence)),
    more: Math.max(0, withHits.length - listed),
    official,
  };
}

function sentenceHit(
  record: FoundRecord,
  runs: readonly string[],
  { start, end, fragment, hits }: TextRange & { fragment: string; hits: Occurrence[] },
): SentenceHit {
  const targets = record.targets
    .filter((target) => target.start >= start && target.end <= end)
    .map((target) => ({
      fragment: target.fragment,
      numberAsked: hits.some((hit) => overlap(hit, target)),
      address: `${record.address}#${target.fragment}`,
      raw: record.text.slice(target.start, target.end),
      ...(record.said.get(target.fragment) ?? { indicator: '', standing: '' }),
    }));
  const isAsked = ({ numberAsked, indicator }: (typeof targets)[number]) =>
    numberAsked || occurrencesIn(indicator, runs).length > 0;
  // Who looks for a target's number is led to that target.
  const place = targets.find(({ numberAsked }) => numberAsked)?.fragment ?? fragment;
  return {
    address: kinds[record.kind].sentences ? `${record.address}#${place}` : record.address,
    pieces: excerpt(record.text, start, end, hits),
    asked: targets.filter(isAsked),
    others: targets.filter((target) => !isAsked(target)),
  };
}

const overlap = (one: TextRange, other: TextRange) =>
  one.start < other.end && other.start < one.end;

/** The sentence, or of a long one the part around its first occurrence, cut at marks. */
function excerpt(text: string, start: number, end: number, hits: readonly Occurrence[]): Piece[] {
  const first = hits[0];
  if (end - start <= longestExcerpt || !first) return markPieces(text, start, end, hits);
  const cuts = [
    start,
    ...[...text.slice(start, end).matchAll(/[，、；]/gu)].map(({ index }) => start + index + 1),
    end,
  ];
  const backwards = [...cuts].reverse();
  const earliest = first.start - longestExcerpt / 3;
  const from =
    cuts.find((cut) => cut >= earliest && cut <= first.start) ??
    backwards.find((cut) => cut <= first.start) ??
    start;
  const to =
    backwards.find((cut) => cut <= from + longestExcerpt && cut >= first.end) ??
    cuts.find((cut) => cut >= first.end) ??
    end;
  const pieces = markPieces(text, from, to, hits);
  if (from > start) pieces.unshift({ text: '……', marked: false });
  if (to < end) pieces.push({ text: '……', marked: false });
  return pieces;
}

/** Cuts text[from, to) at the occurrences inside it; overlapping ones are marked as one. */
export function markPieces(
  text: string,
  from: number,
  to: number,
  hits: readonly TextRange[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const push = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    push(start, false);
    const last = pieces.at(-1);
    if (last?.marked && start <= at && end > at) {
      last.text += text.slice(at, end);
      at = end;
    } else {
      push(end, true);
    }
  }
  push(to, false);
  return pieces;
}
