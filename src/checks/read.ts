/** The edge where content files are read: everything after takes text and gives data. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readYaml } from '../plan/yaml.ts';
import type { ExplainedTerm } from '../wording/terms.ts';

/** A file of the content folder. */
export interface ContentFile {
  /** Path under the content folder, with "/": "plans/2024/tasks/18.mdx". */
  path: string;
  bytes: Uint8Array;
}

/** The content folder: `CONTENT_DIR`, or `content` in the project. */
export function contentRoot(): string {
  return path.resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** Reads every file under the content folder, in the order of their paths. */
export function readContent(root: string): ContentFile[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return {
        path: path.relative(root, file).split(path.sep).join('/'),
        bytes: readFileSync(file),
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The explained terms, for the Markdown plugin, which runs before the collections are there. */
export function readTerms(): ExplainedTerm[] {
  const text = readFileSync(path.join(contentRoot(), 'glossary.yaml'), 'utf8');
  return readYaml(text).value as ExplainedTerm[];
}
