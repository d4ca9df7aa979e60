/** One mark an item: squares in rows of ten, blocks of fifty, so that 200 lifts look like 200 lifts. */
import { max } from 'd3-array';
import type { LikeTargets } from '../model/like.ts';
import type { Target } from '../model/plan.ts';
import {
  frameWidth,
  lineHeight,
  textWidth,
  typeSize,
  wrapText,
  type Box,
  type Label,
} from './frame.ts';

const size = 12;
const step = 15;
const perRow = 10;
const rowsPerBlock = 5;
const perBlock = perRow * rowsPerBlock;
const blocksAcross = 2;
const blockGap = 8;
const betweenTargets = 16;

export interface ItemRow {
  target: Target;
  /** Name and printed number; the number ends the last line. Without lines where the title says both. */
  label: Label;
  squares: Box[];
}

export interface ItemGeometry {
  width: number;
  height: number;
  rows: ItemRow[];
}

/**
 * Lays out item marks.
 * @param targets whole, non-negative values of one unit and kind. A lone target needs no label: the chart's
 * title names it.
 */
export function itemGeometry(targets: LikeTargets): ItemGeometry {
  let top = 0;
  const rows = targets.map((target) => {
    const lines = targets.length > 1 ? labelLines(target) : [];
    const label: Label = { x: 0, y: top + typeSize, lines, anchor: 'start' };
    const start = lines.length > 0 ? top + lines.length * lineHeight + 2 : top;
    const squares = Array.from({ length: target.value }, (_, index) => squareAt(index, start));
    // The last square is not always the lowest: a second block may be shorter than the first.
    const bottom = max(squares, ({ y, height }) => y + height) ?? start;
    top = bottom + betweenTargets;
    return { target, label, squares };
  });
  return { width: frameWidth, height: Math.max(0, top - betweenTargets), rows };
}

/** The number is not cut: where it does not fit behind the name, it takes a line of its own. */
function labelLines({ indicator, raw }: Target): string[] {
  const lines = wrapText(indicator, frameWidth);
  const last = `${lines.at(-1) ?? ''} ${raw}`;
  return textWidth(last) <= frameWidth ? [...lines.slice(0, -1), last] : [...lines, raw];
}

function squareAt(index: number, top: number): Box {
  const block = Math.floor(index / perBlock);
  const inBlock = index % perBlock;
  const blockWidth = perRow * step + blockGap;
  const blockHeight = rowsPerBlock * step + blockGap;
  return {
    x: (block % blocksAcross) * blockWidth + (inBlock % perRow) * step,
    y: top + Math.floor(block / blocksAcross) * blockHeight + Math.floor(inBlock / perRow) * step,
    width: size,
    height: size,
  };
}

/** Squares as one path: hundreds of marks in few bytes. */
export function squaresPath(squares: readonly Box[]): string {
  return squares
    .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`)
    .join('');
}
