/** Which process is running: a number alone is given again after its process has ended. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process of this number is there, whoever it belongs to. */
export function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * What tells a process from others that had or will have its number: on Linux the system's run and the tick at which
 * the process began, elsewhere the time at which it began as the system keeps it. No clock is compared.
 * @returns empty where the system does not say.
 */
function beginningOf(pid: number): string {
  try {
    const run = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name, in brackets, may hold spaces; the beginning is the 22nd field, the 20th after the name.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)\s/su, '')
      .split(' ');
    return `${run} ${fields[19]}`;
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
    return stdout?.trim().replaceAll(/\s+/gu, ' ') ?? '';
  }
}

/** A running process in a line: its number, and what tells it from others of that number. */
export const processLine = (pid: number = process.pid) => `${pid} ${beginningOf(pid)}`.trim();

/** Whether the process of such a line is running; undefined where the line is none. */
export function isRunning(line: string): boolean | undefined {
  const pid = /^(?<pid>[1-9]\d{0,9})(?: [ -~]+)?$/u.exec(line)?.groups?.['pid'];
  if (pid === undefined) return undefined;
  return alive(Number(pid)) && processLine(Number(pid)) === line;
}
