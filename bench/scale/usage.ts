/** What a process has used. */
import { readFileSync } from 'node:fs';

const tick = 100;

/** CPU seconds of this process and of the children that it has waited for (proc(5), fields 14 to 17). */
export function used(): number {
  const { user, system } = process.cpuUsage();
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return (user + system) / 1e6 + (Number(fields[13]) + Number(fields[14])) / tick;
}

/** The most memory that it had at a time, in bytes. */
export const peak = (): number => process.resourceUsage().maxRSS * 1024;
