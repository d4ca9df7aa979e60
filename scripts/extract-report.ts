/** `npm run extract:report`: how well the target grammar reads the recorded plans. */
import { soundContent } from '../src/loader/load.ts';
import { reportExtraction } from '../src/checks/extraction.ts';
import { attempt, existingContent, readWords } from './command-line.ts';

const usage = '用法：npm run extract:report [-- --details]\n  --details   列出没有对上的每一处';
const { values } = readWords(usage, { options: { details: { type: 'boolean', default: false } } });

for (const plan of attempt(() => soundContent(existingContent())).plans) {
  const { recorded, proposed, matched, precision, recall, fields, ...lists } =
    reportExtraction(plan);
  console.log(`${plan.year}: ${recorded} recorded, ${proposed} proposed, ${matched} matched`);
  console.log(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  for (const [field, count] of Object.entries(fields))
    console.log(`  ${field.padEnd(10)} ${count} of ${matched}`);
  for (const [name, list] of Object.entries(lists)) {
    if (values.details && list.length > 0) console.log(`${name}:\n  ${list.join('\n  ')}`);
  }
}
