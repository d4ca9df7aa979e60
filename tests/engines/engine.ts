/** A real browser engine as the matrix drives it, whatever protocol it speaks. */
import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Engine {
  /** What the engine says it is: "Mozilla/5.0 … Chrome/87.0.4280.144 …". */
  userAgent(): Promise<string>;
  /** Makes the window's inner size this many CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Opens an address, and is back once the page has loaded. */
  open(address: string): Promise<void>;
  /** Evaluates an expression in the page; a promise is waited for. Its value is JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** What went wrong behind the pages since it was asked last: errors on the console, exceptions. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

/** A program that an engine runs in, with a folder of its own that goes with it. */
export interface Running {
  folder: string;
  /** Everything it has said so far. */
  said(): string;
  /** What it says is looked through until the pattern is found. */
  saying(pattern: RegExp): Promise<RegExpExecArray>;
  /** Writes to its standard input. */
  tell(line: string): void;
  stop(): Promise<void>;
}

/** How long an engine may take to come up, or a page to load, in milliseconds. */
export const patience = 60_000;

/** Calls until the answer is neither undefined nor false. @param what is waited for, for the error. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | false> | Answer | undefined | false,
): Promise<Answer> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain for ${what}`);
    await wait(50);
  }
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A program in a window of its own, on a screen that nobody sees. */
export const onScreen = (...command: readonly string[]): readonly string[] => [
  '-a',
  '-s',
  '-screen 0 1600x1200x24',
  ...command,
];

/** Starts a program in a process group of its own, so that all it starts ends with it. */
export function run(
  program: string,
  args: (folder: string) => readonly string[],
  environment: (folder: string) => NodeJS.ProcessEnv = () => ({}),
): Running {
  const folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
  let said = '';
  const child: ChildProcess = spawn(program, args(folder), {
    detached: true,
    env: { ...process.env, HOME: folder, ...environment(folder) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.on('error', (error) => (said += String(error)));
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    folder,
    said: () => said,
    saying: (pattern) =>
      until(`${program} to say ${pattern.source}`, () => {
        const found = pattern.exec(said);
        if (!found && child.exitCode !== null) throw new Error(`${program} ended:\n${said}`);
        return found ?? undefined;
      }),
    tell: (line) => child.stdin?.write(line),
    async stop() {
      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        try {
          if (child.pid !== undefined) process.kill(-child.pid, signal);
        } catch {
          // All of the group has ended.
          break;
        }
        await Promise.race([ended, wait(3000)]);
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
