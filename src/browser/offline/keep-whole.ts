/** Keeps the whole site on the device when a reader asks for it: all of one edition, or nothing. */
import { fetchFresh, keepList, keepPage, listFile, NotThere, wholeKept } from './copies.ts';
import { cacheNames, patience, withoutScripts } from './decisions.ts';

/** Pages asked for at a time. */
const atOnce = 6;
/** How often it begins again when the site changes meanwhile. */
const attempts = 3;

/** What the build says is there to be kept. */
interface WholeSite {
  /** Changes with anything that is published. */
  edition: string;
  /** Checksums of the pages' words (`checksum`), by address under the base path. */
  pages: Readonly<Record<string, string>>;
}

/** How it ended. */
export type Keeping =
  /** @property safe whether the browser has promised not to clear it by itself. */
  { kind: 'kept'; time: number; safe: boolean } | { kind: 'not-there' | 'no-room' | 'changing' };

async function checksum(html: string): Promise<string> {
  const bytes = new TextEncoder().encode(withoutScripts(html));
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Does something for all, some at a time. @throws what the first to fail throws. */
async function forAll<One>(all: readonly One[], act: (one: One) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

async function readList(base: string): Promise<string> {
  const response = await fetchFresh(base + listFile);
  if (!response.ok) throw new NotThere(listFile);
  return response.text();
}

/**
 * Fills a cache with every page and file.
 * @returns whether all are of one edition: as the build has them or, where a host changes pages on their way, the same
 *   when asked twice, and the list the same at the end as at the beginning.
 */
async function fill(cache: Cache, base: string): Promise<boolean> {
  const list = await readList(base);
  const { pages } = JSON.parse(list) as WholeSite;
  const seen = new Map<string, Promise<void>>();
  const others = new Map<string, string>();
  await forAll(Object.entries(pages), async ([page, expected]) => {
    const address = location.origin + base + page;
    const html = await keepPage(cache, base, address, await fetchFresh(address), seen);
    const sum = await checksum(html);
    if (sum !== expected) others.set(address, sum);
  });
  let same = true;
  await forAll([...others], async ([address, sum]) => {
    if ((await checksum(await (await fetchFresh(address)).text())) !== sum) same = false;
  });
  if (!same || (await readList(base)) !== list) return false;
  await keepList(cache, base, list);
  return true;
}

/** Lets go of what was kept of the whole site before a time, and of what was begun and never finished. */
async function clearBefore(base: string, time: number) {
  const { timeOf } = cacheNames(base);
  const older = (await caches.keys()).filter((name) => (timeOf(name) ?? time) < time);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** Asks the browser not to clear it; Firefox asks the reader, who need not answer. */
async function askToStay(): Promise<boolean> {
  const unanswered = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
  const asked = navigator.storage?.persist?.().catch(() => false) ?? false;
  return Promise.race([asked, unanswered]);
}

const reasonOf = (error: unknown) =>
  (error as Error).name === 'QuotaExceededError' ? 'no-room' : 'not-there';

/**
 * Keeps the whole site; what was kept before stays until all of the new is there.
 * @param base the site's base path, with slashes at both ends.
 */
export async function keepWhole(base: string): Promise<Keeping> {
  const begun = Date.now();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const name = cacheNames(base).whole(begun + attempt);
    try {
      const cache = await caches.open(name);
      if (await fill(cache, base)) {
        await clearBefore(base, begun + attempt);
        // Asked of what is there, not of what was done: another window may have kept it since.
        const time = await wholeKept(base);
        if (time === undefined) return { kind: 'not-there' };
        return { kind: 'kept', time, safe: await askToStay() };
      }
    } catch (error) {
      await caches.delete(name).catch(() => false);
      return { kind: reasonOf(error) };
    }
    await caches.delete(name);
  }
  return { kind: 'changing' };
}
