/**
 * Every published figure in every output against its record: named by what the record says it measures, with its
 * “about”, its finality, value, unit and source; and no figure that no record has.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read as readSheets, utils, type WorkBook } from '@e965/xlsx';
import { parseAtomFeed } from 'feedsmith';
import { parse } from 'yaml';
import { describe, expect, inject, it } from 'vitest';
import { sharedPlan, sharedTask } from '../../src/exports/share/shared.ts';
import { soundContent } from '../../src/loader/load.ts';
import { addressesUnder } from '../../src/model/addresses.ts';
import type { Target } from '../../src/model/plan.ts';
import { searchRecords } from '../../src/search/index/records.ts';
import { siteOrigin } from '../built-sites.ts';
import { projectRoot } from '../script.ts';
import { readBuiltFiles, readPages, taskPage, upTo } from './built-pages.ts';
import {
  bare,
  definitions,
  figureOf,
  figureRecords,
  formerRecords,
  finalities,
  lineOf,
  multipliedOut,
  numberOf,
  periodOf,
  placeOf,
  quantitiesIn,
  rowOf,
  sentenceOf,
  type FigureRecord,
} from './published-figures.ts';

interface SeriesYaml {
  indicatorKey: string;
  name: string;
  unit: string;
  outcomes: { year: number; value: number; part?: string; source: { url: string } }[];
}

const content = soundContent('content');
const plan = content.plans[0]!;
const text = (name: string) => readFileSync(path.join(projectRoot, 'content', name), 'utf8');
const { series } = parse(text('series.yaml')) as { series: SeriesYaml[] };
const byId = new Map(figureRecords.map((record) => [record.id, record]));
/** Records of a target, or of the one that it repeats. */
const recordsOf = ({ id, sameAs }: Pick<Target, 'id' | 'sameAs'>) =>
  figureRecords.filter(({ target }) => target === id || target === sameAs);
const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];
const hrefs = (root: ParentNode) => all(root, 'a').map((link) => link.getAttribute('href'));

/** Where figures may stand; each of these places has a test of its own below. */
const places = '.published, .evidence-table, figure.years, .changes';

describe.each(inject('sites'))('published figures at $base', ({ base, folder }) => {
  const files = readBuiltFiles(folder);
  const pages = readPages(files);
  const links = addressesUnder(base, siteOrigin);
  const progress = pages.get('2024/progress/index.html')!;
  const json = (name: string) => JSON.parse(files.get(`data/2024/${name}`) ?? '') as unknown;

  describe('on pages', () => {
    const expectLines = (lines: readonly Element[], records: readonly FigureRecord[]) => {
      expect(lines.map((line) => bare(line.textContent)).sort()).toEqual(
        records.map(lineOf).sort(),
      );
      for (const line of lines) {
        const record = records.find((one) => lineOf(one) === bare(line.textContent))!;
        expect(hrefs(line)).toEqual([record.source.url]);
        expect(line.querySelector('strong')?.textContent).toBe(figureOf(record));
      }
    };

    it('stand beside their target, each in a line that says all that the record says', () => {
      for (const target of plan.targets) {
        const card = pages.get(taskPage(target.task))!.getElementById(`card-${target.fragment}`)!;
        expectLines(all(card, '.published'), recordsOf(target));
      }
    });

    it('stand in the articles of the results page in the same words', () => {
      const articles = all(progress, 'article.found');
      const withFigures = plan.targets.filter(({ standing }) => standing.state !== 'not-found');
      expect(articles).toHaveLength(withFigures.length);
      for (const article of articles) {
        const address = article.querySelector('h3 a')!.getAttribute('href');
        const target = withFigures.find(
          ({ task, fragment }) => links.task(plan.key, task, fragment) === address,
        )!;
        expectLines(all(article, '.published'), recordsOf(target));
      }
    });

    it.each(['2024/progress/index.html', '2024/edition/index.html'])(
      'stand in the table of %s, a row each',
      (name) => {
        const rows = all(pages.get(name)!, '.evidence-table tbody tr');
        expect(rows.map(({ id }) => id).sort()).toEqual([...byId.keys()].sort());
        for (const row of rows) {
          const record = byId.get(row.id)!;
          const { source, definition, difference = '' } = record;
          expect(all(row, 'th, td').map((cell) => bare(cell.textContent))).toEqual(
            [
              record.indicator,
              periodOf(record),
              figureOf(record),
              finalities[record.finality],
              `${definitions[definition]}${difference}`,
              `${source.title}${placeOf(source)}`,
              record.read,
            ].map(bare),
          );
          expect(hrefs(row)[1]).toBe(source.url);
          const { task, fragment } = plan.targets.find(({ id }) => id === record.target)!;
          // The edition leads to its own table.
          expect([
            links.task(plan.key, task, fragment),
            `#row-${record.target.slice(plan.key.length + 1)}`,
          ]).toContain(hrefs(row)[0]);
        }
      },
    );

    it('are compared with the year before only where both records say so', () => {
      const said = [...pages.values()].flatMap((page) => all(page, '.evidence > p'));
      const changes = said
        .map(({ textContent }) => bare(textContent))
        .filter((one) => one.includes('本站计算'));
      const own = (role: string) => figureRecords.filter((record) => record.role === role);
      const possible = own('outcome').flatMap((record) =>
        own('baseline')
          .filter(
            ({ target, indicator, unit }) =>
              target === record.target && indicator === record.indicator && unit === record.unit,
          )
          .map((before) => {
            const difference = Number((record.value - before.value).toFixed(6));
            const signed =
              difference === 0
                ? '不变'
                : `${difference > 0 ? '+' : '−'}${Math.abs(difference)}${record.unit}`;
            return `比${periodOf(before)}：${signed}（本站计算）`;
          }),
      );
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) expect(possible).toContain(change);
    });

    it('stand in no other place, nor a link to where one was read', () => {
      const known = new Set([
        ...quantitiesIn(text('plans/2024/source.txt')),
        ...quantitiesIn(text('glossary.yaml')),
        ...plan.targets.flatMap(({ value, unit }) => quantitiesIn(`${value}${unit}`)),
        ...plan.searches.flatMap((search) =>
          search.places.flatMap(({ title }) => quantitiesIn(title)),
        ),
      ]);
      const sources = new Set(figureRecords.map(({ source }) => source.url));
      for (const search of plan.searches) for (const { url } of search.places) sources.delete(url);
      /** Texts and attributes of an element that a reader or a machine is shown. */
      const shown = (root: Element): string[] => [
        ...['content', 'title', 'aria-label', 'alt'].map((name) => root.getAttribute(name) ?? ''),
        ...[...root.childNodes].flatMap((node) =>
          node.nodeType === 1 ? shown(node as Element) : [node.textContent ?? ''],
        ),
      ];
      /** How many there are of what the site itself counts. */
      const counts = /\d+个(?=目标|写明|字符|空格|阿拉伯数字|是目标|不是|[，。]|找到|没有|$)/gu;
      const found = [...pages].flatMap(([name, page]) => {
        const rest = page.documentElement.cloneNode(true) as HTMLElement;
        for (const one of all(rest, `${places}, [data-verbatim], script, style`)) one.remove();
        return [
          ...shown(rest)
            .map((one) =>
              bare(one)
                .replace(counts, '')
                .replace(/^比.*（本站计算）$/u, ''),
            )
            .flatMap(quantitiesIn)
            .filter((quantity) => !known.has(quantity)),
          ...hrefs(rest).filter((href) => sources.has(href ?? '')),
        ].map((one) => `${name}: ${one}`);
      });
      expect(found).toEqual([]);
    });
  });

  it('are observations to machines, named as the record names them', () => {
    const nodesIn = (value: unknown): Record<string, unknown>[] =>
      typeof value !== 'object' || value === null
        ? []
        : [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesIn)];
    const nodes = [...pages.values()]
      .flatMap((page) => all(page, 'script[type="application/ld+json"]'))
      .flatMap((script) => nodesIn(JSON.parse(script.textContent)));
    const observed = nodes.filter((node) => node['@type'] === 'Observation');
    expect(
      observed
        .map(({ name, description, value, unitText, observationDate, isBasedOn, ...rest }) => ({
          id: rest['@id'],
          name,
          description,
          value,
          unitText,
          observationDate,
          isBasedOn,
        }))
        .sort((a, b) => String(a.id).localeCompare(String(b.id))),
    ).toEqual(
      figureRecords
        .map((record) => ({
          id: `${siteOrigin}${base}2024/progress/#${record.id}`,
          name: record.indicator,
          description: sentenceOf(record),
          value: multipliedOut(record).value,
          unitText: multipliedOut(record).unit,
          observationDate: record.periodEnd,
          isBasedOn: record.source.url,
        }))
        .sort((a, b) => a.id.localeCompare(b.id)),
    );
    // Whatever else has a value is a promise.
    const promised = new Set(
      plan.targets.map(({ indicator, value, unit }) => JSON.stringify([indicator, value, unit])),
    );
    const valued = nodes.filter(
      (node) =>
        ['value', 'minValue', 'maxValue'].some((name) => typeof node[name] === 'number') &&
        node['@type'] !== 'Observation',
    );
    for (const { name, value, minValue, maxValue, unitText } of valued)
      expect(promised).toContain(JSON.stringify([name, value ?? minValue ?? maxValue, unitText]));
  });

  it('are found by the search as whole sentences', () => {
    const found = searchRecords(content.plans, content.topics, content.glossary, links)
      .filter(({ facets }) => facets.kind === 'outcome')
      .map(({ address, title, context }) => ({ address, title, context }));
    const wanted = figureRecords.map((record) => ({
      address: `${base}2024/progress/#${record.id}`,
      title: sentenceOf(record),
      context: `公布的结果 · ${record.source.publisher} · ${definitions[record.definition]}`,
    }));
    const sorted = (list: typeof found) =>
      list.toSorted((a, b) => a.address.localeCompare(b.address));
    expect(sorted(found)).toEqual(sorted(wanted));
  });

  describe('across the years', () => {
    const figures = all(progress, 'figure.years');
    const told = (key: string, ownName: string, unit: string) =>
      figureRecords.flatMap((record) => {
        const target = plan.targets.find(({ id }) => id === record.target)!;
        const alike = multipliedOut(record).unit === target.unit;
        if (target.indicatorKey !== key || record.definition === 'different' || !alike) return [];
        if (record.unit !== unit) throw new Error(`${record.id} is not in ${unit}`);
        const year = record.periodEnd.slice(0, 4);
        const period = periodOf(record);
        const qualifiers = [
          record.indicator === ownName ? '' : record.indicator,
          period === `${year}年全年` ? '' : period,
          record.finality === 'final' ? '' : finalities[record.finality],
          record.definition === 'same' ? '' : definitions[record.definition],
        ];
        return [
          {
            year,
            number: numberOf(record),
            figure: figureOf(record),
            qualifier: qualifiers.filter(Boolean).join('，'),
            url: record.source.url,
          },
        ];
      });

    it('have each figure with its name, its “about”, its finality and its source', () => {
      expect(figures.length).toBeGreaterThan(0);
      for (const { indicatorKey, name, unit, outcomes } of series) {
        const figure = figures.find(({ id }) => id === `years-${indicatorKey}`);
        if (!figure) continue;
        expect(figure.querySelector('caption')?.textContent).toContain(name);
        const wanted = [
          ...told(indicatorKey, name, unit),
          ...outcomes.map(({ year, value, part = '', source }) => ({
            year: String(year),
            number: String(value),
            figure: `${value}${unit}`,
            qualifier: part,
            url: source.url,
          })),
        ];
        const cells = all(figure, 'tbody tr').flatMap((row) =>
          all(row, 'td:last-child p').map((cell) => ({ row, cell })),
        );
        const shownAs = cells.map(({ row, cell }) => {
          const one = wanted.find(
            ({ year, figure: label, url }) =>
              year === row.querySelector('th')?.textContent &&
              label === cell.querySelector('a')?.textContent &&
              url === cell.querySelector('a')?.getAttribute('href'),
          );
          const said = cell.querySelector('.soft')?.textContent ?? '';
          expect(said.startsWith(one?.qualifier ?? '?'), `${name}: ${cell.textContent}`).toBe(true);
          return one!;
        });
        // Two sources that give one figure are one point; no figure is left out.
        const points = (list: typeof wanted) =>
          [...new Set(list.map(({ year, figure: label }) => `${year} ${label}`))].sort();
        expect(points(shownAs)).toEqual(points(wanted));
        expect(shownAs).toHaveLength(points(wanted).length);
        const described = bare(figure.querySelector('svg desc')?.textContent).replace(/。$/u, '');
        expect(described.split('；').filter((one) => one.includes('年公布'))).toEqual(
          shownAs.map(
            ({ year, figure: label, qualifier }) =>
              `${year}年公布：${label}${qualifier && `（${qualifier}）`}`,
          ),
        );
        const drawn = all(figure, 'svg text').map(({ textContent }) => bare(textContent));
        for (const { number } of shownAs) expect(drawn).toContain(number);
      }
    });

    it('call one figure of one source by one name', () => {
      for (const { indicatorKey, name, outcomes } of series)
        for (const { year, value, source } of outcomes) {
          const record = figureRecords.find(
            (one) =>
              one.source.url === source.url &&
              one.periodEnd.startsWith(String(year)) &&
              one.value === value &&
              plan.targets.find(({ id }) => id === one.target)?.indicatorKey === indicatorKey,
          );
          if (!record || record.indicator === name) continue;
          const cell = all(progress, `#years-${indicatorKey} td p`).find(
            ({ textContent }) =>
              textContent === undefined || bare(textContent).startsWith(`${value}`),
          );
          expect(cell?.textContent, record.id).toContain(record.indicator);
        }
    });
  });

  describe('as data', () => {
    const names = (files.get('data/2024/outcomes.csv') ?? '').split('\r\n')[0]!.split(',');
    const rowsIn = (book: WorkBook, sheet: string): Record<string, string>[] => {
      const [, ...rows] = utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, {
        header: 1,
        defval: '',
        raw: true,
      });
      const cell = (value: unknown) =>
        value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
      return rows.map((row) =>
        Object.fromEntries(names.map((name, index) => [name, cell(row[index] ?? '')])),
      );
    };
    const bytes = (name: string) => readFileSync(path.join(folder, 'data/2024', name));
    const csv = (name: string) => {
      const book = readSheets(
        bytes(name)
          .toString('utf8')
          .replace(/^\uFEFF/u, ''),
        {
          type: 'string',
          raw: true,
        },
      );
      return rowsIn(book, book.SheetNames[0]!);
    };
    const flat = (figure: Record<string, unknown>) => {
      const { source, ...rest } = figure as { source: Record<string, unknown> };
      const entries = [
        ...Object.entries(rest),
        ...Object.entries(source).map(([name, value]) => [`source_${name}`, value] as const),
      ];
      return Object.fromEntries(
        entries.map(([name, value]) => [
          name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
          String(value ?? ''),
        ]),
      );
    };
    const sorted = (rows: Record<string, string>[]) =>
      rows.toSorted((a, b) => a['id']!.localeCompare(b['id']!));
    const wanted = sorted(
      figureRecords.map((record) => ({
        ...rowOf(record),
        url: `${siteOrigin}${base}2024/progress/#${record.id}`,
      })),
    );
    /** Spreadsheets write TRUE. */
    const truths = (rows: Record<string, string>[]) =>
      rows.map((row) => ({
        ...row,
        same_definition: row['same_definition']!.toLowerCase(),
        source_official: row['source_official']!.toLowerCase(),
      }));

    it.each<[string, () => Record<string, string>[]]>([
      ['outcomes.json', () => (json('outcomes.json') as Record<string, unknown>[]).map(flat)],
      ['outcomes.csv', () => csv('outcomes.csv')],
      ['outcomes.excel.csv', () => csv('outcomes.excel.csv')],
      ['plan.xlsx', () => rowsIn(readSheets(bytes('plan.xlsx'), { cellDates: true }), '结果')],
    ])('%s has a row a record, and nothing else', (_, read) => {
      expect(truths(sorted(read()))).toEqual(wanted);
    });

    it.each([
      ['targets.json', ['targets.json']],
      [
        'the files of the tasks',
        upTo(30).map((number) => `tasks/${String(number).padStart(2, '0')}.json`),
      ],
    ])('%s has the records of each target with it', (_, names) => {
      type Published = Record<'outcomes' | 'baseline', Record<string, unknown>[]> & { id: string };
      const read = names.flatMap((name) => {
        const found = json(name) as Published[] | { targets: Published[] };
        return Array.isArray(found) ? found : found.targets;
      });
      expect(read.map(({ id }) => id)).toEqual(plan.targets.map(({ id }) => id));
      for (const [index, one] of read.entries())
        for (const role of ['outcomes', 'baseline'] as const)
          expect(one[role].map(flat)).toEqual(
            recordsOf(plan.targets[index]!)
              .filter((record) => (record.role === 'baseline') === (role === 'baseline'))
              .map((record) => {
                const { target: _target, role: _role, ...row } = rowOf(record);
                return row;
              }),
          );
    });
  });

  it('are told as news in the words of a record of the day, or without the figure', () => {
    const versions = formerRecords();
    const known = new Set(
      [figureRecords, ...versions].flat().map((record) => {
        // Early records do not say what they measure.
        const said = record.indicator ? sentenceOf(record) : periodOf(record);
        return `${record.target.slice(5, 7)} 目标${Number(record.target.slice(-2))}，${said}`;
      }),
    );
    const feeds = [...files.keys()].filter((name) => name.endsWith('feed.xml'));
    const told = [
      ...feeds
        .flatMap((name) => parseAtomFeed(files.get(name) ?? '').entries ?? [])
        .map(({ links: to, summary }) => ({ place: to?.[0]?.href ?? '', words: String(summary) })),
      ...[...pages].flatMap(([place, page]) =>
        all(page, '.changes li')
          .filter((item) => !item.querySelector('li'))
          .map((item) => ({ place: hrefs(item)[0] ?? place, words: item.textContent ?? '' })),
      ),
    ];
    if (versions.length > 1) expect(told.some(({ words }) => /结果：.*\d/u.test(words))).toBe(true);
    for (const { place, words } of told)
      for (const clause of words.replace(/^\s*(?:任务\d+|[\d-]+：)\s*/u, '').split('；')) {
        const task = /tasks\/(?<task>\d+)\//u.exec(place)?.groups?.['task'] ?? '';
        const [, figure] = /^(?:增加|修改|撤下)结果：(.*)$/u.exec(clause.trim()) ?? [];
        if (figure === undefined) expect(quantitiesIn(clause), clause).toEqual([]);
        else expect(known).toContain(`${task} ${figure}`);
      }
  });

  it('have no place in charts to take away, pictures for sharing, or notes for machines', () => {
    const promised = new Set([
      ...quantitiesIn(text('plans/2024/source.txt')),
      ...plan.targets.flatMap(({ value, unit }) => quantitiesIn(`${value}${unit}`)),
    ]);
    const pictures = [...files].filter(
      ([name]) => name.endsWith('.svg') && name.startsWith('embed/'),
    );
    expect(pictures.length).toBeGreaterThan(0);
    const shared = [
      sharedPlan(plan, content.settings.name, links),
      ...plan.tasks.map((task) => sharedTask(plan, task, content.settings.name, links)),
    ];
    const texts = [
      ...pictures.map(([, svg]) => svg.replace(/<[^>]+>/gu, '\n')),
      ...shared.map((one) =>
        Object.values(one)
          .flat()
          .map((part) => (typeof part === 'object' ? Object.values(part).join('\n') : String(part)))
          .join('\n'),
      ),
      files.get('llms.txt') ?? '',
    ];
    for (const one of texts)
      expect(
        one
          .split('\n')
          .map((line) => bare(line).replace(/\d+个(?:写明数字的)?目标/gu, ''))
          .flatMap(quantitiesIn)
          .filter((quantity) => !promised.has(quantity)),
      ).toEqual([]);
    for (const { figures } of shared)
      for (const { raw, indicator } of figures)
        expect(
          plan.targets.some((target) => target.raw === raw && target.indicator === indicator),
        ).toBe(true);
  });
});
