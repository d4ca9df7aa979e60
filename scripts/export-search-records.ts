/**
 * `npm run export:search-records`: the records that the search index is made from, one JSON object a line (NDJSON), for
 * an engine of an operator's own. Fields: `docs/search-record.schema.json`.
 */
import { writeFileSync } from 'node:fs';
import { ContentRefused, soundContent } from '../src/loader/load.ts';
import { addressesUnder } from '../src/model/addresses.ts';
import { recordLine } from '../src/search/index/record-lines.ts';
import { searchRecords } from '../src/search/index/records.ts';
import { environment } from '../src/site/environment.ts';
import { attempt, existingContent, fail, readWords } from './command-line.ts';

const usage = [
  '用法：npm run --silent export:search-records [-- --out 文件]',
  '  一行一条检索记录（NDJSON），正是网站的搜索索引所用的那些；每个字段的意思见 docs/search-record.schema.json',
  '  --out 文件   写进文件；不写就印到标准输出',
  '环境变量：SITE_URL、BASE_PATH、CONTENT_DIR，见 docs/deploying.md；网址以 SITE_URL 开头',
].join('\n');

const { values } = readWords(usage, { options: { out: { type: 'string' } } });
const { siteUrl, origin, base } = attempt(() => environment());
const root = existingContent();

function content() {
  try {
    return soundContent(root);
  } catch (error) {
    if (error instanceof ContentRefused) return fail(error.message);
    throw error;
  }
}

const { plans, topics, glossary } = content();
const links = addressesUnder(base, siteUrl ?? origin);
const lines = searchRecords(plans, topics, glossary, links)
  .map((record) => `${JSON.stringify(recordLine(record, links))}\n`)
  .join('');
if (values.out === undefined) process.stdout.write(lines);
else {
  const file = values.out;
  try {
    writeFileSync(file, lines);
  } catch (error) {
    fail(`写不进 ${file}：${(error as Error).message}`);
  }
}
