/** Checksums, by which a file is known to be the one that was published. */
import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex');

/**
 * `SHA256SUMS` as `sha256sum -c` reads it, in the order of the names.
 * @param files names under the site's root, with their content; gone through once, one held at a time.
 */
export const checksums = (files: Iterable<{ name: string; content: Uint8Array }>) =>
  Array.from(files, ({ name, content }) => `${sha256(content)}  ${name}\n`)
    .sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1))
    .join('');

/** A line that `sha256sum` writes. */
const sumLine = /^(?<sum>[0-9a-f]{64}) [ *](?<name>[^\\\p{Cc}]+)$/u;

/** Whether a name is that of a file under the folder, and does not lead out of it. */
const isUnder = (name: string) => name.split('/').every((step) => !/^\.{0,2}$/u.test(step));

/**
 * Reads what {@link checksums} wrote.
 * @returns checksums by name; or the number of the first line, counting from 1, that is none or names a file again.
 */
export function readChecksums(
  text: string,
): { sums: ReadonlyMap<string, string> } | { badLine: number } {
  const sums = new Map<string, string>();
  const lines = text.split('\n');
  // A text that was cut short does not end with a line's end.
  if (lines.pop() !== '' || lines.length === 0) return { badLine: lines.length + 1 };
  for (const [index, line] of lines.entries()) {
    const { sum, name } = sumLine.exec(line)?.groups ?? {};
    if (!sum || !name || !isUnder(name) || sums.has(name)) return { badLine: index + 1 };
    sums.set(name, sum);
  }
  return { sums };
}
