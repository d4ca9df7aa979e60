import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../query/engine.ts';
import { outspoken } from './outspoken-engine.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
const files = new Map<string, Uint8Array>();
/** Beginning of the names of files that do not arrive. */
let lost: string | undefined;
let server: Server;
let basePath: string;

beforeAll(async () => {
  // The engine writes each failure to the console as well.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { index } = await createIndex();
  await index!.addCustomRecord({
    url: '/2024/tasks/18/',
    content: 'lift',
    language: 'unknown',
    filters: { kind: ['task'] },
  });
  for (const file of (await index!.getFiles()).files) files.set(file.path, file.content);
  await close();
  server = createServer(({ url = '' }, response) => {
    const name = new URL(url, 'http://localhost').pathname.slice(1);
    if (lost !== undefined && name.startsWith(lost)) response.destroy();
    else response.end(files.get(name));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  basePath = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const original = () => new TextDecoder().decode(files.get('pagefind.js'));

async function open(name: string, script: string): Promise<Engine> {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, script);
  const { createInstance } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return createInstance({ basePath, baseUrl: '/', noWorker: true });
}

const addresses = async (engine: Engine, ...asked: Parameters<Engine['search']>) => {
  const { results } = await engine.search(...asked);
  return Promise.all(results.map(async (result) => (await result.data()).url));
};

/** A part of the index, with the search that needs it. */
const parts: [part: string, ...asked: Parameters<Engine['search']>][] = [
  ['index/', 'lift'],
  ['filter/', null, { filters: { kind: ['task'] } }],
];

describe('the engine as it comes', () => {
  // When this fails, the engine says so itself, and there is no need of a change.
  it.each(parts)('says that there is nothing where %s does not load', async (part, ...asked) => {
    const engine = await open('original', original());
    lost = part;
    expect(await addresses(engine, ...asked)).toEqual([]);
  });
});

describe('the outspoken engine', () => {
  it.each(parts)('fails where %s does not load, and tries again', async (part, ...asked) => {
    const engine = await open('outspoken', outspoken(original()));
    lost = part;
    await expect(engine.search(...asked)).rejects.toThrow();
    lost = undefined;
    expect(await addresses(engine, ...asked)).toEqual(['/2024/tasks/18/']);
  });

  it('is made of the script it was written for, or not at all', () => {
    expect(() => outspoken(original().replace('"load_filter_chunk"', '"loadFilterChunk"'))).toThrow(
      'pagefind.js has changed',
    );
    expect(() => outspoken(outspoken(original()))).toThrow('pagefind.js has changed');
  });
});
