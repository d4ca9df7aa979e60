/**
 * `npm run check`: all rules about content, without building the site. `--json` prints the findings for machines;
 * on GitHub's runners each is also put beside the line that it is about.
 */
import { readContent } from '../src/content/read.ts';
import { loadContent } from '../src/loader/load.ts';
import { annotation, formatFindings } from '../src/model/finding.ts';
import { existingContent, readWords } from './command-line.ts';

const usage = '用法：npm run check [-- --json]\n  --json   把发现的问题打印成 JSON，给程序用';

const { values } = readWords(usage, { options: { json: { type: 'boolean', default: false } } });
const { findings, content } = loadContent(readContent(existingContent()));
if (!content) process.exitCode = 1;

if (values.json) console.log(JSON.stringify(findings, undefined, 2));
else {
  if (findings.length > 0) console.error(formatFindings(findings));
  if (process.env['GITHUB_ACTIONS'])
    for (const finding of findings) console.log(annotation(finding));
  for (const plan of content?.plans ?? []) {
    console.log(
      `${plan.year}：${plan.chapters.length} 个部分，${plan.tasks.length} 项任务，${plan.targets.length} 个目标，文字与原文一致。`,
    );
  }
}
