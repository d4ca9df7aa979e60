/** A page that was opened before a new edition was published: the files it names are gone, and no button is dead. */
import type { IncomingMessage } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { putSpeech } from '../speech.ts';
import { serveFolder, type ServedSite } from '../static-server.ts';
import { openBrowser } from './visitor.ts';

const [built] = inject('sites');

describe('a part of the page that is gone after a new edition', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let site: ServedSite;
  let isGone: (address: string) => boolean;
  const gone = () =>
    page.getByRole('alert').filter({ hasText: '有一部分程序没有下载下来：网站可能刚刚更新' });

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    isGone = () => false;
    site = await serveFolder(
      built?.folder ?? '',
      built?.base ?? '/',
      false,
      ({ url = '' }: IncomingMessage, response) => {
        if (!isGone(url)) return false;
        response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
        return true;
      },
    );
    // Without the worker, which keeps what a page needs.
    context = await browser.newContext({ serviceWorkers: 'block' });
    page = await context.newPage();
    await page.addInitScript(putSpeech, { kind: 'chrome' as const, voices: [{ lang: 'zh-CN' }] });
    await page.goto(`${site.url}2024/tasks/18/`);
    await page.getByRole('button', { name: '朗读' }).waitFor();
    isGone = (address) => address.includes('/_astro/');
  });
  afterEach(async () => {
    await context.close();
    await site.close();
  });

  const uses: readonly (readonly [string, () => Promise<void>, () => Promise<void>])[] = [
    [
      '显示设置',
      () => page.getByRole('button', { name: '显示设置' }).click(),
      () => page.getByRole('dialog', { name: '显示设置' }).waitFor(),
    ],
    [
      'the key that opens it',
      () => page.keyboard.press('?'),
      () => page.getByRole('dialog', { name: '显示设置' }).waitFor(),
    ],
    [
      '朗读',
      () => page.getByRole('button', { name: '朗读' }).click(),
      () => page.getByRole('toolbar', { name: '朗读' }).waitFor(),
    ],
    [
      'the suggestions of a search box',
      () => page.getByRole('searchbox').first().focus(),
      () => page.getByRole('combobox').first().waitFor(),
    ],
  ];
  it.each(uses)('is told of, with a way on: %s', async (_name, use, works) => {
    await use();
    await gone().waitFor();
    isGone = () => false;
    await Promise.all([
      page.waitForEvent('load'),
      gone().getByRole('button', { name: '重新打开这一页' }).click(),
    ]);
    expect(await gone().count()).toBe(0);
    await page.getByRole('button', { name: '朗读' }).waitFor();
    await use();
    await works();
  });

  it('is told of once, however many buttons are pressed, and can be put away', async () => {
    for (const [, use] of uses) await use();
    await gone().waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await gone().getByRole('button', { name: '关闭' }).click();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('offers the same where the search engine is gone', async () => {
    isGone = (address) => address.includes('/pagefind/');
    await page.goto(`${site.url}search/?q=%E7%94%B5%E6%A2%AF`);
    await page.getByText('搜索没有打开：').first().waitFor();
    isGone = () => false;
    await page.getByRole('button', { name: '重新打开这一页' }).click();
    await page.locator('[data-search-state="done"]').waitFor();
  });
});
