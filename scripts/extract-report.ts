/** `npm run extract:report`: how well the target grammar reads the recorded plans. */
import { contentRoot } from '../src/content/read.ts';
import { soundContent } from '../src/loader/load.ts';
import { reportExtraction } from '../src/checks/extraction.ts';

for (const plan of soundContent(contentRoot()).plans) {
  const { recorded, proposed, matched, precision, recall, fields, ...lists } =
    reportExtraction(plan);
  console.log(`${plan.year}: ${recorded} recorded, ${proposed} proposed, ${matched} matched`);
  console.log(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  for (const [field, count] of Object.entries(fields))
    console.log(`  ${field.padEnd(10)} ${count} of ${matched}`);
  for (const [name, list] of Object.entries(lists)) {
    if (process.argv.includes('--details') && list.length > 0)
      console.log(`${name}:\n  ${list.join('\n  ')}`);
  }
}
