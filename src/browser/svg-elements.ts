/** Marks as elements, for charts that are drawn in the browser. */
import { frameWidth } from '../charts/frame.ts';
import type { Drawing, SvgNode } from '../charts/drawing.ts';
import { roleClasses } from '../charts/markup.ts';

function elementOf({ name, role, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries({
    ...(role ? roleClasses(role) : {}),
    ...attributes,
  })) {
    element.setAttribute(key, String(value));
  }
  element.append(
    ...(children ?? []).map((child) => (typeof child === 'string' ? child : elementOf(child))),
  );
  return element;
}

/**
 * @param id prefix of the ids inside, unique on the page.
 * @param title the finding, in one sentence with its unit.
 * @param description the data in words.
 */
export function chartElement(
  { height, nodes }: Drawing,
  id: string,
  title: string,
  description: string,
): SVGElement {
  return elementOf({
    name: 'svg',
    attributes: {
      viewBox: `0 0 ${frameWidth} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    children: [
      { name: 'title', attributes: { id: `${id}-title` }, children: [title] },
      { name: 'desc', attributes: { id: `${id}-desc` }, children: [description] },
      ...nodes,
    ],
  });
}
