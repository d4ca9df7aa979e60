/**
 * `npm run import -- FILE`: drafts a plan's content files from the document as it was published. Writes all of its files
 * or, where something cannot be placed, none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { draftPlan, draftSettings } from '../src/content/draft/draft.ts';
import { documentPartsOf, identityOf, printedName, yearOf } from '../src/content/draft/parts.ts';
import { documentFile, type ImportRemark } from '../src/content/draft/remark.ts';
import { parseContent } from '../src/content/parse.ts';
import { planFolder, siteFile } from '../src/content/paths.ts';
import { proposedKey } from '../src/content/plan-key.ts';
import { contentRoot, readContent } from '../src/content/read.ts';
import { writeContent } from '../src/content/write.ts';
import { readOutline } from '../src/language/outline/outline.ts';
import { idPatterns } from '../src/model/ids.ts';
import { issuerOf } from '../src/model/plan.ts';
import { writingRefusal } from '../src/publish/places.ts';
import { attempt, fail, givenFile, misused, project, readWords } from './command-line.ts';
import { printOutline } from './import-outline.ts';
import { readApart } from './read-apart.ts';

const usage = [
  '用法：npm run import -- 文件，例如 npm run import -- plan.pdf',
  '文件可以是 .pdf（有文字的）、.docx、网页（.html）、Markdown 或纯文本。',
  '  --key 代号          网址和文件夹里的代号，如 2025、huangpu-2025；不写就由文件推出',
  '  --plan 年份         计划年度；不写就由标题和日期推出',
  '  --tasks （一）      哪一级序号是一项任务',
  '  --as-printed        文件的序号确实这样印（重复、跳号）',
  '  --accept-repairs    列出的更正与文件核对无误，写进 plan.yaml',
  '  --outline           只看读出的结构，不写文件',
].join('\n');

function existingFiles(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile() && /^(?!original).*\.(?:txt|yaml|mdx)$/u.test(entry.name))
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')];
      }),
  );
}

/** Remarks that do not stop are shown as far as one reads them; `npm run check` has them all. */
const shownRemarks = 12;

function describe(remark: ImportRemark, folder: string, source: string): string {
  const file = remark.file === documentFile ? source : path.join(folder, remark.file);
  return `${remark.stop ? '错误' : '请看'}  ${file}:${remark.line}\n  发现：${remark.found}\n  怎么改：${remark.remedy}\n`;
}

const { positionals, values } = readWords(usage, {
  allowPositionals: true,
  options: {
    key: { type: 'string' },
    plan: { type: 'string' },
    'accept-repairs': { type: 'boolean' },
    outline: { type: 'boolean' },
    tasks: { type: 'string' },
    'as-printed': { type: 'boolean' },
  },
});
const [source] = positionals;
if (!source || positionals.length > 1) misused(usage);
const reading = {
  ...(values.tasks ? { tasks: values.tasks } : {}),
  asPrinted: values['as-printed'] ?? false,
};
if (values.outline) process.exit(await printOutline(source, reading));
if (values.key !== undefined && !idPatterns.plan.test(values.key))
  fail(`错误  --key ${values.key}\n  怎么改：只用小写字母、数字和连字符，如 huangpu-2025。`);
if (values.plan !== undefined && !/^20\d\d$/u.test(values.plan))
  fail(`错误  --plan ${values.plan}\n  怎么改：写四位数的年份，如 2025。`);

const given = givenFile(source);
if ('fault' in given) fail(`错误  ${source}\n  发现：${given.fault}\n  怎么改：核对路径。${usage}`);
const read = await readApart(given.bytes);
if ('refused' in read) {
  const { line, found, expected, remedy } = read.refused;
  fail(`错误  ${source}:${line}\n  发现：${found}\n  应为：${expected}\n  怎么改：${remedy}`);
}
const unsafe = writingRefusal('CONTENT_DIR', contentRoot(), { project });
if (unsafe) fail(unsafe);

const { outline, document } = readOutline(read.blocks, read.left, reading);
const year = Number(values.plan) || yearOf({ ...outline, document });
if (!year)
  fail(
    `错误  ${source}\n  发现：标题和日期里都没有年份\n  怎么改：用 --plan 写明计划年度，如 --plan 2025。`,
  );
const parts = documentPartsOf(document);
const identity = identityOf(parts);
const known = parseContent(existsSync(contentRoot()) ? readContent(contentRoot()) : []).plans.map(
  (plan) => ({
    key: plan.key,
    issuer: issuerOf(plan),
    identity: identityOf(plan.parts),
    name: printedName(plan.parts),
  }),
);
const key =
  values.key ?? values.plan ?? proposedKey({ year, issuer: outline.issuer ?? '', identity }, known);
const folder = path.join(contentRoot(), planFolder(key));
const there = known.find((plan) => plan.key === key);
if (there && there.identity !== identity)
  fail(
    `${folder} 里是另一份文件：${there.name}，要导入的是 ${printedName(parts)}。没有写入任何文件。\n  怎么改：核对 --key、--plan；真要换，先把这个文件夹移走。`,
  );
const { files, remarks, counts } = draftPlan(
  { ...read, bytes: given.bytes },
  { key, year, accept: values['accept-repairs'] ?? false, ...reading },
  existingFiles(folder),
);
const stops = remarks.filter(({ stop }) => stop);
const notes = remarks.filter(({ stop }) => !stop);
for (const remark of [...stops, ...notes.slice(0, shownRemarks)])
  console.error(describe(remark, folder, source));
if (notes.length > shownRemarks)
  console.error(`还有 ${notes.length - shownRemarks} 处请看，npm run check 会逐处列出。\n`);
if (stops.length > 0)
  fail(
    '没有写入任何文件。改好以上各处，再导入一次；列出的更正与文件核对无误，可以加上 --accept-repairs，由命令写进 plan.yaml。',
  );
const firstFiles = existsSync(path.join(contentRoot(), siteFile))
  ? new Map<string, string>()
  : new Map([[siteFile, draftSettings(outline.issuer ?? outline.title ?? key)]]);
const placed = [...files].map(([name, text]) => [`${planFolder(key)}/${name}`, text] as const);
attempt(() => writeContent(contentRoot(), new Map([...firstFiles, ...placed])));
const marker = outline.tasks[0]?.marker;
console.log(
  [
    `《${outline.title ?? ''}》，${outline.issuer ?? '发文机关没有读出'}，${year} 年；代号 ${key}。`,
    `${counts.chapters} 个部分，${counts.tasks} 项任务${marker ? `（“${marker}”是一项）` : ''}；写入 ${files.size} 个文件，起草 ${counts.proposedTargets} 个目标。`,
  ].join('\n'),
);
const changed = [...files.keys()].filter((name) => there && name !== documentFile);
if (there && changed.length > 0)
  console.log(`改动了 ${changed.length} 个已有的文件：${changed.join('、')}。`);
console.log(
  files.size === 0
    ? '内容没有变化。'
    : `文字已与文件逐字核对。目标由程序识别，未经编辑核对，网站上会这样标明。\n看网站：npm run start。逐项核对 ${folder} 下的文件，再运行 npm run check。`,
);
