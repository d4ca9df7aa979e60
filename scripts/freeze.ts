/**
 * `npm run freeze`: keeps today's edition of a plan for good, so that a citation still opens after later changes. The
 * edition in one file, the data and their checksums go to `public/editions/2024/2026-11-24/`, are committed, and are
 * published as they are by every later build.
 *
 * Options: `--plan 2024` (default: the newest), `--date 2026-11-24` (default: today in China).
 * Environment: as for `npm run build`; SITE_URL has to be set, since the edition names its address.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checksums } from '../src/exports/catalogues/checksums.ts';
import { frozenEdition } from '../src/publish/edition.ts';
import { chinaDay } from '../src/language/dates.ts';
import { addressesUnder } from '../src/model/addresses.ts';
import { editionsFolder, publicRoot } from '../src/site/editions.ts';
import { soundContent } from '../src/loader/load.ts';
import { editionPage } from '../src/publish/finish.ts';
import { filesUnder } from '../src/publish/built-folder.ts';
import { isoDate } from '../src/model/schema.ts';
import { writingRefusal } from '../src/publish/places.ts';
import { environment } from '../src/site/environment.ts';
import { attempt, existingContent, fail, project, readWords } from './command-line.ts';

const usage = [
  '用法：SITE_URL=https://example.org npm run freeze [-- --plan 2024] [--date 2026-11-24]',
  '  --plan   哪一年的计划，不写是最新的',
  '  --date   版本的日期，不写是今天',
].join('\n');

const { values } = readWords(usage, {
  options: {
    plan: { type: 'string' },
    date: { type: 'string', default: chinaDay(new Date().toISOString()) },
  },
});
const content = attempt(() => soundContent(existingContent()));
const { plan = content.plans[0]?.key ?? '', date } = values;
if (!content.plans.some(({ key }) => key === plan))
  fail(`没有 ${plan} 年的计划；有的是 ${content.plans.map(({ key }) => key).join('、')}。`);
if (!isoDate.safeParse(date).success) fail(`日期写作 2026-11-24，现在写的是 ${date}。`);
const { siteUrl, base } = attempt(() => environment());
if (!siteUrl)
  fail(
    '先用 SITE_URL 写明网站的网址：冻结的版本要写明自己的网址。例如 SITE_URL=https://example.org npm run freeze',
  );

const unsafe = writingRefusal('PUBLIC_DIR', publicRoot(), { project });
if (unsafe) fail(unsafe);
const to = path.join(publicRoot(), editionsFolder, plan, date);
if (existsSync(to)) fail(`${date} 已经冻结过：${to}。冻结的版本不改；要再冻结，换一个日期。`);

/** Where the edition stands beside its place, until it is whole. */
const beside = `${to}.next`;
const names = ['index.html', 'plan.zip', 'SHA256SUMS'];
if (existsSync(beside) && filesUnder(beside).some((name) => !names.includes(name)))
  fail(`${beside} 里有不是冻结时留下的文件。先把它移走，再冻结。`);

const room = mkdtempSync(path.join(tmpdir(), 'freeze-'));
try {
  const built = path.join(room, 'site');
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'build.ts')], {
    env: { ...process.env, OUT_DIR: built },
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
  else {
    const links = addressesUnder(base, siteUrl);
    const staged = path.join(room, 'edition');
    mkdirSync(staged);
    const html = frozenEdition(
      readFileSync(path.join(built, editionPage(plan)), 'utf8'),
      date,
      links.absolute(links.frozenEdition(plan, date)),
    );
    writeFileSync(path.join(staged, 'index.html'), html);
    cpSync(path.join(built, 'data', plan, 'plan.zip'), path.join(staged, 'plan.zip'));
    const kept = ['index.html', 'plan.zip'].map((name) => ({
      name,
      content: readFileSync(path.join(staged, name)),
    }));
    writeFileSync(path.join(staged, 'SHA256SUMS'), checksums(kept));
    // Beside its place first, then there in one step: never a half edition.
    mkdirSync(path.dirname(to), { recursive: true });
    rmSync(beside, { recursive: true, force: true });
    cpSync(staged, beside, { recursive: true });
    renameSync(beside, to);
    console.log(
      `已冻结：${to}\n提交它，以后每次生成都原样发布在 ${links.absolute(links.frozenEdition(plan, date))}`,
    );
  }
} finally {
  rmSync(room, { recursive: true, force: true });
}
