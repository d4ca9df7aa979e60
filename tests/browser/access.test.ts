/** WCAG 2.2 AA, as far as a program can tell, on every kind of page in every state it has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { openBrowser } from './visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [site] = inject('sites');
const url = site?.url ?? '';
const pages = [
  ...onePageOfEachKind(readBuiltFiles(site?.folder ?? '')).map((name) =>
    name.replace(/(?<=^|\/)index\.html$/u, ''),
  ),
  `search/?q=${encodeURIComponent('养老')}`,
  `search/?q=${encodeURIComponent('没有这样的词')}`,
];

interface State extends BrowserContextOptions {
  media?: 'print';
  /** Size of the elder mode. */
  elder?: string;
  /** Rules that say nothing about this state. */
  without?: string[];
}

const states: Record<string, State> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'elder mode': { elder: '2' },
  'elder mode, dark, 320 px': {
    elder: '3',
    colorScheme: 'dark',
    viewport: { width: 320, height: 640 },
  },
  'narrow, 320 px': { viewport: { width: 320, height: 640 } },
  // Nobody's finger has to hit what is printed.
  print: { media: 'print', without: ['target-size'] },
  // The browser puts its reader's own colours in the place of ours, which the tool goes on measuring.
  'forced colours': { forcedColors: 'active', without: ['color-contrast'] },
};

/** What the tool finds wrong: rule, place, why. */
async function violations(page: Page, without: readonly string[]): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const results = await page.evaluate(
    (disabled) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
      }),
    without,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

describe('access', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(states))(
    'has no violations on any kind of page: %s',
    async (_state, { media, elder, without = [], ...options }) => {
      // The tool is a script that no page would let in.
      const context = await browser.newContext({ ...options, bypassCSP: true });
      const page = await context.newPage();
      if (media) await page.emulateMedia({ media });
      if (elder)
        await page.addInitScript((size) => {
          localStorage.setItem('display', JSON.stringify({ elder: size }));
        }, elder);
      const found: string[] = [];
      // What is taken elsewhere in one file knows no settings.
      for (const path of pages.filter((one) => !elder || !one.includes('/edition/'))) {
        await page.goto(url + path);
        if (path.startsWith('search/?'))
          await page
            .locator('[data-search-state="done"], [data-search-state="none"]')
            .waitFor({ state: 'attached' });
        found.push(...(await violations(page, without)).map((one) => `/${path} ${one}`));
      }
      expect(pages.length).toBeGreaterThan(12);
      expect(found).toEqual([]);
      await context.close();
    },
  );
});
