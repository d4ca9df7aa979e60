/** Checksums, by which a file is known to be the one that was published. */
import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex');

/**
 * `SHA256SUMS` as `sha256sum -c` reads it, in the order of the names.
 * @param files names under the site's root, with their content.
 */
export const checksums = (files: readonly { name: string; content: Uint8Array }[]) =>
  files
    .map(({ name, content }) => `${sha256(content)}  ${name}\n`)
    .sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1))
    .join('');
