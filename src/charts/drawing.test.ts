/** Every form of chart as it is drawn; the pictures are in `drawn/`, to be looked at as well as compared. */
import { describe, expect, it } from 'vitest';
import { content, plan } from '../../tests/fixture/fixture.ts';
import { buildSeries } from '../model/series.ts';
import { seriesCharts, type Chart } from './chart.ts';
import { drawChart } from './drawing.ts';
import { drawGap, type GapData } from './gap.ts';
import { svgText } from './markup.ts';
import type { Drawing, SvgNode } from './marks.ts';
import { fileRoles } from './picture.ts';
import { columnRuler, fixedRuler } from './ruler.ts';

const width = 480;
/** A drawing as a file that a browser shows, one mark a line. */
const shown = ({ height, nodes }: Drawing) =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -10 ${width} ${15 * height + 20}" font-size="15" text-anchor="middle">`,
    ...nodes.map((node) => svgText([node], (role) => fileRoles[role])),
    '</svg>\n',
  ].join('\n');
const ruler = fixedRuler(width);
const series = buildSeries(content.series, content.plans, ({ id }) => id);
const years = (key: string): Chart =>
  seriesCharts(series, plan).find((chart) => chart.series.indicatorKey === key)!;
const gap: GapData = {
  target: { value: 1700, comparator: 'eq', label: '目标 1700亿元' },
  result: { values: [1600], label: '预计 1600亿元', dot: 'expected', gap: '少100亿元' },
};

describe('a chart as it is drawn', () => {
  it.each<[string, () => Drawing]>([
    ['gap-expected', () => drawGap(gap, ruler)],
    [
      'gap-unclear',
      () =>
        drawGap(
          {
            target: { value: 170, comparator: 'ge', label: '目标 170家以上' },
            result: { values: [234], label: '公布 234家', dot: 'unclear' },
            other: { value: 236, label: '2023年 236家' },
          },
          ruler,
        ),
    ],
    [
      'share',
      () =>
        drawGap(
          {
            target: { value: 45, comparator: 'ge', label: '目标 达到45％' },
            other: { value: 44.36, label: '全市2023年 44.36%' },
            end: 100,
          },
          ruler,
        ),
    ],
    [
      'range',
      () =>
        drawGap(
          { target: { value: 2, valueTo: 3, comparator: 'range', label: '目标 2—3％' } },
          ruler,
        ),
    ],
    ['years-joined', () => drawChart(years('county-budget-revenue-growth'), ruler)],
    ['years-apart', () => drawChart(years('retail-sales'), ruler)],
    ['years-redefined', () => drawChart(years('quality-projects-introduced'), ruler)],
    ['both', () => drawChart({ ...years('retail-sales'), gap }, ruler)],
  ])('%s', async (name, draw) => {
    await expect(shown(draw())).toMatchFileSnapshot(`drawn/${name}.svg`);
  });

  it('is the same in a column and in a file, by another ruler', () => {
    const shape = (nodes: readonly (SvgNode | string)[]): unknown =>
      nodes.map((node) =>
        typeof node === 'string'
          ? node
          : [node.name, node.role, Object.keys(node.attributes), shape(node.children ?? [])],
      );
    for (const chart of seriesCharts(series, plan))
      expect(shape(drawChart(chart, columnRuler).nodes)).toEqual(
        shape(drawChart(chart, ruler).nodes),
      );
  });

  it('has a number for every attribute that is one', () => {
    for (const chart of seriesCharts(series, plan))
      expect(svgText(drawChart(chart, columnRuler).nodes, () => ({}))).not.toMatch(
        /NaN|Infinity|undefined|null/u,
      );
  });

  it('gives the plan’s own year a step of its own, once', () => {
    const { nodes } = drawChart(years('county-budget-revenue-growth'), ruler);
    expect(nodes.filter(({ role }) => role === 'own')).toHaveLength(1);
  });
});
