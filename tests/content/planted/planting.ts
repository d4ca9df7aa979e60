/**
 * How faults are planted that an editor, a tool or a stranger could bring into the content: each in a copy of the real
 * one, and each with the cause that the checks have to name before anything else.
 */
import { createHash } from 'node:crypto';
import { readContent, type ContentFile } from '../../../src/content/read.ts';
import type { Severity } from '../../../src/model/finding.ts';
import { realContent } from '../content-copy.ts';

/** What the first finding has to name. */
export interface Cause {
  /** Without "content/"; the changed file if it is not given. */
  file?: string;
  /** As findings write it: "targets[3].value". */
  field?: string;
  /** Its words of what stands there. */
  found?: RegExp;
  /** "error" if it is not given. A warning lets the site be built. */
  severity?: Severity;
}

export interface PlantedFault extends Required<Pick<Cause, 'file' | 'severity'>> {
  /** What is wrong, for the table in the docs. */
  name: string;
  files: readonly ContentFile[];
  cause: Cause;
}

export const content: readonly ContentFile[] = readContent(realContent);

export const encode = (text: string) => new TextEncoder().encode(text);
export const textOf = (path: string) =>
  new TextDecoder().decode(content.find((one) => one.path === path)?.bytes);

export const plan = 'plans/2024/plan.yaml';
export const source = 'plans/2024/source.txt';
export const outcomes = 'plans/2024/outcomes.yaml';
export const glossary = 'glossary.yaml';
export const task = (number: number) => `plans/2024/tasks/${String(number).padStart(2, '0')}.mdx`;

const fault = (
  name: string,
  path: string,
  files: readonly ContentFile[],
  cause: Cause = {},
): PlantedFault => ({
  name,
  files,
  file: cause.file ?? path,
  severity: cause.severity ?? 'error',
  cause,
});

const without = (path: string) => content.filter((one) => one.path !== path);

/** Words by words, in one file; they must stand there. */
export type Edit = readonly [words: string | RegExp, by: string];

export function edited(path: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [words, by]) => {
    if (text.search(typeof words === 'string' ? RegExp.escape(words) : words) < 0)
      throw new Error(`${path} does not hold ${String(words)}`);
    return text.replace(words, () => by);
  }, textOf(path));
}

/** Several places of one file changed. */
export const changeAll = (name: string, path: string, edits: readonly Edit[], cause?: Cause) =>
  place(name, path, edited(path, edits), undefined, cause);

/** One place of a file changed. */
export const change = (
  name: string,
  path: string,
  words: string | RegExp,
  by: string,
  cause?: Cause,
) => changeAll(name, path, [[words, by]], cause);

/** Places of several files changed; the first is the one that is at fault. */
export const changeFiles = (
  name: string,
  edits: Readonly<Record<string, readonly Edit[]>>,
  cause?: Cause,
) => {
  const paths = Object.keys(edits);
  const changed = paths.map((path) => ({ path, bytes: encode(edited(path, edits[path]!)) }));
  const rest = content.filter(({ path }) => !paths.includes(path));
  return fault(name, paths[0]!, [...rest, ...changed], cause);
};

/** A file put in place of, or beside, those that are there. */
export const place = (
  name: string,
  path: string,
  bytes: Uint8Array | string,
  unread?: ContentFile['unread'],
  cause?: Cause,
) =>
  fault(
    name,
    path,
    [
      ...without(path),
      {
        path,
        bytes: typeof bytes === 'string' ? encode(bytes) : bytes,
        ...(unread ? { unread } : {}),
      },
    ],
    cause,
  );

/** A file taken away. */
export const remove = (name: string, path: string, cause?: Cause) =>
  fault(name, path, without(path), cause);

/**
 * Official words changed in source and task alike, so that the wording still is the source's and only the record is at
 * fault. `words` stand without a mark in both; the check of the source's sum is left in order.
 */
export function rewordedTask(
  number: number,
  edits: readonly Edit[],
  sourceEdits: readonly Edit[],
): Record<string, readonly Edit[]> {
  const bytes = encode(edited(source, sourceEdits));
  const sum = createHash('sha256').update(bytes).digest('hex');
  return {
    [task(number)]: edits,
    [source]: sourceEdits,
    [plan]: [[/sha256: [0-9a-f]{64}/u, `sha256: ${sum}`]],
  };
}
