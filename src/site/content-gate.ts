/**
 * Content that the checks refuse is not built, by `astro build` alone neither; while an editor works with `npm run dev`
 * the findings appear in the terminal, at the start and after each change.
 */
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../content/read.ts';
import { currentContent, watchedContent, type CheckedContent } from '../loader/load.ts';
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
        let told: CheckedContent | undefined;
        const report = () => {
          const checked = watchedContent(root);
          // One save is several events to some editors.
          if (checked === told) return;
          told = checked;
          if (checked.findings.length > 0) logger.error(`\n${formatFindings(checked.findings)}`);
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
