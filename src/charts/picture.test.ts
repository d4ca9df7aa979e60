import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { target, task, type Target } from '../../tests/fixture/fixture.ts';
import { likeTargets } from '../model/like.ts';
import { chooseCharts, type ChartChoice } from './choose.ts';
import { findingOf } from './finding.ts';
import { frameWidth } from './frame.ts';
import { chapterHue, ink } from './paper.ts';
import { chartPicture } from './picture.ts';

const source = {
  line: '来源：云府发〔2031〕6号，第5项',
  address: 'https://example.org/embed/2031/05/t03/',
};
const [lifts] = chooseCharts(task(5).targets).charts as [ChartChoice];
const svgOf = (chart: ChartChoice) =>
  parseHTML(chartPicture(chart, source)).document.querySelector('svg')!;
const wordsOf = (chart: ChartChoice) => svgOf(chart).textContent ?? '';

describe('chartPicture', () => {
  it('is a file that stands alone', async () => {
    // One mark a line, to be read in a comparison.
    const lines = chartPicture(lifts, source).replaceAll('><', '>\n<');
    await expect(lines).toMatchFileSnapshot('drawn/picture.svg');
  });

  it('holds the finding, the official wording, the source and the address', () => {
    for (const number of [1, 2, 3, 4, 5, 6])
      for (const chart of chooseCharts(task(number).targets).charts) {
        const words = wordsOf(chart);
        expect(words).toContain(findingOf(chart));
        for (const { quote } of chart.targets) expect(words).toContain(`“${quote}”`);
        expect(words).toContain(source.line);
        expect(words).toContain(source.address);
      }
  });

  it('is whole without an address where the site has none', () => {
    const picture = chartPicture(lifts, { ...source, address: undefined });
    expect(picture).toContain(source.line);
    expect(picture).not.toMatch(/https?:\/\/(?!www\.w3\.org)|undefined/u);
  });

  it('is named by its finding for those who do not see it', () => {
    expect(svgOf(lifts).querySelector('title')?.textContent).toBe(findingOf(lifts));
  });

  it('quotes the wording of a joint promise once', () => {
    const joint = chooseCharts(task(4).targets).charts[0]!;
    expect(wordsOf(joint).split('“全年完成开工、竣工各20万平方米”')).toHaveLength(2);
  });

  it('is as high as what it holds, with the same margin on every side', () => {
    const svg = svgOf(lifts);
    expect(svg.getAttribute('viewBox')).toBe(
      `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`,
    );
    expect(Number(svg.getAttribute('width'))).toBe(frameWidth + 40);
    const groups = [...svg.querySelectorAll('g')];
    for (const group of groups) expect(group.getAttribute('transform')).toMatch(/^translate\(20 /u);
    const tops = groups.map((group) =>
      Number(/ ([\d.]+)\)$/u.exec(group.getAttribute('transform')!)?.[1]),
    );
    expect(tops[0]).toBe(20);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });

  it('has the colour of its chapter, and no style that a page would have to bring', () => {
    const text = chartPicture(lifts, source);
    expect(text).toContain(`fill="${chapterHue(2)}"`);
    expect(text).not.toMatch(/ (?:style|class)=/u);
    expect(chapterHue(undefined)).toBe(ink);
    expect(chapterHue(8)).toBe(chapterHue(1));
  });

  it('escapes whatever a name holds', () => {
    const hostile: Target = { ...target('05-03'), indicator: '<script>"&', quote: '</svg>' };
    const text = chartPicture(
      { form: 'items', targets: likeTargets([hostile, target('05-03')]) },
      source,
    );
    expect(text).toContain('&lt;script&gt;&quot;&amp;');
    expect(text).not.toContain('<script');
    expect(text.split('</svg>')).toHaveLength(2);
  });
});
