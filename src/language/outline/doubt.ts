/** What an editor has to settle before a document is imported, or should look at. */

import type { Block } from './block.ts';
import type { Frame } from './frame.ts';
import type { TaskLevel } from './level.ts';
import type { Node } from './tree.ts';

/** What was read of a document, as far as doubts look at it. */
export interface Read {
  blocks: readonly Block[];
  frame: Frame;
  root: Node;
  level: TaskLevel;
  chapters: readonly Node[];
  tasks: readonly Node[];
  /** Tasks in all, those of tables and paragraphs too. */
  count: number;
}

/** A finding of which the file is not yet known. */
export interface Doubt {
  severity: 'error' | 'warning';
  line: number;
  column: number;
  field: string;
  found: string;
  expected: string;
  remedy: string;
}

/** The beginning of a text. */
export const near = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}……` : text);

export const doubt = (
  severity: Doubt['severity'],
  line: number,
  field: string,
  found: string,
  expected: string,
  remedy: string,
): Doubt => ({ severity, line, column: 1, field, found, expected, remedy });

/** What to do about numerals. */
export const checkNumerals =
  '对照原件：是提取错误，就在文件里改正；原件确实这样编号，加 --as-printed 再导入。';
