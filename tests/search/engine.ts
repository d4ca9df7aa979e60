/** What is asked of a search engine in the browser to measure it; each is a module with an `openEngine`. */

/** A search engine as the measurements see it; records are known by their addresses. */
export interface MeasuredEngine {
  /** Addresses of all hits of the literal query, the best first. */
  exact(query: string): Promise<string[]>;
  /** Addresses of the first page as a reader gets it, loaded: hits of any kind, the best first. */
  shown(query: string): Promise<string[]>;
}

declare global {
  /** The engine that a page of the browser has open. */
  var measured: MeasuredEngine;
}

/** @param folder address of the engine's files, with a slash at the end. */
export type OpenEngine = (folder: string) => Promise<MeasuredEngine>;

/** Hits on a reader's first page. */
export const firstPage = 20;
