/**
 * Tables as CSV (RFC 4180): one for machines, one for spreadsheets. Units and comparators stand in columns of their
 * own, numbers are bare, what is unknown is empty.
 */
import { cellOf, type Cell, type Table } from '../dictionary/columns.ts';

const byteOrderMark = '\uFEFF';

/** For machines: field names in snake_case, no byte order mark. */
export function tableCsv({ columns }: Table, rows: readonly object[]): string {
  return csvOf([columns.map(({ name }) => name), ...cellsOf(columns, rows)]);
}

/** For spreadsheets: Chinese column names and a byte order mark, without which Excel garbles Chinese. */
export function tableSpreadsheetCsv({ columns }: Table, rows: readonly object[]): string {
  return byteOrderMark + csvOf([columns.map(({ title }) => title), ...cellsOf(columns, rows)]);
}

const cellsOf = (columns: Table['columns'], rows: readonly object[]) =>
  rows.map((row) => columns.map((column) => cellOf(column, row)));

/** Rows as CSV with CRLF. */
function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(value: Cell): string {
  const cell = String(value ?? '');
  // A number may be below zero; a text that begins so would be run. What editors write is refused by the checks: only
  // wording of a document can begin so, and is kept apart by an apostrophe, the spreadsheets' own sign for text.
  if (typeof value === 'string' && /^\s*[=+\-@]/u.test(cell)) return cellText(`'${cell}`);
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
