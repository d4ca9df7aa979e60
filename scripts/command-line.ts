/** What a command is called with: words that it does not know are answered in Chinese, with how it is used. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { contentRoot } from '../src/content/read.ts';

/** The project's folder. */
export const project = path.resolve(import.meta.dirname, '..');

type Options = NonNullable<ParseArgsConfig['options']>;
type Config<Own extends Options> = { options: Own; allowPositionals?: boolean };
type Read<Own extends Options> = ReturnType<
  typeof parseArgs<{ options: Own & { help: { type: 'boolean' } }; allowPositionals: true }>
>;

/**
 * Ends the command with a sentence for whoever gave it.
 * @param code 2 where the words that it was given are not to be understood.
 */
export function fail(message: string, code: 1 | 2 = 1): never {
  console.error(message);
  process.exit(code);
}

/** Does what may fail with words for whoever gave the command, and ends the command with them. */
export function attempt<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** What Node found wrong, by its code, about the word that its sentence names. */
const faults: Record<string, (word: string) => string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (word) => `没有这个选项：${word}`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (word) => `多了一个词：${word}`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (word) => `选项的值没有写，或不该写：${word}`,
};

/**
 * Reads the words after a command's name. Ends the command where they are not to be read; `--help` prints the usage.
 * @param usage how the command is used, in Chinese.
 */
export function readWords<Own extends Options>(
  usage: string,
  { options, allowPositionals = false }: Config<Own>,
): Read<Own> {
  let read: { values: { help?: unknown } };
  try {
    read = parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const word = /'(?<word>[^']+)'/u.exec(message)?.groups?.['word'] ?? '';
    return fail(`${faults[code]?.(word) ?? message}\n${usage}`);
  }
  if (read.values.help === true) {
    console.log(usage);
    process.exit(0);
  }
  return read as unknown as Read<Own>;
}

/** Why a file cannot be read, by Node's code. */
const unread: Record<string, string> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是文件夹，不是文件',
  EACCES: '没有读这个文件的权限',
};

/** The bytes of a file that a command was given, or why it cannot be read. */
export function givenFile(file: string): { bytes: Buffer } | { fault: string } {
  try {
    return { bytes: readFileSync(file) };
  } catch (error) {
    return { fault: unread[(error as NodeJS.ErrnoException).code ?? ''] ?? '读不出来' };
  }
}

/** The content folder, which has to be there. */
export function existingContent(): string {
  const root = contentRoot();
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory()) return root;
  return fail(
    `没有内容文件夹 ${root}\n  应为：一个文件夹，里面有 site.yaml、plans 等\n  怎么改：改正 CONTENT_DIR；不设就是 content。`,
  );
}
