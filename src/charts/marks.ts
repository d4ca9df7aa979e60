/** What all charts are made of: lines, boxes and words. */
import { textEms } from './frame.ts';
import type { Ruler } from './ruler.ts';

/**
 * What a mark is, for the stylesheet. Words: plain, a target's, a result's, quiet. Lines: axis, grid, a step, that of the
 * plan's own year, a tick, a break of definition, a gap and the inside of a double one, what stands for reference. Areas:
 * the plan's own year, a range, a bar, ink and paper of a dot. A frame has
 * coordinates of its own.
 */
export type Role =
  | 'text'
  | 'value'
  | 'result'
  | 'soft'
  | 'axis'
  | 'grid'
  | 'step'
  | 'own'
  | 'tick'
  | 'break'
  | 'gap'
  | 'inside'
  | 'other'
  | 'year'
  | 'range'
  | 'bar'
  | 'arrow'
  | 'dot'
  | 'ring'
  | 'hatch'
  | 'frame';

/** A piece of SVG as plain data. */
export interface SvgNode {
  name: string;
  role?: Role;
  attributes: Record<string, string | number>;
  children?: (SvgNode | string)[];
}

/** A drawing without its width, which its ruler knows. */
export interface Drawing {
  /** In ems. */
  height: number;
  nodes: SvgNode[];
}

/** Size of a role's words, in ems of the chart. */
export const sizeOf = (role: Role): number => (role === 'soft' ? 0.8 : 1);

/** Words in a chart. */
export interface Label {
  /** Place in the width, from 0 to 1. */
  part: number;
  /** From there to the right, in ems. */
  beside: number;
  /** Baseline of the first line, in ems from the top. */
  y: number;
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
  role: Role;
}

/** One line of words above or below a place. */
export const textLabel = (part: number, y: number, text: string, role: Role): Label => ({
  part,
  beside: 0,
  y,
  lines: [text],
  anchor: 'middle',
  role,
});

/** A box in ems. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Baseline to baseline, in ems of the text itself. */
const leading = 1.3;

/** The box that a label fills in a frame of a width, both in ems. */
export function labelBox({ part, beside, y, lines, anchor, role }: Label, frame: number): Box {
  const size = sizeOf(role);
  const width = Math.max(0, ...lines.map((words) => textEms(words))) * size;
  const at = part * frame + beside;
  const x = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  return { x, y: y - 0.82 * size, width, height: (lines.length - 1) * leading * size + size };
}

/** A label moved sideways until it is inside a frame of a width. */
export function within(label: Label, frame: number): Label {
  const { x, width } = labelBox(label, frame);
  const move = x < 0 ? -x : Math.min(0, frame - x - width);
  return move === 0 ? label : { ...label, beside: label.beside + move };
}

/** A label as text, a line an element. */
export const words = ({ part, beside, y, lines, anchor, role }: Label, ruler: Ruler): SvgNode[] =>
  lines.map((text, index) => ({
    name: 'text',
    role,
    attributes: {
      x: ruler.across(part),
      ...(beside === 0 ? {} : { dx: ruler.ems(beside, sizeOf(role)) }),
      y: ruler.ems(y + index * leading * sizeOf(role), sizeOf(role)),
      // What holds the words sets them in the middle.
      ...(anchor === 'middle' ? {} : { 'text-anchor': anchor }),
    },
    children: [text],
  }));

const line = (
  role: Role,
  [x1, x2]: readonly [number, number],
  [y1, y2]: readonly [number, number],
  { across, ems }: Ruler,
): SvgNode => ({
  name: 'line',
  role,
  attributes: { x1: across(x1), x2: across(x2), y1: ems(y1), y2: ems(y2) },
});

/** A line across, at a height. */
export const level = (role: Role, from: number, to: number, y: number, ruler: Ruler): SvgNode =>
  line(role, [from, to], [y, y], ruler);

/** A line up and down, at a place. */
export const upright = (
  role: Role,
  part: number,
  from: number,
  to: number,
  ruler: Ruler,
): SvgNode => line(role, [part, part], [from, to], ruler);

/** A box from one place in the width to another. */
export const area = (
  role: Role,
  [from, to]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  ruler: Ruler,
): SvgNode => ({
  name: 'rect',
  role,
  attributes: {
    x: ruler.across(from),
    y: ruler.ems(top),
    width: ruler.across(to - from),
    height: ruler.ems(bottom - top),
  },
});
