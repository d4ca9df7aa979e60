/** `npm run import -- FILE --outline`: shows how a document is read, and writes nothing. */
import type { Doubt } from '../src/language/outline/doubt.ts';
import { readOutline } from '../src/language/outline/outline.ts';
import type { Finding } from '../src/model/finding.ts';
import { givenFile } from './command-line.ts';
import { readApart, refusal } from './read-apart.ts';

export interface OutlineOptions {
  /** A marker as tasks have it, “（一）”. */
  tasks?: string;
  /** Numerals are so in the print: what looks wrong about them is no error. */
  asPrinted?: boolean;
}

/**
 * Prints the outline of a file to standard output, and what is in doubt about it as JSON to standard error.
 * @returns the exit code: 1 where an editor has to settle something first.
 */
export async function printOutline(file: string, options: OutlineOptions): Promise<number> {
  const say = async (doubts: readonly Doubt[]) => {
    const findings: Finding[] = doubts.map(({ severity, ...one }) => ({ severity, file, ...one }));
    if (findings.length > 0) await printed(process.stderr, findings);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  };
  const given = givenFile(file);
  if ('fault' in given) return say([refusal(given.fault, '文件的路径', '核对路径。')]);
  const read = await readApart(given.bytes);
  if ('refused' in read) return say([read.refused]);
  const { outline, doubts } = readOutline(read.blocks, read.left, options);
  await printed(process.stdout, outline);
  return say(doubts);
}

/** Resolves when whoever reads has all of it: a command that ends before cuts off what a pipe does not hold. */
const printed = (stream: NodeJS.WritableStream, value: unknown) =>
  new Promise<void>((resolve) => {
    stream.write(`${JSON.stringify(value, null, 1)}\n`, () => resolve());
  });
