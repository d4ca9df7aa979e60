/** The tables as LibreOffice opens them: what is text stays text, letter for letter; numbers and dates are such. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils, type CellObject } from '@e965/xlsx';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { cellOf, tables, type Cell, type Table } from '../../src/exports/dictionary/columns.ts';
import { unmarked } from '../fixture/spreadsheet.ts';
import { savedByLibreOffice } from '../libre-office.ts';

const folder = inject('sites')[0]!.folder;
const data = (name: string) => path.join(folder, 'data/2024', name);
const rowsOf = ({ name }: Table) =>
  JSON.parse(readFileSync(data(`${name}.json`), 'utf8')) as object[];

const room = mkdtempSync(path.join(tmpdir(), 'spreadsheets-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** A sheet's cells below its head. */
function cellsIn(file: string, sheetName?: string): (CellObject | undefined)[][] {
  const { Sheets, SheetNames } = read(readFileSync(file), { cellDates: true, UTC: true });
  const sheet = Sheets[sheetName ?? SheetNames[0]!]!;
  const { e: last } = utils.decode_range(sheet['!ref']!);
  return Array.from({ length: last.r }, (_, r) =>
    Array.from(
      { length: last.c + 1 },
      (_one, c) => sheet[utils.encode_cell({ r: r + 1, c })] as CellObject | undefined,
    ),
  );
}

/** What a cell holds as what it is: a day as its date, which no text is. */
function held(cell: CellObject | undefined): Cell | Date {
  if (cell?.v instanceof Date) return cell.v;
  return cell?.v === undefined || cell.v === '' ? null : (cell.v as Cell);
}

const withoutMark = (value: Cell | Date) => (typeof value === 'string' ? unmarked(value) : value);

/** What a cell has to hold. */
function wanted(column: Table['columns'][number], row: object): Cell | Date {
  const value = cellOf(column, row);
  if (value === '' || value === null) return null;
  return column.type === 'date' ? new Date(`${String(value)}T00:00:00Z`) : value;
}

describe.each([
  ['with numbers and dates recognised', 'CSV:44,34,76,1,,0,false,true,false'],
  ['with numbers and dates recognised, in Chinese', 'CSV:44,34,76,1,,2052,false,true,false'],
  ['as it comes', 'CSV:44,34,76,1'],
])('LibreOffice opening the spreadsheets’ CSV %s', (_, filter) => {
  const saved = savedByLibreOffice(
    tables.map(({ name }) => data(`${name}.excel.csv`)),
    path.join(room, filter.replaceAll(/\W/gu, '-')),
    filter,
  );
  it.each(tables.map((table, index) => [table.name, table, saved[index]!] as const))(
    'keeps every cell of %s as what it is',
    (_name, table, file) => {
      const rows = rowsOf(table);
      const cells = cellsIn(file);
      expect(cells).toHaveLength(rows.length);
      for (const [index, row] of rows.entries())
        expect(cells[index]!.map((cell) => withoutMark(held(cell)))).toEqual(
          table.columns.map((column) => wanted(column, row)),
        );
    },
  );
});

it('LibreOffice opens the workbook with every cell as what it is, and texts without a sign', () => {
  const [saved] = savedByLibreOffice([data('plan.xlsx')], path.join(room, 'workbook'));
  for (const table of tables) {
    const cells = cellsIn(saved!, table.title);
    for (const [index, row] of rowsOf(table).entries())
      expect(cells[index]!.map(held), `${table.title} ${index}`).toEqual(
        table.columns.map((column) => wanted(column, row)),
      );
  }
});
