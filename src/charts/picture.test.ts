import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { content, plan, task } from '../../tests/fixture/fixture.ts';
import { buildSeries } from '../model/series.ts';
import { chartsOf, hasDrawing, type Chart } from './chart.ts';
import { embedCode } from './embed.ts';
import { findingOf } from './finding.ts';
import { chartPicture } from './picture.ts';

const source = {
  line: '来源：云府发〔2031〕6号，第5项',
  address: 'https://example.org/embed/2031/05/t03/',
};
const series = buildSeries(content.series, content.plans, ({ id }) => `/${id}`);
const charts = plan.tasks.flatMap(({ number }) =>
  chartsOf(task(number).targets, plan, series, ({ id }) => `/${id}`),
);
const svgOf = (chart: Chart) =>
  parseHTML(chartPicture(chart, source)).document.querySelector('svg')!;
const bare = (text: string) => text.replace(/\s/gu, '');

describe('chartPicture', () => {
  it('holds the finding, the official wording, the source and the address, drawn or not', () => {
    for (const chart of charts) {
      const words = bare(svgOf(chart).textContent ?? '');
      expect(words).toContain(bare(findingOf(chart)));
      expect(words).toContain(bare(`“${chart.target!.quote}”`));
      expect(words).toContain(source.line);
      expect(words).toContain(source.address);
    }
  });

  it('names the sources of what was published', () => {
    for (const chart of charts.filter(hasDrawing))
      for (const { source: of } of chart.series.outcomes)
        expect(bare(svgOf(chart).textContent ?? '')).toContain(bare(of.publisher));
  });

  it('is whole without an address where the site has none', () => {
    const picture = chartPicture(charts[0]!, { ...source, address: undefined });
    expect(picture).toContain(source.line);
    expect(picture).not.toMatch(/https?:\/\/(?!www\.w3\.org)|undefined/u);
  });

  it('is as high as what it holds, and brings no style that a page would have', () => {
    for (const chart of charts) {
      const svg = svgOf(chart);
      expect(svg.getAttribute('viewBox')).toBe(
        `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`,
      );
      expect(chartPicture(chart, source)).not.toMatch(/ (?:style|class)=|\d(?:%|em)"/u);
    }
  });

  it('is named by its finding for those who do not see it', () => {
    for (const chart of charts)
      expect(svgOf(chart).querySelector('title')?.textContent).toBe(findingOf(chart));
  });

  it('escapes whatever a name holds', () => {
    const [chart] = charts;
    const hostile = { ...chart!, target: { ...chart!.target!, indicator: '<script>"&' } };
    const svg = chartPicture(hostile, source);
    expect(svg).toContain('&lt;script&gt;&quot;&amp;');
    expect(svg).not.toContain('<script');
    expect(embedCode('https://example.org/?a&b', '"><script>')).toBe(
      '<iframe src="https://example.org/?a&amp;b" title="&quot;&gt;&lt;script&gt;" width="100%" height="480" loading="lazy"></iframe>',
    );
  });
});
