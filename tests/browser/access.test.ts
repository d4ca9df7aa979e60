/** WCAG 2.2 AA, as far as a program can tell, on every kind of page in every state it has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { openBrowser, setElder } from './visitor.ts';

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

interface State {
  /** What the page is told of its reader's device. */
  media?: Parameters<Page['emulateMedia']>[0];
  /** Width in CSS pixels. */
  width?: number;
  /** Size of the elder mode. */
  elder?: string;
  /** Whether all rules are tried; otherwise those that a look can break, the markup being that of another state. */
  whole?: true;
  /** Rules that say nothing about this state. */
  without?: string[];
}

const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rulesOfLook = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'css-orientation-lock',
];

const states: Record<string, State> = {
  light: { whole: true },
  dark: { media: { colorScheme: 'dark' } },
  'elder mode': { elder: '2' },
  'elder mode, dark, 320 px': { elder: '3', media: { colorScheme: 'dark' }, width: 320 },
  'narrow, 320 px': { width: 320, whole: true },
  // Nobody's finger has to hit what is printed.
  print: { media: { media: 'print' }, without: ['target-size'] },
  // The browser puts its reader's own colours in the place of ours, which the tool goes on measuring.
  'forced colours': { media: { forcedColors: 'active' }, without: ['color-contrast'] },
};

/** Puts the open page into a state, without loading it anew. */
async function enter(page: Page, { media, width = 1280, elder }: State) {
  await page.emulateMedia({ media: null, colorScheme: 'light', forcedColors: null, ...media });
  await page.setViewportSize({ width, height: 720 });
  await setElder(page, elder);
}

/** What the tool, which is in the page, finds wrong: rule, place, why. */
async function violations(page: Page, { whole, without = [] }: State): Promise<string[]> {
  const options = whole
    ? { runOnly: allRules }
    : { runOnly: rulesOfLook.filter((rule) => !without.includes(rule)) };
  const results = await page.evaluate(
    (some) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        ...some,
      }),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

describe('access', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    // The tool is a script that no page would let in; what moves is judged where it comes to rest.
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
    page = await context.newPage();
  });
  afterAll(() => browser.close());

  it.each(pages)('has no violations in any state: /%s', async (path) => {
    await page.goto(url + path);
    if (path.startsWith('search/?'))
      await page
        .locator('[data-search-state="done"], [data-search-state="none"]')
        .waitFor({ state: 'attached' });
    await page.addScriptTag({ content: axe });
    const found: string[] = [];
    for (const [name, state] of Object.entries(states)) {
      // What is taken elsewhere in one file knows no settings.
      if (state.elder && path.includes('/edition/')) continue;
      await enter(page, state);
      found.push(...(await violations(page, state)).map((one) => `${name}: ${one}`));
    }
    expect(found).toEqual([]);
  });

  it('is tried on every kind of page', () => {
    expect(pages.length).toBeGreaterThan(20);
  });
});
