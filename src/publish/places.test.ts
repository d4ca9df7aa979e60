import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checksums } from '../exports/catalogues/checksums.ts';
import { outRefusal, writingRefusal } from './places.ts';

/** A project in a home of its own, with a link to it. */
function place() {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'places-')));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const at = (...names: string[]) => path.join(home, ...names);
  const write = (name: string, text = 'x') => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  for (const name of ['src/a.ts', 'content/site.yaml', '.git/HEAD', 'node_modules/a/b.js'])
    write(`project/${name}`);
  write('elsewhere/content/site.yaml');
  write('notes/mine.txt');
  symlinkSync(at('project'), at('link'));
  symlinkSync(at('gone'), at('dangling'));
  const around = { project: at('project'), read: [at('elsewhere/content')], home };
  return { at, write, around, refused: (name: string) => outRefusal(at(name), around) };
}

/** A built site: its files, and the list of them. */
function site(write: (name: string, text: string) => void, folder: string) {
  const names = ['_headers', 'about/verification/index.html', 'data/catalog.jsonld', 'index.html'];
  const files = names.map((name) => ({ name, content: Buffer.from(name) }));
  for (const { name } of files) write(`${folder}/${name}`, name);
  write(`${folder}/SHA256SUMS`, checksums(files));
}

describe('outRefusal', () => {
  it.each([
    ['project/src', '就是项目的 src'],
    ['project/src/site', '在项目的 src里'],
    ['project/.git', '就是项目的 .git'],
    ['project/node_modules/a', '在项目的 node_modules里'],
    ['project/docs/site', '在项目的 docs里'],
    ['project/SRC', '就是项目的 src'],
    ['PROJECT/Src/site', '在项目的 src里'],
    ['project', '里面有项目的 src'],
    ['project/dist/../src/../../project', '里面有项目的 src'],
    ['link', '里面有项目的 src'],
    ['link/content/site', '在项目的 content里'],
    ['elsewhere', '里面有要读的'],
    ['elsewhere/content/site', '在要读的'],
    ['', '里面有项目的 src'],
    ['../../../../..', '里面有项目的 src'],
    ['dangling', '是一个链接，指向的地方不存在'],
    ['notes', '不是本项目生成的网站'],
    ['notes/mine.txt', '是一个文件，不是文件夹'],
  ])('refuses %s', (name, said) => {
    const words = place().refused(name);
    expect(words).toContain(said);
    for (const part of ['发现：', '应为：', '怎么改：']) expect(words).toContain(part);
  });

  it('refuses the home folder, and what holds it, even where the project is elsewhere', () => {
    const { at, around } = place();
    const home = at('people/somebody');
    mkdirSync(home, { recursive: true });
    for (const folder of [home, at('people')])
      expect(outRefusal(folder, { ...around, home })).toContain('您的主文件夹');
    expect(outRefusal(path.join(home, 'site'), { ...around, home })).toBeUndefined();
  });

  it('takes a folder that is not there, that is empty, or that holds only what desktops leave', () => {
    const { at, write, refused } = place();
    expect(refused('project/dist')).toBeUndefined();
    expect(refused('new/deep/site')).toBeUndefined();
    mkdirSync(at('empty'));
    expect(refused('empty')).toBeUndefined();
    write('looked/.DS_Store');
    expect(refused('looked')).toBeUndefined();
  });

  it('takes the site of an earlier build, by its list of checksums, with its signatures', () => {
    const { at, write, refused } = place();
    site(write, 'project/dist');
    expect(refused('project/dist')).toBeUndefined();
    write('project/dist/provenance.json', '{}');
    write('project/dist/provenance.json.minisig');
    write('project/dist/2024/.DS_Store');
    expect(refused('project/dist')).toBeUndefined();
    symlinkSync(at('project/dist'), at('published'));
    expect(refused('published')).toBeUndefined();
  });

  it('refuses a site into which somebody has put something of their own', () => {
    const { write, refused } = place();
    site(write, 'project/dist');
    write('project/dist/.git/HEAD');
    expect(refused('project/dist')).toContain('有 1 个不是生成出来的文件，如 .git/HEAD');
  });

  it.each([
    ['empty', ''],
    ['damaged', 'nonsense\n'],
    ['another site’s', checksums([{ name: 'index.html', content: Buffer.from('x') }])],
  ])('refuses a folder whose list of checksums is %s', (_, sums) => {
    const { write, refused } = place();
    site(write, 'project/dist');
    write('project/dist/SHA256SUMS', sums);
    expect(refused('project/dist')).toContain('不是本项目生成的网站');
  });
});

describe('writingRefusal', () => {
  it('keeps the tools that write content out of everything but content', () => {
    const { at, around } = place();
    const refused = (name: string) => writingRefusal('CONTENT_DIR', at(name), around);
    for (const name of ['project', 'project/src', 'project/public/x', 'link/.git', ''])
      expect(refused(name), name).toContain('CONTENT_DIR');
    for (const name of ['project/content', 'link/content', 'elsewhere/content', 'new'])
      expect(refused(name), name).toBeUndefined();
  });

  it('keeps what builds keep out of what others read and publish', () => {
    const { at, around } = place();
    const refused = (name: string) =>
      writingRefusal('STORE_DIR', at(name), around, [at('elsewhere/content'), at('files')]);
    for (const name of ['project/content', 'project/public/x', 'elsewhere/content', 'files/x'])
      expect(refused(name), name).toContain('STORE_DIR');
    for (const name of ['project/.astro/store', 'cache'])
      expect(refused(name), name).toBeUndefined();
  });

  it('keeps what is published as it is out of everything but its own folder', () => {
    const { at, around } = place();
    const refused = (name: string) => writingRefusal('PUBLIC_DIR', at(name), around);
    expect(refused('project/content')).toContain('不能用');
    expect(refused('')).toContain('项目的 src');
    expect(refused('project/public')).toBeUndefined();
  });
});
