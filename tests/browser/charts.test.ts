/** Charts and the plan's picture as a reader meets them: nothing overlaps, nothing is cut off, all can be reached and taken away. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './visitor.ts';

const widths = [360, 768, 1440];
const tasks = ['01', '02', '05', '16', '18', '20', '21', '25', '26'];
const [site] = inject('sites');
const url = site?.url ?? '';

/** Texts of a page's charts that leave their picture or run into each other. */
function faultsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const svg of document.querySelectorAll('.chart svg')) {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      for (const { words, box } of texts) {
        if (
          box.left < frame.left - 2 ||
          box.right > frame.right + 2 ||
          box.bottom > frame.bottom + 6
        ) {
          faults.push(`cut off: ${words}`);
        }
        if (
          Number.parseFloat(getComputedStyle(svg.querySelector('text')!).fontSize) *
            (frame.width / 340) <
          12
        ) {
          faults.push(`too small: ${words}`);
        }
      }
      texts.forEach((one, index) => {
        for (const other of texts.slice(index + 1)) {
          const apart =
            one.box.right <= other.box.left + 1 ||
            other.box.right <= one.box.left + 1 ||
            one.box.bottom <= other.box.top + 6 ||
            other.box.bottom <= one.box.top + 6;
          if (!apart) faults.push(`overlap: ${one.words} / ${other.words}`);
        }
      });
      for (const text of svg.querySelectorAll('.chart-value')) {
        if (!/[^0-9.]/u.test(text.textContent ?? '')) faults.push(`no unit: ${text.textContent}`);
      }
    }
    return faults;
  });
}

describe('charts', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(widths)(
    'have no overlap, nothing cut off, no number without a unit at %i px',
    async (width) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        for (const task of tasks) {
          await page.goto(`${url}2024/tasks/${task}/`);
          expect(await page.locator('.chart svg').count(), task).toBeGreaterThan(0);
          expect(await faultsIn(page), task).toEqual([]);
        }
        await page.goto(`${url}2024/targets/?unit=张`);
        await page.locator('[data-targets-chart] svg').waitFor();
        expect(await faultsIn(page)).toEqual([]);
        await page.close();
      }
    },
  );

  it('give the same facts in the table beside them', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}2024/tasks/20/`);
    for (const figure of await page.locator('figure.chart').all()) {
      const said = (await figure.locator('desc').textContent()) ?? '';
      const rows = await figure.locator('tbody tr').evaluateAll((all) =>
        all.map((row) =>
          [...(row as HTMLTableRowElement).cells]
            .slice(0, 2)
            .map((cell) => cell.textContent?.trim() ?? '')
            .join(''),
        ),
      );
      expect(rows.join('；') + '。').toBe(said);
    }
    await page.close();
  });

  it('are taken away as SVG and as PNG', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}2024/tasks/18/`);
    const figure = page.locator('figure.chart').last();
    await figure.getByText('下载和嵌入').click();
    const first = page.waitForEvent('download');
    await figure.getByText('图片（SVG）').click();
    const svg = await first;
    expect(svg.suggestedFilename()).toBe('2024-18-t04.svg');
    expect(readFileSync(await svg.path(), 'utf8')).toContain('开工建设既有多层住宅加装电梯200台');
    const second = page.waitForEvent('download');
    await figure.getByText('图片（PNG）').click();
    const png = readFileSync(await (await second).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(380 * 3);
    await page.close();
  });

  it('stand in another page with the code that is offered', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}2024/tasks/18/`);
    const code = (await page.locator('figure.chart pre').last().textContent()) ?? '';
    expect(code).toMatch(
      /^<iframe src="https:\/\/record\.example\/embed\/2024\/18\/t04\/" title="开工/u,
    );
    const other = await browser.newPage();
    await other.setContent(code.replace('https://record.example/', url));
    const frame = other.frameLocator('iframe');
    await frame.locator('svg').waitFor();
    expect(await frame.locator('h1').textContent()).toContain('200台');
    expect(await frame.locator('main').textContent()).toContain('静府发〔2024〕2号');
    await Promise.all([page.close(), other.close()]);
  });
});

describe('the plan in one picture', () => {
  it.each(widths)(
    'has a named link for every target and deliverable, large enough, apart, at %i px',
    async (width) => {
      const browser = await openBrowser();
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(url);
      const marks = await page.locator('.picture-marks a').evaluateAll((all) =>
        all.map((mark) => {
          const { x, y, width: wide, height: high } = mark.getBoundingClientRect();
          return { name: mark.getAttribute('aria-label'), x, y, wide, high };
        }),
      );
      expect(marks).toHaveLength(92 + 37);
      for (const { name, wide, high, x } of marks) {
        expect(name).toMatch(/：./u);
        expect(Math.min(wide, high)).toBeGreaterThanOrEqual(24);
        expect(x + wide).toBeLessThanOrEqual(width);
      }
      expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(marks.length);
      await browser.close();
    },
  );

  it('is gone through with the keyboard alone', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(url);
    await page.locator('.picture-chapter h3 a').first().focus();
    const first = await page.locator('.picture-marks a').first().getAttribute('href');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
    await browser.close();
  });
});
