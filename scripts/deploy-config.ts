/** `npm run deploy:config`: writes the servers' configurations from their one source. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { caddyfile } from '../src/publish/caddy.ts';
import { nginxConfiguration } from '../src/publish/nginx.ts';
import { serverDefaults, serverOf } from '../src/publish/server.ts';
import { environment } from '../src/site/environment.ts';
import { attempt, fail, project, readWords } from './command-line.ts';

const usage = `用法：npm run deploy:config [-- 选项]；写 deploy/nginx.conf 和 deploy/Caddyfile
  SITE_URL、BASE_PATH  与 npm run build 相同：网站的域名（和端口）、所在的路径
  --domain 域名        没有设 SITE_URL，或服务器的域名与它不同
  --root 文件夹        网站放在服务器的哪里（默认 ${serverDefaults.root}）；有 BASE_PATH 时网站在其中的这个路径下
  --certificate 文件 --key 文件   证书和私钥
  --out 文件夹         写到别处`;

const { values } = readWords(usage, {
  options: {
    domain: { type: 'string' },
    root: { type: 'string' },
    certificate: { type: 'string' },
    key: { type: 'string' },
    out: { type: 'string' },
  },
});
const { domain, root, certificate, key, out = path.join(project, 'deploy') } = values;
if ((certificate === undefined) !== (key === undefined)) fail('--certificate 和 --key 要一起写。');
if (domain !== undefined && !/^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/iu.test(domain))
  fail(`--domain 不能用：${domain}。应为域名，如 example.org，不带 https:// 和路径。`);
for (const place of [root, certificate, key])
  if (place !== undefined && /[\s;{}"'$\\]/u.test(place))
    fail(`不能用：${place}。路径里不能有空格、引号和 ; { } $ \\。`);
  else if (place !== undefined && !/^(?:\/|[A-Za-z]:\/)/u.test(place))
    fail(`不能用：${place}。写服务器上从根开始的路径，如 ${serverDefaults.root}。`);
if (!statSync(out, { throwIfNoEntry: false })?.isDirectory())
  fail(`--out 不能用：${out}。应为已有的文件夹。`);

const server = {
  ...attempt(() => serverOf(environment())),
  ...(domain === undefined ? {} : { serverName: domain }),
  ...(root === undefined ? {} : { root: root.replace(/\/$/u, '') }),
  ...(certificate === undefined || key === undefined
    ? {}
    : { certificate: { file: certificate, key } }),
};
for (const [name, text] of [
  ['nginx.conf', nginxConfiguration(server)],
  ['Caddyfile', caddyfile(server)],
] as const) {
  const file = path.join(out, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) console.log(`${file} 没有变化。`);
  else {
    attempt(() => writeFileSync(file, text));
    console.log(`已写 ${file}；在这个文件里改过的，要重新改在 src/publish 里。`);
  }
}
