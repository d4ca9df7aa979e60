import { describe, expect, it } from 'vitest';
import { content } from '../../../tests/fixture/fixture.ts';
import { site, siteNames } from '../../../tests/fixture/sites.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { documentTexts } from '../../language/document.ts';
import { placesOf } from '../../model/plan.ts';
import { searchBundle } from './bundle.ts';
import { engineRecord, searchRecords } from './records.ts';
import { decodeWording } from '../query/wording-code.ts';

const { plans, topics, lexicon, glossary } = content;
const records = searchRecords(
  plans,
  topics,
  glossary,
  addressesUnder('/plan/', 'https://example.org'),
);

describe('searchRecords', () => {
  it('hold all of the document: every part stands in some record', () => {
    const plan = plans[0]!;
    const parts = documentTexts(placesOf(plan), plan.tasks).filter(
      ({ part }) => !part.endsWith('.title'),
    );
    for (const { part, text } of parts) {
      expect(
        records.some((record) => record.text.includes(text) || record.title === text),
        part,
      ).toBe(true);
    }
    for (const { title } of plan.tasks)
      expect(records.some((record) => record.title === title)).toBe(true);
  });

  it('name the place and lead under the base path', () => {
    expect(records.find(({ title }) => title === '改善群众居住条件')).toMatchObject({
      address: '/plan/2031/tasks/05/',
      context: '任务5 · 2031年 · 二、建设宜居水乡，保障和改善民生',
      facets: { kind: 'task', chapter: '2', topics: ['housing', 'elderly'], numbers: true },
    });
  });

  it('hand the engine tokens to search and the wording to show', () => {
    const record = engineRecord(records[4]!);
    const { title, text, targets } = plans[0]!.tasks[4]!;
    expect(decodeWording(record.content)).toMatchObject({ title, text });
    expect(decodeWording(record.content).targets.map(({ fragment }) => fragment)).toEqual(
      targets.map(({ fragment }) => fragment),
    );
    // The engine indexes all that is in `meta`: whole numbers are words of their own, and nothing else is.
    expect(record.meta).toEqual({ numbers: 'n4 n2 n20 n350 n800' });
  });
});

describe.each(siteNames)('the records of a site %s', (name) => {
  const { plans: own, topics: ownTopics, glossary: terms } = site(name);
  const all = searchRecords(own, ownTopics, terms, addressesUnder('/', 'https://example.org'));

  it('lead each to a place of its own, and every task has one', () => {
    const addresses = all.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(all.filter(({ facets }) => facets.kind === 'task')).toHaveLength(
      own.flatMap(({ tasks }) => tasks).length,
    );
  });

  it('have no topic that no task is in', () => {
    const used = new Set(own.flatMap(({ tasks }) => tasks.flatMap((task) => task.topics)));
    expect(
      all.filter(({ facets }) => facets.kind === 'topic').flatMap(({ facets }) => facets.topics),
    ).toEqual(ownTopics.map(({ slug }) => slug).filter((slug) => used.has(slug)));
  });
});

describe('searchBundle', () => {
  it('is an index without segmentation, and none of the engine’s ready-made interfaces', async () => {
    const files = await searchBundle(records, { targets: [], suggestions: [], lexicon });
    const names = files.map(({ path }) => path);
    expect(names).toContain('pagefind.js');
    expect(names).toContain('wasm.unknown.pagefind');
    expect(names.filter((name) => name.startsWith('fragment/'))).toHaveLength(records.length);
    expect(names.filter((name) => /ui|highlight|zh/u.test(name))).toEqual([]);
  });

  it('can be asked for while another is being made', async () => {
    const tables = { targets: [], suggestions: [], lexicon };
    const [few, all] = await Promise.all([
      searchBundle(records.slice(0, 3), tables),
      searchBundle(records, tables),
    ]);
    const fragments = (files: typeof all) =>
      files.filter(({ path }) => path.startsWith('fragment/')).length;
    expect([fragments(few), fragments(all)]).toEqual([3, records.length]);
  });
});
