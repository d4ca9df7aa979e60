/** The tables as one XLSX workbook, with a first sheet that says what each column is. */
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { timeless } from './archive.ts';
import { cellOf, type Column, type Table } from './columns.ts';

/** Width of a column in characters, from what it holds. */
const widths: Record<Column['type'], number> = {
  integer: 8,
  number: 16,
  boolean: 10,
  date: 12,
  uri: 40,
  string: 20,
};
/** Columns of whole sentences. */
const wide = new Set(['text', 'quote', 'indicator', 'title', 'description', 'difference', 'note']);

const head = (value: string): CellObject => ({ value, fontWeight: 'bold', wrap: true });

function sheetCell(column: Table['columns'][number], row: object): CellObject | null {
  const value = cellOf(column, row);
  if (value === null) return null;
  if (column.type === 'date' && typeof value === 'string')
    return { value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd' };
  return wide.has(column.name) ? { value, wrap: true } : { value };
}

/**
 * Writes the workbook.
 * @param notes what a reader must know, a line each, above the explanations.
 */
export async function workbook(
  tables: readonly { table: Table; rows: readonly object[] }[],
  notes: readonly string[],
): Promise<Uint8Array> {
  const explained = [
    ...notes.map((note): CellObject[] => [{ value: note }]),
    [],
    ['工作表', '列名', '数据文件里的名称', '说明'].map(head),
    ...tables.flatMap(({ table }) =>
      table.columns.map(({ title, name, description }): CellObject[] => [
        { value: table.title },
        { value: title },
        { value: name },
        { value: description, wrap: true },
      ]),
    ),
  ];
  const sheets = [
    {
      sheet: '说明',
      data: explained,
      columns: [{ width: 10 }, { width: 20 }, { width: 24 }, { width: 90 }],
    },
    ...tables.map(({ table, rows }) => ({
      sheet: table.title,
      data: [
        table.columns.map(({ title }) => head(title)),
        ...rows.map((row) => table.columns.map((column) => sheetCell(column, row))),
      ],
      columns: table.columns.map(({ name, type }) => ({
        width: wide.has(name) ? 44 : widths[type],
      })),
      stickyRowsCount: 1,
    })),
  ];
  return timeless(await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBuffer());
}
