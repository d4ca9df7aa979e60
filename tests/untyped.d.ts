/** Tools of the tests that come without types: as much of them as is used. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'rdf-parser-csvw' {
  export default class CsvwParser {
    constructor(options: { metadata: unknown; baseIRI: string; timezone: string });
    import(input: import('node:stream').Readable): AsyncIterable<unknown>;
  }
}
