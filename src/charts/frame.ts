/** What all charts share: the size of their type, their narrowest column, and how text is measured and cut into lines. */
import { findQuantities } from '../language/quantity.ts';
import { widthOf } from '../language/width.ts';

/**
 * The narrowest column that a chart stands in, in ems of its type: what does not collide there collides nowhere. Style
 * sheets keep the type small enough for it.
 */
export const narrowest = 16;
/** Size of the type in a chart, in pixels. */
export const typeSize = 15;

/** Width of a line of type; digits and Latin letters of the fonts of screens take about three fifths of its size. */
export const textWidth = (text: string) => widthOf(text, 0.62 * typeSize, typeSize);

/** The same in ems. */
export const textEms = (text: string) => textWidth(text) / typeSize;

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
