/** LibreOffice as an office uses it: opens files and saves them. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from '../scripts/find-programs.ts';

/**
 * Opens files in LibreOffice and saves each as a workbook.
 * @param folder for what is made on the way.
 * @param filter how text is read: the dialogue's choices as LibreOffice's documentation numbers them.
 * @returns the saved files, in the order given.
 */
export function savedByLibreOffice(
  files: readonly string[],
  folder: string,
  filter?: string,
): string[] {
  const office = findLibreOffice();
  if (!office) throw new Error('LibreOffice is needed: node scripts/find-programs.ts');
  const out = path.join(folder, 'saved');
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const { status, stderr } = spawnSync(office, [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'xlsx',
    ...(filter === undefined ? [] : [`--infilter=${filter}`]),
    '--outdir',
    out,
    ...files,
  ]);
  if (status !== 0) throw new Error(String(stderr));
  return files.map((file) => path.join(out, `${path.basename(file, path.extname(file))}.xlsx`));
}
