/** While an editor works with `npm run dev`: findings about content in the terminal, at the start and after each change. */
import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/content.ts';
import { formatFindings } from '../model/finding.ts';
import { contentRoot, readContent } from '../content/read.ts';

export function devReport(): AstroIntegration {
  return {
    name: 'content-findings',
    hooks: {
      'astro:server:setup'({ server, logger }) {
        const root = contentRoot();
        const report = () => {
          const { findings } = checkContent(readContent(root));
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
