/**
 * `npm run outcome -- add`: asks for a published figure, checks it, and writes it; any answer may be given as an
 * option (`--target 2024-18-04`). `npm run outcome -- stale`: what it is time to look up again.
 */
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { formatFinding, formatFindings, type Finding } from '../src/model/finding.ts';
import { outcomesFile } from '../src/content/paths.ts';
import { readContent } from '../src/content/read.ts';
import { loadContent } from '../src/loader/load.ts';
import {
  doubtOf,
  emptyOutcomes,
  nextQuestion,
  provisional,
  questionOf,
  recordFrom,
  staleTargets,
  withRecord,
  type Answers,
  type Question,
} from '../src/content/outcome-record.ts';
import { chinaDay } from '../src/language/dates.ts';
import { stateWords } from '../src/model/outcome-words.ts';
import type { Plan } from '../src/model/plan.ts';
import { isoDate } from '../src/model/schema.ts';
import { writingRefusal } from '../src/publish/places.ts';
import { attempt, existingContent, fail, project, readWords, unknownPart } from './command-line.ts';
import { writeContent } from '../src/content/write.ts';
import { writeYaml } from '../src/content/yaml.ts';

const usage = [
  '用法：',
  '  npm run outcome -- add [--target 2024-18-04] [--value 200] …   添加一个公布的数字：没有给的逐项问，每项当场检查；',
  '                                                                 写入前给你看，Ctrl-C 随时退出，不留痕迹',
  '                                                                 有疑问、而你核对过的，加 --acknowledged.scale 理由',
  '  npm run outcome -- stale [--on 2027-01-01]                     列出该再查的目标',
].join('\n');

const names =
  'plan on target role indicator periodStart periodEnd value unit comparator finality definition difference ' +
  'source.title source.publisher source.date source.url source.place source.official source.copyOf source.trust read note ' +
  'acknowledged.scale acknowledged.share acknowledged.sign acknowledged.period';

const { positionals, values } = readWords(usage, {
  allowPositionals: true,
  options: Object.fromEntries(names.split(' ').map((name) => [name, { type: 'string' as const }])),
});
const [command] = positionals;
if (positionals.length !== 1 || (command !== 'add' && command !== 'stale'))
  unknownPart(usage, command, ['add', 'stale']);

const root = existingContent();
const unsafe = writingRefusal('CONTENT_DIR', root, { project });
if (unsafe && command === 'add') fail(unsafe);
const files = readContent(root);
const { findings, content } = loadContent(files);
if (!content) fail(`${formatFindings(findings)}\n\n先改好以上各处。`);
const plan = content.plans.find(
  ({ key }) => values['plan'] === undefined || key === values['plan'],
);
if (!plan)
  fail(
    `没有 ${String(values['plan'])} 年的计划；有的是 ${content.plans.map(({ key }) => key).join('、')}。`,
  );
const today = chinaDay(new Date().toISOString());
const on = String(values['on'] ?? today);
if (!isoDate.safeParse(on).success) fail(`--on 写一天，如 2027-01-01，现在写的是 ${on}。`);

if (command === 'stale') listStale(plan);
else await add(plan);

function listStale(of: Plan) {
  const stale = staleTargets(of, on);
  for (const { target, last, due } of stale)
    console.log(
      `${target.id}  ${target.indicator}（${target.raw}）  ${stateWords[target.standing.state]}，` +
        `${last ? `上次 ${last}` : '还没有查过'}${due ? `，该查 ${due}` : ''}`,
    );
  console.log(stale.length === 0 ? `${on}：没有该再查的。` : `共 ${stale.length} 个目标该再查。`);
}

/** Where answers come from: a person at a terminal, or lines that are already there. */
function answering() {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.once('SIGINT', () => {
    console.error('\n没有写入。');
    process.exit(130);
  });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    /** @returns undefined where no more lines come. */
    async ask(words: string): Promise<string | undefined> {
      process.stdout.write(`${words}\n> `);
      const { value, done } = await lines.next();
      if (done && process.stdin.isTTY) fail('\n没有写入。');
      return done ? undefined : String(value).trim();
    },
    close: () => terminal.close(),
  };
}

type Ask = ReturnType<typeof answering>['ask'];

/** Takes back the answers that the checks refuse, with the reason; whoever has looked at a doubt may answer it. */
async function takeBack(answers: Record<string, string>, raised: readonly Finding[], ask: Ask) {
  // Lines that are already there answer what they were written for.
  if (raised.length > 0 && !process.stdin.isTTY) fail(`\n${formatFindings(raised)}\n\n没有写入。`);
  for (const finding of raised) {
    const question = questionOf(finding.field);
    const doubt = doubtOf(finding);
    const { found, expected, remedy } = finding;
    console.log(`\n${question}\n  发现：${found}\n  应为：${expected}\n  怎么改：${remedy}`);
    const reason = doubt && (await ask(`确实没有错，写明理由；不填则重填 ${question}`));
    if (doubt && reason) answers[`acknowledged.${doubt}`] = reason;
    else if (question in answers) delete answers[question];
    else fail('\n没有写入。');
  }
}

async function add(to: Plan) {
  const name = outcomesFile(to.key);
  const { plan: _plan, on: _on, ...given } = values as Record<string, string>;
  const answers: Record<string, string> = { ...given };
  const { ask, close } = answering();
  const recorded = to.targets.flatMap(({ outcomes, baselines }) => [...outcomes, ...baselines]);
  const text = new TextDecoder().decode(files.find((one) => one.path === name)?.bytes);
  const textWith = (own: Answers) => withRecord(text || emptyOutcomes, recordFrom(own, recorded));
  const before = new Set(findings.map(formatFinding));
  /** What the checks say of a record; what stood before stands as it did. */
  const raisedBy = (own: Answers): Finding[] => {
    const bytes = new TextEncoder().encode(textWith(own));
    const candidate = [...files.filter((one) => one.path !== name), { path: name, bytes }];
    return loadContent(candidate).findings.filter((one) => !before.has(formatFinding(one)));
  };
  /** Asks one question, and checks what is known by then. */
  const askFor = async ({ name: asked, words, suggested, optional }: Question) => {
    const hint = suggested ? `［${suggested}］` : optional ? '［可不填］' : '';
    const answer = await ask(`${asked}${hint}　${words}`);
    if (answer === undefined && !optional && !suggested) fail('\n没有填完，没有写入。');
    answers[asked] = answer || suggested;
    const raised = raisedBy(provisional(answers, to, today));
    // Whether a reason was needed is known in the end.
    const known = Object.keys(answers).filter((one) => !one.startsWith('acknowledged.'));
    const own = raised.filter(({ field }) => known.includes(questionOf(field)));
    await takeBack(answers, own, ask);
  };
  let asked = false;
  for (;;) {
    const open = nextQuestion(answers, to, today);
    asked ||= open !== undefined;
    if (open) await askFor(open);
    else {
      const raised = raisedBy(answers);
      if (raised.length === 0) break;
      await takeBack(answers, raised, ask);
    }
  }
  const record = recordFrom(answers, recorded) as { id: string };
  console.log(`\n要写入 ${path.join(root, name)}：\n\n${writeYaml([record])}`);
  const sure = asked ? await ask('写入？［Y/n］') : '';
  close();
  if (/^(?:n|no|否|不)$/iu.test(sure ?? '')) fail('没有写入。');
  attempt(() => writeContent(root, new Map([[name, textWith(answers)]])));
  console.log(`已写入 ${path.join(root, name)}：${record.id}`);
}
