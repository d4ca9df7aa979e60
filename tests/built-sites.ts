/** Builds the site once a run at each base path, outside the project's folder, and serves it to the tests. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { storeFolder } from '../src/store/store.ts';
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
  /** CPU seconds that the build took; nothing was kept of earlier runs. */
  cpuSeconds: number;
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
    const store = path.join(room, 'store');
    // They take turns in rendering; while one is compressed, the next is rendered.
    const sites = await Promise.all(
      bases.map(async (base): Promise<BuiltSite> => {
        const folder = path.join(room, `site${base.replaceAll('/', '-')}`);
        const cpuSeconds = await cpuSecondsOf('build.ts', {
          OUT_DIR: folder,
          BASE_PATH: base,
          SITE_URL: siteOrigin,
          STORE_DIR: store,
        });
        const site = await serveFolder(folder, base);
        served.push(site);
        return { base, folder, url: site.url, cpuSeconds };
      }),
    );
    // Builds of other tests need not make again what these made.
    cpSync(store, storeFolder(), { recursive: true });
    project.provide('sites', sites);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
