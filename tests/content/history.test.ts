/** The history of the content, from real repositories: whole, cut short, and absent. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/history/git.ts';
import { temporaryFolder } from './content-copy.ts';

const task = (summary: string) => `---\nnumber: 1\nsummary: ${summary}\n---\n\n原文。\n`;

/** A repository whose content was changed twice. */
function repository(): string {
  const folder = temporaryFolder();
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', folder, ...words], {
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: '2026-11-23T23:30:00+08:00',
        GIT_AUTHOR_DATE: '2026-11-23T23:30:00+08:00',
      },
    });
  git('init', '--quiet');
  git('config', 'user.name', 'Editor');
  git('config', 'user.email', 'editor@example.org');
  mkdirSync(path.join(folder, 'content/plans/2024/tasks'), { recursive: true });
  for (const summary of ['甲', '乙']) {
    writeFileSync(path.join(folder, 'content/plans/2024/tasks/01.mdx'), task(summary));
    git('add', '--all');
    git('commit', '--quiet', '--message', summary);
  }
  return folder;
}

describe('readHistory', () => {
  it('tells every change, newest first', () => {
    const history = readHistory(path.join(repository(), 'content'));
    expect(history?.complete).toBe(true);
    expect(history?.revisions.map(({ changes }) => changes.map(({ words }) => words))).toEqual([
      ['修改一句话说明'],
      ['收录这项任务'],
    ]);
    expect(history?.revisions[0]?.time).toContain('2026-11-23');
  });

  it('says of a shallow clone that it is not all, and takes nothing for new', () => {
    const clone = path.join(temporaryFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository()}`, clone]);
    expect(readHistory(path.join(clone, 'content'))).toEqual({ complete: false, revisions: [] });
  });

  it('is absent where there is no repository', () => {
    expect(readHistory(temporaryFolder())).toBeUndefined();
  });
});
