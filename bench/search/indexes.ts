/** Builds each engine's files for a corpus, as its documentation says. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { LexiconEntry } from '../../src/model/schema.ts';
import { searchBundle } from '../../src/search/index/bundle.ts';
import type { SearchRecord } from '../../src/search/index/records.ts';
import { miniSearchOptions } from './minisearch-options.ts';

const library = path.join(import.meta.dirname, '../node_modules/minisearch/dist/es/index.js');

/** Writes this site's index. */
export async function ours(
  folder: string,
  records: readonly SearchRecord[],
  lexicon: readonly LexiconEntry[],
): Promise<void> {
  for (const { path: name, content } of await searchBundle(records, {
    targets: [],
    suggestions: [],
    lexicon,
  })) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const escaped = (text: string) =>
  text.replace(/[&<>]/gu, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char);

/** Writes Pagefind's index of pages with the same words, nothing set. */
export async function stock(folder: string, records: readonly SearchRecord[]): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('; '));
    for (const { address, title, text } of records) {
      const body = text.split('\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`);
      await index.addHTMLFile({
        url: address,
        content: `<html lang="zh-CN"><head><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${body.join('')}</main></body></html>`,
      });
    }
    await index.writeFiles({ outputPath: folder });
  } finally {
    await close();
  }
}

/** Writes MiniSearch's index and its library. */
export async function minisearch(folder: string, records: readonly SearchRecord[]): Promise<void> {
  const { default: MiniSearch } = (await import(pathToFileURL(library).href)) as {
    default: new (options: object) => { addAll(records: readonly object[]): void };
  };
  const index = new MiniSearch(miniSearchOptions);
  index.addAll(records);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.json'), JSON.stringify(index));
  copyFileSync(library, path.join(folder, 'minisearch.js'));
}
