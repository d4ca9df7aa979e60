/** From geometry to marks: the one place that says how charts are drawn, whoever puts the marks on a page. */
import type { Like, LikeTargets } from '../model/like.ts';
import { barGeometry, type BarDatum } from './bars.ts';
import type { ChartChoice } from './choose.ts';
import { frameWidth, lineHeight, type Label } from './frame.ts';
import { itemGeometry, squaresPath } from './items.ts';
import { shareGeometry } from './shares.ts';

/**
 * What a mark is, for the stylesheet: plain text, a promised number, quiet text, a filled mark, an open one, a
 * hairline, a line that joins.
 */
export type Role = 'text' | 'value' | 'soft' | 'mark' | 'open' | 'line' | 'join';

/** A piece of SVG as plain data. */
export interface SvgNode {
  name: string;
  role?: Role;
  attributes: Record<string, string | number>;
  children?: (SvgNode | string)[];
}

export interface Drawing {
  /** In the units of the frame; the width is `frameWidth`. */
  height: number;
  nodes: SvgNode[];
}

const drawings: Record<ChartChoice['form'], (targets: LikeTargets) => Drawing> = {
  items: drawItems,
  bars: drawBars,
  share: drawShares,
};

/**
 * A drawing as a whole that names itself to those who do not see it.
 * @param id prefix of the ids inside, unique on the page.
 * @param title the finding, in one sentence with its unit.
 * @param description the data in words, without a full stop.
 */
export const namedChart = (
  { height, nodes }: Drawing,
  id: string,
  title: string,
  description: string,
): SvgNode => ({
  name: 'svg',
  attributes: {
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    viewBox: `0 0 ${frameWidth} ${height}`,
  },
  children: [
    { name: 'title', attributes: { id: `${id}-title` }, children: [title] },
    { name: 'desc', attributes: { id: `${id}-desc` }, children: [`${description}。`] },
    ...nodes,
  ],
});

/** Draws a chart that `chooseCharts` chose. */
export const drawChart = ({ form, targets }: ChartChoice): Drawing => drawings[form](targets);

function drawItems(targets: LikeTargets): Drawing {
  const { height, rows } = itemGeometry(targets);
  return {
    height,
    nodes: rows.flatMap(({ target, label, squares }) => [
      ...textNodes(label, 'text', target.raw),
      { name: 'path', role: 'mark' as const, attributes: { d: squaresPath(squares) } },
    ]),
  };
}

/** Draws bars of one unit and kind. */
export function drawBars(data: Like<BarDatum>): Drawing {
  const { height, bars } = barGeometry(data);
  return {
    height,
    nodes: bars.flatMap(({ name, box, value }) => [
      ...textNodes(name),
      { name: 'rect', role: 'mark' as const, attributes: { ...box, width: box.width.toFixed(1) } },
      line(`M0 ${box.y}v${box.height}`),
      ...textNodes(value, 'value'),
    ]),
  };
}

function drawShares(targets: LikeTargets): Drawing {
  const { height, rows, ends } = shareGeometry(targets);
  return {
    height,
    nodes: [
      ...rows.flatMap(({ name, scale, dot, value }) => [
        ...textNodes(name),
        ...textNodes(value, 'value'),
        line(
          `M${scale.x1} ${scale.y}H${scale.x2}M${scale.x1} ${scale.y - 4}v8M${scale.x2} ${scale.y - 4}v8`,
        ),
        {
          name: 'circle',
          role: 'mark' as const,
          attributes: { cx: dot.x.toFixed(1), cy: dot.y, r: dot.radius },
        },
      ]),
      ...ends.flatMap((label) => textNodes(label, 'soft')),
    ],
  };
}

const line = (d: string): SvgNode => ({ name: 'path', role: 'line', attributes: { d } });

/** A label, a line a text; a promised number that ends the last line stands out. */
export function textNodes(
  { x, y, lines, anchor }: Label,
  role: Role = 'text',
  value = '',
): SvgNode[] {
  return lines.map((words, index) => {
    const ending = value !== '' && index === lines.length - 1 && words.endsWith(value);
    return {
      name: 'text',
      role,
      attributes: {
        x,
        y: y + index * lineHeight,
        ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      },
      children: ending
        ? [
            words.slice(0, -value.length),
            { name: 'tspan', role: 'value', attributes: {}, children: [value] },
          ]
        : [words],
    };
  });
}
