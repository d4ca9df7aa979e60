/**
 * One build of a project at a time. Astro keeps what it works with under `.astro`, whichever content it builds: two
 * builds at once would take each other's for their own.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks. */
const interval = 200;
/** A turn without an owner's name after this many milliseconds was left by a build that was killed while taking it. */
const nameless = 5000;

/** Whether a process is still there. */
export function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The process that has the turn; undefined where nobody has, or whoever had it is gone. */
function ownerOf(file: string): number | 'unnamed' | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) return alive(pid) ? pid : undefined;
    return Date.now() - statSync(file).mtimeMs < nameless ? 'unnamed' : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Waits for the turn and takes it.
 * @param file that says whose turn it is.
 * @param told is called once, if there is somebody to wait for.
 * @returns what gives the turn back.
 */
export async function takeTurn(file: string, told: () => void): Promise<() => void> {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = false; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      // Given back twice, it may by then be another's.
      return () => {
        if (ownerOf(file) === process.pid) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (ownerOf(file) === undefined) {
      // Moved away under a name of one's own: of several that find it ownerless, one moves it.
      const left = `${file}.${process.pid}`;
      try {
        renameSync(file, left);
        rmSync(left);
      } catch {
        // Somebody else was first.
      }
      continue;
    }
    if (!waited) told();
    waited = true;
    await pause(interval);
  }
}
