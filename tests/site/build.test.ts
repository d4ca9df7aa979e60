/** What a build makes: the same every time, from this folder and nothing else, and dearer than the check by far. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { siteOrigin } from '../built-sites.ts';
import { fileBytes, temporaryFolder } from '../content/content-copy.ts';
import { cpuSecondsOf, projectRoot } from '../script.ts';

const [site] = inject('sites');
const before = fileBytes(site?.folder ?? '');

describe('npm run build', () => {
  it('gives the same bytes with what was made before at hand and without, and asks the network for nothing', () => {
    const out = path.join(temporaryFolder(), 'dist');
    // In a network of its own without any address; where the system lets nobody make one, the build runs as it is.
    const alone = ['--map-root-user', '--net', '--'];
    const may = spawnSync('unshare', [...alone, 'true']).status === 0;
    const [program, words]: [string, string[]] = may
      ? ['unshare', [...alone, process.execPath, 'scripts/build.ts']]
      : [process.execPath, ['scripts/build.ts']];
    const { status, stderr } = spawnSync(program, words, {
      cwd: projectRoot,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        OUT_DIR: out,
        SITE_URL: siteOrigin,
        // Noise that a build must not hear.
        TZ: 'America/Lima',
        LANG: 'fr_FR.UTF-8',
      },
    });
    expect(status, stderr).toBe(0);
    const after = fileBytes(out);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([]);
  });
});

describe('npm run check', () => {
  it('takes less than a tenth of the work of a build', async () => {
    expect(await cpuSecondsOf('check.ts')).toBeLessThan((site?.cpuSeconds ?? 0) / 10);
  });
});
