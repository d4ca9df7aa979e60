/** One drawing, two rulers: a column of any width on a page, and a picture that is as wide as it is. */
import { typeSize } from './frame.ts';

/** Turns a drawing's measures into attributes of SVG. */
export interface Ruler {
  /** @param part of the width, from 0 at the left edge to 1 at the right. */
  across(part: number): string | number;
  /**
   * @param length in ems of the chart's type.
   * @param size of the text that is placed, in the same ems: its own em is what SVG measures it by.
   */
  ems(length: number, size?: number): string | number;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** For pages: parts of the column and ems, so that type and marks keep their size however wide the column is. */
export const columnRuler: Ruler = {
  across: (part) => `${rounded(100 * part, 1)}%`,
  ems: (length, size = 1) => `${rounded(length / size, 1)}em`,
};

/** For files that stand alone, in the units of their viewBox: programs that draw know those best. */
export const fixedRuler = (width: number, em: number = typeSize): Ruler => ({
  across: (part) => rounded(part * width, 1),
  ems: (length) => rounded(length * em, 1),
});
