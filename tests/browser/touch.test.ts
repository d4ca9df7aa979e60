/** On a phone, in no mode: a finger hits what it is meant for. */
import { expect, inject, it } from 'vitest';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { openBrowser, tooSmall } from './visitor.ts';

const [site] = inject('sites');
const pages = [...onePageOfEachKind(readBuiltFiles(site?.folder ?? '')), 'search/?q=养老'];

it('gives links in lists and tables, chips and buttons the height of a finger', async () => {
  const browser = await openBrowser();
  try {
    const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
    const page = await browser.newPage(phone);
    const found: string[] = [];
    for (const name of pages) {
      await page.goto((site?.url ?? '') + name.replace(/(?<=^|\/)index\.html$/u, ''));
      if (name.includes('?')) await page.locator('[data-search-state="done"]').waitFor();
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      // The marks of the plan's picture lead where the lists below it lead, too.
      await page.evaluate(() => document.querySelector('.picture-marks')?.closest('ol')?.remove());
      found.push(...(await page.evaluate(tooSmall, 0)).map((one) => `/${name}: ${one}`));
    }
    expect(found).toEqual([]);
  } finally {
    await browser.close();
  }
});
