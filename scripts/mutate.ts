/**
 * `npm run mutate`: mutation testing of the pure modules. Puts one small fault at a time into a module, in memory, and
 * runs the unit tests that load it until one fails. `scripts/mutation/mutants.ts` says what faults there are.
 *
 * All tests have to pass without a fault, together and each that notices one by itself, and a file's tests to notice that
 * it only throws.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { readWords } from './command-line.ts';
import { applyMutant, mutantsOf, type Mutant } from './mutation/mutants.ts';
import {
  mutantLine,
  mutationReport,
  tally,
  type Fate,
  type FileResult,
} from './mutation/report.ts';
import { roomOf, testsOf } from './mutation/order.ts';
import { sample } from './mutation/sample.ts';
import { Session } from './mutation/session.ts';
import type { RunReply } from './mutation/runner.ts';

const usage = [
  '用法：npm run mutate [-- 选项]',
  '  --all          全部变异（不写是抽样）',
  '  --count N      抽多少个，不写是 400',
  '  --seed N       按什么抽，不写是 1',
  '  --only PATH    只改路径这样开头的文件，如 src/language',
  '  --tests PATH   只跑路径这样开头的测试',
  '  --beside       只跑与文件同在一间（如 src/model）的测试',
  '  --jobs N       同时几个进程，不写是比核数少一个',
  '  --report       写 docs/mutation.md',
].join('\n');

const { values: options } = readWords(usage, {
  options: {
    all: { type: 'boolean', default: false },
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'src/' },
    tests: { type: 'string', default: '' },
    beside: { type: 'boolean', default: false },
    jobs: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
    report: { type: 'boolean', default: false },
  },
});

const root = path.resolve(import.meta.dirname, '..');
const files = globSync('src/{language,model,checks}/**/*.ts', { cwd: root })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => !file.endsWith('.test.ts') && file.startsWith(options.only))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
const all = [...sources].flatMap(([file, source]) =>
  mutantsOf(source).map((mutant) => ({ file, mutant })),
);
const chosen = options.all ? all : sample(all, Number(options.count), Number(options.seed));
console.log(`${files.length} files, ${all.length} mutants, ${chosen.length} to try`);

/** Long enough for a machine that others use as well. */
const limitFor = (tests: readonly string[]) =>
  8000 + 10 * tests.reduce((sum, test) => sum + (survey.loaded[test]?.duration ?? 0), 0);

/** The tests that are held against a file, those first that have noticed most of its faults. */
const testsFor = (file: string, noticed?: ReadonlyMap<string, number>) =>
  testsOf(file, survey.loaded, noticed).filter(
    (test) => !options.beside || roomOf(test) === roomOf(file),
  );

/** Throws where the tests of a file do not notice that it only throws. */
async function validate(session: Session, file: string, tests: readonly string[]): Promise<void> {
  const fatal = { file, source: `throw new Error('mutant');\n${sources.get(file)}` };
  const onFatal = await session.run({ tests, mutated: fatal }, limitFor(tests));
  if (onFatal !== 'hangs' && onFatal.failure === undefined)
    throw new Error(`${file}: no test notices that the file throws`);
}

/** Tests that passed by themselves without any fault. */
const sound = new Set<string>();

/** Throws where a test that noticed a fault also fails without one. */
async function requireSound(session: Session, test: string): Promise<void> {
  if (sound.has(test)) return;
  const run = await session.run({ tests: [test] }, limitFor([test]));
  if (run === 'hangs' || run.failure !== undefined)
    throw new Error(`${test} fails without any fault: ${describe(run)}`);
  sound.add(test);
}

const describe = (run: RunReply | 'hangs') => (run === 'hangs' ? run : run.failure);

/** @param noticed how many mutants each test has noticed; the one that notices this is counted. */
async function fateOf(
  session: Session,
  file: string,
  mutant: Mutant,
  noticed: Map<string, number>,
): Promise<Fate> {
  const tests = testsFor(file, noticed);
  if (tests.length === 0) return 'survived';
  const mutated = { file, source: applyMutant(sources.get(file)!, mutant) };
  const run = await session.run({ tests, mutated }, limitFor(tests));
  if (run === 'hangs') return 'hangs';
  if (run.failedTest !== undefined) {
    await requireSound(session, run.failedTest);
    noticed.set(run.failedTest, (noticed.get(run.failedTest) ?? 0) + 1);
  }
  return run.failure === undefined ? 'survived' : 'killed';
}

async function tryFile(session: Session, file: string): Promise<FileResult> {
  const mutants = chosen.filter((one) => one.file === file).map(({ mutant }) => mutant);
  const tests = testsFor(file);
  const noticed = new Map<string, number>();
  const tried: FileResult['tried'] = [];
  if (tests.length === 0) console.log(`${file}: no unit test loads it`);
  else if (mutants.length > 0) await validate(session, file, tests);
  for (const mutant of mutants)
    tried.push({ mutant, fate: await fateOf(session, file, mutant, noticed) });
  const result = { file, made: all.filter((one) => one.file === file).length, tried };
  const { killed, hanging, survived, rate } = tally([result]);
  console.log(
    [
      `${file}: ${mutants.length} tried, ${killed} killed (${hanging} hanging), ${survived} survived, ${rate}`,
      ...tried
        .filter(({ fate }) => fate === 'survived')
        .map(({ mutant }) => `  ${mutantLine(mutant)}`),
    ].join('\n'),
  );
  return result;
}

const started = performance.now();
const sessions = Array.from({ length: Number(options.jobs) }, () => new Session());
process.once('exit', () => sessions.forEach((session) => session.end()));
const first = sessions[0]!;
await first.run({ tests: [] }, 120_000);
const fileRooms = new Set(files.map(roomOf));
const surveyed = first.tests.filter(
  (test) => test.startsWith(options.tests) && (!options.beside || fileRooms.has(roomOf(test))),
);
const whole = await first.run({ tests: surveyed }, 600_000);
if (whole === 'hangs' || whole.failure !== undefined) {
  console.error(`The unit tests fail without any fault: ${describe(whole)}`);
  process.exit(1);
}
const survey = whole;

const results: FileResult[] = [];
const waiting = [...files];
await Promise.all(
  sessions.map(async (session) => {
    for (let file = waiting.shift(); file; file = waiting.shift())
      results.push(await tryFile(session, file));
  }),
);
results.sort((a, b) => (a.file < b.file ? -1 : 1));

const { tried, killed, hanging, survived, rate } = tally(results);
console.log(
  `${tried} tried, ${killed} killed (${hanging} hanging), ${survived} survived, ${rate}; ` +
    `${Math.round((performance.now() - started) / 1000)} s`,
);
if (options.report) {
  const choice = options.all ? ['--all'] : ['--count', options.count, '--seed', options.seed];
  const only = options.only === 'src/' ? [] : ['--only', options.only];
  const tests = options.tests === '' ? [] : ['--tests', options.tests];
  const beside = options.beside ? ['--beside'] : [];
  const command = ['npm run mutate --', ...choice, ...only, ...tests, ...beside, '--report'].join(
    ' ',
  );
  writeFileSync(
    path.join(root, 'docs/mutation.md'),
    mutationReport(results, {
      command,
      tests: options.beside
        ? 'those of the room that the file is in'
        : options.tests === ''
          ? 'all unit tests'
          : `those under \`${options.tests}\``,
    }),
  );
}
process.exit(0);
