/** Long lists in pages of about one weight, cut between their groups where that can be. */
import { listPage } from './addresses.ts';

/**
 * Elements that the lists of a page hold at most; a shorter list stands on one page. With head, foot, forms and numbers
 * set with their units a page then stays well below 3,000 elements and 40 kB after gzip, and a slow phone sets it anew
 * in a fifth of a second: docs/scale.md has the measurements.
 */
export const mostElements = 1600;

/** Items under one heading of a list, or some of them. */
export interface ListPart<Group, Item> {
  group: Group;
  items: Item[];
  /** Whether the heading's first items stand on a page before. */
  continued: boolean;
}

export interface ListPage<Group, Item> {
  /** From 1. */
  number: number;
  parts: ListPart<Group, Item>[];
}

/** The items of a page, whatever groups they are of. */
export const itemsOn = <Item>({ parts }: ListPage<unknown, Item>): Item[] =>
  parts.flatMap(({ items }) => items);

/**
 * Deals a list out to pages; put together they are all of it, in its order. A group that fits on a page is not torn,
 * unless it is the first and has to begin beside what is reserved; a longer one begins where at least half a page is left.
 * @param elementsOf how many elements an item is drawn with, about.
 * @param reserved elements that the first page needs for something else.
 * @param most elements of a page, where that is not {@link mostElements}.
 * @returns at least one page, which is empty only where the list is.
 */
export function pagesOf<Group, Item>(
  groups: readonly Group[],
  itemsOf: (group: Group) => readonly Item[],
  elementsOf: (item: Item) => number,
  reserved = 0,
  most = mostElements,
): ListPage<Group, Item>[] {
  const first: ListPage<Group, Item> = { number: 1, parts: [] };
  const pages = [first];
  let page = first;
  let used = Math.min(reserved, most);
  const turn = () => {
    page = { number: pages.length + 1, parts: [] };
    pages.push(page);
    used = 0;
  };
  for (const group of groups) {
    const items = itemsOf(group).map((item) => ({ item, elements: elementsOf(item) }));
    const all = items.reduce((sum, { elements }) => sum + elements, 0);
    const isWhole = all <= most;
    const isShared = page.parts.length > 0;
    if (isShared && used + all > most && (isWhole || used > most / 2)) turn();
    // A long group that begins a page is dealt out evenly: no last page with a row or two.
    const even =
      used > 0 || isWhole
        ? most
        : evenShare(
            items.map((one) => one.elements),
            most,
          );
    let part: ListPart<Group, Item> | undefined;
    for (const { item, elements } of items) {
      if (used > 0 && used + elements > even) {
        turn();
        part = undefined;
      }
      if (!part) {
        part = { group, items: [], continued: item !== items[0]!.item };
        page.parts.push(part);
      }
      part.items.push(item);
      used += elements;
    }
  }
  return pages;
}

/**
 * Deals a list out whose first page has a place for each fragment that stands on another.
 * @param deal gives the pages, where the first needs some elements for something else.
 * @param fragmentsOf what of a page has an address on the first.
 */
export function withPlaces<Page>(
  deal: (reserved: number) => Page[],
  fragmentsOf: (page: Page) => readonly string[],
): Page[] {
  let pages = deal(0);
  const elsewhere = () => pages.slice(1).flatMap(fragmentsOf).length;
  // What is reserved pushes more to other pages, which needs more places.
  for (let reserved = 0; elsewhere() > reserved; pages = deal(reserved)) reserved = elsewhere();
  return pages;
}

/** What each of the fewest pages holds of a group that fits on none. */
function evenShare(elements: readonly number[], most: number): number {
  const all = elements.reduce((sum, one) => sum + one, 0);
  const share = all / Math.ceil(all / most) + Math.max(...elements);
  return Math.min(most, share);
}

/** Where a group of a list in pages begins. */
export interface GroupPlace<Group> {
  group: Group;
  fragment: string;
  /** Of the page on which it begins; undefined where some of it stands on the page that is shown. */
  address: string | undefined;
}

/**
 * Where the groups of a list in pages are found from one of them, in the list's order.
 * @param here the page that is shown.
 * @param list the list's address.
 * @param fragmentOf the fragment of a group on its page.
 */
export const groupPlaces = <Group>(
  pages: readonly ListPage<Group, unknown>[],
  here: ListPage<Group, unknown>,
  list: string,
  fragmentOf: (group: Group) => string,
): GroupPlace<Group>[] => {
  const own = new Set(here.parts.map(({ group }) => group));
  return pages.flatMap(({ number, parts }) =>
    parts.flatMap(({ group, continued }) => {
      if (continued) return [];
      const fragment = fragmentOf(group);
      const address = own.has(group) ? undefined : listPage(list, number, fragment);
      return [{ group, fragment, address }];
    }),
  );
};

/** "全部目标，第3页": the title of a page of a list. */
export const pageTitle = (title: string, number: number): string =>
  number === 1 ? title : `${title}，第${number}页`;

/** A heading that goes on from the page before. */
export const continuedWords = (name: string): string => `${name}（续）`;
