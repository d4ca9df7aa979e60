/** Kept copies in the browser's caches: how they are written, read and let go. For the page and the worker alike. */
import {
  cacheNames,
  filesNamed,
  isFile,
  isSitePage,
  leftOver,
  mayBePage,
  mostRead,
  newest,
  pageKey,
  type AnswerFacts,
  type Entry,
} from './decisions.ts';

/** Headers of a copy of our own: when it was kept (milliseconds since 1970), and the files it needs. */
const timeHeader = 'x-kept-time';
const filesHeader = 'x-kept-files';
/** The list of the whole site, kept last: a cache that has it is complete. */
export const listFile = 'offline.json';

/** Requests are matched by address alone: a copy is shown to whoever kept it. */
const byAddress = { ignoreVary: true, ignoreSearch: true } as const;

/** What an answer says of itself. */
export const factsOf = ({ status, type, headers }: Response): AnswerFacts => ({
  status,
  type,
  contentType: headers.get('content-type') ?? '',
});

/** Asks the network, past the browser's own cache. @throws TypeError where it does not answer. */
export const fetchFresh = (address: string) => fetch(address, { cache: 'no-cache' });

/** Thrown where what was to be kept did not come. */
export class NotThere extends Error {}

/**
 * A copy made anew: a cache refuses `Vary: *`, an answer to a redirected request cannot answer a navigation, and the
 * body is kept decoded.
 */
function copyOf(text: string, headers: Headers, more: Readonly<Record<string, string>>): Response {
  const own = new Headers(headers);
  for (const name of ['vary', 'content-encoding', 'content-length', 'transfer-encoding', 'date'])
    own.delete(name);
  for (const [name, value] of Object.entries(more)) own.set(name, value);
  return new Response(text, { status: 200, headers: own });
}

/**
 * Puts the files into a cache that a text names, and those that they name.
 * @param base the site's base path, with slashes at both ends.
 * @param seen names that were looked after, and are not again.
 * @throws NotThere when one of them does not come; DOMException when there is no room.
 */
export async function keepFiles(
  cache: Cache,
  base: string,
  text: string,
  seen: Map<string, Promise<void>> = new Map(),
): Promise<string[]> {
  const one = async (name: string) => {
    const address = `${location.origin}${base}_astro/${name}`;
    // Named by its content: what is kept under the name is the same.
    const kept = await cache.match(address, byAddress);
    const response = kept ?? (await fetch(address));
    if (!isFile(factsOf(response))) throw new NotThere(name);
    const script = await response.text();
    if (!kept) await cache.put(address, copyOf(script, response.headers, {}));
    await all(script);
  };
  const all = (from: string): Promise<unknown> =>
    Promise.all(
      filesNamed(from).map((name) => {
        // One that is on its way is not waited for by those it names itself.
        if (seen.has(name)) return undefined;
        const coming = one(name);
        seen.set(name, coming);
        return coming;
      }),
    );
  await all(text);
  await Promise.all(seen.values());
  return [...seen.keys()];
}

/**
 * Puts a page into a cache, after the files that it needs.
 * @param seen as {@link keepFiles}.
 * @returns its text.
 * @throws NotThere when the answer is no page of the site at that address, or one of its files does not come;
 *   DOMException when there is no room.
 */
export async function keepPage(
  cache: Cache,
  base: string,
  address: string,
  response: Response,
  seen?: Map<string, Promise<void>>,
): Promise<string> {
  const key = pageKey(address);
  const moved = response.redirected && pageKey(response.url) !== key;
  if (moved || !mayBePage(factsOf(response))) throw new NotThere(address);
  const html = await response.text();
  if (!isSitePage(html)) throw new NotThere(address);
  const files = await keepFiles(cache, base, html, seen);
  await cache.put(
    key,
    copyOf(html, response.headers, {
      [timeHeader]: String(Date.now()),
      [filesHeader]: files.join(' '),
    }),
  );
  return html;
}

/** Makes the list of the whole site the last entry of a cache. */
export const keepList = (cache: Cache, base: string, list: string) =>
  cache.put(
    location.origin + base + listFile,
    copyOf(list, new Headers({ 'content-type': 'application/json' }), {
      [timeHeader]: String(Date.now()),
    }),
  );

/** When a copy was kept. */
const timeOf = ({ headers }: Response) => Number(headers.get(timeHeader) ?? 0);

/** Names of the caches that may be shown from: what was read, and the whole site where all of it is there. */
async function completeCaches(base: string): Promise<string[]> {
  const { read, timeOf: begun } = cacheNames(base);
  const found: string[] = [];
  for (const name of await caches.keys()) {
    const isWhole = begun(name) !== undefined;
    if (name === read || (isWhole && (await (await caches.open(name)).match(listAddress(base)))))
      found.push(name);
  }
  return found;
}
const listAddress = (base: string) => location.origin + base + listFile;

/** A kept copy, and when it was kept (milliseconds since 1970). */
export interface Copy {
  response: Response;
  time: number;
}

/** The copy of an address that was kept last. */
export async function newestCopy(base: string, address: string): Promise<Copy | undefined> {
  const copies: Copy[] = [];
  for (const name of await completeCaches(base)) {
    const response = await (await caches.open(name)).match(address, byAddress);
    if (response) copies.push({ response, time: timeOf(response) });
  }
  return newest(copies);
}

/** When the whole site was last kept; undefined where it is not. */
export async function wholeKept(base: string): Promise<number | undefined> {
  return (await newestCopy(base, listAddress(base)))?.time;
}

/** Lets go of the oldest pages that were read, and of files that none of the others needs. */
export async function tidyRead(base: string): Promise<void> {
  const cache = await caches.open(cacheNames(base).read);
  const entries: Entry[] = [];
  for (const { url } of await cache.keys()) {
    const headers = (await cache.match(url, byAddress))?.headers;
    const files = headers?.get(filesHeader);
    entries.push(
      typeof files === 'string'
        ? {
            address: url,
            page: { time: Number(headers?.get(timeHeader)), files: files.split(' ') },
          }
        : { address: url },
    );
  }
  await Promise.all(leftOver(entries, mostRead).map((address) => cache.delete(address)));
}
