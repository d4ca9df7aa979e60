/** The edge where content files are read: everything after takes text and gives data. */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isFolder, placeOf } from './paths.ts';

/** A file of the content folder. */
export interface ContentFile {
  /** Path under the content folder, with "/": "plans/2024/tasks/18.mdx"; empty where the folder itself was not read. */
  path: string;
  bytes: Uint8Array;
  /** Why it was not read, its bytes then being none. */
  unread?: Unread;
}

/**
 * It leads elsewhere; is far larger than any content; is a folder where a file belongs, a file where a folder does, or
 * neither; is not there; may not be read; cannot be.
 */
type Unread =
  'link' | 'large' | 'folder' | 'file' | 'special' | 'missing' | 'denied' | 'unreadable';

/** A file of the content is a few kilobytes; what is larger than this, in bytes, is no content. */
export const largestFile = 2_000_000;

/** The content folder: `CONTENT_DIR`, or `content` in the project. */
export function contentRoot(): string {
  return path.resolve(process.env['CONTENT_DIR']?.trim() || 'content');
}

/** The text of a file; undefined where its bytes are no UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads every file under the content folder, in the order of their paths. What cannot be read says why.
 * @param before what was read the last time: a file with the same bytes is given as the same object, by which the parser
 *   knows it.
 */
export function readContent(root: string, before: readonly ContentFile[] = []): ContentFile[] {
  const known = new Map(before.map((file) => [file.path, file]));
  return entriesUnder(root)
    .map((entry): ContentFile => {
      if (entry.unread) return { ...entry, bytes: new Uint8Array() };
      const file = path.join(root, entry.path);
      try {
        if (statSync(file).size > largestFile)
          return { ...entry, bytes: new Uint8Array(), unread: 'large' };
        const bytes = readFileSync(file);
        const same = known.get(entry.path);
        return same && !same.unread && bytes.equals(same.bytes) ? same : { ...entry, bytes };
      } catch (error) {
        return { ...entry, bytes: new Uint8Array(), unread: reasonOf(error) };
      }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Entry = Pick<ContentFile, 'path' | 'unread'>;

/** What is in a folder and the folders below it. Node's own recursion goes through links, out of the folder or in circles. */
function entriesUnder(root: string, folder = ''): Entry[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .flatMap((entry): Entry[] => {
        const own = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory())
          return placeOf(own) ? [{ path: own, unread: 'folder' }] : entriesUnder(root, own);
        if (entry.isSymbolicLink()) return [{ path: own, unread: 'link' }];
        if (!entry.isFile()) return [{ path: own, unread: 'special' }];
        return isFolder(own) ? [{ path: own, unread: 'file' }] : [{ path: own }];
      });
  } catch (error) {
    return [{ path: folder, unread: reasonOf(error) }];
  }
}

function reasonOf(error: unknown): Unread {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'missing';
  if (code === 'ENOTDIR') return 'file';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'unreadable';
}

/** A text that changes whenever a file under a folder does. */
export const contentStamp = (root: string): string =>
  entriesUnder(root)
    .map((entry) => {
      const stat = lstatSync(path.join(root, entry.path), { throwIfNoEntry: false });
      return `${entry.path} ${entry.unread ?? ''} ${stat?.mtimeMs ?? ''}`;
    })
    .join('\n');
