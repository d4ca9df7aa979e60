import { assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressesUnder,
  listPage,
  placeOfAddress,
  reservedSteps,
  type AddressPlace,
  type Addresses,
} from './addresses.ts';

const site = 'https://example.org';
const bases = ['/', '', '//', '/plan/', 'plan', '/plan', '/a/b/'];

/** One address of every kind, by its name. */
const every = (links: Addresses, plan: string, number: number): Record<string, string> => ({
  home: links.home(),
  plan: links.plan(plan),
  tasks: links.tasks(plan),
  task: links.task(plan, number),
  chapter: links.chapter(plan, number),
  targets: links.targets(plan),
  document: links.document(plan),
  progress: links.progress(plan),
  progressPage: links.progressPage(plan, 'years'),
  compare: links.compare('2030', plan),
  topic: links.topic('elderly'),
  feed: links.feed(),
  topicFeed: links.feed('elderly'),
  terms: links.terms(),
  glossary: links.glossary(),
  search: links.search(),
  embed: links.embed(plan, number, 't01'),
  chartPicture: links.chartPicture(plan, number, 't01'),
  planPicture: links.sharePicture(plan),
  taskPicture: links.sharePicture(plan, number),
  tallPicture: links.sharePicture(plan, number, true),
  tallPlanPicture: links.sharePicture(plan, undefined, true),
  edition: links.edition(plan),
  frozenEdition: links.frozenEdition(plan, '2031-03-01'),
  data: links.data(),
  dataFile: links.dataFile(plan, 'targets.csv'),
  schema: links.schema('targets'),
  cite: links.cite(plan, number),
  about: links.about(),
  verification: links.verification(),
  accessibility: links.accessibility(),
  corrections: links.corrections(),
  calendar: links.calendar(plan),
  changes: links.changes(plan),
  targetPicture: links.targetPicture(`${plan}-${String(number).padStart(2, '0')}-04`),
  leadPicture: links.targetPicture(`${plan}-c2-01`),
  citeDocument: links.cite(plan, null),
});

describe('addressesUnder', () => {
  it('gives the addresses that were published, and never others', () => {
    expect(every(addressesUnder('/', site), '2031', 5)).toMatchInlineSnapshot(`
      {
        "about": "/about/",
        "accessibility": "/about/accessibility/",
        "calendar": "/2031/progress/calendar.ics",
        "changes": "/2031/progress/changes.json",
        "chapter": "/2031/chapters/5/",
        "chartPicture": "/embed/2031/05/t01.svg",
        "cite": "/2031/tasks/05/cite/",
        "citeDocument": "/2031/document/cite/",
        "compare": "/compare/2030/2031/",
        "corrections": "/about/corrections/",
        "data": "/data/",
        "dataFile": "/data/2031/targets.csv",
        "document": "/2031/document/",
        "edition": "/2031/edition/",
        "embed": "/embed/2031/05/t01/",
        "feed": "/feed.xml",
        "frozenEdition": "/editions/2031/2031-03-01/",
        "glossary": "/glossary/",
        "home": "/",
        "leadPicture": "/share/2031/c2-t01.svg",
        "plan": "/2031/",
        "planPicture": "/share/2031/plan.png",
        "progress": "/2031/progress/",
        "progressPage": "/2031/progress/years/",
        "schema": "/data/schemas/targets.schema.json",
        "search": "/search/",
        "tallPicture": "/share/2031/05-tall.png",
        "tallPlanPicture": "/share/2031/plan-tall.png",
        "targetPicture": "/share/2031/05-t04.svg",
        "targets": "/2031/targets/",
        "task": "/2031/tasks/05/",
        "taskPicture": "/share/2031/05.png",
        "tasks": "/2031/tasks/",
        "terms": "/terms/",
        "topic": "/topics/elderly/",
        "topicFeed": "/topics/elderly/feed.xml",
        "verification": "/about/verification/",
      }
    `);
  });

  it('adds a fragment only where one is given', () => {
    const links = addressesUnder('/', site);
    expect(links.task('2031', 8, 't02')).toBe('/2031/tasks/08/#t02');
    expect(links.task('2031', 8, '')).toBe('/2031/tasks/08/');
    expect(links.document('2031', '18-s03')).toBe('/2031/document/#18-s03');
    expect(links.progress('2031', '2031-01-01-r01')).toBe('/2031/progress/#2031-01-01-r01');
    expect(links.progressPage('2031', 'years', 'lifts')).toBe('/2031/progress/years/#lifts');
    expect(links.glossary('kai-gong')).toBe('/glossary/#kai-gong');
    expect(links.data('csv')).toBe('/data/#csv');
    expect(links.cite('2031', 8, 't02')).toBe('/2031/tasks/08/cite/#t02');
  });

  it.each(['/', '', '//'])('stands at the root for base %j', (base) => {
    expect(addressesUnder(base, site).home()).toBe('/');
  });

  it.each(['/plan/', 'plan', '/plan'])('stands under base %j', (base) => {
    const links = addressesUnder(base, site);
    expect(links.home()).toBe('/plan/');
    expect(links.absolute(links.targets('2031'))).toBe('https://example.org/plan/2031/targets/');
    for (const rest of ['data/x.json', '/data/x.json', '//data/x.json'])
      expect(links.path(rest)).toBe('/plan/data/x.json');
  });

  it('takes a base of several steps as it is, whatever slashes stand at its ends', () => {
    for (const base of ['a/b', '/a/b/', '//a/b//'])
      expect(addressesUnder(base, site).plan('2031'), base).toBe('/a/b/2031/');
  });

  it('differs between bases by the base alone, and is a file or ends with a slash', () => {
    const numbers = tuple(
      integer({ min: 2000, max: 2100 }).map(String),
      integer({ min: 1, max: 99 }),
    );
    assert(
      property(numbers, constantFrom(...bases), ([plan, number], base) => {
        const under = addressesUnder(base, site);
        const own = every(under, plan, number);
        const atRoot = every(addressesUnder('/', site), plan, number);
        for (const [name, address] of Object.entries(own)) {
          expect(address, name).toBe(under.home() + atRoot[name]!.slice(1));
          expect(address, name).toMatch(/\/$|\.(?:png|svg|xml|csv|json|ics)$/u);
          expect(address, name).not.toContain('//');
          expect(new URL(under.absolute(address)).pathname, name).toBe(address);
        }
      }),
      { seed: 2031, numRuns: 50 },
    );
  });

  it('gives no two things one address', () => {
    const links = addressesUnder('/', site);
    const numbers = tuple(
      integer({ min: 2000, max: 2100 }).map(String),
      integer({ min: 1, max: 120 }),
    );
    assert(
      property(numbers, numbers, ([plan, number], [other, otherNumber]) => {
        const all = Object.values(every(links, plan, number));
        expect(new Set(all).size).toBe(all.length);
        if (plan === other && number === otherNumber) return;
        expect(links.task(plan, number)).not.toBe(links.task(other, otherNumber));
        expect(links.chapter(plan, number)).not.toBe(links.chapter(other, otherNumber));
        expect(links.embed(plan, number, 't01')).not.toBe(links.embed(other, otherNumber, 't01'));
      }),
      { seed: 2031 },
    );
  });

  it('carries any query to the search page and back', () => {
    expect(addressesUnder('/', site).search('加装 电梯')).toBe(
      '/search/?q=%E5%8A%A0%E8%A3%85%20%E7%94%B5%E6%A2%AF',
    );
    assert(
      property(string({ unit: 'grapheme' }), (query) => {
        const links = addressesUnder('/plan/', site);
        const address = new URL(links.absolute(links.search(query)));
        expect(address.searchParams.get('q')).toBe(query);
        expect(address.pathname).toBe('/plan/search/');
      }),
      { seed: 2031 },
    );
  });
});

describe('listPage', () => {
  it('keeps the first page at the list’s own address', () => {
    expect(listPage('/2031/targets/', 1)).toBe('/2031/targets/');
    expect(listPage('/2031/targets/', 1, 'chapter-2')).toBe('/2031/targets/#chapter-2');
    expect(listPage('/2031/targets/', 3)).toBe('/2031/targets/page-3/');
    expect(listPage('/2031/targets/', 3, 'chapter-2')).toBe('/2031/targets/page-3/#chapter-2');
  });
});

describe('the first step of an address', () => {
  it('is no plan’s key where the site has other pages or files under it', () => {
    const all = Object.values(every(addressesUnder('/', site), '2031', 5));
    const steps = all.flatMap(
      (address) => /^\/(?<step>[a-z]+)\//u.exec(address)?.groups?.['step'] ?? [],
    );
    expect(reservedSteps).toEqual(['404', ...new Set(steps.toSorted())]);
    for (const step of reservedSteps)
      expect(placeOfAddress(`${step}/tasks/05/`), step).toEqual({ fragment: '' });
  });
});

describe('a target', () => {
  const links = addressesUnder('/', site);

  it('stands on its task’s page, with its card, or on that of the whole document', () => {
    expect(links.target('2031-05-03')).toBe('/2031/tasks/05/#t03');
    expect(links.targetCard('2031-05-03')).toBe('/2031/tasks/05/#card-t03');
    for (const address of [links.target('2031-c2-01'), links.targetCard('2031-c2-01')])
      expect(address).toBe('/2031/document/#c2-t01');
    expect(links.target('2031-p-01')).toBe('/2031/document/#p-t01');
  });
});

describe('the units of a plan', () => {
  it('have a page, and each of them one by its name', () => {
    const links = addressesUnder('/', site);
    expect(links.units('2031')).toBe('/2031/units/');
    expect(links.units('2031', '县交通局/路政')).toBe(
      '/2031/units/%E5%8E%BF%E4%BA%A4%E9%80%9A%E5%B1%80%2F%E8%B7%AF%E6%94%BF/',
    );
  });
});

describe('placeOfAddress', () => {
  it.each<[string, AddressPlace]>([
    ['2031/', { plan: '2031', fragment: '' }],
    ['2031/tasks/', { plan: '2031', page: 'tasks', fragment: '' }],
    ['2031/tasks/05/', { plan: '2031', page: 'tasks', task: 5, fragment: '' }],
    ['2031/tasks/118/#t04', { plan: '2031', page: 'tasks', task: 118, fragment: 't04' }],
    ['2031/tasks/page-2/', { plan: '2031', page: 'tasks', fragment: '' }],
    ['2031/tasks/5a/', { plan: '2031', page: 'tasks', fragment: '' }],
    ['2031/tasks/a5/', { plan: '2031', page: 'tasks', fragment: '' }],
    ['2031', { plan: '2031', fragment: '' }],
    ['2031/tasks/05/cite/', { plan: '2031', page: 'tasks', task: 5, fragment: '' }],
    ['2031/chapters/5/', { plan: '2031', page: 'chapters', fragment: '' }],
    ['2031/document/#05-s03', { plan: '2031', page: 'document', fragment: '05-s03' }],
    ['topics/elderly/', { fragment: '' }],
    ['glossary/#kai-gong', { fragment: 'kai-gong' }],
    ['data/2031/tasks/05.json', { fragment: '' }],
    ['', { fragment: '' }],
  ])('%s', (path, place) => expect(placeOfAddress(path)).toEqual(place));

  it('reads back what the addresses of a plan say', () => {
    const links = addressesUnder('/', site);
    const number = integer({ min: 1, max: 300 });
    assert(
      property(integer({ min: 2000, max: 2100 }).map(String), number, (plan, task) => {
        expect(placeOfAddress(links.task(plan, task, 't01').slice(1))).toEqual({
          plan,
          page: 'tasks',
          task,
          fragment: 't01',
        });
      }),
      { seed: 2031 },
    );
  });
});

describe('what is cited', () => {
  const address = '/plan/2031/tasks/05/#t03';

  it('has the site’s address where that is known', () => {
    const links = addressesUnder('/plan/', 'https://example.org');
    for (const form of [links.absolute, links.cited, links.named])
      expect(form(address)).toBe(`https://example.org${address}`);
  });

  it('has none where nobody has said it; the data have one that is absolute', () => {
    const links = addressesUnder('/plan/', 'http://localhost:4321', false);
    expect(links.cited(address)).toBeUndefined();
    expect(links.named(address)).toBe(address);
    expect(links.absolute(address)).toBe(`http://localhost:4321${address}`);
  });
});
