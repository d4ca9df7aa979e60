import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  filesWith,
  fixtureDay,
  fixtureFiles,
  fixtureRoot,
  removed,
  replacing,
  textOf,
} from '../../tests/fixture/fixture.ts';
import { site, siteNames } from '../../tests/fixture/sites.ts';
import {
  ContentRefused,
  currentContent,
  keepContent,
  loadContent,
  soundContent,
  watchedContent,
} from './load.ts';

const task5 = 'plans/2031/tasks/05.mdx';
const faulty = { [task5]: replacing('value: 20\n', 'value: 21\n') };

beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(fixtureDay) / 1000));
});

/** A copy of the fixture that may be changed. */
function copy(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(fixtureRoot, folder, { recursive: true });
  return folder;
}

describe('loadContent', () => {
  it('gives sound content whole: plans, word lists, settings and the bytes of every file', () => {
    const { findings, content } = loadContent(fixtureFiles);
    expect(findings).toEqual([]);
    expect(content?.plans.map(({ key }) => key)).toEqual(['2031']);
    expect(content?.plans[0]?.targets.some(({ outcomes }) => outcomes.length > 0)).toBe(true);
    expect(content?.settings.name).not.toBe('');
    expect(content?.lexicon).toHaveLength(11);
    expect(content?.glossary).toHaveLength(5);
    // One of the six has no task.
    expect(content?.topics).toHaveLength(5);
    expect(content?.series.series).toHaveLength(6);
    expect([...(content?.files.keys() ?? [])]).toEqual(fixtureFiles.map((file) => file.path));
    expect(new TextDecoder().decode(content?.files.get(task5))).toBe(textOf(task5));
  });

  it('has the newest plan first', () => {
    expect(site('of two years').plans.map(({ year }) => year)).toEqual([2031, 2030]);
  });

  it.each(siteNames)('has nothing against the tiny site %s', (name) => {
    expect(site(name).findings).toEqual([]);
  });

  it('gives nothing at all where a finding is an error', () => {
    const { findings, content } = loadContent(filesWith(faulty));
    expect(content).toBeUndefined();
    expect(findings[0]).toMatchObject({ severity: 'error', file: `content/${task5}` });
  });

  it('gives nothing without settings, and says that they are not there', () => {
    const { findings, content } = loadContent(filesWith({ 'site.yaml': removed }));
    expect(content).toBeUndefined();
    expect(findings.map(({ file }) => file)).toEqual(['content/site.yaml']);
  });

  it('says errors first, in the order of files and lines within each', () => {
    const { findings } = loadContent(
      filesWith({
        'plans/2031/tasks/06.mdx': replacing('value: 3000\n', 'value: 3001\n'),
        ...faulty,
      }),
    );
    expect(findings.map(({ file }) => file.slice(-6))).toEqual(
      findings.map(({ file }) => file.slice(-6)).toSorted(),
    );
    expect(new Set(findings.map(({ file }) => file)).size).toBe(2);
  });

  it('reads nothing of a file that could not be read, and says so', () => {
    const files = fixtureFiles.map((file) =>
      file.path === task5
        ? { path: task5, bytes: new Uint8Array(), unread: 'link' as const }
        : file,
    );
    const { findings, content } = loadContent(files);
    expect(content).toBeUndefined();
    expect(findings.some(({ file, found }) => file === `content/${task5}` && found !== '')).toBe(
      true,
    );
  });
});

describe('soundContent', () => {
  it('is that of the folder', () => {
    expect(soundContent(fixtureRoot).plans[0]?.title).toBe('2031年县政府重点工作安排');
  });

  it('is refused with what an editor has to mend', () => {
    const folder = copy();
    writeFileSync(path.join(folder, task5), faulty[task5]!(textOf(task5))!);
    const refused = () => soundContent(folder);
    expect(refused).toThrow(ContentRefused);
    expect(refused).toThrow(
      /错误 {2}content\/plans\/2031\/tasks\/05\.mdx:\d+:\d+ {2}targets\[2\]\.value/u,
    );
    expect(refused).toThrow('怎么改：');
    try {
      refused();
    } catch (error) {
      expect((error as ContentRefused).findings.length).toBeGreaterThan(0);
    }
  });

  it('is none in a folder that is not there', () => {
    expect(() => soundContent(path.join(fixtureRoot, 'nowhere'))).toThrow(ContentRefused);
  });
});

const topics = 'topics.yaml';
/** Changes a file, with a time of its own: two changes may fall into one tick of the clock. */
function change(folder: string, edit: (text: string) => string, second: number) {
  const file = path.join(folder, topics);
  writeFileSync(file, edit(textOf(topics)));
  utimesSync(file, second, second);
}

describe('watchedContent', () => {
  it('says what is wrong now, and once a change is mended gives the content again', () => {
    const folder = copy();
    expect(watchedContent(folder).findings).toEqual([]);
    change(folder, () => 'none', 1_000_000);
    const { findings, content } = watchedContent(folder);
    expect([findings[0]?.file, content]).toEqual(['content/topics.yaml', undefined]);
    change(folder, (text) => text, 2_000_000);
    expect(watchedContent(folder).content?.topics).toHaveLength(5);
  });

  it('is looked at once for the checks and the pages, and parses again only what changed', () => {
    const folder = copy();
    const before = watchedContent(folder);
    expect(watchedContent(folder)).toBe(before);
    change(folder, (text) => text.replace(/name: .*/u, 'name: 另一个名字'), 1_000_000);
    const after = watchedContent(folder);
    expect(after.content?.topics[0]?.name).toBe('另一个名字');
    expect(after.content?.glossary).toBe(before.content?.glossary);
    expect(after.content?.plans[0]?.record).toBe(before.content?.plans[0]?.record);
  });
});

describe('currentContent', () => {
  function during(mode: 'development' | 'production') {
    vi.stubEnv('NODE_ENV', mode);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
  }
  const renamed = (text: string) => text.replace(/name: .*/u, 'name: 另一个名字');

  it('is read again after a change, and not without one', () => {
    during('development');
    const folder = copy();
    const first = currentContent(folder);
    expect(currentContent(folder)).toBe(first);
    change(folder, renamed, 1_000_000);
    expect(currentContent(folder).topics[0]?.name).toBe('另一个名字');
    expect(currentContent(copy()).topics[0]?.name).toBe(first.topics[0]?.name);
  });

  it('is what a build has checked already, and not read again for its pages', () => {
    during('production');
    const folder = copy();
    const checked = soundContent(folder);
    keepContent(folder, checked);
    expect(currentContent(folder)).toBe(checked);
  });

  it('is never the last sound one in place of one that is refused', () => {
    during('development');
    const folder = copy();
    currentContent(folder);
    change(folder, () => 'none', 2_000_000);
    expect(() => currentContent(folder)).toThrow(ContentRefused);
    expect(() => currentContent(folder)).toThrow(ContentRefused);
    change(folder, (text) => text, 3_000_000);
    expect(currentContent(folder).topics).toHaveLength(5);
  });

  it('is read once in a build, so that no two pages come from two states of the files', () => {
    during('production');
    const folder = copy();
    const first = currentContent(folder);
    change(folder, renamed, 4_000_000);
    expect(currentContent(folder)).toBe(first);
    // Of another folder it is that folder's.
    expect(currentContent(copy())).not.toBe(first);
  });
});
