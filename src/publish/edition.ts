/** The edition in one file: its links lead within it where they can, else to the site by their whole address. */
import type { Target } from '../model/plan.ts';

/** Id of a target's row: "row-18-04". */
export const targetRow = ({ id }: Pick<Target, 'id'>) => `row-${id.slice(5)}`;

/** What a browser would fetch by itself on opening a page. */
const fetched =
  /<(?:script|img|iframe|object|embed|audio|video|source|use|image)\b(?![^>]*type="application\/ld\+json")|<link(?![^>]*(?:rel="canonical"|href="data:))|url\((?!['"]?(?:data:|#))|@import/iu;

/** Where an address under the site's root is within the edition of its year, if it is in it. */
function placeWithin(path: string, year: string): string | undefined {
  const [, task, fragment = ''] =
    new RegExp(`^${year}/tasks/(\\d\\d)/(?:#([a-z0-9-]+))?$`, 'u').exec(path) ?? [];
  if (task !== undefined) {
    if (fragment.startsWith('t'))
      return `#${targetRow({ id: `${year}-${task}-${fragment.slice(1)}` })}`;
    return fragment === '' ? `#${task}` : `#${task}-${fragment}`;
  }
  return new RegExp(`^${year}/document/(#.+)$`, 'u').exec(path)?.[1];
}

/**
 * Makes the page of an edition stand alone.
 * @param html the page as built.
 * @param page its path under the site's root, "2024/edition/".
 * @param home absolute address of the site's root, and `base` its base path, both with a slash at the end.
 * @throws Error when a browser would fetch anything on opening it.
 */
export function selfContained(html: string, page: string, base: string, home: string): string {
  const needs = fetched.exec(html);
  if (needs) throw new Error(`${page} would fetch something: ${needs[0]}`);
  const year = page.slice(0, 4);
  return html.replace(/(?<= href=")(\/[^"]*)(?=")/gu, (address) => {
    if (!address.startsWith(base)) throw new Error(`${page} leads out of the site: ${address}`);
    const path = address.slice(base.length);
    return placeWithin(path, year) ?? home + path;
  });
}

/**
 * The page of an edition as it is frozen: what it says of itself is true on any later day.
 * @param date ISO 8601; `address` its permanent absolute address.
 */
export function frozenEdition(html: string, date: string, address: string): string {
  const told = `<p class="soft" data-edition>这是${date}冻结的版本，内容不再变化，网址是<a href="${address}">${address}</a>。`;
  const frozen = html
    .replace(/(<link rel="canonical" href=")[^"]*/u, `$1${address}`)
    .replace(/<p class="soft" data-edition>/u, told);
  if (!frozen.includes(told)) throw new Error('the edition has no place that says what it is');
  return frozen;
}
