/** Dots per year: what was promised, joined only while the definition holds, and what was published, as open marks. */
import { extent, max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { SvgNode, Drawing } from './drawing.ts';
import { textNodes } from './drawing.ts';
import {
  frameWidth,
  labelBox,
  lineHeight,
  textWidth,
  typeSize,
  type Box,
  type Label,
} from './frame.ts';

export interface YearPoint {
  year: number;
  /** In one unit. */
  value: number;
  /** The figure without its unit. */
  figure: string;
}

export interface YearData {
  /** In the order of the years; `joined` where a line leads here from the target before. */
  targets: readonly (YearPoint & { joined: boolean })[];
  outcomes: readonly YearPoint[];
}

const plotHeight = 150;
const radius = 5;
const labelGap = 6;
/** An outcome stands beside its year's target, never upon it. */
const beside = 2 * radius + 1;
/** Room at the sides for half a year's name. */
const margin = textWidth('2020') / 2;

export interface PlacedPoint {
  x: number;
  y: number;
  label: Label;
}

export interface YearGeometry {
  height: number;
  /** The y of zero, where the axis stands. */
  base: number;
  years: Label[];
  targets: (PlacedPoint & { joined: boolean })[];
  outcomes: PlacedPoint[];
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Lays out the dots; labels stand above targets and beneath outcomes, or where they are in nobody's way. */
export function yearGeometry({ targets, outcomes }: YearData): YearGeometry {
  const points = [...targets, ...outcomes];
  const [first = 0, last = 0] = extent(points, ({ year }) => year) as [number, number];
  const across = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([margin, frameWidth - margin]);
  // Above the highest mark there is room for two labels.
  const top = typeSize + lineHeight + labelGap + radius;
  const up = scaleLinear()
    .domain([
      Math.min(0, min(points, ({ value }) => value) ?? 0),
      max(points, ({ value }) => value) || 1,
    ])
    .range([top + plotHeight, top]);
  const centre = (point: YearPoint, above: boolean) => across(point.year) + (above ? 0 : beside);
  const marks: Box[] = points.map((point, index) => ({
    x: centre(point, index < targets.length) - radius,
    y: up(point.value) - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const taken: Box[] = [];
  const place = (point: YearPoint, above: boolean): PlacedPoint => {
    const { value, figure } = point;
    const x = centre(point, above);
    const y = up(value);
    const half = textWidth(figure) / 2;
    const middle = Math.min(Math.max(x, half), frameWidth - half);
    const own = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    const over: Label = { x: middle, y: y - radius - labelGap, lines: [figure], anchor: 'middle' };
    const under: Label = { ...over, y: y + radius + typeSize };
    const right: Label = { ...over, x: x + radius + 4, y: y + 5, anchor: 'start' };
    const left: Label = { ...right, x: x - radius - 4, anchor: 'end' };
    const higher: Label = { ...over, y: over.y - lineHeight };
    const lower: Label = { ...under, y: under.y + lineHeight };
    const choices = above
      ? [over, under, right, left, higher, lower]
      : [under, over, right, left, lower, higher];
    const free = choices.find((label) => {
      const box = labelBox(label);
      const inside =
        box.x >= 0 && box.x + box.width <= frameWidth && box.y + box.height < top + plotHeight + 2;
      const others = marks.filter((mark) => mark.x !== own.x || mark.y !== own.y);
      return inside && ![...taken, ...others].some((one) => overlap(box, one));
    });
    const label = free ?? (above ? over : right);
    taken.push(labelBox(label));
    return { x, y, label };
  };
  const placedTargets = targets.map((target) => ({
    ...place(target, true),
    joined: target.joined,
  }));
  const placedOutcomes = outcomes.map((outcome) => place(outcome, false));
  const base = top + plotHeight;
  const shownYears =
    first === last ? [first] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    height: base + radius + typeSize + labelGap,
    base: up(0),
    years: shownYears.map((year) => ({
      x: across(year),
      y: base + radius + typeSize,
      lines: [String(year)],
      anchor: 'middle' as const,
    })),
    targets: placedTargets,
    outcomes: placedOutcomes,
  };
}

/** Draws the years. */
export function drawYears(data: YearData): Drawing {
  const { height, base, years, targets, outcomes } = yearGeometry(data);
  const number = (value: number) => value.toFixed(1);
  const joins = targets.flatMap(({ x, y, joined }, index): string[] => {
    const before = targets[index - 1];
    return joined && before
      ? [`M${number(before.x)} ${number(before.y)}L${number(x)} ${number(y)}`]
      : [];
  });
  const circle = (x: number, y: number, role: 'mark' | 'open'): SvgNode => ({
    name: 'circle',
    role,
    attributes: { cx: number(x), cy: number(y), r: radius },
  });
  const rounded = (label: Label): Label => ({
    ...label,
    x: Math.round(label.x),
    y: Math.round(label.y),
  });
  return {
    height: Math.ceil(height),
    nodes: [
      { name: 'path', role: 'line', attributes: { d: `M0 ${number(base)}H${frameWidth}` } },
      ...(joins.length > 0
        ? [{ name: 'path', role: 'join' as const, attributes: { d: joins.join('') } }]
        : []),
      ...years.flatMap((label) => textNodes(rounded(label), 'soft')),
      ...outcomes.flatMap(({ x, y, label }) => [
        circle(x, y, 'open'),
        ...textNodes(rounded(label)),
      ]),
      ...targets.flatMap(({ x, y, label }) => [
        circle(x, y, 'mark'),
        ...textNodes(rounded(label), 'value'),
      ]),
    ],
  };
}
