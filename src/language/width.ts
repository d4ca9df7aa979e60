/** How wide text is in print, as far as its characters tell. */

/**
 * Width of a line. Chinese characters and the marks that stand among them (“”‘’—…‰), all from U+2000 on, are full;
 * digits, Latin letters and their marks are narrow.
 * @param narrow width of a narrow character; half of a full one in most Chinese fonts.
 * @param full width of a full one.
 */
export const widthOf = (text: string, narrow = 0.5, full = 1): number =>
  [...text].reduce((sum, char) => sum + (char >= '\u2000' ? full : narrow), 0);

/** Points: a line in a spreadsheet, and beyond what a row no longer fits on a screen. */
const lineHeight = 16;
const tallest = 380;

/** Lines that a text takes in a cell; widths of columns count digits, of which two are as wide as a Chinese character. */
const linesOf = (text: string, width: number) =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, 1, 2) / width)), 0);

/**
 * Height of a spreadsheet's row that is as tall as its longest cell, in points: not every program finds that out by
 * itself.
 * @param columns with their widths, in digits.
 */
export function rowHeight(texts: readonly string[], columns: readonly { width: number }[]): number {
  const lines = texts.map((text, at) => linesOf(text, (columns[at]?.width ?? 10) - 1));
  return Math.min(tallest, Math.max(1, ...lines) * lineHeight + 2);
}
