/** Measures an engine in a real browser: what it finds, what it fetches, how long it takes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { MeasuredEngine, OpenEngine } from '../../tests/search/engine.ts';

/** An engine's files as they are served. */
export interface ServedEngine {
  /** The folder that is served, and its address with a slash at the end. */
  root: string;
  url: string;
  /** Script with an `openEngine`, and folder of the index, under both. */
  script: string;
  index: string;
}

async function open(page: Page, { url, script, index }: ServedEngine): Promise<void> {
  await page.goto(`${url}blank.html`);
  await page.evaluate(
    async ([module, folder]) => {
      const { openEngine } = (await import(module)) as { openEngine: OpenEngine };
      globalThis.measured = await openEngine(folder);
    },
    [url + script, url + index] as const,
  );
}

/** Bytes over the wire for the first query, everything it needs included, and how many files they are. */
export async function firstQuery(
  browser: Browser,
  engine: ServedEngine,
  query: string,
): Promise<{ bytes: number; files: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const fetched = new Set<string>();
  page.context().on('request', (request) => fetched.add(new URL(request.url()).pathname));
  await open(page, engine);
  await page.evaluate((asked) => globalThis.measured.shown(asked), query);
  await context.close();
  fetched.delete('/blank.html');
  fetched.delete('/favicon.ico');
  // As a server sends them: the engine's own files are compressed already, the others on the way.
  const bytes = [...fetched].map((pathname) => {
    const content = readFileSync(path.join(engine.root, decodeURIComponent(pathname)));
    return /\.(?:js|json)$/u.test(pathname)
      ? gzipSync(content, { level: 9 }).length
      : content.length;
  });
  return { bytes: bytes.reduce((sum, one) => sum + one, 0), files: bytes.length };
}

/** An engine with its index open, all of it loaded that any query needs. */
export interface OpenedEngine {
  exact(queries: readonly string[]): Promise<string[][]>;
  shown(queries: readonly string[]): Promise<string[][]>;
  /** Milliseconds of each query until the first page of hits is there. */
  times(queries: readonly string[]): Promise<number[]>;
  close(): Promise<void>;
}

/** Opens an engine in a page of its own. */
export async function opened(browser: Browser, engine: ServedEngine): Promise<OpenedEngine> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await open(page, engine);
  const all = (kind: keyof MeasuredEngine) => (queries: readonly string[]) =>
    page.evaluate(
      async ([list, name]) => {
        const answers: string[][] = [];
        for (const query of list) answers.push(await globalThis.measured[name](query));
        return answers;
      },
      [queries, kind] as const,
    );
  return {
    exact: all('exact'),
    shown: all('shown'),
    times: (queries) =>
      page.evaluate(async (list) => {
        const times: number[] = [];
        for (const query of list) {
          const from = performance.now();
          await globalThis.measured.shown(query);
          times.push(performance.now() - from);
        }
        return times;
      }, queries),
    close: () => context.close(),
  };
}
