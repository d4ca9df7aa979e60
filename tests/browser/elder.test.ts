/** The elder mode whole: on every page nothing scrolls sideways, is too small for a finger, cut or run together. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { openBrowser, tooSmall } from './visitor.ts';

const [site] = inject('sites');
const files = readBuiltFiles(site?.folder ?? '');
/** What is taken elsewhere, in a frame or in one file, knows no settings. */
const isFramed = (name: string) => !/^embed\/|\/edition\//u.test(name);
const kinds = onePageOfEachKind(files).filter(isFramed);
const all = [...files.keys()].filter((name) => name.endsWith('.html') && isFramed(name));

/** Each gives what is wrong with the page that is open, in words. */
const checks = {
  wide: () => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .slice(-2)
      .map((one) => `${one.tagName} ${one.textContent?.slice(0, 20) ?? ''}`);
  },
  small: tooSmall as () => string[],
  high: () => {
    const { height } = document.querySelector('body > header')!.getBoundingClientRect();
    return height > innerHeight / 4 ? [`the head is ${height} px high`] : [];
  },
  fused: () =>
    [...document.querySelectorAll<HTMLElement>('a + a')].flatMap((link) => {
      const before = link.previousElementSibling as HTMLElement;
      const [one, other] = [before.getBoundingClientRect(), link.getBoundingClientRect()];
      const inOneLine = Math.abs(one.top - other.top) < 5 && one.left < other.left;
      return inOneLine && other.left - one.right < 4 && before.innerText && link.innerText
        ? [before.innerText + link.innerText]
        : [];
    }),
  cut: () => {
    const canvas = document.createElement('canvas').getContext('2d')!;
    return [...document.querySelectorAll<HTMLInputElement>('input[placeholder]')].flatMap(
      (field) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(field);
        canvas.font = font;
        const sides = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
        const needed = canvas.measureText(field.placeholder).width;
        return needed > field.clientWidth - sides ? [`${field.placeholder}: ${needed} px`] : [];
      },
    );
  },
};

describe.each(['1', '2', '3'])('elder mode, size %s', (size) => {
  let browser: Browser;
  const found = { wide: [], small: [], high: [], fused: [], cut: [] } as Record<
    keyof typeof checks,
    string[]
  >;
  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext();
    await context.addInitScript(
      (elder) => localStorage.setItem('display', JSON.stringify({ elder })),
      size,
    );
    const page = await context.newPage();
    const look = async (name: string, width: number, ...which: (keyof typeof checks)[]) => {
      await page.setViewportSize({ width, height: 640 });
      for (const check of which) {
        const faults = await page.evaluate(checks[check]);
        found[check].push(...faults.map((fault) => `/${name} at ${width} px: ${fault}`));
      }
    };
    // The largest letters on every page, the others on one of each kind.
    for (const name of [...(size === '3' ? all : kinds), 'search/?q=养老']) {
      await page.goto((site?.url ?? '') + name.replace(/(?<=^|\/)index\.html$/u, ''));
      if (name.includes('?')) await page.locator('[data-search-state="done"]').waitFor();
      await look(name, 320, 'wide', 'cut');
      if (kinds.includes(name)) await look(name, 360, 'small', 'high', 'fused', 'cut');
    }
  });
  afterAll(() => browser.close());

  it('never needs sideways scrolling at 320 px', () => expect(found.wide).toEqual([]));
  it('gives room for a finger to all that is pressed, but for links within running text', () =>
    expect(found.small).toEqual([]));
  it('leaves three quarters of a phone’s screen to the page', () => expect(found.high).toEqual([]));
  it('runs no two links together', () => expect(found.fused).toEqual([]));
  it('shows the hint of every field whole', () => expect(found.cut).toEqual([]));
});
