/** A reader who comes back is told what changed since, from what the device alone knows, and nothing on the page moves. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, untilQuiet, visit } from './visitor.ts';

interface Change {
  time: number;
  words: string;
}

describe.each(inject('sites'))('a reader who comes back, at $base', ({ url, base }) => {
  let browser: Browser;
  let changes: Change[];
  const kept = `visit:${base}2024/`;
  const front = `${url}2024/`;
  beforeAll(async () => {
    browser = await openBrowser();
    changes = (await (await fetch(`${front}progress/changes.json`)).json()) as Change[];
  });
  afterAll(() => browser.close());

  const box = (page: Page) => page.locator('.since-visit');
  /** As if the reader had last been there before the newest changes. */
  const before = (context: BrowserContext) =>
    context.addInitScript(
      ([name, visited]) => {
        // An empty document, which comes first, has no storage.
        if (location.protocol === 'http:' && localStorage.getItem(name!) === null)
          localStorage.setItem(name!, visited!);
      },
      [kept, JSON.stringify({ day: '2024-3-9', known: changes[0]!.time - 1 })] as const,
    );

  it('is told nothing at the first visit, nor of what was there then', async () => {
    const { context, complaints } = await visit(browser, url);
    const page = await context.newPage();
    for (const address of [front, `${front}progress/`, front]) {
      await page.goto(address);
      await untilQuiet(page);
      expect(await box(page).isVisible(), address).toBe(false);
    }
    expect(await page.evaluate((name) => localStorage.getItem(name), kept)).toContain(
      String(changes[0]!.time),
    );
    expect(await complaints()).toEqual([]);
    await context.close();
  });

  it.each([360, 1440])(
    'is told how much is new, with links, before anything is painted at %i pixels',
    async (width) => {
      const viewport = { width, height: 800 };
      const { context, complaints } = await visit(browser, url, { viewport });
      await before(context);
      await context.addInitScript(() => {
        Object.assign(globalThis, { moved: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Object.assign(globalThis, {
              moved:
                (globalThis as { moved?: number }).moved! +
                (entry as unknown as { value: number }).value,
            });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const page = await context.newPage();
      await page.goto(front);
      await untilQuiet(page);
      expect(await box(page).locator('summary').textContent()).toMatch(
        /^自您上次（3月9日）来访后：(?:新增结果\d+条)?.*\d/u,
      );
      await page.waitForSelector('.since-visit li', { state: 'attached' });
      expect(await page.evaluate(() => (globalThis as { moved?: number }).moved)).toBe(0);
      await box(page).locator('summary').click();
      const newest = changes.filter(({ time }) => time === changes[0]!.time);
      expect(await box(page).locator('li').count()).toBe(Math.min(12, newest.length));
      expect(await box(page).locator('li').first().textContent()).toContain(newest[0]!.words);
      await box(page).locator('li a').first().click();
      await page.waitForURL(/2024\/(?:tasks|progress)\//u);
      // On the same day it is said again, until the reader has seen it.
      await page.goto(front);
      await untilQuiet(page);
      await box(page).locator('summary').click();
      await box(page).getByRole('button', { name: '知道了' }).click();
      await page.goto(front);
      await untilQuiet(page);
      expect(await box(page).isVisible()).toBe(false);
      expect(await complaints()).toEqual([]);
      await context.close();
    },
  );

  it('is told as much where the list does not come, and nothing where nothing is kept', async () => {
    const { context } = await visit(browser, url);
    await before(context);
    await context.route('**/changes.json', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(front);
    await untilQuiet(page);
    expect(await box(page).locator('summary').textContent()).toContain('来访后：');
    expect(await box(page).locator('li').count()).toBe(0);
    await context.close();

    const closed = await browser.newContext();
    await closed.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    const other = await closed.newPage();
    const errors: string[] = [];
    other.on('pageerror', ({ message }) => errors.push(message));
    await other.goto(front);
    await untilQuiet(other);
    expect(await box(other).isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await closed.close();
  });

  it('may have no visit kept, and then none is', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(front);
    await untilQuiet(page);
    await page.getByRole('button', { name: '显示设置' }).click();
    await page.getByLabel('不记来访日期').check();
    const stored = () => page.evaluate((name) => localStorage.getItem(name), kept);
    expect(await stored()).toBeNull();
    await page.goto(front);
    await untilQuiet(page);
    expect(await stored()).toBeNull();
    await context.close();
  });
});

it('the link about mistakes leads to what is said of the sentence that the reader has chosen', async () => {
  const [site] = inject('sites');
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    // As where a contact is set, and every sentence has its own ready text.
    await page.route('**/tasks/18/', async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      const link = 'cite/#mistake"';
      expect(html).toContain(link);
      await route.fulfill({ response: answer, body: html.replace(link, `${link} data-of-place`) });
    });
    await page.goto(`${site!.url}2024/tasks/18/`);
    await untilQuiet(page);
    const link = page.getByRole('link', { name: '哪句话有误？' });
    expect(await link.getAttribute('href')).toMatch(/cite\/#mistake$/u);
    await page.evaluate(() => (location.hash = '#s03'));
    await link.click();
    await page.waitForURL('**/2024/tasks/18/cite/#s03');
  } finally {
    await browser.close();
  }
});
