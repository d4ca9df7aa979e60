/** A chart as a picture that stands alone: finding, marks, the official wording, source and address. */
import { drawChart, textNodes, type Role, type SvgNode } from './drawing.ts';
import type { ChartChoice } from './choose.ts';
import { findingOf } from './finding.ts';
import { frameWidth, lineHeight, wrapText } from './frame.ts';
import { svgText } from './markup.ts';
import { accent, chapterHue, ink, paper, soft } from './paper.ts';

const margin = 20;
const gap = 14;

/** Chinese fonts first, whose “ ” and —— are as wide as a character. */
const fonts =
  "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

export interface PictureSource {
  /** "来源：静府发〔2024〕2号，第18项" */
  line: string;
  /** Absolute address of the chart's page, where the site has one. */
  address: string | undefined;
}

/** The picture as an SVG file. */
export function chartPicture(chart: ChartChoice, source: PictureSource): string {
  const hue = chapterHue(chart.targets[0]?.chapter ?? undefined);
  const { height, nodes } = drawChart(chart);
  const parts: SvgNode[] = [];
  let top = margin;
  const put = (children: SvgNode[], tall: number, extra: Record<string, string | number> = {}) => {
    parts.push({
      name: 'g',
      attributes: { transform: `translate(${margin} ${top})`, ...extra },
      children,
    });
    top += tall + gap;
  };
  const paragraph = (
    words: readonly string[],
    role: Role,
    extra: Record<string, string | number> = {},
  ) => {
    const lines = words.flatMap((text) => wrapText(text, frameWidth));
    put(textNodes({ x: 0, y: 15, lines, anchor: 'start' }, role), lines.length * lineHeight, extra);
  };
  paragraph([findingOf(chart)], 'text', { 'font-weight': 'bold' });
  put(nodes, height);
  paragraph([...new Set(chart.targets.map(({ quote }) => `“${quote}”`))], 'text');
  paragraph([source.line, ...(source.address === undefined ? [] : [source.address])], 'soft');
  const width = frameWidth + 2 * margin;
  const tall = Math.ceil(top - gap + margin);
  const attributes: Record<Role, Record<string, string | number>> = {
    text: { fill: ink },
    value: { fill: accent },
    soft: { fill: soft },
    mark: { fill: hue },
    open: { fill: paper, stroke: ink, 'stroke-width': 2 },
    line: { fill: 'none', stroke: soft },
    join: { fill: 'none', stroke: hue, 'stroke-width': 2 },
  };
  const svg: SvgNode = {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: tall,
      viewBox: `0 0 ${width} ${tall}`,
      'font-family': fonts,
      'font-size': 15,
    },
    children: [
      { name: 'title', attributes: {}, children: [findingOf(chart)] },
      { name: 'rect', attributes: { width, height: tall, fill: paper } },
      ...parts,
    ],
  };
  return `${svgText([svg], (role) => attributes[role])}\n`;
}
