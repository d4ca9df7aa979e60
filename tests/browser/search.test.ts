/** Search in a real browser on the built site: complete, and in the words that people use. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { soundContent } from '../../src/loader/load.ts';
import { searchRecords } from '../../src/search/index/records.ts';
import type { SearchedTarget } from '../../src/search/query/number-query.ts';
import { addressesUnder } from '../../src/model/addresses.ts';
import { siteOrigin } from '../built-sites.ts';
import { bundleEngine } from '../search/bundle-engine.ts';
import { evened, families, searchedWording } from '../search/families.ts';
import { questions } from '../search/questions.ts';
import { questionsApart } from '../search/questions-apart.ts';
import { scoresOf } from '../search/scores.ts';
import { openBrowser, untilQuiet } from './visitor.ts';

const [site] = inject('sites');
const url = site?.url ?? '';
const folder = site?.folder ?? '';

interface Hit {
  match: string;
  task: number;
  address: string;
}

describe('search', () => {
  let browser: Browser;
  let page: Page;
  const settled = () =>
    page.waitForFunction(() => {
      const state =
        document.querySelector<HTMLElement>('[data-search-state]')?.dataset['searchState'] ?? '';
      return ['done', 'none', 'failed', 'idle'].includes(state);
    });
  /** Asks through the form, as a reader does, so that one opened index serves all. */
  async function ask(query: string): Promise<Hit[]> {
    await page.evaluate((asked) => {
      document.querySelector<HTMLElement>('[data-search-state]')!.dataset['searchState'] = 'busy';
      const address = new URL(location.href);
      address.search = `?q=${encodeURIComponent(asked)}&n=all`;
      history.replaceState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, query);
    await settled();
    return page.locator('[data-search-results] a[data-hit]').evaluateAll((all) =>
      (all as HTMLAnchorElement[]).map((hit) => ({
        match: hit.dataset['hit'] ?? '',
        task: Number(/\/tasks\/(\d\d)\//u.exec(hit.href)?.[1] ?? 0),
        address: hit.href,
      })),
    );
  }
  const exactTasks = (hits: Hit[]) =>
    hits.filter(({ match }) => match === 'exact').map(({ task }) => task);
  const said = () => page.locator('[data-search-count]').textContent();
  let answerLines: Locator;
  const answered = () => answerLines.textContent();

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    answerLines = page.locator('[data-search-answer]');
    await page.goto(`${url}search/?q=电梯`);
    await settled();
  });
  afterAll(() => browser.close());

  it('finds every task that holds a string, however it is written, and hardly any other', async () => {
    const { plans, topics, lexicon } = soundContent('content');
    const tasks = searchRecords(
      plans,
      topics,
      [],
      addressesUnder(site?.base ?? '', siteOrigin),
    ).filter(({ facets }) => facets.kind === 'task');
    // What is searched for is what the pages show.
    for (const { address, title, text } of tasks) {
      const { document } = parseHTML(readFileSync(`${folder}${address}index.html`, 'utf8'));
      const shown = document.querySelector('[data-verbatim="task"]')?.textContent ?? '';
      expect(evened(shown)).toBe(evened(`${title}。${text}`));
    }
    const room = mkdtempSync(path.join(tmpdir(), 'measured-'));
    await bundleEngine(path.resolve('tests/search/ours.ts'), room, 'ours');
    const asking = await browser.newPage({ bypassCSP: true });
    await asking.route('**/measured.js', (route) =>
      route.fulfill({ path: path.join(room, 'ours.js'), contentType: 'text/javascript' }),
    );
    await asking.goto(`${url}search/`);
    const texts = tasks.map(searchedWording);
    const places = new Map(tasks.map(({ address }, place) => [address, place]));
    await asking.addScriptTag({
      type: 'module',
      content: `import { openEngine } from '${url}measured.js';
        globalThis.measured = await openEngine('${url}pagefind/');`,
    });
    await asking.waitForFunction(() => 'measured' in globalThis);
    for (const { name, queries } of families(tasks, lexicon)) {
      const answers = await asking.evaluate(
        async (asked) => {
          const found: string[][] = [];
          for (const query of asked) found.push(await globalThis.measured.exact(query));
          return found;
        },
        queries.map(({ asked }) => asked),
      );
      const { recall, precision, firstThree, missed } = scoresOf(
        queries,
        answers.map((found) => ({ exact: found.flatMap((one) => places.get(one) ?? []) })),
        texts,
      );
      console.log(
        `${name}: ${queries.length} queries, recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}, right in first three ${firstThree.toFixed(4)}`,
      );
      expect(queries.length, name).toBeGreaterThan(200);
      expect(missed, name).toEqual([]);
      expect(precision, name).toBeGreaterThanOrEqual(0.99);
      expect(firstThree, name).toBeGreaterThanOrEqual(0.99);
    }
    await asking.close();
    rmSync(room, { recursive: true });
  });

  it('finds the same however a word or a number is written', async () => {
    for (const [one, other] of [
      ['加装电梯', '加裝電梯'],
      ['1700亿', '1,700亿'],
      ['1700亿', '一千七百亿'],
      ['5%', '5％'],
      ['AED', 'ａｅｄ'],
      ['苏河湾', '蘇河灣'],
    ] as const) {
      const hits = await ask(one);
      expect(hits.length, one).toBeGreaterThan(0);
      expect(exactTasks(await ask(other)), other).toEqual(exactTasks(hits));
    }
  });

  it('puts whole numbers before parts of longer ones', async () => {
    const tasks = exactTasks(await ask('5%'));
    expect(tasks.indexOf(1)).toBeLessThan(tasks.indexOf(20));
  });

  it('answers questions about numbers with the targets themselves', async () => {
    const hits = await ask('≥1000 张');
    expect(hits.map(({ address }) => address.slice(url.length))).toEqual([
      '2024/tasks/18/#t07',
      '2024/tasks/24/#t01',
    ]);
    expect((await ask('单位:户')).length).toBe(4);
    expect(await ask('≥1000 匹')).toEqual([]);
    expect(await said()).toContain('没有符合');
  });

  it('names other words for what is asked, and keeps them behind the literal hits', async () => {
    const hits = await ask('电瓶车');
    expect(hits.map(({ match, task }) => [match, task])).toContainEqual(['related', 26]);
    expect(await said()).toContain('没有“电瓶车”，有“电动自行车”');
    const matches = (await ask('养老')).map(({ match }) => match);
    expect(matches).toEqual(
      [...matches].sort((a, b) => Number(a !== 'exact') - Number(b !== 'exact')),
    );
  });

  it('finds words by how they are said, whole or by initials', async () => {
    expect((await ask('dianti')).map(({ task }) => task)).toContain(18);
    expect(await said()).toContain('没有“dianti”，有“电梯”');
    expect((await ask('jzdt')).map(({ task }) => task)).toContain(18);
    expect(exactTasks(await ask('AED'))[0]).toBe(23);
  });

  it('offers the nearest when nothing matches, and says so', async () => {
    const hits = await ask('智慧养老机器人');
    expect(hits[0]).toMatchObject({ task: 21 });
    const near = await ask('无人机城区巡逻');
    expect(near.every(({ match }) => match === 'near')).toBe(true);
    expect(await said()).toContain('相近');
  });

  it.each([
    ['everyday questions', questions],
    ['everyday questions written apart from the lexicon', questionsApart],
  ])(
    'answers %s with the right task among the first three, nine times of ten',
    async (_n, list) => {
      const missed: string[] = [];
      for (const [asked, tasks] of list) {
        const first = (await ask(asked)).slice(0, 3).map(({ task }) => task);
        if (!tasks.some((task) => first.includes(task)))
          missed.push(`${asked} → ${first.join(' ')}`);
      }
      console.log(`${list.length - missed.length} of ${list.length} questions answered`, missed);
      expect(missed.length / list.length, missed.join('\n')).toBeLessThanOrEqual(0.1);
    },
  );

  it.each([
    ['ten thousand characters', '电梯'.repeat(5000)],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['only marks', '，。！？《》'],
    ['emoji', '👩‍👩‍👧'],
    ['half a surrogate pair', '\uD83D电梯'],
    ['nothing', '   '],
  ])('answers %s sensibly', async (_name, query) => {
    const dialogs: string[] = [];
    page.once('dialog', (dialog) => dialogs.push(dialog.message()));
    await page.fill('#search-field', query.slice(0, 9999));
    await page.locator('.search-form').evaluate((form: HTMLFormElement) => form.requestSubmit());
    await settled();
    expect(await page.locator('[data-search-page]').getAttribute('data-search-state')).toMatch(
      /^(?:done|none|idle)$/u,
    );
    expect(dialogs).toEqual([]);
    expect(await page.locator('[data-search-results] img').count()).toBe(0);
  });

  it('filters by kind, chapter, topic and numbers, and keeps it all in the address', async () => {
    const filtering = await browser.newPage();
    await filtering.goto(`${url}search/?q=建设`);
    await filtering.locator('[data-search-state="done"]').waitFor();
    const kinds = () => filtering.locator('.search-results .soft').allTextContents();
    await filtering.locator('select[name="kind"]').selectOption('chapter');
    await expect
      .poll(async () => (await kinds()).every((context) => context.startsWith('部分')))
      .toBe(true);
    await filtering.locator('select[name="kind"]').selectOption('task');
    await filtering.locator('select[name="chapter"]').selectOption('5');
    await filtering.locator('select[name="numbers"]').selectOption('yes');
    expect(new URL(filtering.url()).search).toBe(
      '?q=%E5%BB%BA%E8%AE%BE&kind=task&chapter=5&numbers=yes',
    );
    await expect
      .poll(async () =>
        (await kinds())
          .filter((context) => context.startsWith('任务'))
          .every((context) => context.includes('五、')),
      )
      .toBe(true);
    await filtering.goBack();
    await expect.poll(() => filtering.locator('select[name="numbers"]').inputValue()).toBe('');
    await filtering.close();
  });

  it('finds chapters and topics too, named as what they are', async () => {
    const found = (await ask('优化公共服务供给')).map(({ address }) => address.slice(url.length));
    expect(found).toContain('2024/chapters/5/');
    expect((await ask('家里有老人')).map(({ address }) => address.slice(url.length))).toContain(
      'topics/elderly/',
    );
    // What the site wrote never looks like the document's wording.
    await ask('长者食堂');
    const own = page.locator('.search-results li', {
      has: page.locator('a[href$="/topics/elderly/"]'),
    });
    expect(await own.count()).toBeGreaterThan(0);
    expect(await own.locator('.excerpt').count()).toBe(0);
    expect(await page.locator('.search-results .excerpt').count()).toBeGreaterThan(0);
  });

  it('marks a word in one line on a phone, so that it is read as one', async () => {
    const phone = await browser.newPage({ viewport: { width: 360, height: 800 } });
    for (const query of ['电梯', '加装电梯', '养老']) {
      await phone.goto(`${url}search/?q=${encodeURIComponent(query)}`);
      await phone.locator('[data-search-state="done"]').waitFor();
      const lines = await phone
        .locator('.search-results mark')
        .evaluateAll((marks) =>
          marks.map((mark) => new Set([...mark.getClientRects()].map(({ top }) => top)).size),
        );
      expect(lines.length, query).toBeGreaterThan(0);
      expect(Math.max(...lines), query).toBe(1);
    }
    await phone.close();
  });

  it('offers words while typing, by keyboard alone, and leads where they lead', async () => {
    const typing = await browser.newPage();
    await typing.goto(`${url}2024/tasks/03/`);
    await typing.keyboard.press('/');
    const box = typing.locator('#head-search');
    await expect.poll(() => box.getAttribute('role')).toBe('combobox');
    await typing.keyboard.type('万荣');
    await typing.getByRole('option', { name: /万荣消防站/u }).waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await typing.keyboard.press('ArrowDown');
    const active = (await box.getAttribute('aria-activedescendant')) ?? '';
    expect(await typing.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await typing.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('万荣');
    await typing.keyboard.press('ArrowDown');
    await typing.getByRole('option').first().waitFor();
    await typing.keyboard.press('ArrowDown');
    await typing.keyboard.press('Enter');
    await typing.waitForURL('**/search/?q=*');
    await typing.locator('[data-search-state="done"]').waitFor();
    expect(await typing.locator('a[data-hit]').first().getAttribute('href')).toContain(
      '/2024/tasks/05/',
    );
    await typing.goto(`${url}2024/tasks/03/`);
    await typing.keyboard.press('Control+k');
    await typing.keyboard.type('持续改善群众');
    await typing.getByRole('option', { name: '持续改善群众居住品质 任务' }).click();
    await typing.waitForURL('**/2024/tasks/18/');
    await typing.close();
  });

  it('has one field on the front page and where it is used, and none that would do nothing without scripts', async () => {
    const fields = async (javaScriptEnabled: boolean, place: string) => {
      const context = await browser.newContext({ javaScriptEnabled });
      const own = await context.newPage();
      await own.goto(`${url}${place}`);
      const seen = await own.locator('input[type="search"]:visible').count();
      const text = await own.locator('body').innerText();
      await context.close();
      return { seen, text };
    };
    for (const place of ['2024/', 'search/'])
      expect((await fields(true, place)).seen, place).toBe(1);
    for (const place of ['2024/', '2024/tasks/18/', 'search/']) {
      const { seen, text } = await fields(false, place);
      expect(seen, place).toBe(0);
      expect(text, place).toMatch(/没有脚本(?:，不能搜索|怎样找)/u);
    }
  });

  it('does not act while an input method composes', async () => {
    const typing = await browser.newPage();
    await typing.goto(`${url}2024/tasks/`);
    await typing.locator('#head-search').focus();
    await expect.poll(() => typing.locator('#head-search').getAttribute('role')).toBe('combobox');
    await typing.locator('#head-search').evaluate((field: HTMLInputElement) => {
      field.value = 'd';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }),
      );
    });
    await typing.waitForTimeout(300);
    expect(await typing.locator('.suggestions li').count()).toBe(0);
    expect(new URL(typing.url()).pathname).toMatch(/\/2024\/tasks\/$/u);
    await typing.close();
  });

  it.each([
    'pagefind.js',
    'pagefind-entry.json*',
    '*.pf_meta',
    'wasm.unknown.pagefind',
    'index/*',
    'fragment/*',
  ])(
    'says what happened when %s does not arrive, offers browsing, and tries again',
    async (file) => {
      const broken = await browser.newPage();
      await broken.route(`**/pagefind/${file}`, (route) => route.abort());
      await broken.goto(`${url}search/?q=电梯`);
      await broken.locator('[data-search-state="failed"]').waitFor();
      expect(await broken.locator('[data-search-count]').textContent()).toContain('搜索没有打开');
      expect(await broken.getByRole('link', { name: /全部任务/u }).isVisible()).toBe(true);
      await broken.unroute(`**/pagefind/${file}`);
      await broken.press('#search-field', 'Enter');
      await broken.locator('[data-search-state="done"]').waitFor();
      await broken.close();
    },
  );

  it('leads to the target whose number is asked for, and names the targets of a sentence', async () => {
    const [hit] = await ask('200台');
    expect(hit?.address).toBe(`${url}2024/tasks/18/#t04`);
    await ask('绿地');
    const targets = page.locator('.search-results li .hit-targets a');
    expect(await targets.count()).toBeGreaterThan(0);
    expect(await targets.first().getAttribute('href')).toMatch(/\/2024\/tasks\/\d\d\/#t\d\d$/u);
  });

  it('shows a target that is looked for by its number, with its indicator and what is known of it', async () => {
    const { plans } = soundContent('content');
    const known = JSON.parse(
      readFileSync(`${folder}/pagefind/targets.json`, 'utf8'),
    ) as SearchedTarget[];
    expect(known).toHaveLength(plans.flatMap(({ targets }) => targets).length);
    const elevator = known.find(({ address }) => address.endsWith('/2024/tasks/18/#t04'))!;
    await ask('加装电梯');
    const target = page.locator('.search-results li').first().locator('.hit-target');
    expect(await target.locator('.hit-number').allInnerTexts()).toEqual(['200台']);
    expect(await target.locator('a').getAttribute('href')).toBe(elevator.address);
    expect(await target.textContent()).toContain(`${elevator.indicator} ${elevator.standing}`);
  });

  it('says which plan a year means, and finds the rest of the question', async () => {
    const year = new Date().getFullYear();
    const hits = await ask('今年加装电梯');
    expect(hits[0]).toMatchObject({ match: 'related', task: 18 });
    expect(await answered()).toBe(
      `今年是${year}年，这里没有${year}年的计划。“今年”在这里指最新的计划：2024年的计划。`,
    );
    expect(await answerLines.locator('a').getAttribute('href')).toMatch(/\/2024\/$/u);
    await ask('2023年');
    expect(await answered()).toBe('这里没有2023年的计划，最新的是2024年的计划。');
    await ask('2024');
    expect(await answered()).toBe('这里有2024年的计划。');
  });

  it('leads questions for results to the results, and claims nothing that nobody published', async () => {
    for (const query of ['完成了吗', '没有完成', '结果', '兑现']) {
      const hits = await ask(query);
      expect(hits.length, query).toBeGreaterThan(0);
      expect(await answerLines.locator('a').getAttribute('href')).toMatch(/\/2024\/progress\/$/u);
      expect(await answered()).toMatch(
        /^2024年的结果：\d+个目标，\d+个找到了公布的数字，\d+个没有找到。没有找到，不等于没有做。$/u,
      );
    }
    expect(await said()).toMatch(/^找到\d+条：公布过数字的目标$/u);
    const [first] = await ask('电梯完成了吗');
    expect(first).toMatchObject({ match: 'related', address: `${url}2024/tasks/18/#t04` });
    expect(await page.locator('.search-results li').first().textContent()).toMatch(/200台.*找到/u);
  });

  it('says what the plan does not mention, and who else may know', async () => {
    const { plans } = soundContent('content');
    await ask('地铁');
    expect(await answered()).toMatch(/^这份计划没有提到“地铁”。可以去问发布计划的静安区政府/u);
    expect(await answerLines.locator('a').getAttribute('href')).toBe(plans[0]?.url);
    await ask('电梯');
    expect(await answered()).toBe('');
  });

  it('finds targets as a kind of their own, and says how many hits each filter leaves', async () => {
    const reader = await browser.newPage();
    await reader.goto(`${url}search/?q=床位`);
    await reader.locator('[data-search-state="done"]').waitFor();
    const kind = reader.locator('select[name="kind"]');
    await kind.focus();
    await expect
      .poll(() => kind.locator('option[value="task"]').textContent())
      .toMatch(/任务（\d+）/u);
    const count = Number(
      /\d+/u.exec((await kind.locator('option[value="task"]').textContent()) ?? '')?.[0],
    );
    await kind.selectOption('task');
    await expect
      .poll(() => reader.locator('[data-search-count]').textContent())
      .toContain(`找到${count}条`);
    await kind.selectOption('target');
    await expect
      .poll(() => reader.locator('a[data-hit]').first().textContent())
      .toMatch(/^\S*张.* \S*床位/u);
    for (const address of await reader
      .locator('a[data-hit]')
      .evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ hash }) => hash)))
      expect(address).toMatch(/^#t\d\d$/u);
    await reader.close();
  });

  it('puts the answer before the filters on a phone, and shows them where one is set', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const reader = await context.newPage();
    await reader.goto(`${url}search/?q=床位`);
    await reader.locator('[data-search-state="done"]').waitFor();
    const kind = reader.locator('select[name="kind"]');
    expect(await kind.isVisible()).toBe(false);
    expect((await reader.locator('a[data-hit]').first().boundingBox())?.y).toBeLessThan(800);
    await reader.getByRole('button', { name: '筛选、排列' }).click();
    await kind.selectOption('task');
    await reader.waitForURL('**&kind=task');
    await reader.reload();
    expect(await kind.isVisible()).toBe(true);
    await context.close();
  });

  it('keeps recent searches on the device, offers them, and forgets them when told', async () => {
    const context = await browser.newContext();
    const reader = await context.newPage();
    await reader.goto(`${url}search/`);
    expect(await reader.locator('[data-search-recent]').isVisible()).toBe(false);
    for (const query of ['电梯', '养老']) {
      await reader.fill('#search-field', query);
      await reader.press('#search-field', 'Enter');
      await reader.locator('[data-search-state="done"]').waitFor();
    }
    await reader.goto(`${url}search/`);
    const recent = reader.locator('[data-search-recent]');
    expect(await recent.locator('a').allTextContents()).toEqual(['养老', '电梯']);
    await recent.locator('a', { hasText: '电梯' }).click();
    await reader.locator('[data-search-state="done"]').waitFor();
    expect(await reader.locator('#search-field').inputValue()).toBe('电梯');
    await reader.goto(`${url}2024/tasks/`);
    await reader.locator('#head-search').focus();
    await expect.poll(() => reader.locator('#head-search').getAttribute('role')).toBe('combobox');
    await reader.keyboard.press('ArrowDown');
    await reader.getByRole('option', { name: /电梯 最近搜过/u }).waitFor();
    await reader.goto(`${url}search/`);
    await recent.getByRole('button', { name: '清除' }).click();
    expect(await recent.isVisible()).toBe(false);
    expect(await reader.evaluate(() => localStorage.getItem('searches'))).toBeNull();
    await context.close();
  });

  it('says the number of hits first, whatever number was asked for', async () => {
    for (const query of ['5%', '12345', '地铁12345678', '≥1000 张']) {
      const hits = await ask(query);
      expect(/\d+/u.exec((await said()) ?? '')?.[0], query).toBe(String(hits.length));
    }
  });

  it('leads back to each finished search, not to every key', async () => {
    const reader = await browser.newPage();
    await reader.goto(`${url}search/`);
    const field = reader.locator('#search-field');
    const asks = (query: string) =>
      reader.waitForURL((address) => (address.searchParams.get('q') ?? '') === query);
    await field.fill('电梯');
    await field.press('Enter');
    await asks('电梯');
    for (const typed of ['养', '养老', '养老床']) {
      await field.fill(typed);
      await asks(typed);
    }
    await reader.goBack();
    await asks('电梯');
    expect(await field.inputValue()).toBe('电梯');
    await reader.goForward();
    await asks('养老床');
    await reader.close();
  });

  it('keeps addresses that a server accepts, and says when a question was cut', async () => {
    const reader = await browser.newPage();
    await reader.goto(`${url}search/`);
    await reader.fill('#search-field', '电梯'.repeat(4000));
    await reader.locator('[data-search-state="done"], [data-search-state="none"]').waitFor();
    expect(await reader.locator('[data-search-count]').textContent()).toContain('只查了前200个字');
    expect(reader.url().length).toBeLessThan(4000);
    await reader.close();
  });

  it('does not say that nothing is found where only the chosen chapter has none', async () => {
    const reader = await browser.newPage();
    await reader.goto(`${url}search/?q=电梯&chapter=1`);
    await reader.locator('[data-search-state="none"]').waitFor();
    expect(await reader.locator('[data-search-count]').textContent()).toMatch(/其他部分有\d+条/u);
    await reader.close();
  });

  it('fetches nothing before the reader turns to search, and at most 98 kB for the first answer', async () => {
    const context = await browser.newContext();
    const fresh = await context.newPage();
    const asked: string[] = [];
    fresh.on('response', (response) => asked.push(response.url()));
    const searchFiles = () => asked.filter((address) => address.includes('/pagefind/'));
    const scripts = () => asked.filter((address) => /\/_astro\/.*\.js$/u.test(address));
    for (const address of ['2024/tasks/18/', 'search/']) {
      await fresh.goto(url + address);
      await untilQuiet(fresh);
      expect(searchFiles()).toEqual([]);
    }
    await fresh.fill('#search-field', '电梯');
    await fresh.locator('[data-search-state="done"]').waitFor();
    // As a server sends them: the engine's own files are compressed already, the others on the way.
    const needed = [...new Set([...scripts(), ...searchFiles()])];
    const bytes = needed.map((address) => {
      const content = readFileSync(folder + decodeURI(new URL(address).pathname));
      return /\.(?:js|json)$/u.test(address)
        ? gzipSync(content, { level: 9 }).length
        : content.length;
    });
    const total = bytes.reduce((sum, one) => sum + one, 0);
    console.log(`first query: ${needed.length} files, ${total} bytes, the pages’ scripts included`);
    expect(total).toBeLessThanOrEqual(98_000);
    await context.close();
  });
});
