import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import { latestSearch, lookedAt, searchedWords } from './looked.ts';

it('counts pages once, names what could not be read, and the targets that nobody looked for singly', () => {
  const { pages, unread, unsought } = lookedAt(plan);
  expect(pages).toBe(3);
  expect(unread).toEqual([{ title: '2031年统计公报', reason: '没有找到可读的网页。' }]);
  const ids = unsought.map(({ id }) => id);
  expect(ids).toContain('2031-02-02');
  // Sought by a search of their own, or found.
  expect(ids).not.toContain('2031-05-04');
  expect(ids).not.toContain('2031-02-01');
});

it('names what several searches could not read once', () => {
  const [search] = plan.searches;
  const unread = [{ title: '年鉴', reason: '没有找到。' }];
  const searches = [
    { ...search!, unread },
    { ...search!, unread: [{ title: '年鉴', reason: '还没有出版。' }] },
  ];
  expect(lookedAt({ ...plan, searches }).unread).toEqual(unread);
});

it('moves with what a search was about', () => {
  const missing = plan.targets.filter(({ standing }) => standing.state === 'not-found');
  const [search] = plan.searches;
  const about = (targets: 'all' | `${string}-${string}-${string}`[]) =>
    lookedAt({ ...plan, searches: [{ ...search!, targets }] }).unsought.length;
  expect(about([missing[0]!.id])).toBe(missing.length - 1);
  expect(about('all')).toBe(missing.length);
});

it('takes a promise that is printed twice for sought where either print was', () => {
  const missing = plan.targets.find(({ standing }) => standing.state === 'not-found');
  const [search] = plan.searches;
  const again = { ...missing!, id: '2031-09-01' as const, sameAs: missing!.id };
  const unsought = (id: `${string}-${string}-${string}`) =>
    lookedAt({ targets: [again], searches: [{ ...search!, targets: [id] }] }).unsought;
  expect(unsought(missing!.id)).toEqual([]);
  expect(unsought(again.id)).toEqual([]);
  expect(unsought('2031-09-02')).toEqual([again]);
});

describe('searchedWords', () => {
  it('says how often, in how many pages, with how many questions, and how much was out of reach', () => {
    expect(searchedWords(plan)).toMatchInlineSnapshot(
      `"找了2次，读了3个网页；1种该看的来源没有读到。"`,
    );
  });

  it('says that nobody has looked, and nothing of pages where there were none to read', () => {
    const [search] = plan.searches;
    const bare = { ...search!, places: [], queries: undefined, unread: undefined };
    expect(searchedWords({ ...plan, searches: [] })).toBe('还没有查过。');
    expect(searchedWords({ ...plan, searches: [bare] })).toBe('找了1次。');
    const one = { ...bare, places: search!.places.slice(0, 1), queries: ['加装电梯 2031'] };
    expect(searchedWords({ ...plan, searches: [one, one] })).toBe(
      '找了2次，读了1个网页，查了1组词。',
    );
  });
});

it('knows the day of the latest search, whatever the order of the record', () => {
  const days = plan.searches.map(({ date }) => date);
  expect(latestSearch({ searches: plan.searches.toReversed() })).toBe(days.toSorted().at(-1));
  const [search] = plan.searches;
  const three = ['2032-05-01', '2032-06-01', '2032-04-01'].map((date) => ({ ...search!, date }));
  expect(latestSearch({ searches: three })).toBe('2032-06-01');
  expect(latestSearch({ searches: [] })).toBeUndefined();
});
