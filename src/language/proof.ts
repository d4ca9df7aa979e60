/**
 * Proof of wording: what the site shows, put together again, equals the source after its declared
 * treatment, character for character (white space aside).
 */
import { documentTexts, type DocumentPart, type TaskWording } from './document.ts';
import { sourceWording, withoutSpace, type OfficialSource } from './source.ts';

/** First place where content and source part ways. */
export interface WordingDifference {
  /** Line of the source; the last line where the content goes on after the source ends. */
  sourceLine: number;
  /** Part of the content: "tasks.18.text", "parts.3" … */
  part: string;
  /** Offset in that part, in characters, counting from 0 and leaving white space out. */
  offset: number;
  /** The source's words from shortly before the difference. */
  source: string;
  /** The content's words from shortly before the difference. */
  content: string;
}

export interface WordingProof {
  /** Characters compared, white space left out. */
  characters: number;
  difference?: WordingDifference;
}

const before = 8;
const after = 16;

/**
 * Compares the content's wording with the source's.
 * @param source the treated source.
 * @param document the document's parts in their order.
 * @param tasks the tasks' wording in any order.
 */
export function proveWording(
  source: OfficialSource,
  document: readonly DocumentPart[],
  tasks: readonly TaskWording[],
): WordingProof {
  const wanted = sourceWording(source);
  const characters = [...wanted].length;
  const parts = partsOf(document, tasks);
  const at = firstUnlike(wanted, joined(parts));
  if (at === undefined) return { characters };
  const place = placeInParts(parts, at, source);
  return { characters, difference: differenceAt(source, joined(parts), at, at, place) };
}

/** As long is a heading that is known again by its text alone. */
const knownBy = 6;

/**
 * What differs besides the first difference: a place in each task whose heading, and the next one or the end, stand in
 * the source as in the content. What is missing, twice there or out of its order is judged by the first difference alone.
 */
export function furtherDifferences(
  source: OfficialSource,
  document: readonly DocumentPart[],
  tasks: readonly TaskWording[],
  first: WordingDifference,
): WordingDifference[] {
  const wanted = sourceWording(source);
  const parts = partsOf(document, tasks);
  const passed = parts.findIndex(({ part }) => part === first.part);
  const known = parts.flatMap(({ part, text }, index) => {
    const start = wanted.indexOf(text);
    const once = start >= 0 && wanted.indexOf(text, start + 1) < 0;
    return once && part.endsWith('.title') && text.length >= knownBy ? [{ index, start }] : [];
  });
  const headings = [...known, { index: parts.length, start: wanted.length }];
  const printed = headings.toSorted((a, b) => a.start - b.start);
  return headings.flatMap((heading, which) => {
    const next = headings[which + 1];
    if (!next || printed[printed.indexOf(heading) + 1] !== next || heading.index <= passed)
      return [];
    const own = parts.slice(heading.index, next.index);
    const shown = joined(own);
    const at = firstUnlike(wanted.slice(heading.start, next.start), shown);
    if (at === undefined) return [];
    return [differenceAt(source, shown, heading.start + at, at, placeIn(own, at))];
  });
}

/** A part of the content without its white space. */
interface Part {
  part: string;
  text: string;
}

const partsOf = (document: readonly DocumentPart[], tasks: readonly TaskWording[]): Part[] =>
  documentTexts(document, tasks).map(({ part, text }) => ({ part, text: withoutSpace(text) }));

const joined = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');

/** Offset of the first character that is not the same in both; undefined where all are. */
function firstUnlike(one: string, other: string): number | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/**
 * @param at offset in the source's wording.
 * @param own offset in `shown`.
 */
function differenceAt(
  source: OfficialSource,
  shown: string,
  at: number,
  own: number,
  place: { part: string; offset: number },
): WordingDifference {
  return {
    sourceLine: lineAt(source, at),
    ...place,
    source: sourceWording(source).slice(Math.max(0, at - before), at + after),
    content: shown.slice(Math.max(0, own - before), own + after),
  };
}

/** The part that holds an offset, or else the last, with the offset in it. */
function placeIn(parts: readonly Part[], at: number): { part: string; offset: number } {
  let passed = 0;
  for (const { part, text } of parts) {
    if (at < passed + text.length) return { part, offset: at - passed };
    passed += text.length;
  }
  const last = parts.at(-1)!;
  return { part: last.part, offset: last.text.length };
}

/** Enough of a part to know it by. */
const head = 12;

/** Where the source has words that are nowhere in the content, the part ends too early that they belong to. */
function placeInParts(parts: readonly Part[], at: number, source: OfficialSource) {
  const place = placeIn(parts, at);
  const index = parts.findIndex(({ part }) => part === place.part);
  const former = parts[index - 1];
  const wanted = sourceWording(source);
  const begins = wanted.indexOf(parts[index]!.text.slice(0, head), at);
  const lost = begins > at && !joined(parts).includes(wanted.slice(at, at + head));
  // This part begins a line of the source after them.
  return former && place.offset === 0 && lost && lineStarts(source.lines).has(begins)
    ? { part: former.part, offset: former.text.length }
    : place;
}

/** A paragraph that ends within a sentence, where the source's line goes on. */
export interface StrayBreak {
  /** Part of the content, as in `WordingDifference`. */
  part: string;
  /** Words before the break, and behind it. */
  before: string;
  behind: string;
}

const sentenceEnd = /[。！？：；…][”’）》〉」』】〕]*$/u;

/**
 * Paragraphs of the content that tear a sentence. An extraction does not say which lines end a paragraph, so that an
 * editor may begin one after any sentence; within one, only where the source begins a line, or a cell of a row.
 * @param source the treated source; the content has its wording.
 */
export function strayBreaks(
  source: OfficialSource,
  document: readonly DocumentPart[],
  tasks: readonly TaskWording[],
): StrayBreak[] {
  const starts = lineStarts(source.lines);
  let passed = 0;
  return documentTexts(document, tasks).flatMap(({ part, text }) => {
    const paragraphs = text.split('\n');
    return paragraphs.flatMap((paragraph, at) => {
      const behind = paragraphs[at + 1];
      passed += withoutSpace(paragraph).length;
      const parted = starts.has(passed) || source.gaps.has(passed);
      return behind === undefined || sentenceEnd.test(paragraph) || parted
        ? []
        : [{ part, before: paragraph.slice(-before), behind: behind.slice(0, before) }];
    });
  });
}

/** Where the lines of the source begin in its wording. */
function lineStarts(lines: OfficialSource['lines']): Set<number> {
  let passed = 0;
  return new Set(lines.map(({ text }) => (passed += text.length) - text.length));
}

function lineAt(source: OfficialSource, at: number): number {
  let passed = 0;
  for (const { line, text } of source.lines) {
    passed += text.length;
    if (at < passed) return line;
  }
  return source.lines.at(-1)?.line ?? 1;
}
