/** Marks as SVG text, for pages and files made at build. Every word and attribute is escaped. */
import type { Role, SvgNode } from './marks.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe between tags and inside double quotes. */
export const escapeXml = (text: string) =>
  text.replace(/[&<>"]/gu, (char) => escapes[char] ?? char);

/** How a role is written: a class for pages, whose stylesheet knows it; colours for files that stand alone. */
export type RoleAttributes = (role: Role) => Record<string, string | number>;

/** For pages: plain text and frames, of which there are many, have no class. */
export const roleClasses: RoleAttributes = (role) =>
  role === 'text' || role === 'frame' ? {} : { class: `chart-${role}` };

/** Nodes as SVG text. */
export function svgText(
  nodes: readonly (SvgNode | string)[],
  attributesOf: RoleAttributes,
): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeXml(node);
      const attributes = { ...(node.role ? attributesOf(node.role) : {}), ...node.attributes };
      const written = Object.entries(attributes).map(
        ([key, value]) => ` ${key}="${escapeXml(String(value))}"`,
      );
      const inner = svgText(node.children ?? [], attributesOf);
      return inner === ''
        ? `<${node.name}${written.join('')}/>`
        : `<${node.name}${written.join('')}>${inner}</${node.name}>`;
    })
    .join('');
}
