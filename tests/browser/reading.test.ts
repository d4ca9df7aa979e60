/** What a reader does on the site, in a real browser, at both base paths. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, visit, type Visitor } from './visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** One page of each kind, by its address under the base path. */
const pageKinds = [
  '',
  '2024/',
  '2024/tasks/',
  '2024/tasks/05/',
  '2024/tasks/18/',
  '2024/tasks/30/',
  '2024/chapters/5/',
  '2024/targets/',
  '2024/document/',
  'topics/housing/',
  'about/',
  'about/verification/',
  'search/',
  `search/?q=${encodeURIComponent('加装电梯')}`,
  '404.html',
];

const widths = [320, 360, 768, 1440];

/** The element the address's fragment leads to: its id, its words, and whether it is on the screen. */
function currentTarget(page: Page) {
  return page.evaluate(() => {
    const element = document.querySelector(':target');
    if (!element) return undefined;
    const { top, bottom, height } = element.getBoundingClientRect();
    return {
      id: element.id,
      text: element.textContent ?? '',
      inView: height > 0 && bottom > 0 && top >= 0 && top < document.documentElement.clientHeight,
    };
  });
}

/** The browser may scroll a moment after the page is there. */
const patience = { timeout: 60_000 };

/** Expects of the element the address leads to what is given. */
async function arrivesAt(page: Page, place: Record<string, unknown>): Promise<void> {
  await expect.poll(() => currentTarget(page), patience).toMatchObject(place);
}

/** Elements that stick out of the page to the right, named well enough to be found. */
function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .slice(0, 5)
      .map(
        (element) =>
          `<${element.localName} class="${element.getAttribute('class') ?? ''}"> of ${scrollWidth}px`,
      );
  });
}

describe.each(inject('sites'))('a reader at $base', ({ base, url }) => {
  const { origin } = new URL(url);
  /** Runs a visit, and after it expects that nothing went wrong behind the page. */
  async function reader(
    read: (page: Page, visitor: Visitor) => Promise<void>,
    options = {},
  ): Promise<void> {
    const visitor = await visit(browser, url, options);
    try {
      await read(await visitor.context.newPage(), visitor);
      expect(await visitor.complaints()).toEqual([]);
    } finally {
      await visitor.context.close();
    }
  }

  it('opens the front page and gets from it to a task', () =>
    reader(async (page) => {
      await page.goto('');
      expect(await page.locator('h1').innerText()).not.toBe('');
      await page.locator(`main a[href^="${base}2024/tasks/18/"]`).first().click();
      await page.waitForURL(new RegExp(`${base}2024/tasks/18/`, 'u'));
      expect(await page.locator('h1').innerText()).toContain('持续改善群众居住品质');
    }));

  it('reads a task', () =>
    reader(async (page) => {
      await page.goto('2024/tasks/18/');
      expect(await page.locator('[data-verbatim="body"]').innerText()).toMatch(
        /^加快两旧改造步伐.+加装电梯\s*200台.+建设者管理者之家床位\s*1000张\s*。\s*$/su,
      );
    }));

  it('skips with the keyboard to the content', () =>
    reader(async (page) => {
      await page.goto('2024/tasks/18/');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(
        /^#/u,
      );
      const seen = await page.evaluate(() => document.activeElement?.getBoundingClientRect().left);
      expect(seen).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await arrivesAt(page, { id: await page.locator('main').getAttribute('id') });
    }));

  it('follows a target from the table of all targets to its number in the wording', () =>
    reader(async (page) => {
      await page.goto('2024/targets/');
      await page.locator(`main a[href="${base}2024/tasks/18/#t04"]`).first().click();
      await page.waitForURL(`${url}2024/tasks/18/#t04`);
      await arrivesAt(page, { id: 't04', text: '200台', inView: true });
    }));

  it('comes to a target from outside, on a phone too', () =>
    reader(
      async (page) => {
        await page.goto('2024/tasks/21/#t07');
        await arrivesAt(page, {
          id: 't07',
          text: expect.stringMatching(/\d/u),
          inView: true,
        });
      },
      { viewport: { width: 320, height: 640 } },
    ));

  it('searches from the head of a page and follows a hit to a sentence', () =>
    reader(async (page) => {
      await page.goto('2024/tasks/01/');
      const field = page.locator('header input[type="search"]');
      await field.fill('加装电梯');
      await field.press('Enter');
      await page.waitForURL(new RegExp(`${base}search/\\?.*q=`, 'u'));
      await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' });
      const hits = page.locator('[data-search-results] a[data-hit]');
      expect(await page.locator('[data-search-count]').first().innerText()).toContain(
        String(await hits.count()),
      );
      const addresses = await hits.evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).href),
      );
      const hit = addresses.findIndex((address) => address.startsWith(`${url}2024/tasks/18/#s`));
      expect(addresses[hit], `hits: ${addresses.join(' ')}`).toBeDefined();
      await hits.nth(hit).click();
      await page.waitForURL(`${url}2024/tasks/18/#s*`);
      await arrivesAt(page, {
        id: expect.stringMatching(/^s\d{2}$/u),
        text: expect.stringContaining('加装电梯'),
        inView: true,
      });
    }));

  it('finds places that are there: every hit of a wide query leads to a page and a place on it', () =>
    reader(async (page) => {
      await page.goto(`search/?q=${encodeURIComponent('上海')}&n=all`);
      await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' });
      const addresses = await page
        .locator('[data-search-results] a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(addresses.length).toBeGreaterThan(10);
      const broken: string[] = [];
      for (const address of new Set(addresses)) {
        const { hash } = new URL(address);
        const response = await fetch(address);
        const placed = hash === '' || (await response.text()).includes(`id="${hash.slice(1)}"`);
        if (!response.ok || !placed) broken.push(`${response.status} ${address}`);
      }
      expect(broken).toEqual([]);
    }));

  it('is told when nothing is found', () =>
    reader(async (page) => {
      await page.goto(`search/?q=${encodeURIComponent('量子望远镜')}`);
      await page
        .locator('[data-search-state="none"], [data-search-state="done"]')
        .first()
        .waitFor({ state: 'attached' });
      expect(await page.locator('[data-search-results] a[data-hit="exact"]').count()).toBe(0);
    }));

  it('copies the link of a sentence', () =>
    reader(async (page, { context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
      await page.goto('2024/tasks/18/');
      await page.locator('#s02').hover();
      await page.locator('#s02 [data-copy]').click();
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied, patience).toBe(`${url}2024/tasks/18/#s02`);
    }));

  it('reads a task and its targets without JavaScript', () =>
    reader(
      async (page) => {
        await page.goto('2024/tasks/18/');
        expect(await page.locator('[data-verbatim="body"]').innerText()).toContain(
          '加快两旧改造步伐',
        );
        // A target's verb and what it is about stand apart in its row.
        const main = (await page.locator('main').innerText()).replace(/\s/gu, '');
        for (const indicator of [
          '开工建设既有多层住宅加装电梯',
          '筹措保障性租赁住房',
          '完成廉租住房申请受理',
        ]) {
          expect(main.split(indicator).length, indicator).toBeGreaterThan(2);
        }
        await page.goto('2024/targets/');
        expect(
          await page.locator(`main a[href*="2024/tasks/"][href*="#t"]`).count(),
        ).toBeGreaterThanOrEqual(92);
      },
      { javaScriptEnabled: false },
    ));

  it('never has to scroll sideways, be it light or dark', () =>
    reader(async (page) => {
      const wide: string[] = [];
      for (const kind of pageKinds) {
        await page.goto(kind);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 });
            const outside = await sidewaysScroll(page);
            if (outside.length > 0)
              wide.push(`${base}${kind} at ${width}px, ${colorScheme}: ${outside.join(', ')}`);
          }
        }
      }
      expect(wide).toEqual([]);
    }));
});
