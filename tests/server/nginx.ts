/** nginx as it is deployed, over a built site, on free ports with a certificate of its own. */
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
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findNginx } from '../../scripts/find-programs.ts';
import { nginxConfiguration, nginxDefaults } from '../../src/publish/nginx.ts';

export interface RunningNginx {
  httpPort: number;
  httpsPort: number;
  /** "https://localhost:41234/plan/" */
  url: string;
  /** PEM of the certificate that it shows, to be trusted. */
  certificate: string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Starts nginx with the configuration that `deploy/` holds, ports and places apart.
 * @param site folder of the built site; `base` its base path.
 */
export async function startNginx(site: string, base: string): Promise<RunningNginx> {
  const program = findNginx();
  if (!program) throw new Error('No nginx found; run “npm run pretest” to see what to install.');
  const room = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  // The server's own user has to read what the tests have made.
  chmodSync(room, 0o755);
  let root = site;
  chmodSync(path.dirname(site), 0o755);
  if (base !== '/') {
    root = path.join(room, 'root');
    mkdirSync(path.join(root, path.dirname(base)), { recursive: true });
    symlinkSync(site, path.join(root, base.slice(1, -1)));
  }
  const [certificate, certificateKey] = ['cert.pem', 'key.pem'].map((name) =>
    path.join(room, name),
  ) as [string, string];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
      .concat(['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'])
      .concat(['-keyout', certificateKey, '-out', certificate]),
    { stdio: 'ignore' },
  );
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const configuration = nginxConfiguration({
    ...nginxDefaults,
    serverName: 'localhost',
    root,
    certificate,
    certificateKey,
    httpPort,
    httpsPort,
    base,
  });
  writeFileSync(path.join(room, 'site.conf'), configuration);
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
  const child = spawn(program, ['-e', log, '-c', path.join(room, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
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
    throw new Error(`nginx did not start:\n${said}`);
  }
  return {
    httpPort,
    httpsPort,
    url: `https://localhost:${httpsPort}${base}`,
    certificate: readFileSync(certificate, 'utf8'),
    stop,
  };
}

async function answering(port: number): Promise<'answering'> {
  for (;;) {
    const answered = await fetch(`http://localhost:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answered) return 'answering';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
