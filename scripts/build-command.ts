/** What `npm run build` and `npm run assemble` have in common: the build with its words for an operator. */
import path from 'node:path';
import { ContentRefused } from '../src/loader/load.ts';
import type { Plan } from '../src/model/plan.ts';
import { buildSite, buildSteps, type BuiltSite, type Part } from '../src/publish/build.ts';
import { writingRefusal } from '../src/publish/places.ts';
import { BuildRefused } from '../src/publish/refused.ts';
import { publicRoot } from '../src/site/editions.ts';
import { environment } from '../src/site/environment.ts';
import { storeFolder } from '../src/store/store.ts';
import { setScope, type Scope } from '../src/site/scope.ts';
import { existingContent, fail, progress, project } from './command-line.ts';

/** As the usage of both says it. */
export const buildVariables =
  '环境变量：SITE_URL、BASE_PATH、OUT_DIR、CONTENT_DIR、PUBLIC_DIR、STORE_DIR，见 docs/deploying.md';

const { begin, done } = progress(buildSteps);

/** More plans than this are counted together. */
const mostNamed = 5;

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

async function render(folders: { outDir: string; cacheDir: string }, scope: Scope) {
  setScope(scope);
  // Loaded when it is needed, so that what is refused is refused at once.
  const { build } = await import('astro');
  await build({ ...folders, logLevel: 'warn' });
}

function told({ plans, pages }: BuiltSite, part: Part): string {
  const counted = (whole: readonly Pick<Plan, 'tasks' | 'targets'>[]) =>
    `${whole.flatMap(({ tasks }) => tasks).length} 项任务、${whole.flatMap(({ targets }) => targets).length} 个目标`;
  const counts =
    plans.length > mostNamed
      ? [`${plans.length} 份计划共 ${counted(plans)}`]
      : plans.map((plan) => `${plan.year} 年 ${counted([plan])}`);
  const links = part.kind === 'plans' ? '链接在接成网站时核对' : '链接全部有效';
  return `${pages} 个网页，${counts.join('；')}；文字与原文一致，${links}。`;
}

const withoutAddress = (origin: string) =>
  [
    '',
    '！！没有设置 SITE_URL：这个网站还不知道自己的网址，只适合预览，不要发布。',
    '  引用、嵌入代码、分享图片和网页给机器的说明里，都没有写网址；',
    `  数据文件、更新和网站地图里的网址以 ${origin} 开头，别人打不开。`,
    '  发布时写明网址：SITE_URL=https://example.org npm run build -- --release',
  ].join('\n');

/**
 * Builds the site or a part of it, and ends the command with what is wrong.
 * @param release whether to refuse where SITE_URL is not set.
 */
export async function runBuild(part: Part, release: boolean): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { out, siteUrl, origin, base } = settings();
  if (release && !siteUrl)
    stop(
      '正式发布（--release）要用 SITE_URL 写明网站的网址，如 SITE_URL=https://example.org npm run build -- --release',
    );
  const content = existingContent();
  const published = publicRoot();
  const unsafe =
    writingRefusal('PUBLIC_DIR', published, { project }) ??
    writingRefusal('STORE_DIR', storeFolder(), { project }, [content, published]);
  if (unsafe) stop(unsafe);

  // Whatever cannot be read or written, a full disk too, ends in a sentence.
  process.on('uncaughtException', (error) => stop(`不能读写：${error.message}`));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => stop(`收到 ${signal}，已停止。`));

  const workshops = path.resolve('.astro');
  const warn = (message: string) => {
    done();
    console.warn(message);
  };
  try {
    const built = await buildSite(
      {
        project,
        out,
        siteUrl,
        origin,
        base,
        content,
        published,
        workshops,
        part,
        compressed: true,
      },
      { render, begin, warn, onStop: (undo) => (abandon = undo) },
    );
    done();
    console.log(told(built, part));
    if (!siteUrl) console.warn(withoutAddress(origin));
  } catch (error) {
    if (error instanceof ContentRefused || error instanceof BuildRefused) stop(error.message);
    if (!(error instanceof Error)) stop(String(error));
    stop('syscall' in error ? `不能读写：${error.message}` : (error.stack ?? error.message));
  }
}
