/** A made-up plan of many tasks: the pages of which there is one a plan stay light, and lead to all of it without scripts. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOfContent, writeContent } from '../../bench/scale/generate.ts';
import { openBrowser } from '../browser/visitor.ts';
import { runScript } from '../script.ts';
import { serveFolder } from '../static-server.ts';

const tasks = 150;
const year = '2024';
const mostElements = 3_000;
const mostBytes = 40_000;

/** Pages of the lists: path under the site's folder → text. */
const pages = new Map<string, string>();
let targets: { address: string; unit: string }[] = [];

const folder = mkdtempSync(path.join(tmpdir(), 'large-plan-'));
const site = path.join(folder, 'site');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const content = path.join(folder, 'content');
  writeContent(content, 1, tasks);
  const { code, output } = await runScript('../bench/scale/measure.ts', ['--quick'], {
    CONTENT_DIR: content,
    OUT_DIR: site,
    STORE_DIR: path.join(folder, 'store'),
    SOURCE_DATE_EPOCH: dayOfContent,
  });
  // The build itself refuses where a link or a fragment leads nowhere.
  expect(code, output).toBe(0);
  // The document and the edition stay whole, so that a browser's own search finds everything.
  const whole = [`${year}/document/index.html`, `${year}/edition/index.html`];
  for (const name of globSync('**/*.html', { cwd: site }))
    if (!whole.includes(name)) pages.set(name, readFileSync(path.join(site, name), 'utf8'));
  const file = readFileSync(path.join(site, `data/${year}/targets.json`), 'utf8');
  targets = (JSON.parse(file) as { url: string; unit: string }[]).map(({ url, unit }) => {
    const { pathname, hash } = new URL(url);
    return { address: pathname + hash, unit };
  });
});

/** The pages of a list that one comes to from its first by the links of each to the next. */
function followed(list: string): Document[] {
  const found: Document[] = [];
  for (let name: string | undefined = `${list}/index.html`; name !== undefined;) {
    const text = pages.get(name);
    if (text === undefined) throw new Error(`there is no ${name}`);
    const { document } = parseHTML(text);
    found.push(document);
    const next = document.querySelector('a[rel="next"]')?.getAttribute('href');
    name = next ? `${next.slice(1)}index.html` : undefined;
  }
  return found;
}

const hrefsIn = (documents: readonly Document[], within: string) =>
  documents.flatMap((document) =>
    [...document.querySelectorAll(`${within} a`)].map((link) => link.getAttribute('href') ?? ''),
  );

describe(`a plan of ${tasks} tasks`, () => {
  it('has no page that is heavier than a small plan’s may be', () => {
    expect(pages.size).toBeGreaterThan(tasks);
    for (const [name, html] of pages) {
      expect(html.match(/<[a-z]/giu)?.length, name).toBeLessThanOrEqual(mostElements);
      expect(gzipSync(html, { level: 9 }).length, name).toBeLessThanOrEqual(mostBytes);
    }
  });

  it('leads to every target from the list of targets, and from the results', () => {
    const listed = hrefsIn(followed(`${year}/targets`), 'tr[data-id] th');
    expect(listed).toEqual(targets.map(({ address }) => address));
    const results = new Set(
      hrefsIn(followed(`${year}/progress`), 'main').map((href) => href.replace('#card-', '#')),
    );
    expect(targets.filter(({ address }) => !results.has(address))).toEqual([]);
  });

  it('leads to every task from the list of tasks', () => {
    const listed = hrefsIn(followed(`${year}/tasks`), '.task-entry h3');
    expect(listed).toHaveLength(tasks);
    expect(new Set(listed).size).toBe(tasks);
  });

  it('leads to every figure from the table of figures', () => {
    const rows = followed(`${year}/progress/figures`).flatMap((document) => [
      ...document.querySelectorAll('.evidence-table tbody tr'),
    ]);
    const file = readFileSync(path.join(site, `data/${year}/outcomes.json`), 'utf8');
    expect(rows.map(({ id }) => id)).toEqual(
      (JSON.parse(file) as { id: string }[]).map(({ id }) => id),
    );
  });

  it('leads to every task and target of a chapter from the chapter', () => {
    const chapters = [...pages.keys()].flatMap(
      (name) => /^(?<list>\d{4}\/chapters\/\d+)\/index\.html$/u.exec(name)?.groups?.['list'] ?? [],
    );
    const documents = chapters.flatMap(followed);
    expect(new Set(hrefsIn(documents, '.task-entry h3')).size).toBe(tasks);
    expect(new Set(hrefsIn(documents, '.targets-table tbody th'))).toEqual(
      new Set(targets.map(({ address }) => address)),
    );
  });

  it('has on the first page a place for every chapter, figure and term that stands on another', () => {
    for (const list of [
      `${year}/targets`,
      `${year}/tasks`,
      `${year}/progress`,
      `${year}/progress/figures`,
      'glossary',
      'terms',
    ]) {
      const [first, ...others] = followed(list);
      const ids = (document: Document) =>
        [
          ...document.querySelectorAll(
            'main [data-heading][id], main h2[id], main section[id], main .source p[id], main .results-links li[id], main .glossary > div[id], main .evidence-table tr[id]',
          ),
        ].map(({ id }) => id);
      for (const id of others.flatMap(ids))
        expect(first?.getElementById(id), `${list} #${id}`).not.toBeNull();
    }
  });

  it('filters all targets, draws rows as the page has them, and says when they do not come', async () => {
    const served = await serveFolder(site, '/');
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const address = `${served.url}${year}/targets/`;
      const shown = page.locator('tr[data-id]:visible');
      await page.goto(`${address}?unit=户`);
      const held = targets.filter(({ unit }) => unit === '户').length;
      await expect.poll(() => shown.count()).toBe(held);
      expect(await page.locator('[data-targets-count]').textContent()).toBe(
        `${targets.length}个目标中的${held}个`,
      );
      expect(await page.locator('[data-pages]').isVisible()).toBe(false);
      const [id, drawn] = await shown
        .first()
        .evaluate((row: HTMLElement) => [row.dataset['id'], row.textContent]);
      await page.getByRole('button', { name: '全部显示' }).click();
      await page.locator('[data-pages]').waitFor({ state: 'visible' });
      for (const one of await page.locator('[data-pages] a').all())
        expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      const plain = (text: string | null | undefined) => text?.replaceAll(/\s/gu, '');
      const own = await page.locator(`tr[data-id="${id}"]:visible`).textContent();
      expect(plain(drawn)).toBe(plain(own));

      await page.goto(`${address}?sort=value`);
      await expect.poll(() => shown.count()).toBe(40);
      await page.getByRole('button', { name: /再列出40个/u }).click();
      expect(await shown.count()).toBe(80);

      await page.route('**/rows.json', (route) => route.abort());
      await page.goto(`${address}?unit=户`);
      await page.getByText('没有取到全部目标').waitFor();
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
