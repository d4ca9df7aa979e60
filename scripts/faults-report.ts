/** `npm run faults:report`: writes the table of faults into the docs. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultTable } from '../tests/content/fault-table.ts';

writeFileSync(path.join(import.meta.dirname, '../docs/faults.md'), faultTable());
