/** Reading without a network: what is said to be kept is shown, and never an old page while there is a newer one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { noWorkerText } from '../../src/browser/service-worker.ts';
import { filesUnder } from '../../src/publish/built-folder.ts';
import { serveFolder, type ServedSite } from '../static-server.ts';
import { openBrowser } from './visitor.ts';

/** What a site says can be kept. */
interface KeptList {
  edition: string;
  pages: Record<string, string>;
}

type Meddle = (request: IncomingMessage, response: ServerResponse) => boolean;
const nothing: Meddle = () => false;

/** Pages enough for most tests: all of them are kept in one, which takes a while. */
const few = /^$|^2024\/$|^2024\/tasks\/(?:(?:0\d|18|29)\/.*)?$|^(?:search|terms)\/$/u;

const dated = /这是\d+月\d+日存下的。/u;

describe.each(inject('sites').map((site) => [site.base, site.folder] as const))(
  'the site at %s without a network',
  (base, built) => {
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let folder: string;
    let site: ServedSite;
    /** What hosts and networks in between do to requests. */
    let meddle: Meddle;

    const worker = () =>
      page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready;
        return active?.state;
      });
    const open = (address: string) => page.goto(site.url + address);
    const heading = () => page.locator('h1').textContent();
    const note = () => page.locator('.kept-note').textContent();
    /** Addresses of all that is kept, as the browser has them. */
    const keptAddresses = () =>
      page.evaluate(async () => {
        const found: string[] = [];
        for (const name of await caches.keys())
          for (const { url } of await (await caches.open(name)).keys()) found.push(url);
        return found;
      });
    /** Waits until the worker has kept a page that was read: it does so after the page is shown. */
    const untilKept = (address: string) =>
      expect.poll(keptAddresses, { timeout: 20_000 }).toContain(site.url + address);
    const keepAll = async () => {
      await page.getByRole('button', { name: '显示设置' }).click();
      await page.getByRole('button', { name: '把整个计划存到设备上' }).click();
      const said = page.locator('dialog [role=status]').filter({ hasText: /已经存好|没有存成/u });
      await said.waitFor();
      const text = await said.textContent();
      await page.keyboard.press('Escape');
      return text ?? '';
    };
    /** Publishes a changed heading. */
    const publish = (address: string, words: string) => {
      const file = path.join(folder, address, 'index.html');
      const html = readFileSync(file, 'utf8');
      writeFileSync(file, html.replace(/(<h1[^>]*>).*?(?=<\/h1>)/su, `$1${words}`));
    };
    /** Headings of the kept site, by the address of their page. */
    const keptHeadings = () =>
      page.evaluate(async (root) => {
        const name = (await caches.keys()).find((one) => one.includes(' whole '));
        const cache = await caches.open(name ?? '');
        const found: Record<string, string> = {};
        for (const { url } of await cache.keys()) {
          const text = (await (await cache.match(url))?.text()) ?? '';
          const [, words] = /<h1[^>]*>(.*?)<\/h1>/su.exec(text) ?? [];
          if (words !== undefined) found[url.slice(root.length)] = words.replaceAll('<wbr>', '');
        }
        return found;
      }, site.url);
    const pagesOf = (of = folder) =>
      Object.keys(
        (JSON.parse(readFileSync(path.join(of, 'offline.json'), 'utf8')) as KeptList).pages,
      );

    /** What of the site is needed here: copying all of it, for each test, would take longer than the tests. */
    let needed: string;
    /** Says that some of the pages can be kept. */
    const offer = (some: RegExp) => {
      const { edition, pages } = JSON.parse(
        readFileSync(path.join(needed, 'offline.json'), 'utf8'),
      ) as KeptList;
      const offered = Object.entries(pages).filter(([address]) => some.test(address));
      writeFileSync(
        path.join(folder, 'offline.json'),
        JSON.stringify({ edition, pages: Object.fromEntries(offered) }),
      );
    };

    beforeAll(async () => {
      browser = await openBrowser();
      needed = mkdtempSync(path.join(tmpdir(), 'offline-site-'));
      const left =
        /^(?:embed|share)\/|^data\/2024\/(?!targets)|\.(?:br|gz)$|\/tasks\/(?!03|18)\d\d\/cite\//u;
      for (const name of filesUnder(built))
        if (!left.test(name)) cpSync(path.join(built, name), path.join(needed, name));
      const list = path.join(needed, 'offline.json');
      const { edition, pages } = JSON.parse(readFileSync(list, 'utf8')) as KeptList;
      const kept = Object.entries(pages).filter(([address]) => !left.test(address));
      writeFileSync(list, JSON.stringify({ edition, pages: Object.fromEntries(kept) }));
    });
    afterAll(async () => {
      await browser.close();
      rmSync(needed, { recursive: true, force: true });
    });
    beforeEach(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'offline-'));
      cpSync(needed, folder, { recursive: true });
      offer(few);
      meddle = nothing;
      site = await serveFolder(folder, base, false, (...both) => meddle(...both));
      context = await browser.newContext();
      page = await context.newPage();
      await open('2024/tasks/18/');
      await worker();
    });
    afterEach(async () => {
      await context.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    });

    describe('pages that were read', () => {
      it('are shown with the day they were kept, and others are said not to be there', async () => {
        await page.reload();
        const title = await heading();
        await untilKept('2024/tasks/18/');
        await context.setOffline(true);
        await open('2024/tasks/18/');
        expect(await heading()).toBe(title);
        expect(await note()).toMatch(dated);
        await open('2024/tasks/03/');
        expect(await heading()).toBe('没有网络');
      });

      it('are kept from the first one on, with what their buttons fetch', async () => {
        await untilKept('2024/tasks/18/');
        await context.setOffline(true);
        await page.reload();
        expect(await note()).toMatch(dated);
        await page.getByRole('button', { name: '显示设置' }).click();
        await page.getByRole('dialog').getByText('快捷键', { exact: true }).waitFor();
      });

      it('are one page with and without a query, shown as it was last', async () => {
        publish('2024/tasks/18', '旧的标题');
        await open('2024/tasks/18/?from=singlemessage');
        await untilKept('2024/tasks/18/');
        publish('2024/tasks/18', '新的标题');
        await open('2024/tasks/18/');
        await expect
          .poll(() =>
            page.evaluate(async () => {
              const copy = await caches.match(location.href);
              return (await copy?.text())?.includes('新的标题');
            }),
          )
          .toBe(true);
        await context.setOffline(true);
        for (const query of ['', '?from=singlemessage', '?from=timeline']) {
          await open(`2024/tasks/18/${query}`);
          expect(await heading(), query).toBe('新的标题');
        }
      });

      it('hold no word that was searched for', async () => {
        await open('search/?q=%E7%94%B5%E6%A2%AF');
        await page.locator('[data-search-state="done"]').waitFor();
        await untilKept('search/');
        expect((await keptAddresses()).filter((address) => /[?#]|%E7/u.test(address))).toEqual([]);
      });

      it('are shown as the network has them whenever it answers', async () => {
        await page.reload();
        await untilKept('2024/tasks/18/');
        publish('2024/tasks/18', '改过的标题');
        await page.reload();
        expect(await heading()).toBe('改过的标题');
        expect(await page.locator('.kept-note').count()).toBe(0);
      });
    });

    // What networks and hosts do is the same wherever the site stands.
    describe.runIf(base === '/')('a network that is there and of no use', () => {
      const silent: ServerResponse[] = [];
      const elsewhere = 'http://127.0.0.1:9/login';
      const answers: readonly (readonly [string, Meddle])[] = [
        [
          'the server’s own trouble',
          (_request, response) => {
            response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>');
            return true;
          },
        ],
        [
          'a redirect to another host',
          (_request, response) => {
            response.writeHead(302, { location: elsewhere }).end();
            return true;
          },
        ],
        [
          'a portal’s page in place of every other',
          (_request, response) => {
            response
              .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
              .end('<!doctype html><html><h1>请先登录</h1></html>');
            return true;
          },
        ],
        [
          'silence',
          (_request, response) => {
            silent.push(response);
            return true;
          },
        ],
      ];

      it.each(answers)('gives way to the kept copy: %s', async (_name, answer) => {
        const title = await heading();
        await untilKept('2024/tasks/18/');
        meddle = answer;
        await open('2024/tasks/18/');
        expect(await heading()).toBe(title);
        expect(await note()).toMatch(dated);
        meddle = nothing;
        for (const response of silent.splice(0)) response.destroy();
        await page.getByRole('link', { name: '再试一次' }).click();
        await page.locator('.kept-note').waitFor({ state: 'detached' });
        expect(await heading()).toBe(title);
      });

      it('is shown as it is where nothing was kept, and is not kept', async () => {
        await untilKept('2024/tasks/18/');
        for (const [, answer] of answers.filter(([name]) => !/redirect|silence/u.test(name))) {
          meddle = answer;
          await open('2024/tasks/03/');
          expect(await heading()).toMatch(/503|请先登录/u);
        }
        meddle = nothing;
        await open('2024/tasks/04/');
        await untilKept('2024/tasks/04/');
        expect(await keptAddresses()).not.toContain(`${site.url}2024/tasks/03/`);
      });

      it('says at once that a page is no more', async () => {
        await untilKept('2024/tasks/18/');
        rmSync(path.join(folder, '2024/tasks/18'), { recursive: true });
        await page.reload();
        expect(await heading()).toBe('没有这个页面');
      });
    });

    describe('the whole site, kept when the reader asks for it', () => {
      it('is there page by page, with its scripts, on the first visit', async () => {
        offer(/^/u);
        expect(await keepAll()).toMatch(/^已经存好。这是\d+月\d+日存下的/u);
        await context.setOffline(true);
        expect(Object.keys(await keptHeadings()).sort()).toEqual(pagesOf().sort());
        for (const one of [
          '',
          '2024/document/',
          '2024/tasks/03/cite/',
          'topics/elderly/',
          'about/',
        ]) {
          await open(one);
          expect(await heading(), one).not.toBe('没有网络');
          expect(await note(), one).toMatch(dated);
        }
        await open('2024/tasks/03/');
        await page.getByRole('button', { name: '关怀版' }).click();
        await page.locator('html[data-elder="2"]').waitFor();
        // Its sheet is kept too.
        expect(
          await page.evaluate(() => getComputedStyle(document.documentElement).cursor),
        ).toContain('url(');
        await page.getByRole('button', { name: '显示设置' }).click();
        await page.getByText(/设备上有一份，是\d+月\d+日存下的。/u).waitFor();
      });

      it.runIf(base === '/').each(['*', 'Accept', 'Cookie', 'User-Agent, Accept-Language'])(
        'is there from a host that says Vary: %s',
        async (vary) => {
          meddle = (_request, response) => {
            response.setHeader('vary', vary);
            return false;
          };
          await page.reload();
          expect(await keepAll()).toMatch(/^已经存好/u);
          await context.setOffline(true);
          await open('2024/tasks/03/');
          expect(await heading()).not.toBe('没有网络');
        },
      );

      it('is there from a host that leads from /x/ to /x', async () => {
        meddle = (request, response) => {
          const [address = ''] = (request.url ?? '').split('?');
          if (address !== base && address.endsWith('/')) {
            response.writeHead(308, { location: address.slice(0, -1) }).end();
            return true;
          }
          if (!/\.[^/]*$/u.test(address)) request.url = address.replace(/\/?$/u, '/');
          return false;
        };
        await page.reload();
        expect(await keepAll()).toMatch(/^已经存好/u);
        // Its redirects are followed while there is a network.
        await open('2024/tasks/18/');
        expect(await page.locator('.kept-note').count()).toBe(0);
        await context.setOffline(true);
        for (const one of ['2024/tasks/03', '2024/tasks/03/', '2024/tasks/03/index.html']) {
          await open(one);
          expect(await heading(), one).not.toBe('没有网络');
        }
      });

      it('is newer than what was read before, and older ones of it are let go', async () => {
        publish('2024/tasks/18', '旧的标题');
        await open('2024/tasks/18/?from=singlemessage');
        await untilKept('2024/tasks/18/');
        await keepAll();
        publish('2024/tasks/18', '新的标题');
        await keepAll();
        const names = await page.evaluate(() => caches.keys());
        expect(names.filter((name) => name.includes(' whole '))).toHaveLength(1);
        await context.setOffline(true);
        await open('2024/tasks/18/');
        expect(await heading()).toBe('新的标题');
      });

      it('is of one edition where a new one is published meanwhile', async () => {
        let asked = 0;
        meddle = ({ url = '' }) => {
          if (url.includes('/tasks/') && ++asked === 12) {
            for (const one of pagesOf()) publish(one, '新的标题');
            const list = path.join(folder, 'offline.json');
            writeFileSync(list, readFileSync(list, 'utf8').replace(/"edition":"/u, '$&b'));
          }
          return false;
        };
        expect(await keepAll()).toMatch(/^已经存好/u);
        expect(asked).toBeGreaterThan(12);
        await context.setOffline(true);
        const headings = Object.values(await keptHeadings());
        expect(headings).toHaveLength(pagesOf().length);
        expect(new Set(headings)).toEqual(new Set(['新的标题']));
        await open('2024/tasks/03/');
        expect(await heading()).toBe('新的标题');
      });

      it.runIf(base === '/')(
        'is not kept from a site that does not come to rest, and what was kept before stays',
        async () => {
          await keepAll();
          let asked = 0;
          meddle = ({ url = '' }) => {
            if (url.endsWith('/2024/tasks/07/')) publish('2024/tasks/07', `标题${++asked}`);
            return false;
          };
          expect(await keepAll()).toMatch(
            /^没有存成：网站正在更新。请过几分钟再试。原来\d+月\d+日存下的还在。$/u,
          );
          await context.setOffline(true);
          await open('2024/tasks/07/');
          expect(await heading()).not.toMatch(/没有网络|标题\d/u);
        },
      );

      it.each([
        ['a page', /\/2024\/tasks\/29\//u],
        ['a script', /\/_astro\/reader\./u],
      ])('is not said to be kept where %s does not come', async (_what, gone) => {
        meddle = ({ url = '' }, response) => {
          if (!gone.test(url)) return false;
          response.writeHead(404).end();
          return true;
        };
        // In a browser that has seen nothing: what came before may be at hand.
        await context.close();
        context = await browser.newContext();
        page = await context.newPage();
        await open('2024/tasks/18/');
        await worker();
        expect(await keepAll()).toMatch(/^没有存成：有的网页没有下载下来/u);
        await context.setOffline(true);
        await open('2024/tasks/03/');
        expect(await heading()).toBe('没有网络');
      });

      it.runIf(base === '/')('is not kept by halves where there is no room', async () => {
        const session = await context.newCDPSession(page);
        const { usage } = await session.send('Storage.getUsageAndQuota', {
          origin: new URL(site.url).origin,
        });
        await session.send('Storage.overrideQuotaForOrigin', {
          origin: new URL(site.url).origin,
          quotaSize: usage + 300_000,
        });
        expect(await keepAll()).toBe('没有存成：设备上的空间不够。');
        const names = await page.evaluate(() => caches.keys());
        expect(names.filter((name) => name.includes(' whole '))).toEqual([]);
      });
    });

    it('says on the search page that search needs the network', async () => {
      await keepAll();
      await context.setOffline(true);
      await open('search/?q=%E7%94%B5%E6%A2%AF');
      await page.getByText('没有网络，搜索用不了。').waitFor();
      await page.getByRole('link', { name: '词语索引' }).first().click();
      expect(await heading()).not.toBe('没有网络');
    });

    it('leaves to the network what is no page, script or style', async () => {
      await keepAll();
      const asked: string[] = [];
      meddle = ({ method = '', url = '', headers }) => {
        if (method !== 'GET' || headers.range || url.includes('/data/'))
          asked.push(`${method} ${headers.range ?? ''} ${url.slice(base.length)}`);
        return false;
      };
      await page.evaluate(async (root) => {
        await fetch(`${root}2024/tasks/18/`, { method: 'POST' });
        await fetch(`${root}2024/tasks/18/`, { headers: { range: 'bytes=0-9' } });
        await fetch(`${root}data/2024/targets.csv`);
      }, site.url);
      expect(asked).toEqual([
        'POST  2024/tasks/18/',
        'GET bytes=0-9 2024/tasks/18/',
        'GET  data/2024/targets.csv',
      ]);
    });

    it('takes itself and all it kept away when it has been switched off, and nothing of others', async () => {
      await keepAll();
      await page.evaluate(() => Promise.all([caches.open('other'), caches.open('read-pages')]));
      writeFileSync(path.join(folder, 'sw.js'), noWorkerText);
      // Pages no longer name the worker: the browser itself looks whether there is another.
      const file = path.join(folder, '2024/tasks/18/index.html');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/ data-offline="[^"]*"/u, ''));
      await page.reload();
      await expect
        .poll(
          () =>
            page.evaluate(async () => [
              (await navigator.serviceWorker.getRegistrations()).length,
              ...(await caches.keys()),
            ]),
          { timeout: 20_000 },
        )
        .toEqual([0, 'other']);
    });

    it('can be put among the device’s own programs', async () => {
      const address = await page.locator('link[rel="manifest"]').getAttribute('href');
      const manifest = (await (
        await page.request.get(new URL(address ?? '', page.url()).href)
      ).json()) as {
        start_url: string;
        icons: { src: string }[];
      };
      for (const one of [manifest.start_url, ...manifest.icons.map(({ src }) => src)])
        expect((await page.request.get(new URL(one, page.url()).href)).status(), one).toBe(200);
    });

    it('has a list of every page that its files are', () => {
      const listed = new Set(pagesOf(built));
      const own = filesUnder(built).filter(
        (name) => name.endsWith('index.html') && !/^(?:embed|editions)\/|\/edition\//u.test(name),
      );
      expect(own.filter((name) => !listed.has(name.slice(0, -'index.html'.length)))).toEqual([]);
    });
  },
);
