/**
 * One build, measured: a process of its own, whose only output is what each phase took. CPU time of all threads and of
 * ended child processes, so that what else the machine does counts for little. `--quick` leaves out what is made once a
 * file and kept in the store: pictures for sharing and compressed files. `--plan KEY …` builds a shard of these plans,
 * `--joined FOLDER …` joins shards.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../../src/content/read.ts';
import { filesUnder } from '../../src/publish/built-folder.ts';
import { buildSite, type Part } from '../../src/publish/build.ts';
import { publicRoot } from '../../src/site/editions.ts';
import { environment } from '../../src/site/environment.ts';
import { setScope } from '../../src/site/scope.ts';
import { projectRoot } from '../../tests/script.ts';
import { peak, used } from './usage.ts';

/** What a build took: seconds of CPU by phase and, of rendering, by route; peak memory in bytes. */
export interface Measured {
  phases: Record<string, number>;
  routes: Record<string, number>;
  peak: number;
  pages: number;
  files: number;
  bytes: number;
  /** Elements of all pages together. */
  elements: number;
  /** By the kind of page, the most bytes after gzip and the most elements that one has. */
  heaviest: Record<string, { gzip: number; elements: number }>;
}

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    plan: { type: 'string', multiple: true },
    joined: { type: 'string', multiple: true },
  },
});
const { quick, plan: plans, joined: shards } = values;

function partOf(): Part {
  if (plans) return { kind: 'plans', plans };
  return shards ? { kind: 'joined', shards } : { kind: 'whole' };
}

const phases: Record<string, number> = {};
const routes: Record<string, number> = {};
let phase = 'start';
let since = 0;
function begin(next: string) {
  const now = used();
  phases[phase] = (phases[phase] ?? 0) + now - since;
  [phase, since] = [next, now];
}

/** Tells the parts of Astro's build apart, and what the pages of each route take. */
const watch: AstroIntegration = {
  name: 'watch',
  hooks: {
    'astro:build:start'({ setPrerenderer }) {
      begin('bundle');
      setPrerenderer((usual) => ({
        ...usual,
        async getStaticPaths() {
          begin('paths');
          const paths = await usual.getStaticPaths();
          begin('pages');
          return paths;
        },
        async render(request, asked) {
          const before = process.cpuUsage();
          if (quick && asked.routeData.route.startsWith('/share/')) return new Response('none');
          const rendered = await usual.render(request, asked);
          const { user, system } = process.cpuUsage(before);
          const { route } = asked.routeData;
          routes[route] = (routes[route] ?? 0) + (user + system) / 1e6;
          return rendered;
        },
      }));
    },
    'astro:build:generated': () => begin('search index and site map'),
    'astro:build:done': () => begin('service worker'),
  },
};

/** The build's own steps, as the report calls them. */
const names: Record<string, string> = {
  检查内容: 'check',
  生成网页和搜索索引: 'prepare',
  核对网页上的文字: 'finish pages',
  核对链接: 'links',
  压缩: 'compress',
  算校验和: 'checksums',
  换下原来的网站: 'deliver',
};

const elementsOf = (html: string) => html.match(/<[a-z]/giu)?.length ?? 0;

/** What an address has in place of a plan, a task, a chapter and the like: "2024/tasks/18/cite/" is "…/tasks/…/cite/". */
const kindOf = (name: string) =>
  `/${name
    .replace(/index\.html$/u, '')
    .replace(/page-\d+\/$/u, '')
    .replace(/^(?:[a-z]+-)?\d{4}\//u, '…/')
    .replace(/(?<=^…\/(?:tasks|chapters|units)\/)[^/]+/u, '…')
    .replace(/(?<=^(?:embed|compare|topics)\/).*\/$/u, '…/')}`;

/** What was built, before it is put in its place. */
function weigh(folder: string) {
  const weights = { pages: 0, files: 0, bytes: 0, elements: 0 };
  const heaviest: Measured['heaviest'] = {};
  for (const name of filesUnder(folder)) {
    const content = readFileSync(path.join(folder, name));
    weights.files += 1;
    weights.bytes += content.length;
    if (!name.endsWith('.html')) continue;
    const elements = elementsOf(content.toString());
    weights.pages += 1;
    weights.elements += elements;
    const kind = kindOf(name);
    const known = heaviest[kind] ?? { gzip: 0, elements: 0 };
    heaviest[kind] = {
      gzip: Math.max(known.gzip, gzipSync(content).length),
      elements: Math.max(known.elements, elements),
    };
  }
  return { ...weights, heaviest };
}

let built = '';
let weights: ReturnType<typeof weigh> | undefined;
await buildSite(
  {
    ...environment(),
    project: projectRoot,
    content: contentRoot(),
    published: publicRoot(),
    workshops: path.resolve('.astro'),
    part: partOf(),
    compressed: !quick,
  },
  {
    begin(step) {
      begin(names[step] ?? step);
      if (step !== '压缩') return;
      begin('weighing');
      weights = weigh(built);
      begin('compress');
    },
    render: async (folders, scope) => {
      built = folders.outDir;
      setScope(scope);
      // Loaded when the build has set what it sets before, as its own command does.
      const { build } = await import('astro');
      await build({ ...folders, logLevel: 'error', integrations: [watch] });
    },
    warn: () => {},
    onStop: () => {},
  },
);
begin('end');
if (!weights) throw new Error('the build ended before it was measured');
delete phases['weighing'];
const measured: Measured = {
  phases,
  routes,
  peak: peak(),
  ...weights,
};
console.log(JSON.stringify(measured));
