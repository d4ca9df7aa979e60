/** What readers take away: citations filled in and copied, pictures whose code leads back, the edition opened from disk. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import jsQR from 'jsqr';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { siteOrigin } from '../built-sites.ts';
import { openBrowser } from './visitor.ts';

const [site] = inject('sites');
const { url, folder } = site!;
describe('taking away', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('a target’s citation has the day of reading, and is copied with it', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime('2026-11-24T17:00:00Z');
    await page.goto(`${url}2024/tasks/18/`);
    await page.getByRole('link', { name: /^引用\s*目标\s*4$/u }).click();
    await page.waitForURL('**/2024/tasks/18/cite/#t04');
    const cited = page.locator('#t04');
    const national = cited.locator('pre', { hasText: '[EB/OL]' }).first();
    expect(await national.textContent()).toBe(
      `上海市静安区人民政府. 2024年区政府重点工作安排：静府发〔2024〕2号第18项[EB/OL]. （2024-03-08）[2026-11-25]. ${siteOrigin}/2024/tasks/18/#t04.`,
    );
    await cited.getByRole('button', { name: '复制' }).first().click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `“开工建设既有多层住宅加装电梯200台”\n——上海市静安区人民政府《2024年区政府重点工作安排》（静府发〔2024〕2号，2024年3月8日）第18项\n${siteOrigin}/2024/tasks/18/#t04`,
    );
    await context.close();
  });

  it('without scripts the place of the day is seen to be open', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}2024/tasks/18/cite/`);
    expect(await page.locator('#task pre', { hasText: '[EB/OL]' }).first().textContent()).toContain(
      '[引用日期]',
    );
    await context.close();
  });

  it.each([
    ['2024/18-tall.png', '/2024/tasks/18/'],
    ['2024/02-tall.png', '/2024/tasks/02/'],
    ['2024/plan-tall.png', '/2024/'],
  ])('the code on %s leads to %s', async (name, address) => {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${url}404.html`);
    const { width, height, data } = await page.evaluate(async (source) => {
      const picture = await createImageBitmap(await (await fetch(source)).blob());
      // The corner that holds the code.
      const canvas = new OffscreenCanvas(330, 330);
      const drawing = canvas.getContext('2d')!;
      drawing.drawImage(picture, canvas.width - picture.width, canvas.height - picture.height);
      const pixels = drawing.getImageData(0, 0, canvas.width, canvas.height);
      return { width: pixels.width, height: pixels.height, data: [...pixels.data] };
    }, `${url}share/${name}`);
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(siteOrigin + address);
    await page.close();
  });

  it('the card of a target, drawn by the browser, has a code that leads to the target', async () => {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${url}2024/tasks/18/cite/#t04`);
    const card = page.locator('#t04 a[download="2024-18-04.svg"]');
    const { width, height, data } = await page.evaluate(
      async (source) => {
        const picture = new Image();
        picture.src = source;
        await picture.decode();
        const canvas = new OffscreenCanvas(330, 330);
        const drawing = canvas.getContext('2d')!;
        drawing.drawImage(picture, 330 - picture.naturalWidth, 330 - picture.naturalHeight);
        const pixels = drawing.getImageData(0, 0, 330, 330);
        return { width: pixels.width, height: pixels.height, data: [...pixels.data] };
      },
      new URL((await card.getAttribute('href'))!, url).href,
    );
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(
      `${siteOrigin}/2024/tasks/18/#t04`,
    );
    const waiting = page.waitForEvent('download');
    await page.locator('#t04 a[download="2024-18-04.png"]').click();
    expect((await waiting).suggestedFilename()).toBe('2024-18-04.png');
    await page.close();
  });

  it('the edition opens from disk with everything in it, asks nothing of anybody, and leads within itself', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    const file = pathToFileURL(path.join(folder, '2024/edition/index.html')).href;
    await page.goto(file);
    const document = readFileSync(path.join(folder, '2024/document/index.html'), 'utf8');
    expect(document).toContain('加装电梯');
    expect(await page.locator('[data-verbatim="document"]').innerText()).toContain(
      '抄送：区委各部门',
    );
    expect(await page.locator('.targets-table tbody tr[id]').count()).toBeGreaterThanOrEqual(92);
    expect(await page.locator('.charts svg').count()).toBeGreaterThan(20);
    expect(await page.locator('.evidence-table tbody tr').count()).toBe(31);
    await page.locator('.promise', { hasText: '200台' }).first().click();
    expect(page.url()).toBe(`${file}#row-18-04`);
    expect(requests.filter((one) => one.split('#')[0] !== file)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
