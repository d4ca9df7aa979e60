import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { PageFinisher, type FinishedPage } from './finish-page.ts';

const css = '.a{top:0}.b{left:0}.c{right:0}';
const hash = createHash('sha256').update(css).digest('base64');
const page = (body: string) =>
  `<html><head><meta http-equiv="content-security-policy" content="style-src 'sha256-${hash}'">` +
  `<style>${css}</style></head><body><script type="module" src="/_astro/x.js"></script>${body}</body></html>`;
const rendered = page(
  '<main><p id="c1" class="a" data-verbatim="body">加装电梯200台。</p><a href="/next/">下一项</a></main>',
);

/** A built folder, a project of one module, and a store. */
function rooms() {
  const room = mkdtempSync(path.join(tmpdir(), 'finish-'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(room, { recursive: true, force: true });
  });
  vi.stubEnv('STORE_DIR', path.join(room, 'store'));
  const write = (name: string, text: string) => {
    const file = path.join(room, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('site/_astro/x.js', 'document.body.className="b"');
  write('site/sw.js', '');
  write('project/src/module.ts', 'export {};');
  write('project/package-lock.json', '{}');
  const kept = path.join(room, 'store/page');
  return {
    write,
    kept: () =>
      readdirSync(kept, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name)),
    finish: (html: string): Promise<FinishedPage> =>
      new PageFinisher(path.join(room, 'site'), path.join(room, 'project')).finish(html),
  };
}

it('gives of a page that is rendered as before what was made of it then', async () => {
  const { finish, kept } = rooms();
  const first = await finish(rendered);
  expect(first.html).toContain('<style>.a{top:0}.b{left:0}</style>');
  expect(first.html).toContain('加装电梯<span class="u">200台</span>。');
  expect(first.reading.ids).toEqual(new Set(['c1']));
  expect(first.reading.verbatim).toEqual(new Map([['body', '加装电梯200台。']]));
  expect(first.reading.addresses).toContain('/next/');
  expect(await finish(rendered)).toEqual(first);
  expect(kept()).toHaveLength(1);
});

it.each([
  ['another page', () => [] as const, page('<p class="c">加装电梯300台。</p>'), '300台'],
  [
    'a script of the page',
    () => ['site/_astro/x.js', 'document.body.className="c"'],
    rendered,
    '.c{',
  ],
  [
    'a module of the program',
    () => ['project/src/module.ts', 'export default 1;'],
    rendered,
    '.b{',
  ],
  ['an installed package', () => ['project/package-lock.json', '{"version":2}'], rendered, '.b{'],
] as const)('makes anew with %s', async (_name, change, html, expected) => {
  const { finish, kept, write } = rooms();
  await finish(rendered);
  const [file, text] = change();
  if (file !== undefined && text !== undefined) write(file, text);
  expect((await finish(html)).html).toContain(expected);
  expect(kept()).toHaveLength(2);
});

it('makes again what is damaged in the store', async () => {
  const { finish, kept } = rooms();
  const first = await finish(rendered);
  const [file = ''] = kept();
  writeFileSync(file, readFileSync(file, 'utf8').replace('200', '300'));
  expect(await finish(rendered)).toEqual(first);
});
