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

export interface Addresses {
  /** Any path of the site ("data/2024/targets.json") under the base path. */
  path(path: string): string;
  home(): string;
  plan(plan: PlanKey): string;
  tasks(plan: PlanKey): string;
  task(plan: PlanKey, number: number, fragment?: string): string;
  /** A target: on its task's page or, outside tasks, on that of the whole document. */
  target(id: TargetId): string;
  /** What is said of a target: its card on its task's page, or the target itself. */
  targetCard(id: TargetId): string;
  chapter(plan: PlanKey, number: number): string;
  targets(plan: PlanKey): string;
  document(plan: PlanKey, fragment?: string): string;
  /** What was published about the targets, and what was not found. */
  progress(plan: PlanKey, fragment?: string): string;
  /** What belongs to the results, on pages of their own. */
  progressPage(plan: PlanKey, page: ProgressPage, fragment?: string): string;
  /** Two plans of one issuer side by side. */
  compare(older: PlanKey, newer: PlanKey): string;
  topic(slug: string): string;
  /** Changes as a feed: of everything, or of a topic. */
  feed(topic?: string): string;
  /** The index of terms. */
  terms(): string;
  /** The units of a plan, or what one of them answers for. */
  units(plan: PlanKey, name?: string): string;
  /** The glossary, or one term in it. */
  glossary(slug?: string): string;
  search(query?: string): string;
  /** A chart on a page of its own, for other sites to take in; named by the fragment of its first target. */
  embed(plan: PlanKey, task: number, chart: string): string;
  chartPicture(plan: PlanKey, task: number, chart: string): string;
  /** A picture for sharing: of a plan, or of one of its tasks; `tall` with quote and QR code. */
  sharePicture(plan: PlanKey, task?: number, tall?: boolean): string;
  /** The whole plan as one file that needs nothing else. */
  edition(plan: PlanKey): string;
  /** That file as it was frozen on a day (ISO 8601). */
  frozenEdition(plan: PlanKey, date: string): string;
  /** The page about the data, or a place in it. */
  data(fragment?: string): string;
  /** A data file of a plan: "targets.csv". */
  dataFile(plan: PlanKey, file: string): string;
  /** The JSON Schema of a kind of data file. */
  schema(name: string): string;
  /** How to cite a task, and what it holds; or the whole document, and what stands outside its tasks. */
  cite(plan: PlanKey, task: number | null, fragment?: string): string;
  about(): string;
  verification(): string;
  accessibility(): string;
  /** What was wrong on the site and was put right. */
  corrections(fragment?: string): string;
  /** The days on which results are to be looked for again, for a calendar. */
  calendar(plan: PlanKey): string;
  /** The latest changes of a plan's records, for the page that compares them with a reader's last visit. */
  changes(plan: PlanKey): string;
  /** A picture for sharing of one target, with its QR code. */
  targetPicture(id: TargetId): string;
  /** The absolute form of an address that one of the others gave, as the data have it. */
  absolute(address: string): string;
  /**
   * The absolute form for what is cited, copied, embedded or printed; undefined where nobody has said where the site
   * will stand.
   */
  cited(address: string): string | undefined;
  /** What a page calls a thing in its statements for machines: {@link cited}, else the address under the page's own origin. */
  named(address: string): string;
}

/**
 * @param base the base path, with or without slashes at its ends: "/", "/plan/".
 * @param site the site's origin, "https://example.org".
 * @param known whether that is where the site will stand, and not only a place to look at it.
 */
export function addressesUnder(base: string, site: string, known = true): Addresses {
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
    path,
    home: () => root,
    plan: (plan) => path(`${plan}/`),
    tasks: (plan) => path(`${plan}/tasks/`),
    target: (id) => targetAt(id),
    targetCard: (id) => targetAt(id, 'card-'),
    task: (plan, number, fragment) => path(`${plan}/tasks/${digits(number)}/${hash(fragment)}`),
    chapter: (plan, number) => path(`${plan}/chapters/${number}/`),
    targets: (plan) => path(`${plan}/targets/`),
    units: (plan, name) =>
      path(`${plan}/units/${name === undefined ? '' : `${encodeURIComponent(name)}/`}`),
    document: (plan, fragment) => path(`${plan}/document/${hash(fragment)}`),
    progress: (plan, fragment) => path(`${plan}/progress/${hash(fragment)}`),
    progressPage: (plan, page, fragment) => path(`${plan}/progress/${page}/${hash(fragment)}`),
    compare: (older, newer) => path(`compare/${older}/${newer}/`),
    feed: (topic) => path(topic === undefined ? 'feed.xml' : `topics/${topic}/feed.xml`),
    topic: (slug) => path(`topics/${slug}/`),
    terms: () => path('terms/'),
    glossary: (slug) => path(`glossary/${hash(slug)}`),
    search: (query) =>
      path(`search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`),
    embed: (plan, task, chart) => path(`embed/${plan}/${digits(task)}/${chart}/`),
    chartPicture: (plan, task, chart) => path(`embed/${plan}/${digits(task)}/${chart}.svg`),
    sharePicture: (plan, task, tall = false) =>
      path(`share/${plan}/${task === undefined ? 'plan' : digits(task)}${tall ? '-tall' : ''}.png`),
    edition: (plan) => path(`${plan}/edition/`),
    frozenEdition: (plan, date) => path(`editions/${plan}/${date}/`),
    data: (fragment) => path(`data/${hash(fragment)}`),
    dataFile: (plan, file) => path(`data/${plan}/${file}`),
    schema: (name) => path(`data/schemas/${name}.schema.json`),
    cite: (plan, task, fragment) =>
      path(
        `${plan}/${task === null ? 'document' : `tasks/${digits(task)}`}/cite/${hash(fragment)}`,
      ),
    about: () => path('about/'),
    verification: () => path('about/verification/'),
    accessibility: () => path('about/accessibility/'),
    corrections: (fragment) => path(`about/corrections/${hash(fragment)}`),
    calendar: (plan) => path(`${plan}/progress/calendar.ics`),
    changes: (plan) => path(`${plan}/progress/changes.json`),
    targetPicture: (id) => path(`share/${partsOf(id).plan}/${targetPictureName(id)}.svg`),
    absolute,
    cited: (address) => (known ? absolute(address) : undefined),
    named: (address) => (known ? absolute(address) : address),
  };
}

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
