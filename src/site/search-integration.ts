/** Puts the search index into the built site, and serves the same while editing. */
import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connect } from 'vite';
import { contentRoot } from '../content/read.ts';
import { currentContent } from '../loader/load.ts';
import { addressesUnder } from '../model/addresses.ts';
import { bundleFolder } from '../search/query/bundle-folder.ts';
import { searchBundle, type BundleFile } from '../search/index/bundle.ts';
import { currentScope } from './scope.ts';
import { suggestionsFrom } from '../search/query/suggestions.ts';
import { searchedTargets, searchRecords } from '../search/index/records.ts';

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

export function search(): AstroIntegration {
  let base = '/';
  let site = '';
  const bundle = () => {
    const { plans, topics, lexicon, glossary } = currentContent(contentRoot());
    const links = addressesUnder(base, site);
    return searchBundle(searchRecords(plans, topics, glossary, links), {
      targets: searchedTargets(plans, links),
      suggestions: suggestionsFrom(plans, lexicon, links),
      lexicon,
    });
  };
  return {
    name: 'search',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base;
        site = config.site ?? '';
      },
      async 'astro:build:done'({ dir }) {
        // The index is one for all plans, and stands with what is shared.
        if (currentScope().kind === 'plans') return;
        const folder = path.join(fileURLToPath(dir), bundleFolder);
        for (const file of await bundle()) {
          const target = path.join(folder, file.path);
          mkdirSync(path.dirname(target), { recursive: true });
          writeFileSync(target, file.content);
        }
      },
      'astro:server:setup'({ server, logger }) {
        let files: Promise<BundleFile[]> | undefined;
        const fresh = () => {
          files ??= bundle().catch((error: unknown) => {
            logger.error(String(error));
            files = undefined;
            return [];
          });
          return files;
        };
        server.watcher.on('all', (_event, file) => {
          if (file.startsWith(contentRoot())) files = undefined;
        });
        const root = addressesUnder(base, site).path(bundleFolder);
        const handle: Connect.NextHandleFunction = async (request, response, next) => {
          const address = (request.url ?? '').split('?')[0] ?? '';
          const folder = [root, `/${bundleFolder}`].find((prefix) => address.startsWith(prefix));
          const name = folder === undefined ? '' : address.slice(folder.length);
          const file = name && (await fresh()).find((one) => one.path === name);
          if (!file) return next();
          response.setHeader(
            'Content-Type',
            types[path.extname(name)] ?? 'application/octet-stream',
          );
          response.end(file.content);
        };
        // Ahead of Astro's own handlers, which would answer with a page that is not found.
        server.middlewares.stack.unshift({ route: '', handle });
      },
    },
  };
}
