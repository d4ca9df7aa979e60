/** Titles end on no line of one character, on a phone as on a wide screen, and large letters tear no word of theirs. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { openBrowser, setElder } from './visitor.ts';

const [site] = inject('sites');
const pages = onePageOfEachKind(readBuiltFiles(site?.folder ?? '')).map((name) =>
  name.replace(/(?<=^|\/)index\.html$/u, ''),
);

/** The lines of the titles that have more than one, each title as its lines. */
function titlesInLines(): string[][] {
  const titles = document.querySelectorAll('h1, h2, h3, figcaption, .break-keep');
  return [...titles].flatMap((title) => {
    const lines: string[] = [];
    let bottom = -Infinity;
    const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      for (const [at, character] of [...(node.textContent ?? '')].entries()) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [box] = range.getClientRects();
        if (!box?.width) continue;
        if (box.top > bottom - 3) lines.push('');
        bottom = box.bottom;
        lines.push((lines.pop() ?? '') + character);
      }
    return lines.length > 1 ? [lines] : [];
  });
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it.each([
  [360, undefined],
  [768, undefined],
  [1440, undefined],
  [360, '2'],
] as const)(
  'no title has a last line of one character: %i px, elder mode %s',
  async (width, elder) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const lonely: string[] = [];
    let seen = 0;
    for (const path of pages) {
      await page.goto((site?.url ?? '') + path);
      await setElder(page, elder);
      const found = await page.evaluate(titlesInLines);
      seen += found.length;
      for (const lines of found)
        if (/^\p{Script=Han}$/u.test(lines.at(-1)!.replace(/[\s\p{P}]/gu, '')))
          lonely.push(`/${path} ${lines.join(' / ')}`);
    }
    expect(seen).toBeGreaterThan(width > 1000 ? 10 : 20);
    expect(lonely).toEqual([]);
    await page.close();
  },
);

it('the title of a chart keeps its words whole in the elder mode', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 900 } });
  await page.goto(`${site?.url}2024/tasks/01/`);
  await setElder(page, '2');
  const lines = (await page.evaluate(titlesInLines)).flat();
  expect(lines).toContain('目标是1700亿元');
  expect(lines).toContain('区级一般公共预算');
  await page.close();
});
