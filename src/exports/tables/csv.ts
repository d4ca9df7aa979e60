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

/**
 * For spreadsheets: Chinese column names and a byte order mark, without which Excel garbles Chinese; text that they
 * would make into a number or a date is kept as text.
 */
export function tableSpreadsheetCsv({ columns }: Table, rows: readonly object[]): string {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = cellOf(column, row);
      return column.type === 'string' && typeof cell === 'string' && isTakenForNumber(cell)
        ? asText(cell)
        : cell;
    }),
  );
  return byteOrderMark + csvOf([columns.map(({ title }) => title), ...cells]);
}

const cellsOf = (columns: Table['columns'], rows: readonly object[]) =>
  rows.map((row) => columns.map((column) => cellOf(column, row)));

/** An apostrophe before a text is the spreadsheets' own sign that it is one; quotation marks are none to them. */
const asText = (cell: string) => `'${cell}`;

/**
 * Whether a spreadsheet may read a text as a number, a share, a date or a time: "2024-01-01", "5％", "1．", "2024年1月".
 * Chinese ones read full-width signs as their narrow twins. Which texts of this kind are dates depends on program and
 * language, so all are kept; thus the ids of a table are all written alike.
 */
const isTakenForNumber = (cell: string) =>
  /^(?=.*\d)[\d\s.,:;/%$¥€()+\-年月日时分秒e]+$/iu.test(cell.normalize('NFKC'));

/** Rows as CSV with CRLF. */
function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(value: Cell): string {
  const cell = String(value ?? '');
  // A number may be below zero; a text that begins so would be run. What editors write is refused by the checks: only
  // wording of a document can begin so.
  if (typeof value === 'string' && /^\s*[=+\-@]/u.test(cell)) return cellText(asText(cell));
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
