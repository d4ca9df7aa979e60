/** The elder mode whole: on every page nothing scrolls sideways, is too small for a finger, cut or run together. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { openBrowser } from './visitor.ts';

const [site] = inject('sites');
const url = site?.url ?? '';
const files = readBuiltFiles(site?.folder ?? '');
/** What is taken elsewhere, in a frame or in one file, knows no settings. */
const isFramed = (name: string) => !/^embed\/|\/edition\//u.test(name);
const addressOf = (name: string) => url + name.replace(/(?<=^|\/)index\.html$/u, '');
const kinds = onePageOfEachKind(files).filter(isFramed);
const all = [...files.keys()].filter((name) => name.endsWith('.html') && isFramed(name));

describe.each(['1', '2', '3'])('elder mode, size %s', (size) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    await context.addInitScript(
      (elder) => localStorage.setItem('display', JSON.stringify({ elder })),
      size,
    );
    page = await context.newPage();
  });
  afterAll(() => browser.close());

  /** Opens pages one after the other and gathers what is wrong with them. */
  async function faultsOf(names: readonly string[], find: () => string[]): Promise<string[]> {
    const faults: string[] = [];
    for (const name of names) {
      await page.goto(addressOf(name));
      faults.push(...(await page.evaluate(find)).map((fault) => `/${name}: ${fault}`));
    }
    return faults;
  }

  it('never needs sideways scrolling at 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    // The largest letters on every page, the others on one of each kind.
    const names = [...(size === '3' ? all : kinds), 'search/?q=养老'];
    const wide = await faultsOf(names, () => {
      const { clientWidth, scrollWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      return [...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
        .slice(-2)
        .map((one) => `${one.tagName} ${one.textContent?.slice(0, 20) ?? ''}`);
    });
    expect(names.length).toBeGreaterThan(12);
    expect(wide).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
  });

  it('gives room for a finger to all that is pressed, but for links within running text', async () => {
    const small = await faultsOf(kinds, () =>
      [...document.querySelectorAll<HTMLElement>('a, button, select, input, summary')]
        .filter(
          (one) => one.getClientRects().length > 0 && !one.closest('p, blockquote, .official'),
        )
        .filter((one) => !one.matches('.skip, .permalink, .visually-hidden'))
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(
          ({ one, box }) => `${one.tagName} ${one.textContent ?? ''} ${box.width} × ${box.height}`,
        ),
    );
    expect(small).toEqual([]);
  });

  it('leaves three quarters of a phone’s screen to the page', async () => {
    const high = await faultsOf(kinds, () => {
      const { height } = document.querySelector('body > header')!.getBoundingClientRect();
      return height > innerHeight / 4 ? [`the head is ${height} px high`] : [];
    });
    expect(high).toEqual([]);
  });

  it('runs no two links together', async () => {
    const fused = await faultsOf(kinds, () =>
      [...document.querySelectorAll<HTMLElement>('a + a')].flatMap((link) => {
        const before = link.previousElementSibling as HTMLElement;
        const words = before.innerText + link.innerText;
        const [one, other] = [before.getBoundingClientRect(), link.getBoundingClientRect()];
        if (one.width === 0 || other.width === 0) return [];
        const touching =
          Math.abs(one.top - other.top) < 5 && other.left - one.right < 4 && one.left < other.left;
        return touching && link.parentElement!.innerText.includes(words) ? [words] : [];
      }),
    );
    expect(fused).toEqual([]);
  });

  it.each([320, 360])('shows the hint of every field whole at %i px', async (width) => {
    await page.setViewportSize({ width, height: 640 });
    const cut = await faultsOf(kinds, () => {
      const canvas = document.createElement('canvas').getContext('2d')!;
      return [...document.querySelectorAll<HTMLInputElement>('input[placeholder]')].flatMap(
        (field) => {
          const style = getComputedStyle(field);
          canvas.font = style.font;
          const room =
            field.clientWidth -
            Number.parseFloat(style.paddingLeft) -
            Number.parseFloat(style.paddingRight);
          const needed = canvas.measureText(field.placeholder).width;
          return needed > room ? [`${field.placeholder}: ${needed} px in ${room}`] : [];
        },
      );
    });
    expect(cut).toEqual([]);
  });
});
