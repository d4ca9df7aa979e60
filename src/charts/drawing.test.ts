/** Every form of chart as it is drawn; the pictures are in `drawn/`, to be looked at as well as compared. */
import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { content, target, task, type Target } from '../../tests/fixture/fixture.ts';
import { likeTargets } from '../model/like.ts';
import { buildSeries } from '../model/series.ts';
import type { ChartChoice } from './choose.ts';
import { chooseCharts } from './choose.ts';
import { drawBars, drawChart, textNodes, type Drawing, type SvgNode } from './drawing.ts';
import { frameWidth } from './frame.ts';
import { roleClasses, svgText } from './markup.ts';
import { drawYears } from './years.ts';

/** A drawing as a file that a browser shows, one mark a line. */
const shown = ({ height, nodes }: Drawing) =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frameWidth} ${height}" font-size="15">`,
    '<style>.chart-open, .chart-line, .chart-join { fill: none; stroke: currentColor }</style>',
    ...nodes.map((node) => svgText([node], roleClasses)),
    '</svg>\n',
  ].join('\n');

const chartOf = (number: number, form: ChartChoice['form']): ChartChoice =>
  chooseCharts(task(number).targets).charts.find((chart) => chart.form === form)!;
const lift = (value: number, change: Partial<Target> = {}): Target => ({
  ...target('05-03'),
  value,
  raw: `${value}台`,
  ...change,
});
const figureOf = (label: string) => label.replace(/[^\d.]/gu, '');
const years = (key: string) => {
  const { targets, outcomes } = buildSeries(content.series, content.plans, ({ id }) => id).find(
    ({ indicatorKey }) => indicatorKey === key,
  )!;
  return drawYears({
    targets: targets.flatMap(({ year, value, label, joined }) =>
      value === undefined ? [] : [{ year, value, joined, figure: figureOf(label) }],
    ),
    outcomes: outcomes.map(({ year, value, label }) => ({ year, value, figure: figureOf(label) })),
  });
};

describe('a chart as it is drawn', () => {
  it.each<[string, () => Drawing]>([
    ['items-one', () => drawChart(chartOf(5, 'items'))],
    ['items-several', () => drawChart(chartOf(3, 'items'))],
    [
      'items-none',
      () =>
        drawChart({ form: 'items', targets: likeTargets([lift(0), lift(2, { raw: '2台以上' })]) }),
    ],
    ['items-second-block', () => drawChart({ form: 'items', targets: likeTargets([lift(52)]) })],
    ['bars', () => drawChart(chartOf(4, 'bars'))],
    ['bars-growth', () => drawChart(chartOf(1, 'bars'))],
    ['shares', () => drawChart(chartOf(6, 'share'))],
    ['years-joined', () => years('county-budget-revenue-growth')],
    ['years-apart', () => years('retail-sales')],
    ['years-redefined', () => years('quality-projects-introduced')],
  ])('%s', async (name, draw) => {
    await expect(shown(draw())).toMatchFileSnapshot(`drawn/${name}.svg`);
  });
});

/** All nodes, those inside others too. */
const everyNode = (nodes: readonly (SvgNode | string)[]): SvgNode[] =>
  nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [node, ...everyNode(node.children ?? [])],
  );
const words = (nodes: readonly (SvgNode | string)[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : words(node.children ?? []))).join('');

describe('drawChart', () => {
  const charts = [1, 2, 3, 4, 5, 6].flatMap((number) => chooseCharts(task(number).targets).charts);

  it('shows every promised number as it is printed', () => {
    for (const chart of charts) {
      if (chart.form === 'items' && chart.targets.length === 1) continue;
      const text = words(drawChart(chart).nodes);
      for (const { raw, indicator } of chart.targets) {
        expect(text).toContain(raw);
        expect(text).toContain(indicator);
      }
    }
  });

  it('draws as many squares as the number says', () => {
    for (const chart of charts.filter(({ form }) => form === 'items')) {
      const paths = drawChart(chart).nodes.filter(({ name }) => name === 'path');
      expect(paths.map(({ attributes }) => String(attributes['d']).split('z').length - 1)).toEqual(
        chart.targets.map(({ value }) => value),
      );
    }
  });

  it('begins every bar at zero, with a hairline', () => {
    const { nodes } = drawChart(chartOf(4, 'bars'));
    const bars = nodes.filter(({ name }) => name === 'rect');
    expect(bars).toHaveLength(3);
    for (const { attributes } of bars) expect(attributes['x']).toBe(0);
    expect(nodes.filter(({ role }) => role === 'line')).toHaveLength(3);
  });

  it('names the ends of a scale of shares once, for all of them', () => {
    const { nodes } = drawChart(chartOf(6, 'share'));
    expect(nodes.filter(({ role }) => role === 'soft').map(({ children }) => children)).toEqual([
      ['0'],
      ['100%'],
    ]);
    expect(nodes.filter(({ name }) => name === 'circle')).toHaveLength(3);
  });

  it('has a number for every attribute that is one, whatever the values', () => {
    const values = array(integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 });
    assert(
      property(values, constantFrom('台', '名'), (some, unit) => {
        const { height, nodes } = drawBars(likeTargets(some.map((value) => lift(value, { unit }))));
        expect(height).toBeGreaterThan(0);
        for (const { attributes } of everyNode(nodes))
          for (const value of Object.values(attributes))
            expect(String(value)).not.toMatch(/NaN|Infinity|undefined|null/u);
      }),
      { seed: 2031 },
    );
  });
});

describe('textNodes', () => {
  const label = { x: 7, y: 15, lines: ['既有多层住宅', '加装电梯 20台'], anchor: 'start' as const };

  it('is a text a line, one beneath the other', () => {
    expect(textNodes(label).map(({ attributes }) => attributes)).toEqual([
      { x: 7, y: 15 },
      { x: 7, y: 36 },
    ]);
  });

  it('makes the promised number stand out at the end of the last line, and there only', () => {
    expect(words(textNodes(label, 'text', '20台'))).toBe('既有多层住宅加装电梯 20台');
    expect(
      everyNode(textNodes(label, 'text', '20台')).filter(({ role }) => role === 'value'),
    ).toEqual([{ name: 'tspan', role: 'value', attributes: {}, children: ['20台'] }]);
    expect(everyNode(textNodes(label, 'text', '电梯')).map(({ name }) => name)).toEqual([
      'text',
      'text',
    ]);
  });

  it('says where it is anchored only where that is not its beginning', () => {
    expect(textNodes({ ...label, anchor: 'middle' })[0]?.attributes).toMatchObject({
      'text-anchor': 'middle',
    });
    expect(textNodes(label)[0]?.attributes).not.toHaveProperty('text-anchor');
  });

  it('is nothing for no line', () => expect(textNodes({ ...label, lines: [] })).toEqual([]));
});
