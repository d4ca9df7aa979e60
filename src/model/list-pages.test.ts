import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  continuedWords,
  groupPlaces,
  itemsOn,
  mostElements,
  pagesOf,
  pageTitle,
  withPlaces,
} from './list-pages.ts';

const lists = array(
  array(integer({ min: 1, max: mostElements / 4 }), { minLength: 1, maxLength: 40 }),
);
const paged = (groups: readonly number[][], reserved = 0) =>
  pagesOf(
    groups,
    (group) => group.map((elements, at) => ({ elements, at, group })),
    ({ elements }) => elements,
    reserved,
  );
const weight = (page: ReturnType<typeof paged>[number]) =>
  page.parts.flatMap(({ items }) => items).reduce((sum, { elements }) => sum + elements, 0);

describe('pagesOf', () => {
  it('keeps a list that fits on one page', () => {
    const groups = [[mostElements / 2], [mostElements / 2]];
    expect(paged(groups)).toHaveLength(1);
    expect(paged([])).toEqual([{ number: 1, parts: [] }]);
  });

  it('holds every item once, in order, on pages that are none too heavy', () => {
    assert(
      property(lists, integer({ min: 0, max: mostElements }), (groups, reserved) => {
        const pages = paged(groups, reserved);
        const items = pages.flatMap(({ parts }) => parts.flatMap((part) => part.items));
        expect(items.map(({ elements }) => elements)).toEqual(groups.flat());
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_page, at) => at + 1));
        for (const [at, page] of pages.entries())
          expect(weight(page)).toBeLessThanOrEqual(mostElements - (at === 0 ? reserved : 0));
      }),
    );
  });

  it('does not tear a group that fits on a page, and says which are gone on with', () => {
    assert(
      property(lists, (groups) => {
        for (const { parts } of paged(groups))
          for (const { group, items, continued } of parts) {
            const fits = group.reduce((sum, one) => sum + one, 0) <= mostElements;
            if (fits) expect(items).toHaveLength(group.length);
            expect(continued).toBe(items[0]?.at !== 0);
          }
      }),
    );
  });

  it('begins a long group on a page that is mostly free, else on one of its own', () => {
    const long = Array.from({ length: 30 }, () => mostElements / 10);
    expect(paged([[1], long])[0]?.parts).toHaveLength(2);
    expect(paged([[mostElements / 2 + 1], long])[0]?.parts).toHaveLength(1);
  });

  /** How many items of each group stand on each page. */
  const counts = (groups: readonly number[][], reserved = 0) =>
    paged(groups, reserved).map(({ parts }) => parts.map(({ items }) => items.length));
  const tenths = (length: number) => Array.from({ length }, () => mostElements / 10);

  it('deals a long group out evenly', () => {
    expect(counts([tenths(11)])).toEqual([[6], [5]]);
    expect(counts([tenths(20)])).toEqual([[10], [10]]);
    // The heaviest item decides how evenly that can be, on no more pages than are needed.
    const half = mostElements / 2;
    expect(counts([[1, half, half, half]])).toEqual([[2], [2]]);
  });

  it('fills a page that a long group shares', () => {
    expect(counts([[1], tenths(11)])).toEqual([[1, 9], [2]]);
    // Just as much is left as is taken.
    expect(counts([tenths(5), tenths(11)])).toEqual([[5, 5], [6]]);
    expect(counts([tenths(4), tenths(11)])).toEqual([[4, 6], [5]]);
    expect(counts([tenths(6), tenths(11)])).toEqual([[6], [6], [5]]);
  });

  it('fills a page to the last element', () => {
    expect(counts([tenths(7), tenths(3)])).toEqual([[7, 3]]);
    expect(counts([tenths(1), tenths(10)])).toEqual([[1], [10]]);
    expect(counts([tenths(1), tenths(10), [1]])).toEqual([[1], [10], [1]]);
  });

  it('gives an item that is heavier than a page one of its own', () => {
    expect(counts([[mostElements + 1], [1]])).toEqual([[1], [1]]);
    expect(counts([[1], [mostElements + 1]])).toEqual([[1], [1]]);
  });

  it('leaves room on the first page', () => {
    expect(paged([[mostElements / 2]], mostElements)[0]?.parts).toEqual([]);
    expect(counts([[mostElements]], 1)).toEqual([[], [1]]);
    expect(counts([[mostElements - 1]], 1)).toEqual([[1]]);
    expect(counts([[1]], 2 * mostElements)).toEqual([[], [1]]);
    // What the reader came for begins on the first page, even where it does not end there.
    const rows = Array.from({ length: 9 }, () => mostElements / 10);
    expect(paged([rows], mostElements / 2)[0]?.parts[0]?.items).toHaveLength(5);
  });
});

describe('withPlaces', () => {
  const placesOf = (page: ReturnType<typeof paged>[number]) =>
    itemsOn(page).map(({ at }) => `row-${at}`);
  const dealt = (rows: number, elements: number) => {
    const deal = (reserved: number) =>
      paged([Array.from({ length: rows }, () => elements)], reserved);
    return { deal, pages: withPlaces(deal, placesOf) };
  };

  it('reserves nothing where everything stands on one page', () => {
    const { deal, pages } = dealt(10, mostElements / 10);
    expect(pages).toEqual(deal(0));
  });

  it('leaves room on the first page for a place of each thing on another', () => {
    for (const rows of [11, 50, 150, 700]) {
      const [first, ...others] = dealt(rows, mostElements / 100).pages;
      const elsewhere = others.flatMap((page) => itemsOn(page)).length;
      expect(itemsOn(first!).length + elsewhere, String(rows)).toBe(rows);
      expect(weight(first!) + elsewhere, String(rows)).toBeLessThanOrEqual(mostElements);
    }
  });

  it('leaves room for the place of a single thing', () => {
    const [first, ...others] = withPlaces(
      (reserved) => paged([[mostElements / 2, mostElements / 2], [1]], reserved),
      placesOf,
    );
    const elsewhere = others.flatMap((page) => itemsOn(page)).length;
    expect(weight(first!) + elsewhere).toBeLessThanOrEqual(mostElements);
  });
});

describe('what a page is called', () => {
  it('is what its list is, with its number from the second on', () => {
    expect([1, 2].map((number) => pageTitle('全部目标', number))).toEqual([
      '全部目标',
      '全部目标，第2页',
    ]);
    expect(continuedWords('一、经济')).toBe('一、经济（续）');
  });
});

describe('groupPlaces', () => {
  const groups = [[mostElements / 4], Array.from({ length: 30 }, () => mostElements / 10), [1]];
  const pages = paged(groups);
  const placesFrom = (here: (typeof pages)[number]) =>
    groupPlaces(pages, here, '/targets/', ([first]) => `from-${first}`);

  it('is the page on which a group begins', () => {
    const places = placesFrom({ number: 0, parts: [] });
    expect(places.map(({ group }) => group)).toEqual(groups);
    expect(places.map(({ address }) => address)).toEqual([
      '/targets/#from-400',
      '/targets/#from-160',
      `/targets/page-${pages.length}/#from-1`,
    ]);
  });

  it('is nowhere else where some of the group stands on the page that is shown', () => {
    const [, second] = pages;
    expect(placesFrom(second!).map(({ address }) => address === undefined)).toEqual([
      false,
      true,
      false,
    ]);
  });
});
