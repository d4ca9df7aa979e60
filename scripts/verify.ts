/**
 * `npm run verify -- ADDRESS_OR_FOLDER`: compares a site, file by file, with its SHA256SUMS and its provenance;
 * `--rebuild` also builds it again from the commit that it names, and compares the two.
 *
 * Exit code: 0 all as stated, 1 something differs, 2 it could not be found out.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256 } from '../src/exports/catalogues/checksums.ts';
import type { StatedBuild } from '../src/publish/provenance.ts';
import {
  differences,
  folderSite,
  verifySite,
  webSite,
  type Discrepancy,
  type SiteFiles,
} from '../src/publish/verify.ts';
import { project, readWords } from './command-line.ts';

const usage = [
  '用法：npm run verify -- 网址或文件夹 [--rebuild]',
  '  如 npm run verify -- dist，npm run verify -- https://example.org/plan/',
  '  --rebuild   按网站写明的提交和参数重新生成一遍（在临时文件夹里），逐个文件比较',
  '退出码：0 全部相符，1 有不符，2 没有核对成',
].join('\n');

/** Thrown where nothing could be found out; its message is for whoever asked. */
class NotFoundOut extends Error {}

function giveUp(message: string): never {
  throw new NotFoundOut(message);
}

/** @param named as given: an address, or a folder. */
function siteAt(named: string): SiteFiles {
  if (/^[a-z][\w+.-]+:\/\//iu.test(named)) {
    const { protocol, username, password, search, hash, href } = URL.canParse(named)
      ? new URL(named)
      : giveUp(`不是网址：${named}\n${usage}`);
    if (!/^https?:$/u.test(protocol) || username || password || search || hash)
      giveUp('网址只写到网站的根，如 https://example.org/plan/：http(s)，没有用户名、“?”和“#”。');
    return webSite(href.endsWith('/') ? href : `${href}/`);
  }
  if (!statSync(named, { throwIfNoEntry: false })?.isDirectory())
    giveUp(`没有这个文件夹：${path.resolve(named)}\n${usage}`);
  return folderSite(named);
}

function git(...words: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', project, ...words], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Builds again what a site says it was built from, and has the result looked at. */
async function withRebuilt<Result>(
  { commit, parameters, inputs }: StatedBuild,
  look: (folder: string) => Promise<Result>,
): Promise<Result> {
  if (commit === undefined) giveUp('网站没有写明由哪个提交生成，不能重新生成。');
  if (git('cat-file', '-e', `${commit}^{commit}`) === undefined)
    giveUp(`这个代码库里没有提交 ${commit}。先 git fetch，或换到网站的代码库里运行。`);
  const lock = sha256(readFileSync(path.join(project, 'package-lock.json')));
  if (lock !== inputs.get('package-lock.json'))
    giveUp(`装着的依赖不是那个提交的。先 git switch --detach ${commit} && npm ci，再运行一次。`);
  const room = mkdtempSync(path.join(tmpdir(), 'verify-'));
  try {
    const copy = path.join(room, 'project');
    // A clone of its own: nothing in this one is touched.
    if (
      git('clone', '--quiet', '--shared', '--no-checkout', '--', project, copy) === undefined ||
      git('-C', copy, 'checkout', '--quiet', '--detach', commit) === undefined
    )
      giveUp(`不能取出提交 ${commit}。`);
    symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    const out = path.join(room, 'site');
    const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
    const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: copy,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...Object.fromEntries(
          Object.entries({ PATH, HOME, TMPDIR, SystemRoot }).filter(([, value]) => value),
        ),
        ...parameters,
        OUT_DIR: out,
        SOURCE_DATE_EPOCH: git('show', '--no-patch', '--format=%ct', commit) ?? '',
      },
    });
    if (status !== 0) giveUp('那个提交生成不了网站，见上。');
    return await look(out);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

const names: Record<Discrepancy['kind'], string> = {
  missing: '缺少',
  changed: '改动',
  extra: '多出',
  damaged: '损坏',
};
const report = (found: readonly Discrepancy[]) => {
  for (const { kind, file, words } of found) console.log(`${names[kind]}  ${file}：${words}`);
};

const { positionals, values } = readWords(usage, {
  allowPositionals: true,
  options: { rebuild: { type: 'boolean', default: false } },
});

try {
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) giveUp(usage);
  const { discrepancies, sums, stated } = await verifySite(siteAt(named));
  report(discrepancies);
  let differing: Discrepancy[] = [];
  if (stated) {
    const { commit, clean, parameters, versions } = stated;
    console.log(
      [
        `网站写明：提交 ${commit ?? '不明'}${clean ? '' : '（当时有没提交的改动）'}`,
        ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`),
        ...Object.entries(versions).map(([name, version]) => `${name} ${version}`),
      ].join('，') + '。',
    );
  }
  if (values.rebuild) {
    if (!stated) giveUp('没有可读的 provenance.json，不知道怎样重新生成。');
    console.log('正在重新生成……');
    differing = await withRebuilt(stated, async (folder) => {
      const rebuilt = await verifySite(folderSite(folder));
      const inputs = differences(stated.inputs, rebuilt.stated?.inputs ?? new Map());
      if (inputs.length > 0) {
        console.log('网站读的内容与那个提交里的不同：');
        report(inputs);
      }
      return differences(sums, rebuilt.sums);
    });
    report(differing);
    console.log(
      differing.length === 0
        ? `重新生成的 ${sums.size} 个文件，一个字节也不差。`
        : `与重新生成的有 ${differing.length} 处不同。`,
    );
  }
  const count = discrepancies.length;
  console.log(
    count === 0
      ? `核对完毕：${sums.size} 个文件与 SHA256SUMS 全部相符，provenance.json 说的就是这一份。`
      : `核对完毕：有 ${count} 处不符。`,
  );
  if (count + differing.length > 0) process.exitCode = 1;
} catch (error) {
  const { message, cause } = error as Error;
  const why = cause instanceof Error ? `（${cause.message}）` : '';
  console.error(error instanceof NotFoundOut ? message : `没有核对成：${message}${why}`);
  process.exitCode = 2;
}
