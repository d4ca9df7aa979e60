/** The built site as the tests read it: files of a folder, pages as documents. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

/** All files of a built site: path under its folder → text, empty where it is no text. */
export function readBuiltFiles(folder: string): Map<string, string> {
  const textual = /\.(?:html|svg|css|js|json|txt|csv|xml)$/u;
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const name = path.relative(folder, file).split(path.sep).join('/');
        return [name, textual.test(name) ? readFileSync(file, 'utf8') : ''] as const;
      }),
  );
}

/** The pages among them: path → document. */
export function readPages(files: ReadonlyMap<string, string>): Map<string, Document> {
  const pages = [...files].filter(([name]) => name.endsWith('.html'));
  return new Map(pages.map(([name, text]) => [name, parseHTML(text).document]));
}

/** "08" */
export const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Path of a task's page under the site's folder. */
export const taskPage = (number: number) => `2024/tasks/${twoDigits(number)}/index.html`;

/** 1, 2, … last */
export const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/**
 * One page of each kind: of pages whose paths differ only in numbers, or only in a topic, the heaviest.
 * @returns paths under the site's folder, "2024/tasks/18/index.html".
 */
export function onePageOfEachKind(files: ReadonlyMap<string, string>): string[] {
  const heaviest = new Map<string, string>();
  for (const [name, text] of files) {
    if (!name.endsWith('.html')) continue;
    const kind = name
      .replace(/^topics\/[^/]+\//u, 'topics/*/')
      .replace(/(?<=\/)t?\d+(?=\/)/gu, '*')
      .replace(/^\d{4}\//u, 'year/');
    const known = heaviest.get(kind);
    if (known === undefined || text.length > (files.get(known) ?? '').length)
      heaviest.set(kind, name);
  }
  return [...heaviest.values()].sort();
}
