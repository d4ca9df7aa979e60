/** A runner's process as seen from outside: asked for runs, ended and started again where one hangs. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Ready, RunReply, RunRequest } from './runner.ts';

export class Session {
  #child: ChildProcess | undefined;
  /** Every unit test file, once a run was asked for. */
  tests: readonly string[] = [];

  /**
   * Runs tests until the first failure.
   * @param limit milliseconds after which the run counts as hanging.
   * @returns "hangs" also where the run brings its process down.
   */
  async run(request: RunRequest, limit: number): Promise<RunReply | 'hangs'> {
    const child = (this.#child ??= await this.#start());
    const reply = received<RunReply>(child, limit);
    child.send(request);
    const result = await reply;
    if (result === undefined) this.end();
    return result ?? 'hangs';
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(path.join(import.meta.dirname, 'runner.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // What Node has compiled once it takes from there in every other run.
      env: { ...process.env, NODE_COMPILE_CACHE: path.resolve('node_modules/.cache/mutants') },
    });
    const tests = await received<Ready>(child, 120_000);
    if (!tests) throw new Error('vitest does not start');
    this.tests = tests;
    return child;
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/** The next message; undefined where the process ends or the time is over before it comes. */
function received<Message>(child: ChildProcess, limit: number): Promise<Message | undefined> {
  return new Promise((resolve) => {
    const settle = (message?: Message) => {
      clearTimeout(timer);
      child.off('message', settle);
      child.off('exit', gone);
      resolve(message);
    };
    const gone = () => settle();
    const timer = setTimeout(gone, limit);
    child.once('message', settle);
    child.once('exit', gone);
  });
}
