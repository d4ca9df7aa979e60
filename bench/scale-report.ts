/**
 * `npm run bench:scale`: builds made-up plans of many sizes, and says how what a build takes grows with them, phase by
 * phase, in docs/scale.md. `--quick` builds one plan of 30, 300 and 990 tasks without what is made once a file (pictures,
 * compressed files) and ends with 1 where a phase grows faster than it may.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWords } from '../scripts/command-line.ts';
import { projectRoot } from '../tests/script.ts';
import { dayOfContent, writeContent } from './scale/generate.ts';
import { exponentOf } from './scale/exponent.ts';
import type { Measured } from './scale/measure.ts';

const { values } = readWords(
  [
    '用法：npm run bench:scale [-- --quick]',
    '  --quick   一个计划30、300、990项任务，不画图片、不压缩；有一步增长得比1.15次方快就失败；不写文件',
    '  不加选项还要生成33个和100个计划，画图片、压缩，要几个小时；结果写进 docs/scale.md',
  ].join('\n'),
  { options: { quick: { type: 'boolean', default: false } } },
);

/** Phases that take less at the largest size are lost in the noise, in seconds of CPU. */
const least = 1;
/** The largest exponent that a phase may have. */
const most = 1.15;
const sizes = [
  { plans: 1, tasks: 30 },
  { plans: 1, tasks: 300 },
  { plans: 1, tasks: 990 },
  { plans: 33, tasks: 30 },
  { plans: 100, tasks: 30 },
] as const;

const room = mkdtempSync(path.join(tmpdir(), 'scale-'));

function measure({ plans, tasks }: (typeof sizes)[number]): Measured {
  const content = path.join(room, `${plans}x${tasks}`);
  writeContent(content, plans, tasks);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=8192',
      path.join(projectRoot, 'bench/scale/measure.ts'),
      ...(values.quick ? ['--quick'] : []),
    ],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: content,
        OUT_DIR: path.join(room, 'site'),
        SITE_URL: 'https://record.example',
        SOURCE_DATE_EPOCH: dayOfContent,
        // A store of its own: nothing was made before.
        STORE_DIR: path.join(room, `store-${plans}x${tasks}`),
      },
    },
  );
  if (status !== 0) throw new Error(stderr);
  rmSync(content, { recursive: true, force: true });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

const name = ({ plans, tasks }: (typeof sizes)[number]) =>
  plans === 1 ? `${tasks} tasks` : `${plans} × ${tasks}`;
const table = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The phases with their exponents, and those that grow too fast. */
function report(measured: readonly Measured[], of: readonly (typeof sizes)[number][]) {
  const [small, middle, large] = measured;
  if (!small || !middle || !large) throw new Error('three sizes are needed');
  const points = (field: (one: Measured) => number) =>
    exponentOf([
      [30, field(small)],
      [300, field(middle)],
      [990, field(large)],
    ]);
  const phases = Object.keys(small.phases);
  const row = (words: string, field: (one: Measured) => number, digits: number, judged = true) => [
    words,
    ...measured.map((one) => field(one).toFixed(digits)),
    judged ? (points(field)?.toFixed(2) ?? '–') : '–',
  ];
  const timed = phases.map((phase) => {
    const field = (one: Measured) => one.phases[phase] ?? 0;
    const judged = field(large) >= least;
    return { phase, cells: row(phase, field, 1, judged), exponent: judged ? points(field) : 0 };
  });
  const all = (one: Measured) =>
    Object.values(one.phases).reduce((sum, seconds) => sum + seconds, 0);
  const text = table([
    ['CPU seconds', ...of.map(name), 'exponent'],
    ['---', ...of.map(() => '--:'), '--:'],
    ...timed.map(({ cells }) => cells),
    row('**all**', all, 1),
    row('peak memory, MB', ({ peak }) => peak / 1e6, 0),
    row('files', ({ files }) => files, 0),
    row('MB', ({ bytes }) => bytes / 1e6, 1),
    row('elements of all pages, thousands', ({ elements }) => elements / 1e3, 0),
  ]);
  return { text, tooFast: timed.filter(({ exponent = 0 }) => exponent > most) };
}

const marker = '<!-- npm run bench:scale writes what stands between these two marks -->';
try {
  const of = values.quick ? sizes.slice(0, 3) : sizes;
  const measured = of.map((size) => {
    const one = measure(size);
    console.error(`${name(size)}: ${one.pages} pages`);
    return one;
  });
  const { text, tooFast } = report(measured, of);
  console.log(text);
  if (!values.quick) {
    const file = path.join(projectRoot, 'docs/scale.md');
    const [before, , after] = readFileSync(file, 'utf8').split(marker);
    writeFileSync(file, `${before}${marker}\n\n${text}\n\n${marker}${after}`);
  }
  for (const { phase, exponent } of tooFast)
    console.error(`${phase} 增长得太快：${exponent?.toFixed(2)} 次方，最多 ${most}。`);
  if (values.quick && tooFast.length > 0) process.exitCode = 1;
} finally {
  rmSync(room, { recursive: true, force: true });
}
