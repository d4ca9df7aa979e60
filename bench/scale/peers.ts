/** Other generators with the same pages, each as its own guide begins. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from '../../src/publish/built-folder.ts';
import type { PlainPage } from './plain-pages.ts';

export const peers = ['Astro + MDX', 'Starlight', 'Eleventy'] as const;
export type Peer = (typeof peers)[number];

/** What a peer's build took. */
export interface PeerMeasured {
  /** Seconds. */
  cpu: number;
  /** Bytes. */
  peak: number;
  pages: number;
}

/** Under this package, so that the generators are found. */
const room = path.join(import.meta.dirname, '../.peers');

const config = (integrations: string, imports: string) =>
  `import { defineConfig } from 'astro/config';
${imports}
export default defineConfig({
  site: 'https://record.example',
  trailingSlash: 'always',
  cacheDir: './.cache',
  integrations: [${integrations}],
});
`;

/** The files of a project besides its pages, by peer. */
const frames: Record<Peer, Record<string, string>> = {
  'Astro + MDX': {
    'astro.config.mjs': config('mdx()', `import mdx from '@astrojs/mdx';`),
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ pattern: '*.mdx', base: 'src/content/docs' }) }) };
`,
    'src/pages/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('pages')).map((entry) => ({
    params: { slug: entry.id === 'index' ? undefined : entry.id },
    props: { entry },
  }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body><main><Content /></main></body>
</html>
`,
  },
  // The list of all pages, which each page would have at its side, is left out: it grows with the square of the pages.
  Starlight: {
    'astro.config.mjs': config(
      `starlight({ title: '重点工作', sidebar: [], locales: { root: { label: '简体中文', lang: 'zh-CN' } } })`,
      `import starlight from '@astrojs/starlight';`,
    ),
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  },
  Eleventy: {
    'src/_includes/page.njk': `<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>{{ title }}</title></head>
  <body><main>{{ content | safe }}</main></body>
</html>
`,
  },
};

const pageFile: Record<Peer, (page: PlainPage, index: number) => [string, string]> = {
  'Astro + MDX': (page, index) => [`src/content/docs/p${index}.mdx`, withSlug(page)],
  Starlight: (page, index) => [`src/content/docs/p${index}.mdx`, withSlug(page)],
  Eleventy: ({ address, title, text }, index) => [
    `src/p${index}.md`,
    `---\ntitle: ${JSON.stringify(title)}\nlayout: page.njk\npermalink: ${JSON.stringify(`${address}/`)}\n---\n\n${text}\n`,
  ],
};

const withSlug = ({ address, title, text }: PlainPage) =>
  `---\ntitle: ${JSON.stringify(title)}\nslug: ${JSON.stringify(address || 'index')}\n---\n\n${text}\n`;

/**
 * Builds the pages with a peer, in a process of its own.
 * @throws Error where it fails, or does not make all of them.
 */
export function buildWith(peer: Peer, pages: readonly PlainPage[]): PeerMeasured {
  rmSync(room, { recursive: true, force: true });
  const write = (name: string, text: string) => {
    const file = path.join(room, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  // Of what a project depends on, the bundler takes the theme's own files in.
  write('package.json', '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }\n');
  for (const [name, text] of Object.entries(frames[peer])) write(name, text);
  for (const [index, page] of pages.entries()) write(...pageFile[peer](page, index));
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=8192', path.join(import.meta.dirname, 'peer-build.mjs'), peer],
      {
        cwd: room,
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      },
    );
    if (status !== 0) throw new Error(`${peer}: ${stderr}`);
    const made = filesUnder(path.join(room, 'dist')).filter((name) => name.endsWith('.html'));
    if (made.length < pages.length) throw new Error(`${peer} made ${made.length} pages`);
    return {
      ...(JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PeerMeasured),
      pages: pages.length,
    };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}
