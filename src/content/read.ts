/** The edge where content files are read: everything after takes text and gives data. */
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';

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
  return path.resolve(process.env['CONTENT_DIR']?.trim() || 'content');
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

/** A text that changes whenever a file under a folder does. */
export const contentStamp = (root: string): string => entriesUnder(root).map(stampOf).join('\n');

function stampOf({ parentPath, name }: Dirent): string {
  const file = path.join(parentPath, name);
  return `${file} ${lstatSync(file).mtimeMs}`;
}
