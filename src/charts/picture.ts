/** A chart as a picture that stands alone: finding, marks, the official wording, source and address. */
import { drawChart } from './drawing.ts';
import type { Role, SvgNode } from './marks.ts';
import type { Chart } from './chart.ts';
import { findingOf } from './finding.ts';
import { typeSize, wrapText } from './frame.ts';
import { keyWords } from './key.ts';
import { svgText } from './markup.ts';
import { accent, ink, paper, rule, soft, strongRule } from './paper.ts';
import { sourcesIn } from './rows.ts';
import { fixedRuler } from './ruler.ts';

const width = 720;
const margin = 32;
const gap = 14;
const inside = width - 2 * margin;
const leading = 1.35;

/** Faces that readers' machines may have, for pictures that are drawn there: of the document, and of this site. */
export const song =
  "'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', STSong, SimSun, serif";
export const hei =
  "'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Microsoft YaHei', 'Source Han Sans SC', 'Noto Sans CJK SC', sans-serif";

const halo = {
  stroke: paper,
  'stroke-width': 4,
  'paint-order': 'stroke',
  'stroke-linejoin': 'round',
};
const stroked = (stroke: string, weight: number, dashes?: string) => ({
  fill: 'none',
  stroke,
  'stroke-width': weight,
  ...(dashes ? { 'stroke-dasharray': dashes } : {}),
});

/** Colours and weights of roles in files that stand alone, as `charts.css` has them for pages. */
export const fileRoles: Record<Role, Record<string, string | number>> = {
  text: { fill: ink },
  value: { fill: accent, 'font-family': song, ...halo },
  result: { fill: ink, 'font-weight': 700, ...halo },
  soft: { fill: soft, 'font-size': 12 },
  axis: stroked(ink, 1),
  grid: stroked(rule, 1),
  step: stroked(accent, 2),
  own: stroked(accent, 5),
  tick: stroked(accent, 3),
  break: stroked(strongRule, 1, '4 3'),
  gap: stroked(ink, 6),
  inside: stroked(paper, 2),
  other: stroked(soft, 1, '3 3'),
  year: { fill: 'none' },
  range: stroked(accent, 1, '4 3'),
  bar: { fill: soft },
  arrow: { fill: accent },
  dot: { fill: ink },
  ring: { fill: paper, stroke: ink, 'stroke-width': 1.8 },
  hatch: stroked(ink, 1.8),
  frame: { overflow: 'visible' },
};

export interface PictureSource {
  /** "来源：静府发〔2024〕2号，第18项" */
  line: string;
  /** Absolute address of the chart's page, where the site has one. */
  address: string | undefined;
}

/** Text in the lines of a picture. */
const paragraph = (text: string, role: Role, size: number): SvgNode => {
  const lines = wrapText(text, (inside * typeSize) / size);
  return {
    name: 'g',
    attributes: { 'font-size': size },
    children: lines.map((words, index) => ({
      name: 'text',
      role,
      attributes: { x: 0, y: Math.round((1 + index * leading) * size) },
      children: [words],
    })),
  };
};

/**
 * The picture as an SVG file.
 * @param chart without a drawing where nothing can be compared: the number itself is shown.
 */
export function chartPicture(chart: Chart, source: PictureSource): string {
  const parts: SvgNode[] = [];
  let top = margin;
  const put = (node: SvgNode, tall: number) => {
    parts.push({
      name: 'g',
      attributes: { transform: `translate(${margin} ${Number(top.toFixed(1))})` },
      children: [node],
    });
    top += tall + gap;
  };
  const write = (text: string, role: Role, size: number, extra: SvgNode['attributes'] = {}) => {
    const node = paragraph(text, role, size);
    put(
      { ...node, attributes: { ...node.attributes, ...extra } },
      (node.children?.length ?? 0) * size * leading,
    );
  };
  write(findingOf(chart), 'text', 22, { 'font-family': song, 'font-weight': 700 });
  const { height, nodes } = drawChart(chart, fixedRuler(inside));
  if (nodes.length > 0) {
    put({ name: 'g', attributes: { 'text-anchor': 'middle' }, children: nodes }, height * typeSize);
    write(keyWords([chart]) + sourcesIn(chart), 'soft', 12);
  }
  if (chart.target) write(`“${chart.target.quote}”`, 'text', 16, { 'font-family': song });
  for (const line of [source.line, source.address]) if (line !== undefined) write(line, 'soft', 12);
  const tall = Math.ceil(top - gap + margin);
  const svg: SvgNode = {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: tall,
      viewBox: `0 0 ${width} ${tall}`,
      'font-family': hei,
      'font-size': typeSize,
    },
    children: [
      { name: 'title', attributes: {}, children: [findingOf(chart)] },
      { name: 'rect', attributes: { width, height: tall, fill: paper } },
      ...parts,
    ],
  };
  return `${svgText([svg], (role) => fileRoles[role])}\n`;
}
