import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/longest-first.ts';

const minutes = 60_000;

/**
 * Three rooms: rules beside their code, content with faults planted in it, and the built site. Limits of
 * time are there to end a hang, not to measure: a slow machine must not fail.
 */
export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: 5 * minutes,
    hookTimeout: 10 * minutes,
    // One more than the cores that are there at least: browsers and servers are waited for.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src', 'scripts', 'bench'].map((room) => `${room}/**/*.test.ts`),
          // Rules are pure: the files share their modules, so that none is loaded fifty times.
          isolate: false,
          // What reads content by itself reads the frozen plan.
          env: { CONTENT_DIR: 'tests/fixture/content' },
        },
      },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['site', 'browser', 'server', 'engines'].map(
            (room) => `tests/${room}/**/*.test.ts`,
          ),
          globalSetup: 'tests/built-sites.ts',
        },
      },
    ],
  },
});
