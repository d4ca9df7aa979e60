/** Charts and the plan's picture as a reader meets them: nothing overlaps, nothing is cut off, all can be reached and taken away. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './visitor.ts';

const widths = [360, 768, 1440];
const tasks = ['01', '02', '04', '06', '16', '18', '20', '21'];
const [site] = inject('sites');
const url = site?.url ?? '';

/** Texts of a page's charts that leave their picture, run into each other or are too small to read. */
function faultsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const svg of document.querySelectorAll('.chart > svg, [data-targets-chart] > svg')) {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        size: Number.parseFloat(getComputedStyle(text).fontSize),
        box: text.getBoundingClientRect(),
      }));
      for (const { words, size, box } of texts) {
        const out =
          box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 6;
        if (out) faults.push(`cut off: ${words}`);
        if (size < 12) faults.push(`too small: ${words}`);
      }
      texts.forEach((one, index) => {
        for (const other of texts.slice(index + 1)) {
          const apart =
            one.box.right <= other.box.left + 1 ||
            other.box.right <= one.box.left + 1 ||
            one.box.bottom <= other.box.top + 8 ||
            other.box.bottom <= one.box.top + 8;
          if (!apart) faults.push(`overlap: ${one.words} / ${other.words}`);
        }
      });
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
    'fill their column, with no overlap and nothing cut off, at %i px',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      for (const task of tasks) {
        await page.goto(`${url}2024/tasks/${task}/`);
        expect(await page.locator('.chart > svg').count(), task).toBeGreaterThan(0);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await faultsIn(page), task).toEqual([]);
          // A task whose targets stand alone, or only beside their results, has no chart of the years.
          for (const figure of await page.locator('figure.chart').all()) {
            const picture = figure.locator('> svg');
            if ((await picture.count()) === 0) continue;
            const [outer, inner] = [await figure.boundingBox(), await picture.boundingBox()];
            expect(inner?.width, task).toBeCloseTo(outer!.width, 0);
          }
        }
      }
      await page.goto(`${url}2024/targets/?unit=张`);
      await page.locator('[data-targets-chart] svg').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faultsIn(page)).toEqual([]);
      }
      await page.close();
    },
  );

  it.each([
    ['in a row of its task', '06', '#card-t01', /^2023年.*12\.14亿美元/u],
    ['by itself', '01', '#chart-t03', /^2023年.*1710亿元/u],
  ])(
    'read a year out with its source, %s: by the arrow keys, the pointer, and again what stood there',
    async (_, task, place, said) => {
      const page = await browser.newPage();
      await page.goto(`${url}2024/tasks/${task}/`);
      const figure = page.locator(place);
      const picture = figure.locator('.chart > svg, :scope > svg[role]');
      const reading = figure.locator('.chart-reading');
      const before = await reading.textContent();
      expect(before).toContain('2024年');
      await picture.focus();
      await page.keyboard.press('ArrowLeft');
      expect(await reading.textContent()).toMatch(said);
      expect(await reading.locator('a').last().getAttribute('href')).toMatch(/^https?:/u);
      await page.keyboard.press('Escape');
      expect(await reading.textContent()).toBe(before);
      const box = (await picture.boundingBox())!;
      await page.mouse.move(box.x + box.width - 5, box.y + 40);
      expect(await reading.textContent()).toMatch(/^2025年/u);
      await page.close();
    },
  );

  it('are read without scripts: the plan’s own year on the line, all years in the table', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}2024/tasks/01/`);
    const figure = page.locator('#chart-t03');
    expect(await figure.locator('.chart-reading').textContent()).toContain('1700亿元');
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(3);
    await context.close();
  });

  it('are none where a number stands alone', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}2024/tasks/18/`);
    expect(await page.locator('#chart-t01').count()).toBe(0);
    await page.goto(`${url}embed/2024/18/t01/`);
    expect(await page.locator('.chart > svg').count()).toBe(0);
    expect(await page.locator('figcaption').textContent()).toContain('10幅');
    await page.close();
  });

  it('are taken away as SVG and as PNG', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}2024/tasks/18/`);
    await page.locator('#card-t04').getByText('引用、下载、嵌入').click();
    const figure = page.locator('.cited#chart-t04');
    const first = page.waitForEvent('download');
    await figure.getByText('SVG').click();
    const svg = await first;
    expect(svg.suggestedFilename()).toBe('2024-18-t04.svg');
    expect(readFileSync(await svg.path(), 'utf8')).toContain('开工建设既有多层住宅加装电梯200台');
    const second = page.waitForEvent('download');
    await figure.getByText('PNG').click();
    const png = readFileSync(await (await second).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(720 * 3);
    await page.close();
  });

  it('stand in another page with the code that is offered', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}2024/tasks/18/cite/`);
    const code = (await page.locator('#chart-t04 pre', { hasText: '<iframe' }).textContent()) ?? '';
    expect(code).toMatch(
      /^<iframe src="https:\/\/record\.example\/embed\/2024\/18\/t04\/" title="开工/u,
    );
    const other = await browser.newPage();
    await other.setContent(code.replace('https://record.example/', url));
    const frame = other.frameLocator('iframe');
    await frame.locator('.chart > svg').waitFor();
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
