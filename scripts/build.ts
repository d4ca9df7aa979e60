/**
 * `npm run build`: checks the content, builds the site and its search index beside the last one, checks
 * what was built, and only then puts it in place. Whatever fails, the last good site stays.
 *
 * Environment: BASE_PATH (default "/"), SITE_URL (default "http://localhost:4321"),
 * OUT_DIR (default "dist"), CONTENT_DIR (default "content"), PUBLIC_DIR (default "public").
 */
import { build } from 'astro';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { checkBuiltWording, checkQuotations } from '../src/publish/built-wording.ts';
import { checkContent } from '../src/checks/content.ts';
import { formatFindings, type Finding } from '../src/model/finding.ts';
import { checkLinks, formatBrokenLink } from '../src/publish/links.ts';
import { contentRoot, readContent } from '../src/content/read.ts';
import { checksums } from '../src/exports/catalogues/checksums.ts';
import { selfContained } from '../src/publish/edition.ts';
import { alive, takeTurn } from '../src/publish/turn.ts';
import { compressedTwins } from '../src/publish/compress.ts';
import { headersFile } from '../src/publish/headers.ts';
import { trimPolicy } from '../src/publish/trim-policy.ts';
import { addressesUnder } from '../src/model/addresses.ts';
import { editionsFolder } from '../src/site/editions.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const out = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const staged = `${out}.next-${process.pid}`;
const former = `${out}.former-${process.pid}`;
/** Where Astro works: a folder of this build's own. */
const workshops = path.resolve('.astro');
const workshop = path.join(workshops, `build-${process.pid}`);

/** Takes away what builds left that were killed; killed between two renamings, one left the last site under another name. */
function tidy() {
  const folder = path.dirname(out);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, own, kind, owner] = /^(.*)\.(next|former)-(\d+)$/u.exec(name) ?? [];
    if (own !== path.basename(out) || alive(Number(owner))) continue;
    const left = path.join(folder, name);
    if (kind === 'former' && !existsSync(out)) renameSync(left, out);
    else rmSync(left, { recursive: true, force: true });
  }
  for (const name of existsSync(workshops) ? readdirSync(workshops) : []) {
    const owner = /^build-(\d+)$/u.exec(name)?.[1];
    if (owner !== undefined && !alive(Number(owner)))
      rmSync(path.join(workshops, name), { recursive: true, force: true });
  }
}

/** Gives back the turn, once it was taken. */
let giveBack = () => {};

/** Ends the build with what is wrong; nothing half-built stays. */
function fail(message: string): never {
  for (const left of [staged, workshop]) rmSync(left, { recursive: true, force: true });
  giveBack();
  console.error(
    `${message}\n\n没有生成网站；${existsSync(out) ? `${path.basename(out)} 保持原样` : '改好后再试'}。`,
  );
  process.exit(1);
}

function refuse(findings: readonly Finding[]) {
  if (findings.some(({ severity }) => severity === 'error')) fail(formatFindings(findings));
  if (findings.length > 0) console.warn(formatFindings(findings));
}

// Whatever cannot be read or written, a full disk too, ends in a sentence.
process.on('uncaughtException', (error) => fail(`不能读写：${error.message}`));
tidy();
const { findings, plans } = checkContent(readContent(contentRoot()));
refuse(findings);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => fail(`收到 ${signal}，已停止。`));
}

giveBack = await takeTurn(path.join(workshops, 'turn'), () =>
  console.warn('这个项目正在生成另一次，等它结束。'),
);
try {
  mkdirSync(workshop, { recursive: true });
  const [outDir, cacheDir] = ['site', 'cache'].map((name) => path.join(workshop, name)) as [
    string,
    string,
  ];
  await build({ outDir, cacheDir, logLevel: 'warn' });
  cpSync(outDir, staged, { recursive: true });
  rmSync(workshop, { recursive: true, force: true });
  giveBack();
} catch (error) {
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

const base = addressesUnder(process.env['BASE_PATH'] ?? '/', '').home();
const site = new URL(process.env['SITE_URL'] ?? 'http://localhost:4321').origin;
const files = new Map(
  readdirSync(staged, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(staged, file).split(path.sep).join('/');
      if (!name.endsWith('.html')) return [name, ''] as const;
      // What was frozen stays as it is.
      if (name.startsWith(`${editionsFolder}/`)) return [name, ''] as const;
      const trimmed = trimPolicy(readFileSync(file, 'utf8'));
      const edition = /^\d{4}\/edition\//u.exec(name)?.[0];
      const html = edition ? selfContained(trimmed, edition, base, site + base) : trimmed;
      writeFileSync(file, html);
      return [name, html] as const;
    }),
);
refuse([
  ...plans.flatMap((plan) => checkBuiltWording(plan, (page) => files.get(page))),
  ...checkQuotations(plans, files),
]);
// Written last, since they say what all the others are.
const sums = 'SHA256SUMS';
files.set(sums, '');
const broken = checkLinks(files, process.env['BASE_PATH'] ?? '/', process.env['SITE_URL']);
if (broken.length > 0) fail(broken.map(formatBrokenLink).join('\n'));

const entries = readdirSync(staged, { withFileTypes: true }).map((entry) =>
  entry.isDirectory() ? `${entry.name}/` : entry.name,
);
writeFileSync(path.join(staged, '_headers'), headersFile(base, entries.sort()));
for (const name of files.keys()) {
  if (name === sums) continue;
  const file = path.join(staged, name);
  for (const { ending, content } of compressedTwins(name, readFileSync(file)))
    writeFileSync(file + ending, content);
}

const published = readdirSync(staged, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(staged, path.join(entry.parentPath, entry.name)));
writeFileSync(
  path.join(staged, sums),
  checksums(
    published.map((name) => ({
      name: name.split(path.sep).join('/'),
      content: readFileSync(path.join(staged, name)),
    })),
  ),
);

if (existsSync(out)) renameSync(out, former);
renameSync(staged, out);
rmSync(former, { recursive: true, force: true });
const pages = [...files.keys()].filter((name) => name.endsWith('.html')).length;
console.log(
  `${pages} 个网页，${plans.map((plan) => `${plan.year} 年 ${plan.tasks.length} 项任务、${plan.targets.length} 个目标`).join('；')}；文字与原文一致，链接全部有效。`,
);
if (!process.env['SITE_URL'])
  console.warn(
    `没有设置 SITE_URL：引用、数据和网站地图里的网址都以 ${site} 开头。发布时写明网站的网址，如 SITE_URL=https://example.org。`,
  );
