/** Rule about the built site: every internal link, asset and fragment leads somewhere. */
import type { PageReading } from './page-reading.ts';

/** An address in a built page that leads nowhere. */
export interface BrokenLink {
  /** Path under the site's folder: "2024/tasks/18/index.html". */
  file: string;
  /** As written in the page. */
  address: string;
  /** A sentence in Chinese. */
  problem: string;
}

/**
 * The built site: path under its folder ("2024/tasks/18/index.html") → what was read in it; undefined where nothing was,
 * and then its addresses, and fragments into it, are not checked.
 */
export type BuiltFiles = ReadonlyMap<string, Pick<PageReading, 'addresses' | 'ids'> | undefined>;

/** Stands for the site's origin where none is given. */
const anyOrigin = 'http://site.invalid';

/** A broken link as an editor reads it. */
export function formatBrokenLink({ file, address, problem }: BrokenLink): string {
  return `错误  ${file}\n  发现：链接 ${address}\n  问题：${problem}`;
}

/**
 * Finds what does not resolve.
 * @param files all files of the built site.
 * @param basePath with or without slashes at its ends: "/", "/plan/".
 * @param site the site's origin, whose absolute addresses (canonical links) count as internal.
 * @returns in the order of the files; an address is reported once a file.
 */
export function checkLinks(files: BuiltFiles, basePath: string, site = anyOrigin): BrokenLink[] {
  const place = { base: `/${basePath}/`.replace(/\/{2,}/gu, '/'), origin: new URL(site).origin };
  const findings: BrokenLink[] = [];
  /** Problems of addresses that mean the same on every page. */
  const known = new Map<string, string | undefined>();
  for (const [file, page] of files) {
    for (const address of page?.addresses ?? []) {
      const everywhere = /^\/(?!\/)/u.test(address);
      const problem =
        everywhere && known.has(address)
          ? known.get(address)
          : problemWith(address, file, files, place);
      if (everywhere) known.set(address, problem);
      if (problem !== undefined) findings.push({ file, address, problem });
    }
  }
  return findings;
}

function problemWith(
  address: string,
  file: string,
  files: BuiltFiles,
  { base, origin }: { base: string; origin: string },
): string | undefined {
  let target: URL;
  try {
    target = new URL(address, origin + base + file.replace(/(^|\/)index\.html$/u, '$1'));
  } catch {
    return '写法不对，浏览器读不懂这个地址。';
  }
  if (target.origin !== origin) return undefined;
  if (file === '404.html' && !/^(?:#|\/|[a-z]+:)/iu.test(address)) {
    return '404 页会出现在任何地址之下，不能用相对地址。';
  }
  const path = decoded(target.pathname);
  if (path === undefined) return '地址里的百分号编码不对。';
  if (!path.startsWith(base)) return `不在网站的路径 ${base} 之下。`;
  const name = path.slice(base.length);
  const wanted = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  if (!files.has(wanted)) {
    return files.has(`${name}/index.html`) ? '少了结尾的“/”。' : `网站里没有 ${wanted} 这个文件。`;
  }
  const fragment = decoded(target.hash.slice(1).replace(/:~:.*$/u, ''));
  if (fragment === undefined) return '“#”后面的百分号编码不对。';
  const ids = files.get(wanted)?.ids;
  if (fragment === '' || fragment === 'top' || ids === undefined || ids.has(fragment))
    return undefined;
  return `${wanted} 里没有 id 为 ${fragment} 的位置。`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
