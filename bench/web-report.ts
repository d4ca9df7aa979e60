/**
 * Measures the site's pages beside the same tasks built with Starlight, the documentation theme of the same stack:
 * both served the same way, both judged by Lighthouse in one run. Prints a table and writes it into docs/speed.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onePageOfEachKind, readBuiltFiles } from '../tests/site/built-pages.ts';
import { runScript } from '../tests/script.ts';
import { serveFolder } from '../tests/static-server.ts';
import { audit, type Audit } from './web/audit.ts';
import { buildWithStarlight } from './web/starlight.ts';
import { readWords } from '../scripts/command-line.ts';

readWords('用法：npm run bench:web（没有选项）；写 docs/speed.md', { options: {} });

const docs = path.join(import.meta.dirname, '../docs/speed.md');
/** Stands before and after the table. */
const marker = '<!-- npm run bench:web writes what stands between these two marks -->';

const row = (name: string, { transfer, requests, fcp, lcp, tbt, cls, scores }: Audit) =>
  `| ${name} | ${(transfer / 1000).toFixed(1)} kB | ${requests} | ${Math.round(fcp)} ms | ${Math.round(lcp)} ms | ${Math.round(tbt)} ms | ${cls.toFixed(3)} | ${scores.join(' ')} |`;

const room = mkdtempSync(path.join(tmpdir(), 'web-report-'));
const lines = [
  '| page | transfer | requests | FCP | LCP | TBT | CLS | scores |',
  '| --- | --: | --: | --: | --: | --: | --: | --- |',
];
try {
  const folder = path.join(room, 'site');
  const { code, output } = await runScript('build.ts', [], {
    OUT_DIR: folder,
    SITE_URL: 'https://record.example',
  });
  if (code !== 0) throw new Error(output);
  const site = await serveFolder(folder, '/', true);
  for (const name of onePageOfEachKind(readBuiltFiles(folder))) {
    if (name === '404.html') continue;
    const address = name.replace(/(?<=^|\/)index\.html$/u, '');
    lines.push(row(`/${address}`, await audit(site.url + address)));
    console.log(lines.at(-1));
  }
  await site.close();
  const peer = await serveFolder(await buildWithStarlight(path.join(room, 'starlight')), '/', true);
  for (const address of ['tasks/18/', 'tasks/21/']) {
    lines.push(row(`Starlight: /${address}`, await audit(peer.url + address)));
    console.log(lines.at(-1));
  }
  await peer.close();
} finally {
  rmSync(room, { recursive: true, force: true });
}
const [before, , after] = readFileSync(docs, 'utf8').split(marker);
if (before === undefined || after === undefined) throw new Error(`${docs}: expected two ${marker}`);
writeFileSync(docs, [before, `\n\n${lines.join('\n')}\n\n`, after].join(marker));
