/** Where a site is built: beside the last one, which is replaced as a whole once the new one is sound. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { occupantOf } from './built-folder.ts';
import { alive } from './running.ts';

export interface Workshop {
  /** Folder for Astro's own work. */
  room: string;
  /** Folder of the new site, beside its place. */
  staged: string;
  /** Makes both folders. */
  begin(): void;
  /**
   * Puts the new site in its place.
   * @returns false, and nothing is changed, where something has come there meanwhile that no build made.
   */
  deliver(): boolean;
  /** Takes away all that was made. */
  abandon(): void;
}

/** Stands in a site that is being made, and so tells it from a folder of somebody's own. */
const unfinished = '.unfinished';

/**
 * Opens a workshop, and tidies up what builds left that were killed.
 * @param out folder of the site.
 * @param workshops folder in which builds work.
 */
export function openWorkshop(out: string, workshops: string): Workshop {
  const staged = `${out}.next-${process.pid}`;
  const former = `${out}.former-${process.pid}`;
  const room = path.join(workshops, `build-${process.pid}`);
  const made: string[] = [];
  tidy(out, workshops);
  return {
    room,
    staged,
    begin() {
      mkdirSync(workshops, { recursive: true });
      mkdirSync(path.dirname(out), { recursive: true });
      for (const folder of [room, staged]) {
        // One that is there is not this build's, and is not taken for it.
        mkdirSync(folder);
        made.push(folder);
      }
      writeFileSync(path.join(staged, unfinished), '');
    },
    deliver() {
      rmSync(path.join(staged, unfinished));
      if (existsSync(out)) renameSync(out, former);
      try {
        if (!mayGo(former)) return false;
        renameSync(staged, out);
      } finally {
        if (!existsSync(out) && existsSync(former)) renameSync(former, out);
      }
      rmSync(former, { recursive: true, force: true });
      return true;
    },
    abandon() {
      for (const folder of made) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether nothing is lost with a folder but what a build made. */
const mayGo = (folder: string) =>
  ['nothing', 'empty', 'site', 'shard'].includes(occupantOf(folder).kind);

/** Whether a folder beside a site's place was left there by a build. */
const leftByBuild = (folder: string) => mayGo(folder) || existsSync(path.join(folder, unfinished));

/** A build that was killed between the two renamings left the last site under another name: it is put back. */
function tidy(out: string, workshops: string) {
  const left = (folder: string, name: RegExp) =>
    (existsSync(folder) ? readdirSync(folder) : []).flatMap((entry) => {
      const { own = '', kind = '', owner } = name.exec(entry)?.groups ?? {};
      if (owner === undefined) return [];
      // In a container one build after another has the same number: what bears this one's is not its own yet.
      if (Number(owner) !== process.pid && alive(Number(owner))) return [];
      return [{ path: path.join(folder, entry), own, kind }];
    });
  const besides = left(path.dirname(out), /^(?<own>.*)\.(?<kind>next|former)-(?<owner>\d+)$/u);
  for (const one of besides.filter(({ own }) => own === path.basename(out))) {
    if (!leftByBuild(one.path)) continue;
    if (one.kind === 'former' && !existsSync(out)) renameSync(one.path, out);
    else rmSync(one.path, { recursive: true, force: true });
  }
  for (const one of left(workshops, /^build-(?<owner>\d+)$/u))
    rmSync(one.path, { recursive: true, force: true });
}
