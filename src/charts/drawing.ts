/** A chart as a whole: the one place that says how it is drawn, whoever puts it on a page, into a file or onto a card. */
import type { Chart } from './chart.ts';
import { drawGap } from './gap.ts';
import { drawYears } from './draw-years.ts';
import type { Drawing, SvgNode } from './marks.ts';
import type { Ruler } from './ruler.ts';

/** Between this year's comparison and the years beneath it, in ems. */
const between = 1.2;

/** Everything of a chart, one part below the other. */
export function drawChart({ gap, years }: Chart, ruler: Ruler): Drawing {
  const parts = [
    ...(gap ? [drawGap(gap, ruler)] : []),
    ...(years ? [drawYears(years, ruler)] : []),
  ];
  let top = 0;
  const nodes = parts.map(({ height, nodes: children }): SvgNode => {
    const y = top;
    top += height + between;
    return {
      name: 'svg',
      role: 'frame',
      attributes: {
        y: ruler.ems(y),
        width: ruler.across(1),
        height: ruler.ems(height),
      },
      children,
    };
  });
  return {
    height: Math.max(0, top - between),
    nodes: parts.length === 1 ? parts[0]!.nodes : nodes,
  };
}
