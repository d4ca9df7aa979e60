/** Rows of tables as pages break them: a table goes on over pages, its head is printed again, a row is cut in two. */
import { solid } from '../language/outline/block.ts';
import type { LaidOut } from './reading.ts';

/** A row as a page has it. */
export interface PageRow {
  cells: readonly string[];
  /** Which table of the page it is in. */
  table: number;
  page: number;
  /** Number of its first line in the file. */
  line: number;
}

const laidOut = ({ cells, line }: PageRow, table: number, row: number): LaidOut => ({
  text: cells.join(' '),
  cells: [...cells],
  line,
  bold: 0,
  heading: false,
  table,
  row,
});

/**
 * Rows that follow each other without a line of text between them.
 * @param rows of one or more pages.
 * @param tables how many tables there were before.
 * @returns the rows of whole tables, and heads that were printed again.
 */
export function joinedRows(
  rows: readonly PageRow[],
  tables: number,
): { rows: LaidOut[]; again: PageRow[] } {
  const found: LaidOut[] = [];
  const again: PageRow[] = [];
  let table = tables;
  let head = '';
  let before: PageRow | undefined;
  for (const row of rows) {
    const text = solid(row.cells.join(''));
    const turned = before?.page === row.page - 1 && before.cells.length === row.cells.length;
    const goesOn = turned || (before?.page === row.page && before.table === row.table);
    if (!goesOn) {
      table += 1;
      head = text;
    }
    const last = found.at(-1);
    if (turned && text === head) {
      again.push(row);
      continue;
    }
    if (turned && last?.cells && row.cells[0] === '' && /^\d+$/u.test(solid(last.cells[0]!))) {
      last.cells = last.cells.map((cell, column) => cell + (row.cells[column] ?? ''));
      last.text = last.cells.join(' ');
    } else found.push(laidOut(row, table, goesOn ? (last?.row ?? 0) + 1 : 1));
    before = row;
  }
  return { rows: found, again };
}
