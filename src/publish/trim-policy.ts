/**
 * Astro writes into every page the hashes of all the site's inline styles and scripts. A page needs those of its own,
 * and has to arrive in one round trip: the others are taken out, which only makes its policy stricter.
 */
import { createHash } from 'node:crypto';
import { attributeEdits, type Edit, type Element } from './markup.ts';

const isPolicy = ({ name, attributes }: Pick<Element, 'name' | 'attributes'>) =>
  name === 'meta' && attributes['http-equiv'] === 'content-security-policy';

/** Whether a browser runs or applies what stands in the element. */
const isInline = ({ name, attributes }: Element) =>
  name === 'style' ||
  (name === 'script' &&
    attributes['src'] === undefined &&
    !attributes['type']?.startsWith('application/'));

/**
 * What leaves in a page's policy the hashes of what stands in it.
 * @param elements those of the page.
 * @throws Error when the page has no policy, or an inline style or script that it would refuse.
 */
export function policyEdits(html: string, elements: readonly Element[]): Edit[] {
  const policy = elements.find(isPolicy)?.attributes['content'];
  if (policy === undefined) throw new Error('the page has no policy');
  const needed = new Set(
    elements
      .filter(isInline)
      .map(({ source }) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`),
  );
  for (const source of needed)
    if (!policy.includes(source))
      throw new Error(`the policy refuses what the page holds: ${source}`);
  const own = (source: string) => !source.startsWith("'sha256-") || needed.has(source);
  const trimmed = policy
    .split(';')
    .map((directive) => directive.split(' ').filter(own).join(' '))
    .join(';');
  return attributeEdits(
    html,
    (element, name) => (name === 'content' && isPolicy(element) ? trimmed : undefined),
    elements,
  );
}
