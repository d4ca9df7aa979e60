/**
 * One build of a project at a time. Astro keeps what it works with under `.astro`, whichever content it builds: two
 * builds at once would take each other's for their own.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, processLine } from './running.ts';

/** How often is looked, and how long is waited: counted in looks, since a clock may be set back. */
export interface Patience {
  /** Milliseconds between two looks. */
  interval: number;
  /** Looks at a turn that names no process: its build was killed while it was taking the turn, or is just taking it. */
  nameless: number;
  /** Looks at one and the same owner. No build takes half an hour: one that seems to is stopped, or not there. */
  owned: number;
}

const usual: Patience = { interval: 200, nameless: 25, owned: 9000 };

/** What stands in the file; undefined where there is none, or it is no file that can be read. */
function lineIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Waits for the turn and takes it. Whatever stands in the file, it is not waited for without end.
 * @param file that says whose turn it is.
 * @param told is called once, if there is somebody to wait for.
 * @returns what gives the turn back.
 */
export async function takeTurn(
  file: string,
  told: () => void,
  { interval, nameless, owned }: Patience = usual,
): Promise<() => void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = processLine();
  let [seen, looks, waited]: [string | undefined, number, boolean] = [undefined, 0, false];
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      // Given back twice, it may by then be another's.
      return () => {
        if (lineIn(file) === own) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const line = lineIn(file);
    looks = line === seen ? looks + 1 : 1;
    seen = line;
    const running = line === undefined ? undefined : isRunning(line);
    if (running === false || looks > (running ? owned : nameless)) {
      takeAway(file, line);
      seen = undefined;
      continue;
    }
    if (running && !waited) {
      told();
      waited = true;
    }
    await pause(interval);
  }
}

/** Takes an ownerless turn away, under a name of one's own: of several that find it ownerless, one moves it. */
function takeAway(file: string, line: string | undefined) {
  const left = `${file}.${process.pid}`;
  try {
    rmSync(left, { recursive: true, force: true });
    renameSync(file, left);
    // Another may have been faster, and taken the turn: it gets its own back.
    if (lineIn(left) === line) rmSync(left, { recursive: true, force: true });
    else renameSync(left, file);
  } catch {
    // Somebody else was first.
  }
}
