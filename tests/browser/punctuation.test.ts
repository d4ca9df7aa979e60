/** Chinese punctuation as Chinese sets it: “ ” and —— as wide as a character, in the interface as in the wording. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { openBrowser } from './visitor.ts';

const [site] = inject('sites');
const files = readBuiltFiles(site?.folder ?? '');
const pages = onePageOfEachKind(files).map((name) => name.replace(/(?<=^|\/)index\.html$/u, ''));
const pictures = [...files.keys()].filter((name) => /^embed\/.*\.svg$/u.test(name));

/** Halves that meet are closed up on purpose, which is no matter of the font. */
const unclosed = { content: '* { text-spacing-trim: space-all !important }' };

/** Marks that are narrower than a character of their text, with what stands around them; code is set in its own type. */
function narrowMarks(): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent ?? '';
    const holder = node.parentElement;
    if (!holder || holder.closest('script, style, head, title, pre, code, [lang="en"]')) continue;
    for (const { 0: mark, index } of text.matchAll(/[“”‘’…]|—(?!\d)/gu)) {
      // An apostrophe of English is no mark of Chinese, nor the dash of a range of numbers.
      if (/[A-Za-z]/u.test(text.slice(Math.max(0, index - 1), index + 2))) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const [box] = range.getClientRects();
      const size = Number.parseFloat(getComputedStyle(holder).fontSize);
      // What is hidden has no box; a mark at a line's edge may give away its empty half.
      if (!box || box.width === 0) continue;
      const scale =
        holder instanceof SVGElement ? (holder.ownerSVGElement?.getScreenCTM()?.a ?? 1) : 1;
      if (box.width < size * scale * 0.95)
        found.push(
          `${mark} ${(box.width / size / scale).toFixed(2)} ${text.slice(Math.max(0, index - 8), index + 8)}`,
        );
    }
  }
  return found;
}

describe('punctuation', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['a narrow screen', 320, undefined],
    ['a wide screen', 1440, undefined],
    ['the elder mode', 390, '2'],
  ] as const)('is as wide as a character on every kind of page: %s', async (_, width, elder) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    if (elder)
      await page.addInitScript((size) => {
        localStorage.setItem('display', JSON.stringify({ elder: size }));
      }, elder);
    const found: string[] = [];
    for (const path of pages) {
      await page.goto((site?.url ?? '') + path);
      await page.addStyleTag(unclosed);
      found.push(...(await page.evaluate(narrowMarks)).map((one) => `/${path} ${one}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });

  it('is as wide as a character in the pictures of charts', async () => {
    const page = await browser.newPage();
    const found: string[] = [];
    for (const name of pictures) {
      await page.setContent(files.get(name) ?? '');
      await page.addStyleTag(unclosed);
      found.push(...(await page.evaluate(narrowMarks)).map((one) => `${name} ${one}`));
    }
    expect(pictures.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
});
