/** The edge where content files are read: everything after takes text and gives data. */
import { existsSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { readYaml } from './yaml.ts';
import type { ExplainedTerm } from '../language/terms.ts';

/** A file of the content folder. */
export interface ContentFile {
  /** Path under the content folder, with "/": "plans/2024/tasks/18.mdx". */
  path: string;
  bytes: Uint8Array;
  /** Why it was not read, its bytes then being none: it leads elsewhere, or is far larger than any content. */
  unread?: 'link' | 'large';
}

/** A file of the content is a few kilobytes; what is larger than this, in bytes, is no content. */
export const largestFile = 2_000_000;

/** The content folder: `CONTENT_DIR`, or `content` in the project. */
export function contentRoot(): string {
  return path.resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** Reads every file under the content folder, in the order of their paths. */
export function readContent(root: string): ContentFile[] {
  if (!existsSync(root)) return [];
  return entriesUnder(root)
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry): ContentFile => {
      const file = path.join(entry.parentPath, entry.name);
      const own = { path: path.relative(root, file).split(path.sep).join('/') };
      const none = new Uint8Array();
      if (!entry.isFile()) return { ...own, bytes: none, unread: 'link' };
      if (statSync(file).size > largestFile) return { ...own, bytes: none, unread: 'large' };
      return { ...own, bytes: readFileSync(file) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What is in a folder and the folders below it. Node's own recursion goes through links, out of the folder or in circles. */
function entriesUnder(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entriesUnder(path.join(folder, entry.name)) : [entry],
  );
}

/** The explained terms, for the Markdown plugin, which runs before the collections are there. */
export function readTerms(): ExplainedTerm[] {
  const text = readFileSync(path.join(contentRoot(), 'glossary.yaml'), 'utf8');
  return readYaml(text).value as ExplainedTerm[];
}

/** The years of the plans in the content, newest first, by their folders. */
export function planYears(): number[] {
  return readdirSync(path.join(contentRoot(), 'plans'))
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => b - a);
}
