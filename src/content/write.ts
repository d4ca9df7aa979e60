/** The edge where content files are written: all of them or, where one cannot be, none. */
import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Why a file may not be written; undefined where it may. A link would carry what is written out of the folder. */
function obstacle(root: string, name: string): string | undefined {
  const steps = name.split('/');
  for (let end = 1; end <= steps.length; end += 1) {
    const place = path.join(root, ...steps.slice(0, end));
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (!found) return undefined;
    const expected = end === steps.length ? found.isFile() : found.isDirectory();
    if (!expected)
      return `${place} 是链接或别的东西，不是${end === steps.length ? '文件' : '文件夹'}`;
  }
  return undefined;
}

/**
 * Writes files, each in one step: whoever reads one meanwhile reads its old text or its new one.
 * @param root the folder they belong to; `files` names under it, with "/".
 * @throws Error with a sentence for the editor; nothing is changed then.
 */
export function writeContent(root: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const name of files.keys()) {
    const found = obstacle(root, name);
    if (found !== undefined) throw new Error(`不能写入：${found}。换成文件本身，再试一次。`);
  }
  // Hidden, so that nothing takes them for content.
  const written = [...files].map(([name, text]) => {
    const file = path.join(root, name);
    return { file, beside: path.join(path.dirname(file), `.${path.basename(file)}.new`), text };
  });
  try {
    for (const { file, beside, text } of written) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(beside, text);
    }
    for (const { file, beside } of written) renameSync(beside, file);
  } catch (error) {
    throw new Error(`不能写入：${(error as Error).message}`, { cause: error });
  } finally {
    for (const { beside } of written) rmSync(beside, { force: true });
  }
}
