/**
 * `npm run import -- SOURCE --plan YEAR [--accept-repairs]`: drafts a plan's content files from the PDF's extracted text.
 * Writes all of its files or, where something cannot be placed, none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../src/content/read.ts';
import { draftPlan, type ImportRemark } from '../src/content/draft.ts';
import { planFolder } from '../src/content/paths.ts';
import { writeContent } from '../src/content/write.ts';
import { readYaml } from '../src/content/yaml.ts';
import { idPatterns, planKey } from '../src/model/ids.ts';
import { writingRefusal } from '../src/publish/places.ts';
import { attempt, fail, givenFile, misused, project, readWords } from './command-line.ts';
import { printOutline } from './import-outline.ts';

const usage = [
  '用法：npm run import -- 文本文件 --plan 年份，例如 npm run import -- plan.txt --plan 2025',
  '只看读出的结构：npm run import -- 文件 --outline [--tasks （一）] [--as-printed]',
].join('\n');

function existingFiles(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile() && /\.(?:txt|yaml|mdx)$/u.test(entry.name))
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')];
      }),
  );
}

function describe(remark: ImportRemark, folder: string, source: string): string {
  const file = remark.file === 'source.txt' ? source : path.join(folder, remark.file);
  return `${remark.stop ? '错误' : '请看'}  ${file}:${remark.line}\n  发现：${remark.found}\n  怎么改：${remark.remedy}`;
}

/** The document's number in a plan.yaml. */
function numberIn(text: string | Uint8Array | undefined): string | undefined {
  if (typeof text !== 'string') return undefined;
  const record = readYaml(text).value as { notice?: { documentNumber?: unknown } } | undefined;
  const number = record?.notice?.documentNumber;
  return typeof number === 'string' ? number : undefined;
}

const { positionals, values } = readWords(usage, {
  allowPositionals: true,
  options: {
    plan: { type: 'string' },
    'accept-repairs': { type: 'boolean' },
    outline: { type: 'boolean' },
    tasks: { type: 'string' },
    'as-printed': { type: 'boolean' },
  },
});
const [source] = positionals;
if (values.outline && source && positionals.length === 1) {
  const { tasks, 'as-printed': asPrinted = false } = values;
  process.exit(await printOutline(source, { ...(tasks ? { tasks } : {}), asPrinted }));
}
const year = Number(values.plan);
if (!source || positionals.length > 1 || !idPatterns.plan.test(values.plan ?? '')) misused(usage);
const given = givenFile(source);
if ('fault' in given) fail(`错误  ${source}\n  发现：${given.fault}\n  怎么改：核对路径。${usage}`);

const folder = path.join(contentRoot(), planFolder(planKey(year)));
const unsafe = writingRefusal('CONTENT_DIR', contentRoot(), { project });
if (unsafe) fail(unsafe);
const existing = existingFiles(folder);
const { files, remarks, counts } = draftPlan(given.bytes, year, existing, values['accept-repairs']);
for (const remark of remarks) console.error(describe(remark, folder, source), '\n');
if (remarks.some(({ stop }) => stop))
  fail(
    '没有写入任何文件。改好以上各处，再导入一次；列出的更正与文件核对无误，可以加上 --accept-repairs，由命令写进 plan.yaml。',
  );
const [own, incoming] = [existing.get('plan.yaml'), files.get('plan.yaml')].map(numberIn);
if (own !== undefined && incoming !== undefined && own !== incoming)
  fail(
    `${folder} 里是另一份文件：${own}，要导入的是 ${incoming}。没有写入任何文件。\n  怎么改：核对 --plan 的年份；真要换，先把这个文件夹移走。`,
  );
attempt(() => writeContent(folder, files));
console.log(
  `${counts.chapters} 个部分，${counts.tasks} 项任务；写入 ${files.size} 个文件，起草 ${counts.proposedTargets} 个目标。`,
);
const changed = [...files.keys()].filter((name) => existing.has(name));
if (changed.length > 0)
  console.log(`改动了 ${changed.length} 个已有的文件：${changed.join('、')}。`);
console.log(
  files.size === 0
    ? '内容没有变化。'
    : `这是草稿。请编辑核对 ${folder} 下的文件，再运行 npm run check。`,
);
