/**
 * What builds have made, kept by what it was made from, so that the next build makes only what is new. Everything in it
 * can be made again: a store that is lost, damaged or on a full disk costs time and nothing else.
 */
import { createHash } from 'node:crypto';
import {
  fstatSync,
  closeSync,
  futimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** What is made, as the names of folders in the store. */
const kinds = ['gzip', 'brotli', 'picture', 'page'] as const;
export type Kind = (typeof kinds)[number];

/** Path of a thing in its kind's folder; with a process number where it was not finished. */
const ownName = /^[0-9a-f]{2}\/[0-9a-f]{62}(?:\.\d+)?$/u;

const day = 86_400_000;
const digestBytes = 32;

const digest = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest();
};

/** STORE_DIR, default ".astro/store". */
export const storeFolder = (variables: NodeJS.ProcessEnv = process.env): string =>
  path.resolve(variables['STORE_DIR']?.trim() || '.astro/store');

/**
 * Where a thing is kept.
 * @param recipe all that decides what it is: the tool's version, its settings, what goes in.
 */
function placeOf(kind: Kind, recipe: readonly (string | Uint8Array)[], folder: string): string {
  const name = digest(...recipe).toString('hex');
  return path.join(folder, kind, name.slice(0, 2), name.slice(2));
}

/** What is kept in a file, if it is as it was put there. What is used stays young, and is not pruned. */
function kept(file: string): Buffer | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const bytes = readFileSync(handle);
    const content = bytes.subarray(digestBytes);
    if (!digest(content).equals(bytes.subarray(0, digestBytes))) return undefined;
    const now = Date.now();
    if (now - fstatSync(handle).mtimeMs > day) futimesSync(handle, now / 1000, now / 1000);
    return content;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Whole or not at all, whatever ends the build. */
function keep(file: string, content: Uint8Array) {
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(beside, Buffer.concat([digest(content), content]));
    renameSync(beside, file);
  } catch {
    // The thing is made; that it is not kept costs the next build a moment. What is left beside it is pruned in time.
  }
}

/**
 * Gives what was made before from the same things, or else makes it and keeps it.
 * @param recipe all that decides what it is: the tool's version, its settings, what goes in.
 */
export async function made(
  kind: Kind,
  recipe: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array> | Uint8Array,
  folder: string = storeFolder(),
): Promise<Uint8Array> {
  const file = placeOf(kind, recipe, folder);
  const found = kept(file);
  if (found) return found;
  const content = await make();
  keep(file, content);
  return content;
}

/** What a store may hold. */
export interface StoreLimits {
  /** Days after which what no build has used goes. */
  days: number;
  /** Bytes; beyond them the longest unused goes first. */
  bytes: number;
}

const usualLimits: StoreLimits = { days: 30, bytes: 4 * 1024 ** 3 };

/**
 * Takes out of the store what has not been used for long, and what is too much. Whatever else lies in the folder is
 * somebody's own.
 */
export function prune(folder: string = storeFolder(), limits: StoreLimits = usualLimits) {
  const oldest = Date.now() - limits.days * day;
  const entries = listed(folder)
    .flatMap((file) => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found ? [{ file, size: found.size, used: found.mtimeMs }] : [];
    })
    .sort((a, b) => b.used - a.used);
  let total = 0;
  for (const { file, size, used } of entries) {
    total += size;
    if (used < oldest || total > limits.bytes) rmSync(file, { force: true });
  }
}

/** Files that {@link made} put into a store. */
function listed(folder: string): string[] {
  return kinds.flatMap((kind) => {
    const own = path.join(folder, kind);
    try {
      return readdirSync(own, { recursive: true, encoding: 'utf8' })
        .filter((name) => ownName.test(name.split(path.sep).join('/')))
        .map((name) => path.join(own, name));
    } catch {
      return [];
    }
  });
}
