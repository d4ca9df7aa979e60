/** The targets page in a real browser: what a reader filters is what the table, the chart and the download hold. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { fixtureDay } from '../fixture/fixture.ts';
import { siteFiles } from '../fixture/sites.ts';
import { runScript } from '../script.ts';
import { serveFolder, type ServedSite } from '../static-server.ts';
import { openBrowser, setElder } from './visitor.ts';

describe.each(inject('sites').map((site) => [site.base, site.url] as const))(
  'the targets page at %s',
  (_base, url) => {
    let browser: Browser;
    let page: Page;
    const problems: string[] = [];
    const open = async (query = '') => {
      await page.goto(`${url}2024/targets/${query}`);
      await page.locator('[data-targets-form]').waitFor({ state: 'visible' });
    };
    const shown = () => page.locator('tr[data-id]:visible td.number').allTextContents();
    const texts = async () => (await shown()).map((text) => text.trim());

    beforeAll(async () => {
      browser = await openBrowser();
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      page.on('pageerror', (error) => problems.push(error.message));
    });
    afterAll(async () => {
      await browser.close();
      expect(problems).toEqual([]);
    });

    it('shows all ninety-two before anything is asked for', async () => {
      await open();
      expect(await shown()).toHaveLength(92);
      expect(await page.locator('[data-targets-count]').textContent()).toContain('92');
      // Of all targets the front page has the picture: here the table comes first.
      expect(await page.locator('[data-targets-chart]').isVisible()).toBe(false);
    });

    it('filters, keeps the view in the address, and goes back and forward', async () => {
      await open();
      await page.getByLabel('单位').selectOption('户');
      await page.getByLabel('排列').selectOption('value-desc');
      expect(await texts()).toEqual(['500户', '500户', '400户', '300户']);
      expect(new URL(page.url()).search).toBe('?unit=%E6%88%B7&sort=value&desc=1');
      expect(await page.locator('[data-targets-chart] rect').count()).toBe(4);
      await page.goBack();
      expect(await texts()).toEqual(['500户', '300户', '500户', '400户']);
      await page.goBack();
      expect(await shown()).toHaveLength(92);
      await page.goForward();
      expect(await shown()).toHaveLength(4);
    });

    it('opens with the view that an address holds, and lets bounds wait for a unit', async () => {
      await open('?chapter=5&unit=张&min=172&max=1000');
      expect(await texts()).toEqual(['1000张', '172张']);
      await page.getByRole('button', { name: '全部显示' }).click();
      await expect.poll(async () => (await shown()).length).toBe(92);
      expect(await page.getByLabel('最小').isDisabled()).toBe(true);
    });

    it('never puts unlike values on one scale', async () => {
      await open('?topic=health');
      expect(await page.locator('[data-targets-chart]').isVisible()).toBe(false);
      await open('?comparator=ge');
      expect(await page.locator('[data-targets-chart] figcaption').textContent()).toContain(
        '分布在',
      );
    });

    it('downloads what is shown, in Chinese that spreadsheets read', async () => {
      await open('?unit=户&sort=value');
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: /Excel/u }).click();
      const file = await (await waiting).path();
      const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
      expect(lines[0]).toMatch(/^\uFEFF编号,/u);
      expect(lines.slice(1).map((line) => line.split(',')[6])).toEqual([
        '300户',
        '400户',
        '500户',
        '500户',
      ]);
    });

    it('filters by what is known of a target, and puts the best-known first', async () => {
      await open('?state=expected');
      expect(await texts()).toEqual(['1700亿元']);
      const row = page.locator('tr[data-id]:visible');
      expect(await row.textContent()).toMatch(/有预计数[\s\S]*预计1600亿元[\s\S]*比目标少100亿元/u);
      expect(await page.getByLabel('状态').inputValue()).toBe('expected');
      await page.getByLabel('状态').selectOption('');
      await page.getByLabel('排列').selectOption('state');
      expect(new URL(page.url()).search).toBe('?sort=state');
      const states = await page
        .locator('tr[data-id]:visible')
        .evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset['state']));
      expect(states).toHaveLength(92);
      expect(states.filter((state, index) => state !== states[index - 1])).toEqual([
        'final',
        'expected',
        'partial',
        'unclear',
        'not-found',
      ]);
    });

    it('leads from a result to its source', async () => {
      await open('?state=final');
      await page.getByRole('link', { name: '公布177个' }).click();
      await page.waitForURL(/\/progress\/#2024-02-01-r01$/u);
      expect(await page.locator(':target a.external').count()).toBe(1);
    });

    it('is cards that fit a phone, with the state in words, in the elder mode too', async () => {
      const phone = await browser.newContext({ viewport: { width: 320, height: 640 } });
      const small = await phone.newPage();
      await small.goto(`${url}2024/targets/?state=final`);
      const first = small.locator('tr[data-id]:visible').first();
      await first.waitFor();
      for (const elder of [undefined, '2']) {
        await setElder(small, elder);
        const width = await small.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
        expect(await first.innerText()).toContain('有最终数');
      }
      await phone.close();
    });

    it('says when nothing is left', async () => {
      await open('?unit=幢&kind=flow');
      expect(await shown()).toEqual([]);
      expect(await page.locator('[data-targets-count]').textContent()).toContain('0个');
    });

    it('is a plain table without scripts', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(`${url}2024/targets/`);
      expect(await plain.locator('tr[data-id]').count()).toBe(92);
      expect(await plain.locator('[data-targets-form]').isVisible()).toBe(false);
      expect(await plain.getByText('比目标多57个').isVisible()).toBe(true);
      await context.close();
    });
  },
);

describe('a site of two plans, one of which names units', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'two-plans-'));
  const unit = '县交通局';
  let browser: Browser;
  let page: Page;
  let served: ServedSite;

  beforeAll(async () => {
    for (const { path: name, bytes } of siteFiles('of two years')) {
      const file = path.join(root, 'content', name);
      mkdirSync(path.dirname(file), { recursive: true });
      const text = new TextDecoder().decode(bytes);
      const answered = name.endsWith('2031/tasks/04.mdx')
        ? text.replace(/^chapter: .*\n/mu, (line) => `${line}units:\n  - name: ${unit}\n`)
        : undefined;
      writeFileSync(file, answered ?? bytes);
    }
    const out = path.join(root, 'site');
    const { code, output } = await runScript('build.ts', [], {
      CONTENT_DIR: path.join(root, 'content'),
      OUT_DIR: out,
      // The county's results are of years to come.
      SOURCE_DATE_EPOCH: String(Date.parse(fixtureDay) / 1000),
    });
    expect(code, output).toBe(0);
    served = await serveFolder(out, '/');
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('filters the targets by who answers for them, in the address too', async () => {
    await page.goto(`${served.url}2031/targets/`);
    await page.getByLabel('责任单位').selectOption({ value: unit });
    const places = page.locator('tr[data-id]:visible td.place');
    expect(new Set(await places.allInnerTexts())).toEqual(new Set(['任务4']));
    const count = await places.count();
    expect(new URL(page.url()).searchParams.get('responsible')).toBe(unit);
    await page.reload();
    await expect.poll(() => places.count()).toBe(count);
    // The other plan names no units, and has no such filter.
    await page.goto(`${served.url}2030/targets/`);
    await page.locator('[data-targets-form]').waitFor({ state: 'visible' });
    expect(await page.getByLabel('责任单位').count()).toBe(0);
  });

  it('searches in one of the plans alone', async () => {
    const hits = () =>
      page
        .locator('[data-search-results] a[data-hit]')
        .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
    const done = () => page.locator('[data-search-state="done"]').waitFor();
    await page.goto(`${served.url}search/?q=电梯`);
    await done();
    /** Topics are of no plan. */
    const plansOf = async () =>
      new Set((await hits()).map((href) => href.split('/')[1]).filter((step) => step !== 'topics'));
    expect(await plansOf()).toEqual(new Set(['2030', '2031']));
    await page.getByLabel('计划').selectOption('2030');
    await expect.poll(plansOf).toEqual(new Set(['2030']));
    expect(new URL(page.url()).searchParams.get('plan')).toBe('2030');
  });
});
