/** The public data as others read it: by their parsers and validators, not by ours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read as readSheets, utils, CFB, type WorkBook } from '@e965/xlsx';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseAtomFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { sha256 } from '../../src/exports/catalogues/checksums.ts';
import { siteOrigin } from '../built-sites.ts';
import { unmarked } from '../fixture/spreadsheet.ts';
import { readBuiltFiles, readPages, twoDigits, upTo } from './built-pages.ts';
import { csvwContext, schemaOrgContext } from './contexts.ts';
import { csvwQuads } from './csvw.ts';

const tables = ['tasks', 'targets', 'outcomes', 'context'] as const;
const rowCounts = { tasks: 30, targets: 92, outcomes: 31, context: 38 };

describe.each(inject('sites'))('open data of the site at $base', ({ base, folder }) => {
  const files = readBuiltFiles(folder);
  const pages = readPages(files);
  const bytes = (name: string) => readFileSync(path.join(folder, name));
  const text = (name: string) => bytes(name).toString('utf8');
  const json = (name: string) => JSON.parse(text(name)) as Record<string, unknown>;
  const home = siteOrigin + base;
  /** The file that an absolute address of the site leads to, its fragment found. */
  const resolved = (address: string): boolean => {
    if (!address.startsWith(home)) return false;
    const [name = '', fragment] = address.slice(home.length).split('#');
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    if (!files.has(file)) return false;
    return fragment === undefined || fragment === 'site' || fragment === 'series'
      ? true
      : Boolean(pages.get(file)?.getElementById(fragment));
  };

  describe('JSON', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const validate = (name: string) =>
      ajv.getSchema(`${home}data/schemas/${name}.schema.json`) ??
      ajv.compile(json(`data/schemas/${name}.schema.json`));

    it.each(tables)('%s is as its schema says', (name) => {
      const valid = validate(name);
      expect(valid(json(`data/2024/${name}.json`)), JSON.stringify(valid.errors)).toBe(true);
    });
    it('each task’s own file is as its schema says, and holds what the large files hold', () => {
      const valid = validate('task');
      const targets = json('data/2024/targets.json') as unknown as { task: number }[];
      for (const number of upTo(30)) {
        const own = json(`data/2024/tasks/${twoDigits(number)}.json`);
        expect(valid(own), `${number}: ${JSON.stringify(valid.errors)}`).toBe(true);
        expect(own['targets']).toEqual(targets.filter(({ task }) => task === number));
      }
    });
    it('a record with another comparator, a missing unit or a field too many is refused', () => {
      const valid = validate('targets');
      const [first] = json('data/2024/targets.json') as unknown as Record<string, unknown>[];
      const { unit: _unit, ...without } = first!;
      for (const faulty of [{ ...first, comparator: '=' }, without, { ...first, score: 1 }])
        expect(valid([faulty])).toBe(false);
    });
  });

  describe('CSV and XLSX, read by a spreadsheet’s library', () => {
    const sheet = (book: WorkBook, name: string) =>
      utils.sheet_to_json<Record<string, unknown>>(book.Sheets[name]!, { defval: null });
    const objects = json('data/2024/targets.json') as unknown as Record<string, unknown>[];

    it('XLSX has a sheet that explains every column, and one a table', () => {
      const book = readSheets(bytes('data/2024/plan.xlsx'));
      expect(book.SheetNames).toEqual(['说明', '任务', '目标', '结果', '别处的数字']);
      const explained = utils.sheet_to_json<string[]>(book.Sheets['说明']!, { header: 1 });
      for (const name of ['任务', '目标', '结果', '别处的数字'])
        for (const column of Object.keys(sheet(book, name)[0]!))
          expect(
            explained.some((row) => row[0] === name && row[1] === column && Boolean(row[3])),
            `${name} ${column}`,
          ).toBe(true);
    });

    it('XLSX gives Chinese intact, numbers as numbers, dates as dates', () => {
      const book = readSheets(bytes('data/2024/plan.xlsx'), { cellDates: true, UTC: true });
      const rows = sheet(book, '目标');
      expect(rows).toHaveLength(92);
      rows.forEach((row, index) => {
        const { quote, value, unit, raw, periodEnd } = objects[index]!;
        expect(row).toMatchObject({ 原文: quote, 数值: value, 单位: unit, 原文数字: raw });
        expect(typeof row['数值']).toBe('number');
        expect((row['截止日期'] as Date).toISOString().slice(0, 10)).toBe(periodEnd);
      });
      const tasks = json('data/2024/tasks.json') as unknown as { text: string }[];
      expect(sheet(book, '任务').map((row) => row['原文'])).toEqual(tasks.map((task) => task.text));
    });

    it.each(tables)('%s: both CSV files give the same rows, marks of text aside', (name) => {
      const rowsOf = (file: string) => {
        const book = readSheets(text(`data/2024/${file}`), { type: 'string', raw: true });
        const [only] = Object.values(book.Sheets);
        return utils.sheet_to_json<unknown[]>(only!, { header: 1, defval: '' });
      };
      const excel = rowsOf(`${name}.excel.csv`).map((row) =>
        row.map((cell) => unmarked(String(cell))),
      );
      const data = rowsOf(`${name}.csv`).map((row) => row.map(String));
      expect(data.slice(1)).toEqual(excel.slice(1));
      expect(data).toHaveLength(rowCounts[name] + 1);
    });

    it('marks the bytes of the spreadsheet’s file only', () => {
      const mark = Buffer.from([0xef, 0xbb, 0xbf]);
      for (const name of tables) {
        expect(bytes(`data/2024/${name}.excel.csv`).subarray(0, 3)).toEqual(mark);
        expect(bytes(`data/2024/${name}.csv`).subarray(0, 3)).not.toEqual(mark);
      }
    });
  });

  describe('descriptions of the tables', () => {
    it.each(tables)('CSVW: %s.csv is read with its metadata, every cell typed', async (name) => {
      const quads = await csvwQuads(
        text(`data/2024/${name}.csv`),
        json(`data/2024/${name}.csv-metadata.json`),
        `${home}data/2024/${name}.csv`,
        csvwContext,
      );
      const subjects = new Set(
        quads.map(({ subject }) => subject.value).filter((one) => one.includes('.csv#2024-')),
      );
      // Rows without an id are about nothing that has an address.
      expect(subjects.size).toBe(name === 'context' ? 0 : rowCounts[name]);
      const typesOf = (column: string) =>
        new Set(
          quads
            .filter(({ predicate }) => predicate.value.endsWith(`#${column}`))
            .map(({ object }) => object.datatype?.value.replace(/^.*#/u, '')),
        );
      if (name !== 'tasks') {
        expect([...typesOf('value')]).toEqual(['double']);
        expect([...typesOf('period_end')]).toEqual(['date']);
      }
    });

    it('the Data Package says of every file its size and checksum, and names the columns in order', () => {
      const { resources } = json('data/2024/datapackage.json') as unknown as {
        resources: {
          path: string;
          bytes: number;
          hash: string;
          schema: { fields: { name: string }[] };
        }[];
      };
      expect(resources.map((one) => one.path)).toEqual(tables.map((name) => `${name}.csv`));
      for (const { path: file, bytes: size, hash, schema } of resources) {
        const content = bytes(`data/2024/${file}`);
        expect(size).toBe(content.length);
        expect(hash).toBe(`sha256:${sha256(content)}`);
        const [head] = content.toString('utf8').split('\r\n');
        expect(schema.fields.map((field) => field.name).join(',')).toBe(head);
      }
    });

    it('plan.zip holds the files as they are published, with how to use and cite them', () => {
      const archive = CFB.read(bytes('data/2024/plan.zip'), { type: 'buffer' }) as {
        FullPaths: string[];
        FileIndex: { content: Uint8Array }[];
      };
      const held = new Map(
        archive.FullPaths.map((name, index) => [
          name.replace(/^[^/]*\//u, ''),
          Buffer.from(archive.FileIndex[index]?.content ?? []),
        ]),
      );
      for (const name of ['tasks.json', 'targets.csv', 'outcomes.excel.csv', 'datapackage.json'])
        expect(held.get(name)?.equals(bytes(`data/2024/${name}`)), name).toBe(true);
      expect(held.get('LICENSE.md')?.toString('utf8')).toContain('CC BY 4.0');
      const readme = held.get('README.md')?.toString('utf8') ?? '';
      for (const part of [
        '怎样引用',
        '使用前要知道',
        'creativecommons.org/licenses/by/4.0',
        '[EB/OL]',
      ])
        expect(readme).toContain(part);
    });

    it('the page about the data explains every column of every table', () => {
      const page = pages.get('data/index.html');
      const explained = [
        ...(page?.querySelectorAll('[aria-labelledby^="table-"] tbody th code') ?? []),
      ].map((code) => code.textContent);
      const columns = tables.flatMap(
        (name) => text(`data/2024/${name}.csv`).split('\r\n')[0]?.split(',') ?? [],
      );
      expect(explained).toEqual(columns);
    });
  });

  describe('statements for machines', () => {
    it('the DCAT catalogue gives every distribution with the size and checksum it has', async () => {
      const expanded = await jsonld.flatten(json('data/catalog.jsonld') as jsonld.JsonLdDocument);
      const nodes = expanded as unknown as Record<
        string,
        { '@id'?: string; '@value'?: string }[]
      >[];
      const dcat = 'http://www.w3.org/ns/dcat#';
      const distributions = nodes.filter((node) => node[`${dcat}downloadURL`]);
      expect(distributions.length).toBeGreaterThan(12);
      for (const node of distributions) {
        const address = node[`${dcat}downloadURL`]?.[0]?.['@id'] ?? '';
        expect(resolved(address), address).toBe(true);
        const content = bytes(address.slice(home.length));
        expect(node[`${dcat}byteSize`]?.[0]?.['@value']).toBe(String(content.length));
        const checksum = nodes.find(
          (one) =>
            (one as unknown as { '@id': string })['@id'] ===
            node['http://spdx.org/rdf/terms#checksum']?.[0]?.['@id'],
        );
        expect(checksum?.['http://spdx.org/rdf/terms#checksumValue']?.[0]?.['@value']).toBe(
          sha256(content),
        );
        const schema = node['http://purl.org/dc/terms/conformsTo']?.[0]?.['@id'];
        if (schema?.startsWith(home)) expect(resolved(schema), schema).toBe(true);
      }
      const dataset = nodes.find((node) => node[`${dcat}distribution`]);
      for (const property of [
        'title',
        'description',
        'identifier',
        'publisher',
        'license',
        'temporal',
      ])
        expect(dataset, property).toHaveProperty([`http://purl.org/dc/terms/${property}`]);
    });

    it('JSON-LD in pages is in schema.org’s words, and its addresses lead somewhere', async () => {
      const kinds = new Set<string>();
      for (const [name, page] of pages) {
        for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
          const said = JSON.parse(script.textContent ?? '') as Record<string, unknown>;
          expect(said['@context'], name).toBe('https://schema.org');
          const expanded = await jsonld.expand({
            ...said,
            '@context': schemaOrgContext,
          } as jsonld.JsonLdDocument);
          const found = JSON.stringify(expanded);
          expect(found.length, name).toBeGreaterThan(100);
          for (const { 1: type = '' } of found.matchAll(
            /"@type":\["https:\/\/schema\.org\/(\w+)"\]/gu,
          ))
            kinds.add(type);
          for (const { 1: address = '' } of found.matchAll(
            new RegExp(
              `"(?:@id|@value)":"(${home.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}[^"{]*)"`,
              'gu',
            ),
          ))
            if (!address.includes('?q='))
              expect(resolved(address), `${name}: ${address}`).toBe(true);
        }
      }
      for (const type of [
        'Dataset',
        'DataDownload',
        'GovernmentOrganization',
        'Report',
        'CreativeWork',
        'PropertyValue',
        'Observation',
        'BreadcrumbList',
        'WebSite',
        'SearchAction',
        'DefinedTerm',
      ])
        expect([...kinds]).toContain(type);
    });

    it('a task says its targets: a number to reach as a least value, and no observation', () => {
      const said = [
        ...pages
          .get('2024/tasks/18/index.html')!
          .querySelectorAll('script[type="application/ld+json"]'),
      ].map((script) => JSON.parse(script.textContent ?? '') as Record<string, unknown>);
      const work = said.find((one) => one['@type'] === 'CreativeWork')!;
      expect((work['about'] as unknown[])[3]).toEqual({
        '@type': 'PropertyValue',
        '@id': `${home}2024/tasks/18/#t04`,
        name: '开工建设既有多层住宅加装电梯',
        value: 200,
        unitText: '台',
      });
      expect(JSON.stringify(said)).not.toContain('Observation');
    });

    it('feeds are read as Atom, their entries with ids of their own', () => {
      const feeds = [...files.keys()].filter((name) => name.endsWith('feed.xml'));
      expect(feeds.length).toBeGreaterThan(5);
      for (const name of feeds) {
        const feed = parseAtomFeed(text(name));
        expect(feed.title, name).toBeTruthy();
        const ids = (feed.entries ?? []).map(({ id }) => id);
        expect(new Set(ids).size, name).toBe(ids.length);
        for (const { links = [] } of feed.entries ?? [])
          expect(resolved(String(links[0]?.href)), name).toBe(true);
      }
      expect(parseAtomFeed(text('feed.xml')).entries?.length).toBeGreaterThan(0);
    });

    it('the site map has every page that is one to arrive at, dated by its own history', () => {
      const { document } = parseHTML(text('sitemap-0.xml').replace(/^<\?xml[^>]*>/u, ''));
      const entries = [...document.querySelectorAll('url')].map((url) => ({
        address: url.querySelector('loc')?.textContent ?? '',
        changed: url.querySelector('lastmod')?.textContent,
      }));
      const expected = [...pages.keys()]
        // The front page is the newest plan's, at the address that is its own.
        .filter((name) => !/^(?:embed\/|404|index\.html)/u.test(name))
        .map((name) => home + name.replace(/index\.html$/u, ''));
      expect(entries.map(({ address }) => address).sort()).toEqual(expected.sort());
      const about = entries.find(({ address }) => address === `${home}about/`);
      expect(about?.changed).toBeUndefined();
      expect(text('sitemap-index.xml')).toContain(`<loc>${home}sitemap-0.xml</loc>`);
      expect(text('robots.txt')).toContain(`Sitemap: ${home}sitemap-index.xml`);
    });

    it('llms.txt leads to the wording, every task and the data, and says what must not be added', () => {
      const said = text('llms.txt');
      const addresses = [...said.matchAll(/\]\(([^)]+)\)/gu)].map(({ 1: address = '' }) => address);
      expect(addresses.length).toBeGreaterThan(34);
      for (const address of addresses) expect(resolved(address), address).toBe(true);
      expect(said).toContain('不要补上');
      expect(said).toContain('非官方整理');
    });
  });

  describe('the tags of government sites', () => {
    const tagsOf = (name: string) =>
      new Map(
        [...pages.get(name)!.querySelectorAll('meta[name]')].map((meta) => [
          meta.getAttribute('name') ?? '',
          meta.getAttribute('content') ?? '',
        ]),
      );
    it('are on every page of the site, none empty, one description, no code that nobody has set', () => {
      for (const [name, page] of pages) {
        if (name.startsWith('embed/') || name.startsWith('2024/edition/')) continue;
        const tags = tagsOf(name);
        expect(tags.get('SiteName'), name).toBeTruthy();
        expect(
          [...tags.values()].filter((value) => value.trim() === ''),
          name,
        ).toEqual([]);
        expect(tags.has('SiteIDCode') || tags.has('SiteDomain'), name).toBe(false);
        expect(page.querySelectorAll('meta[name="description" i]').length, name).toBe(1);
      }
    });
    it('say of a task its title, its source, its address and its column', () => {
      const tags = tagsOf('2024/tasks/18/index.html');
      expect(Object.fromEntries(tags)).toMatchObject({
        ColumnName: '任务',
        ColumnType: '政策文件',
        ArticleTitle: '持续改善群众居住品质',
        ContentSource: '上海市静安区人民政府',
        Url: `${home}2024/tasks/18/`,
      });
      const changes = pages.get('2024/tasks/18/index.html')?.querySelector('.changes li');
      if (changes)
        expect(tags.get('PubDate')).toMatch(
          new RegExp(`^${changes.textContent?.trim().slice(0, 10)} \\d{2}:\\d{2}$`, 'u'),
        );
    });
  });

  describe('checksums', () => {
    it('are those of every file that is published, but their own and what is said of them', () => {
      const sums = text('SHA256SUMS').trim().split('\n');
      const named = new Map(sums.map((line) => [line.slice(66), line.slice(0, 64)]));
      expect([...named.keys()].sort()).toEqual(
        [...files.keys()]
          .filter((name) => name !== 'SHA256SUMS' && name !== 'provenance.json')
          .sort(),
      );
      for (const [name, sum] of named) expect(sha256(bytes(name)), name).toBe(sum);
    });
  });

  it('says of every page what a chat shows of its link, with absolute addresses that lead somewhere', () => {
    for (const [name, page] of pages) {
      const said = Object.fromEntries(
        [...page.querySelectorAll('meta[property^="og:"]')].map((meta) => [
          meta.getAttribute('property') ?? '',
          meta.getAttribute('content') ?? '',
        ]),
      );
      const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
      expect(said['og:url'], name).toBe(canonical ?? undefined);
      expect(said['og:type'], name).toMatch(/^(?:website|article)$/u);
      expect(said['og:title'], name).toBeTruthy();
      expect(page.title.startsWith(said['og:title']!), name).toBe(true);
      expect(said['og:description'], name).toBe(
        page.querySelector('meta[name="description"]')?.getAttribute('content'),
      );
      expect(resolved(said['og:image']!), `${name}: ${said['og:image']}`).toBe(true);
      expect([said['og:image:width'], said['og:image:height']], name).toEqual(['1200', '630']);
      expect(said['og:image:alt'], name).toBeTruthy();
    }
  });

  it('shows the tall card where a task is cited, to be kept or passed on', () => {
    const card = pages.get('2024/tasks/18/cite/index.html')?.querySelector('img');
    expect(card?.getAttribute('src')).toBe(`${base}share/2024/18-tall.png`);
    expect([card?.getAttribute('width'), card?.getAttribute('height')]).toEqual(['1080', '1440']);
    expect(card?.getAttribute('alt')).toContain('任务18');
  });

  it('has a name that fits under an icon, or leaves it to the device', () => {
    const { name, short_name: short } = json('manifest.webmanifest');
    expect(name).toBe('静安区政府重点工作公开记录');
    expect(String(short).length).toBeLessThanOrEqual(6);
    expect(String(name)).not.toBe(short);
  });

  it('has a picture to share for the plan and every task, of the sizes that are promised', () => {
    const sizeOf = (name: string) => {
      const png = bytes(name);
      expect(png.subarray(1, 4).toString(), name).toBe('PNG');
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    for (const called of ['plan', ...upTo(30).map(twoDigits)]) {
      expect(sizeOf(`share/2024/${called}.png`)).toEqual([1200, 630]);
      expect(sizeOf(`share/2024/${called}-tall.png`)).toEqual([1080, 1440]);
    }
    const image = pages
      .get('2024/tasks/18/index.html')
      ?.querySelector('meta[property="og:image"]')
      ?.getAttribute('content');
    expect(image).toBe(`${home}share/2024/18.png`);
    expect([...files.keys()].filter((name) => /\.(?:ttf|otf|woff2?)$/u.test(name))).toEqual([]);
  });
});
