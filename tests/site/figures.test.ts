/**
 * Every published figure on every page against its record: named by what the record says it measures, with its “about”,
 * its finality, value, unit and source; and no figure that no record has. `figures-data.test.ts` does so for the rest.
 */
import { parse } from 'yaml';
import { describe, expect, inject, it } from 'vitest';
import { soundContent } from '../../src/loader/load.ts';
import { addressesUnder } from '../../src/model/addresses.ts';
import { gapOf } from '../../src/model/gap.ts';
import { differenceWords } from '../../src/model/gap-words.ts';
import type { TargetId } from '../../src/model/ids.ts';
import { siteOrigin } from '../built-sites.ts';
import { readBuiltFiles, readPages, taskPage } from './built-pages.ts';
import {
  all,
  bare,
  contentText,
  definitions,
  figureOf,
  figureRecords,
  finalities,
  hrefs,
  lineOf,
  multipliedOut,
  numberOf,
  periodOf,
  placeOf,
  quantitiesIn,
  recordsOf,
  sentenceOf,
  type FigureRecord,
} from './published-figures.ts';

interface SeriesYaml {
  indicatorKey: string;
  name: string;
  unit: string;
  outcomes: {
    year: number;
    value: number;
    unit?: string;
    comparator?: 'approx';
    finality?: 'expected';
    part?: string;
    difference?: string;
    source: { url: string; trust?: string };
  }[];
}

const content = soundContent('content');
const plan = content.plans[0]!;
const { series } = parse(contentText('series.yaml')) as { series: SeriesYaml[] };
const byId = new Map(figureRecords.map((record) => [record.id, record]));
/** Where figures may stand; each of these places has a test of its own, here or where it is computed. */
const places =
  '.published, .evidence-table, .ledger, .results-links, .targets-table, .lead, .chart, .target-row, .facts, #numbers, #numbers ~ ul, #charts ~ ul, .changes';

describe.each(inject('sites'))('published figures at $base', ({ base, folder }) => {
  const pages = readPages(readBuiltFiles(folder));
  const links = addressesUnder(base, siteOrigin);
  const progress = pages.get('2024/progress/index.html')!;

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
        const card = pages.get(taskPage(target.task!))!.getElementById(`card-${target.fragment}`)!;
        expectLines(all(card, '.published'), recordsOf(target));
      }
    });

    it('stand in the ledger of the results page with all that limits them', () => {
      const rows = all(progress, '.ledger tbody tr');
      const withFigures = plan.targets.filter(({ standing }) => standing.state !== 'not-found');
      expect(rows).toHaveLength(withFigures.length);
      for (const row of rows) {
        const address = row.querySelector('th a')!.getAttribute('href');
        const target = withFigures.find(({ id }) => links.targetCard(id) === address)!;
        const records = recordsOf(target).filter(({ id }) =>
          target.standing.decisive.some((one) => one.id === id),
        );
        const [first] = records;
        const text = bare(row.textContent);
        for (const { difference = '', note = '', source, ...record } of records)
          for (const words of [figureOf({ ...record, source }), difference, note, placeOf(source)])
            expect(text).toContain(bare(words));
        expect(text).toContain(
          bare(
            `${periodOf(first!)}，${finalities[first!.finality]}，${definitions[first!.definition]}。`,
          ),
        );
        expect(hrefs(row).slice(1)).toEqual(records.map(({ source }) => source.url));
      }
    });

    it('stand beneath the ledger as whole sentences with who published them, those that do not decide', () => {
      const decisive = new Set(
        plan.targets.flatMap(({ standing }) => standing.decisive.map(({ id }) => id)),
      );
      for (const record of figureRecords.filter(({ id }) => !decisive.has(id)))
        expect(bare(progress.getElementById(record.id)?.textContent)).toBe(
          bare(sentenceOf(record) + record.source.publisher),
        );
    });

    it.each(['2024/progress/figures/index.html', '2024/edition/index.html'])(
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
          // The edition leads to its own table.
          expect([
            links.target(record.target as TargetId),
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
            const more = difference > 0 ? '多' : '少';
            return difference === 0
              ? `与${periodOf(before)}相同（本站计算）`
              : `比${periodOf(before)}${more}${Math.abs(difference)}${record.unit}（本站计算）`;
          }),
      );
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) expect(possible).toContain(change);
    });

    it('are in no other place but as recorded, nor is a link to where one was read', () => {
      const known = new Set([
        ...quantitiesIn(contentText('plans/2024/source.txt')),
        ...quantitiesIn(contentText('glossary.yaml')),
        ...plan.targets.flatMap(({ value, unit }) => quantitiesIn(`${value}${unit}`)),
        ...plan.searches.flatMap(({ places: read, queries = [] }) =>
          [...read.map(({ title }) => title), ...queries].flatMap(quantitiesIn),
        ),
        ...plan.leftOut.flatMap(({ about, reason }) => quantitiesIn(about + reason)),
        // Cards, and titles of charts, say what the records do, and how far that is from the target.
        ...figureRecords.flatMap((record) => quantitiesIn(figureOf(record))),
        ...plan.targets.flatMap(({ background }) =>
          background.flatMap(({ figure }) => quantitiesIn(figure)),
        ),
        ...plan.targets.flatMap((target) => {
          const gap = gapOf(target);
          return gap ? quantitiesIn(differenceWords(gap)) : [];
        }),
        // Beside its own year's, a target has the numbers of other years.
        ...content.series.series.flatMap(({ unit, targets }) =>
          targets.flatMap(({ value, words = '', ...one }) =>
            quantitiesIn(`${value ?? ''}${one.unit ?? unit}${words}`),
          ),
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
      const counts =
        /\d+个(?=目标|数字|里|以外|网页|写明|字符|空格|阿拉伯数字|是目标|不是|[，。]|找到|没有|$)/gu;
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

  describe('across the years', () => {
    const years = pages.get('2024/progress/years/index.html')!;
    const figures = all(years, 'figure.chart');
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
            other: false,
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
          ...outcomes.map(({ year, value, part, difference, source, ...one }) => {
            const number = `${one.comparator ? '约' : ''}${value}`;
            return {
              year: String(year),
              number,
              figure: number + (one.unit ?? unit),
              qualifier: [part, one.finality && finalities[one.finality], difference]
                .filter(Boolean)
                .join('，')
                .replace(/。$/u, ''),
              url: source.url,
              other: difference !== undefined || source.trust === 'low',
            };
          }),
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
          const said = cell.querySelector('small')?.textContent ?? '';
          const qualifier = one?.qualifier ?? '?';
          expect(
            qualifier === '' || bare(said).includes(bare(`，${qualifier}`)),
            `${name}: ${cell.textContent}`,
          ).toBe(true);
          return one!;
        });
        // Two sources that give one figure are one point; no figure is left out.
        const points = (list: typeof wanted) =>
          [...new Set(list.map(({ year, figure: label }) => `${year} ${label}`))].sort();
        expect(points(shownAs)).toEqual(points(wanted));
        expect(shownAs).toHaveLength(points(wanted).length);
        const drawn = all(figure, 'svg text').map(({ textContent }) => bare(textContent));
        // What counts something else is not drawn, nor years before the chart begins.
        for (const { number, year, other } of shownAs)
          if (!other && drawn.includes(year)) expect(drawn).toContain(number);
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
          const cell = all(years, `#years-${indicatorKey} td p`).find(
            ({ textContent }) =>
              textContent === undefined || bare(textContent).startsWith(`${value}`),
          );
          expect(cell?.textContent, record.id).toContain(record.indicator);
        }
    });
  });
});
