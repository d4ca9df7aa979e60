/** What the build writes for reading without a network: the service worker, and the list of what is to be kept. */
import path from 'node:path';
import { sha256 } from '../exports/catalogues/checksums.ts';
import { isSitePage, withoutScripts } from '../browser/offline/decisions.ts';
import { missingPage, noWorkerText } from '../browser/service-worker.ts';
import { buildTargets } from './floor.ts';

/** Stands at the root of the site, under an address that never changes. */
export const workerFile = 'sw.js';
/** Stands there where the site can be kept. */
export const offlineListFile = 'offline.json';

/**
 * The text of the service worker.
 * @param project folder of the project.
 * @param site its name and the address of its front page; undefined where the operator has switched keeping off.
 */
export async function workerText(
  project: string,
  site: { name: string; home: string } | undefined,
): Promise<string> {
  if (!site) return noWorkerText;
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    root: project,
    publicDir: false,
    logLevel: 'warn',
    define: { MISSING_PAGE: JSON.stringify(missingPage(site.name, site.home)) },
    build: {
      write: false,
      target: buildTargets,
      modulePreload: false,
      rolldownOptions: {
        input: path.join(project, 'src/browser/offline/worker.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const worker = outputs.find((one) => one.type === 'chunk');
  if (!worker) throw new Error('the service worker was not built');
  return worker.code;
}

/** Checksum of what of a page tells its edition; undefined where it is no page of the site. */
export const wordsSum = (html: string): string | undefined =>
  isSitePage(html) ? sha256(withoutScripts(html)) : undefined;

/**
 * The list of what is to be kept: the site's pages by their address under the base path, with checksums of their words,
 * and the edition, which changes with any of them or of the scripts.
 * @param files all files by name; `words` of a page is its {@link wordsSum}.
 */
export function offlineList(files: ReadonlyMap<string, { words?: string } | undefined>): string {
  const names = [...files.keys()].sort();
  const pages = names.flatMap((name) => {
    const words = files.get(name)?.words;
    // Charts by themselves are for other sites.
    return name.endsWith('index.html') && !name.startsWith('embed/') && words !== undefined
      ? [[name.slice(0, -'index.html'.length), words] as const]
      : [];
  });
  const scripts = names.filter((name) => name.startsWith('_astro/'));
  return JSON.stringify({
    edition: sha256(JSON.stringify([pages, scripts])).slice(0, 16),
    pages: Object.fromEntries(pages),
  });
}
