/** ZIP archives that are the same whenever and wherever they are made. */
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest time that the format knows, in the clock of any place; what an archive is given as its files' time. */
const noTime = () => new Date(1980, 0, 1);

/** @param files path in the archive and content, in the order in which they are to stand. */
export function archive(
  files: readonly { name: string; content: string | Uint8Array }[],
): Uint8Array {
  const entries: Zippable = {};
  for (const { name, content } of files)
    entries[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return zipSync(entries, { level: 9, mtime: noTime() });
}

/** An archive that another tool has made, without the time at which it was made. */
export const timeless = (made: Uint8Array): Uint8Array =>
  archive(Object.entries(unzipSync(made)).map(([name, content]) => ({ name, content })));
