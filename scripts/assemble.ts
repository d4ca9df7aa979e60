/**
 * `npm run assemble -- FOLDER…`: joins the shards that `npm run build -- --plan` made, each plan in one, builds the
 * pages that stand on all plans and the search index, and checks the whole. The site is, to the byte, that of an
 * undivided build. Environment: as for `npm run build`.
 */
import path from 'node:path';
import { buildVariables, runBuild } from './build-command.ts';
import { misused, readWords } from './command-line.ts';

const usage = [
  '用法：npm run assemble -- 文件夹… [--release]',
  '  文件夹      npm run build -- --plan 生成的，每个计划都要在其中一个里',
  '  --release   正式发布：没有用 SITE_URL 写明网址就不生成',
  buildVariables,
].join('\n');

const { values, positionals } = readWords(usage, {
  allowPositionals: true,
  options: { release: { type: 'boolean', default: false } },
});
if (positionals.length === 0) misused(usage);
await runBuild(
  { kind: 'joined', shards: positionals.map((folder) => path.resolve(folder)) },
  values.release,
);
