/** The reader's recent searches: kept on the device only, and only as long as the reader likes. */

const key = 'searches';
/** Most that are kept. */
const kept = 8;

/** The last searches, the newest first; none where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((query) => typeof query === 'string' && query !== '').slice(0, kept);
  } catch {
    return [];
  }
}

/** Puts a search before the others. */
export function rememberSearch(query: string) {
  if (query === '') return;
  store([query, ...recentSearches().filter((other) => other !== query)].slice(0, kept));
}

/** Forgets them all. */
export const forgetSearches = () => store([]);

function store(queries: readonly string[]) {
  try {
    if (queries.length > 0) localStorage.setItem(key, JSON.stringify(queries));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing searches all the same.
  }
}
