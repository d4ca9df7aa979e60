/**
 * The build: checked content in, a whole site out, in the place of the last one. Whatever fails, the last good site
 * stays, and nothing half-built is left.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { checksums } from '../exports/catalogues/checksums.ts';
import { inProject } from '../content/paths.ts';
import { readContent } from '../content/read.ts';
import { sourceState } from '../history/git.ts';
import { ContentRefused, loadContent, type LoadedContent } from '../loader/load.ts';
import { formatFindings, isError, type Finding } from '../model/finding.ts';
import type { PlanKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { prune } from '../store/store.ts';
import { editionsFolder } from '../site/editions.ts';
import type { Environment } from '../site/environment.ts';
import { checksumsFile, filesUnder, provenanceFile } from './built-folder.ts';
import { checkBuiltWording, checkQuotations } from './built-wording.ts';
import { compressedTwins } from './compress.ts';
import { selfContained } from './edition.ts';
import { headersFile } from './headers.ts';
import { checkLinks, formatBrokenLink } from './links.ts';
import { lineBreakEdits } from './line-breaks.ts';
import { edited, parseMarkup } from './markup.ts';
import { offlineList, offlineListFile, workerFile, workerText } from './offline.ts';
import { readPage, type PageReading } from './page-reading.ts';
import { Scripts, trimmedStyle } from './page-styles.ts';
import { outRefusal, realPlace } from './places.ts';
import { provenance, type BuildFacts } from './provenance.ts';
import { policyEdits } from './trim-policy.ts';
import { takeTurn } from './turn.ts';
import { unbrokenEdits } from './unbroken-numbers.ts';
import { openWorkshop } from './workshop.ts';

export interface BuildConfig extends Environment {
  /** Folder of the project. */
  project: string;
  /** Content folder. */
  content: string;
  /** Folder of what is published as it is. */
  published: string;
  /** Folder in which builds of the project work, and wait for each other. */
  workshops: string;
}

/** What a build does, one after the other, as an operator is told. */
export const buildSteps = [
  '检查内容',
  '生成网页和搜索索引',
  '核对网页上的文字',
  '核对链接',
  '压缩',
  '算校验和',
  '换下原来的网站',
] as const;
export type BuildStep = (typeof buildSteps)[number];

/** What the build does in the world besides writing its files. */
export interface BuildEffects {
  /** Told what is begun. */
  begin(step: BuildStep): void;
  /** Renders every page and file of the site into `outDir`, working in `cacheDir`. */
  render(folders: { outDir: string; cacheDir: string }): Promise<void>;
  /** Told what an operator should know, in Chinese. */
  warn(message: string): void;
  /** Given, as soon as there is something to take away, what has to be done when the process is ended from outside. */
  onStop(abandon: () => void): void;
}

export interface BuiltSite {
  plans: readonly Plan[];
  /** Number of HTML pages. */
  pages: number;
}

/** Thrown where what was built may not be published; its message is for the operator. */
export class BuildRefused extends Error {}

/**
 * Builds the site.
 * @throws BuildRefused when its place is one in which something would be harmed, before anything is touched.
 * @throws ContentRefused when the content is not sound, before anything is built.
 * @throws BuildRefused when the built pages are not.
 */
export async function buildSite(config: BuildConfig, effects: BuildEffects): Promise<BuiltSite> {
  const { project, content: source, published } = config;
  const placeRefusal = () => outRefusal(config.out, { project, read: [source, published] });
  const unsafe = placeRefusal();
  if (unsafe !== undefined) throw new BuildRefused(unsafe);
  // Where the place is a link, the site that it leads to is replaced, and the link stays.
  const workshop = openWorkshop(realPlace(config.out), config.workshops);
  effects.begin('检查内容');
  const { findings, content } = loadContent(readContent(source));
  if (!content) throw new ContentRefused(findings);
  const { plans } = content;
  const facts = factsOf(config, content);
  if (findings.length > 0) effects.warn(formatFindings(findings));
  let giveBack: (() => void) | undefined;
  const abandon = () => {
    workshop.abandon();
    giveBack?.();
    giveBack = undefined;
  };
  effects.onStop(abandon);
  try {
    giveBack = await takeTurn(path.join(config.workshops, 'turn'), () =>
      effects.warn('这个项目正在生成另一次，等它结束。'),
    );
    const outDir = path.join(workshop.room, 'site');
    workshop.begin();
    effects.begin('生成网页和搜索索引');
    await effects.render({ outDir, cacheDir: path.join(workshop.room, 'cache') });
    const { name, offline } = content.settings;
    const site = offline ? { name, home: config.base } : undefined;
    writeFileSync(path.join(outDir, workerFile), await workerText(project, site));
    giveBack();
    giveBack = undefined;
    const pages = await finish(outDir, content, config, facts, effects);
    effects.begin('换下原来的网站');
    cpSync(outDir, workshop.staged, { recursive: true });
    if (!workshop.deliver())
      throw new BuildRefused(placeRefusal() ?? `${config.out} 在生成时变了，再生成一次。`);
    return { plans, pages };
  } finally {
    abandon();
  }
}

/** What of the project a build reads. */
const sources =
  'src content public scripts astro.config.mjs package.json package-lock.json tsconfig.json';

/** What is known of a build before it begins. */
function factsOf({ project, siteUrl, base }: BuildConfig, content: LoadedContent): BuildFacts {
  const lock = 'package-lock.json';
  return {
    siteUrl,
    base,
    repository: content.settings.repository,
    source: sourceState(project, sources.split(' ')),
    inputs: new Map([
      ...[...content.files].map(([name, bytes]) => [inProject(name), bytes] as const),
      [lock, readFileSync(path.join(project, lock))],
    ]),
    versions: {
      node: process.versions.node,
      ...Object.fromEntries(['astro', 'pagefind'].map((name) => [name, versionOf(name, project)])),
    },
  };
}

/** Version of an installed package. */
function versionOf(name: string, project: string): string {
  const file = findPackageJSON(name, path.join(project, 'package.json'));
  if (file === undefined) throw new BuildRefused(`${name} 没有装好：先运行 npm ci。`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/**
 * Finishes and checks what was rendered.
 * @returns how many pages there are.
 */
async function finish(
  folder: string,
  { plans, settings }: LoadedContent,
  config: BuildConfig,
  facts: BuildFacts,
  { begin }: Pick<BuildEffects, 'begin'>,
): Promise<number> {
  const { base } = config;
  begin('核对网页上的文字');
  const files = new Map<string, PageReading | undefined>();
  const scripts = scriptsIn(folder);
  // What was frozen stays as it is.
  for (const name of filesUnder(folder))
    files.set(
      name,
      name.endsWith('.html') && !name.startsWith(`${editionsFolder}/`)
        ? finishPage(folder, name, { plans, scripts, ...config })
        : undefined,
    );
  if (settings.offline) {
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    writeFileSync(path.join(folder, offlineListFile), offlineList(files.keys(), read));
    files.set(offlineListFile, undefined);
  }
  refuse([
    ...plans.flatMap((plan) => checkBuiltWording(plan, files)),
    ...checkQuotations(plans, files),
  ]);
  begin('核对链接');
  // Written last, since they say what all the others are.
  const last = [checksumsFile, provenanceFile];
  const all = new Map([...files, ...last.map((name) => [name, undefined] as const)]);
  const broken = checkLinks(all, base, config.siteUrl);
  if (broken.length > 0) throw new BuildRefused(broken.map(formatBrokenLink).join('\n'));

  const entries = readdirSync(folder, { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );
  writeFileSync(path.join(folder, '_headers'), headersFile(base, [...entries, ...last].sort()));
  begin('压缩');
  await writeTwins(folder, [...files.keys()]);
  begin('算校验和');
  const sums = checksums(filesWithContent(folder));
  writeFileSync(path.join(folder, checksumsFile), sums);
  writeFileSync(path.join(folder, provenanceFile), provenance(sums, facts));
  prune();
  return [...files.keys()].filter((name) => name.endsWith('.html')).length;
}

/** The files of a folder, read as they are asked for. */
function* filesWithContent(folder: string) {
  for (const name of filesUnder(folder))
    yield { name, content: readFileSync(path.join(folder, name)) };
}

/** What a page is finished for. */
interface FinishedFor extends BuildConfig {
  plans: readonly Plan[];
  scripts: Scripts;
}

/** The scripts of what was rendered. */
function scriptsIn(folder: string): Scripts {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const names = filesUnder(folder).filter((name) => /^_astro\/.*\.js$/u.test(name));
  return new Scripts(
    new Map(names.map((name) => [path.basename(name), read(name)])),
    read(workerFile),
  );
}

/** Gives a page the policy and the styles that are its own, makes an edition stand alone, and reads what is to be checked. */
function finishPage(
  folder: string,
  name: string,
  { plans, scripts, base, siteUrl, origin }: FinishedFor,
): PageReading {
  const file = path.join(folder, name);
  const rendered = readFileSync(file, 'utf8');
  const markup = parseMarkup(rendered);
  const { elements } = markup;
  const names = scripts.namesIn(elements);
  const styles = elements.filter((element) => element.name === 'style');
  const trimmed = new Map(styles.map((style) => [style, trimmedStyle(style.source, names)]));
  const finished = edited(
    rendered,
    [
      ...policyEdits(rendered, elements, trimmed),
      ...styles.map((style) => ({
        start: style.inner,
        end: style.end,
        text: trimmed.get(style) ?? style.source,
      })),
      ...lineBreakEdits(rendered, elements),
      ...unbrokenEdits(markup),
    ].sort((one, other) => one.start - other.start),
  );
  const edition = plans.find(({ key }) => name === editionPage(key));
  const html = edition
    ? selfContained(finished, edition.key, base, siteUrl && origin + base)
    : finished;
  writeFileSync(file, html);
  return edition ? readPage(html) : readPage(rendered, markup);
}

/** Compresses several files at a time, as many as the system has threads for it. */
async function writeTwins(folder: string, names: readonly string[]) {
  const left = names.values();
  const work = async () => {
    for (const name of left) {
      const file = path.join(folder, name);
      for (const { ending, content } of await compressedTwins(name, readFileSync(file)))
        writeFileSync(file + ending, content);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** Path of a plan's edition under the site's folder. */
export const editionPage = (plan: PlanKey) => `${plan}/edition/index.html`;

function refuse(findings: readonly Finding[]) {
  if (findings.some(isError)) throw new BuildRefused(formatFindings(findings));
}
