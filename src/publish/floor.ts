/**
 * The oldest browsers that the site is for, as `browserslist` in package.json names them: `production` for what every
 * page needs (styles, reading, display settings), `search` for what a reader asks for besides (search, filters,
 * reading aloud). The build writes styles and scripts for the former; a test holds what is built to both.
 */
import manifest from '../../package.json' with { type: 'json' };

/** For whom: everything on every page, or what is asked for besides. */
export type Tier = 'production' | 'search';

/** Browsers of a tier with their first version: "chrome" → 80, "safari" → 13.1. */
export type Floor = ReadonlyMap<string, number>;

/** The oldest browsers of a tier. */
export const floorOf = (tier: Tier): Floor =>
  new Map(
    manifest.browserslist[tier].map((query) => {
      const [name = '', version] = query.split(' ');
      return [name, Number(version)] as const;
    }),
  );

/** How the bundler names the browsers that every page is for: "chrome80", "ios13.4". */
export const buildTargets = [...floorOf('production')].map(
  ([name, version]) => (name === 'ios_saf' ? 'ios' : name) + version,
);
