/** What every reader answers with: blocks and what was taken out, or why the file cannot be read. */
import { gapIn, solid, squeezed, type Block, type Removed } from '../language/outline/block.ts';

/** Text of the file in its order: either a block, or something taken out. */
export type Piece = Block | { removed: string; line: number };

/** What a file is by its first bytes. */
export type Format = 'txt' | 'html' | 'docx' | 'pdf';

export interface Reading {
  blocks: Block[];
  left: Removed[];
}

/** Thrown by readers: a file that is not read, in words for whoever gave it (Chinese). */
export class Unreadable extends Error {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
  constructor(found: string, expected: string, remedy: string, line = 1) {
    super(found);
    this.line = line;
    this.found = found;
    this.expected = expected;
    this.remedy = remedy;
  }
}

export const isBlock = (piece: Piece): piece is Block => 'text' in piece;

/**
 * Sorts pieces into what is kept and what is left, and holds them against the file's text.
 * @param source all text of the file that a person sees, in its order.
 * @throws Unreadable where a character of the source stands in no piece, or in more than one.
 */
export function readingOf(source: string, pieces: readonly Piece[]): Reading {
  const found = solid(pieces.map((one) => (isBlock(one) ? one.text : one.removed)).join(''));
  const whole = solid(source);
  if (found !== whole) {
    let at = 0;
    while (found[at] === whole[at]) at++;
    const near = whole.slice(Math.max(0, at - 10), at + 20);
    throw new Unreadable(
      `“${near}”一处的文字没有读全，或读了两遍`,
      '文件里的每个字恰好读到一次',
      '这是读取程序的缺陷：请把文件存成纯文本（UTF-8）再导入，并报告这个问题。',
    );
  }
  return {
    blocks: pieces.filter(isBlock),
    left: pieces.flatMap((one) => (isBlock(one) ? [] : [{ text: one.removed, line: one.line }])),
  };
}

/** A paragraph, or a row of a table, with how it is laid out. */
export interface LaidOut {
  text: string;
  line: number;
  /** How many characters at its beginning are bold. */
  bold: number;
  heading: boolean;
  cells?: string[];
  table?: number;
  row?: number;
}

export function blockFrom({ text, line, bold, heading, cells, table, row }: LaidOut): Block {
  const gap = cells ? undefined : gapIn(text);
  const length = bold >= text.trimEnd().length ? 0 : squeezed(text.slice(0, bold)).length;
  return {
    text: cells ? cells.map(squeezed).join(' ') : squeezed(text),
    kind: cells ? 'row' : heading ? 'heading' : 'paragraph',
    place: { line, ...(row === undefined ? {} : { row }) },
    ...(cells ? { cells: cells.map(squeezed) } : {}),
    ...(table === undefined ? {} : { table }),
    ...(gap === undefined ? {} : { gap }),
    ...(length > 0 ? { bold: length } : {}),
  };
}
