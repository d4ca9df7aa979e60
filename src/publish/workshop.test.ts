import { spawnSync } from 'node:child_process';
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

/** A site that says which it is. */
function site(folder: string, words: string) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), words);
}
const words = (folder: string) => readFileSync(path.join(folder, 'index.html'), 'utf8');
/** A process that is gone, and one that is still there. */
const gone = () => spawnSync(process.execPath, ['-e', '']).pid;
const alive = process.ppid;

describe('a workshop', () => {
  it('puts the new site in an empty place', () => {
    const { folder, out, workshops } = place();
    const workshop = openWorkshop(out, workshops);
    site(workshop.staged, 'new');
    workshop.deliver();
    expect(words(out)).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('replaces the last site as a whole: no file of it is left', () => {
    const { folder, out, workshops } = place();
    site(out, 'old');
    writeFileSync(path.join(out, 'gone.html'), '');
    const workshop = openWorkshop(out, workshops);
    site(workshop.staged, 'new');
    expect(words(out)).toBe('old');
    workshop.deliver();
    expect(readdirSync(out)).toEqual(['index.html']);
    expect(words(out)).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
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
    site(workshop.staged, 'half');
    mkdirSync(workshop.room, { recursive: true });
    workshop.abandon();
    expect(readdirSync(folder).sort()).toEqual(['dist', 'work']);
    expect(readdirSync(workshops)).toEqual([]);
    expect(words(out)).toBe('old');
    workshop.abandon();
  });

  it('leaves the last site in its place where there is no new one', () => {
    const { folder, out, workshops } = place();
    site(out, 'old');
    const workshop = openWorkshop(out, workshops);
    expect(() => workshop.deliver()).toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(words(out)).toBe('old');
  });
});

describe('opening a workshop', () => {
  it('tidies up what builds left that were killed', () => {
    const { folder, out, workshops } = place();
    const pid = gone();
    site(out, 'old');
    site(`${out}.next-${pid}`, 'half');
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
    site(`${out}.next-${gone()}`, 'half');
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
