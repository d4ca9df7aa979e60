/** A target as a tick, a result as a dot, and the gap between them, from zero on one scale. */
import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Comparator } from '../language/quantity.ts';
import { narrowest } from './frame.ts';
import { arrowMark, dotMark, dotRadius, type Dot } from './dots.ts';
import {
  area,
  labelBox,
  level,
  overlap,
  textLabel,
  upright,
  within,
  words,
  type Drawing,
  type Label,
  type SvgNode,
} from './marks.ts';
import type { Ruler } from './ruler.ts';

/** Values of one unit and one kind, with the words that stand at them. */
export interface GapData {
  target: { value: number; valueTo?: number; comparator: Comparator; label: string };
  result?: {
    /** Several where sources disagree. */
    values: readonly number[];
    label: string;
    dot: Dot;
    /** "多57个": only where it may be said; then the gap is drawn as well. */
    gap?: string;
  };
  /** Another figure that stands by for orientation. */
  other?: { value: number; label: string };
  /** Where the scale ends: 100 of a share, else a common end of several charts. */
  end?: number;
}

/** Room beyond the largest value, for its words. */
const beyond = 1.24;

/** Which way an arrow points at a bound. */
const arrows: Partial<Record<Comparator, 'right' | 'left'>> = {
  ge: 'right',
  gt: 'right',
  le: 'left',
  lt: 'left',
};

/** Where the scale of some charts ends that are to be compared. */
export const commonEnd = (charts: readonly GapData[]): number =>
  beyond * (max(charts.flatMap(valuesIn)) ?? 1);

const valuesIn = ({ target, result, other }: GapData): number[] => [
  target.valueTo ?? target.value,
  target.value,
  ...(result?.values ?? []),
  ...(other ? [other.value] : []),
];

/** Whether the result is away from the target, by a distance that may be said. */
export const isGap = ({ target, result }: GapData): boolean =>
  result?.gap !== undefined && result.values.some((value) => value !== target.value);

/** Heights in ems: baselines of the words above and below, the axis, the ends of a tick. */
const heights = {
  target: 0.95,
  tick: 1.45,
  axis: 2.35,
  foot: 3.15,
  other: 3.95,
  result: 4.6,
  lower: 5.1,
};

export interface GapGeometry {
  height: number;
  zero: number;
  target: number;
  /** Upper end of a range. */
  targetTo?: number;
  results: number[];
  other?: number;
  labels: Label[];
}

/** Lays out the places in the width, from 0 to 1, and the words. */
export function gapGeometry(data: GapData): GapGeometry {
  const { target, result, other, end } = data;
  const values = valuesIn(data);
  const lowest = Math.min(0, (min(values) ?? 0) * beyond);
  const part = scaleLinear()
    .domain([lowest, end ?? (Math.max(0, max(values) ?? 0) * beyond || 1)])
    .range([0, 1]);
  const zero = part(0);
  const [at, to] = [part(target.value), part(target.valueTo ?? target.value)];
  const place = (label: Label) => within(label, narrowest);
  const resultAt = other ? heights.lower : heights.result;
  const said = result && [result.label, result.gap].filter(Boolean).join('　');
  const results = (result?.values ?? []).map((value) => part(value));
  const [first = 0] = results;
  const below = other && result && part(other.value) > first;
  const labels = [
    place(textLabel((at + to) / 2, heights.target, target.label, 'value')),
    place({ ...textLabel(zero, heights.foot, '0', 'soft'), anchor: 'start' }),
    ...(other
      ? [
          place({
            ...textLabel(part(other.value), heights.other, other.label, 'soft'),
            anchor: below ? 'start' : 'end',
          }),
        ]
      : []),
    ...(result && said ? [place(textLabel(first, resultAt, said, 'result'))] : []),
  ];
  if (end === 100)
    labels.push(fullScale(labels, [at, to, ...results, ...(other ? [part(other.value)] : [])]));
  return {
    height: Math.max(...labels.map(({ y }) => y)) + 0.4,
    zero,
    target: at,
    ...(target.valueTo === undefined ? {} : { targetTo: to }),
    results,
    ...(other ? { other: part(other.value) } : {}),
    labels,
  };
}

/** What the end of a full scale is called: at the axis, or lower where marks or words stand in its way. */
function fullScale(labels: readonly Label[], marks: readonly number[]): Label {
  const taken = [
    ...labels.map((label) => labelBox(label, narrowest)),
    ...marks.map((part) => ({
      x: part * narrowest - dotRadius,
      y: heights.tick,
      width: 2 * dotRadius,
      height: heights.foot - heights.tick,
    })),
  ];
  const places = [heights.foot, heights.other, heights.lower].map((y): Label => ({
    ...textLabel(1, y, '100％', 'soft'),
    anchor: 'end',
  }));
  const isFree = (label: Label) => !taken.some((box) => overlap(box, labelBox(label, narrowest)));
  return places.find(isFree) ?? places[0]!;
}

/** Heights of the marks in a row of a table, in ems; room beyond the largest value, which holds half a dot. */
const inRow = { tick: 0.2, axis: 1.1, foot: 2, height: 2.2, beyond: 1.06 };

/** Axis, gap, tick and dots. */
function gapMarks(
  { target, result }: GapData,
  { zero, target: at, targetTo, results, other }: GapGeometry,
  { tick, axis, foot }: Pick<typeof heights, 'tick' | 'axis' | 'foot'>,
  ruler: Ruler,
): SvgNode[] {
  const nodes: SvgNode[] = [level('axis', 0, 1, axis, ruler)];
  if (zero > 0) nodes.push(upright('axis', zero, axis - 0.35, axis + 0.35, ruler));
  if (other !== undefined) nodes.push(upright('other', other, tick, foot, ruler));
  const [first] = results;
  if (first !== undefined && first !== at && result?.gap !== undefined)
    nodes.push(
      level('gap', at, first, axis, ruler),
      ...(result.dot === 'expected' ? [level('inside', at, first, axis, ruler)] : []),
    );
  if (targetTo !== undefined) nodes.push(area('range', [at, targetTo], [tick, foot], ruler));
  nodes.push(upright('tick', at, tick, foot, ruler));
  const arrow = arrows[target.comparator];
  if (arrow) nodes.push(arrowMark(arrow, at, tick + 0.3, ruler));
  if (result) nodes.push(...results.map((part) => dotMark(result.dot, part, axis, ruler)));
  return nodes;
}

/** Draws the comparison. */
export function drawGap(data: GapData, ruler: Ruler): Drawing {
  const geometry = gapGeometry(data);
  const { height, labels } = geometry;
  const nodes = gapMarks(data, geometry, heights, ruler);
  return { height, nodes: [...nodes, ...labels.flatMap((label) => words(label, ruler))] };
}

/**
 * Target and result alone, without words, for a row of a table that has them. The scale begins at zero and is stretched
 * so that the target stands at a place, unless the result would then leave it.
 * @param place in the width, from 0 to 1.
 */
export function drawStrip({ target, result }: GapData, place: number, ruler: Ruler): Drawing {
  const own: GapData = { target, ...(result ? { result } : {}) };
  const largest = max(valuesIn(own)) ?? 0;
  const data: GapData =
    target.value > 0
      ? { ...own, end: Math.max(target.value / place, largest * inRow.beyond) }
      : own;
  return { height: inRow.height, nodes: gapMarks(data, gapGeometry(data), inRow, ruler) };
}
