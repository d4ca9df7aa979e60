/**
 * Content that the checks refuse is not built, by `astro build` alone neither; while an editor works with `npm run dev`
 * the findings appear in the terminal, at the start and after each change.
 */
import type { AstroIntegration } from 'astro';
import { contentRoot, readContent } from '../content/read.ts';
import { currentContent, loadContent } from '../loader/load.ts';
import { formatFindings } from '../model/finding.ts';

export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:build:start'() {
        currentContent(contentRoot());
      },
      'astro:server:setup'({ server, logger }) {
        const root = contentRoot();
        const report = () => {
          const { findings } = loadContent(readContent(root));
          if (findings.length > 0) logger.error(`\n${formatFindings(findings)}`);
        };
        report();
        server.watcher.add(root);
        server.watcher.on('all', (_event, file) => {
          if (file.startsWith(root)) report();
        });
      },
    },
  };
}
