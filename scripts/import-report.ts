/**
 * `npm run import:report -- DOCUMENTS [OUTLINES]`: reads every document of a folder, holds the outlines against those
 * made by hand where there are any, and writes docs/import.md.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOutline, type OutlineReading } from '../src/language/outline/outline.ts';
import { readDocument } from '../src/readers/read.ts';
import { Unreadable } from '../src/readers/reading.ts';
import { misused, project, readWords } from './command-line.ts';
import { scoreOf, type HandMade, type Score } from './outline-score.ts';

const usage = '用法：npm run import:report -- 文件夹 [人工提纲的文件夹]';

interface Row {
  name: string;
  reading?: OutlineReading;
  refused?: string;
  score?: Score;
  milliseconds: number;
}

async function rowOf(folder: string, name: string, outlines: string | undefined): Promise<Row> {
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started);
  try {
    const { blocks, left } = await readDocument(readFileSync(path.join(folder, name)));
    const reading = readOutline(blocks, left);
    const milliseconds = elapsed();
    const hand = outlines && path.join(outlines, `${path.parse(name).name}.json`);
    const score =
      hand && existsSync(hand)
        ? scoreOf(JSON.parse(readFileSync(hand, 'utf8')) as HandMade, reading.outline)
        : undefined;
    return { name, reading, milliseconds, ...(score ? { score } : {}) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { name, refused: error.found, milliseconds: elapsed() };
  }
}

const share = (right: number, of: number) => (of === 0 ? '–' : `${right}/${of}`);

function lineOf({ name, reading, refused, score, milliseconds }: Row): string {
  if (!reading) return `| ${name} | ${refused} | | | | | | | ${milliseconds} |`;
  const { outline, doubts } = reading;
  const errors = doubts.filter(({ severity }) => severity === 'error').length;
  const cells = score
    ? [
        share(score.chapters.right, score.chapters.due),
        share(score.tasks.right, score.tasks.due),
        share(score.tasks.right, score.tasks.read),
        share(score.titles, score.tasks.right),
        share(score.units.right, score.units.due),
      ]
    : [
        outline.chapters.length,
        outline.tasks.length,
        '',
        '',
        outline.tasks.filter(({ responsible }) => responsible !== null).length,
      ];
  return `| ${name} | ${outline.title ?? '–'} | ${cells.join(' | ')} | ${errors} / ${doubts.length - errors} | ${milliseconds} |`;
}

const { positionals } = readWords(usage, { allowPositionals: true, options: {} });
const [folder, outlines] = positionals;
if (!folder || positionals.length > 2) misused(usage);
const names = readdirSync(folder)
  .filter((name) => !name.endsWith('.json'))
  .sort();
const rows: Row[] = [];
for (const name of names) rows.push(await rowOf(folder, name, outlines));
const scores = rows.flatMap(({ score }) => score ?? []);
const total = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0);
const percent = (right: number, of: number) =>
  of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`;
const text = `# How documents of any government are read

Written by \`npm run import:report -- DOCUMENTS [OUTLINES]\` over a folder of documents and of outlines made by hand; the
figures are of the documents in the table and of no others. In them “right/due” counts what an outline made by hand has;
precision is right of what was read. Doubts are errors, which stop the import, and remarks.

| of ${scores.length} documents with an outline made by hand | |
| --- | --- |
| chapters found | ${percent(
  total(({ chapters }) => chapters.right),
  total(({ chapters }) => chapters.due),
)} |
| tasks found | ${percent(
  total(({ tasks }) => tasks.right),
  total(({ tasks }) => tasks.due),
)} |
| of the tasks read right | ${percent(
  total(({ tasks }) => tasks.right),
  total(({ tasks }) => tasks.read),
)} |
| titles of found tasks right | ${percent(
  total(({ titles }) => titles),
  total(({ tasks }) => tasks.right),
)} |
| found tasks in the right chapter | ${percent(
  total(({ inChapter }) => inChapter),
  total(({ tasks }) => tasks.right),
)} |
| units right | ${percent(
  total(({ units }) => units.right),
  total(({ units }) => units.due),
)} |

| document | title as read | chapters | tasks found | precision | titles | units | doubts | ms |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(lineOf).join('\n')}
`;
writeFileSync(path.join(project, 'docs/import.md'), text);
console.log(`docs/import.md：${rows.length} 份文件。`);
