/**
 * What a reader sends who finds a mistake: a ready text that names the place, repeats what the site shows there, and
 * leaves open what should stand. Nothing is sent by the site itself.
 */
import type { Settings } from '../model/settings.ts';

/** A sentence or a target as the site shows it. */
export interface ShownThing {
  /** "任务18第3句", "任务18目标4". */
  name: string;
  /** Absolute; undefined where the site has none yet. */
  address: string | undefined;
  /** Official words, to the character. */
  official: string;
  /** The site's own statement beside them: "公布177个（…）"; absent where it makes none. */
  stated?: string | undefined;
}

/** Where a reader can turn to, as far as the operator has set it. */
export interface ReportWays {
  /** A mail address, bare. */
  mail?: string;
  /** A form on the web or a telephone. */
  contact?: string;
  /** Where the source code's mistakes are discussed. */
  issues?: string;
}

/** Code hosts whose pages for issues stand at an address of one form. */
const issueHosts: Readonly<Record<string, string>> = {
  'github.com': 'issues',
  'gitee.com': 'issues',
  'codeberg.org': 'issues',
  'gitlab.com': '-/issues',
};

/** The page on which a repository's issues are told of; of a host that is not known, the repository itself. */
export function issuesAddress(repository: string): string {
  const path = issueHosts[new URL(repository).hostname];
  return path === undefined ? repository : `${repository.replace(/(?:\.git)?\/*$/u, '')}/${path}`;
}

/** The ways that the settings open. */
export function reportWays({
  contact,
  repository,
}: Pick<Settings, 'contact' | 'repository'>): ReportWays {
  const mail = contact && !/^(?:https|tel):/iu.test(contact) && contact.replace(/^mailto:/iu, '');
  return {
    ...(mail ? { mail } : contact === undefined ? {} : { contact }),
    ...(repository === undefined ? {} : { issues: issuesAddress(repository) }),
  };
}

/** Whether somebody can be told of a mistake at all. */
export const canBeTold = (ways: ReportWays): boolean => Object.keys(ways).length > 0;

/** The text, in lines; what the reader adds is left open at its end. */
export const reportText = ({ name, address, official, stated }: ShownThing): string =>
  [
    `${name}，有误。`,
    ...(address === undefined ? [] : [`网址：${address}`]),
    `网站上的原文：“${official.trim()}”`,
    ...(stated === undefined ? [] : [`网站上说：${stated}`]),
    '错在哪里：',
    '应当是：',
    '依据（文件、网页或页码）：',
  ].join('\n');

/** Longest address of a mail, in characters, that common programs open whole. */
const longestMail = 2000;
/** Characters of a long quotation by which it is recognised. */
const recognised = 40;

/** A mail with everything filled in (RFC 6068); a quotation that would make it too long is cut, and says so by dots. */
export function reportMail(mail: string, thing: ShownThing): string {
  const address = (one: ShownThing) =>
    `mailto:${mail}?subject=${encodeURIComponent(`有误：${one.name}`)}&body=${encodeURIComponent(
      reportText(one).replaceAll('\n', '\r\n'),
    )}`;
  const whole = address(thing);
  return whole.length <= longestMail
    ? whole
    : address({ ...thing, official: `${thing.official.trim().slice(0, recognised)}……` });
}
