/**
 * `npm run bench:scale`: builds made-up plans of many sizes, and the same pages with other generators, and says in
 * docs/scale.md what each took and how it grows, phase by phase. Pictures and compressed files, which are made once a
 * file and kept, are left out unless `--whole` is given. `--quick` builds one plan of 30, 300 and 990 tasks, writes
 * nothing, and ends with 1 where a phase grows faster than it may. While one seems to, all sizes of one plan are
 * measured again, three times at most, and the least counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWords } from '../scripts/command-line.ts';
import { projectRoot } from '../tests/script.ts';
import { dayOfContent, writeContent } from './scale/generate.ts';
import type { Measured } from './scale/measure.ts';
import { buildWith, peers } from './scale/peers.ts';
import { plainPages } from './scale/plain-pages.ts';
import {
  lesserOf,
  most,
  peerTable,
  phaseTable,
  sizeName,
  alwaysTooFast,
  weightTable,
  type Result,
  type Size,
} from './scale/report.ts';

const { values } = readWords(
  [
    '用法：npm run bench:scale [-- --quick | --whole]',
    '  --quick   一个计划30、300、990项任务；有一步增长得比1.15次方快就失败；不写文件',
    '  --whole   连图片和压缩也做，要几个小时',
    '  不加选项还要生成33个和100个计划，用别的工具生成同样的网页；结果写进 docs/scale.md',
  ].join('\n'),
  {
    options: {
      quick: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
    },
  },
);

/** The sizes of one plan, by which growth is judged. */
const onePlan: readonly Size[] = [30, 300, 990].map((tasks) => ({ plans: 1, tasks }));
const manyPlans: readonly Size[] = [33, 100].map((plans) => ({ plans, tasks: 30 }));
/** How often a size is measured before a phase that grows too fast is believed to. */
const mostMeasurings = 3;
/** Sizes whose pages other generators build too. */
const beside = new Set([300, 990]);

const room = mkdtempSync(path.join(tmpdir(), 'scale-'));

/** @param isFirst whether it is measured for the first time; the other generators are not measured again. */
function measure(size: Size, isFirst: boolean): Result {
  const { plans, tasks } = size;
  const content = path.join(room, 'content');
  const site = path.join(room, 'site');
  writeContent(content, plans, tasks);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=8192',
      path.join(projectRoot, 'bench/scale/measure.ts'),
      ...(values.whole ? [] : ['--quick']),
    ],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: content,
        OUT_DIR: site,
        SITE_URL: 'https://record.example',
        SOURCE_DATE_EPOCH: dayOfContent,
        // A store of its own: nothing was made before.
        STORE_DIR: path.join(room, 'store'),
      },
    },
  );
  if (status !== 0) throw new Error(stderr);
  const ours = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
  console.error(`${sizeName(size)}: ${ours.pages} pages`);
  const isBeside = isFirst && !values.quick && plans === 1 && beside.has(tasks);
  const result = isBeside ? { size, ours, peers: withPeers(site) } : { size, ours };
  for (const folder of [content, site, path.join(room, 'store')])
    rmSync(folder, { recursive: true, force: true });
  return result;
}

function withPeers(site: string) {
  const pages = plainPages(site);
  return Object.fromEntries(peers.map((peer) => [peer, buildWith(peer, pages)]));
}

const marker = '<!-- npm run bench:scale writes what stands between these two marks -->';
try {
  let results = (values.quick ? onePlan : [...onePlan, ...manyPlans]).map((size) =>
    measure(size, true),
  );
  const measurings = [results];
  while (measurings.length < mostMeasurings && alwaysTooFast(measurings).length > 0) {
    const again = results.map((one) => (one.size.plans === 1 ? measure(one.size, false) : one));
    measurings.push(again);
    results = results.map((one, at) => lesserOf(one, again[at] ?? one));
  }
  const tables = [phaseTable(results), weightTable(results), peerTable(results)];
  console.log(tables.join('\n\n'));
  if (!values.quick) {
    const file = path.join(projectRoot, 'docs/scale.md');
    const [before, , after] = readFileSync(file, 'utf8').split(marker);
    writeFileSync(file, `${before}${marker}\n\n${tables.join('\n\n')}\n\n${marker}${after}`);
  }
  for (const { phase, exponent } of alwaysTooFast(measurings)) {
    console.error(`${phase} 增长得太快：${exponent.toFixed(2)} 次方，最多 ${most}。`);
    if (values.quick) process.exitCode = 1;
  }
} finally {
  rmSync(room, { recursive: true, force: true });
}
