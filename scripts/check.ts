/** `npm run check`: all rules about content, without building the site. */
import { checkContent } from '../src/checks/content.ts';
import { formatFindings } from '../src/checks/finding.ts';
import { contentRoot, readContent } from '../src/checks/read.ts';

const { findings, plans } = checkContent(readContent(contentRoot()));
if (findings.length > 0) console.error(formatFindings(findings));
if (findings.some(({ severity }) => severity === 'error')) process.exit(1);
for (const plan of plans) {
  console.log(
    `${plan.year}：${plan.chapters.length} 个部分，${plan.tasks.length} 项任务，${plan.targets.length} 个目标，文字与原文一致。`,
  );
}
