/** The search engine as this site uses it: exact phrases, no worker, one instance of our own. */

export interface EngineResult {
  id: string;
  /** Places of the first occurrence, counted in tokens. */
  words: readonly number[];
  data(): Promise<{ url: string; content: string; filters: Record<string, string[]> }>;
}

export interface Engine {
  /** @param query null for every record that the filters leave. */
  search(
    query: string | null,
    options?: { filters?: Record<string, string[]> },
  ): Promise<{ results: EngineResult[] }>;
}

/**
 * Loads and starts the engine.
 * @param folder address of the index's folder, with a slash at the end.
 * @throws Error when a file is missing or the browser refuses to run it.
 */
export async function openEngine(folder: string): Promise<Engine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
    createInstance(options: Record<string, unknown>): Engine;
  };
  // One of our own: the one that the script keeps for all stays broken once its first loading failed.
  return createInstance({
    // Without a worker: one request less, and at this size no slower.
    noWorker: true,
    // Addresses in the index are whole; the engine would put the base path before them once more.
    baseUrl: '/',
  });
}
