/**
 * Every address of the site, in one place. Addresses never move once published; the plan's key is part of each, so
 * that next year's plan takes nothing away.
 */
import {
  digits,
  documentFragment,
  idPatterns,
  partsOf,
  targetFragment,
  type PlanKey,
  type TargetId,
} from './ids.ts';

/** Every figure; the other years; where was looked; what was changed. */
export type ProgressPage = 'figures' | 'years' | 'searches' | 'log';

/**
 * @param base the base path, with or without slashes at its ends: "/", "/plan/".
 * @param site the site's origin, "https://example.org".
 * @param known whether that is where the site will stand, and not only a place to look at it.
 */
export function addressesUnder(base: string, site: string, known = true) {
  const root = ['', ...base.split('/').filter(Boolean), ''].join('/');
  const hash = (fragment?: string) => (fragment ? `#${fragment}` : '');
  const path = (rest: string) => root + rest.replace(/^\/+/u, '');
  const targetAt = (id: TargetId, prefix = '') => {
    const { plan, task, passage, number } = partsOf(id);
    const own = targetFragment(number);
    return task === null
      ? path(`${plan}/document/#${documentFragment(passage, own)}`)
      : path(`${plan}/tasks/${digits(task)}/#${prefix}${own}`);
  };
  const absolute = (address: string) => new URL(address, site).href;
  return {
    /** Any path of the site ("data/2024/targets.json") under the base path. */
    path,
    home: () => root,
    plan: (plan: PlanKey) => path(`${plan}/`),
    tasks: (plan: PlanKey) => path(`${plan}/tasks/`),
    /** A target: on its task's page or, outside tasks, on that of the whole document. */
    target: (id: TargetId) => targetAt(id),
    /** What is said of a target: its card on its task's page, or the target itself. */
    targetCard: (id: TargetId) => targetAt(id, 'card-'),
    task: (plan: PlanKey, number: number, fragment?: string) =>
      path(`${plan}/tasks/${digits(number)}/${hash(fragment)}`),
    chapter: (plan: PlanKey, number: number) => path(`${plan}/chapters/${number}/`),
    targets: (plan: PlanKey) => path(`${plan}/targets/`),
    /** The units of a plan, or what one of them answers for. */
    units: (plan: PlanKey, name?: string) =>
      path(`${plan}/units/${name === undefined ? '' : `${encodeURIComponent(name)}/`}`),
    document: (plan: PlanKey, fragment?: string) => path(`${plan}/document/${hash(fragment)}`),
    /** What was published about the targets, and what was not found. */
    progress: (plan: PlanKey, fragment?: string) => path(`${plan}/progress/${hash(fragment)}`),
    /** What belongs to the results, on pages of their own. */
    progressPage: (plan: PlanKey, page: ProgressPage, fragment?: string) =>
      path(`${plan}/progress/${page}/${hash(fragment)}`),
    /** Two plans of one issuer side by side. */
    compare: (older: PlanKey, newer: PlanKey) => path(`compare/${older}/${newer}/`),
    /** Changes as a feed: of everything, or of a topic. */
    feed: (topic?: string) => path(topic === undefined ? 'feed.xml' : `topics/${topic}/feed.xml`),
    topic: (slug: string) => path(`topics/${slug}/`),
    /** The index of terms. */
    terms: () => path('terms/'),
    /** The glossary, or one term in it. */
    glossary: (slug?: string) => path(`glossary/${hash(slug)}`),
    search: (query?: string) =>
      path(`search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`),
    /** A chart on a page of its own, for other sites to take in; named by the fragment of its first target. */
    embed: (plan: PlanKey, task: number, chart: string) =>
      path(`embed/${plan}/${digits(task)}/${chart}/`),
    chartPicture: (plan: PlanKey, task: number, chart: string) =>
      path(`embed/${plan}/${digits(task)}/${chart}.svg`),
    /** A picture for sharing: of a plan, or of one of its tasks; `tall` with quote and QR code. */
    sharePicture: (plan: PlanKey, task?: number, tall = false) =>
      path(`share/${plan}/${task === undefined ? 'plan' : digits(task)}${tall ? '-tall' : ''}.png`),
    /** The whole plan as one file that needs nothing else. */
    edition: (plan: PlanKey) => path(`${plan}/edition/`),
    /** That file as it was frozen on a day (ISO 8601). */
    frozenEdition: (plan: PlanKey, date: string) => path(`editions/${plan}/${date}/`),
    /** The page about the data, or a place in it. */
    data: (fragment?: string) => path(`data/${hash(fragment)}`),
    /** A data file of a plan: "targets.csv". */
    dataFile: (plan: PlanKey, file: string) => path(`data/${plan}/${file}`),
    /** The JSON Schema of a kind of data file. */
    schema: (name: string) => path(`data/schemas/${name}.schema.json`),
    /** How to cite a task, and what it holds; or the whole document, and what stands outside its tasks. */
    cite: (plan: PlanKey, task: number | null, fragment?: string) =>
      path(
        `${plan}/${task === null ? 'document' : `tasks/${digits(task)}`}/cite/${hash(fragment)}`,
      ),
    about: () => path('about/'),
    verification: () => path('about/verification/'),
    accessibility: () => path('about/accessibility/'),
    /** What was wrong on the site and was put right. */
    corrections: (fragment?: string) => path(`about/corrections/${hash(fragment)}`),
    /** The days on which results are to be looked for again, for a calendar. */
    calendar: (plan: PlanKey) => path(`${plan}/progress/calendar.ics`),
    /** The latest changes of a plan's records, for the page that compares them with a reader's last visit. */
    changes: (plan: PlanKey) => path(`${plan}/progress/changes.json`),
    /** A picture for sharing of one target, with its QR code. */
    targetPicture: (id: TargetId) => path(`share/${partsOf(id).plan}/${targetPictureName(id)}.svg`),
    /** The absolute form of an address that one of the others gave, as the data have it. */
    absolute,
    /**
     * The absolute form for what is cited, copied, embedded or printed; undefined where nobody has said where the site
     * will stand.
     */
    cited: (address: string) => (known ? absolute(address) : undefined),
    /** What a page calls a thing in its statements for machines: {@link cited}, else the address under the page's own origin. */
    named: (address: string) => (known ? absolute(address) : address),
  };
}

export type Addresses = ReturnType<typeof addressesUnder>;

/** Last step of the address of a list's further page; a bare number would be that of a task. */
export const pageStep = (number: number): string => `page-${number}`;

/** What the file of a target's picture is called: "18-t04", "c2-t01". */
export function targetPictureName(id: TargetId): string {
  const { passage, number } = partsOf(id);
  return documentFragment(passage, targetFragment(number));
}

/**
 * A page of a list that is longer than one. The first stands at the list's own address.
 * @param list its address, with a slash at the end: "/2024/targets/".
 */
export const listPage = (list: string, number: number, fragment?: string): string =>
  `${list}${number === 1 ? '' : `${pageStep(number)}/`}${fragment ? `#${fragment}` : ''}`;

/** First steps of the site's own addresses, which no plan's key may be. */
export const reservedSteps: readonly string[] = [
  '404',
  'about',
  'compare',
  'data',
  'editions',
  'embed',
  'glossary',
  'search',
  'share',
  'terms',
  'topics',
];

/** First steps of the addresses of a plan's pages, under its own. */
export const planPages: readonly string[] = [
  'chapters',
  'document',
  'edition',
  'progress',
  'targets',
  'tasks',
  'units',
];

/** What an address is about, as far as it says so. */
export interface AddressPlace {
  plan?: PlanKey;
  /** First step under the plan: "tasks", "document". */
  page?: string;
  task?: number;
  /** Without its "#"; empty where there is none. */
  fragment: string;
}

/**
 * Reads an address of a plan's pages.
 * @param path under the site's root: "2024/tasks/18/#t04".
 */
export function placeOfAddress(path: string): AddressPlace {
  const [steps = '', fragment = ''] = path.split('#');
  const [plan = '', page, task = ''] = steps.split('/');
  if (!idPatterns.plan.test(plan) || reservedSteps.includes(plan)) return { fragment };
  return {
    plan,
    ...(page ? { page } : {}),
    ...(page === 'tasks' && /^\d+$/u.test(task) ? { task: Number(task) } : {}),
    fragment,
  };
}
