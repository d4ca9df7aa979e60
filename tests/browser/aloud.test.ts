/** Reading aloud, with a voice in place of the browser's that behaves as those of Chrome, Android and Safari do. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { soundContent } from '../../src/loader/load.ts';
import { spokenQuantity } from '../../src/language/aloud.ts';
import { parseQuantity } from '../../src/language/quantity.ts';
import { twoDigits } from '../site/built-pages.ts';
import { putSpeech, type SpeechOptions, type SpeechState } from '../speech.ts';
import { openBrowser } from './visitor.ts';

const [site] = inject('sites');
const url = site?.url ?? '';
const [plan] = soundContent('content').plans;
const kinds = ['chrome', 'android', 'safari'] as const;

declare global {
  var speechState: SpeechState;
}

describe('reading aloud', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** Opens a page with a voice that holds every utterance until it is broken off, unless a pace is given. */
  async function open(options: Partial<SpeechOptions> = {}, path = '2024/tasks/18/') {
    const context = await browser.newContext();
    const speech: SpeechOptions = { kind: 'chrome', voices: [{ lang: 'zh-CN' }], ...options };
    await context.addInitScript<SpeechOptions>(putSpeech, speech);
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  }
  const begin = (page: Page) => page.getByRole('button', { name: '朗读' }).click();
  const barOf = (page: Page) => page.getByRole('toolbar', { name: '朗读' });
  const press = (page: Page, name: string | RegExp) =>
    barOf(page).getByRole('button', { name }).click();
  const spoken = (page: Page) => page.evaluate(() => speechState.spoken);
  const isHeard = (page: Page) => page.evaluate(() => speechState.isHeard());
  const count = async (page: Page) => (await spoken(page)).length;

  it('reads every task in the order of its sentences, with the numbers of all targets as people say them', async () => {
    const page = await open({ pace: 1 });
    let targets = 0;
    for (const task of plan!.tasks) {
      await page.goto(`${url}2024/tasks/${twoDigits(task.number)}/`);
      await begin(page);
      await expect.poll(() => count(page), { timeout: 60_000 }).toBeGreaterThan(0);
      await expect.poll(() => barOf(page).count(), { timeout: 60_000 }).toBe(0);
      const said = new Map<string | undefined, string>();
      for (const { marked, text } of await spoken(page))
        said.set(marked, (said.get(marked) ?? '') + text);
      expect([...said.keys()]).toEqual(task.sentences.map(({ text }) => text.trim()));
      const texts = [...said.values()];
      for (const { id, raw, sentence } of task.targets) {
        const quantity = parseQuantity(raw);
        expect(texts[sentence - 1], id).toContain(quantity && spokenQuantity(quantity));
        targets++;
      }
      for (const text of texts) expect(text).not.toMatch(/\d/u);
      if (task.number === 15) expect(texts.join('')).toContain('幺二三四五');
    }
    expect(targets).toBe(92);
    await page.context().close();
  });

  it('goes to the next and the former sentence, changes its speed, and stops', async () => {
    const page = await open({}, '2024/tasks/18/#s03');
    await begin(page);
    for (const [name, before] of [
      ['下一句', 1],
      ['上一句', 2],
      [/语速/u, 3],
    ] as const) {
      await expect.poll(() => count(page)).toBe(before);
      await press(page, name);
    }
    await expect.poll(() => count(page)).toBe(4);
    const said = await spoken(page);
    const texts = plan!.tasks[17]!.sentences.map(({ text }) => text);
    expect(said.map(({ marked }) => marked)).toEqual([texts[2], texts[3], texts[2], texts[2]]);
    expect(said.at(-1)?.rate).toBeGreaterThan(1);
    await press(page, '停止');
    expect(await barOf(page).count()).toBe(0);
    expect(await page.locator('.speaking').count()).toBe(0);
    expect(await isHeard(page)).toBe(false);
    await page.context().close();
  });

  describe.each(kinds)('with a voice like that of %s', (kind) => {
    it('is still in a pause and goes on with the sentence', async () => {
      const page = await open({ kind });
      await begin(page);
      await expect.poll(() => count(page)).toBe(1);
      await press(page, '暂停');
      await expect.poll(() => isHeard(page)).toBe(false);
      expect(await page.locator('.speaking').count()).toBe(1);
      await press(page, '继续');
      await expect.poll(() => count(page)).toBe(2);
      const [before, after] = await spoken(page);
      expect(after).toEqual(before);
      await page.context().close();
    });

    it.each(['下一句', '上一句', /语速/u, '停止'])(
      'is heard after a pause and %s',
      async (name) => {
        const page = await open({ kind });
        await begin(page);
        await press(page, '暂停');
        await expect.poll(() => isHeard(page)).toBe(false);
        await press(page, name);
        if (name === '停止') await begin(page);
        await expect.poll(() => isHeard(page)).toBe(true);
        await barOf(page).getByRole('button', { name: '暂停' }).waitFor();
        await page.context().close();
      },
    );
  });

  it('goes on with the next sentence after one that fails, and tells', async () => {
    const page = await open({ fates: ['', 'synthesis-failed'] });
    await begin(page);
    await expect.poll(() => count(page)).toBe(1);
    await press(page, '下一句');
    await expect.poll(() => count(page)).toBe(2);
    const texts = plan!.tasks[17]!.sentences.map(({ text }) => text);
    expect((await spoken(page))[1]?.marked).toBe(texts[2]);
    expect(await page.locator('.reading-note').textContent()).toContain('接着读下一句');
    await page.context().close();
  });

  it('tells that it stopped when nothing can be said, and takes bar and mark away', async () => {
    for (const [fates, words] of [
      [['audio-hardware'], '声音设备用不了'],
      [['network'], '要联网'],
      [['language-unavailable'], '中文语音用不了'],
      [Array<string>(9).fill('synthesis-failed'), '没有读出来'],
    ] as const) {
      const page = await open({ fates });
      await begin(page);
      const told = page.getByRole('status').filter({ hasText: '朗读停了' });
      await told.waitFor();
      expect(await told.textContent()).toContain(words);
      expect(await barOf(page).count()).toBe(0);
      expect(await page.locator('.speaking').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('朗读');
      await page.getByRole('button', { name: '知道了' }).click();
      expect(await told.count()).toBe(0);
      await page.context().close();
    }
  });

  it('waits for a press where the browser wants one, and then reads', async () => {
    const page = await open({ fates: ['not-allowed'] });
    await begin(page);
    await press(page, '继续');
    await expect.poll(() => isHeard(page)).toBe(true);
    await page.context().close();
  });

  it('takes a Mandarin voice before any other Chinese, whatever comes first', async () => {
    const page = await open({
      voices: ['en-US', 'zh-HK', 'zh-TW', 'zh_CN'].map((lang) => ({ lang })),
    });
    await begin(page);
    await expect.poll(() => count(page)).toBe(1);
    expect((await spoken(page))[0]).toMatchObject({ voice: 'zh_CN', lang: 'zh-CN' });
    await page.context().close();
  });

  it.each(kinds)('is offered once voices like those of %s have come', async (kind) => {
    const page = await open({ kind, late: 500 });
    await page.getByRole('button', { name: '朗读' }).waitFor();
    expect(await page.getByText('没有中文语音').count()).toBe(0);
    await page.context().close();
  });

  it('is not offered where the browser has no Chinese voice, which is said', async () => {
    const page = await open({ voices: [{ lang: 'en-US' }] });
    await page.getByText('这个浏览器没有中文语音，不能朗读。').waitFor();
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0);
    await page.getByRole('button', { name: '打印' }).waitFor();
    await page.context().close();
  });

  it('is offered where the browser names no voices and cannot tell of any', async () => {
    const page = await open({ kind: 'safari', voices: [] });
    await begin(page);
    await expect.poll(() => count(page)).toBe(1);
    expect((await spoken(page))[0]?.lang).toBe('zh-CN');
    await page.context().close();
  });

  it('is worked by keys: arrows go from button to button, Escape stops and gives the focus back', async () => {
    const page = await open();
    await begin(page);
    await barOf(page).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('暂停');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('下一句');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('停止');
    await page.keyboard.press('Escape');
    expect(await barOf(page).count()).toBe(0);
    expect(await focused()).toBe('朗读');
    await page.context().close();
  });

  it('is silent when the page is left', async () => {
    const page = await open();
    await begin(page);
    await expect.poll(() => isHeard(page)).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    expect(await isHeard(page)).toBe(false);
    expect(await barOf(page).count()).toBe(0);
    await page.context().close();
  });

  it('does not change the wording', async () => {
    const page = await open();
    const wording = page.locator('[data-verbatim="task"]');
    const before = await wording.textContent();
    await begin(page);
    await page.locator('.speaking').waitFor();
    expect(await wording.textContent()).toBe(before);
    await page.context().close();
  });
});
