/** `npm run faults:report`: writes the table of faults into the docs. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultTable } from '../tests/content/fault-table.ts';
import { readWords } from './command-line.ts';

readWords('用法：npm run faults:report（没有选项）；写 docs/faults.md', { options: {} });

writeFileSync(path.join(import.meta.dirname, '../docs/faults.md'), faultTable());
