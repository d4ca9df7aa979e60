/** Lengths from zero on one scale, for values of one unit and kind. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { LikeTargets } from '../numbers/like.ts';
import type { Target } from '../plan/plan.ts';
import {
  frameWidth,
  lineHeight,
  textWidth,
  typeSize,
  wrapText,
  type Box,
  type Label,
} from './frame.ts';

const thickness = 16;
const labelGap = 6;
const betweenBars = 14;

export interface Bar {
  target: Target;
  name: Label;
  box: Box;
  value: Label;
}

export interface BarGeometry {
  width: number;
  height: number;
  bars: Bar[];
}

/**
 * Lays out bars.
 * @param targets non-negative values of one unit and kind.
 */
export function barGeometry(targets: LikeTargets): BarGeometry {
  const room = frameWidth - labelGap - Math.max(0, ...targets.map(({ raw }) => textWidth(raw)));
  const length = scaleLinear()
    .domain([0, max(targets, ({ value }) => value) || 1])
    .range([0, room]);
  let top = 0;
  const bars = targets.map((target) => {
    const lines = wrapText(target.indicator, frameWidth);
    const name: Label = { x: 0, y: top + typeSize, lines, anchor: 'start' };
    const box = {
      x: 0,
      y: top + lines.length * lineHeight + 2,
      width: length(target.value),
      height: thickness,
    };
    const value: Label = {
      x: box.width + labelGap,
      y: box.y + thickness - 3,
      lines: [target.raw],
      anchor: 'start',
    };
    top = box.y + thickness + betweenBars;
    return { target, name, box, value };
  });
  return { width: frameWidth, height: Math.max(0, top - betweenBars), bars };
}
