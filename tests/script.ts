/** Runs one of the project's commands as a person would, in a process of its own. */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The project's folder. */
export const projectRoot = path.resolve(import.meta.dirname, '..');

export interface ScriptRun {
  /** Exit code; null when the process was ended by a signal. */
  code: number | null;
  /** Standard output and standard error, in the order they came. */
  output: string;
}

/** Where modules are kept as compiled: the tests start the same commands hundreds of times. */
const compiled = { NODE_COMPILE_CACHE: path.join(tmpdir(), 'key-work-record-compiled') };

/** Variables of the test run that would change what a command does. */
const testVariables = new Set([
  'NODE_ENV',
  'VITEST',
  'MODE',
  'PROD',
  'DEV',
  'SSR',
  'BASE_URL',
  'TEST',
]);

/**
 * Runs a file of `scripts/`.
 * @param script "check.ts"
 * @param environment variables set for this run, over the present ones.
 * @param project folder of the project: a copy, where harm may be done.
 */
export function runScript(
  script: string,
  words: readonly string[] = [],
  environment: Record<string, string> = {},
  project: string = projectRoot,
): Promise<ScriptRun> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !testVariables.has(name) && !name.startsWith('VITEST_'),
    ),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join('scripts', script), ...words], {
      cwd: project,
      env: {
        ...inherited,
        ...compiled,
        NO_COLOR: '1',
        ASTRO_TELEMETRY_DISABLED: '1',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * Runs a file of `scripts/` that ends well.
 * @returns CPU seconds that it took, which other work of the machine changes little.
 */
export async function cpuSecondsOf(
  script: string,
  environment: Record<string, string> = {},
): Promise<number> {
  const told =
    "process.on('exit',()=>console.log('cpu',process.cpuUsage().user+process.cpuUsage().system))";
  const { code, output } = await runScript(script, [], {
    ...environment,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(told)}`,
  });
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${output}`);
  return Number(/^cpu (\d+)$/mu.exec(output)?.[1]) / 1e6;
}

/**
 * Runs a file of `scripts/` at a terminal (`script` of util-linux) at which a person types.
 * @param typed what is typed, a line each, once the words before it have been shown.
 */
export function runAtTerminal(
  script: string,
  words: readonly string[],
  typed: readonly (readonly [after: string, line: string])[],
  environment: Record<string, string> = {},
): Promise<ScriptRun> {
  const command = [process.execPath, path.join('scripts', script), ...words].join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      cwd: projectRoot,
      env: { ...process.env, ...compiled, NO_COLOR: '1', ...environment },
    });
    let output = '';
    let seen = 0;
    const left = [...typed];
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      output += text;
      for (let [next] = left; next; [next] = left) {
        const at = output.indexOf(next[0], seen);
        if (at < 0) return;
        seen = at + next[0].length;
        left.shift();
        child.stdin.write(next[1]);
      }
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
