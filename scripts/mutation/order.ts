/** Which tests can notice a fault in a file, and which of them are asked first. */
import path from 'node:path';
import type { RunReply } from './runner.ts';

/** "src/model" */
export const roomOf = (file: string) => file.split('/').slice(0, 2).join('/');

/**
 * The tests that load a file: its own first, then those that noticed most of its mutants so far, those nearest to it, the
 * quickest. The first failure ends a run, so that the order decides what a mutant costs, never what becomes of it.
 * @param loaded what each test loads, from the project's root.
 * @param noticed how many mutants of the file a test has noticed.
 */
export function testsOf(
  file: string,
  loaded: RunReply['loaded'],
  noticed: ReadonlyMap<string, number> = new Map(),
): string[] {
  const own = file.replace(/\.ts$/u, '.test.ts');
  const rank = (test: string, duration: number) => [
    test === own ? 0 : 1,
    -(noticed.get(test) ?? 0),
    path.posix.dirname(test) === path.posix.dirname(file) ? 0 : 1,
    duration,
  ];
  return Object.entries(loaded)
    .filter(([, { files }]) => files.includes(file))
    .map(([test, { duration }]) => ({ test, rank: rank(test, duration) }))
    .sort((a, b) => a.rank.map((one, at) => one - b.rank[at]!).find((one) => one !== 0) ?? 0)
    .map(({ test }) => test);
}
