/** The folder of a built site, and how it is told from any other: by its list of checksums. */
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { readChecksums } from '../exports/catalogues/checksums.ts';
import { readShard, shardFile } from './shard.ts';

export const checksumsFile = 'SHA256SUMS';
export const provenanceFile = 'provenance.json';

/** A signature beside one of the two: "provenance.json.minisig". An operator makes it, after the build. */
const signature = /^(?:SHA256SUMS|provenance\.json)\.[\w.]+$/u;
/** What desktops leave in folders that are looked at. */
const litter = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u;
/** Addresses that no other kind of site has together. They were there before sites said how they were built. */
const ownPages = ['_headers', 'about/verification/index.html', 'data/catalog.jsonld'];

/** Names of all files under a folder, with "/"; links are files. */
export function filesUnder(folder: string, under = ''): string[] {
  return readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = under + entry.name;
    return entry.isDirectory() ? filesUnder(folder, `${name}/`) : [name];
  });
}

/** Moves a file or a folder to a place whose own folders are made. Between file systems it is copied. */
export function moveTo(from: string, to: string) {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** Moves all that is in a folder into another. */
export function moveInto(from: string, to: string) {
  for (const name of readdirSync(from)) moveTo(path.join(from, name), path.join(to, name));
}

/** Files of a folder, read as they are asked for: all, or those that are named. */
export function* filesWithContent(folder: string, names: readonly string[] = filesUnder(folder)) {
  for (const name of names) yield { name, content: readFileSync(path.join(folder, name)) };
}

/** Files of a site's folder that its checksums do not list, and that no one expects there. */
export const unlisted = (names: readonly string[], sums: ReadonlyMap<string, string>) =>
  names.filter(
    (name) =>
      !sums.has(name) && name !== checksumsFile && name !== provenanceFile && !signature.test(name),
  );

/** What stands where a site is to be put. */
export type Occupant =
  | { kind: 'nothing' | 'empty' | 'site' | 'shard' | 'file' | 'dangling link' | 'not a site' }
  /** A site of this project, among whose files are others. */
  | { kind: 'more than a site'; others: string[] };

/** Tells what stands in a place: a site, or a shard of one, is known by the list of its files. */
export function occupantOf(folder: string): Occupant {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found)
    return {
      kind: lstatSync(folder, { throwIfNoEntry: false }) ? 'dangling link' : 'nothing',
    };
  if (!found.isDirectory()) return { kind: 'file' };
  const names = filesUnder(folder).filter((name) => !litter.test(name));
  if (names.length === 0) return { kind: 'empty' };
  if (names.includes(shardFile)) return shardOrNone(folder, names);
  if (!names.includes(checksumsFile)) return { kind: 'not a site' };
  const read = readChecksums(readFileSync(path.join(folder, checksumsFile), 'utf8'));
  if (!('sums' in read) || !ownPages.every((page) => read.sums.has(page)))
    return { kind: 'not a site' };
  const others = unlisted(names, read.sums);
  return others.length > 0 ? { kind: 'more than a site', others } : { kind: 'site' };
}

function shardOrNone(folder: string, names: readonly string[]): Occupant {
  const shard = readShard(readFileSync(path.join(folder, shardFile), 'utf8'));
  if (!shard) return { kind: 'not a site' };
  const others = names.filter((name) => name !== shardFile && !shard.files.has(name));
  return others.length > 0 ? { kind: 'more than a site', others } : { kind: 'shard' };
}
