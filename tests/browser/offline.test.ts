/** Reading without a network; and never an old page while there is one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { noWorkerText } from '../../src/browser/service-worker.ts';
import { serveFolder, type ServedSite } from '../static-server.ts';
import { openBrowser } from './visitor.ts';

describe.each(inject('sites').map((site) => [site.base, site.folder] as const))(
  'the site at %s without a network',
  (base, built) => {
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let folder: string;
    let site: ServedSite;
    const worker = () =>
      page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready;
        return active?.state;
      });
    const heading = () => page.locator('h1').textContent();

    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());
    beforeEach(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'offline-'));
      cpSync(built, folder, { recursive: true });
      site = await serveFolder(folder, base);
      context = await browser.newContext();
      page = await context.newPage();
      await page.goto(`${site.url}2024/tasks/18/`);
      await worker();
    });
    afterEach(async () => {
      await context.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('shows the pages that were read, and says of others that they were not kept', async () => {
      await page.reload();
      const title = await heading();
      await context.setOffline(true);
      await page.goto(`${site.url}2024/tasks/18/`);
      expect(await heading()).toBe(title);
      await page.goto(`${site.url}2024/tasks/03/`);
      expect(await heading()).toBe('没有网络');
    });

    it('shows the whole plan where the reader has asked to keep it', async () => {
      await page.getByRole('button', { name: '显示设置' }).click();
      await page.getByRole('button', { name: '把整个计划存到设备上' }).click();
      await page.getByText('已经存好。').waitFor();
      await context.setOffline(true);
      for (const one of ['2024/tasks/03/', '2024/document/', 'topics/elderly/', '']) {
        await page.goto(site.url + one);
        expect(await heading(), one).not.toBe('没有网络');
      }
    });

    it('shows the newest page whenever there is a network', async () => {
      await page.reload();
      const file = path.join(folder, '2024/tasks/18/index.html');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/(<h1[^>]*>)[^<]+/u, '$1改过的标题'));
      await page.reload();
      expect(await heading()).toBe('改过的标题');
    });

    it('takes itself and all it kept away when it has been switched off', async () => {
      await page.reload();
      writeFileSync(path.join(folder, 'sw.js'), noWorkerText);
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await expect
        .poll(
          () =>
            page.evaluate(async () => [
              (await navigator.serviceWorker.getRegistrations()).length,
              (await caches.keys()).length,
            ]),
          { timeout: 20_000 },
        )
        .toEqual([0, 0]);
    });

    it('can be put among the device’s own programs', async () => {
      const address = await page.locator('link[rel="manifest"]').getAttribute('href');
      const manifest = (await (
        await page.request.get(new URL(address ?? '', page.url()).href)
      ).json()) as {
        start_url: string;
        icons: { src: string }[];
      };
      for (const one of [manifest.start_url, ...manifest.icons.map(({ src }) => src)])
        expect((await page.request.get(new URL(one, page.url()).href)).status(), one).toBe(200);
    });
  },
);
