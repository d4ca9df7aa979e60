/** What a page costs to fetch, compressed as a server sends it. */
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { readBuiltFiles } from './built-pages.ts';

/** One round trip: ten TCP segments. */
const roundTrip = 14_600;
const frontPage = 30_000;
const resultsPage = 40_000;
/** Styles that stand in a page. */
const styles = 4_000;
/** Those of a page that has nearly all kinds of things the site has. */
const manifoldStyles = 4_450;
/** Scripts of a task's page, before the reader turns to search. */
const taskScripts = 6_000;

const compressed = (text: string) => gzipSync(text, { level: 9 }).length;

/** Files of a page's scripts, and what those import before anything is asked of them. */
function scriptsOf(html: string, base: string, files: ReadonlyMap<string, string>): string[] {
  const waiting = [...parseHTML(html).document.querySelectorAll('script[src]')].map(
    (script) => script.getAttribute('src')?.slice(base.length) ?? '',
  );
  const found = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const { 1: imported = '' } of (files.get(name) ?? '').matchAll(
      /(?:^|[;}\s])import(?:[\w${},*\s]*from)?\s*["']\.\/([^"']+)["']/gu,
    ))
      waiting.push(folder + imported);
  }
  return [...found];
}

describe.each(inject('sites'))('pages at $base', ({ folder, base }) => {
  const files = readBuiltFiles(folder);
  const pages = [...files].filter(([name]) => name.endsWith('.html'));

  it('arrive in one file: no style sheet, font or picture to wait for', () => {
    for (const [name, html] of pages) {
      const { document } = parseHTML(html);
      const waited = document.querySelectorAll(
        'link[rel="stylesheet"], link[rel="preload"], script[src]:not([type="module"]):not([defer]):not([async]), img:not([loading="lazy"]), iframe',
      );
      expect([...waited].map(String), name).toEqual([]);
    }
  });

  it('are light: a task in one round trip, the front page in two', () => {
    const weights = pages
      .map(([name, html]) => ({ name, bytes: compressed(html) }))
      .sort((a, b) => b.bytes - a.bytes);
    console.log(
      `heaviest pages at ${base}:`,
      weights.slice(0, 8).map(({ name, bytes }) => `${name} ${bytes}`),
    );
    const tasks = weights.filter(({ name }) => /^\d{4}\/tasks\/\d\d\/index/u.test(name));
    expect(tasks.length).toBe(30);
    for (const { name, bytes } of tasks) expect(bytes, name).toBeLessThanOrEqual(roundTrip);
    for (const { name, bytes } of weights.filter((one) =>
      /^(?:\d{4}\/)?index\.html$/u.test(one.name),
    ))
      expect(bytes, name).toBeLessThanOrEqual(frontPage);
    for (const { name, bytes } of weights.filter((one) => one.name.includes('/progress/')))
      expect(bytes, name).toBeLessThanOrEqual(resultsPage);
  });

  it('carry the styles of what is in them, and no others', () => {
    const weights = pages.map(([name, html]) => ({
      name,
      bytes: compressed(
        [...parseHTML(html).document.querySelectorAll('style')]
          .map(({ textContent }) => textContent)
          .join(''),
      ),
    }));
    const heavy = weights.filter(({ bytes }) => bytes > styles);
    console.log(
      `styles above ${styles} at ${base}:`,
      heavy.map(({ name, bytes }) => `${name} ${bytes}`),
    );
    for (const { name, bytes } of heavy) {
      expect(name).toMatch(/^(?:\d{4}\/)?(?:tasks\/\d\d\/)?index\.html$/u);
      expect(bytes, name).toBeLessThanOrEqual(manifoldStyles);
    }
  });

  it('need hardly any script before the reader asks for something', () => {
    for (const [name, html] of pages.filter(([one]) => /^\d{4}\/tasks\/\d\d\/index/u.test(one))) {
      const scripts = scriptsOf(html, base, files);
      const bytes = scripts.reduce((sum, script) => sum + compressed(files.get(script) ?? ''), 0);
      expect(scripts.length, name).toBeGreaterThan(0);
      expect(bytes, name).toBeLessThanOrEqual(taskScripts);
    }
  });
});

describe('scripts', () => {
  it('hold no look-behind, over which a browser that does not know it drops the whole file', () => {
    const [site] = inject('sites');
    const scripts = [...readBuiltFiles(site!.folder)].filter(([name]) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter(([, text]) => /\(\?<[=!]/u.test(text)).map(([name]) => name)).toEqual([]);
  });
});
