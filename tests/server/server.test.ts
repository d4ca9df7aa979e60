/** The site on a real nginx, with the configuration that is deployed: refusals, readers, and many of them at once. */
import { createServer } from 'node:http';
import { Agent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { caddyfile } from '../../src/publish/caddy.ts';
import { nginxConfiguration } from '../../src/publish/nginx.ts';
import { serverDefaults } from '../../src/publish/server.ts';
import { openBrowser, untilQuiet, visit } from '../browser/visitor.ts';
import { projectRoot, runScript } from '../script.ts';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { ask as askServer, startNginx, type RunningServer } from './servers.ts';

it.each([
  ['nginx.conf', nginxConfiguration],
  ['Caddyfile', caddyfile],
] as const)('is deployed with the %s that is tried here', (name, written) => {
  expect(readFileSync(path.join(projectRoot, 'deploy', name), 'utf8')).toBe(
    written(serverDefaults),
  );
});

describe('npm run deploy:config', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'deploy-config-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const configured = async (words: string[], environment: Record<string, string>) => {
    const run = await runScript('deploy-config.ts', [...words, '--out', folder], environment);
    const [nginx, caddy] = ['nginx.conf', 'Caddyfile'].map((name) => path.join(folder, name));
    return { ...run, read: () => [nginx, caddy].map((file) => readFileSync(file!, 'utf8')) };
  };

  it('refuses a place that is none on a server, and a folder that is not there', async () => {
    for (const words of [
      ['--root', 'www/record'],
      ['--certificate', 'a.pem', '--key', '/etc/a.key'],
      ['--out', path.join(folder, 'none')],
    ]) {
      const { code, output } = await runScript('deploy-config.ts', words);
      expect(output).toContain('不能用：');
      expect(code).toBe(1);
    }
  });

  it('writes for the address and the path that the site is built for', async () => {
    const { code, output, read } = await configured(
      ['--root', '/srv/www', '--certificate', '/etc/a.pem', '--key', '/etc/a.key'],
      { SITE_URL: 'https://plan.example.org:8443', BASE_PATH: '/gov/plan/' },
    );
    expect(code, output).toBe(0);
    const [nginx, caddy] = read();
    for (const line of [
      'server_name plan.example.org;',
      'return 301 https://plan.example.org:8443$request_uri;',
      'listen 8443 ssl http2;',
      'root /srv/www;',
      'ssl_certificate /etc/a.pem;',
      'error_page 404 /gov/plan/404.html;',
      '~^/gov/plan/embed/ "*";',
    ])
      expect(nginx).toContain(line);
    for (const line of [
      'https://plan.example.org:8443 {',
      'tls /etc/a.pem /etc/a.key',
      'header /gov/plan/embed/* Access-Control-Allow-Origin "*"',
      'rewrite * /gov/plan/404.html',
    ])
      expect(caddy).toContain(line);
    expect(nginx + caddy!).not.toContain('record.example');
  });

  it('takes a name that the address does not say', async () => {
    const { read } = await configured(['--domain', 'www.example.org'], {});
    expect(read()[0]).toContain('server_name www.example.org;');
  });

  it.each([
    [['--domain', 'https://example.org/'], {}, '应为域名'],
    [['--root', '/srv/a; }'], {}, '路径里不能有'],
    [['--key', '/etc/a.key'], {}, '要一起写'],
    [[], { SITE_URL: 'example.org' }, 'SITE_URL 不能用'],
  ])('refuses %j %j', async (words, environment, reason) => {
    const { code, output } = await configured(words, environment);
    expect(code).toBe(1);
    expect(output).toContain(reason);
  });
});

describe.each(inject('sites').map((site) => [site.base, site.folder] as const))(
  'the server of the site at %s',
  (base, folder) => {
    let nginx: RunningServer;
    let agent: Agent;
    const files = readBuiltFiles(folder);
    const kinds = onePageOfEachKind(files).map((name) =>
      name.replace(/(?<=^|\/)index\.html$/u, ''),
    );

    const ask = (address: string) => askServer(nginx.httpsPort, address, {}, agent);

    beforeAll(async () => {
      nginx = await startNginx(folder, base);
      agent = new Agent({ ca: nginx.certificate, keepAlive: true, maxSockets: 50 });
    });
    afterAll(async () => {
      agent.destroy();
      await nginx.stop();
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
          await untilQuiet(page);
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
        await page.getByRole('link', { name: '引用、下载、嵌入' }).first().click();
        const [picture] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('.cited').getByText('PNG').first().click(),
        ]);
        expect(picture.suggestedFilename()).toMatch(/\.png$/u);
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
        await untilQuiet(page);
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
