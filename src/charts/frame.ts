/** What all charts share: the width of their frame, the size of their type, and how text is measured. */

/** Width of every chart's frame, in the units of its viewBox; drawn at 300 to 480 px. */
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

/** Width of a line of type: full-width characters take one size, the others about three fifths. */
export function textWidth(text: string): number {
  return [...text].reduce(
    (sum, char) =>
      sum + typeSize * ((char.codePointAt(0) ?? 0) >= 0x2e80 || '“”‰'.includes(char) ? 1 : 0.62),
    0,
  );
}

/** Cuts text into lines no wider than `width`; a closing mark never begins a line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (line !== '' && textWidth(line + char) > width && !'，、。；：）》”'.includes(char)) {
      lines.push(line);
      line = '';
    }
    line += char;
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
