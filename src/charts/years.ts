/** Targets as steps over the years, results as dots, and what was not seen left open: geometry, in ems and parts of the width. */
import { extent, least, max, min, sort } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { narrowest } from './frame.ts';
import { dotRadius, type Dot } from './dots.ts';
import { labelBox, overlap, textLabel, within, type Box, type Label } from './marks.ts';

export interface YearStep {
  year: number;
  /** In one unit. */
  value: number;
  /** Upper end of a range, or what is written to be striven for besides. */
  valueTo?: number;
  /** The figure without its unit: "≥8". */
  figure: string;
  /** Whether it follows the step of the year before, by the same definition. */
  joined: boolean;
}

export interface YearDot {
  year: number;
  value: number;
  figure: string;
  dot: Dot;
  /** Whether its distance from the year's target may be drawn. */
  gap: boolean;
}

export interface YearData {
  /** The plan's own year, which stands out. */
  own: number;
  targets: readonly YearStep[];
  results: readonly YearDot[];
  /** Years from which something else is counted. */
  breaks: readonly number[];
  /** Years whose plan names the thing without a number. */
  worded: readonly number[];
  /** Where no two years may be joined. */
  apart: boolean;
  /** First and last year, where charts beside it have more. */
  span?: readonly [number, number];
  /** What charts side by side have in common where they are of one unit and kind: the largest value, grid lines. */
  scale?: {
    top: number;
    grid: readonly (readonly [number, string])[];
  };
  /** A full scale: 100 of a share. */
  end?: number;
}

/**
 * How large it is drawn: by itself with its years beneath it, or in a row of a list that has them above all its rows and
 * says of the empty ones once what they are.
 */
export type YearSize = 'alone' | 'row';

/** Heights in ems. */
const heights: Record<YearSize, { above: number; plot: number; years: number }> = {
  alone: { above: 3.1, plot: 9, years: 1.6 },
  row: { above: 1.7, plot: 3.6, years: 0 },
};
const foot = 0.35;
/** Part of its year that a step leaves free at both sides where none are joined. */
const inset = 0.14;

interface PlacedStep extends YearStep {
  from: number;
  to: number;
  y: number;
  yTo?: number;
  /** Height of the step before, where a riser leads from there. */
  riser?: number;
}

export interface YearGeometry {
  height: number;
  /** Bottom of the plot. */
  floor: number;
  /** Height of zero. */
  zero: number;
  steps: PlacedStep[];
  dots: (YearDot & { at: number; y: number; gapFrom?: number })[];
  /** Places of the breaks, in parts of the width. */
  breaks: number[];
  /** The plan's own year: from, to. */
  own: readonly [number, number] | undefined;
  grid: { y: number; label: Label }[];
  labels: Label[];
  years: Label[];
}

/** The target of a result's year that it is apart from, where that may be said and is drawn. */
export const gapTarget = <Step extends YearStep>(
  steps: readonly Step[],
  { gap, year, value }: YearDot,
): Step | undefined =>
  gap ? steps.find((one) => one.year === year && one.value !== value) : undefined;

/** First and last year of what is known; a result long before the first target has nothing to stand beside. */
export const yearsIn = ({ targets, results, worded }: YearData): [number, number] => {
  const promised = [...targets.map(({ year }) => year), ...worded];
  const begin = Math.min(...promised) - 1;
  const shown = results.map(({ year }) => year).filter((year) => year >= begin);
  const [first = 0, last = 0] = extent([...promised, ...shown]);
  return [first, last];
};

/** First and last year that a chart shows. */
export const spanOf = (data: YearData): readonly [number, number] => data.span ?? yearsIn(data);

/** First and last year of several charts. */
export const spanAcross = (spans: readonly (readonly [number, number])[]): [number, number] => {
  const [first = 0, last = 0] = extent(spans.flat());
  return [first, last];
};

/** The largest value of a chart. */
export const topOf = (data: YearData): number => {
  const [first] = yearsIn(data);
  const shown = data.results.filter(({ year }) => year >= first);
  const ends = data.targets.map(({ value, valueTo = value }) => valueTo);
  return max([...ends, ...shown.map(({ value }) => value)]) ?? 0;
};

/** Lays out steps, dots and words; words keep out of each other's way at the narrowest width. */
export function yearGeometry(data: YearData, size: YearSize = 'alone'): YearGeometry {
  const [first, last] = spanOf(data);
  const count = last - first + 1;
  const { above, plot, years: below } = heights[size];
  const floor = above + plot;
  const results = data.results.filter(({ year }) => year >= first);
  const values = [...data.targets, ...results].map(({ value }) => value);
  const up = scaleLinear()
    .domain([Math.min(0, min(values) ?? 0), data.end ?? data.scale?.top ?? (topOf(data) || 1)])
    .range([floor, above]);
  const edge = (year: number) => (year - first) / count;
  const middle = (year: number) => edge(year + 0.5);
  const free = data.apart ? inset / count : 0;
  const steps = data.targets.map((step, index): PlacedStep => {
    const before = data.targets[index - 1];
    return {
      ...step,
      from: edge(step.year) + free,
      to: edge(step.year + 1) - free,
      y: up(step.value),
      ...(step.valueTo === undefined ? {} : { yTo: up(step.valueTo) }),
      ...(step.joined && before && before.value !== step.value ? { riser: up(before.value) } : {}),
    };
  });
  const dots = results.map((result) => {
    const own = gapTarget(steps, result);
    return {
      ...result,
      at: middle(result.year),
      y: up(result.value),
      ...(own ? { gapFrom: own.y } : {}),
    };
  });
  const zero = up(0);
  const years = Array.from({ length: count }, (_, index) => first + index);
  const isAlone = size === 'alone';
  const grid = (isAlone ? (data.scale?.grid ?? []) : []).map(([value, text]) => ({
    y: up(value),
    label: { ...textLabel(1, up(value) - 0.2, text, 'soft'), anchor: 'end' as const },
  }));
  const missing = years
    .filter((year) => isAlone || data.worded.includes(year))
    .flatMap((year) => absent(data, year, count, zero, middle(year)));
  const fixed = [...grid.map(({ label }) => label), ...missing];
  return {
    height: floor + below + foot,
    floor,
    zero,
    steps,
    dots,
    breaks: data.breaks.filter((year) => year > first && year <= last).map(edge),
    own: data.own >= first && data.own <= last ? [edge(data.own), edge(data.own + 1)] : undefined,
    grid,
    labels: [...missing, ...placed(steps, dots, fixed, { zero, floor, own: data.own })],
    years: isAlone
      ? years.map((year) => textLabel(middle(year), floor + below, String(year), 'soft'))
      : [],
  };
}

/** Whether all its figures have room at their marks. */
export function hasRoom(data: YearData, size: YearSize): boolean {
  const { steps, dots, labels } = yearGeometry(data, size);
  return labels.filter(({ role }) => role !== 'soft').length === steps.length + dots.length;
}

/** What is said of a year that has no step: nobody saw it, or its plan gives no number. */
function absent(data: YearData, year: number, count: number, zero: number, at: number): Label[] {
  if (data.targets.some((one) => one.year === year)) return [];
  const worded = data.worded.includes(year);
  if (!worded && data.results.some((one) => one.year === year)) return [];
  const text = worded ? ['没写', '数字'] : ['没有', '看到'];
  // Side by side where a year is wide enough for it even on the narrowest screen.
  const lines = narrowest / count > 3.4 ? [text.join('')] : text;
  return [{ ...textLabel(at, zero - 0.45 - (lines.length - 1) * 1.04, '', 'soft'), lines }];
}

/** Where a figure may stand, the best place first. */
interface Wish {
  year: number;
  choices: Label[];
}

/** Figures at their marks: above or below, or where they are in nobody's way. */
function placed(
  steps: readonly PlacedStep[],
  dots: YearGeometry['dots'],
  fixed: readonly Label[],
  { zero, floor, own }: Pick<YearGeometry, 'zero' | 'floor'> & Pick<YearData, 'own'>,
): Label[] {
  const dotBox = ({ at, y }: { at: number; y: number }): Box => ({
    x: at * narrowest - dotRadius,
    y: y - dotRadius,
    width: 2 * dotRadius,
    height: 2 * dotRadius,
  });
  const stepBox = ({ from, to, y }: PlacedStep): Box => ({
    x: from * narrowest,
    y: y - 0.12,
    width: (to - from) * narrowest,
    height: 0.24,
  });
  const axis: Box = { x: 0, y: zero - 0.05, width: narrowest, height: 0.1 };
  /** A line up and down, where there is one. */
  const uprightBox = (part: number, y: number, other: number | undefined, width: number): Box[] =>
    other === undefined
      ? []
      : [
          {
            x: part * narrowest - width / 2,
            y: Math.min(y, other),
            width,
            height: Math.abs(y - other),
          },
        ];
  const risers = steps.flatMap(({ from, y, riser }) => uprightBox(from, y, riser, 0.2));
  const gaps = dots.flatMap(({ at, y, gapFrom }) => uprightBox(at, y, gapFrom, 0.3));
  const dotBoxes = dots.map(dotBox);
  const levels = [...steps.map(stepBox), axis];
  const uprights = [...risers, ...gaps];
  /** The best place for each, in their order; none where it would cover something. */
  const settled = (wishes: readonly Wish[]): Label[] => {
    const taken: Box[] = fixed.map((label) => labelBox(label, narrowest));
    return wishes.flatMap(({ choices }) => {
      const inside = choices.map((label) => within(label, narrowest));
      const boxes = inside.map((label) => labelBox(label, narrowest));
      // Beneath the plot stand the names of the years. Words over words cannot be read, and a dot cannot beneath them; a
      // figure on a level line reads as if it had a minus before it.
      const free = boxes.filter(
        (box) =>
          box.y >= 0 &&
          box.y + box.height <= floor + 0.5 &&
          ![...taken, ...dotBoxes, ...levels].some((one) => overlap(box, one)),
      );
      const best = least(free, (box) => uprights.filter((one) => overlap(box, one)).length);
      if (!best) return [];
      taken.push(best);
      return [inside[boxes.indexOf(best)]!];
    });
  };
  const around = (part: number, y: number, figure: string, role: Label['role'], reach: number) => {
    const at = (height: number, beside = 0, anchor: Label['anchor'] = 'middle'): Label => ({
      ...textLabel(part, height, figure, role),
      beside,
      anchor,
    });
    return {
      above: at(y - reach - 0.3),
      below: at(y + reach + 1),
      higher: at(y - reach - 1.3),
      lower: at(y + reach + 1.8),
      highest: at(y - reach - 2.3),
      lowest: at(y + reach + 2.8),
      right: at(y + 0.35, dotRadius + 0.25, 'start'),
      left: at(y + 0.35, -dotRadius - 0.25, 'end'),
      rightOnLine: at(y - 0.4, dotRadius + 0.1, 'start'),
      leftOnLine: at(y - 0.4, -dotRadius - 0.1, 'end'),
      upperRight: at(y - 0.55, 0.3, 'start'),
      upperLeft: at(y - 0.55, -0.3, 'end'),
      lowerRight: at(y + 1.25, 0.3, 'start'),
      lowerLeft: at(y + 1.25, -0.3, 'end'),
    };
  };
  const ofSteps = steps.map((step): Wish => {
    const { above, below, higher, lower, highest, lowest } = around(
      (step.from + step.to) / 2,
      step.yTo ?? step.y,
      step.figure,
      'value',
      0.15,
    );
    const isUnder = dots.some(({ year, value }) => year === step.year && value > step.value);
    // Dots on both sides of a step leave no room but that behind its end.
    const behind: Label = {
      ...textLabel(step.to, step.y + 0.35, step.figure, 'value'),
      beside: 0.25,
      anchor: 'start',
    };
    const near = isUnder ? [below, above, lower, higher] : [above, higher, below, lower];
    return { year: step.year, choices: [...near, behind, lowest, highest] };
  });
  const ofDots = dots.map(({ at, y, figure, year, value }): Wish => {
    const places = around(at, y, figure, 'result', dotRadius);
    const { above, below, right, left, higher, lower, highest, lowest } = places;
    const { upperRight, upperLeft, lowerRight, lowerLeft, rightOnLine, leftOnLine } = places;
    const beside = [right, left, rightOnLine, leftOnLine];
    const isOver = !steps.some((step) => step.year === year && step.value >= value);
    const [upper, under] = [
      [above, upperRight, upperLeft, higher],
      [below, lowerRight, lowerLeft, lower],
    ];
    const near = isOver ? [...upper, ...beside, ...under] : [...under, ...beside, ...upper];
    return { year, choices: [...near, lowest, highest] };
  });
  const wishes = [...ofSteps, ...ofDots];
  const all = settled(wishes);
  // Where not all have room, the plan's own year has it before the others; the table has them all.
  return all.length === wishes.length ? all : settled(sort(wishes, ({ year }) => year !== own));
}
