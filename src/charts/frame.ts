/** What all charts share: the width of their frame, the size of their type, and how text is measured. */
import { findQuantities } from '../language/quantity.ts';
import { widthOf } from '../language/width.ts';

/** Width of every chart's frame, in the units of its viewBox; drawn at 288 to 360 px, its type at 12.7 to 15.9. */
export const frameWidth = 340;
/** Size of the type in a chart. */
export const typeSize = 15;
/** Distance from one line of type to the next. */
export const lineHeight = 21;

/** A box in the units of the frame, for drawing and for finding overlaps. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Text that stands in a chart; `y` is the baseline of its first line. */
export interface Label {
  x: number;
  y: number;
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
}

/** Width of a line of type; digits and Latin letters of the fonts of screens take about three fifths of its size. */
export const textWidth = (text: string) => widthOf(text, 0.62 * typeSize, typeSize);

/**
 * What is not cut in two: a figure with the character behind it, a word in Latin letters; closing marks stay
 * with what they close, opening marks with what they open.
 */
const whole = /[“‘（《〔]*(?:[0-9][0-9.]*\p{L}?|[A-Za-z]+|.)[，、。；：）》〕”’％]*/gsu;

/** Text in pieces that lines may break between; a quantity ("2500人次以上") is one piece. */
function piecesOf(text: string): string[] {
  const quantities = findQuantities(text);
  const pieces: string[] = [];
  for (const { 0: piece, index } of text.matchAll(whole)) {
    const last = pieces.length - 1;
    if (quantities.some(({ start, end }) => start < index && index < end)) pieces[last] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

/**
 * Cuts text into lines no wider than `width`. A closing mark never begins a line; numbers keep their units.
 * What alone is wider than a line is cut where the line ends.
 */
export function wrapText(text: string, width: number): string[] {
  const pieces = piecesOf(text).flatMap((piece) =>
    textWidth(piece) > width ? [...piece] : [piece],
  );
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

/** The box that a label fills, for finding overlaps. */
export function labelBox({ x, y, lines, anchor }: Label): Box {
  const width = Math.max(0, ...lines.map(textWidth));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    x: left,
    y: y - typeSize,
    width,
    height: (lines.length - 1) * lineHeight + typeSize * 1.25,
  };
}
