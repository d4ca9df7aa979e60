/** From paragraphs and their markers to a tree: order, restarts and the usual nesting say what belongs to what. */
import { findQuantities } from '../quantity.ts';
import { lineAt, type Block } from './block.ts';
import { isUnitLine } from './units.ts';
import { folded } from './opening.ts';
import { markerOf, nextRunOn, rankOf, type Marker } from './marker.ts';

/** A paragraph, or a part of one that runs on. */
export interface Segment {
  block: Block;
  /** Offset in the block's text. */
  start: number;
  text: string;
  marker?: Marker;
  line: number;
}

export interface Node {
  /** Absent in the root and in tasks that no numeral opens. */
  marker?: Marker;
  head: Segment;
  /** Paragraphs after the head and before the first child. */
  paragraphs: Segment[];
  children: Node[];
  parent?: Node;
}

/** All text of a segment after its marker. */
export const afterMarker = ({ text, marker }: Segment): string =>
  marker ? text.slice(marker.printed.length).replace(/^ /u, '') : text;

/**
 * Cuts blocks where one item after another runs on in the same paragraph.
 * @param enclosed names of what a notice encloses: one that stands by itself heads a further plan.
 */
export function segmentsOf(blocks: readonly Block[], enclosed: readonly string[] = []): Segment[] {
  const segments = headingsAmong(numbersBeforeFigures(cutBlocks(blocks)));
  return segments.map((one, at) => {
    const { marker, block, text } = one;
    const underMark = segments[at - 1]?.marker?.style === 'annex';
    return marker || underMark || block.kind === 'row' || !enclosed.includes(folded(text))
      ? one
      : { ...one, marker: { style: 'annex', printed: '' } };
  });
}

/** A numeral that runs into a figure: “5.121人才项目” after the fourth item is the fifth. */
function numbersBeforeFigures(segments: readonly Segment[]): Segment[] {
  let last = NaN;
  return segments.map((one) => {
    if (one.marker?.style === 'arabic') last = one.marker.number!;
    const { printed, n } = /^(?<printed>(?<n>[0-9]{1,3})[.．])[0-9]/u.exec(one.text)?.groups ?? {};
    const isNext = one.block.kind !== 'row' && !one.marker && Number(n) === last + 1;
    if (!isNext || findQuantities(one.text)[0]?.start === 0) return one;
    last = Number(n);
    return { ...one, marker: { style: 'arabic', printed: printed!, number: last } };
  });
}

/** Longest heading without a numeral. */
const longestHeading = 25;

/**
 * Marks headings that no numeral opens: short lines without a full stop, right above items, the first of them above the
 * first item.
 */
function headingsAmong(segments: readonly Segment[]): Segment[] {
  const first = segments.findIndex(({ marker }) => marker?.number !== undefined);
  if (first < 1) return [...segments];
  const { style } = segments[first]!.marker!;
  const isHeading = ({ text, marker, block }: Segment, at: number) =>
    !marker &&
    block.kind !== 'row' &&
    text.length <= longestHeading &&
    !/[。；;：:！!，,、]$|[。；;]/u.test(text) &&
    !isUnitLine(text) &&
    segments[at + 1]?.marker?.style === style;
  const found = segments.filter(isHeading);
  if (found.length < 2 || found[0] !== segments[first - 1]) return [...segments];
  return segments.map((one) =>
    found.includes(one) ? { ...one, marker: { style: 'heading', printed: '' } } : one,
  );
}

function cutBlocks(blocks: readonly Block[]): Segment[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'row') return [cut(block, 0, block.text.length)];
    const following = blocks[index + 1];
    const cuts = [0, ...runOns(block.text, following && markerOf(following.text))];
    return cuts.map((start, at) => cut(block, start, cuts[at + 1] ?? block.text.length));
  });
}

function cut(block: Block, start: number, end: number): Segment {
  const text = block.text.slice(start, end);
  const marker = block.kind === 'row' ? undefined : markerOf(text);
  return { block, start, text, line: lineAt(block, start), ...(marker ? { marker } : {}) };
}

/**
 * Offsets at which a further item begins in a paragraph.
 * @param following what opens the next paragraph.
 */
function runOns(text: string, following: Marker | undefined): number[] {
  const first = markerOf(text);
  if (!first) return [];
  // “一、标题（一）……（二）……”: the first item stands right behind the heading.
  const inner = firstInner(text, first, following);
  const cuts = inner === undefined ? [] : [inner];
  let at = inner ?? 0;
  for (;;) {
    const next = nextRunOn(text, markerOf(text.slice(at))!, at);
    if (next === undefined) return cuts;
    cuts.push(next);
    at = next;
  }
}

/** Where （一） or 1. stands in the paragraph of a heading, if its second item follows in it or opens the next. */
function firstInner(text: string, heading: Marker, next?: Marker): number | undefined {
  for (const { index } of text.matchAll(/[（(]一[)）]|(?<![0-9.．])1[.．、](?![0-9])/gu)) {
    if (index < heading.printed.length + 2) continue;
    const inner = markerOf(text.slice(index));
    if (!inner || rankOf(inner) <= rankOf(heading) || inner.number !== 1) continue;
    const goesOn =
      nextRunOn(text, inner, index) !== undefined ||
      (next?.style === inner.style && next.number === 2);
    if (goesOn) return index;
  }
  return undefined;
}

/** Builds the tree of a document's body. What stands before the first marker is the root's own. */
export function treeOf(segments: readonly Segment[]): Node {
  const root: Node = { head: segments[0]!, paragraphs: [], children: [] };
  let top = root;
  for (const segment of segments) {
    const { marker } = segment;
    if (!marker) {
      top.paragraphs.push(segment);
      continue;
    }
    const parent = parentFor(marker, top);
    top = { marker, head: segment, paragraphs: [], children: [], parent };
    parent.children.push(top);
  }
  return root;
}

/** The open node that an item belongs under: the one that holds its like, else the lowest that is coarser. */
function parentFor(marker: Marker, top: Node): Node {
  for (let node = top; node.parent; node = node.parent)
    if (node.marker!.style === marker.style) return node.parent;
  let node = top;
  while (node.parent && rankOf(node.marker!) > rankOf(marker)) node = node.parent;
  return node;
}

/** All segments of a node and of what is under it, in order. */
export function segmentsUnder(node: Node): Segment[] {
  const own = node.marker ? [node.head, ...node.paragraphs] : node.paragraphs;
  return [...own, ...node.children.flatMap(segmentsUnder)];
}
