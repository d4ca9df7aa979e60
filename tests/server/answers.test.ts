/** What servers answer with the configurations that are deployed: the same of nginx and of Caddy. */
import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { headersOf } from '../../src/publish/headers.ts';
import { onePageOfEachKind, readBuiltFiles } from '../site/built-pages.ts';
import { ask as askServer, startCaddy, startNginx, type RunningServer } from './servers.ts';

const servers = { nginx: startNginx, Caddy: startCaddy };

describe.each(
  inject('sites').flatMap(({ base, folder }) =>
    Object.entries(servers).map(([name, start]) => ({ name, start, base, folder })),
  ),
)('$name with the site at $base', ({ start, base, folder }) => {
  let server: RunningServer;
  let agent: Agent;
  const files = readBuiltFiles(folder);
  const kinds = onePageOfEachKind(files).map((name) => name.replace(/(?<=^|\/)index\.html$/u, ''));
  const ask = (
    address: string,
    options: { method?: string; headers?: Record<string, string> } = {},
  ) => askServer(server.httpsPort, address, options, agent);

  beforeAll(async () => {
    server = await start(folder, base);
    agent = new Agent({ ca: server.certificate, keepAlive: true });
  });
  afterAll(async () => {
    agent.destroy();
    await server.stop();
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
    expect([301, 308]).toContain(status);
    expect(new URL(headers.location ?? '', `${server.url}2024/tasks/18`).href).toBe(
      `${server.url}2024/tasks/18/`,
    );
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

  it('sends the reader from http to https, by the name that is set and not the one asked by', async () => {
    for (const host of [`localhost:${server.httpPort}`, 'other.example']) {
      const { status, headers } = await askServer(server.httpPort, `${base}2024/?q=1`, {
        headers: { Host: host },
      });
      expect(status).toBe(301);
      expect(headers.location, host).toBe(`${server.url}2024/?q=1`);
    }
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
    const bare = await ask(address);
    expect(bare.body.equals(plain)).toBe(true);
    for (const { headers } of [gzip, brotli, bare]) expect(headers.vary).toBe('Accept-Encoding');
  });

  it('says what its files are', async () => {
    for (const [name, type] of [
      ['data/2024/targets.csv', 'text/csv; charset=utf-8; header=present'],
      ['data/2024/targets.json', 'application/json'],
      ['2024/progress/calendar.ics', 'text/calendar; charset=utf-8'],
      ['data/2024/source.txt', 'text/plain; charset=utf-8'],
      ['favicon.svg', 'image/svg+xml'],
      ['manifest.webmanifest', 'application/manifest+json'],
      ['feed.xml', 'text/xml'],
      ['', 'text/html; charset=utf-8'],
    ] as const)
      expect((await ask(base + name)).headers['content-type'], name).toContain(type);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])(
    'refuses %s, and says what is allowed',
    async (method) => {
      const { status, headers, body } = await ask(base, { method });
      expect(status).toBe(405);
      expect(headers.allow).toBe('GET, HEAD');
      expect(body.toString()).not.toContain('nginx/');
      expect((await ask(base)).headers.allow).toBeUndefined();
    },
  );

  it.each(['.git/config', '2024/.env', '_astro/', 'data/2024/', 'none'])(
    'answers %s with the page for unknown addresses',
    async (name) => {
      const { status, headers, body } = await ask(base + name);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body.toString()).toContain('没有这个页面');
    },
  );

  it('gives what is looked for at the root of the host alone', async () => {
    const { status, body } = await ask('/robots.txt');
    expect(status).toBe(200);
    expect(body.toString()).toBe(readFileSync(path.join(folder, 'robots.txt'), 'utf8'));
    if (base === '/') return;
    const home = await ask('/');
    expect([home.status, home.headers.location]).toEqual([302, base]);
    expect((await ask('/elsewhere/')).status).toBe(404);
  });
});
