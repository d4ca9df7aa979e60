import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { filesUnder } from './src/publish/built-folder.ts';
import { buildTargets } from './src/publish/floor.ts';
import { pagePolicy } from './src/publish/policy.ts';
import { contentGate } from './src/site/content-gate.ts';
import { contentRoot } from './src/content/read.ts';
import { currentContent } from './src/loader/load.ts';
import { search } from './src/site/search-integration.ts';
import { addressesUnder } from './src/model/addresses.ts';
import { publicRoot } from './src/site/editions.ts';
import { lastModified } from './src/site/last-modified.ts';
import { currentScope, scopedPages } from './src/site/scope.ts';
import { sentencePlugin } from './src/site/sentence-plugin.ts';
import { environment } from './src/site/environment.ts';

/** Where the site will stand; both are read from the environment so that one source serves any host. */
const { siteUrl, origin, base } = environment();
const site = siteUrl ?? origin;

const home = addressesUnder(base, site).absolute(addressesUnder(base, site).home());
const pathOf = (address) => address.slice(home.length);
/**
 * The front page is the newest plan's, whose own address stands for both. Charts for other pages are part of their
 * task's page, and no place to arrive at.
 */
const isPage = (address) => address !== home && !pathOf(address).startsWith('embed/');
const dated = (item) => {
  const lastmod = lastModified(pathOf(item.url));
  return lastmod === undefined ? item : { ...item, lastmod };
};

/** Addresses of the pages that other builds rendered and this one joins. */
const joinedPages = () => {
  const scope = currentScope();
  if (scope.kind !== 'shared') return [];
  return filesUnder(scope.joined)
    .filter((name) => name.endsWith('index.html'))
    .map((name) => home + encodeURI(name.slice(0, -'index.html'.length)));
};

/** What scripts of every page share, as one file: in many they pack worse, and each is asked for. */
const shared = {
  name: 'shared',
  test: /preload-helper|\/browser\/(?:fetched|sheet|display\/settings)\.ts$/u,
};

/** Astro itself asks for scripts as the newest browsers read them. */
const clientScripts = {
  name: 'client-scripts',
  configEnvironment: (name) =>
    name === 'client'
      ? {
          build: {
            target: buildTargets,
            rolldownOptions: { output: { codeSplitting: { groups: [shared] } } },
          },
        }
      : undefined,
};

export default defineConfig({
  site,
  base,
  publicDir: publicRoot(),
  trailingSlash: 'always',
  // A page is one file: styles travel inside it.
  build: { inlineStylesheets: 'always' },
  security: { csp: pagePolicy },
  // Official wording is rendered as written: no smart quotes, no table or autolink syntax.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false, gfm: false },
      hastPlugins: [sentencePlugin(() => currentContent(contentRoot()).glossary)],
    }),
  },
  integrations: [
    mdx(),
    contentGate(),
    scopedPages(),
    search(),
    sitemap({ filter: isPage, serialize: dated, customPages: joinedPages() }),
  ],
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss(), clientScripts],
    build: {
      // What the oldest browsers do not know, as light-dark(), is written out for them.
      cssTarget: buildTargets,
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro marks every MDX entry with a directive of its own, and the bundler warns of each.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
