/** A copy of the project's content in which a test may do harm. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { checksums } from '../../src/exports/catalogues/checksums.ts';
import { projectRoot } from '../script.ts';

export const realContent = path.join(projectRoot, 'content');

/** The real source text of the plan. */
export const realSource = path.join(realContent, 'plans/2024/source.txt');

/** A source's bytes with one byte before the given words that makes them no UTF-8. */
export function garbled(bytes: Buffer, words: string): Buffer {
  const place = bytes.indexOf(words);
  return Buffer.concat([bytes.subarray(0, place), Buffer.of(0xb5), bytes.subarray(place)]);
}

/** An empty folder that is taken away when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty folder for a whole group of tests, taken away after them. */
export function lastingFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts into a folder, which is made, as much of a site as tells that an earlier build made it. */
export function formerSite(folder: string) {
  const names = ['_headers', 'about/verification/index.html', 'data/catalog.jsonld', 'index.html'];
  const files = names.map((name) => ({ name, content: Buffer.from(`上一次的 ${name}`) }));
  for (const { name, content } of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  writeFileSync(path.join(folder, 'SHA256SUMS'), checksums(files));
}

export interface ContentCopy {
  root: string;
  read(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  remove(name: string): void;
  /** Replaces words that must stand in the file exactly once. */
  replace(name: string, words: string, by: string): void;
}

/**
 * Copies content into a temporary folder.
 * @param folder where; one of the test's own, if none is given.
 * @param from the project's content, if none is given.
 */
export function copyContent(
  folder: string = temporaryFolder(),
  from: string = realContent,
): ContentCopy {
  const root = path.join(folder, 'content');
  cpSync(from, root, { recursive: true });
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(path.join(root, name), content);
  return {
    root,
    read,
    write,
    remove: (name) => rmSync(path.join(root, name)),
    replace(name, words, by) {
      const parts = read(name).split(words);
      if (parts.length !== 2) throw new Error(`${name} holds “${words}” ${parts.length - 1} times`);
      write(name, parts.join(by));
    },
  };
}

/** Every file under a folder, path → bytes in base 64: two folders can be compared to the byte. */
export function fileBytes(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')]),
  );
}
