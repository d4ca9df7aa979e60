/**
 * The build: checked content in, a whole site out, or the part of it that is some plans' own, in the place of the last
 * one. Whatever fails, the last good site stays, and nothing half-built is left.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { checksums } from '../exports/catalogues/checksums.ts';
import { inProject } from '../content/paths.ts';
import { readContent } from '../content/read.ts';
import { sourceState } from '../history/git.ts';
import { ContentRefused, keepContent, loadContent, type LoadedContent } from '../loader/load.ts';
import { formatFindings } from '../model/finding.ts';
import type { PlanKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Environment } from '../site/environment.ts';
import { ownerOf, type Scope } from '../site/scope.ts';
import { filesUnder, filesWithContent, moveInto, moveTo } from './built-folder.ts';
import { finishShard, finishSite } from './finish.ts';
import { assetsOf, copyShards, findShards, madeFrom, moveShards } from './join.ts';
import { workerFile, workerText } from './offline.ts';
import { outRefusal, realPlace } from './places.ts';
import type { BuildFacts } from './provenance.ts';
import { BuildRefused } from './refused.ts';
import { shardFile, shardText } from './shard.ts';
import { takeTurn } from './turn.ts';
import { openWorkshop } from './workshop.ts';

/** What of the site is built: all of it; the pages of some plans, as a shard; the rest, to which shards are joined. */
export type Part =
  | { kind: 'whole' }
  | { kind: 'plans'; plans: readonly PlanKey[] }
  | { kind: 'joined'; shards: readonly string[] };

export interface BuildConfig extends Environment {
  /** Folder of the project. */
  project: string;
  /** Content folder. */
  content: string;
  /** Folder of what is published as it is. */
  published: string;
  /** Folder in which builds of the project work, and wait for each other. */
  workshops: string;
  part: Part;
  /** Whether files get their compressed twins, as a published site has them. */
  compressed: boolean;
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
  /** Renders the pages and files of a scope into `outDir`, working in `cacheDir`. */
  render(folders: { outDir: string; cacheDir: string }, scope: Scope): Promise<void>;
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

/** What is known before anything is rendered. */
interface Task {
  config: BuildConfig;
  content: LoadedContent;
  facts: BuildFacts;
  /** Folder for the build's own work. */
  room: string;
}

/**
 * How much memory may grow, in percent, before what is no longer needed is given back. Left to itself, V8 takes several
 * times what a build needs where a machine has much; this way a third less is taken, for some more work.
 */
const heapGrowth = 50;

/**
 * What the bundler is told before it is loaded: its own memory (mimalloc, https://microsoft.github.io/mimalloc/) is
 * taken in small pieces as it is needed, and given back as soon as it is free, in place of being kept for what it never
 * does again.
 */
const bundlerSettings = {
  MIMALLOC_PURGE_DELAY: '0',
  MIMALLOC_ARENA_EAGER_COMMIT: '0',
  MIMALLOC_ARENA_RESERVE: '16MiB',
};

/**
 * Builds the site, or a part of it.
 * @throws BuildRefused when its place is one in which something would be harmed, before anything is touched.
 * @throws ContentRefused when the content is not sound, before anything is built.
 * @throws BuildRefused when the shards do not fit, or the built pages are not sound.
 */
export async function buildSite(config: BuildConfig, effects: BuildEffects): Promise<BuiltSite> {
  const { project, content: source, published, part } = config;
  const read = [source, published, ...(part.kind === 'joined' ? part.shards : [])];
  const placeRefusal = () => outRefusal(config.out, { project, read });
  const unsafe = placeRefusal();
  if (unsafe !== undefined) throw new BuildRefused(unsafe);
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
  Object.assign(process.env, bundlerSettings);
  // Where the place is a link, the site that it leads to is replaced, and the link stays.
  const workshop = openWorkshop(realPlace(config.out), config.workshops);
  effects.begin('检查内容');
  const { findings, content } = loadContent(readContent(source));
  if (!content) throw new ContentRefused(findings);
  keepContent(source, content);
  const task = { config, content, facts: factsOf(config, content), room: workshop.room };
  if (findings.length > 0) effects.warn(formatFindings(findings));
  const make = makerOf(part, task);
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
    workshop.begin();
    const { folder, pages, plans } = await make(effects, () => {
      giveBack?.();
      giveBack = undefined;
    });
    effects.begin('换下原来的网站');
    moveInto(folder, workshop.staged);
    if (!workshop.deliver())
      throw new BuildRefused(placeRefusal() ?? `${config.out} 在生成时变了，再生成一次。`);
    return { plans, pages };
  } finally {
    abandon();
  }
}

/** Makes a part of the site in a folder; `rendered` is called when another build may take its turn. */
type Maker = (
  effects: BuildEffects,
  rendered: () => void,
) => Promise<BuiltSite & { folder: string }>;

/** Refuses at once what cannot be made. */
function makerOf(part: Part, task: Task): Maker {
  if (part.kind === 'plans') return shardMaker(part.plans, task);
  return siteMaker(part.kind === 'joined' ? part.shards : undefined, task);
}

const folderOf = ({ room }: Task) => path.join(room, 'site');

async function render(scope: Scope, task: Task, { begin, render: make }: BuildEffects) {
  begin('生成网页和搜索索引');
  const { config, content } = task;
  const folder = folderOf(task);
  await make({ outDir: folder, cacheDir: path.join(task.room, 'cache') }, scope);
  const { name, offline } = content.settings;
  const site = offline ? { name, home: config.base } : undefined;
  writeFileSync(path.join(folder, workerFile), await workerText(config.project, site));
}

function shardMaker(keys: readonly PlanKey[], task: Task): Maker {
  const { config, content, facts, room } = task;
  const plans = content.plans.filter(({ key }) => keys.includes(key));
  const missing = keys.find((key) => plans.every((plan) => plan.key !== key));
  if (missing !== undefined) {
    const known = content.plans.map((one) => one.key).join('、');
    throw new BuildRefused(`没有 ${missing} 这个计划；有的是 ${known}。`);
  }
  const own = new Set(plans.map(({ key }) => key));
  const made = madeFrom(config.project, config.published, facts);
  return async (effects, rendered) => {
    await render({ kind: 'plans', plans: [...own] }, task, effects);
    rendered();
    const all = folderOf(task);
    const isOwn = (name: string) => own.has(ownerOf(name));
    const names = filesUnder(all).filter(isOwn);
    await finishShard(all, names, plans, content.plans, config, effects.begin);
    effects.begin('算校验和');
    const folder = path.join(room, 'shard');
    for (const name of filesUnder(all).filter(isOwn))
      moveTo(path.join(all, name), path.join(folder, name));
    const sums = checksums(filesWithContent(folder));
    const record = { plans: [...own], madeFrom: made, assets: assetsOf(all), sums };
    writeFileSync(path.join(folder, shardFile), shardText(record));
    const pages = names.filter((name) => name.endsWith('.html')).length;
    return { folder, pages, plans };
  };
}

/** @param from folders of the shards; undefined where all is rendered here. */
function siteMaker(from: readonly string[] | undefined, task: Task): Maker {
  const { config, content, facts, room } = task;
  const plans = content.plans.map(({ key }) => key);
  const shards = from && findShards(from, plans, madeFrom(config.project, config.published, facts));
  return async (effects, rendered) => {
    const folder = folderOf(task);
    if (shards) {
      const joined = path.join(room, 'joined');
      copyShards(shards, joined);
      await render({ kind: 'shared', joined, plans }, task, effects);
      moveShards(shards, joined, folder);
    } else await render({ kind: 'whole' }, task, effects);
    rendered();
    const finished = new Set(shards?.flatMap(({ files }) => [...files.keys()]));
    const pages = await finishSite(folder, content, config, facts, effects.begin, finished);
    return { folder, pages, plans: content.plans };
  };
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
