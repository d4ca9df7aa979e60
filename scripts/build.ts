/**
 * `npm run build`: checks the content, builds the site and its search index beside the last one, checks what was built,
 * and only then puts it in place. `--release` builds nothing where the site's address is not set.
 *
 * Environment: BASE_PATH (default "/"), SITE_URL (default "http://localhost:4321"),
 * OUT_DIR (default "dist"), CONTENT_DIR (default "content"), PUBLIC_DIR (default "public"),
 * STORE_DIR (default ".astro/store").
 */
import path from 'node:path';
import { ContentRefused } from '../src/loader/load.ts';
import { buildSite, buildSteps, BuildRefused } from '../src/publish/build.ts';
import { writingRefusal } from '../src/publish/places.ts';
import { publicRoot } from '../src/site/editions.ts';
import { environment } from '../src/site/environment.ts';
import { existingContent, fail, progress, project, readWords } from './command-line.ts';

const usage = [
  '用法：npm run build [-- --release]',
  '  --release   正式发布：没有用 SITE_URL 写明网址就不生成',
  '环境变量：SITE_URL、BASE_PATH、OUT_DIR、CONTENT_DIR、PUBLIC_DIR、STORE_DIR，见 docs/deploying.md',
].join('\n');

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { values } = readWords(usage, { options: { release: { type: 'boolean', default: false } } });

const { begin, done } = progress(buildSteps);

/** Takes away what is half-built. */
let abandon = () => {};

function stop(message: string): never {
  abandon();
  done();
  return fail(`${message}\n\n没有生成网站，原有的文件一个也没有动。`);
}

function settings() {
  try {
    return environment();
  } catch (error) {
    return stop((error as Error).message);
  }
}

const { out, siteUrl, origin, base } = settings();
if (values.release && !siteUrl)
  stop(
    '正式发布（--release）要用 SITE_URL 写明网站的网址，如 SITE_URL=https://example.org npm run build -- --release',
  );
const content = existingContent();
const published = publicRoot();
const unsafe = writingRefusal('PUBLIC_DIR', published, { project });
if (unsafe) stop(unsafe);

// Whatever cannot be read or written, a full disk too, ends in a sentence.
process.on('uncaughtException', (error) => stop(`不能读写：${error.message}`));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stop(`收到 ${signal}，已停止。`));

try {
  const { plans, pages } = await buildSite(
    { project, out, siteUrl, origin, base, content, published, workshops: path.resolve('.astro') },
    {
      // Loaded when it is needed, so that what is refused is refused at once.
      render: async (folders) => {
        const { build } = await import('astro');
        await build({ ...folders, logLevel: 'warn' });
      },
      begin,
      warn: (message) => {
        done();
        console.warn(message);
      },
      onStop: (undo) => (abandon = undo),
    },
  );
  done();
  console.log(
    `${pages} 个网页，${plans.map((plan) => `${plan.year} 年 ${plan.tasks.length} 项任务、${plan.targets.length} 个目标`).join('；')}；文字与原文一致，链接全部有效。`,
  );
  if (!siteUrl)
    console.warn(
      [
        '',
        '！！没有设置 SITE_URL：这个网站还不知道自己的网址，只适合预览，不要发布。',
        '  引用、嵌入代码、分享图片和网页给机器的说明里，都没有写网址；',
        `  数据文件、更新和网站地图里的网址以 ${origin} 开头，别人打不开。`,
        '  发布时写明网址：SITE_URL=https://example.org npm run build -- --release',
      ].join('\n'),
    );
} catch (error) {
  if (error instanceof ContentRefused || error instanceof BuildRefused) stop(error.message);
  if (!(error instanceof Error)) stop(String(error));
  stop('syscall' in error ? `不能读写：${error.message}` : (error.stack ?? error.message));
}
