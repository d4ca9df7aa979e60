/**
 * One build, measured: a process of its own, whose only output is what each phase took. CPU time of all threads and of
 * ended child processes, so that what else the machine does counts for little.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../../src/content/read.ts';
import { buildSite } from '../../src/publish/build.ts';
import { publicRoot } from '../../src/site/editions.ts';
import { environment } from '../../src/site/environment.ts';
import { projectRoot } from '../../tests/script.ts';

/** What a build took: seconds of CPU by phase and, of rendering, by route; peak memory in bytes. */
export interface Measured {
  phases: Record<string, number>;
  routes: Record<string, number>;
  peak: number;
  pages: number;
}

const tick = 100;
/** CPU seconds of this process and of the children that it has waited for (proc(5), fields 14 to 17). */
function used(): number {
  const { user, system } = process.cpuUsage();
  const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /u, '').split(' ');
  return (user + system) / 1e6 + (Number(fields[13]) + Number(fields[14])) / tick;
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

const { pages } = await buildSite(
  {
    ...environment(),
    project: projectRoot,
    content: contentRoot(),
    published: publicRoot(),
    workshops: path.resolve('.astro'),
    part: { kind: 'whole' },
  },
  {
    begin: (step) => begin(names[step] ?? step),
    render: async (folders) => {
      await build({ ...folders, logLevel: 'error', integrations: [watch] });
    },
    warn: () => {},
    onStop: () => {},
  },
);
begin('end');
const measured: Measured = {
  phases,
  routes,
  peak: process.resourceUsage().maxRSS * 1024,
  pages,
};
console.log(JSON.stringify(measured));
