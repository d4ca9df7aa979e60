/** Nothing that one reads moves when the scripts of a page come after its text. */
import { expect, inject, it } from 'vitest';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { openBrowser } from './visitor.ts';

const [site] = inject('sites');
const pages = onePageOfEachKind(readBuiltFiles(site?.folder ?? ''));
/** How long after its text a page gets its scripts: longer than a browser takes to show it. */
const late = 400;
/** Time for what the scripts do at once. */
const settled = 300;

it('keeps every kind of page where it is on a phone', async () => {
  const browser = await openBrowser();
  const moved = async (name: string): Promise<string[]> => {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late));
      await route.continue();
    });
    await page.goto((site?.url ?? '') + name.replace(/(?<=^|\/)index\.html$/u, ''));
    const found = await page.evaluate(
      (time) =>
        new Promise<string[]>((resolve) => {
          const told: string[] = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & {
              value: number;
              sources: { node: Node | null }[];
            })[])
              told.push(
                `${entry.value}: ${entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 20)).join(', ')}`,
              );
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(told), time);
        }),
      settled,
    );
    await page.close();
    return found.map((one) => `/${name}: ${one}`);
  };
  try {
    const left = pages.values();
    const found: string[] = [];
    const work = async () => {
      for (const name of left) found.push(...(await moved(name)));
    };
    await Promise.all([work(), work(), work(), work()]);
    expect(pages.length).toBeGreaterThan(15);
    expect(found).toEqual([]);
  } finally {
    await browser.close();
  }
});
