/**
 * `npm run judges`: has tools from outside judge the built site, which are too large or too old to be among its own
 * packages: the Nu HTML Checker and IBM's Equal Access engine on the pages, the MDN HTTP Observatory on a real nginx,
 * Frictionless Data's library on the tables and the shapes of DCAT-AP on the catalogue.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { siteOrigin } from '../tests/built-sites.ts';
import { runScript } from '../tests/script.ts';
import { equalAccess } from './judges/equal-access.ts';
import { nuChecker } from './judges/nu.ts';
import { observatory } from './judges/observatory.ts';
import { readWords } from '../scripts/command-line.ts';
import { provideJava } from '../scripts/find-programs.ts';

readWords('用法：npm run judges（没有选项）', { options: {} });

if (!provideJava()) process.exit(1);
const room = mkdtempSync(path.join(tmpdir(), 'judges-'));
try {
  const folder = path.join(room, 'site');
  const { code, output } = await runScript('build.ts', [], {
    OUT_DIR: folder,
    SITE_URL: siteOrigin,
  });
  if (code !== 0) throw new Error(output);
  const judge = (script: string, file: string) =>
    spawnSync(
      process.execPath,
      [path.join(import.meta.dirname, 'judges', script), path.join(folder, 'data', file)],
      { stdio: 'inherit' },
    ).status === 0;
  const verdicts = [
    judge('data-package.mjs', '2024/datapackage.json'),
    judge('catalogue.mjs', 'catalog.jsonld'),
    await observatory(folder, room),
    // Each needs one core for the better part of a minute.
    ...(await Promise.all([nuChecker(folder), equalAccess(folder)])),
  ];
  if (verdicts.includes(false)) process.exitCode = 1;
} finally {
  rmSync(room, { recursive: true, force: true });
}
