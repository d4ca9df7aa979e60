/**
 * `npm run outcome -- add`: asks for a published figure, checks it, and writes it; any answer may be given as an
 * option (`--target 2024-18-04`). `npm run outcome -- stale`: what it is time to look up again.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { formatFinding, formatFindings } from '../src/model/finding.ts';
import { outcomesFile } from '../src/content/paths.ts';
import { readContent } from '../src/content/read.ts';
import { loadContent } from '../src/loader/load.ts';
import {
  emptyOutcomes,
  nextQuestion,
  recordFrom,
  staleTargets,
  withRecord,
} from '../src/content/outcome-record.ts';
import { chinaDay } from '../src/language/dates.ts';
import { stateWords } from '../src/model/outcome-words.ts';
import type { Plan } from '../src/model/plan.ts';
import { writingRefusal } from '../src/publish/places.ts';
import { attempt, existingContent, fail, project, readWords } from './command-line.ts';
import { writeContent } from '../src/content/write.ts';

const usage = [
  '用法：',
  '  npm run outcome -- add [--target 2024-18-04] [--value 200] …   添加一个公布的数字，没有给的逐项问',
  '                                                                 有疑问、而你核对过的，加 --acknowledged.scale 理由',
  '  npm run outcome -- stale [--on 2027-01-01]                     列出该再查的目标',
].join('\n');

const names =
  'plan on target role indicator periodStart periodEnd value unit comparator finality definition difference ' +
  'source.title source.publisher source.date source.url source.place source.official read note ' +
  'acknowledged.scale acknowledged.share acknowledged.sign acknowledged.period';

const { positionals, values } = readWords(usage, {
  allowPositionals: true,
  options: Object.fromEntries(names.split(' ').map((name) => [name, { type: 'string' as const }])),
});
const [command] = positionals;
if (positionals.length !== 1 || (command !== 'add' && command !== 'stale')) fail(usage);

const root = existingContent();
const unsafe = writingRefusal('CONTENT_DIR', root, { project });
if (unsafe && command === 'add') fail(unsafe);
const files = readContent(root);
const { findings, content } = loadContent(files);
if (!content) fail(`${formatFindings(findings)}\n\n先改好以上各处。`);
const plan = content.plans.find(
  ({ key }) => values['plan'] === undefined || key === values['plan'],
);
if (!plan) fail(`没有 ${String(values['plan'])} 年的计划。`);
const today = chinaDay(new Date().toISOString());

if (command === 'stale') listStale(plan, String(values['on'] ?? today));
else await add(plan);

function listStale(of: Plan, on: string) {
  const stale = staleTargets(of, on);
  for (const { target, last, due } of stale)
    console.log(
      `${target.id}  ${target.indicator}（${target.raw}）  ${stateWords[target.standing.state]}，` +
        `${last ? `上次 ${last}` : '还没有查过'}${due ? `，该查 ${due}` : ''}`,
    );
  console.log(stale.length === 0 ? `${on}：没有该再查的。` : `共 ${stale.length} 个目标该再查。`);
}

async function add(to: Plan) {
  const name = outcomesFile(to.key);
  const file = path.join(root, name);
  const { plan: _plan, on: _on, ...given } = values as Record<string, string>;
  const answers: Record<string, string> = { ...given };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Lines that are already there are answers too, so that a file of answers can be piped in.
  const lines = terminal[Symbol.asyncIterator]();
  for (let open = nextQuestion(answers, to, today); open; open = nextQuestion(answers, to, today)) {
    const hint = open.suggested ? `［${open.suggested}］` : open.optional ? '［可不填］' : '';
    process.stdout.write(`${open.name}${hint}　${open.words}\n> `);
    const { value, done } = await lines.next();
    if (done && !open.optional && !open.suggested) fail('\n没有填完，没有写入。');
    answers[open.name] = String(value ?? '').trim() || open.suggested;
  }
  terminal.close();
  const recorded = to.targets.flatMap(({ outcomes, baselines }) => [...outcomes, ...baselines]);
  const record = recordFrom(answers, recorded);
  const text = withRecord(existsSync(file) ? readFileSync(file, 'utf8') : emptyOutcomes, record);
  const candidate = [
    ...files.filter((one) => one.path !== name),
    { path: name, bytes: new TextEncoder().encode(text) },
  ];
  const checked = loadContent(candidate);
  // A doubt about this record is answered before it is written; those about others stand as they did.
  const before = new Set(findings.map(formatFinding));
  const raised = checked.findings.filter((one) => !before.has(formatFinding(one)));
  if (raised.length > 0) fail(`\n${formatFindings(raised)}\n\n没有写入。`);
  attempt(() => writeContent(root, new Map([[name, text]])));
  console.log(`\n已写入 ${file}：${(record as { id: string }).id}`);
}
