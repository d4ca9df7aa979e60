/** The tables as one XLSX workbook, with a first sheet that says what each column is. */
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { timeless } from './archive.ts';
import { rowHeight } from '../../language/width.ts';
import { cellOf, type Column, type Table } from '../dictionary/columns.ts';

type Row = (CellObject | null)[];

/** Width of a column in characters, from what it holds. */
const widths: Record<Column['type'], number> = {
  integer: 8,
  number: 16,
  boolean: 12,
  date: 12,
  uri: 44,
  string: 20,
};
/** Columns of whole sentences, and of ids that must not be cut. */
const wide: Record<string, number> = {
  text: 90,
  quote: 44,
  indicator: 40,
  title: 40,
  deliverables: 44,
  targets: 24,
  difference: 44,
  note: 44,
  source_title: 44,
  indicator_key: 36,
};
const columnWidth = ({ name, type }: Column) => wide[name] ?? widths[type];

const top = { alignVertical: 'top', wrap: true } as const;
const head = (value: string): CellObject => ({ ...top, value, fontWeight: 'bold' });

function sheetCell(column: Table['columns'][number], row: object): CellObject | null {
  const value = cellOf(column, row);
  if (value === null) return null;
  if (column.type === 'date' && typeof value === 'string')
    return { ...top, value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd' };
  return { ...top, value };
}

/** A row as tall as its longest cell: not every program finds that out by itself. */
function tallEnough(row: Row, columns: readonly { width: number }[]): Row {
  const texts = row.map((cell) => (typeof cell?.value === 'string' ? cell.value : ''));
  const height = rowHeight(texts, columns);
  return row.map((cell) => cell && { ...cell, height });
}

/**
 * Writes the workbook.
 * @param notes what a reader must know, a line each, above the explanations.
 */
export async function workbook(
  tables: readonly { table: Table; rows: readonly object[] }[],
  notes: readonly string[],
): Promise<Uint8Array> {
  const explainedColumns = [{ width: 10 }, { width: 20 }, { width: 24 }, { width: 90 }];
  const explained: Row[] = [
    // What spans all columns wraps in none of them.
    ...notes.map((note): Row => [{ value: note }]),
    [],
    ['工作表', '列名', '数据文件里的名称', '说明'].map(head),
    ...tables.flatMap(({ table }) =>
      table.columns.map(({ title, name, description }) =>
        tallEnough(
          [table.title, title, name, description].map((value) => ({ ...top, value })),
          explainedColumns,
        ),
      ),
    ),
  ];
  const sheets = [
    { sheet: '说明', data: explained, columns: explainedColumns },
    ...tables.map(({ table, rows }) => {
      const columns = table.columns.map((column) => ({ width: columnWidth(column) }));
      const data: Row[] = [
        table.columns.map(({ title }) => head(title)),
        ...rows.map((row) => table.columns.map((column) => sheetCell(column, row))),
      ];
      return {
        sheet: table.title,
        data: data.map((row) => tallEnough(row, columns)),
        columns,
        stickyRowsCount: 1,
      };
    }),
  ];
  return timeless(await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBuffer());
}
