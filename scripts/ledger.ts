/**
 * `npm run ledger -- export KEY`: a plan's records as a workbook for an office. `npm run ledger -- import FILE`: what was
 * changed in it, checked as it would stand in the files; written where that is asked for or confirmed.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { applyChanges, confirmedPlan } from '../src/content/ledger/apply.ts';
import { changesIn, changeWords, faultWords } from '../src/content/ledger/changes.ts';
import { ledgerOf, unconfirmedIn, type Ledger } from '../src/content/ledger/ledger.ts';
import { faultOf } from '../src/content/ledger/places.ts';
import { openLedger, returnedLedger, type LedgerFault } from '../src/content/ledger/returned.ts';
import { ledgerWorkbook } from '../src/content/ledger/workbook.ts';
import { placeOf, planFile } from '../src/content/paths.ts';
import { readContent, type ContentFile } from '../src/content/read.ts';
import { writeContent } from '../src/content/write.ts';
import { loadContent } from '../src/loader/load.ts';
import { formatFinding, formatFindings, isError, type Finding } from '../src/model/finding.ts';
import { writingRefusal } from '../src/publish/places.ts';
import {
  attempt,
  existingContent,
  fail,
  givenFile,
  project,
  readWords,
  unknownPart,
} from './command-line.ts';

const usage = [
  '用法：',
  '  npm run ledger -- export 计划 [文件.xlsx]    把一份计划的任务、目标、成果、结果写成表格，如 export 2024',
  '                                               不写文件名，就是当前文件夹的 ledger-2024.xlsx',
  '  npm run ledger -- import 文件.xlsx           列出改了什么，检查，问过再写入；没有终端就只列出',
  '  npm run ledger -- import 文件.xlsx --write   检查没有错误就写入，不再问',
].join('\n');

const { positionals, values } = readWords(usage, {
  allowPositionals: true,
  options: { write: { type: 'boolean' } },
});
const [command, named, file, ...others] = positionals;
const root = existingContent();
const nothingWritten = '没有写入任何文件。';

if (command === 'export' && named && others.length === 0 && !values.write)
  exportLedger(named, file ?? `ledger-${named}.xlsx`);
else if (command === 'import' && named && file === undefined) await importLedger(named);
else unknownPart(usage, command, ['export', 'import']);

/** A plan's ledger as the files are; ends the command where they cannot be read. */
function presentLedger(files: readonly ContentFile[], key: string): Ledger {
  const keys = files.flatMap((one) => {
    const place = placeOf(one.path);
    return place?.kind === 'plan' ? [place.plan] : [];
  });
  if (!keys.includes(key))
    fail(
      `没有 ${key} 这份计划。\n  怎么改：写 ${keys.join('、') || '（还没有计划，先导入）'} 之一。`,
    );
  const read = ledgerOf(files, key);
  if ('ledger' in read) return read.ledger;
  const faults = read.unreadable.map(
    (one) =>
      `错误  ${path.join(root, one.file)}:${one.line}\n  发现：${one.found}\n  怎么改：${one.remedy}`,
  );
  return fail(`${faults.join('\n\n')}\n\n先改好以上各处。`);
}

function exportLedger(key: string, target: string) {
  const ledger = presentLedger(readContent(root), key);
  const place = path.resolve(target);
  if (existsSync(place))
    fail(`已有 ${target}，里面可能有还没导入的改动。\n  怎么改：先导入或移走它，或换一个文件名。`);
  const bytes = ledgerWorkbook(ledger);
  attempt(() => writeContent(path.dirname(place), new Map([[path.basename(place), bytes]])));
  const counts = Object.values(ledger.sheets).map(({ name, rows }) => `${name} ${rows.length} 行`);
  console.log(`已写入 ${target}：${counts.join('，')}。`);
}

/** Ends the command with all that keeps the ledger from being written. */
function refuse(faults: readonly LedgerFault[], findings: readonly Finding[] = []): never {
  const said = [...faults.map((one) => faultWords(one)), ...findings.map(formatFinding)];
  return fail(`${said.join('\n\n')}\n\n共 ${said.length} 处错误。${nothingWritten}`);
}

async function importLedger(source: string) {
  const given = givenFile(source);
  if ('fault' in given) fail(`错误  ${source}\n  发现：${given.fault}\n  怎么改：核对路径。`);
  const opened = openLedger(given.bytes);
  if ('found' in opened)
    fail(`${faultWords(opened).replace('错误  ', `错误  ${source}`)}\n\n${nothingWritten}`);
  const files = readContent(root);
  const now = presentLedger(files, opened.plan);
  const back = returnedLedger(opened.workbook, now);
  if ('faults' in back) refuse(back.faults);
  const { changes, faults } = changesIn(back.returned, now);
  for (const change of changes) console.log(changeWords(change, now));
  if (faults.length > 0) refuse(faults);
  if (changes.length === 0) {
    console.log('没有改动。');
    return;
  }
  const applied = applyChanges(files, now, changes);
  if (applied.faults.length > 0) refuse(applied.faults);

  const candidate = withTexts(files, applied.files);
  const after = presentLedger(candidate, opened.plan);
  // What was wrong before and still is does not keep an editor from mending the rest.
  const placed = raisedBy(files, candidate).map((finding) => ({
    finding,
    fault: faultOf(finding, after, back.returned, applied.added),
  }));
  const errors = placed.filter(({ finding }) => isError(finding));
  if (errors.length > 0)
    refuse(
      errors.flatMap(({ fault }) => fault ?? []),
      errors.flatMap(({ finding, fault }) => (fault ? [] : finding)),
    );
  for (const { finding, fault } of placed)
    console.log(`\n${fault ? faultWords(fault, '提醒') : formatFinding(finding)}`);
  const left = loadContent(candidate).findings.filter((one) => isError(one));
  if (left.length > 0) console.log(`\n导入前就有、还没有改好的：\n${formatFindings(left)}`);

  if (unconfirmedIn(now) > 0 && unconfirmedIn(after) === 0) {
    const { text, findings: unsettled } = settled(candidate, opened.plan);
    if (text !== undefined) {
      applied.files.set(planFile(opened.plan), text);
      console.log('\n目标都已核对，数字都有交代：删去 plan.yaml 的 confirmed: false。');
    } else if (unsettled.length > 0)
      console.log(
        `\n目标都已核对；plan.yaml 的 confirmed: false 先留着，还有这些要改，改好了再删去它：\n${formatFindings(unsettled)}`,
      );
  } else if (unconfirmedIn(after) > 0) console.log(`\n还有 ${unconfirmedIn(after)} 个目标未核对。`);

  const kinds = { set: '改', add: '加', remove: '删' } as const;
  const counts = Object.entries(kinds).map(
    ([kind, word]) => `${word} ${changes.filter((one) => one.kind === kind).length} 处`,
  );
  console.log(`\n共${counts.join('，')}；涉及 ${applied.files.size} 个文件。`);
  if (!values.write && !(await confirmed()))
    return console.log(`${nothingWritten}要写入，加上 --write。`);
  const unsafe = writingRefusal('CONTENT_DIR', root, { project });
  if (unsafe) fail(unsafe);
  attempt(() => writeContent(root, applied.files));
  for (const { sheet, number, key } of applied.added)
    console.log(`${sheet}第 ${number} 行：${key}`);
  console.log(`已写入 ${[...applied.files.keys()].join('、')}。`);
  return undefined;
}

/** What no longer lets a plan count as unconfirmed: its file without that, or what the checks would find then. */
function settled(
  files: readonly ContentFile[],
  plan: string,
): { text?: string; findings: Finding[] } {
  const name = planFile(plan);
  const own = files.find((one) => one.path === name);
  const text = own && confirmedPlan(own);
  if (text === undefined) return { findings: [] };
  const raised = raisedBy(files, withTexts(files, new Map([[name, text]])));
  return raised.length > 0 ? { findings: raised } : { text, findings: [] };
}

/** What the checks find in files that they did not find before. */
function raisedBy(before: readonly ContentFile[], after: readonly ContentFile[]): Finding[] {
  const like = ({ file: name, field, found }: Finding) => `${name} ${field} ${found}`;
  const known = new Set(loadContent(before).findings.map(like));
  return loadContent(after).findings.filter((one) => !known.has(like(one)));
}

function withTexts(files: readonly ContentFile[], texts: ReadonlyMap<string, string>) {
  const encoder = new TextEncoder();
  const written = [...texts].map(([name, text]) => ({ path: name, bytes: encoder.encode(text) }));
  return [...files.filter((one) => !texts.has(one.path)), ...written].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

/** Whether whoever sits at the terminal says yes; no where there is none. */
async function confirmed(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('写入？［y/N］ ').catch(() => '');
  terminal.close();
  return /^(?:y|yes|是|好)$/iu.test(answer.trim());
}
