/** The Nu HTML Checker of the W3C's validator over every built page. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { findJava } from '../../scripts/find-programs.ts';

const checker = path.join(import.meta.dirname, '../node_modules/vnu-jar/build/dist/vnu.jar');

/** Standard CSS that the checker's own, older list does not know; what else it says of styles counts. */
const unknownToIt = [
  'Unrecognized at-rule “@container”',
  '“container-type”: Property “container-type” doesn’t exist.',
  '“paint-order”: Property “paint-order” doesn’t exist.',
  '“mask”: Too many values or values are not recognized.',
];

/** A message matches as a whole, whichever apostrophe it is written with. */
const ignored = unknownToIt
  .map((message) => `CSS: ${message}`.replaceAll(/[.()]/gu, String.raw`\$&`).replaceAll('’', '.'))
  .join('|');

/**
 * @param folder of the built site.
 * @returns whether no page has an error; each that there is is printed.
 */
export async function nuChecker(folder: string): Promise<boolean> {
  const java = findJava();
  if (java === undefined) throw new Error('The Nu HTML Checker needs Java.');
  const words = ['--errors-only', '--skip-non-html', '--filterpattern', ignored];
  const { passed, stdout } = await new Promise<{ passed: boolean; stdout: string }>(
    (resolve, reject) => {
      execFile(
        java,
        ['-jar', checker, ...words, '--format', 'gnu', '--stdout', folder],
        { maxBuffer: 1 << 28 },
        (error, said) => {
          // A code is the checker's verdict; without one it did not run to its end.
          if (error && typeof error.code !== 'number') reject(error);
          else resolve({ passed: error === null, stdout: said });
        },
      );
    },
  );
  const errors = stdout.split('\n').filter((line) => /:\s*error:/u.test(line));
  for (const line of errors) console.log(`Nu: ${line}`);
  console.log(`Nu: ${errors.length} errors`);
  if (!passed && errors.length === 0) throw new Error(stdout);
  return passed;
}
