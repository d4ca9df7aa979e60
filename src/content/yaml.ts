/** YAML as the content uses it: read so that a place in the text can be named, written so that dates stay words. */
import {
  Document,
  LineCounter,
  parseDocument,
  visit,
  type DocumentOptions,
  type ParseOptions,
  type SchemaOptions,
} from 'yaml';

/**
 * Unquoted dates (2024-01-01) become dates here as they do in Astro's own reader, so that a check
 * refuses what the build would misread; written, they are quoted.
 */
const options: ParseOptions & DocumentOptions & SchemaOptions = {
  customTags: ['timestamp'],
  compat: 'yaml-1.1',
  uniqueKeys: true,
};

export interface YamlText {
  value: unknown;
  /** What is not YAML, each with its line and column, counting from 1. */
  errors: { line: number; column: number; message: string }[];
  /** Line and column of a field (or of the nearest field around it that exists). */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
  document: Document.Parsed;
}

/**
 * Reads YAML text.
 * @param firstLine line of the file on which the text begins.
 */
export function readYaml(text: string, firstLine = 1): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { ...options, lineCounter: counter });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const errors = document.errors.map(({ pos, message }) => ({
    ...place(pos[0]),
    message: message.split('\n')[0] ?? '',
  }));
  let value: unknown;
  if (errors.length === 0) {
    // One alias can stand for a billion words: none is followed.
    visit(document, {
      Alias: (_key, { source, range }) => {
        errors.push({ ...place(range?.[0] ?? 0), message: `alias *${source}` });
      },
    });
    if (errors.length === 0) value = document.toJS({ maxAliasCount: 0 });
  }
  return {
    document,
    value,
    errors,
    placeOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        const range = (node as { range?: [number, number, number] } | undefined)?.range;
        if (range) return place(range[0]);
      }
      return { line: firstLine, column: 1 };
    },
  };
}

/** Writes a value as YAML, lines unfolded so that wording stays searchable. */
export function writeYaml(value: unknown): string {
  return new Document(value, options).toString({ lineWidth: 0 });
}

/** Writes a document that was read, its comments kept, and its short lists as editors write them: [a, b]. */
export function rewriteYaml(document: Document.Parsed): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
