/** Draws bars in the browser, with the same geometry and the same marks as the built charts. */
import { barGeometry, type BarDatum } from './bars.ts';
import { lineHeight, type Label } from './frame.ts';
import type { Like } from '../numbers/like.ts';

const namespace = 'http://www.w3.org/2000/svg';

function element(
  name: string,
  attributes: Record<string, string | number>,
  text?: string,
): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

const labelElements = ({ x, y, lines, anchor }: Label, name = '') =>
  lines.map((line, index) =>
    element(
      'text',
      { x, y: y + index * lineHeight, 'text-anchor': anchor, ...(name ? { class: name } : {}) },
      line,
    ),
  );

/**
 * @param title the finding, in one sentence with its unit.
 * @returns an `svg` with role "img", its title and a description from the data.
 */
export function drawBars(data: Like<BarDatum>, title: string): SVGElement {
  const { width, height, bars } = barGeometry(data);
  const svg = element('svg', {
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': 'bars-title bars-desc',
  });
  const described = data.map(({ indicator, raw }) => `${indicator}${raw}`).join('；');
  svg.append(
    element('title', { id: 'bars-title' }, title),
    element('desc', { id: 'bars-desc' }, described),
  );
  for (const { name, box, value } of bars) {
    svg.append(
      ...labelElements(name),
      element('rect', {
        class: 'chart-mark',
        x: box.x,
        y: box.y,
        width: box.width.toFixed(1),
        height: box.height,
      }),
      element('path', { class: 'chart-line', d: `M0 ${box.y}v${box.height}` }),
      ...labelElements(value, 'chart-value'),
    );
  }
  return svg;
}
