/** The targets page in a real browser: what a reader filters is what the table, the chart and the download hold. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './visitor.ts';

describe.each(inject('sites').map((site) => [site.base, site.url] as const))(
  'the targets page at %s',
  (_base, url) => {
    let browser: Browser;
    let page: Page;
    const problems: string[] = [];
    const open = async (query = '') => {
      await page.goto(`${url}2024/targets/${query}`);
      await page.locator('[data-targets-form]').waitFor({ state: 'visible' });
    };
    const shown = () => page.locator('tr[data-id]:visible td.number').allTextContents();
    const texts = async () => (await shown()).map((text) => text.trim());

    beforeAll(async () => {
      browser = await openBrowser();
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      page.on('pageerror', (error) => problems.push(error.message));
    });
    afterAll(async () => {
      await browser.close();
      expect(problems).toEqual([]);
    });

    it('shows all ninety-two before anything is asked for', async () => {
      await open();
      expect(await shown()).toHaveLength(92);
      expect(await page.locator('[data-targets-count]').textContent()).toContain('92');
      // Of all targets the front page has the picture: here the table comes first.
      expect(await page.locator('[data-targets-chart]').isVisible()).toBe(false);
    });

    it('filters, keeps the view in the address, and goes back and forward', async () => {
      await open();
      await page.getByLabel('单位').selectOption('户');
      await page.getByLabel('排列').selectOption('value-desc');
      expect(await texts()).toEqual(['500户', '500户', '400户', '300户']);
      expect(new URL(page.url()).search).toBe('?unit=%E6%88%B7&sort=value&desc=1');
      expect(await page.locator('[data-targets-chart] rect').count()).toBe(4);
      await page.goBack();
      expect(await texts()).toEqual(['500户', '300户', '500户', '400户']);
      await page.goBack();
      expect(await shown()).toHaveLength(92);
      await page.goForward();
      expect(await shown()).toHaveLength(4);
    });

    it('opens with the view that an address holds, and lets bounds wait for a unit', async () => {
      await open('?chapter=5&unit=张&min=172&max=1000');
      expect(await texts()).toEqual(['1000张', '172张']);
      await page.getByRole('button', { name: '全部显示' }).click();
      await expect.poll(async () => (await shown()).length).toBe(92);
      expect(await page.getByLabel('最小').isDisabled()).toBe(true);
    });

    it('never puts unlike values on one scale', async () => {
      await open('?topic=health');
      expect(await page.locator('[data-targets-chart]').isVisible()).toBe(false);
      await open('?comparator=ge');
      expect(await page.locator('[data-targets-chart] figcaption').textContent()).toContain(
        '分布在',
      );
    });

    it('downloads what is shown, in Chinese that spreadsheets read', async () => {
      await open('?unit=户&sort=value');
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: /Excel/u }).click();
      const file = await (await waiting).path();
      const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
      expect(lines[0]).toMatch(/^\uFEFF编号,/u);
      expect(lines.slice(1).map((line) => line.split(',')[6])).toEqual([
        '300户',
        '400户',
        '500户',
        '500户',
      ]);
    });

    it('says when nothing is left', async () => {
      await open('?unit=幢&kind=flow');
      expect(await shown()).toEqual([]);
      expect(await page.locator('[data-targets-count]').textContent()).toContain('0个');
    });

    it('is a plain table without scripts', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(`${url}2024/targets/`);
      expect(await plain.locator('tr[data-id]').count()).toBe(92);
      expect(await plain.locator('[data-targets-form]').isVisible()).toBe(false);
      await context.close();
    });
  },
);
