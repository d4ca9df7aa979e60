/** The search index as files, made in memory by the engine's own indexer. */
import type { LexiconEntry } from '../../model/schema.ts';
import { close, createIndex } from 'pagefind';
import { outspoken } from './outspoken-engine.ts';
import { pinyinTable } from './pinyin-table.ts';
import type { SearchedTarget } from '../query/number-query.ts';
import { engineRecord, type SearchRecord } from './records.ts';
import type { Suggestion } from '../query/suggestions.ts';
import { includedCharacters } from '../query/tokens.ts';
import { variantPairs } from './variants.ts';
import {
  dealtWords,
  pinyinFile,
  suggestionsFile,
  targetsFile,
  variantsFile,
  wordsFile,
  type SearchWords,
} from '../query/words.ts';

/** A file of the bundle: path under its folder, and bytes. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** What travels beside the index, each in a file of its own that is read when it is needed. */
export interface SearchTables {
  targets: readonly SearchedTarget[];
  suggestions: readonly Suggestion[];
  lexicon: readonly LexiconEntry[];
}

/** What the browser loads; the engine's ready-made interfaces are left out. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind|(?:index|fragment|filter)\/.*)$/u;

/**
 * Postings in one file of the index. The engine's own 20,000 suit words; a query here asks for each of its
 * characters, and would fetch much that it does not need: with 500 a file is about 1 kB, and of 3,000 tasks the list of
 * the files is 4 kB longer than with 4,000. Its indexer takes the number from its environment.
 */
const chunkSize = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', value: '500' };

/** The engine's script as it is sent: it comes with its room and its names. */
async function engineScript(content: Uint8Array): Promise<Uint8Array> {
  const { minify } = await import('vite');
  const { code, errors } = await minify('pagefind.js', outspoken(text(content)), {
    module: true,
    mangle: { toplevel: true },
  });
  if (errors[0]) throw new Error(`pagefind.js: ${errors[0].message}`);
  return bytes(code);
}

/** The engine's indexer is one process for all, and whoever closes it closes it for the others too. */
let former: Promise<unknown> = Promise.resolve();

/**
 * Builds the index; one at a time, however many are asked for.
 * @throws Error with the engine's words when it refuses a record.
 */
export function searchBundle(
  records: readonly SearchRecord[],
  tables: SearchTables,
): Promise<BundleFile[]> {
  const mine = former.then(() => makeBundle(records, tables));
  former = mine.catch(() => undefined);
  return mine;
}

async function makeBundle(
  records: readonly SearchRecord[],
  { targets, suggestions, lexicon }: SearchTables,
): Promise<BundleFile[]> {
  process.env[chunkSize.name] = chunkSize.value;
  try {
    const { index, errors } = await createIndex({ includeCharacters: includedCharacters });
    if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
    for (const record of records) {
      const added = await index.addCustomRecord(engineRecord(record));
      if (added.errors.length > 0) throw new Error(`${record.address}: ${added.errors.join('; ')}`);
    }
    const { files, errors: refused } = await index.getFiles();
    if (refused.length > 0) throw new Error(refused.join('; '));
    const words: SearchWords = { lexicon, records: records.length };
    return [
      ...(await Promise.all(
        files
          .filter(({ path }) => needed.test(path))
          .map(async ({ path, content }) => ({
            path,
            content: path === 'pagefind.js' ? await engineScript(content) : content,
          })),
      )),
      { path: wordsFile, content: jsonBytes(words) },
      ...[...dealtWords(words)].map(([path, own]) => ({ path, content: jsonBytes(own) })),
      {
        path: variantsFile,
        content: jsonBytes(
          variantPairs(
            records.flatMap(({ title, text }) => [title, text]),
            lexicon.flatMap(({ say }) => say),
          ),
        ),
      },
      { path: targetsFile, content: jsonBytes(targets) },
      { path: suggestionsFile, content: jsonBytes(suggestions) },
      { path: pinyinFile, content: jsonBytes(pinyinTable(suggestions)) },
    ];
  } finally {
    delete process.env[chunkSize.name];
    await close();
  }
}

const bytes = (value: string) => new TextEncoder().encode(value);
const text = (content: Uint8Array) => new TextDecoder().decode(content);
const jsonBytes = (value: unknown) => bytes(JSON.stringify(value));
