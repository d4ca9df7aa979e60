/** Tables in plain text: cells parted by “|” or by tabs, a row a line or a cell a line. */
import { squeezed, type Block } from '../language/outline/block.ts';
import type { PrintedLine } from './wrapped-lines.ts';

const cellEnd = /[|｜]\s*$/u;
const parted = /\t|[|｜]/u;

/** A table that begins at a line, as rows. */
export function tableAt(
  lines: readonly PrintedLine[],
  from: number,
  tables: number,
): { rows: Block[]; next: number } | undefined {
  let to = from;
  while (to < lines.length && parted.test(lines[to]!.text.trim())) to++;
  const run = lines.slice(from, to);
  if (run.length < 2) return undefined;
  const one = run.every(({ text }) => cellEnd.test(text) && cellsOf(text).length === 1);
  const columns = one ? columnsOf(run) : cellsOf(run[0]!.text).length;
  if (columns < 2) return undefined;
  const rows = one
    ? Array.from({ length: Math.ceil(run.length / columns) }, (_, at) =>
        run.slice(at * columns, (at + 1) * columns),
      )
    : run.map((line) => [line]);
  return {
    next: to,
    rows: rows.map((own, row) => ({
      kind: 'row',
      text: own.map(({ text }) => squeezed(text)).join(' '),
      cells: own.flatMap(({ text }) => cellsOf(text)),
      place: { line: own[0]!.line, row: row + 1 },
      table: tables + 1,
    })),
  };
}

const cellsOf = (text: string) =>
  text
    .trim()
    .replace(/^[|｜]/u, '')
    .replace(cellEnd, '')
    .split(parted)
    .map((cell) => squeezed(cell));

/** Cells before the first figure are the head of the table. */
const columnsOf = (run: readonly PrintedLine[]) =>
  run.findIndex(({ text }) => /^\s*\d{1,4}\s*[|｜]/u.test(text));
