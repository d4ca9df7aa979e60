/**
 * `npm run build`: checks the content, builds the site and its search index beside the last one, checks what was built,
 * and only then puts it in place. `--release` builds nothing where the site's address is not set; `--plan`, once or
 * several times, builds these plans' own pages, for `npm run assemble`.
 *
 * Environment: BASE_PATH (default "/"), SITE_URL (default "http://localhost:4321"),
 * OUT_DIR (default "dist"), CONTENT_DIR (default "content"), PUBLIC_DIR (default "public"),
 * STORE_DIR (default ".astro/store").
 */
import { buildVariables, runBuild } from './build-command.ts';
import { readWords } from './command-line.ts';

const usage = [
  '用法：npm run build [-- [--release] [--plan 计划]…]',
  '  --release   正式发布：没有用 SITE_URL 写明网址就不生成',
  '  --plan      只生成一个计划自己的网页和数据，如 2024，可以写几次；各份由 npm run assemble 接成网站',
  buildVariables,
].join('\n');

const { values } = readWords(usage, {
  options: {
    release: { type: 'boolean', default: false },
    plan: { type: 'string', multiple: true },
  },
});
const { plan: plans, release } = values;
await runBuild(plans === undefined ? { kind: 'whole' } : { kind: 'plans', plans }, release);
