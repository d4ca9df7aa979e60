/** The engines that the site is tried on. Others are held by `tests/site/floor.test.ts` alone. */
import type { Tier } from '../../src/publish/floor.ts';
import { startChromium, startQt } from './devtools.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

export interface TriedEngine {
  /** As docs/engines.md names it. */
  name: string;
  start(): Promise<Engine>;
  /** How it must name itself, so that no other engine is tried in its place. */
  is: RegExp;
  /** Whether it is new enough for search and filters, or for reading and display settings alone. */
  tier: Tier;
}

/** Layouts are compared with the first one's. */
export const engines: readonly TriedEngine[] = [
  { name: 'Chromium, current', start: startChromium, is: /Chrome\/1[3-9]\d/u, tier: 'search' },
  { name: 'Chromium 87', start: () => startQt(5), is: /Chrome\/87\./u, tier: 'production' },
  { name: 'Chromium 102', start: () => startQt(6), is: /Chrome\/102\./u, tier: 'search' },
  { name: 'Firefox ESR', start: startFirefox, is: /Firefox\/1\d\d/u, tier: 'search' },
  { name: 'WebKitGTK', start: startWebKit, is: /AppleWebKit.*Safari(?!.*Chrome)/u, tier: 'search' },
];
