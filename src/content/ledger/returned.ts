/** A ledger that came back as a workbook: its rows, and how they were when it was written. */
import { canonical, keyOf, type Ledger, type LedgerSheet } from './ledger.ts';
import { dayOfSerial, type Cell } from './cells.ts';
import { sheetNames, type Column, type SheetName } from './columns.ts';
import { form, formerSheet } from './workbook.ts';
import { readWorkbook, type ReadRow, type ReadWorkbook } from './workbook-read.ts';
import { columnName } from './workbook-write.ts';

/** Something that keeps a ledger from being read back, where it stands in the workbook. */
export interface LedgerFault {
  sheet: string;
  /** As the spreadsheet counts; absent where no row is meant. */
  row?: number;
  /** Title of the column, and its letters. */
  column?: { title: string; name: string };
  found: string;
  expected: string;
  remedy: string;
}

/** A row that came back. */
export interface ReturnedRow {
  /** As the spreadsheet counts. */
  number: number;
  key: string;
  /** In the order of the ledger's columns, not of the workbook's. */
  cells: Cell[];
}

export interface ReturnedSheet {
  rows: ReturnedRow[];
  /** Letters of the columns in the workbook, in the order of the ledger's. */
  letters: string[];
  /** How the rows were when the ledger was written, by key. */
  former: ReadonlyMap<string, Cell[]>;
}
export type Returned = Record<SheetName, ReturnedSheet>;

const again = '重新导出台账，再填。';
const notOurs = {
  sheet: formerSheet,
  found: '没有导出时的底稿',
  expected: '由 npm run ledger -- export 写出的台账',
  remedy: again,
};

/** The plan that a workbook is the ledger of, or why it cannot be read. */
export function openLedger(
  bytes: Uint8Array,
): { plan: string; workbook: ReadWorkbook } | LedgerFault {
  const read = readWorkbook(bytes);
  if ('found' in read) return { sheet: '', ...read, expected: '能读的 .xlsx 文件' };
  const [first] = read.workbook.sheets.get(formerSheet) ?? [];
  const plan = first?.cells.get(1)?.text;
  if (first?.cells.get(0)?.text !== form || plan === undefined) return notOurs;
  return { plan, workbook: read.workbook };
}

/**
 * The rows of a workbook.
 * @param workbook as it was opened.
 * @param now the ledger as the files are now; its columns are those that are looked for.
 */
export function returnedLedger(
  workbook: ReadWorkbook,
  now: Ledger,
): { returned: Returned } | { faults: LedgerFault[] } {
  const read = sheetNames.map((name) => [name, returnedSheet(workbook, now.sheets[name])] as const);
  const faults = read.flatMap(([, sheet]) => ('faults' in sheet ? sheet.faults : []));
  if (faults.length > 0) return { faults };
  return { returned: Object.fromEntries(read) as Returned };
}

function returnedSheet(
  { sheets, from1904 }: ReadWorkbook,
  sheet: LedgerSheet,
): ReturnedSheet | { faults: LedgerFault[] } {
  const { name, columns } = sheet;
  const own = sheets.get(name);
  if (!own)
    return {
      faults: [
        { sheet: name, found: '没有这张工作表', expected: `工作表“${name}”`, remedy: again },
      ],
    };
  const [written, ...before] = (sheets.get(formerSheet) ?? []).filter(
    ({ cells }) => cells.get(0)?.text === name,
  );
  const same =
    written?.cells.size === columns.length + 1 &&
    columns.every(({ title }, at) => written.cells.get(at + 1)?.text === title);
  if (!same)
    return { faults: [{ ...notOurs, found: '底稿的列与现在的不同：台账是另一版程序写的' }] };
  const { places, faults } = placesOf(own, sheet);
  if (faults.length > 0) return { faults };
  const rowOf = (row: ReadRow, at: readonly number[]): ReturnedRow => {
    const cells = columns.map((column, index) => cellOf(row, at[index] ?? -1, column, from1904));
    return { number: row.number, key: keyOf(sheet, cells), cells };
  };
  const inOrder = columns.map((_column, at) => at + 1);
  return {
    rows: own
      .filter(({ number }) => number > 1)
      .map((row) => rowOf(row, places))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
    letters: places.map(columnName),
    former: new Map(before.map((row) => rowOf(row, inOrder)).map(({ key, cells }) => [key, cells])),
  };
}

/** Where each column stands in the workbook, counting from 0: columns may have been moved. */
function placesOf(
  rows: readonly ReadRow[],
  { name, columns }: LedgerSheet,
): { places: number[]; faults: LedgerFault[] } {
  const head = [...(rows.find(({ number }) => number === 1)?.cells ?? [])];
  const faults: LedgerFault[] = [];
  const places = columns.flatMap(({ title }) => {
    const found = head.filter(([, { text }]) => text.trim() === title);
    const [place] = found;
    if (place && found.length === 1) return [place[0]];
    faults.push({
      sheet: name,
      row: 1,
      found: place ? `有 ${found.length} 列都叫“${title}”` : `没有“${title}”这一列`,
      expected: '导出时的列名，每列一个，在第 1 行',
      remedy: '恢复列名。',
    });
    return [];
  });
  return { places, faults };
}

/** A cell as it is compared; a day that a program made a number of is a day again. */
function cellOf({ cells }: ReadRow, at: number, column: Column, from1904: boolean): Cell {
  const { text = '', numeric = false } = cells.get(at) ?? {};
  const isDay = numeric && column.form.kind === 'day' && /^\d{4,6}(?:\.\d+)?$/u.test(text);
  return canonical(column, isDay ? dayOfSerial(Number(text), from1904) : text);
}
