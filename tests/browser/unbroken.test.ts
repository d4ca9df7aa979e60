/** Numbers and their units stand on one line, however narrow the window and however large the letters. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { knownUnits } from '../../src/language/measure-words.ts';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { openBrowser, setElder } from './visitor.ts';

const [site] = inject('sites');
const pages = [
  ...onePageOfEachKind(readBuiltFiles(site?.folder ?? '')).map((name) =>
    name.replace(/(?<=^|\/)index\.html$/u, ''),
  ),
  '2024/targets/?chapter=5',
  `search/?q=${encodeURIComponent('养老')}`,
  `search/?q=${encodeURIComponent('完成了吗')}`,
];

/** Numbers whose unit, or whose next character, begins or goes on in another line. */
function torn(units: readonly string[]): { found: string[]; seen: number } {
  const known = [...units].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(
    `[0-9０-９](?:[百千万亿]*(?:${known})|[百千万亿]*[\\p{Script=Han}])`,
    'gu',
  );
  const found: string[] = [];
  let seen = 0;
  // Text of one line of thought: text nodes that no box parts.
  let holder: Element | null = null;
  let run: { node: Node; at: number }[] = [];
  let text = '';
  const place = (index: number) => {
    const piece = run.findLast(({ at }) => at <= index)!;
    const range = document.createRange();
    range.setStart(piece.node, index - piece.at);
    range.setEnd(piece.node, index - piece.at + 1);
    return range.getClientRects()[0];
  };
  const judge = () => {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const boxes = [...words].map((_, at) => place(index + at)).filter((box) => !!box?.height);
      if (boxes.length < words.length) continue;
      seen++;
      if (boxes.some((box) => box!.top >= boxes[0]!.bottom - 1))
        found.push(`${words}: ${text.slice(Math.max(0, index - 10), index + 10)}`);
    }
  };
  const boxOf = (node: Node) => {
    let element = node.parentElement;
    while (element && getComputedStyle(element).display === 'inline')
      element = element.parentElement;
    return element;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('svg, script, style, noscript, template, .visually-hidden'))
      continue;
    const box = boxOf(node);
    if (box !== holder) {
      judge();
      [holder, run, text] = [box, [], ''];
    }
    run.push({ node, at: text.length });
    text += node.textContent ?? '';
  }
  judge();
  return { found, seen };
}

const windows = [
  [320, undefined],
  [360, '2'],
  [320, '3'],
  [500, undefined],
  [768, undefined],
  [1440, undefined],
] as const;

describe('a number', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it(
    'is not torn from its unit on any kind of page, at any width, at any size',
    { timeout: 1_200_000 },
    async () => {
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      const found: string[] = [];
      let seen = 0;
      for (const path of pages) {
        await page.goto((site?.url ?? '') + path);
        if (path.startsWith('search/?')) await page.locator('[data-search-state="done"]').waitFor();
        for (const [width, elder] of windows) {
          await page.setViewportSize({ width, height: 900 });
          await setElder(page, elder);
          const here = await page.evaluate(torn, [...knownUnits]);
          seen += here.seen;
          found.push(...here.found.map((one) => `/${path} ${width}${elder ?? ''} ${one}`));
        }
      }
      expect(seen).toBeGreaterThan(5000);
      expect(found).toEqual([]);
      await context.close();
    },
  );
});
