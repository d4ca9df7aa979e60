/** Where tools may write: never where they would harm what somebody made. */
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { occupantOf } from './built-folder.ts';

/** What stands at the top of the project and is made by people, or by tools for people; none of it is a place for a site. */
const sources = 'src content public scripts tests bench docs deploy node_modules .git .ci .astro';

/** A folder that is not to be harmed. */
interface Guarded {
  folder: string;
  /** As a sentence calls it. */
  name: string;
  /** Whether what lies in it does it no harm. */
  roomy?: boolean;
}

/** What a tool's folder may not meet with. */
export interface Surroundings {
  /** Folder of the project. */
  project: string;
  /** Folders that are read: of content, of what is published as it is. */
  read: readonly string[];
  /** The user's own folder; that of the system, if none is given. */
  home?: string;
}

/**
 * A folder's path without links. Of a folder that is not there yet, that of the nearest one around it that is, and the
 * rest as written.
 */
export function realPlace(folder: string): string {
  const parent = path.dirname(folder);
  try {
    return realpathSync.native(folder);
  } catch {
    return parent === folder ? folder : path.join(realPlace(parent), path.basename(folder));
  }
}

/** By what two paths are compared: on some disks names that differ only in the case of letters are one. */
const steps = (folder: string) =>
  realPlace(path.resolve(folder)).normalize('NFC').toLowerCase().split(path.sep).filter(Boolean);

/** Whether a folder is another or lies in it. */
function within(folder: string, outer: string): boolean {
  const own = steps(folder);
  return steps(outer).every((step, index) => own[index] === step);
}

/** How a folder meets with one that is not to be harmed, in words; undefined where it does not. */
function meeting(folder: string, { folder: guarded, name, roomy }: Guarded): string | undefined {
  const [inside, around] = [within(folder, guarded), within(guarded, folder)];
  if (inside && around) return `就是${name}`;
  if (inside && !roomy) return `在${name}里`;
  return around ? `里面有${name}` : undefined;
}

const guardedIn = ({ project, read, home = homedir() }: Surroundings): Guarded[] => [
  ...sources
    .split(' ')
    .map((name) => ({ folder: path.join(project, name), name: `项目的 ${name}` })),
  ...read.map((folder) => ({ folder, name: `要读的 ${folder}` })),
  { folder: home, name: '您的主文件夹', roomy: true },
];

const firstMeeting = (folder: string, guarded: readonly Guarded[]) =>
  guarded.map((one) => meeting(folder, one)).find(Boolean);

const asFound = (words: string, found: string, expected: string, remedy: string) =>
  `${words}\n  发现：${found}\n  应为：${expected}\n  怎么改：${remedy}`;

/**
 * Why a site may not be put in a place, for the operator; undefined where it may.
 * @param out the site's folder, absolute.
 */
export function outRefusal(out: string, around: Surroundings): string | undefined {
  const found = firstMeeting(out, guardedIn(around)) ?? occupiedBy(out);
  return (
    found &&
    asFound(
      `网站不能放在 ${out}（OUT_DIR），那里什么也没有动。`,
      found,
      '一个还没有的或空的文件夹，或本项目上次生成的网站；不与项目的源文件重叠',
      '给 OUT_DIR 换一个文件夹，如 OUT_DIR=/tmp/site，不设就是 dist；里面的东西若不再要，先自己移走。',
    )
  );
}

/** What stands in a place that must not be replaced. */
function occupiedBy(out: string): string | undefined {
  const occupant = occupantOf(out);
  switch (occupant.kind) {
    case 'nothing':
    case 'empty':
    case 'site':
    case 'shard':
      return undefined;
    case 'file':
      return '是一个文件，不是文件夹';
    case 'dangling link':
      return '是一个链接，指向的地方不存在';
    case 'not a site':
      return '文件夹里有东西，又不是本项目生成的网站（没有列出网站各文件的 SHA256SUMS）';
    case 'more than a site':
      return `上次生成的网站里有 ${occupant.others.length} 个不是生成出来的文件，如 ${occupant.others[0]}`;
  }
}

/** Where a variable leads that is not set, and what of the project that is in. */
const usual = {
  CONTENT_DIR: { place: 'content', own: 'content' },
  PUBLIC_DIR: { place: 'public', own: 'public' },
  STORE_DIR: { place: '.astro/store', own: '.astro' },
} as const;

/**
 * Why a tool may not write into the folder that a variable names, for the editor; undefined where it may.
 * @param folder absolute; that of content, of what is published as it is, or of what builds keep.
 * @param read folders that others write into.
 */
export function writingRefusal(
  variable: keyof typeof usual,
  folder: string,
  around: Omit<Surroundings, 'read'>,
  read: readonly string[] = [],
): string | undefined {
  const { place, own } = usual[variable];
  const met = firstMeeting(
    folder,
    guardedIn({ ...around, read }).filter(({ name }) => name !== `项目的 ${own}`),
  );
  return (
    met &&
    asFound(
      `不能用 ${folder}（${variable}），那里什么也没有动。`,
      met,
      `项目的 ${place}，或项目源文件之外的一个文件夹`,
      `改正 ${variable}；不设就是 ${place}。`,
    )
  );
}
