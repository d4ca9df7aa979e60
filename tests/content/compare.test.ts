/** A government's plans of two years, imported as an editor does it, have a page that compares them. */
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { projectRoot, runScript } from '../script.ts';
import { lastingFolder, realContent } from './content-copy.ts';

const folder = lastingFolder();
const content = path.join(folder, 'content');
const site = path.join(folder, 'site');

/** Imports the two documents under the keys that the command proposes, and builds. */
async function build(): Promise<void> {
  mkdirSync(content);
  for (const document of ['61-hailaer-2018.txt', '62-hailaer-2019.txt']) {
    const file = path.join(projectRoot, 'tests/plans/years', document);
    const { code, output } = await runScript('import.ts', [file], { CONTENT_DIR: content });
    expect(code, output).toBe(0);
  }
  cpSync(path.join(realContent, 'LICENSE.md'), path.join(content, 'LICENSE.md'));
  const { code, output } = await runScript('build.ts', [], {
    CONTENT_DIR: content,
    OUT_DIR: site,
    SITE_URL: 'https://record.example',
  });
  expect(code, output).toBe(0);
}

const read = (page: string) =>
  parseHTML(readFileSync(path.join(site, page, 'index.html'), 'utf8')).document;

describe('/compare/2018/2019/', async () => {
  await build();
  const page = read('compare/2018/2019');
  const wordsOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/gu, '');
  const rowsUnder = (fragment: string) => [
    ...(page.querySelector(`#${fragment}`)?.parentElement?.querySelectorAll('tbody tr') ?? []),
  ];

  it('puts side by side what both years promise, as each prints it, and says how they were matched', () => {
    const rows = rowsUnder('lowered').map((row) => [
      ...[...row.querySelectorAll('.number, blockquote')].map(wordsOf),
      ...[...row.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      wordsOf(row.lastElementChild),
    ]);
    expect(rows).toContainEqual([
      '17个',
      '加快推进17个棚改区域的道路',
      '15个',
      '加快推进15个棚改区域的道路',
      '/2018/tasks/02/#t02',
      '/2019/tasks/08/#t02',
      '本站按指标的文字相同配对，未经编辑核对。',
    ]);
    expect(rows.map(([older, , newer]) => [older, newer])).toContainEqual(['6%左右', '3.5%左右']);
  });

  it('has every target once: with its counterpart, or alone', () => {
    const targets = (plan: string) =>
      [...page.querySelectorAll(`main td a[href^="/${plan}/"]`)]
        .map((link) => link.getAttribute('href')!)
        .filter((address) => /#(?:c\d-)?t\d/u.test(address));
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
    expect(existsSync(path.join(site, 'compare/2019'))).toBe(false);
  });
});
