/** The site on a real server, with the configuration that is deployed: headers, refusals, and many readers at once. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { headersOf } from '../../src/publish/headers.ts';
import { nginxConfiguration, nginxDefaults } from '../../src/publish/nginx.ts';
import { openBrowser, visit } from '../browser/visitor.ts';
import { projectRoot } from '../script.ts';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { startNginx, type RunningNginx } from './nginx.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

it('is deployed with the configuration that is tried here', () => {
  expect(readFileSync(path.join(projectRoot, 'deploy/nginx.conf'), 'utf8')).toBe(
    nginxConfiguration(nginxDefaults),
  );
});

describe.each(inject('sites').map((site) => [site.base, site.folder] as const))(
  'the server of the site at %s',
  (base, folder) => {
    let nginx: RunningNginx;
    let agent: Agent;
    const files = readBuiltFiles(folder);
    const kinds = onePageOfEachKind(files).map((name) =>
      name.replace(/(?<=^|\/)index\.html$/u, ''),
    );

    /** Asks with the address as it is written, which a tidier client would mend. */
    const ask = (
      address: string,
      options: { method?: string; headers?: Record<string, string> } = {},
    ) =>
      new Promise<Answer>((resolve, reject) => {
        const asked = request(
          { host: 'localhost', port: nginx.httpsPort, path: address, agent, ...options },
          (response) => {
            const parts: Buffer[] = [];
            response.on('data', (part: Buffer) => parts.push(part));
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(parts),
              }),
            );
          },
        );
        asked.once('error', reject);
        asked.end();
      });

    beforeAll(async () => {
      nginx = await startNginx(folder, base);
      agent = new Agent({ ca: nginx.certificate, keepAlive: true, maxSockets: 50 });
    });
    afterAll(async () => {
      agent.destroy();
      await nginx.stop();
    });

    it('sends every header with pages, files, charts for others, errors and redirects', async () => {
      const script = [...files.keys()].find((name) => name.startsWith('_astro/'))!;
      for (const name of [
        '',
        '2024/tasks/18/',
        script,
        'data/2024/targets.json',
        'share/2024/18.png',
        'SHA256SUMS',
        'embed/2024/21/t01/',
        'none/',
      ]) {
        const { headers, status } = await ask(base + name);
        expect(status, name).toBe(name === 'none/' ? 404 : 200);
        const place = name === 'none/' ? '404.html' : name;
        for (const [header, value] of Object.entries(headersOf(place)))
          expect(headers[header.toLowerCase()], `${name} ${header}`).toBe(value);
      }
      const { status, headers } = await ask(`${base}2024/tasks/18`);
      expect(status).toBe(301);
      expect(headers.location).toBe(`${base}2024/tasks/18/`);
      expect(headers['strict-transport-security']).toContain('max-age=31536000');
    });

    it('opens data and charts to other origins, and nothing else', async () => {
      for (const name of kinds) {
        const { headers } = await ask(base + name);
        const open = name.startsWith('embed/') || name.startsWith('data/');
        expect(headers['access-control-allow-origin'], name).toBe(open ? '*' : undefined);
        expect(headers['content-security-policy'], name).toContain(
          name.startsWith('embed/') ? 'frame-ancestors *' : "frame-ancestors 'none'",
        );
      }
    });

    it('sends the reader from http to https, on the same host', async () => {
      const response = await fetch(`http://localhost:${nginx.httpPort}${base}2024/`, {
        redirect: 'manual',
      });
      expect(response.status).toBe(301);
      expect(response.headers.get('location')).toBe(`${nginx.url}2024/`);
    });

    it('sends the compressed twins', async () => {
      const name = '2024/tasks/18/index.html';
      const plain = readFileSync(path.join(folder, name));
      const address = `${base}2024/tasks/18/`;
      const gzip = await ask(address, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(gzip.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
      const brotli = await ask(address, { headers: { 'Accept-Encoding': 'gzip, br' } });
      expect(brotli.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
      expect(brotli.body.length).toBeLessThan(gzip.body.length);
      expect((await ask(address)).body.equals(plain)).toBe(true);
    });

    it('says what its files are', async () => {
      for (const [name, type] of [
        ['data/2024/targets.csv', 'text/csv; charset=utf-8; header=present'],
        ['data/2024/targets.json', 'application/json'],
        ['data/2024/source.txt', 'text/plain; charset=utf-8'],
        ['favicon.svg', 'image/svg+xml'],
        ['manifest.webmanifest', 'application/manifest+json'],
        ['feed.xml', 'text/xml; charset=utf-8'],
        ['', 'text/html; charset=utf-8'],
      ] as const)
        expect((await ask(base + name)).headers['content-type'], name).toContain(type);
    });

    it.each([
      [400, '../../../../etc/passwd'],
      [400, '%2e%2e/%2e%2e/%2e%2e/etc/passwd'],
      [400, '..%2f..%2f..%2fetc%2fpasswd'],
      [400, '2024/..%00/'],
      [404, '.git/config'],
      [404, '2024/.env'],
      [404, '_astro/'],
      [404, 'data/2024/'],
      [414, 'a'.repeat(20_000)],
    ])('refuses the address %#: %s', async (expected, address) => {
      const { status, body } = await ask(base + address);
      expect(status).toBe(expected);
      expect(body.toString()).not.toMatch(/root:x:|nginx\/|\/tmp\//u);
    });

    it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])(
      'refuses %s',
      async (method) => {
        const { status, body } = await ask(base, { method });
        expect(status).toBe(405);
        expect(body.toString()).not.toContain('nginx/');
      },
    );

    it('answers 10,000 requests, 50 at a time, without a failure', async () => {
      const names = [...files.keys()].filter(
        (name) => /\.(?:html|js|json)$/u.test(name) && name !== '404.html',
      );
      const wanted = 10_000;
      let asked = 0;
      const failures: string[] = [];
      const reader = async () => {
        while (asked < wanted) {
          const name = names[asked++ % names.length]!;
          const { status, body } = await ask(base + name.replace(/(?<=^|\/)index\.html$/u, ''));
          if (status !== 200 || body.length === 0) failures.push(`${status} ${name}`);
        }
      };
      await Promise.all(Array.from({ length: 50 }, reader));
      expect(failures).toEqual([]);
      expect(asked).toBeGreaterThanOrEqual(wanted);
    });

    describe('to a reader', () => {
      let browser: Browser;
      beforeAll(async () => {
        // The certificate is the tests' own; a service worker is let in only over one that is taken.
        browser = await openBrowser('--ignore-certificate-errors');
      });
      afterAll(() => browser.close());

      it('shows every kind of page, searches, filters and switches, with nothing to complain of', async () => {
        const visitor = await visit(browser, nginx.url, { ignoreHTTPSErrors: true });
        const page = await visitor.context.newPage();
        for (const name of kinds.filter((one) => one !== '404.html')) {
          await page.goto(nginx.url + name);
          await page.waitForLoadState('networkidle');
        }
        await page.goto(`${nginx.url}2024/`);
        await page.locator('#front-search').fill('电梯');
        await page.locator('#front-search').press('Enter');
        await page.locator('[data-search-state="done"]').waitFor();
        expect(await page.locator('a[data-hit]').count()).toBeGreaterThan(0);
        await page.goto(`${nginx.url}2024/targets/`);
        await page.getByLabel('单位').selectOption('户');
        expect(await page.locator('tr[data-id]:visible').count()).toBe(4);
        await page.goto(`${nginx.url}2024/tasks/21/`);
        await page.getByRole('button', { name: '关怀版' }).click();
        await page.getByRole('button', { name: '显示设置' }).click();
        await page.getByRole('dialog').getByLabel('深色').check();
        await page.keyboard.press('Escape');
        const picture = page.waitForEvent('download');
        await page.getByText('下载和嵌入').first().click();
        await page.getByRole('link', { name: '图片（PNG）' }).first().click();
        expect((await picture).suggestedFilename()).toMatch(/\.png$/u);
        expect(await visitor.complaints()).toEqual([]);
        await visitor.context.close();
      });

      it('lets other pages take in a chart, and no page of its own', async () => {
        const frames = ['embed/2024/21/t01/', '2024/tasks/21/'].map(
          (name) => `<iframe src="${nginx.url}${name}"></iframe>`,
        );
        const other = createServer((_request, response) => {
          response.setHeader('content-type', 'text/html');
          response.end(`<!doctype html>${frames.join('')}`);
        }).listen(0);
        const context = await browser.newContext({ ignoreHTTPSErrors: true });
        const page = await context.newPage();
        await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
        await page.waitForLoadState('networkidle');
        const [chart, own] = page.frames().slice(1);
        expect(await chart!.locator('figure.chart').count()).toBe(1);
        expect(await own!.locator('main').count()).toBe(0);
        await context.close();
        other.close();
      });

      it('runs nothing that is not the site’s own', async () => {
        const context = await browser.newContext({ ignoreHTTPSErrors: true });
        const page = await context.newPage();
        const refused: string[] = [];
        page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
        await page.goto(`${nginx.url}2024/tasks/18/`);
        const ran = await page.evaluate(async () => {
          const script = document.createElement('script');
          script.textContent = 'globalThis.ran = true';
          document.body.append(script);
          document.body.insertAdjacentHTML(
            'beforeend',
            '<img src="x:" onerror="globalThis.ran = true">',
          );
          await new Promise((resolve) => setTimeout(resolve, 200));
          return 'ran' in globalThis;
        });
        expect(ran).toBe(false);
        expect(refused.join('\n')).toContain('Content Security Policy');
        await context.close();
      });
    });
  },
);
