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

/**
 * Reads the environment.
 * @throws Error with a sentence for the operator where an address is none.
 */
export function environment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const siteUrl = variables['SITE_URL'] || undefined;
  if (siteUrl !== undefined && !URL.canParse(siteUrl))
    throw new Error(
      `SITE_URL 不是网址：${siteUrl}。写完整的网址，如 SITE_URL=https://example.org。`,
    );
  return {
    siteUrl,
    origin: new URL(siteUrl ?? 'http://localhost:4321').origin,
    base: variables['BASE_PATH'] || '/',
    out: path.resolve(variables['OUT_DIR'] || 'dist'),
  };
}
