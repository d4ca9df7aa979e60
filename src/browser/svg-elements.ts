/** Marks as elements, for charts that are drawn in the browser. */
import type { SvgNode } from '../charts/marks.ts';
import { roleClasses } from '../charts/markup.ts';

export function svgElement({ name, role, attributes, children = [] }: SvgNode): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  const written = { ...(role ? roleClasses(role) : {}), ...attributes };
  for (const [key, value] of Object.entries(written)) element.setAttribute(key, String(value));
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : svgElement(child))),
  );
  return element;
}
