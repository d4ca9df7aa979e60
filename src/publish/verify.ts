/** Whether a site is, to the byte, what its list of checksums and its provenance say. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readChecksums, sha256 } from '../exports/catalogues/checksums.ts';
import { checksumsFile, filesUnder, provenanceFile, unlisted } from './built-folder.ts';
import { readProvenance, type StatedBuild } from './provenance.ts';

/** A site, wherever it stands. */
export interface SiteFiles {
  /** Bytes of a file; undefined where there is none. Throws where that cannot be known. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Names of all files; undefined where nobody can list them. */
  names?: readonly string[];
  /** Files that such a place may keep to itself: a host's own configuration. */
  mayLack?: readonly string[];
}

/** What is wrong with a file, or with one of the lists. */
export interface Discrepancy {
  kind: 'missing' | 'changed' | 'extra' | 'damaged';
  file: string;
  /** A sentence in Chinese. */
  words: string;
}

export interface Verified {
  /** In the order of the names. */
  discrepancies: Discrepancy[];
  /** Checksums by name; none where the list could not be read. */
  sums: ReadonlyMap<string, string>;
  /** What the site says of its build, where that can be read. */
  stated: StatedBuild | undefined;
}

/** A site in a folder. */
export function folderSite(folder: string): SiteFiles {
  return {
    read: async (name) => {
      const file = path.join(folder, name);
      return existsSync(file) ? readFileSync(file) : undefined;
    },
    names: filesUnder(folder),
  };
}

/** Milliseconds after which an answer is not waited for any longer. */
const longestWait = 60_000;

/**
 * A site at an address. Folders' pages are asked for by the folder's address, as readers do.
 * @param address absolute, with a slash at its end.
 */
export function webSite(address: string): SiteFiles {
  return {
    read: async (name) => {
      const url = new URL(
        name
          .replace(/(^|\/)index\.html$/u, '$1')
          .split('/')
          .map(encodeURIComponent)
          .join('/') || '.',
        address,
      );
      const answer = await fetch(url, {
        headers: { 'user-agent': 'key-work-record-verify', 'accept-encoding': 'identity' },
        signal: AbortSignal.timeout(longestWait),
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (answer.ok) return new URL(answer.url).origin === url.origin ? bytes : undefined;
      if (answer.status === 404 || answer.status === 410) return undefined;
      throw new Error(`${url} 的答复是 ${answer.status}`);
    },
    mayLack: ['_headers'],
  };
}

const byFile = (a: Discrepancy, b: Discrepancy) => (a.file < b.file ? -1 : 1);

/**
 * Compares a site's files with what is said of them.
 * @param atOnce how many files are read at the same time.
 */
export async function verifySite(site: SiteFiles, atOnce = 4): Promise<Verified> {
  const list = await site.read(checksumsFile);
  if (!list) return unreadable('missing', '没有这个文件，其余文件无从核对');
  const text = new TextDecoder().decode(list);
  const read = readChecksums(text);
  if (!('sums' in read))
    return unreadable('damaged', `第 ${read.badLine} 行不是校验值和文件名，其余文件无从核对`);
  const { sums } = read;
  const discrepancies: Discrepancy[] = [];
  const open = [...sums];
  const compare = async () => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [name, sum] = next;
      const bytes = await site.read(name);
      if (bytes === undefined) {
        if (!site.mayLack?.includes(name))
          discrepancies.push({ kind: 'missing', file: name, words: '列在 SHA256SUMS 里，却没有' });
      } else if (sha256(bytes) !== sum)
        discrepancies.push({ kind: 'changed', file: name, words: '内容与 SHA256SUMS 不合' });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, compare));
  for (const name of unlisted(site.names ?? [], sums))
    discrepancies.push({ kind: 'extra', file: name, words: '没有列在 SHA256SUMS 里' });
  const statement = await site.read(provenanceFile);
  const stated = statement && readProvenance(new TextDecoder().decode(statement));
  discrepancies.push(...faultsOf(statement !== undefined, stated, list, sums.size));
  return { discrepancies: discrepancies.sort(byFile), sums, stated };
}

const unreadable = (kind: Discrepancy['kind'], words: string): Verified => ({
  discrepancies: [{ kind, file: checksumsFile, words }],
  sums: new Map(),
  stated: undefined,
});

/** What is wrong with the provenance. */
function faultsOf(
  there: boolean,
  stated: StatedBuild | undefined,
  list: Uint8Array,
  count: number,
): Discrepancy[] {
  const fault = (kind: Discrepancy['kind'], words: string) => [
    { kind, file: provenanceFile, words },
  ];
  if (!there) return fault('missing', '没有说明网站由什么生成的文件');
  if (!stated) return fault('damaged', '读不懂，不是本项目写的生成说明');
  if (stated.sums !== sha256(list)) return fault('changed', '说的不是这一份 SHA256SUMS');
  if (stated.files !== count)
    return fault('changed', `说有 ${stated.files} 个文件，SHA256SUMS 列出 ${count} 个`);
  return [];
}

/** Files in which two lists of checksums differ, each said from the side of the first. */
export function differences(
  site: ReadonlyMap<string, string>,
  rebuilt: ReadonlyMap<string, string>,
): Discrepancy[] {
  const names = [...new Set([...site.keys(), ...rebuilt.keys()])].sort();
  return names.flatMap((file): Discrepancy[] => {
    if (!rebuilt.has(file)) return [{ kind: 'extra', file, words: '重新生成的网站里没有' }];
    if (!site.has(file)) return [{ kind: 'missing', file, words: '重新生成的网站里有，这里没有' }];
    if (site.get(file) === rebuilt.get(file)) return [];
    return [{ kind: 'changed', file, words: '与重新生成的不一样' }];
  });
}
