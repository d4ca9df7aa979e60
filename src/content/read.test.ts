import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtureFiles } from '../../tests/fixture/fixture.ts';
import { contentRoot, largestFile, readContent } from './read.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'read-content-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  vi.unstubAllEnvs();
});
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

describe('readContent', () => {
  it('gives every file with its path under the folder, in the order of the paths', () => {
    for (const name of ['topics.yaml', 'plans/2031/tasks/02.mdx', 'plans/2031/tasks/01.mdx'])
      write(name, name);
    expect(
      readContent(root).map(({ path: name, bytes }) => [name, new TextDecoder().decode(bytes)]),
    ).toEqual(
      ['plans/2031/tasks/01.mdx', 'plans/2031/tasks/02.mdx', 'topics.yaml'].map((name) => [
        name,
        name,
      ]),
    );
  });

  it('gives what was read before as the same object, where its bytes are the same', () => {
    for (const name of ['lexicon.yaml', 'topics.yaml']) write(name, name);
    const before = readContent(root);
    write('topics.yaml', 'changed');
    write('glossary.yaml', 'new');
    const [glossary, lexicon, topics] = readContent(root, before);
    expect(lexicon).toBe(before[0]);
    expect(new TextDecoder().decode(topics?.bytes)).toBe('changed');
    expect(new TextDecoder().decode(glossary?.bytes)).toBe('new');
  });

  it('passes over what an editor’s system leaves behind', () => {
    write('.DS_Store', '');
    write('plans/2031/.plan.yaml.swp', '');
    expect(readContent(root)).toEqual([]);
  });

  it('follows no link, whether it leads to a file, to a folder, nowhere or in a circle', () => {
    write('elsewhere/secret', '秘密');
    symlinkSync(path.join(root, 'elsewhere/secret'), path.join(root, 'a.yaml'));
    symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'b'));
    symlinkSync(path.join(root, 'nowhere'), path.join(root, 'c.yaml'));
    symlinkSync(root, path.join(root, 'd'));
    const links = readContent(root).filter(({ path: name }) => !name.startsWith('elsewhere'));
    expect(links).toEqual(
      ['a.yaml', 'b', 'c.yaml', 'd'].map((name) => ({
        path: name,
        bytes: new Uint8Array(),
        unread: 'link',
      })),
    );
  });

  it('reads no file that is far larger than any content', () => {
    write('small.yaml', 'x'.repeat(largestFile));
    write('large.yaml', 'x'.repeat(largestFile + 1));
    expect(readContent(root).map(({ bytes, unread }) => [bytes.length, unread])).toEqual([
      [0, 'large'],
      [largestFile, undefined],
    ]);
  });

  it.each([
    ['no folder', () => path.join(root, 'none'), '', 'missing'],
    ['a file in its place', () => path.join(root, 'a.yaml'), '', 'file'],
    ['a folder where a file belongs', () => root, 'topics.yaml', 'folder'],
    ['a file where a folder belongs', () => root, 'plans/2031/tasks', 'file'],
  ])('says why it reads nothing where there is %s', (_name, folder, name, unread) => {
    write('a.yaml', '');
    write('topics.yaml/x', '');
    write('plans/2031/tasks', '');
    const unreadFiles = readContent(folder()).filter((one) => one.unread);
    expect(unreadFiles).toContainEqual({ path: name, bytes: new Uint8Array(), unread });
  });

  it.skipIf(process.getuid?.() === 0)('says what it may not read', () => {
    write('a.yaml', '');
    write('plans/x', '');
    chmodSync(path.join(root, 'a.yaml'), 0);
    chmodSync(path.join(root, 'plans'), 0);
    expect(readContent(root).map(({ path: name, unread }) => [name, unread])).toEqual([
      ['a.yaml', 'denied'],
      ['plans', 'denied'],
    ]);
    chmodSync(path.join(root, 'plans'), 0o700);
  });

  it('reads the fixture', () => {
    expect(fixtureFiles.map(({ path: name }) => name)).toContain('plans/2031/tasks/08.mdx');
    expect(fixtureFiles.every(({ unread }) => unread === undefined)).toBe(true);
  });
});

describe('the content folder', () => {
  it('is that of the project, or the one that CONTENT_DIR names', () => {
    vi.stubEnv('CONTENT_DIR', undefined);
    expect(contentRoot()).toBe(path.resolve('content'));
    vi.stubEnv('CONTENT_DIR', root);
    expect(contentRoot()).toBe(root);
  });
});
