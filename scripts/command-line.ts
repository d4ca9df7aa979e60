/** What a command is called with: words that it does not know are answered in Chinese, with how it is used. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { contentRoot } from '../src/content/read.ts';
import { lettersApart } from '../src/language/letters-apart.ts';

/** The project's folder. */
export const project = path.resolve(import.meta.dirname, '..');

type Options = NonNullable<ParseArgsConfig['options']>;
type Config<Own extends Options> = { options: Own; allowPositionals?: boolean };
type Read<Own extends Options> = ReturnType<
  typeof parseArgs<{ options: Own & { help: { type: 'boolean' } }; allowPositionals: true }>
>;

/** Ends the command with a sentence for whoever gave it. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Ends a command whose words are not to be understood, with how it is used. */
export function misused(usage: string, found?: string): never {
  console.error(found === undefined ? usage : `${found}\n${usage}`);
  process.exit(2);
}

/** The known word that one may have meant; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known.map((one) => ({
    one,
    far: lettersApart(word.toLowerCase(), one.toLowerCase()),
  }));
  const [best] = near.sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, Math.floor(best.one.length / 3)) ? best.one : undefined;
}

/** Ends a command that has no such part, with the nearest that it has. */
export function unknownPart(
  usage: string,
  word: string | undefined,
  parts: readonly string[],
): never {
  if (word === undefined || parts.includes(word)) return misused(usage);
  const meant = nearest(word, parts);
  return misused(usage, `没有这个用法：${word}${meant === undefined ? '' : `。是不是 ${meant}？`}`);
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
 * Reads the words after a command's name. Ends the command with 2 where they are not to be read; `--help` prints the
 * usage.
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
    const known = [...Object.keys(options), 'help'].map((name) => `--${name}`);
    const meant = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? nearest(word, known) : undefined;
    const found = faults[code]?.(word) ?? message;
    return misused(usage, meant === undefined ? found : `${found}。是不是 ${meant}？`);
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
  const isFolder = (name: string) =>
    statSync(path.join(root, name), { throwIfNoEntry: false })?.isDirectory() === true;
  const isThere = (name: string) => existsSync(path.join(root, name));
  const none = !isFolder('')
    ? '没有内容文件夹'
    : !isThere('site.yaml') && !isThere('plans')
      ? '没有 site.yaml，也没有 plans，不是内容文件夹：'
      : undefined;
  if (none === undefined) return root;
  return fail(
    `${none} ${root}\n  应为：一个文件夹，里面有 site.yaml、plans 等\n  怎么改：改正 CONTENT_DIR；不设就是 content。`,
  );
}

/** A line that is written over at a terminal; nothing is written elsewhere. */
export function lineInPlace(to: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr) {
  const over = '\r\u001B[K';
  return {
    /** @returns whether there is a terminal. */
    show(words: string): boolean {
      if (to.isTTY) to.write(over + words);
      return to.isTTY;
    },
    clear() {
      if (to.isTTY) to.write(over);
    },
  };
}

/**
 * Tells which of several steps has begun: at a terminal in one line, otherwise a line each. What is printed for other
 * programs stays free of it.
 * @param steps all of them, in their order.
 * @returns told of each step; `done` takes the line away.
 */
export function progress<Step extends string>(
  steps: readonly Step[],
  to: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): { begin: (step: Step) => void; done: () => void } {
  const line = lineInPlace(to);
  return {
    begin(step) {
      const words = `[${steps.indexOf(step) + 1}/${steps.length}] ${step}……`;
      if (!line.show(words)) to.write(`${words}\n`);
    },
    done: line.clear,
  };
}
