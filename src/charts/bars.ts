/** Lengths from zero on one scale, for values of one unit and kind that a reader has picked. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Like } from '../model/like.ts';
import { narrowest, textEms, typeSize, wrapText } from './frame.ts';
import { area, textLabel, words, type Drawing, type Label } from './marks.ts';
import type { Ruler } from './ruler.ts';

const thickness = 1;
const leading = 1.3;
const labelGap = 0.4;
const betweenBars = 0.9;

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
  name: Label;
  /** Its end, as a part of the width. */
  to: number;
  /** Top and bottom, in ems. */
  between: readonly [number, number];
  value: Label;
}

/**
 * Lays out bars; names are cut into lines for the narrowest column.
 * @param data non-negative values of one unit and kind.
 */
export function barGeometry(data: Like<BarDatum>): { height: number; bars: Bar[] } {
  const room = 1 - (labelGap + Math.max(0, ...data.map(({ raw }) => textEms(raw)))) / narrowest;
  const part = scaleLinear()
    .domain([0, max(data, ({ value }) => value) || 1])
    .range([0, Math.max(0, room)]);
  let top = 0;
  const bars = data.map(({ indicator, raw, value }): Bar => {
    const lines = wrapText(indicator, narrowest * typeSize);
    const name: Label = { ...textLabel(0, top + 1, '', 'text'), lines, anchor: 'start' };
    const from = top + lines.length * leading + 0.1;
    top = from + thickness + betweenBars;
    const to = part(value);
    return {
      name,
      to,
      between: [from, from + thickness],
      value: {
        ...textLabel(to, from + thickness - 0.18, raw, 'value'),
        beside: labelGap,
        anchor: 'start',
      },
    };
  });
  return { height: Math.max(0, top - betweenBars), bars };
}

/** Draws bars of one unit and kind. */
export function drawBars(data: Like<BarDatum>, ruler: Ruler): Drawing {
  const { height, bars } = barGeometry(data);
  return {
    height,
    nodes: bars.flatMap(({ name, to, between, value }) => [
      ...words(name, ruler),
      area('bar', [0, to], between, ruler),
      ...words(value, ruler),
    ]),
  };
}
