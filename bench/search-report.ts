/**
 * Measures this site's search beside stock Pagefind and MiniSearch, in one run: 30 tasks (the plan's) and 3,000
 * (recombined from its clauses, fixed seed). Prints the tables and writes them into docs/search.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { soundContent } from '../src/loader/load.ts';
import { searchRecords, type SearchRecord } from '../src/search/index/records.ts';
import { addressesUnder } from '../src/model/addresses.ts';
import { openBrowser } from '../tests/browser/visitor.ts';
import { bundleEngine } from '../tests/search/bundle-engine.ts';
import { recombinedTasks } from '../tests/search/corpus.ts';
import { families, sample, searchedWording } from '../tests/search/families.ts';
import { questions } from '../tests/search/questions.ts';
import { questionsApart } from '../tests/search/questions-apart.ts';
import { scoresOf } from '../tests/search/scores.ts';
import { serveFolder } from '../tests/static-server.ts';
import * as indexes from './search/indexes.ts';
import { firstQuery, opened, type ServedEngine } from './search/measure.ts';
import { readWords } from '../scripts/command-line.ts';

readWords('用法：npm run search:report（没有选项）；写 docs/search.md', { options: {} });

const manyTasks = 3000;
const seed = 2024;
/** Queries of a family at 3,000 tasks. */
const most = 500;
/** First queries whose bytes are counted, words that the lexicon leads to; each in a fresh browser profile. */
const firstQueries = 12;
/** Stands before and after the tables. */
const marker = '<!-- npm run search:report writes what stands between these two marks -->';
const docs = path.join(import.meta.dirname, '../docs/search.md');

const { plans, topics, lexicon, glossary } = soundContent('content');
const [plan] = plans;
if (!plan) throw new Error('content has no plan');

interface Corpus {
  name: string;
  records: readonly SearchRecord[];
  /** Only the plan's own tasks answer everyday questions. */
  everyday: boolean;
  most?: number;
}
const corpora: Corpus[] = [
  {
    name: '30 tasks',
    records: searchRecords(plans, topics, glossary, addressesUnder('/', 'https://record.example')),
    everyday: true,
  },
  {
    name: `${manyTasks.toLocaleString('en')} tasks`,
    records: recombinedTasks(plan, manyTasks, seed),
    everyday: false,
    most,
  },
];
const engines = [
  { name: 'this site', script: 'ours.js', entry: '../tests/search/ours.ts', write: indexes.ours },
  { name: 'Pagefind, stock', script: 'stock.js', entry: 'search/stock.ts', write: indexes.stock },
  {
    name: 'MiniSearch, pairs',
    script: 'minisearch.js',
    entry: 'search/minisearch.ts',
    write: indexes.minisearch,
  },
] as const;

const everydayQuestions = [
  ['everyday questions', questions],
  ['everyday questions, apart', questionsApart],
] as const;

const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const three = (value: number) => (value === 1 ? '1.000' : Math.min(value, 0.999).toFixed(3));

const firstAsked = sample(
  [...new Set(lexicon.flatMap(({ mean: words }) => words))],
  firstQueries,
  5,
);
const root = mkdtempSync(path.join(tmpdir(), 'search-report-'));
const browser = await openBrowser();
const { url, close } = await serveFolder(root, '/');
const lines: string[] = [];
const print = (line = '') => {
  console.log(line);
  lines.push(line);
};
try {
  writeFileSync(
    path.join(root, 'blank.html'),
    '<!doctype html><html lang="zh-CN"><title>·</title>',
  );
  for (const { script, entry } of engines) {
    await bundleEngine(path.join(import.meta.dirname, entry), root, script.replace('.js', ''));
  }
  for (const { name, records, everyday, most: few } of corpora) {
    const tasks = records.filter(({ facets }) => facets.kind === 'task');
    const texts = tasks.map(searchedWording);
    const places = new Map(tasks.map(({ address }, place) => [address, place]));
    const placesOf = (addresses: readonly string[]) =>
      addresses.flatMap((address) => places.get(address) ?? []);
    const asked = families(tasks, lexicon, few);
    const timed = sample(
      asked.flatMap(({ queries }) => queries.map((query) => query.asked)),
      few ?? 500,
      3,
    );
    print(`### ${name}`);
    print();
    print(
      '| engine | family | queries | recall | precision | right first | right in first three |',
    );
    print('| --- | --- | --: | --: | --: | --: | --: |');
    const costs: string[] = [];
    for (const engine of engines) {
      const index = `${engine.script.replace('.js', '')}-${records.length}/`;
      await engine.write(path.join(root, index), records, lexicon);
      const served: ServedEngine = { root, url, script: engine.script, index };
      const firsts = await Promise.all(
        firstAsked.map((query) => firstQuery(browser, served, query)),
      );
      const page = await opened(browser, served);
      for (const family of asked) {
        const answers = await page.exact(family.queries.map((query) => query.asked));
        const scores = scoresOf(
          family.queries,
          answers.map((addresses) => ({ exact: placesOf(addresses) })),
          texts,
        );
        print(
          `| ${engine.name} | ${family.name} | ${scores.queries} | ${three(scores.recall)} | ${three(scores.precision)} | ${three(scores.first)} | ${three(scores.firstThree)} |`,
        );
      }
      for (const [family, list] of everyday ? everydayQuestions : []) {
        const answers = (await page.shown(list.map(([question]) => question))).map(placesOf);
        const right = (first: number) =>
          list.filter(([, wanted], place) =>
            answers[place]?.slice(0, first).some((task) => wanted.includes(task + 1)),
          ).length / list.length;
        print(
          `| ${engine.name} | ${family} | ${list.length} | | | ${three(right(1))} | ${three(right(3))} |`,
        );
      }
      // Once to load what any of them needs, once to take the time.
      await page.shown(timed);
      const times = await page.times(timed);
      costs.push(
        `| ${engine.name} | ${kilobytes(mean(firsts.map(({ bytes }) => bytes)))} | ${kilobytes(Math.max(...firsts.map(({ bytes }) => bytes)))} | ${mean(firsts.map(({ files }) => files)).toFixed(0)} | ${percentile(times, 0.5).toFixed(1)} ms | ${percentile(times, 0.95).toFixed(1)} ms |`,
      );
      await page.close();
    }
    print();
    print(
      '| engine | first query, mean | largest | files, mean | warm query, median | 95th percentile |',
    );
    print('| --- | --: | --: | --: | --: | --: |');
    costs.forEach((line) => print(line));
    print();
  }
} finally {
  await browser.close();
  await close();
  rmSync(root, { recursive: true, force: true });
}
const [before, , after] = readFileSync(docs, 'utf8').split(marker);
if (before === undefined || after === undefined) throw new Error(`${docs}: expected two ${marker}`);
writeFileSync(docs, [before, `\n\n${lines.join('\n').trim()}\n\n`, after].join(marker));
