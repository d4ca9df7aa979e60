/** Servers as they are deployed, over a built site, on free ports with a certificate of their own. */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { request, type Agent } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findCaddy, findNginx } from '../../scripts/find-programs.ts';
import { caddyfile } from '../../src/publish/caddy.ts';
import { nginxConfiguration } from '../../src/publish/nginx.ts';
import { serverDefaults, type ServerSite } from '../../src/publish/server.ts';

export interface RunningServer {
  httpPort: number;
  httpsPort: number;
  /** "https://localhost:41234/plan/" */
  url: string;
  /** PEM of the certificate that it shows, to be trusted. */
  certificate: string;
  stop(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
}

/** Asks with the address as it is written, which a tidier client would mend; by http where there is no agent for more. */
export const ask = (port: number, address: string, options: Asked = {}, agent?: Agent) =>
  new Promise<Answer>((resolve, reject) => {
    const all = { host: 'localhost', port, path: address, ...options };
    const send = agent
      ? request({ ...all, agent, servername: 'localhost' })
      : requestHttp({ ...all, agent: false });
    send.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    send.once('error', reject);
    send.end();
  });

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A room with a certificate, the site at its base path, and what a configuration is written from. */
async function prepare(site: string, base: string): Promise<{ room: string; server: ServerSite }> {
  const room = mkdtempSync(path.join(tmpdir(), 'server-'));
  // The server's own user has to read what the tests have made.
  chmodSync(room, 0o755);
  let root = site;
  chmodSync(path.dirname(site), 0o755);
  if (base !== '/') {
    root = path.join(room, 'root');
    mkdirSync(path.join(root, path.dirname(base)), { recursive: true });
    symlinkSync(site, path.join(root, base.slice(1, -1)));
  }
  const certificate = { file: path.join(room, 'cert.pem'), key: path.join(room, 'key.pem') };
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
      .concat(['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'])
      .concat(['-keyout', certificate.key, '-out', certificate.file]),
    { stdio: 'ignore' },
  );
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const own = { serverName: 'localhost', root, certificate, httpPort, httpsPort, base };
  return { room, server: { ...serverDefaults, ...own } };
}

/** Runs a server until it is stopped; throws with what it said where it ends by itself. */
async function run(
  program: string,
  words: readonly string[],
  room: string,
  { httpPort, httpsPort, base }: ServerSite,
): Promise<RunningServer> {
  const child = spawn(program, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: room, XDG_DATA_HOME: room, XDG_CONFIG_HOME: room },
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<'ended'>((resolve) => child.once('exit', () => resolve('ended')));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(room, { recursive: true, force: true });
  };
  if ((await Promise.race([ended, answering(httpPort)])) === 'ended') {
    await stop();
    throw new Error(`${program} did not start:\n${said}`);
  }
  return {
    httpPort,
    httpsPort,
    url: `https://localhost:${httpsPort}${base}`,
    certificate: readFileSync(path.join(room, 'cert.pem'), 'utf8'),
    stop,
  };
}

/**
 * Starts nginx with the configuration that `deploy/` holds, ports and places apart.
 * @param site folder of the built site; `base` its base path.
 */
export async function startNginx(site: string, base: string): Promise<RunningServer> {
  const program = findNginx();
  if (!program) throw new Error('No nginx found; run “npm run pretest” to see what to install.');
  const { room, server } = await prepare(site, base);
  writeFileSync(path.join(room, 'site.conf'), nginxConfiguration(server));
  const log = path.join(room, 'error.log');
  writeFileSync(
    path.join(room, 'nginx.conf'),
    [
      'include /etc/nginx/modules-enabled/*.conf;',
      'daemon off;',
      'worker_processes 2;',
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `pid ${path.join(room, 'nginx.pid')};`,
      `error_log ${log};`,
      'events { worker_connections 1024; }',
      `http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${path.join(room, name)};`).join(' ')} default_type application/octet-stream; include ${path.join(room, 'site.conf')}; }`,
    ].join('\n'),
  );
  return run(program, ['-e', log, '-c', path.join(room, 'nginx.conf')], room, server);
}

/** Starts Caddy in the same way. */
export async function startCaddy(site: string, base: string): Promise<RunningServer> {
  const program = findCaddy();
  if (!program) throw new Error('No Caddy found; run “npm run pretest” to see what to install.');
  const { room, server } = await prepare(site, base);
  const file = path.join(room, 'Caddyfile');
  // Its door for administrators has one port on a machine, which another server may have.
  writeFileSync(file, caddyfile(server).replace(/^\{$/mu, '{\n\tadmin off'));
  return run(program, ['run', '--config', file, '--adapter', 'caddyfile'], room, server);
}

async function answering(port: number): Promise<'answering'> {
  for (;;) {
    const answered = await ask(port, '/').then(
      () => true,
      () => false,
    );
    if (answered) return 'answering';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
