/**
 * `npm run judges`: has tools from outside judge the built site, which are too large or too old to be among its own
 * packages: the MDN HTTP Observatory on a real nginx, and Frictionless Data's library on the data.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { siteOrigin } from '../tests/built-sites.ts';
import { runScript } from '../tests/script.ts';
import { observatory } from './judges/observatory.ts';
import { readWords } from '../scripts/command-line.ts';

readWords('用法：npm run judges（没有选项）', { options: {} });

const room = mkdtempSync(path.join(tmpdir(), 'judges-'));
try {
  const folder = path.join(room, 'site');
  const { code, output } = await runScript('build.ts', [], {
    OUT_DIR: folder,
    SITE_URL: siteOrigin,
  });
  if (code !== 0) throw new Error(output);
  execFileSync(
    process.execPath,
    [
      path.join(import.meta.dirname, 'judges/data-package.mjs'),
      path.join(folder, 'data/2024/datapackage.json'),
    ],
    { stdio: 'inherit' },
  );
  if (!(await observatory(folder, room))) process.exitCode = 1;
} finally {
  rmSync(room, { recursive: true, force: true });
}
