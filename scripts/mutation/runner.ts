/**
 * A process that holds one vitest and runs unit tests again and again, each time with another fault in one file.
 * The fault is put in as the file is loaded (`setup.ts`): nothing of the project is written to disk. A process of its
 * own, because a fault may make a loop endless, and only the end of its process ends that.
 */
import path from 'node:path';
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node';
import config from '../../vitest.config.ts';
import { mutantVariable, type MutatedFile } from './fault.ts';
import { loadedBy } from './loads.ts';

export interface RunRequest {
  /** Test files, from the project's root, in the order in which they shall run. */
  tests: readonly string[];
  /** Present where a fault is put in. */
  mutated?: MutatedFile;
}

/** The first failure; without one, every test passed. */
export interface RunReply {
  failure?: string;
  /** The test file that it is in; absent where it is outside any test. */
  failedTest?: string;
  /** What each test file loads of the project, and how long it took, in milliseconds. */
  loaded: Record<string, { files: string[]; duration: number }>;
}

/** First message of the process: the test files that there are. */
export type Ready = string[];

const root = path.resolve(import.meta.dirname, '../..');
const inProject = (file: string) => path.relative(root, file);

/** What vitest's configuration says of the unit tests. */
function unitTests() {
  for (const project of config.test?.projects ?? [])
    if (typeof project === 'object' && 'test' in project && project.test?.name === 'unit')
      return project.test;
  throw new Error('vitest.config.ts has no project “unit”');
}

const { include, env } = unitTests();

let failure: string | undefined;
let failedTest: string | undefined;
let ended: TestModule[] = [];

const vitest = await createVitest({
  root,
  config: false,
  watch: false,
  include: include ?? [],
  env: env ?? {},
  setupFiles: [path.join(import.meta.dirname, 'setup.ts')],
  pool: 'threads',
  isolate: false,
  maxWorkers: 1,
  bail: 1,
  testTimeout: 60_000,
  // Files are loaded by Node itself, which takes half of the time: each run loads them all anew.
  experimental: { viteModuleRunner: false },
  sequence: {
    sequencer: class {
      sort = (files: TestSpecification[]) => files;
      shard = (files: TestSpecification[]) => files;
    },
  },
  reporters: [
    {
      onTestCaseResult(test) {
        const { state, errors } = test.result();
        if (state !== 'failed') return;
        failedTest ??= inProject(test.module.moduleId);
        failure ??= `${inProject(test.module.moduleId)} > ${test.fullName}: ${errors[0]?.message}`;
      },
      onTestModuleEnd(module) {
        ended.push(module);
        if (module.state() !== 'failed') return;
        failedTest ??= inProject(module.moduleId);
        failure ??= inProject(module.moduleId);
      },
    },
  ],
});

const specifications = new Map(
  (await vitest.globTestSpecifications()).map((one) => [inProject(one.moduleId), one]),
);

async function run(request: RunRequest): Promise<RunReply> {
  if (request.mutated) process.env[mutantVariable] = JSON.stringify(request.mutated);
  else delete process.env[mutantVariable];
  failure = undefined;
  failedTest = undefined;
  ended = [];
  const wanted = request.tests.flatMap((test) => specifications.get(test) ?? []);
  const { unhandledErrors } = await vitest.runTestSpecifications(wanted);
  if (unhandledErrors.length > 0) failure ??= `outside any test: ${String(unhandledErrors[0])}`;
  if (failure === undefined && ended.length !== request.tests.length)
    throw new Error(`${ended.length} of ${request.tests.length} test files ran`);
  const loaded = Object.fromEntries(
    ended.map((module) => [
      inProject(module.moduleId),
      { files: loadedBy(module.moduleId).map(inProject), duration: durationOf(module) },
    ]),
  );
  if (failure === undefined) return { loaded };
  return { failure, loaded, ...(failedTest === undefined ? {} : { failedTest }) };
}

function durationOf(module: TestModule): number {
  const { collectDuration, duration } = module.diagnostic();
  return collectDuration + duration;
}

// Whoever asked is gone, perhaps in the midst of an endless run.
process.once('disconnect', () => process.exit());
process.on('message', async (request: RunRequest) => process.send!(await run(request)));
process.send!([...specifications.keys()] satisfies Ready);
