/** Lines of print joined to paragraphs: a text taken from pages breaks its lines where the page did. */
import { markerOf, type Marker, type MarkerStyle } from '../language/outline/marker.ts';
import { gapIn, squeezed, type Block } from '../language/outline/block.ts';
import { isUnitLine } from '../language/outline/units.ts';
import { widthOf } from '../language/width.ts';

export interface PrintedLine {
  text: string;
  line: number;
  page?: number;
  /** White space before it, in full characters. */
  indent: number;
  /** Whether it is indented as the first line of a paragraph, where its place on the page is known. */
  begins?: boolean;
  /** Whether it reaches the margin. */
  full?: boolean;
  /** Whether it ends so near to the margin that a figure, which is not broken, may have been moved down. */
  near?: boolean;
  /** Whether it is set larger than the text: a title. */
  large?: boolean;
}

const stop = /[。；：！？;:!?][”’"）)\]］】]?$/u;
/** Where an item may end: behind a sentence, or behind the units in brackets. */
const itemEnd = /[。；：！？;:!?）)\]］】][”’"）)\]］】]?$/u;

/** Fewer lines than these show no margin. */
const fewest = 6;
/** Punctuation that may not open a line shortens the one before it. */
const slack = 2;
/** Margins of print, in full characters. */
const narrowest = 18;
const widest = 60;
/** The first line of a paragraph is indented by two characters (GB/T 9704-2012, 7.3.3), which extraction drops. */
const firstLine = 2;

/**
 * The width at which lines of a text are broken, in full characters.
 * @returns undefined where every line is a paragraph of its own.
 */
export function marginOf(lines: readonly PrintedLine[]): number | undefined {
  if (lines.length < fewest) return undefined;
  const texts = lines.map(({ text }) => squeezed(text));
  // Marks that may not open a line hang over the margin.
  const widths = texts.map((text) => widthOf(text.replace(/[，。、；：！？）》”\]】]+$/u, '')));
  const sorted = [...widths].sort((a, b) => a - b);
  const reaching = (margin: number) =>
    sorted.filter((width) => width > margin - slack - firstLine && width <= margin).length;
  const usual = Math.max(3, lines.length * 0.15);
  const margin = sorted.findLast((width) => reaching(width) >= usual) ?? sorted.at(-1)!;
  if (margin < narrowest || margin > widest) return undefined;
  const wider = widths.filter((width) => width > margin + slack).length;
  const full = texts.flatMap((_, at) =>
    widths[at]! > margin - slack - firstLine && widths[at]! <= margin + slack ? [at] : [],
  );
  // A line that reaches the margin in the middle of a sentence, and is no heading above an item.
  const broken = full.filter(
    (at) => !itemEnd.test(texts[at]!) && !markerOf(texts[at + 1] ?? '1．'),
  );
  const few = reaching(margin) < usual;
  return wider <= lines.length * 0.03 &&
    broken.length >= full.length * 0.4 &&
    (!few || broken.length >= 2)
    ? margin
    : undefined;
}

/** Whether lines are indented where paragraphs begin. */
function indentOf(lines: readonly PrintedLine[]) {
  const least = lines.reduce((some, { indent }) => Math.min(some, indent), Infinity);
  const begins = (line: PrintedLine) => line.begins ?? line.indent - least >= 1.5;
  const share = lines.filter(begins).length / lines.length;
  return { begins, shown: share > 0.08 && share < 0.7 };
}

/**
 * Joins lines to paragraphs.
 * @param margin see {@link marginOf}.
 */
export function joinLines(lines: readonly PrintedLine[], margin: number): Block[] {
  const blocks: PrintedLine[][] = [];
  const last = new Map<MarkerStyle, number>();
  const { begins, shown } = indentOf(lines);
  lines.forEach((line, at) => {
    const text = squeezed(line.text);
    const open = blocks.at(-1);
    const before = lines[at - 1];
    const marker = markerOf(text);
    /** In the middle of a sentence, above a line that begins no paragraph. */
    const movedDown = (above: PrintedLine, below: PrintedLine) =>
      shown &&
      above.near === true &&
      above.page === below.page &&
      !begins(below) &&
      !itemEnd.test(above.text.trim());
    const runsOn =
      open !== undefined &&
      before !== undefined &&
      (before.line === line.line && before.full === undefined
        ? isCut(before, margin)
        : movedDown(before, line) ||
          (before.full ??
            isFull(before, open.length === 1 && !(shown && begins(before)), margin))) &&
      before.large === line.large &&
      !(shown && begins(line)) &&
      !standsAlone(text) &&
      !(isUnitLine(text) && !/^[（([【〔]/u.test(text) && stop.test(before.text.trim())) &&
      !(marker && opensItem(marker, last, itemEnd.test(before.text.trim())));
    if (runsOn) open.push(line);
    else {
      blocks.push([line]);
      if (marker?.number !== undefined) last.set(marker.style, marker.number);
    }
  });
  return blocks.map(blockOf);
}

function isFull({ text }: PrintedLine, first: boolean, margin: number): boolean {
  const clean = squeezed(text);
  // A space beside a figure is room that the page gave it.
  const spaces = text.trim().match(/\s/gu)?.length ?? 0;
  const room = Math.min(spaces, (clean.match(/[0-9A-Za-z]+/gu)?.length ?? 0) * 2) * 0.5;
  return (
    widthOf(clean) + room > margin - slack - (first ? firstLine : 0) - 0.5 && !standsAlone(clean)
  );
}

/** Of lines that were joined by spaces in the file: short of the margin only where figures took more room. */
function isCut({ text }: PrintedLine, margin: number): boolean {
  const clean = squeezed(text);
  const width = widthOf(clean);
  return width > margin * (stop.test(clean) ? 0.95 : 0.7) && !standsAlone(clean);
}

/** Lines of the frame that are never part of a sentence. */
const standsAlone = (text: string) =>
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|.{1,12}〔\d{4}〕\d+号|附件\d*[:：]?|抄送[:：].*)$/u.test(text);

/** Within a sentence only the numeral that comes next opens an item. */
function opensItem(
  { style, number, printed }: Marker,
  last: ReadonlyMap<MarkerStyle, number>,
  afterStop: boolean,
): boolean {
  if (style === 'bare' || style === 'annex') return false;
  // No sentence holds ▲; a dash stands in many.
  if (afterStop || (style === 'bullet' && !/[—―–⸺-]/u.test(printed))) return true;
  return number !== undefined && (number === 1 || number === (last.get(style) ?? 0) + 1);
}

/**
 * Makes a paragraph of each line, but for lines that can only be pieces of one: a page taken apart breaks its paragraphs
 * where a word is emphasised or a figure lowered (PM, 2.5, 浓度).
 */
export function joinPieces(lines: readonly PrintedLine[]): Block[] {
  const paragraphs: PrintedLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && arePieces(open, line)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map(blockOf);
}

const figure = /^[0-9]+(?:\.[0-9]+)?$/u;

/** Whether a line goes on with the paragraph of those above it. */
function arePieces(above: readonly PrintedLine[], line: PrintedLine): boolean {
  const before = squeezed(above.at(-1)!.text);
  const after = squeezed(line.text);
  const lowered = /[A-Za-z]$/u.test(squeezed(above.at(-2)?.text ?? '')) && figure.test(before);
  return (
    /[（(〔【《〈“‘「『]$/u.test(before) ||
    /^(?:[，。、；：！？）〕】》〉”’」』]|是[:：])/u.test(after) ||
    (/[A-Za-z]$/u.test(before) && figure.test(after)) ||
    (lowered && /^\p{sc=Han}/u.test(after) && !markerOf(after)) ||
    (before.length > 10 && /[，。；].*的$/u.test(before) && !markerOf(after))
  );
}

/** A paragraph out of its lines. */
export function blockOf(lines: readonly PrintedLine[]): Block {
  const [first] = lines;
  let text = '';
  const breaks: { at: number; line: number }[] = [];
  for (const { text: raw, line } of lines) {
    const squeezedLine = squeezed(raw);
    // Within a paragraph a figure that begins a line is no numeral.
    const own =
      text === '' ? squeezedLine : squeezedLine.replace(/^([0-9０-９]{1,3}) (?=\p{sc=Han})/u, '$1');
    if (text !== '') {
      if (/[A-Za-z,;]$/u.test(text) && /^[A-Za-z(]/u.test(own)) text += ' ';
      breaks.push({ at: text.length, line });
    }
    text += own;
  }
  const place = { line: first!.line, ...(first!.page === undefined ? {} : { page: first!.page }) };
  const gap = gapIn(first!.text);
  return {
    text,
    kind: 'paragraph',
    place,
    ...(breaks.length > 0 ? { breaks } : {}),
    ...(gap === undefined ? {} : { gap }),
  };
}
