/** The edition in one file: its links lead within it where they can, else to the site by their whole address. */
import { placeOfAddress } from '../model/addresses.ts';
import {
  documentFragment,
  editionRow,
  parseTargetFragment,
  targetId,
  type PlanKey,
} from '../model/ids.ts';
import { elementsOf, inserted, withAttributes, type Element } from './markup.ts';

/** Elements that a browser fetches something for, by the attributes that say what. */
const fetching = new Set('img iframe object embed audio video source use image'.split(' '));

/** What in a style would be fetched: addresses that are no data and no fragment, and other sheets. */
const fetchedByStyle = /url\((?!['"]?(?:data:|#))[^)]*\)|@import/iu;

/** What a browser would fetch by itself on opening a page, or undefined. */
function fetchedBy({ name, attributes, source }: Element): string | undefined {
  const { type, rel, href, style = '' } = attributes;
  if (fetching.has(name)) return name;
  if (name === 'script') return type === 'application/ld+json' ? undefined : name;
  if (name === 'link' && rel !== 'canonical' && !href?.startsWith('data:'))
    return `link ${rel ?? ''}`;
  return fetchedByStyle.exec(name === 'style' ? source : style)?.[0];
}

/** Where an address under the site's root is within the edition of a plan, if it is in it. */
function placeWithin(path: string, own: PlanKey): string | undefined {
  const { plan, page, task, fragment } = placeOfAddress(path);
  if (plan !== own) return undefined;
  if (page === 'document' && fragment !== '') return `#${fragment}`;
  if (task === undefined) return undefined;
  const target = parseTargetFragment(fragment);
  if (target !== undefined) return `#${editionRow(targetId(own, { task }, target))}`;
  return `#${documentFragment({ task }, fragment || undefined)}`;
}

/**
 * Makes the page of an edition stand alone.
 * @param html the page as built.
 * @param plan whose edition it is.
 * @param base the site's base path, and `home` the absolute address of its root, both with a slash at the end. Where the
 *   site has no address yet, what leads out of the edition stays as it is.
 * @throws Error when a browser would fetch anything on opening it.
 */
export function selfContained(
  html: string,
  plan: PlanKey,
  base: string,
  home: string | undefined,
): string {
  const fetched = elementsOf(html).map(fetchedBy).find(Boolean);
  if (fetched !== undefined)
    throw new Error(`the edition ${plan} would fetch something: ${fetched}`);
  return withAttributes(html, ({ attributes }, name) => {
    const address = attributes[name] ?? '';
    if (name !== 'href' || !address.startsWith('/')) return undefined;
    if (!address.startsWith(base))
      throw new Error(`the edition ${plan} leads out of the site: ${address}`);
    const path = address.slice(base.length);
    return placeWithin(path, plan) ?? (home === undefined ? undefined : home + path);
  });
}

/**
 * The page of an edition as it is frozen: what it says of itself is true on any later day.
 * @param date ISO 8601; `address` its permanent absolute address.
 */
export function frozenEdition(html: string, date: string, address: string): string {
  const place = elementsOf(html).find(({ attributes }) => 'data-edition' in attributes);
  if (!place) throw new Error('the edition has no place that says what it is');
  const told = `这是${date}冻结的版本，内容不再变化，网址是<a href="${address}">${address}</a>。`;
  return withAttributes(inserted(html, place.inner, told), ({ name, attributes }, attribute) =>
    name === 'link' && attributes['rel'] === 'canonical' && attribute === 'href'
      ? address
      : undefined,
  );
}
