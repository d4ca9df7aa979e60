/** The edge to the repository: every version of the content that it knows, newest first. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { changesOf, type Change, type FileChange } from './changes.ts';

export interface Revision {
  /** Time of the change, ISO 8601 with its offset. */
  time: string;
  changes: Change[];
}

export interface History {
  /** Newest first; only those that changed a fact. */
  revisions: Revision[];
  /** Whether it reaches back to the beginning; not so in a clone that was cut short. */
  complete: boolean;
}

/** What stands before each commit, and between its parts, in what git prints. */
const [commitMark, partMark] = ['\u001e', '\u001f'];
const none = /^0+$/u;
/** Every version of the content together, far above what a plan of many years would need. */
const maxBuffer = 512 * 1024 * 1024;

function git(folder: string, words: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout, error } = spawnSync('git', ['-C', folder, ...words], {
    input,
    maxBuffer,
  });
  return error || status !== 0 ? undefined : stdout;
}

/**
 * Reads the history of a content folder.
 * @returns undefined where there is none: no repository, an archive without one, no git.
 */
export function readHistory(contentFolder: string): History | undefined {
  const log = git(contentFolder, [
    '-c',
    'core.quotepath=off',
    'log',
    '--no-merges',
    '--no-renames',
    '--relative',
    '--raw',
    '--no-abbrev',
    `--format=${commitMark}%H${partMark}%cI`,
    '--',
    'plans',
  ])?.toString('utf8');
  if (!log) return undefined;
  const cut = cutCommits(contentFolder);
  const commits = log
    .split(commitMark)
    .slice(1)
    .map((text) => {
      const [head = '', ...lines] = text.split('\n');
      const [hash = '', time = ''] = head.split(partMark);
      return { hash, time, files: lines.flatMap(fileLine) };
    })
    // Where history was cut, everything looks new, and nothing is known of what it was.
    .filter(({ hash }) => !cut.has(hash));
  const ids = commits.flatMap(({ files }) => files.flatMap(({ before, after }) => [before, after]));
  const texts = readBlobs(contentFolder, new Set(ids.filter((id) => !none.test(id))));
  return {
    complete: cut.size === 0,
    revisions: commits
      .map(({ time, files }) => ({
        time,
        changes: files.flatMap(({ path: name, before, after }) => {
          const change: FileChange = { path: name };
          const [old, own] = [texts.get(before), texts.get(after)];
          if (old !== undefined) change.before = old;
          if (own !== undefined) change.after = own;
          return changesOf(change);
        }),
      }))
      .filter(({ changes }) => changes.length > 0),
  };
}

/** What a build is made from, as the repository knows it. */
export interface SourceState {
  /** Full name of the commit. */
  commit: string;
  /** Whether what the build reads is as the commit has it. */
  clean: boolean;
  /** Whether the history reaches back to the beginning: pages say when something was changed. */
  complete: boolean;
}

/**
 * Reads the state of a project.
 * @param paths what the build reads, under the project's folder.
 * @returns undefined where there is no repository, no commit, or no git.
 */
export function sourceState(project: string, paths: readonly string[]): SourceState | undefined {
  const said = (...words: string[]) => git(project, words)?.toString('utf8').trim();
  const commit = said('rev-parse', '--verify', '--quiet', 'HEAD');
  // A folder inside another repository is no clone of its own.
  if (!commit || said('rev-parse', '--show-prefix') !== '') return undefined;
  const status = ['--no-optional-locks', 'status', '--porcelain', '--untracked-files=all'];
  return {
    commit,
    clean: said(...status, '--', ...paths) === '',
    complete: said('rev-parse', '--is-shallow-repository') === 'false',
  };
}

/** ":100644 100644 old new M<TAB>plans/2024/tasks/18.mdx" */
function fileLine(line: string): { path: string; before: string; after: string }[] {
  const group = /^:\d+ \d+ (?<before>[0-9a-f]+) (?<after>[0-9a-f]+) \w+\t(?<path>.+)$/u.exec(
    line,
  )?.groups;
  if (!group) return [];
  return [
    { path: group['path'] ?? '', before: group['before'] ?? '', after: group['after'] ?? '' },
  ];
}

/** Commits at which a shallow clone ends. */
function cutCommits(folder: string): Set<string> {
  const name = git(folder, ['rev-parse', '--git-path', 'shallow'])?.toString('utf8').trim() ?? '';
  const file = path.resolve(folder, name);
  if (name === '' || !existsSync(file)) return new Set();
  return new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean));
}

/** Texts by their ids, in one process. */
function readBlobs(folder: string, ids: ReadonlySet<string>): Map<string, string> {
  const texts = new Map<string, string>();
  const output = git(folder, ['cat-file', '--batch'], `${[...ids].join('\n')}\n`);
  if (!output) return texts;
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    const [id = '', type, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    texts.set(id, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
