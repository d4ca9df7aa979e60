/** What a reader gives of a document, whatever its format: its text in blocks, each with its place. */

/** Where a person finds something in the file as it came. */
export interface BlockPlace {
  /** Of the file, counting from 1. */
  line: number;
  /** Of a table, counting from 1. */
  row?: number;
}

export interface Block {
  /**
   * Wording of one paragraph, heading or row. No white space but what stands inside Latin text, after an Arabic numeral
   * that opens the block, and between the cells of a row.
   */
  text: string;
  kind: 'paragraph' | 'heading' | 'row';
  place: BlockPlace;
  /** Offsets in `text` at which a further line of the file begins. */
  breaks?: readonly { at: number; line: number }[];
  /** Of a row: its cells, an empty string for an empty one. */
  cells?: readonly string[];
  /** Length of the emphasised beginning, UTF-16 units. */
  bold?: number;
  /** Offset of the one wide space that parts a beginning without punctuation from the rest. */
  gap?: number;
  /** Counts tables, so that two that follow one another are told apart. */
  table?: number;
}

/** What was taken out: a page number, a running head, furniture of a web page. */
export interface Removed {
  text: string;
  line: number;
}

/** The line of the file on which an offset of a block stands. */
export function lineAt({ place, breaks = [] }: Block, offset: number): number {
  return breaks.reduce((line, one) => (one.at <= offset ? one.line : line), place.line);
}

/** Every white space taken out: the form in which what was read is held against what there is. */
export const solid = (text: string): string => text.replace(/[\s\u200B\uFEFF]/gu, '');

/**
 * Takes out typed spaces. Those between two Latin words or figures are wording and stay, as one; so does the one
 * after a numeral that opens the text, which is all that marks it.
 */
export function squeezed(text: string): string {
  return text.trim().replace(/\s+/gu, (gap, at: number, whole: string) => {
    const after = at + gap.length;
    const latin = /[!-~]{2}/u.test(whole.charAt(at - 1) + whole.charAt(after));
    const numeral =
      /^[0-9０-９]{1,3}$/u.test(whole.slice(0, at)) && /^\p{sc=Han}/u.test(whole.slice(after));
    return latin || numeral ? ' ' : '';
  });
}

/**
 * Where a wide space parts a heading from the text that runs on behind it.
 * @param raw the paragraph as the file has it.
 * @returns the offset in the squeezed text, or undefined where there is no such space, or more than one.
 */
export function gapIn(raw: string): number | undefined {
  const text = raw.trim();
  const gaps = [...text.matchAll(/(?<=[\p{sc=Han}”）)])\s+(?=[\p{sc=Han}“])/gu)];
  const [first, ...others] = gaps;
  if (!first || others.length > 0) return undefined;
  const before = squeezed(text.slice(0, first.index));
  return /[，。；：:！？]/u.test(before) || before.length > 40 ? undefined : before.length;
}
