/**
 * `npm run build`: checks the content, builds the site and its search index beside the last one, checks what was built,
 * and only then puts it in place.
 *
 * Environment: BASE_PATH (default "/"), SITE_URL (default "http://localhost:4321"),
 * OUT_DIR (default "dist"), CONTENT_DIR (default "content"), PUBLIC_DIR (default "public").
 */
import { build } from 'astro';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../src/content/read.ts';
import { ContentRefused } from '../src/loader/load.ts';
import { buildSite, BuildRefused } from '../src/publish/build.ts';
import { environment } from '../src/site/environment.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { out, siteUrl, origin, base } = settings();

function settings() {
  try {
    return environment();
  } catch (error) {
    console.error(`${(error as Error).message}\n\n没有生成网站。`);
    process.exit(1);
  }
}

/** Takes away what is half-built. */
let abandon = () => {};

function fail(message: string): never {
  abandon();
  console.error(
    `${message}\n\n没有生成网站；${existsSync(out) ? `${path.basename(out)} 保持原样` : '改好后再试'}。`,
  );
  process.exit(1);
}

// Whatever cannot be read or written, a full disk too, ends in a sentence.
process.on('uncaughtException', (error) => fail(`不能读写：${error.message}`));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => fail(`收到 ${signal}，已停止。`));

try {
  const { plans, pages } = await buildSite(
    { out, siteUrl, origin, base, content: contentRoot(), workshops: path.resolve('.astro') },
    {
      render: (folders) => build({ ...folders, logLevel: 'warn' }),
      warn: (message) => console.warn(message),
      onStop: (undo) => (abandon = undo),
    },
  );
  console.log(
    `${pages} 个网页，${plans.map((plan) => `${plan.year} 年 ${plan.tasks.length} 项任务、${plan.targets.length} 个目标`).join('；')}；文字与原文一致，链接全部有效。`,
  );
  if (!siteUrl)
    console.warn(
      `没有设置 SITE_URL：引用、数据和网站地图里的网址都以 ${origin} 开头。发布时写明网站的网址，如 SITE_URL=https://example.org。`,
    );
} catch (error) {
  if (error instanceof ContentRefused || error instanceof BuildRefused) fail(error.message);
  if (!(error instanceof Error)) fail(String(error));
  fail('syscall' in error ? `不能读写：${error.message}` : (error.stack ?? error.message));
}
