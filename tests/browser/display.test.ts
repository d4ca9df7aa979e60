/** Display settings and the elder mode: on the same addresses, before the first paint, kept on the device only. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './visitor.ts';

const [site] = inject('sites');
const url = site?.url ?? '';

const shown = (page: Page) =>
  page.evaluate(() => {
    const { fontSize, backgroundColor } = getComputedStyle(document.documentElement);
    return { size: Number.parseFloat(fontSize), paper: backgroundColor };
  });

/** How far quiet words are from the paper they stand on: 0 is the same colour, 765 black on white. */
const quietContrast = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')!;
    const lightness = (colour: string) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return red + green + blue;
    };
    const { color } = getComputedStyle(document.querySelector('.soft')!);
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return Math.abs(lightness(color) - lightness(backgroundColor));
  });

describe('display settings', () => {
  let browser: Browser;
  const opened: BrowserContext[] = [];
  async function reader(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext(options);
    opened.push(context);
    return context.newPage();
  }
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await Promise.all(opened.map((context) => context.close()));
    await browser.close();
  });

  it('switch the elder mode on and off by one press, remember it, and apply it before the first paint', async () => {
    const page = await reader();
    await page.goto(`${url}2024/tasks/18/`);
    const plain = await shown(page);
    const elder = page.getByRole('button', { name: '关怀版' });
    await elder.click();
    await page.getByRole('button', { name: '关怀版', pressed: true }).waitFor();
    expect((await shown(page)).size).toBe(plain.size * 1.5);
    // On the next page it holds when the body begins, before any script of the page has run.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        const { dataset } = document.documentElement;
        Object.assign(globalThis, { atFirst: dataset['elder'] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${url}2024/`);
    expect(await page.evaluate(() => (globalThis as { atFirst?: string }).atFirst)).toBe('2');
    await page.getByRole('button', { name: '关怀版' }).click();
    expect(await shown(page)).toEqual(plain);
    expect(await page.evaluate(() => localStorage.getItem('display'))).toBeNull();
  });

  it('show nothing of a page in the elder mode before the sheet of the mode is there', async () => {
    const page = await reader();
    await page.addInitScript(() => localStorage.setItem('display', '{"elder":"3"}'));
    await page.route('**/elder.*.css', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(`${url}2024/tasks/18/`);
    const [painted, came] = await page.evaluate(async () => {
      const paint = () => performance.getEntriesByType('paint')[0]?.startTime;
      while (paint() === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
      const [sheet] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.css')) as PerformanceResourceTiming[];
      return [paint() ?? 0, sheet?.responseEnd ?? Infinity];
    });
    expect(came).toBeGreaterThan(700);
    expect(painted).toBeGreaterThan(came);
  });

  it('set large letters where the sheet of the elder mode does not come', async () => {
    const page = await reader();
    await page.route('**/elder.*.css', (route) => route.abort());
    await page.goto(`${url}2024/tasks/18/`);
    const { size } = await shown(page);
    await page.getByRole('button', { name: '关怀版' }).click();
    await page.getByRole('button', { name: '关怀版', pressed: true }).waitFor();
    expect((await shown(page)).size).toBe(size * 1.5);
    await page.reload();
    expect((await shown(page)).size).toBe(size * 1.5);
  });

  it.each(['light', 'dark'] as const)(
    'set quiet words in the elder mode further from the paper (%s)',
    async (colorScheme) => {
      const page = await reader({ colorScheme });
      await page.goto(`${url}2024/tasks/18/`);
      const plain = await quietContrast(page);
      await page.getByRole('button', { name: '关怀版' }).click();
      await page.locator('[data-elder]').waitFor();
      expect(await quietContrast(page)).toBeGreaterThan(plain);
    },
  );

  it('offer sizes, colours and shortcuts in a dialog, and put all back', async () => {
    const page = await reader({ colorScheme: 'light' });
    await page.goto(`${url}2024/`);
    const before = await shown(page);
    await page.getByRole('button', { name: '显示设置' }).click();
    const dialog = page.getByRole('dialog', { name: '显示设置' });
    await dialog.getByLabel('超大').check();
    await dialog.getByLabel('深色').check();
    await page.locator('[data-elder="3"][data-theme="dark"]').waitFor();
    const changed = await shown(page);
    expect(changed.size).toBe(before.size * 1.75);
    expect(changed.paper).not.toBe(before.paper);
    await dialog
      .getByRole('group', { name: '单键快捷键' })
      .getByLabel('关', { exact: true })
      .check();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT');
    expect(await dialog.isVisible()).toBe(false);
    await page.reload();
    expect(await shown(page)).toEqual(changed);
    await page.getByRole('button', { name: '显示设置' }).click();
    await dialog.getByRole('button', { name: '全部恢复' }).click();
    expect(await shown(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await dialog.waitFor();
  });

  it('open and close as a box where the browser knows no dialogs', async () => {
    const page = await reader();
    await page.addInitScript(() => {
      delete (HTMLDialogElement.prototype as Partial<HTMLDialogElement>).showModal;
    });
    await page.goto(`${url}2024/`);
    const address = page.url();
    const panel = page.locator('.display-panel');
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => panel.getByRole('button', { name: '关闭' }).click(),
    ]) {
      await page.getByRole('button', { name: '显示设置' }).click();
      await panel.waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await panel.getByLabel('特大').check();
      await page.locator('[data-elder="2"]').waitFor();
      await close();
      await panel.waitFor({ state: 'hidden' });
      expect(page.url()).toBe(address);
      expect(await page.evaluate(() => document.documentElement.dataset['elder'])).toBe('2');
    }
  });

  it('let a dark device be light', async () => {
    const page = await reader({ colorScheme: 'dark' });
    await page.goto(`${url}2024/`);
    const dark = await shown(page);
    await page.getByRole('button', { name: '显示设置' }).click();
    await page.getByLabel('浅色').check();
    const light = await shown(page);
    expect(light.paper).not.toBe(dark.paper);
    const other = await reader({ colorScheme: 'light' });
    await other.goto(`${url}2024/`);
    expect(light.paper).toBe((await shown(other)).paper);
  });

  it('work for the page where the browser keeps nothing', async () => {
    const page = await reader();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(`${url}2024/tasks/18/`);
    const { size } = await shown(page);
    await page.getByRole('button', { name: '关怀版' }).click();
    await page.locator('[data-elder]').waitFor();
    expect((await shown(page)).size).toBe(size * 1.5);
    await page.goto(`${url}search/?q=电梯`);
    await page.locator('[data-search-state="done"]').waitFor();
    expect(errors).toEqual([]);
  });

  it('are absent without scripts', async () => {
    const page = await reader({ javaScriptEnabled: false });
    await page.goto(`${url}2024/tasks/18/`);
    expect(await page.getByRole('button', { name: /关怀版|显示设置|朗读|打印/u }).count()).toBe(0);
    expect(await page.locator('[data-verbatim="body"]').isVisible()).toBe(true);
  });
});
