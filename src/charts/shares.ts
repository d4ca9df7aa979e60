/** Positions on a full scale from 0 to 100 %. */
import { scaleLinear } from 'd3-scale';
import type { LikeTargets } from '../model/like.ts';
import type { Target } from '../model/plan.ts';
import { frameWidth, lineHeight, textWidth, typeSize, wrapText, type Label } from './frame.ts';

const radius = 7;
const betweenRows = 18;
/** The scale's end labels stand inside the frame. */
const inset = radius;

export interface ShareRow {
  target: Target;
  name: Label;
  /** Line of the scale, from 0 to 100 %. */
  scale: { x1: number; x2: number; y: number };
  dot: { x: number; y: number; radius: number };
  value: Label;
}

export interface ShareGeometry {
  width: number;
  height: number;
  rows: ShareRow[];
  /** "0" and "100%" beneath the last scale. */
  ends: Label[];
}

/**
 * Lays out shares.
 * @param targets values from 0 to 100, in per cent.
 * @throws RangeError for a value outside the scale.
 */
export function shareGeometry(targets: LikeTargets): ShareGeometry {
  const position = scaleLinear()
    .domain([0, 100])
    .range([inset, frameWidth - inset]);
  let top = 0;
  const rows = targets.map((target) => {
    if (target.value < 0 || target.value > 100)
      throw new RangeError(`a share of ${target.value}${target.unit}`);
    const lines = wrapText(target.indicator, frameWidth);
    const name: Label = { x: 0, y: top + typeSize, lines, anchor: 'start' };
    const x = position(target.value);
    const half = textWidth(target.raw) / 2;
    const value: Label = {
      x: Math.min(Math.max(x, half), frameWidth - half),
      y: top + lines.length * lineHeight + typeSize,
      lines: [target.raw],
      anchor: 'middle',
    };
    const y = value.y + radius + 6;
    top = y + radius + betweenRows;
    return {
      target,
      name,
      scale: { x1: position(0), x2: position(100), y },
      dot: { x, y, radius },
      value,
    };
  });
  const y = top - betweenRows + typeSize + 2;
  const ends: Label[] = [
    { x: 0, y, lines: ['0'], anchor: 'start' },
    { x: frameWidth, y, lines: ['100%'], anchor: 'end' },
  ];
  return { width: frameWidth, height: rows.length > 0 ? y + 4 : 0, rows, ends };
}
