/** A plain web server for a built site, as a static host would serve it. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.webmanifest': 'application/manifest+json',
};

export interface ServedSite {
  /** "http://127.0.0.1:41234/plan/" */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on a free port of the loopback address.
 * @param folder the built site.
 * @param base its base path, with slashes at both ends.
 * @param compress whether text is sent compressed where the browser takes it.
 * @param meddle looks at each request first, as hosts and networks do that are in between; true where it has dealt with
 *   it itself.
 */
export async function serveFolder(
  folder: string,
  base: string,
  compress = false,
  meddle: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<ServedSite> {
  const server = createServer((request, response) => {
    if (meddle(request, response)) return;
    const { status, location, file } = answer(
      folder,
      base,
      new URL(request.url ?? '/', 'http://localhost').pathname,
    );
    response.statusCode = status;
    response.setHeader('cache-control', 'no-cache');
    if (location !== undefined) response.setHeader('location', location);
    if (file === undefined) return void response.end();
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.setHeader('content-type', type);
    let body: Buffer = readFileSync(file);
    const taken = /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
    if (compress && taken && /charset|svg|manifest/u.test(type)) {
      body = gzipSync(body, { level: 9 });
      response.setHeader('content-encoding', 'gzip');
    }
    response.setHeader('content-length', body.length);
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

interface Answer {
  status: number;
  location?: string;
  file?: string;
}

function answer(folder: string, base: string, pathname: string): Answer {
  if (pathname === base.slice(0, -1)) return { status: 301, location: base };
  if (!pathname.startsWith(base)) return { status: 404 };
  const notFound = path.join(folder, '404.html');
  const missing = isFile(notFound) ? { status: 404, file: notFound } : { status: 404 };
  let name: string;
  try {
    name = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return { status: 400 };
  }
  const file = path.join(folder, name.endsWith('/') || name === '' ? `${name}index.html` : name);
  if (!file.startsWith(folder + path.sep)) return missing;
  if (isFile(file)) return { status: 200, file };
  return isFile(path.join(file, 'index.html'))
    ? { status: 301, location: `${pathname}/` }
    : missing;
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
