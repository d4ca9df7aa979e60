/**
 * What is kept of the site on a reader's device, under which name, and when a kept copy is shown in place of what the
 * network says: decided from plain data, for the page that keeps and the worker that shows.
 */

/** How long the network may be silent before a kept copy is shown, in milliseconds. */
export const patience = 4000;

/** Pages that were only read and are kept, at most; the oldest go first. */
export const mostRead = 120;

/** Caches of earlier versions of the site. Their keys held what readers had searched for. */
export const earlierCache = 'read-pages';
/** How the names of this site's caches begin; its base path and a space follow. */
export const cachePrefix = 'record ';

/** Names of this site's caches; others of the same origin belong to other sites. @param base with slashes at both ends. */
export const cacheNames = (base: string) => {
  const own = `${cachePrefix}${base} `;
  return {
    /** Pages that were read. */
    read: `${own}read`,
    /** The whole site, as it was kept at a time (milliseconds since 1970). */
    whole: (time: number) => `${own}whole ${time}`,
    /** When a cache of the whole site was begun; undefined for any other. */
    timeOf: (name: string) =>
      name.startsWith(`${own}whole `) ? Number(name.slice(`${own}whole `.length)) : undefined,
  };
};

/**
 * The address under which a page is kept: without query and fragment, so that what is searched for is kept nowhere, and
 * with a slash at its end, whichever of "/x", "/x/" and "/x/index.html" a host leads to.
 */
export function pageKey(address: string): string {
  const { origin, pathname } = new URL(address);
  const path = pathname.replace(/\/index\.html$/u, '/');
  return origin + (/\/$|\.[^/]*$/u.test(path) ? path : `${path}/`);
}

/** Whether HTML is a page of the site, and not what a portal, a proxy or a host says in its place. */
export const isSitePage = (html: string) => /<html\b[^>]*\sdata-page-kind=/iu.test(html);

/** Names of the files under `_astro/` that a page or a script names, each once. */
export const filesNamed = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?:\b_astro|["'`]\.)\/([\w.-]+\.(?:js|css))["'`]/gu)].map(
      ([, name]) => name ?? '',
    ),
  ),
];

/** What of a page tells its edition: all but its scripts, of which hosts put in their own. */
export const withoutScripts = (html: string) =>
  html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/giu, '');

/** What an answer says of itself. */
export interface AnswerFacts {
  status: number;
  type: ResponseType;
  /** Media type with its parameters. */
  contentType: string;
}

/** Whether an answer may be a page, as far as its head tells. */
export const mayBePage = ({ status, type, contentType }: AnswerFacts) =>
  status === 200 && (type === 'basic' || type === 'default') && /^text\/html\b/iu.test(contentType);

/** Whether an answer is a script or a style, and not a page that stands in for a missing one. */
export const isFile = ({ status, type, contentType }: AnswerFacts) =>
  status === 200 &&
  (type === 'basic' || type === 'default') &&
  /\b(?:java|ecma)script\b|^text\/css\b/iu.test(contentType);

/** What came of asking the network for a page of which there is a kept copy. */
export type Outcome =
  /** The page, or word that it is no more. */
  | 'answer'
  /** Leads on within the site's own origin: the browser follows, and asks again. */
  | 'moved'
  /** Leads to another origin, or nowhere. */
  | 'away'
  /** 200, but no page of this site. */
  | 'foreign'
  /** The server cannot answer now. */
  | 'trouble'
  /** No answer. */
  | 'failed'
  /** No answer yet. */
  | 'late';

/** Which of the two is shown. */
export const shownFor: Readonly<Record<Outcome, 'network' | 'copy'>> = {
  answer: 'network',
  moved: 'network',
  away: 'copy',
  foreign: 'copy',
  trouble: 'copy',
  failed: 'copy',
  late: 'copy',
};

/**
 * Judges an answer.
 * @param begins the beginning of its text.
 * @param leadsOn whether a redirect leads to an answer of the same origin.
 */
export function outcomeOf(facts: AnswerFacts, begins: string, leadsOn: boolean): Outcome {
  if (facts.type === 'opaqueredirect') return leadsOn ? 'moved' : 'away';
  // 408 and 429 say, as the 500s do, that another time may be better (RFC 9110, RFC 6585).
  if (facts.status >= 500 || facts.status === 408 || facts.status === 429) return 'trouble';
  if (facts.status !== 200) return 'answer';
  return mayBePage(facts) && isSitePage(begins) ? 'answer' : 'foreign';
}

/** The copy that was kept last. */
export const newest = <Copy extends { time: number }>(copies: readonly Copy[]): Copy | undefined =>
  copies.reduce<Copy | undefined>(
    (best, copy) => (best === undefined || copy.time > best.time ? copy : best),
    undefined,
  );

/** An entry of the cache of read pages: a page, with when it was kept and what files it needs, or a file. */
export interface Entry {
  address: string;
  /** Absent for a file. */
  page?: { time: number; files: readonly string[] };
}

/** Addresses of entries to be let go: the oldest pages, and files that no page left needs. @param most pages to keep. */
export function leftOver(entries: readonly Entry[], most: number): string[] {
  const pages = entries
    .filter((entry): entry is Required<Entry> => entry.page !== undefined)
    .sort((a, b) => b.page.time - a.page.time);
  const needed = new Set(pages.slice(0, most).flatMap(({ page }) => page.files));
  const isNeeded = ({ address }: Entry) => needed.has(address.slice(address.lastIndexOf('/') + 1));
  return [
    ...pages.slice(most),
    ...entries.filter((entry) => entry.page === undefined && !isNeeded(entry)),
  ].map(({ address }) => address);
}

/** The day of a time, as the device has it: "3月8日", with its year where that is another one. */
export function dayWords(time: number, now: number): string {
  const [day, today] = [new Date(time), new Date(now)];
  const words = `${day.getMonth() + 1}月${day.getDate()}日`;
  return day.getFullYear() === today.getFullYear() ? words : `${day.getFullYear()}年${words}`;
}

/** A kept page as it is shown: with the day it was kept, ahead of everything else in its main part. */
export function datedPage(html: string, time: number, now: number): string {
  const note = `<p class="kept-note" role="status">现在连不上网站，这是${dayWords(time, now)}存下的。<a href="">再试一次</a></p>`;
  return html.replace(/<main\b[^>]*>/iu, (main) => main + note);
}
