/**
 * Every address of the site, in one place. Addresses never move once published; the plan's year is part
 * of each, so that next year's plan takes nothing away.
 */

const twoDigits = (number: number) => String(number).padStart(2, '0');

export interface Addresses {
  /** Any path of the site ("data/2024/targets.json") under the base path. */
  path(path: string): string;
  home(): string;
  plan(year: number): string;
  tasks(year: number): string;
  task(year: number, number: number, fragment?: string): string;
  chapter(year: number, number: number): string;
  targets(year: number): string;
  document(year: number, fragment?: string): string;
  /** What was published about the targets, and what was not found. */
  progress(year: number, fragment?: string): string;
  topic(slug: string): string;
  /** Changes as a feed: of everything, or of a topic. */
  feed(topic?: string): string;
  /** The index of terms. */
  terms(): string;
  /** The glossary, or one term in it. */
  glossary(slug?: string): string;
  search(query?: string): string;
  /** A chart on a page of its own, for other sites to take in; named by the fragment of its first target. */
  embed(year: number, task: number, chart: string): string;
  chartPicture(year: number, task: number, chart: string): string;
  /** A picture for sharing: of a plan, or of one of its tasks; `tall` with quote and QR code. */
  sharePicture(year: number, task?: number, tall?: boolean): string;
  /** The whole plan as one file that needs nothing else. */
  edition(year: number): string;
  /** That file as it was frozen on a day (ISO 8601). */
  frozenEdition(year: number, date: string): string;
  /** The page about the data, or a place in it. */
  data(fragment?: string): string;
  /** A data file of a plan: "targets.csv". */
  dataFile(year: number, file: string): string;
  /** The JSON Schema of a kind of data file. */
  schema(name: string): string;
  /** How to cite a task, and what it holds. */
  cite(year: number, task: number, fragment?: string): string;
  about(): string;
  verification(): string;
  accessibility(): string;
  /** The absolute form of an address that one of the others gave. */
  absolute(address: string): string;
}

/**
 * @param base the base path, with or without slashes at its ends: "/", "/plan/".
 * @param site the site's origin, "https://example.org".
 */
export function addressesUnder(base: string, site: string): Addresses {
  const root = `/${base.replace(/^\/+|\/+$/gu, '')}/`.replace(/^\/\/$/u, '/');
  const hash = (fragment?: string) => (fragment ? `#${fragment}` : '');
  const path = (rest: string) => root + rest.replace(/^\/+/u, '');
  return {
    path,
    home: () => root,
    plan: (year) => path(`${year}/`),
    tasks: (year) => path(`${year}/tasks/`),
    task: (year, number, fragment) => path(`${year}/tasks/${twoDigits(number)}/${hash(fragment)}`),
    chapter: (year, number) => path(`${year}/chapters/${number}/`),
    targets: (year) => path(`${year}/targets/`),
    document: (year, fragment) => path(`${year}/document/${hash(fragment)}`),
    progress: (year, fragment) => path(`${year}/progress/${hash(fragment)}`),
    feed: (topic) => path(topic === undefined ? 'feed.xml' : `topics/${topic}/feed.xml`),
    topic: (slug) => path(`topics/${slug}/`),
    terms: () => path('terms/'),
    glossary: (slug) => path(`glossary/${hash(slug)}`),
    search: (query) =>
      path(`search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`),
    embed: (year, task, chart) => path(`embed/${year}/${twoDigits(task)}/${chart}/`),
    chartPicture: (year, task, chart) => path(`embed/${year}/${twoDigits(task)}/${chart}.svg`),
    sharePicture: (year, task, tall = false) =>
      path(
        `share/${year}/${task === undefined ? 'plan' : twoDigits(task)}${tall ? '-tall' : ''}.png`,
      ),
    edition: (year) => path(`${year}/edition/`),
    frozenEdition: (year, date) => path(`editions/${year}/${date}/`),
    data: (fragment) => path(`data/${hash(fragment)}`),
    dataFile: (year, file) => path(`data/${year}/${file}`),
    schema: (name) => path(`data/schemas/${name}.schema.json`),
    cite: (year, task, fragment) => path(`${year}/tasks/${twoDigits(task)}/cite/${hash(fragment)}`),
    about: () => path('about/'),
    verification: () => path('about/verification/'),
    accessibility: () => path('about/accessibility/'),
    absolute: (address) => new URL(address, site).href,
  };
}
