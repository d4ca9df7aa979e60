/**
 * Published figures where no page shows them: data files, search, feeds, and what is taken away or read by machines.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read as readSheets, utils, type WorkBook } from '@e965/xlsx';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, inject, it } from 'vitest';
import { sharedPlan, sharedTask } from '../../src/exports/share/shared.ts';
import { soundContent } from '../../src/loader/load.ts';
import { addressesUnder } from '../../src/model/addresses.ts';
import { searchRecords } from '../../src/search/index/records.ts';
import { siteOrigin } from '../built-sites.ts';
import { unmarked } from '../fixture/spreadsheet.ts';
import { readBuiltFiles, readPages, twoDigits, upTo } from './built-pages.ts';
import {
  all,
  bare,
  contentText,
  definitions,
  figureOf,
  figureRecords,
  formerRecords,
  hrefs,
  periodOf,
  quantitiesIn,
  recordsOf,
  rowOf,
  sentenceOf,
} from './published-figures.ts';

const content = soundContent('content');
const plan = content.plans[0]!;

describe.each(inject('sites'))('published figures at $base', ({ base, folder }) => {
  const files = readBuiltFiles(folder);
  const pages = readPages(files);
  const links = addressesUnder(base, siteOrigin);
  const json = (name: string) => JSON.parse(files.get(`data/2024/${name}`) ?? '') as unknown;

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
    const text = new TextDecoder().decode(bytes(name));
    const book = readSheets(text, { type: 'string', raw: true });
    return rowsIn(book, book.SheetNames[0]!);
  };
  const withoutMarks = (rows: Record<string, string>[]) =>
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unmarked(cell)])),
    );
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
    ['outcomes.excel.csv', () => withoutMarks(csv('outcomes.excel.csv'))],
    ['plan.xlsx', () => rowsIn(readSheets(bytes('plan.xlsx'), { cellDates: true }), '结果')],
  ])('%s has a row a record, and nothing else', (_, read) => {
    expect(truths(sorted(read()))).toEqual(wanted);
  });

  it.each([
    ['targets.json', ['targets.json']],
    ['the files of the tasks', upTo(30).map((number) => `tasks/${twoDigits(number)}.json`)],
  ])('%s has the records of each target with it', (_, paths) => {
    type Published = Record<'outcomes' | 'baseline', Record<string, unknown>[]> & { id: string };
    const read = paths.flatMap((name) => {
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

  it('are found by the search as whole sentences', () => {
    const found = searchRecords(content.plans, content.topics, content.glossary, links)
      .filter(({ facets }) => facets.kind === 'outcome')
      .map(({ address, title, context }) => ({ address, title, context }));
    const said = figureRecords.map((record) => ({
      address: `${base}2024/progress/#${record.id}`,
      title: sentenceOf(record),
      context: `公布的结果 · ${record.source.publisher} · ${definitions[record.definition]}`,
    }));
    const byAddress = (a: { address: string }, b: { address: string }) =>
      a.address.localeCompare(b.address);
    expect(found.toSorted(byAddress)).toEqual(said.toSorted(byAddress));
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

  it('are in charts to take away with their source, and in no picture for sharing or note for machines', () => {
    const promised = new Set([
      ...quantitiesIn(contentText('plans/2024/source.txt')),
      ...plan.targets.flatMap(({ value, unit }) => quantitiesIn(`${value}${unit}`)),
    ]);
    const pictures = [...files].filter(
      ([name]) => name.endsWith('.svg') && name.startsWith('embed/'),
    );
    expect(pictures.length).toBeGreaterThan(0);
    const shared = [
      sharedPlan(plan, content.settings.name, links),
      ...plan.tasks.map((task) => sharedTask(plan, task, content.settings.name, links, [])),
    ];
    const recorded = new Set(figureRecords.flatMap((record) => quantitiesIn(figureOf(record))));
    const publishers = figureRecords.map(({ source }) => source.publisher);
    for (const [name, svg] of pictures) {
      const text = svg.replace(/<[^>]+>/gu, '\n');
      const figures = quantitiesIn(bare(text)).filter((one) => recorded.has(one));
      if (figures.some((one) => !promised.has(one)))
        expect(
          publishers.some((one) => bare(text).includes(bare(one))),
          name,
        ).toBe(true);
    }
    const texts = [
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
