/** Reading aloud, with a voice that speaks at once and writes down what it is given. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { soundContent } from '../../src/loader/load.ts';
import { spokenQuantity } from '../../src/language/aloud.ts';
import { parseQuantity } from '../../src/language/quantity.ts';
import { twoDigits } from '../site/built-pages.ts';
import { openBrowser } from './visitor.ts';

const [site] = inject('sites');
const url = site?.url ?? '';
const [plan] = soundContent('content').plans;

interface Spoken {
  text: string;
  rate: number;
  /** The marked sentence while it is said. */
  marked: string;
}

/** Puts a voice of the given language into a page; each sentence ends a moment after it began, unless held. */
function putVoice(lang: string) {
  const spoken: Spoken[] = [];
  const state = { spoken, held: false };
  class Utterance extends EventTarget {
    text: string;
    rate = 1;
    lang = '';
    voice: unknown = null;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  class Voices extends EventTarget {
    getVoices = () => [{ lang }];
    pause = () => (state.held = true);
    resume = () => (state.held = false);
    cancel = () => undefined;
    speak(utterance: Utterance) {
      const marked = document.querySelector('.speaking')?.textContent?.trim() ?? '';
      spoken.push({ text: utterance.text, rate: utterance.rate, marked });
      if (!state.held) setTimeout(() => utterance.dispatchEvent(new Event('end')));
    }
  }
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: new Voices() });
  Object.assign(globalThis, { voice: state });
}

describe('reading aloud', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const spoken = () =>
    page.evaluate(() => (globalThis as unknown as { voice: { spoken: Spoken[] } }).voice.spoken);
  const hold = (held: boolean) =>
    page.evaluate((value) => {
      (globalThis as unknown as { voice: { held: boolean } }).voice.held = value;
    }, held);
  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext();
    await context.addInitScript(putVoice, 'zh-CN');
    page = await context.newPage();
  });
  afterAll(() => browser.close());

  it('reads every task in the order of its sentences, with the numbers of all targets as people say them', async () => {
    let targets = 0;
    for (const task of plan!.tasks) {
      await page.goto(`${url}2024/tasks/${twoDigits(task.number)}/`);
      await page.getByRole('button', { name: '朗读' }).click();
      await expect
        .poll(async () => (await spoken()).length, { timeout: 60_000 })
        .toBe(task.sentences.length);
      const said = await spoken();
      expect(said.map(({ marked }) => marked)).toEqual(
        task.sentences.map(({ text }) => text.trim()),
      );
      for (const { id, raw, sentence } of task.targets) {
        const quantity = parseQuantity(raw);
        expect(said[sentence - 1]?.text, id).toContain(quantity && spokenQuantity(quantity));
        targets++;
      }
      for (const { text } of said) expect(text).not.toMatch(/\d/u);
    }
    expect(targets).toBe(92);
    await page.goto(`${url}2024/tasks/15/`);
    await page.getByRole('button', { name: '朗读' }).click();
    await expect
      .poll(async () => (await spoken()).map(({ text }) => text).join(''))
      .toContain('幺二三四五');
  });

  it('goes to the next and the former sentence, changes its speed, and stops', async () => {
    await page.goto(`${url}2024/tasks/18/#s03`);
    await hold(true);
    await page.getByRole('button', { name: '朗读' }).click();
    const bar = page.getByRole('toolbar', { name: '朗读' });
    await bar.getByRole('button', { name: '下一句' }).click();
    await bar.getByRole('button', { name: '上一句' }).click();
    await bar.getByRole('button', { name: /语速/u }).click();
    const said = await spoken();
    const texts = plan!.tasks[17]!.sentences.map(({ text }) => text);
    expect(said.map(({ marked }) => marked)).toEqual([texts[2], texts[3], texts[2], texts[2]]);
    expect(said.at(-1)?.rate).toBeGreaterThan(1);
    await bar.getByRole('button', { name: '停止' }).click();
    expect(await bar.count()).toBe(0);
    expect(await page.locator('.speaking').count()).toBe(0);
  });

  it('is not offered where the browser has no Chinese voice', async () => {
    const other = await browser.newContext();
    await other.addInitScript(putVoice, 'en-US');
    const silent = await other.newPage();
    await silent.goto(`${url}2024/tasks/18/`);
    await silent.getByRole('button', { name: '打印' }).waitFor();
    expect(await silent.getByRole('button', { name: '朗读' }).count()).toBe(0);
    await other.close();
  });

  it('does not change the wording', async () => {
    await page.goto(`${url}2024/tasks/18/`);
    const wording = page.locator('[data-verbatim="task"]');
    const before = await wording.textContent();
    await hold(true);
    await page.getByRole('button', { name: '朗读' }).click();
    await page.locator('.speaking').waitFor();
    expect(await wording.textContent()).toBe(before);
  });
});
