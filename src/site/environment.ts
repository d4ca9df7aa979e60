/** What an operator sets from outside; an empty variable is one that is not set. */
import path from 'node:path';

export interface Environment {
  /** SITE_URL: where the site will stand; undefined where nobody has said. */
  siteUrl: string | undefined;
  /** Origin of absolute addresses: of {@link siteUrl}, else of this machine's own server. */
  origin: string;
  /** BASE_PATH, default "/". */
  base: string;
  /** OUT_DIR, default "dist": the folder of the built site, absolute. */
  out: string;
}

/** Reads the environment. */
export function environment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const siteUrl = variables['SITE_URL'] || undefined;
  return {
    siteUrl,
    origin: new URL(siteUrl ?? 'http://localhost:4321').origin,
    base: variables['BASE_PATH'] || '/',
    out: path.resolve(variables['OUT_DIR'] || 'dist'),
  };
}
