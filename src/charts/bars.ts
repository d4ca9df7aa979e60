/** Lengths from zero on one scale, for values of one unit and kind. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Like } from '../model/like.ts';
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

/** A value to draw with its name and its printed form. */
export interface BarDatum {
  id: string;
  unit: string;
  kind: string;
  indicator: string;
  raw: string;
  value: number;
}

export interface Bar {
  datum: BarDatum;
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
 * @param data non-negative values of one unit and kind.
 */
export function barGeometry(data: Like<BarDatum>): BarGeometry {
  const room = frameWidth - labelGap - Math.max(0, ...data.map(({ raw }) => textWidth(raw)));
  const length = scaleLinear()
    .domain([0, max(data, ({ value }) => value) || 1])
    .range([0, room]);
  let top = 0;
  const bars = data.map((datum) => {
    const lines = wrapText(datum.indicator, frameWidth);
    const name: Label = { x: 0, y: top + typeSize, lines, anchor: 'start' };
    const box = {
      x: 0,
      y: top + lines.length * lineHeight + 2,
      width: length(datum.value),
      height: thickness,
    };
    const value: Label = {
      x: box.width + labelGap,
      y: box.y + thickness - 3,
      lines: [datum.raw],
      anchor: 'start',
    };
    top = box.y + thickness + betweenBars;
    return { datum, name, box, value };
  });
  return { width: frameWidth, height: Math.max(0, top - betweenBars), bars };
}
