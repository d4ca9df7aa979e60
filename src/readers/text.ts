/** Plain text: one paragraph a line, or lines as a page broke them. */
import { solid, squeezed, type Block } from '../language/outline/block.ts';
import { markerOf } from '../language/outline/marker.ts';
import { decodeText } from './encoding.ts';
import { furnitureIn } from './furniture.ts';
import { isMarkdown, withoutMarks } from './markdown.ts';
import { bareNumber, pageNumberOf, runningHeads } from './page-marks.ts';
import { readingOf, Unreadable, type Piece, type Reading } from './reading.ts';
import { tableAt } from './text-table.ts';
import { joinLines, joinPieces, marginOf, type PrintedLine } from './wrapped-lines.ts';

/**
 * Reads a text file.
 * @throws Unreadable where it is no text, or where a bare figure breaks a sentence and is no page number.
 */
export function readText(bytes: Uint8Array): Reading {
  const { text } = decodeText(bytes);
  if (text.trim() === '')
    throw new Unreadable('文件里没有文字', '计划的全文', '核对文件；扫描件请先做文字识别。');
  return readLines(text);
}

/** Reads the text of a plan; see {@link readText}. */
export function readLines(text: string): Reading {
  if (isMarkdown(text)) {
    const plain = withoutMarks(text);
    const reading = readPlain(plain.text);
    return {
      ...reading,
      left: [...reading.left, ...plain.marks].sort((a, b) => a.line - b.line),
    };
  }
  return readPlain(text);
}

function readPlain(text: string): Reading {
  const lines = printedLines(text);
  const marks = pageMarks(lines);
  const kept = lines.filter((_, at) => !marks.has(at));
  const margin = marginOf(kept);
  const furniture = furnitureIn(kept.map((one) => one.text));
  const furnished = new Set(kept.filter((_, at) => furniture.has(at)));
  const pieces: Piece[] = [];
  let run: PrintedLine[] = [];
  const settle = () => {
    if (run.length > 0) pieces.push(...blocksOf(run, margin));
    run = [];
  };
  // A page number stands within a paragraph as often as not: it comes after it then.
  const aside: { at: number; piece: Piece }[] = [];
  lines.forEach((line, at) => {
    if (marks.has(at)) {
      aside.push({ at: line.line, piece: { removed: line.text.trim(), line: line.line } });
    } else if (furnished.has(line)) {
      settle();
      pieces.push({ removed: line.text.trim(), line: line.line });
    } else run.push(line);
  });
  settle();
  const taken = lines.filter((_, at) => !marks.has(at)).map((one) => one.text);
  const reading = readingOf(taken.join(''), pieces);
  reading.left.push(
    ...aside
      .map(({ piece }) => piece as { removed: string; line: number })
      .map((one) => ({ text: one.removed, line: one.line })),
  );
  reading.left.sort((a, b) => a.line - b.line);
  return reading;
}

function blocksOf(lines: readonly PrintedLine[], margin: number | undefined): Block[] {
  const blocks: Block[] = [];
  let plain: PrintedLine[] = [];
  const settle = () => {
    if (plain.length === 0) return;
    blocks.push(...(margin === undefined ? joinPieces(plain) : joinLines(plain, margin)));
    plain = [];
  };
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at, blocks.findLast((one) => one.kind === 'row')?.table ?? 0);
    if (table) {
      settle();
      blocks.push(...table.rows);
      at = table.next;
    } else plain.push(lines[at++]!);
  }
  settle();
  return joinBareNumerals(blocks);
}

/** A numeral on a line of its own belongs to the paragraph below it. */
function joinBareNumerals(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    const numeral = before && before.kind !== 'row' && bareNumber(before.text) !== undefined;
    if (!numeral || block.kind === 'row' || markerOf(block.text)) return void joined.push(block);
    joined.pop();
    const offset = before.text.length + 1;
    const breaks = (block.breaks ?? []).map((one) => ({ ...one, at: one.at + offset }));
    joined.push({
      ...block,
      text: `${before.text} ${block.text}`,
      place: before.place,
      breaks: [{ at: offset, line: block.place.line }, ...breaks],
    });
  });
  return joined;
}

/** A line this long, with spaces at the width of a page, had its line ends turned to spaces. */
const longLine = 300;

function printedLines(text: string): PrintedLine[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r|\u2028|\u2029/u)
    .flatMap((raw, index) =>
      spacedLines(raw).map((part) => ({ text: part, line: index + 1, indent: indentOf(part) })),
    )
    .filter((one) => solid(one.text) !== '');
}

const indentOf = (text: string) =>
  [.../^[\s\f]*/u.exec(text)![0]].reduce(
    (sum, char) => sum + (char === '\u3000' ? 1 : char === '\t' ? 2 : char === '\f' ? 0 : 0.5),
    0,
  );

/** Space-separated lines of print on one line of the file. */
function spacedLines(raw: string): string[] {
  const words = raw.trim().split(/\s+/u);
  if (raw.length < longLine || words.length < raw.length / 80) return [raw];
  // ␊ for a line end, ␠ for a space within a line: signs that no document prints.
  const inner = (text: string) => text.replace(/\s+/gu, '␠');
  return raw
    .trim()
    .replace(/\s+(?<mark>[—－-]+\s*\d{1,4}\s*[—－-]+)\s+/gu, (_, mark) => `␊${inner(mark)}␊`)
    .replace(
      /\s+(?<day>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)(?:\s+|␊)/gu,
      (_, day) => `␊${inner(day)}␊`,
    )
    .replace(
      /(?<=[\p{sc=Han}、，,])\s+(?<figure>\d[\d.,]*[%％]?)\s+(?=\p{sc=Han})/gu,
      '␠$<figure>␠',
    )
    .replace(/(?<=\p{sc=Han})\s+(?=\d[\d.,]*[%％‰])/gu, '␠')
    .replace(/(?<=\d)\s+(?=[年月日号])/gu, '␠')
    .replace(/(?<=[A-Za-z])\s+(?=[A-Za-z])/gu, '␠')
    .split(/[\s␊]+/u)
    .map((word) => word.replaceAll('␠', ' '));
}

/** Which lines are page numbers or running heads. */
function pageMarks(lines: readonly PrintedLine[]): Set<number> {
  const marks = new Set<number>();
  lines.forEach(({ text }, at) => {
    if (pageNumberOf(text) !== undefined) marks.add(at);
  });
  for (const at of bareMarks(lines, marks)) marks.add(at);
  for (const at of runningHeads(
    lines.map((one) => one.text),
    marks,
  ))
    marks.add(at);
  return marks;
}

/**
 * Bare figures that are page numbers: they count up by one, and the text is broken into lines as pages are.
 * @throws Unreadable for a figure that breaks a sentence and is in no such row.
 */
function bareMarks(lines: readonly PrintedLine[], marks: ReadonlySet<number>): number[] {
  const bare = lines.flatMap(({ text }, at) => (bareNumber(text) === undefined ? [] : [at]));
  if (bare.length === 0) return [];
  const margin = marginOf(lines.filter((_, at) => !bare.includes(at) && !marks.has(at)));
  if (margin === undefined) {
    const cut = bare.find(
      (at) => squeezed(lines[at - 1]?.text ?? '').length > 25 && breaks(lines, at),
    );
    if (cut !== undefined) throw brokenBy(lines[cut]!);
    return [];
  }
  const numbers = bare.map((at) => bareNumber(lines[at]!.text)!);
  const inOrder = numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
  const amongOthers = [...marks].some((at) => {
    const number = pageNumberOf(lines[at]!.text)!;
    return (
      marks.size > 0 &&
      bare.some((one, which) => (one < at ? numbers[which]! < number : numbers[which]! > number))
    );
  });
  if (inOrder && (marks.size === 0 || amongOthers) && numbers[0]! <= 3) {
    const breaksSentence = bare.some((at) => breaks(lines, at));
    const itemsBetween = lines.some(({ text }) => (markerOf(squeezed(text))?.number ?? 0) > 1);
    if (breaksSentence || itemsBetween) return bare;
  }
  const broken = bare.find((at) => breaks(lines, at));
  if (broken === undefined) return [];
  throw brokenBy(lines[broken]!);
}

const brokenBy = ({ text, line }: PrintedLine) =>
  new Unreadable(
    `第 ${line} 行只有数字“${text.trim()}”，断开了一句话`,
    '这一行是页码，或是上下文里的数字',
    '对照原件：是页码，就在文本里删去这一行，或写作“- 页码 -”；不是，就把它和上一行或下一行接成一行。',
    line,
  );

/** Whether the sentence goes on across a line. */
const breaks = (lines: readonly PrintedLine[], at: number) => {
  const before = squeezed(lines[at - 1]?.text ?? '');
  const after = squeezed(lines[at + 1]?.text ?? '');
  return (
    before !== '' &&
    after !== '' &&
    !/[。；：！？;:!?][”’）)\]］】]?$/u.test(before) &&
    !markerOf(after)
  );
};
