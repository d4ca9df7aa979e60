/** Every kind of page in every engine that runs here: its layout by boxes, search, filters, elder mode, dialogs. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { until, type Engine } from './engine.ts';
import { engines } from './engines.ts';
import { layoutOf, type Layout } from './in-place.ts';

const [site] = inject('sites');
const url = site?.url ?? '';
const pages = onePageOfEachKind(readBuiltFiles(site?.folder ?? '')).map((name) =>
  name.replace(/(?<=^|\/)index\.html$/u, ''),
);
/** Pages with the switches of display settings in their head. */
const framed = pages.filter((page) => !/^embed\/|\/edition\//u.test(page));

const phone = [360, 640] as const;
const desk = [1440, 900] as const;

/** Layouts in the first engine: "1440 2024/tasks/18/" → layout. */
const reference = new Map<string, Layout>();
const [first] = engines;

const size = 'parseFloat(getComputedStyle(document.documentElement).fontSize)';

/** Whether the script of the switches in the head has come. */
const switches = `!document.querySelector('[data-display][data-waiting]')`;

/** Whether the elder mode is shown, which waits for its sheet. */
const isElder = 'document.documentElement.dataset.elder !== undefined';

/** Presses the button with these words. */
const press = (words: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === '${words}').click()`;

/** Chooses a value of a select as a reader does. */
const choose = (selector: string, value: string) => `(() => {
  const select = document.querySelector('${selector}');
  select.value = '${value}';
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
})()`;

const rowsShown = `[...document.querySelectorAll('[data-targets-table] tr[data-id]')].filter((row) => row.offsetHeight > 0).length`;

describe.each(engines)('$name', ({ name, start, is, tier }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine?.close());

  const waitFor = (what: string, expression: string) =>
    until(what, () => engine.evaluate(expression) as Promise<unknown>);
  const open = (page: string) => engine.open(url + page);
  /** Old engines tell on the console what of the policy they do not know, and go by the rest. */
  const complaints = async () =>
    (await engine.complaints()).filter(
      (one) => tier === 'search' || !/'wasm-unsafe-eval''\. It will be ignored/u.test(one),
    );

  it('is the engine that it is said to be', async () => {
    expect(await engine.userAgent()).toMatch(is);
  });

  it('lays out every kind of page on a desk, on a phone, and there in the elder mode', async () => {
    const faults: string[] = [];
    for (const page of pages) {
      const tell = (state: string, what: readonly string[]) =>
        faults.push(...what.map((one) => `/${page} ${state}: ${one}`));
      const measure = async (state: string) => {
        const layout = (await engine.evaluate(layoutOf)) as Layout;
        const place = `${state} ${page}`;
        if (name === first?.name) reference.set(place, layout);
        const right = reference.get(place);
        const missing = right?.boxes.filter((box, at) => layout.boxes[at] !== box) ?? [];
        tell(state, layout.faults);
        tell(
          state,
          missing.slice(0, 1).map((box) => `not as in ${first?.name}: ${box}`),
        );
        if (right && Math.abs(layout.height / right.height - 1) > 0.25)
          tell(state, [`${layout.height} px high, and ${right.height} in ${first?.name}`]);
      };
      await engine.resize(...desk);
      await open(page);
      await measure('desk');
      await engine.resize(...phone);
      await measure('phone');
      if (framed.includes(page)) {
        await waitFor('the switches', switches);
        const before = Number(await engine.evaluate(size));
        await engine.evaluate(press('关怀版'));
        await waitFor('the elder mode', isElder);
        expect(await engine.evaluate(size), page).toBe(before * 1.5);
        await measure('elder');
        await engine.evaluate(press('关怀版'));
      }
      tell('behind', await complaints());
    }
    expect(pages.length).toBeGreaterThan(15);
    expect(faults).toEqual([]);
  });

  it('keeps the elder mode from page to page', async () => {
    await open('2024/');
    await waitFor('the switches', switches);
    const plain = Number(await engine.evaluate(size));
    await engine.evaluate(press('关怀版'));
    await waitFor('the elder mode', isElder);
    await open('2024/tasks/18/');
    expect(await engine.evaluate(size)).toBe(plain * 1.5);
    await waitFor('the switches', switches);
    await engine.evaluate(press('关怀版'));
    await open('2024/');
    expect(await engine.evaluate(size)).toBe(plain);
  });

  it('opens the display settings, sets a size in them, and puts all back', async () => {
    await engine.resize(...phone);
    await open('2024/');
    await waitFor('the switches', switches);
    await engine.evaluate(press('显示设置'));
    await waitFor('the dialog', `!!document.querySelector('.display-panel[open]')`);
    const box = (await engine.evaluate(
      `(({ left, right, top, width }) => ({ left, right, top, width }))(document.querySelector('.display-panel').getBoundingClientRect())`,
    )) as Record<'left' | 'right' | 'top' | 'width', number>;
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(phone[0]);
    expect(box.top).toBeGreaterThanOrEqual(0);
    await engine.evaluate(
      `document.querySelector('.display-panel [name=elder][value="3"]').click()`,
    );
    await waitFor('the size', `document.documentElement.dataset.elder === '3'`);
    await engine.evaluate(press('全部恢复'));
    expect(await engine.evaluate('document.documentElement.dataset.elder === undefined')).toBe(
      true,
    );
    await engine.evaluate(press('关闭'));
    await waitFor('the dialog to close', `!document.querySelector('.display-panel[open]')`);
    expect(await complaints()).toEqual([]);
  });

  it('finds by search and narrows by a filter, or says that it cannot', async () => {
    await engine.resize(...desk);
    await open(`search/?q=${encodeURIComponent('养老')}`);
    const state = `document.querySelector('[data-search-state]').dataset.searchState`;
    await waitFor('an answer', `/done|none|failed/.test(${state})`);
    if (tier !== 'search' && (await engine.evaluate(state)) === 'failed') {
      // The engine of the search may not be compiled here; it says so on the console, and the page to the reader.
      await complaints();
      expect(await engine.evaluate(`document.querySelector('main').innerText`)).toContain(
        '搜索没有打开',
      );
      return;
    }
    expect(await engine.evaluate(state)).toBe('done');
    const hits = `document.querySelectorAll('[data-search-results] > li').length`;
    const all = Number(await engine.evaluate(hits));
    expect(all).toBeGreaterThan(1);
    await engine.evaluate(choose('select[name=chapter]', '5'));
    await waitFor('fewer hits', `${state} === 'done' && ${hits} > 0 && ${hits} < ${all}`);
    expect(await complaints()).toEqual([]);
  });

  it('filters the targets', async () => {
    await open('2024/targets/');
    await waitFor('the form', `!document.querySelector('[data-targets-form][data-waiting]')`);
    const all = Number(await engine.evaluate(rowsShown));
    expect(all).toBe(92);
    await engine.evaluate(choose('select[name=chapter]', '5'));
    await waitFor('fewer rows', `${rowsShown} > 0 && ${rowsShown} < ${all}`);
    expect(await complaints()).toEqual([]);
  });
});
