/** When a script does not come, as on a bad line or in an old browser: pages read, and search says so. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './visitor.ts';

const [site] = inject('sites');
const url = site?.url ?? '';

describe('without the scripts that were to come', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    await page.route('**/_astro/*.js', (route) => route.abort());
  });
  afterAll(() => browser.close());

  it('pages read, and what would not work is not there', async () => {
    await page.goto(`${url}2024/tasks/18/`);
    expect(await page.locator('[data-verbatim="body"]').textContent()).toContain('加装电梯200台');
    expect(await page.getByRole('button', { name: /关怀版|显示设置|朗读/u }).count()).toBe(0);
    await page.goto(`${url}2024/targets/`);
    expect(await page.locator('tr[data-id]:visible').count()).toBe(92);
    expect(await page.locator('[data-targets-form]').isVisible()).toBe(false);
  });

  it('search says that it did not open, and offers browsing', async () => {
    await page.goto(`${url}search/?q=电梯`);
    await page.getByText('搜索没有打开：这个网页的程序没有送到').waitFor({ state: 'visible' });
    expect(await page.getByRole('link', { name: '2024年全部任务' }).isVisible()).toBe(true);
  });

  it('says nothing of the kind where the script has come', async () => {
    const other = await browser.newPage();
    await other.goto(`${url}search/?q=电梯`);
    await other.locator('[data-search-state="done"]').waitFor();
    expect(await other.locator('[data-script-lost]').count()).toBe(0);
    await other.close();
  });

  it('takes its word away without moving the page', async () => {
    const other = await browser.newPage();
    await other.goto(`${url}search/`);
    const shifts = await other.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 1500);
        }),
    );
    expect(shifts).toBe(0);
    await other.close();
  });
});
