/**
 * Astro writes into every page the hashes of all the site's inline styles and scripts. A page needs those of its own,
 * and has to arrive in one round trip: the others are taken out, which only makes its policy stricter.
 */
import { remembered } from '../language/remembered.ts';
import { attributeEdits, type Edit, type Element } from './markup.ts';
import { hash } from './policy.ts';

const isPolicy = ({ name, attributes }: Pick<Element, 'name' | 'attributes'>) =>
  name === 'meta' && attributes['http-equiv'] === 'content-security-policy';

/** Whether a browser runs or applies what stands in the element. */
const isInline = ({ name, attributes }: Element) =>
  name === 'style' ||
  (name === 'script' &&
    attributes['src'] === undefined &&
    !attributes['type']?.startsWith('application/'));

/** Pages of a kind mostly hold the same. */
const hashSource = remembered((text) => `'${hash(text)}'`, 200);

/**
 * What leaves in a page's policy the hashes of what stands in it, or is put in its place.
 * @param elements those of the page.
 * @param replaced what is written in the place of an element's content.
 * @throws Error when the page has no policy, or an inline style or script that it would refuse.
 */
export function policyEdits(
  html: string,
  elements: readonly Element[],
  replaced: ReadonlyMap<Element, string> = new Map(),
): Edit[] {
  const policy = elements.find(isPolicy)?.attributes['content'];
  if (policy === undefined) throw new Error('the page has no policy');
  const needed = new Map(
    elements
      .filter(isInline)
      .map((element) => [
        hashSource(element.source),
        hashSource(replaced.get(element) ?? element.source),
      ]),
  );
  for (const source of needed.keys())
    if (!policy.includes(source))
      throw new Error(`the policy refuses what the page holds: ${source}`);
  const own = (source: string) =>
    source.startsWith("'sha256-") ? (needed.get(source) ?? []) : source;
  const trimmed = policy
    .split(';')
    .map((directive) => directive.split(' ').flatMap(own).join(' '))
    .join(';');
  return attributeEdits(
    html,
    (element, name) => (name === 'content' && isPolicy(element) ? trimmed : undefined),
    elements,
  );
}
