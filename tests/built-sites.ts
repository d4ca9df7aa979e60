/** Builds the site once a run at each base path, outside the project's folder, and serves it to the tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { cpuSecondsOf } from './script.ts';
import { serveFolder, type ServedSite } from './static-server.ts';

/** A site that was built for the tests. */
export interface BuiltSite {
  /** "/" or "/gov/plan/". */
  base: string;
  /** The folder it was built into. */
  folder: string;
  /** Where it is served: "http://127.0.0.1:41234/plan/". */
  url: string;
  /** CPU seconds that the build took; the first found nothing kept of an earlier one. */
  cpuSeconds: number;
  /** What it and the other kept for later builds. */
  store: string;
}

/** The origin that the built pages are told to call their own; not where the tests serve them. */
export const siteOrigin = 'https://record.example';

const bases = ['/', '/gov/plan/'];

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSite[];
  }
}

export default async function buildSites(project: TestProject): Promise<() => Promise<void>> {
  const room = mkdtempSync(path.join(tmpdir(), 'built-sites-'));
  const served: ServedSite[] = [];
  const close = async () => {
    await Promise.all(served.map((site) => site.close()));
    rmSync(room, { recursive: true, force: true });
  };
  try {
    const sites: BuiltSite[] = [];
    const store = path.join(room, 'store');
    for (const base of bases) {
      const folder = path.join(room, `site${base.replaceAll('/', '-')}`);
      const cpuSeconds = await cpuSecondsOf('build.ts', {
        OUT_DIR: folder,
        BASE_PATH: base,
        SITE_URL: siteOrigin,
        STORE_DIR: store,
      });
      const site = await serveFolder(folder, base);
      served.push(site);
      sites.push({ base, folder, url: site.url, cpuSeconds, store });
    }
    project.provide('sites', sites);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
