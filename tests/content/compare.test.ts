/** A government's plans of two years, imported as an editor does it, have a page that compares them. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot, runScript } from '../script.ts';
import { lastingFolder, realContent } from './content-copy.ts';

const folder = lastingFolder();
const content = path.join(folder, 'content');
const site = path.join(folder, 'site');

/** A county that does not exist, which keeps its titles and changes its words. */
const madeUp = (year: number, ...bodies: [string, string]) =>
  [
    `${year}年县政府重点工作安排`,
    '一、城乡建设',
    `1．建设公园。${bodies[0]}`,
    `2．改造道路。${bodies[1]}`,
    '云溪县人民政府',
    `${year}年1月5日`,
  ].join('\n');

/** Imports the documents under the keys that the command proposes, and builds. */
beforeAll(async () => {
  mkdirSync(content);
  const documents = ['61-hailaer-2018.txt', '62-hailaer-2019.txt'].map((name) =>
    path.join(projectRoot, 'tests/plans/years', name),
  );
  for (const [year, words] of [
    [2031, '新建口袋公园3座，完善步道。'],
    [2032, '新建口袋公园5座，延长步道。'],
  ] as const) {
    const file = path.join(folder, `${year}.txt`);
    writeFileSync(file, madeUp(year, words, '改造农村公路12公里。'));
    documents.push(file);
  }
  for (const file of documents) {
    const { code, output } = await runScript('import.ts', [file], { CONTENT_DIR: content });
    expect(code, output).toBe(0);
  }
  cpSync(path.join(realContent, 'LICENSE.md'), path.join(content, 'LICENSE.md'));
  const { code, output } = await runScript('build.ts', [], { CONTENT_DIR: content, OUT_DIR: site });
  expect(code, output).toBe(0);
});

const read = (page: string) =>
  parseHTML(readFileSync(path.join(site, page, 'index.html'), 'utf8')).document;

const wordsOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/gu, '');

describe('/compare/2018/2019/', () => {
  let page: Document;
  beforeAll(() => {
    page = read('compare/2018/2019');
  });
  const rowsUnder = (fragment: string) => [
    ...(page.querySelector(`#${fragment}`)?.parentElement?.querySelectorAll('tbody tr') ?? []),
  ];

  it('puts side by side what both years promise, as each prints it, and says how they were matched', () => {
    const rows = rowsUnder('lowered').map((row) => [
      ...[...row.querySelectorAll('.number, blockquote')].map(wordsOf),
      ...[...row.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    ]);
    expect(rows).toContainEqual([
      '17个',
      '加快推进17个棚改区域的道路',
      '15个',
      '加快推进15个棚改区域的道路',
      '/2018/tasks/02/#t02',
      '/2019/tasks/08/#t02',
    ]);
    expect(wordsOf(page.querySelector('#lowered ~ table caption'))).toContain(
      '本站按指标的文字相同配对，未经编辑核对。',
    );
    expect(rows.map(([older, , newer]) => [older, newer])).toContainEqual(['6%左右', '3.5%左右']);
  });

  it('has every target once: with its counterpart, or alone', () => {
    const targets = (plan: string) =>
      [...page.querySelectorAll(`main tr a[href^="/${plan}/"]`)]
        .map((link) => link.getAttribute('href')!)
        .filter((address) => /#(?:card-)?(?:c\d-)?t\d/u.test(address));
    for (const [plan, count] of [
      ['2018', 10],
      ['2019', 20],
    ] as const)
      expect(new Set(targets(plan)).size, plan).toBe(count);
  });

  it('lists the tasks whose titles only one year has, and says where no wording can be compared', () => {
    const titles = (fragment: string) =>
      [...page.querySelector(`#${fragment}`)!.parentElement!.querySelectorAll('li a')].map(wordsOf);
    expect(titles('tasks-dropped')).toHaveLength(8);
    expect(titles('tasks-new')).toHaveLength(17);
    expect(wordsOf(page.querySelector('#tasks'))).toBe('标题相同的任务：0项');
    expect(wordsOf(page.querySelector('#tasks')!.nextElementSibling)).toContain('没有标题相同');
  });

  it('is led to from both plans, and there is no other such page', () => {
    for (const plan of ['2018', '2019'])
      expect(read(plan).querySelector('#plans + ul a[href="/compare/2018/2019/"]'), plan).not.toBe(
        null,
      );
    expect(readdirSync(path.join(site, 'compare')).sort()).toEqual(['2018', 'yunxi-2031']);
  });
});

describe('two plans that keep their titles', () => {
  it('show first what changed: what is as it was is folded away, counted, and once where both print the same', () => {
    const page = read('compare/yunxi-2031/yunxi-2032');
    const headings = [...page.querySelectorAll('main h2')].map((one) => one.id);
    expect(headings).toEqual(['raised', 'kept', 'tasks']);
    const folded = page.querySelector('#kept ~ details:not([open])');
    expect(wordsOf(folded?.querySelector('summary') ?? null)).toBe('全部1个');
    const rows = [...(folded?.querySelectorAll('tbody tr') ?? [])];
    expect(rows.map((row) => [...row.querySelectorAll('.number')].map(wordsOf))).toEqual([
      ['12公里'],
    ]);
    expect([...rows[0]!.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/yunxi-2031/tasks/02/#t01',
      '/yunxi-2032/tasks/02/#t01',
    ]);
  });

  it('show both wordings whole, with the words marked that the other has not', () => {
    const page = read('compare/yunxi-2031/yunxi-2032');
    const sides = [...page.querySelectorAll('blockquote.official')];
    expect(sides.map(wordsOf)).toEqual([
      '新建口袋公园3座，完善步道。',
      '新建口袋公园5座，延长步道。',
    ]);
    const marked = (side: Element | undefined, name: string) =>
      [...(side?.querySelectorAll(name) ?? [])].map(wordsOf);
    expect([marked(sides[0], 'del'), marked(sides[0], 'ins')]).toEqual([['3', '完善'], []]);
    expect([marked(sides[1], 'del'), marked(sides[1], 'ins')]).toEqual([[], ['5', '延长']]);
    expect(wordsOf(page.querySelector('#tasks ~ details ul'))).toBe(
      '改造道路2031年任务2、2032年任务2',
    );
  });
});
