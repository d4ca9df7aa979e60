/** Where and as what a server of the site stands: what its configurations, nginx's and Caddy's, are written from. */
import type { Environment } from '../site/environment.ts';

/** What an operator changes; the defaults are what stands in `deploy/`. */
export interface ServerSite {
  /** The one name by which the site is reached; whoever asks by another is sent there. */
  serverName: string;
  /** Folder of the built site; under a base path, the folder in which the base path's own folder is the site. */
  root: string;
  /** Files in PEM; where none are named, Caddy gets a certificate by itself, and nginx is told a usual place. */
  certificate?: { file: string; key: string };
  httpPort: number;
  httpsPort: number;
  /** With slashes at both ends. */
  base: string;
}

export const serverDefaults: ServerSite = {
  serverName: 'record.example',
  root: '/var/www/record',
  httpPort: 80,
  httpsPort: 443,
  base: '/',
};

/** The server of a build: the name and port of its SITE_URL, and its BASE_PATH. */
export function serverOf({ siteUrl, base }: Pick<Environment, 'siteUrl' | 'base'>): ServerSite {
  const { hostname, port, protocol } = new URL(siteUrl ?? `https://${serverDefaults.serverName}`);
  const httpsPort = protocol === 'https:' && port ? Number(port) : serverDefaults.httpsPort;
  return { ...serverDefaults, serverName: hostname, httpsPort, base };
}

/** "https://record.example:8443": what every address of the site begins with. */
export const serverOrigin = ({ serverName, httpsPort }: ServerSite): string =>
  `https://${serverName}${httpsPort === 443 ? '' : `:${httpsPort}`}`;

/**
 * Files that stand at a host's root by their standards (RFC 9309, RFC 9116) and nowhere else are looked for; under a
 * base path the server has to give them from there.
 */
export const rootFiles = ['robots.txt', '.well-known/security.txt'] as const;

/** Methods that are answered. */
export const allowedMethods = ['GET', 'HEAD'] as const;

/** Media types by the endings of files, where servers know none or another. */
export const mediaTypes: Readonly<Record<string, string>> = {
  webmanifest: 'application/manifest+json',
  jsonld: 'application/ld+json',
  wasm: 'application/wasm',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};
