/** What is done to rendered pages, and asked of them, before they are published. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { checksums } from '../exports/catalogues/checksums.ts';
import type { LoadedContent } from '../loader/load.ts';
import { formatFindings, isError, type Finding } from '../model/finding.ts';
import type { PlanKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { prune } from '../store/store.ts';
import { editionsFolder } from '../site/editions.ts';
import type { Environment } from '../site/environment.ts';
import { checksumsFile, filesUnder, filesWithContent, provenanceFile } from './built-folder.ts';
import { checkBuiltWording, checkQuotations } from './built-wording.ts';
import { compressedTwins, isTwin } from './compress.ts';
import { selfContained } from './edition.ts';
import { PageFinisher, readFinished, type Reading } from './finish-page.ts';
import { headersFile } from './headers.ts';
import { checkLinks, formatBrokenLink } from './links.ts';
import { offlineList, offlineListFile } from './offline.ts';
import { provenance, type BuildFacts } from './provenance.ts';
import { BuildRefused } from './refused.ts';

/** What the checks of a built site read: of pages what stands in them, of other files nothing. */
type Readings = Map<string, Reading | undefined>;

/** Told what is begun. */
type Begin = (step: '核对网页上的文字' | '核对链接' | '压缩' | '算校验和') => void;

const isPage = (name: string) =>
  // What was frozen stays as it is.
  name.endsWith('.html') && !name.startsWith(`${editionsFolder}/`);

/** Where a site will stand, whether its files get their compressed twins, and the folder of the project. */
type Finishing = Environment & { compressed: boolean; project: string };

/** Finishes a page in its place, makes an edition stand alone, and reads what is to be checked. */
async function finishFile(
  folder: string,
  name: string,
  finisher: PageFinisher,
  plans: readonly Plan[],
  { base, siteUrl, origin }: Environment,
): Promise<Reading> {
  const file = path.join(folder, name);
  const { html, reading } = await finisher.finish(readFileSync(file, 'utf8'));
  const edition = plans.find(({ key }) => name === editionPage(key));
  const whole = edition && selfContained(html, edition.key, base, siteUrl && origin + base);
  writeFileSync(file, whole ?? html);
  return whole === undefined ? reading : readFinished(whole);
}

/**
 * Finishes and checks the own files of some plans.
 * @param names of them, under the folder.
 * @param own the plans; `plans` all there are.
 * @throws BuildRefused where a page says something else than the documents.
 */
export async function finishShard(
  folder: string,
  names: readonly string[],
  own: readonly Plan[],
  plans: readonly Plan[],
  environment: Finishing,
  begin: Begin,
) {
  begin('核对网页上的文字');
  const finisher = new PageFinisher(folder, environment.project);
  const read: Readings = new Map();
  for (const name of names)
    read.set(
      name,
      isPage(name) ? await finishFile(folder, name, finisher, plans, environment) : undefined,
    );
  refuse([
    ...own.flatMap((plan) => checkBuiltWording(plan, read)),
    ...checkQuotations(plans, read),
  ]);
  begin('压缩');
  if (environment.compressed) await writeTwins(folder, names);
  prune();
}

/**
 * Finishes and checks a site.
 * @param joined names of the files that were finished before, as those of shards.
 * @returns how many pages there are.
 * @throws BuildRefused where a page says something else than the documents, or a link leads nowhere.
 */
export async function finishSite(
  folder: string,
  { plans, settings }: LoadedContent,
  environment: Finishing,
  facts: BuildFacts,
  begin: Begin,
  joined: ReadonlySet<string>,
): Promise<number> {
  const { base, siteUrl } = environment;
  begin('核对网页上的文字');
  const finisher = new PageFinisher(folder, environment.project);
  const readingOf = async (name: string) => {
    if (!isPage(name)) return undefined;
    return joined.has(name)
      ? readFinished(readFileSync(path.join(folder, name), 'utf8'))
      : finishFile(folder, name, finisher, plans, environment);
  };
  const files: Readings = new Map();
  for (const name of filesUnder(folder))
    if (!joined.has(name) || !isTwin(name)) files.set(name, await readingOf(name));
  if (settings.offline) {
    writeFileSync(path.join(folder, offlineListFile), offlineList(files));
    files.set(offlineListFile, undefined);
  }
  refuse([
    ...plans.flatMap((plan) => checkBuiltWording(plan, files)),
    ...checkQuotations(plans, files),
  ]);
  begin('核对链接');
  // Written last, since they say what all the others are.
  const last = [checksumsFile, provenanceFile];
  const all: Readings = new Map([...files, ...last.map((name) => [name, undefined] as const)]);
  const broken = checkLinks(all, base, siteUrl);
  if (broken.length > 0) throw new BuildRefused(broken.map(formatBrokenLink).join('\n'));

  const entries = readdirSync(folder, { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );
  writeFileSync(path.join(folder, '_headers'), headersFile(base, [...entries, ...last].sort()));
  begin('压缩');
  const own = [...files.keys()].filter((name) => !joined.has(name));
  if (environment.compressed) await writeTwins(folder, own);
  begin('算校验和');
  const sums = checksums(filesWithContent(folder));
  writeFileSync(path.join(folder, checksumsFile), sums);
  writeFileSync(path.join(folder, provenanceFile), provenance(sums, facts));
  prune();
  return [...files.keys()].filter((name) => name.endsWith('.html')).length;
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
