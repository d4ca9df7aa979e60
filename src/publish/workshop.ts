/** Where a site is built: beside the last one, which is replaced as a whole once the new one is sound. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { alive } from './turn.ts';

export interface Workshop {
  /** Folder for Astro's own work. */
  room: string;
  /** Folder of the new site, beside its place. */
  staged: string;
  /**
   * Puts the new site in its place.
   * @throws Error where that cannot be done; the last site is then where it was.
   */
  deliver(): void;
  /** Takes away all that was made. */
  abandon(): void;
}

/**
 * Opens a workshop, and tidies up what builds left that were killed.
 * @param out folder of the site.
 * @param workshops folder in which builds work.
 */
export function openWorkshop(out: string, workshops: string): Workshop {
  const staged = `${out}.next-${process.pid}`;
  const former = `${out}.former-${process.pid}`;
  const room = path.join(workshops, `build-${process.pid}`);
  tidy(out, workshops);
  return {
    room,
    staged,
    deliver() {
      if (existsSync(out)) renameSync(out, former);
      try {
        renameSync(staged, out);
      } catch (error) {
        if (existsSync(former)) renameSync(former, out);
        throw error;
      }
      rmSync(former, { recursive: true, force: true });
    },
    abandon() {
      for (const left of [staged, room]) rmSync(left, { recursive: true, force: true });
    },
  };
}

/** A build that was killed between the two renamings left the last site under another name: it is put back. */
function tidy(out: string, workshops: string) {
  const left = (folder: string, name: RegExp) =>
    (existsSync(folder) ? readdirSync(folder) : []).flatMap((entry) => {
      const { own = '', kind = '', owner } = name.exec(entry)?.groups ?? {};
      if (owner === undefined || alive(Number(owner))) return [];
      return [{ path: path.join(folder, entry), own, kind }];
    });
  const besides = left(path.dirname(out), /^(?<own>.*)\.(?<kind>next|former)-(?<owner>\d+)$/u);
  for (const one of besides.filter(({ own }) => own === path.basename(out))) {
    if (one.kind === 'former' && !existsSync(out)) renameSync(one.path, out);
    else rmSync(one.path, { recursive: true, force: true });
  }
  for (const one of left(workshops, /^build-(?<owner>\d+)$/u))
    rmSync(one.path, { recursive: true, force: true });
}
