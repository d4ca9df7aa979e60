/** What stands around a plan: letterhead, notice, number, date, title before it; signature and copies after it. */
import { readAs } from '../ideographs.ts';
import { solid, type Block, type Removed } from './block.ts';
import {
  annexListAtEnd,
  beginsCopies,
  isDay,
  isEnd,
  isGlossary,
  isItem,
  isOccasion,
  numberIn,
} from './frame-lines.ts';
import { dayIn } from '../dates.ts';
import { issuerOf } from './issuer.ts';
import { openingOf, type Opening } from './opening.ts';

export interface Frame extends Opening {
  issuer: string | null;
  documentNumber: string | null;
  /** ISO 8601 */
  date: string | null;
  hasClosing: boolean;
  /** Index of the first block of the closing; the number of blocks where there is none. */
  ends: number;
}

/**
 * Finds what stands around the plan.
 * @param blocks what the reader kept.
 * @param left what it took out: the metadata of a web page may say the number.
 */
export function frameOf(blocks: readonly Block[], left: readonly Removed[]): Frame {
  const opening = openingOf(blocks);
  const ends = closingOf(blocks, opening.begins);
  const front = blocks.slice(0, opening.begins);
  const back = blocks.slice(ends);
  const around = [...front, ...back];
  const day = around.find(({ text }) => isDay(text)) ?? front.find(({ text }) => isOccasion(text));
  return {
    ...opening,
    issuer: issuerOf(front, back, blocks.slice(opening.begins, opening.begins + 3)),
    documentNumber:
      around.map(({ text }) => numberIn(text)).find((one) => one !== undefined) ??
      metadataNumber(left),
    date: (day && dayIn(day.text)) ?? null,
    hasClosing: ends < blocks.length,
    ends,
  };
}

const metadataNumber = (left: readonly Removed[]) =>
  left
    .map(({ text }) => /[\p{sc=Han}]{2,14}〔\d{4}〕\d{1,5}号/u.exec(readAs(solid(text)))?.[0])
    .find((one) => one !== undefined)
    ?.replace(/.*[文字]号/u, '') ?? null;

/** Where the closing begins: signature, date, notes and copies at the end, a glossary, or the last words of a speech. */
function closingOf(blocks: readonly Block[], from: number): number {
  const find = (is: (text: string) => boolean) =>
    blocks.findIndex(({ text }, index) => index >= from && is(text));
  const glossary = find(isGlossary);
  const copies = find(beginsCopies);
  let at = blocks.length;
  if (copies >= 0 && !blocks.slice(copies).some(isItem)) at = copies;
  if (glossary >= 0) at = Math.min(at, glossary);
  while (at > from && isEnd(blocks[at - 1]!)) at--;
  const annexes = annexListAtEnd(blocks, at);
  if (annexes > from) at = annexes;
  while (at > from && isEnd(blocks[at - 1]!)) at--;
  const farewell = farewellIn(blocks.slice(0, at), from);
  return farewell < 0 ? at : farewell;
}

/** Most of a speech stands before its last words. */
const shareOfLastWords = 0.2;

/** Where a speech turns to its listeners for the last time: “各位代表！” behind its last item. */
function farewellIn(blocks: readonly Block[], from: number): number {
  const last = blocks.findLastIndex(isItem);
  const at = blocks.findIndex(
    ({ text }, index) => index >= from && index > last && /^各位代表[，,！!：:]/u.test(text),
  );
  const size = (some: readonly Block[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return size(blocks.slice(at)) < size(blocks) * shareOfLastWords ? at : -1;
}
