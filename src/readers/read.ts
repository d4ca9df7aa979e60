/** Reads a document of any format; which it is, its first bytes say. */
import type { Doubt } from '../language/outline/doubts.ts';
import { readText } from './text.ts';
import { Unreadable, type Reading } from './reading.ts';

export async function readFileOf(bytes: Uint8Array, size: number): Promise<Reading & { doubts: Doubt[] }> {
  if (size === 0) throw new Unreadable('文件是空的', '计划的全文', '重新下载文件。');
  return { ...(await Promise.resolve(readText(bytes))), doubts: [] };
}
