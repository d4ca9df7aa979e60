/** The search index as files, made in memory by the engine's own indexer. */
import type { LexiconEntry } from '../plan/schema.ts';
import { close, createIndex } from 'pagefind';
import { pinyinTable } from './pinyin-table.ts';
import type { SearchedTarget } from './number-query.ts';
import { engineRecord, type SearchRecord } from './records.ts';
import type { Suggestion } from './suggestions.ts';
import { includedCharacters } from './tokens.ts';
import { variantPairs } from './variants.ts';
import { pinyinFile, suggestionsFile, targetsFile, wordsFile, type SearchWords } from './words.ts';

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
 * Builds the index.
 * @throws Error with the engine's words when it refuses a record.
 */
export async function searchBundle(
  records: readonly SearchRecord[],
  { targets, suggestions, lexicon }: SearchTables,
): Promise<BundleFile[]> {
  try {
    const { index, errors } = await createIndex({ includeCharacters: includedCharacters });
    if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
    for (const record of records) {
      const added = await index.addCustomRecord(engineRecord(record));
      if (added.errors.length > 0) throw new Error(`${record.address}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    const words: SearchWords = {
      variants: variantPairs(records.flatMap(({ title, text }) => [title, text])),
      lexicon,
      records: records.length,
    };
    return [
      ...files
        .filter(({ path }) => needed.test(path))
        .map(({ path, content }) => ({ path, content })),
      { path: wordsFile, content: jsonBytes(words) },
      { path: targetsFile, content: jsonBytes(targets) },
      { path: suggestionsFile, content: jsonBytes(suggestions) },
      { path: pinyinFile, content: jsonBytes(pinyinTable(suggestions)) },
    ];
  } finally {
    await close();
  }
}

const jsonBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
