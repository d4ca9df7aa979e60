/** `npm run import -- FILE --outline`: shows how a document is read, and writes nothing. */
import { readFileSync } from 'node:fs';
import { readOutline } from '../src/language/outline/outline.ts';
import type { Doubt } from '../src/language/outline/doubts.ts';
import type { Finding } from '../src/model/finding.ts';
import { Unreadable } from '../src/readers/reading.ts';
import { readDocument } from '../src/readers/read.ts';

export interface OutlineOptions {
  /** A marker as tasks have it. */
  tasks?: string;
  /** Numerals are so in the print: what looks wrong about them is no error. */
  asPrinted?: boolean;
}

/** Prints the outline of a file to standard output, and what is in doubt to standard error. @returns the exit code. */
export async function printOutline(file: string, options: OutlineOptions): Promise<number> {
  const say = (findings: readonly Doubt[]) => {
    const told: Finding[] = findings.map((one) => ({ ...one, file }));
    console.error(JSON.stringify(told, null, 1));
  };
  try {
    const { blocks, left } = await readDocument(readFileSync(file));
    const { outline, doubts } = readOutline(blocks, left, options.tasks ? { tasks: options.tasks } : {});
    console.log(JSON.stringify(outline, null, 1));
    const all = doubts.map((one) =>
      options.asPrinted && ['numbering', 'tasks'].includes(one.field) ? { ...one, severity: 'warning' as const } : one,
    );
    if (all.length > 0) say(all);
    return all.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { line, found, expected, remedy } = error;
    say([{ severity: 'error', line, column: 1, field: '', found, expected, remedy }]);
    return 1;
  }
}
