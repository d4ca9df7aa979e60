import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWorkshop } from './workshop.ts';

/** A folder of one's own, the site's place in it, and where builds work. */
function place() {
  const folder = mkdtempSync(path.join(tmpdir(), 'workshop-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, out: path.join(folder, 'dist'), workshops: path.join(folder, 'work') };
}

/** A site that says which it is, as this project makes them. */
function site(folder: string, words: string) {
  const pages = ['index.html', '_headers', 'about/verification/index.html', 'data/catalog.jsonld'];
  for (const page of pages) {
    mkdirSync(path.dirname(path.join(folder, page)), { recursive: true });
    writeFileSync(path.join(folder, page), words);
  }
  const sum = createHash('sha256').update(words).digest('hex');
  const sums = pages.toSorted().map((page) => `${sum}  ${page}\n`);
  writeFileSync(path.join(folder, 'SHA256SUMS'), sums.join(''));
}
/** A site that a build had begun when it was killed. */
function half(folder: string) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, '.unfinished'), '');
}
const words = (folder: string) => readFileSync(path.join(folder, 'index.html'), 'utf8');
/** A process that is gone, and one that is still there. */
const gone = () => spawnSync(process.execPath, ['-e', '']).pid;
const alive = process.ppid;

describe('a workshop', () => {
  it('puts the new site in an empty place', () => {
    const { folder, out, workshops } = place();
    const workshop = openWorkshop(out, workshops);
    workshop.begin();
    site(workshop.staged, 'new');
    expect(workshop.deliver()).toBe(true);
    expect(words(out)).toBe('new');
    workshop.abandon();
    expect(readdirSync(folder).sort()).toEqual(['dist', 'work']);
    expect(readdirSync(workshops)).toEqual([]);
  });

  it('replaces the last site as a whole: no file of it is left', () => {
    const { folder, out, workshops } = place();
    site(out, 'old');
    const workshop = openWorkshop(out, workshops);
    workshop.begin();
    site(workshop.staged, 'new');
    rmSync(path.join(workshop.staged, '_headers'));
    expect(words(out)).toBe('old');
    expect(workshop.deliver()).toBe(true);
    expect(existsSync(path.join(out, '_headers'))).toBe(false);
    expect(words(out)).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['dist', 'work']);
  });

  it('builds beside the place, where a renaming is enough', () => {
    const { out, workshops } = place();
    const { staged, room } = openWorkshop(out, workshops);
    expect(path.dirname(staged)).toBe(path.dirname(out));
    expect(path.dirname(room)).toBe(workshops);
  });

  it('takes away all that was made, and leaves the last site, when it is given up', () => {
    const { folder, out, workshops } = place();
    site(out, 'old');
    const workshop = openWorkshop(out, workshops);
    workshop.begin();
    site(workshop.staged, 'half');
    workshop.abandon();
    expect(readdirSync(folder).sort()).toEqual(['dist', 'work']);
    expect(readdirSync(workshops)).toEqual([]);
    expect(words(out)).toBe('old');
    workshop.abandon();
  });

  it('leaves the last site in its place where there is no new one', () => {
    const { out, workshops } = place();
    site(out, 'old');
    const workshop = openWorkshop(out, workshops);
    workshop.begin();
    rmSync(workshop.staged, { recursive: true });
    mkdirSync(workshop.staged);
    expect(() => workshop.deliver()).toThrow('ENOENT');
    expect(words(out)).toBe('old');
  });

  it('takes nothing away that has come to the place meanwhile and that no build made', () => {
    const { out, workshops } = place();
    const workshop = openWorkshop(out, workshops);
    workshop.begin();
    site(workshop.staged, 'new');
    mkdirSync(out);
    writeFileSync(path.join(out, 'letter.txt'), 'mine');
    expect(workshop.deliver()).toBe(false);
    expect(readdirSync(out)).toEqual(['letter.txt']);
  });

  it('takes no folder that is there for its own', () => {
    const { out, workshops } = place();
    const workshop = openWorkshop(out, workshops);
    mkdirSync(workshop.staged, { recursive: true });
    writeFileSync(path.join(workshop.staged, 'letter.txt'), 'mine');
    expect(() => workshop.begin()).toThrow('EEXIST');
    workshop.abandon();
    expect(readdirSync(workshop.staged)).toEqual(['letter.txt']);
  });
});

describe('opening a workshop', () => {
  it('tidies up what builds left that were killed', () => {
    const { folder, out, workshops } = place();
    const pid = gone();
    site(out, 'old');
    half(`${out}.next-${pid}`);
    site(`${out}.former-${pid}`, 'older');
    mkdirSync(path.join(workshops, `build-${pid}`), { recursive: true });
    openWorkshop(out, workshops);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'work']);
    expect(readdirSync(workshops)).toEqual([]);
    expect(words(out)).toBe('old');
  });

  it('puts the last site back where a build was killed between the two renamings', () => {
    const { folder, out, workshops } = place();
    site(`${out}.former-${gone()}`, 'old');
    openWorkshop(out, workshops);
    expect(words(out)).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('never puts a half-built site in the place', () => {
    const { out, workshops } = place();
    half(`${out}.next-${gone()}`);
    openWorkshop(out, workshops);
    expect(existsSync(out)).toBe(false);
  });

  it('leaves a build alone that is still at work', () => {
    const { folder, out, workshops } = place();
    site(`${out}.next-${alive}`, 'half');
    site(`${out}.former-${alive}`, 'old');
    mkdirSync(path.join(workshops, `build-${alive}`), { recursive: true });
    openWorkshop(out, workshops);
    expect(readdirSync(folder).sort()).toEqual([
      `dist.former-${alive}`,
      `dist.next-${alive}`,
      'work',
    ]);
    expect(readdirSync(workshops)).toEqual([`build-${alive}`]);
  });

  it('touches nothing that is not a build’s own', () => {
    const { folder, out, workshops } = place();
    const pid = gone();
    const others = [
      `other.next-${pid}`,
      `dist.next-${pid}x`,
      `dist.kept-${pid}`,
      'dist.next-',
      'dist.zip',
    ];
    for (const other of others) site(path.join(folder, other), 'other');
    for (const other of [`build-${pid}-kept`, `xbuild-${pid}`, 'types'])
      mkdirSync(path.join(workshops, other), { recursive: true });
    openWorkshop(out, workshops);
    expect(readdirSync(folder).sort()).toEqual([...others, 'work'].sort());
    expect(readdirSync(workshops)).toHaveLength(3);
  });
});
