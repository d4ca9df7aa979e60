import { describe, expect, it } from 'vitest';
import { content } from '../../../tests/fixture/fixture.ts';
import { site, siteNames } from '../../../tests/fixture/sites.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { documentTexts } from '../../language/document.ts';
import { placesOf } from '../../model/plan.ts';
import { searchBundle } from './bundle.ts';
import { engineRecord, searchedPlans, searchedTargets, searchRecords } from './records.ts';
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

describe('what is known of a target', () => {
  const links = addressesUnder('/', 'https://example.org');
  const said = (id: string) =>
    searchedTargets(plans, links).find(({ address }) => address.endsWith(id))?.standing;

  it('is its state, what was published, and how far that is from it', () => {
    expect(said('/02/#t01')).toBe('有最终数 · 公布26个 · 比目标少4个');
    expect(said('/01/#t03')).toBe('有预计数 · 预计82亿元 · 比目标多2亿元（预计数）');
    expect(said('/01/#t01')).toBe('有一部分 · 2031年1—9月6.2% · 不能比：只有2031年1—9月的');
    expect(said('/02/#t02')).toBe('没有找到公布的结果');
  });

  it('is not that nothing was found where nobody has looked', () => {
    const unsought = { ...plans[0]!, searches: [] };
    const targets = unsought.targets.map((target) => ({
      ...target,
      standing: { ...target.standing, searches: [] },
    }));
    const [, , , , one] = searchedTargets([{ ...unsought, targets }], links);
    expect(one?.standing).not.toContain('没有找到');
    expect(searchedPlans([{ ...unsought, targets: [] }], undefined, links)[0]?.found).toBe(
      '0个目标，公布的结果还没有查过。',
    );
  });

  it('travels with its record, where nothing searches it', () => {
    const { content: text, filters } = engineRecord(records[4]!);
    expect(filters.targets[2]).toBe(
      '["t03","既有多层住宅加装电梯","有一部分 · 2031年全年12台 · 不能比：只是其中一部分"]',
    );
    expect(text).not.toContain('有一部分');
  });
});

describe('the plans that answers name', () => {
  it('begin with those of the main issuer, the newest first', () => {
    const [plan] = plans;
    const links = addressesUnder('/', 'https://example.org');
    const other = {
      ...plan!,
      key: '2040',
      year: 2040,
      issuer: '别县人民政府',
      issuerShort: '别县',
    };
    const older = { ...plan!, key: '2030', year: 2030 };
    const named = searchedPlans([other, plan!, older], plan, links);
    expect(named.map(({ key }) => key)).toEqual(['2031', '2030', '2040']);
    expect(named[0]).toMatchObject({
      name: '云汀县政府2031年',
      results: '/2031/progress/',
      found: expect.stringMatching(/个没有找到。没有找到，不等于没有做。$/u),
    });
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
