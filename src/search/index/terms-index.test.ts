import { describe, expect, it } from 'vitest';
import { content, plan } from '../../../tests/fixture/fixture.ts';
import { site } from '../../../tests/fixture/sites.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { mostElements } from '../../model/list-pages.ts';
import {
  glossaryPages,
  indexOfTerms,
  letterPlaces,
  lettersOf,
  mostPlaces,
  termPages,
} from './terms-index.ts';

const { plans, lexicon, glossary } = content;
const groups = indexOfTerms(
  plans,
  lexicon,
  glossary,
  addressesUnder('/plan/', 'https://example.org'),
);
const terms = groups.flatMap(({ terms: all }) => all);
const placesOf = (term: string) => terms.find((one) => one.term === term)?.places;

describe('indexOfTerms', () => {
  it('is in the order in which the terms are said', () => {
    const letters = groups.map(({ letter }) => letter);
    expect(letters[0]).toBe('0–9');
    expect(letters.slice(1)).toEqual(letters.slice(1).sort());
    expect(new Set(letters).size).toBe(letters.length);
    expect(groups.find(({ letter }) => letter === 'J')?.terms.map(({ term }) => term)).toContain(
      '加装电梯',
    );
    expect(groups.find(({ letter }) => letter === 'A')?.terms.map(({ term }) => term)).toContain(
      'AED',
    );
  });

  it('leads to targets and sentences, and names every task that holds the term', () => {
    expect(placesOf('加装电梯')).toEqual([{ address: '/plan/2031/tasks/05/#s02', label: '任务5' }]);
    expect(placesOf('筹措保障性租赁住房')?.[0]?.address).toBe('/plan/2031/tasks/05/#t04');
    expect(placesOf('企业')?.map(({ label }) => label)).toEqual(['任务2', '任务3']);
  });

  it('holds every target and every named deliverable', () => {
    for (const { targets, deliverables } of plans[0]!.tasks) {
      for (const { indicator } of targets) expect(placesOf(indicator), indicator).toBeDefined();
      for (const { quote } of deliverables) expect(placesOf(quote), quote).toBeDefined();
    }
  });

  it('names the year where there is more than one', () => {
    const two = site('of two years');
    const found = indexOfTerms(
      two.plans,
      [],
      two.glossary.filter(({ term }) => term === 'AED'),
      addressesUnder('/', 'https://example.org'),
    )
      .flatMap(({ terms: all }) => all)
      .find(({ term }) => term === 'AED');
    expect(found?.places).toEqual([
      { address: '/2031/tasks/06/#s05', label: '2031年任务6' },
      { address: '/2030/tasks/06/#s05', label: '2030年任务6' },
    ]);
  });

  it('has the places of every issuer’s plan of a year, and says whose they are', () => {
    const key = 'yunxi-2031';
    const other = {
      ...plan,
      key,
      issuer: '云溪县人民政府',
      issuerShort: '云溪县政府',
      tasks: plan.tasks.map((task) => ({ ...task, plan: key })),
    };
    const group = indexOfTerms(
      [plan, other],
      [],
      content.glossary.filter(({ term }) => term === 'AED'),
      addressesUnder('/', 'https://example.org'),
    ).find(({ letter }) => letter === 'A');
    const found = group?.terms.find(({ term }) => term === 'AED');
    expect(found?.places).toEqual([
      { address: '/2031/tasks/06/#s05', label: `${plan.issuerShort}2031年任务6` },
      { address: `/${key}/tasks/06/#s05`, label: '云溪县政府2031年任务6' },
    ]);
  });
});

describe('termPages', () => {
  it('is one page of a small plan, as it is', () => {
    const [only, ...more] = termPages(groups);
    expect(more).toEqual([]);
    expect(only?.parts.flatMap(({ items }) => items)).toEqual(terms);
  });

  it('holds every place once, on pages none of which is too long', () => {
    const place = { address: '/plan/2031/tasks/05/', label: '任务5' };
    const long = groups.map(({ letter, terms: own }) => ({
      letter,
      terms: own.map(({ term }) => ({ term, places: Array.from({ length: 450 }, () => place) })),
    }));
    const pages = termPages(long);
    const entries = pages.flatMap(({ parts }) => parts.flatMap(({ items }) => items));
    expect(entries.flatMap(({ places }) => places)).toHaveLength(450 * terms.length);
    expect(entries.filter(({ continued }) => !continued).map(({ term }) => term)).toEqual(
      terms.map(({ term }) => term),
    );
    for (const { parts } of pages)
      expect(
        parts.flatMap(({ items }) => items.flatMap(({ places }) => places)).length,
      ).toBeLessThan(mostElements);
    const [first, second] = pages;
    expect(lettersOf(first!)).toMatch(/^0–9/u);
    const letters = letterPlaces(pages, second!, '/plan/terms/');
    expect(letters.map(({ group }) => group.letter)).toEqual(groups.map(({ letter }) => letter));
    expect(letters[0]?.address).toBe('/plan/terms/#digits');
    expect(letters.at(-1)?.address).toMatch(/^\/plan\/terms\/page-\d+\/#[a-z]$/u);
    const own = new Set(second?.parts.map(({ group }) => group.letter));
    for (const { group, address } of letters)
      expect(address === undefined).toBe(own.has(group.letter));
  });
});

describe('glossaryPages', () => {
  it('holds every term once, and grows no more beyond the places that are shown', () => {
    const held = (count: number) => glossaryPages(glossary, () => count);
    const shown = held(mostPlaces).flatMap(({ parts }) => parts.flatMap(({ items }) => items));
    expect(new Set(shown)).toEqual(new Set(glossary));
    expect(held(1000)).toEqual(held(mostPlaces));
  });
});
