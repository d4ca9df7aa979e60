/**
 * Proof of wording: what the site shows, put together again, equals the source after its declared
 * treatment, character for character (white space aside).
 */
import { documentTexts, type DocumentPart, type TaskWording } from './document.ts';
import { withoutSpace, type OfficialSource } from './source.ts';

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
  const wanted = source.lines.map(({ text }) => text).join('');
  const parts = documentTexts(document, tasks).map(({ part, text }) => ({
    part,
    text: withoutSpace(text),
  }));
  const shown = parts.map(({ text }) => text).join('');
  if (wanted === shown) return { characters: [...wanted].length };
  let at = 0;
  while (at < wanted.length && wanted[at] === shown[at]) at++;
  const { part, offset } = placeInParts(parts, at, source);
  return {
    characters: [...wanted].length,
    difference: {
      sourceLine: lineAt(source, at),
      part,
      offset,
      source: wanted.slice(Math.max(0, at - before), at + after),
      content: shown.slice(Math.max(0, at - before), at + after),
    },
  };
}

/** Enough of a part to know it by. */
const head = 12;

function placeInParts(
  parts: readonly { part: string; text: string }[],
  at: number,
  { lines }: OfficialSource,
) {
  const wanted = lines.map(({ text }) => text).join('');
  const whole = parts.map(({ text }) => text).join('');
  let passed = 0;
  for (const [index, { part, text }] of parts.entries()) {
    if (at < passed + text.length) {
      const former = parts[index - 1];
      // Where the source has words here that are nowhere in the content, and begins a line with this part after them,
      // the part before it ends too early.
      const begins = wanted.indexOf(text.slice(0, head), at);
      const lost = begins > at && !whole.includes(wanted.slice(at, at + head));
      return former && at === passed && lost && lineStarts(lines).has(begins)
        ? { part: former.part, offset: former.text.length }
        : { part, offset: at - passed };
    }
    passed += text.length;
  }
  const last = parts.at(-1)!;
  return { part: last.part, offset: last.text.length };
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
 * editor may begin one after any sentence; within one, only where the source begins a line.
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
      return behind === undefined || sentenceEnd.test(paragraph) || starts.has(passed)
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
