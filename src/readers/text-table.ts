/** Tables in plain text: cells parted by “|”, tabs or wide spaces, a row a line; or a cell a line. */
import { squeezed, type Block } from '../language/outline/block.ts';
import { isTableHead } from '../language/outline/table.ts';
import type { PrintedLine } from './wrapped-lines.ts';

interface Table {
  rows: Block[];
  /** Index of the first line behind it. */
  next: number;
}

const cellEnd = /[|｜]\s*$/u;
const parted = /\t|[|｜]/u;

/** A table that begins at a line, as rows. */
export const tableAt = (
  lines: readonly PrintedLine[],
  from: number,
  tables: number,
): Table | undefined =>
  partedTable(lines, from, tables) ??
  spacedTable(lines, from, tables) ??
  cellLines(lines, from, tables);

/** Rows that are parted by signs, each on a line, or each cell on one. */
function partedTable(
  lines: readonly PrintedLine[],
  from: number,
  tables: number,
): Table | undefined {
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
  const led = /^\s*[|｜]/u.test(run[0]!.text);
  return { next: to, rows: rowsOf(rows, tables, (text) => cellsOf(text, led)) };
}

/**
 * The cells of a row. A sign at its beginning parts off an empty cell.
 * @param led whether all rows of the table begin with a sign, as its head does.
 */
const cellsOf = (text: string, led = true) =>
  text
    .replace(/^[ \u3000]+|[ \u3000]+$/gu, '')
    .replace(led ? /^[|｜]/u : /(?!)/u, '')
    .replace(cellEnd, '')
    .split(parted)
    .map((cell) => squeezed(cell));

/** Cells before the first figure are the head of the table. */
const columnsOf = (run: readonly PrintedLine[]) =>
  run.findIndex(({ text }) => /^\s*\d{1,4}\s*[|｜]/u.test(text));

const spaced = (text: string) =>
  text
    .trim()
    .split(/\s{2,}|\u3000/u)
    .map((cell) => squeezed(cell))
    .filter((cell) => cell !== '');

/** Rows that wide spaces part, under a head; all have a cell for each of its columns. */
function spacedTable(
  lines: readonly PrintedLine[],
  from: number,
  tables: number,
): Table | undefined {
  const columns = spaced(lines[from]!.text);
  if (columns.length < 3 || !isTableHead(columns)) return undefined;
  let to = from + 1;
  while (to < lines.length && spaced(lines[to]!.text).length > 1) to++;
  const run = lines.slice(from, to);
  if (run.length < 2 || run.some(({ text }) => spaced(text).length !== columns.length))
    return undefined;
  return {
    next: to,
    rows: rowsOf(
      run.map((line) => [line]),
      tables,
      spaced,
    ),
  };
}

/** Most columns of a table that is copied a cell a line. */
const mostColumns = 10;

/** A table copied from a page, a cell a line: its rows count up from 1, and each has a cell for each of its columns. */
function cellLines(lines: readonly PrintedLine[], from: number, tables: number): Table | undefined {
  const text = (at: number) => squeezed(lines[at]?.text ?? '');
  if (!isTableHead([text(from), text(from + 1)]) && !isTableHead([text(from), text(from + 2)]))
    return undefined;
  let columns = 2;
  while (columns <= mostColumns && text(from + columns) !== '1') columns++;
  const isRow = (number: number) => text(from + number * columns) === String(number);
  let rows = 0;
  while (isRow(rows + 1) && from + (rows + 2) * columns <= lines.length) rows++;
  // A row that has fewer cells shows in the next number, which then stands elsewhere.
  const next = from + (rows + 1) * columns;
  const goesOn = [1, 2, 3].some((more) => text(next - more) === String(rows + 1));
  if (columns > mostColumns || rows < 2 || goesOn) return undefined;
  const cells = Array.from({ length: rows + 1 }, (_, at) =>
    lines.slice(from + at * columns, from + (at + 1) * columns),
  );
  return { next, rows: rowsOf(cells, tables, (one) => [squeezed(one)]) };
}

const rowsOf = (
  rows: readonly (readonly PrintedLine[])[],
  tables: number,
  cells: (text: string) => string[],
): Block[] =>
  rows.map((own, row) => ({
    kind: 'row',
    text: own.map(({ text }) => squeezed(text)).join(' '),
    cells: own.flatMap(({ text }) => cells(text)),
    place: { line: own[0]!.line, row: row + 1 },
    table: tables + 1,
  }));
