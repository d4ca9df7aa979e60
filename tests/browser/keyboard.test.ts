/** Every kind of page by keyboard alone, and with its text twice as large. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { openBrowser, untilQuiet, visit } from './visitor.ts';

const [site] = inject('sites');
const url = site?.url ?? '';
const paths = onePageOfEachKind(readBuiltFiles(site?.folder ?? '')).map((name) =>
  name.replace(/(?<=^|\/)index\.html$/u, ''),
);

/** What a reader meets with one press of Tab. */
interface Met {
  at: number;
  name: string;
  outlined: boolean;
  onScreen: boolean;
}

/** Walks with Tab until the focus leaves the page; what was met that a reader could not see or tell. */
async function walk(page: Page): Promise<{ met: number; expected: number; faults: string[] }> {
  // The page notes what has the focus when the next press comes: asked after each, it would answer most of the time.
  const expected = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, summary, [tabindex="0"]',
      ),
    ].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'),
    );
    const met: Met[] = [];
    const note = () => {
      const one = document.activeElement as HTMLElement | null;
      if (!one || one === document.body) return;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      const { clientWidth, clientHeight } = document.documentElement;
      met.push({
        at: all.indexOf(one),
        name: `${one.tagName} ${one.textContent?.trim().slice(0, 20) ?? ''}`,
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        onScreen:
          box.bottom > 0 && box.top < clientHeight && box.right > 0 && box.left < clientWidth,
      });
    };
    addEventListener('keydown', note, true);
    Object.assign(globalThis, { met, note });
    return all.length;
  });
  for (let press = 0; press <= expected; press++) await page.keyboard.press('Tab');
  const all = await page.evaluate(() => {
    const { met, note } = globalThis as unknown as { met: Met[]; note: () => void };
    note();
    return met;
  });
  // After the last the browser leaves the page, or begins again.
  const met = all.length > expected && all.at(-1)?.at === 0 ? all.slice(0, -1) : all;
  const faults = met.flatMap(({ at, name, outlined, onScreen }, index) => [
    ...(index > 0 && at <= met[index - 1]!.at ? [`${name}: comes after what follows it`] : []),
    ...(outlined ? [] : [`${name}: no focus to be seen`]),
    ...(onScreen ? [] : [`${name}: off the screen`]),
  ]);
  return { met: met.length, expected, faults };
}

describe('every kind of page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('is walked with Tab from end to end, in the order of its text, the focus always in sight', async () => {
    const page = await browser.newPage();
    // The targets page has a link to each target twice over; the walk there says nothing that others do not.
    for (const path of paths.filter((one) => !/targets\/$|document\/$|terms\/$/u.test(one))) {
      await page.goto(url + path);
      const { met, expected, faults } = await walk(page);
      expect(faults, path).toEqual([]);
      expect(met, path).toBe(expected);
      if (!path.startsWith('embed/')) expect(expected, path).toBeGreaterThan(8);
    }
    await page.close();
  });

  it('loses nothing when its text is twice as large', async () => {
    // Half the width of a desk's screen at the same number of pixels, which is what zooming does.
    const context = await browser.newContext({
      viewport: { width: 640, height: 450 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const path of paths) {
      for (const enlarge of ['zoom', 'text only'] as const) {
        await page.goto(url + path);
        if (enlarge === 'text only') {
          await page.setViewportSize({ width: 1280, height: 900 });
          await page.addStyleTag({ content: 'html { font-size: 200% }' });
        } else await page.setViewportSize({ width: 640, height: 450 });
        faults.push(
          ...(
            await page.evaluate(() => {
              const { scrollWidth, clientWidth } = document.documentElement;
              const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
                const { overflowX, overflowY, clipPath } = getComputedStyle(one);
                if (clipPath !== 'none' || one.closest('.visually-hidden, svg')) return false;
                const tooWide = overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1;
                const tooHigh = overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1;
                return tooWide || tooHigh;
              });
              return [
                ...(scrollWidth > clientWidth ? ['sideways'] : []),
                ...cut.map((one) => `cut: ${one.tagName} ${one.className}`),
              ];
            })
          ).map((fault) => `${path} (${enlarge}): ${fault}`),
        );
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('asks no other origin for anything, sets no cookie, and has nothing to complain of', async () => {
    const visitor = await visit(browser, url);
    const page = await visitor.context.newPage();
    for (const path of paths.filter((one) => one !== '404.html')) {
      await page.goto(url + path);
      await untilQuiet(page);
    }
    expect(await visitor.complaints()).toEqual([]);
    await visitor.context.close();
  });
});
