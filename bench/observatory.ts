/**
 * Has the MDN HTTP Observatory grade the site as nginx serves it: one page of each kind, each of which must get A+.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startNginx } from '../tests/server/nginx.ts';
import { onePageOfEachKind, readBuiltFiles } from '../tests/site/built-pages.ts';
import { runScript } from '../tests/script.ts';

interface Grade {
  grade: string;
  score: number;
  tests: { name: string; result: string; pass: boolean; modifier: number }[];
}

// The Observatory downloads this list when it is installed. Here nothing is downloaded, and no site of ours is in it.
writeFileSync(
  path.join(import.meta.dirname, 'node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json'),
  '{}',
);

const room = mkdtempSync(path.join(tmpdir(), 'observatory-'));
try {
  const folder = path.join(room, 'site');
  const { code, output } = await runScript('build.ts', [], { OUT_DIR: folder });
  if (code !== 0) throw new Error(output);
  const nginx = await startNginx(folder, '/');
  try {
    const certificate = path.join(room, 'trusted.pem');
    writeFileSync(certificate, nginx.certificate);
    for (const name of onePageOfEachKind(readBuiltFiles(folder))) {
      if (name === '404.html') continue;
      const address = `/${name.replace(/(?<=^|\/)index\.html$/u, '')}`;
      const said = execFileSync(
        process.execPath,
        [
          path.join(import.meta.dirname, 'server/grade.mjs'),
          String(nginx.httpPort),
          String(nginx.httpsPort),
          address,
        ],
        { encoding: 'utf8', env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate } },
      );
      const { grade, score, tests } = JSON.parse(said) as Grade;
      const short = tests.filter(({ pass }) => !pass);
      console.log(
        `${grade} ${score} ${address} ${short.map((test) => `${test.name}: ${test.result}`).join(', ')}`,
      );
      if (grade !== 'A+') process.exitCode = 1;
    }
  } finally {
    await nginx.stop();
  }
} finally {
  rmSync(room, { recursive: true, force: true });
}
