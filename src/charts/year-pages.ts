/** A plan's indicators over the years, dealt out to pages. */
import { itemsOn, pagesOf } from '../model/list-pages.ts';
import { knownYears } from '../model/series.ts';
import { hasDrawing, type Chart } from './chart.ts';
import { drawChart } from './drawing.ts';
import type { SvgNode } from './marks.ts';
import { columnRuler } from './ruler.ts';

export interface YearPage {
  /** From 1. */
  number: number;
  charts: Chart[];
}

/** Fragment of an indicator's years. */
export const fragmentOfYears = (indicatorKey: string): string => `years-${indicatorKey}`;

/**
 * Elements of a page's charts at most, more than other lists have: most are rows of tables that are folded, and a
 * browser does not lay out what is folded.
 */
const most = 2400;

/** Elements of title, reading line and table's head; of a row's year and target; of a published figure with its source. */
const elements = { frame: 30, row: 7, figure: 6, sentence: 3 };

const count = (nodes: readonly (SvgNode | string)[]): number =>
  nodes.reduce(
    (sum, node) => sum + (typeof node === 'string' ? 0 : 1 + count(node.children ?? [])),
    0,
  );

/** A chart in whose table all years stand. */
export const wholeChart = (chart: Chart): Chart => ({
  ...chart,
  series: chart.series.whole ?? chart.series,
});

function elementsOf(chart: Chart): number {
  if (!hasDrawing(chart)) return elements.sentence;
  const { nodes } = drawChart(chart, columnRuler);
  const rows = knownYears(chart.series);
  const figures = rows.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  return elements.frame + count(nodes) + elements.row * rows.length + elements.figure * figures;
}

/**
 * Deals charts out to pages: first those that are drawn, then those of which a sentence says all.
 * @param whole whether their tables have all years; else those around the plan's own.
 */
export function yearPages(charts: readonly Chart[], whole: boolean): YearPage[] {
  const groups = [
    charts.filter((chart) => hasDrawing(chart)),
    charts.filter((chart) => !hasDrawing(chart)),
  ];
  return pagesOf(
    groups,
    (group) => group,
    (chart) => elementsOf(whole ? wholeChart(chart) : chart),
    0,
    most,
  ).map((page) => ({ number: page.number, charts: itemsOn(page) }));
}
