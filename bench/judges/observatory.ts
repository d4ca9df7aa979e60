/** The MDN HTTP Observatory over the site as nginx serves it: one page of each kind, each of which must get A+. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startNginx } from '../../tests/server/servers.ts';
import { onePageOfEachKind, readBuiltFiles } from '../../tests/site/built-pages.ts';

interface Grade {
  grade: string;
  score: number;
  tests: { name: string; result: string; pass: boolean; modifier: number }[];
}

const packaged = '../node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json';

/**
 * @param folder of the built site, at "/"; `room` a folder for what is made on the way.
 * @returns whether every page got A+.
 */
export async function observatory(folder: string, room: string): Promise<boolean> {
  // The Observatory downloads this list when it is installed. Here nothing is downloaded, and no site of ours is in it.
  writeFileSync(path.join(import.meta.dirname, packaged), '{}');
  const nginx = await startNginx(folder, '/');
  try {
    const certificate = path.join(room, 'trusted.pem');
    writeFileSync(certificate, nginx.certificate);
    let best = true;
    for (const name of onePageOfEachKind(readBuiltFiles(folder))) {
      if (name === '404.html') continue;
      const address = `/${name.replace(/(?<=^|\/)index\.html$/u, '')}`;
      const said = execFileSync(
        process.execPath,
        [
          path.join(import.meta.dirname, 'grade.mjs'),
          String(nginx.httpPort),
          String(nginx.httpsPort),
          address,
        ],
        { encoding: 'utf8', env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate } },
      );
      const { grade, score, tests } = JSON.parse(said) as Grade;
      const short = tests.filter(({ pass }) => !pass);
      console.log(
        `Observatory: ${grade} ${score} ${address} ${short.map((test) => `${test.name}: ${test.result}`).join(', ')}`,
      );
      best &&= grade === 'A+';
    }
    return best;
  } finally {
    await nginx.stop();
  }
}
