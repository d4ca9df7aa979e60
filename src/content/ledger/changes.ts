/**
 * What an editor changed in a ledger: the rows that came back, the records as they were when it was written, and as the
 * files are now. What was changed in the files meanwhile stays; what was changed in both is for the editor to decide.
 */
import type { Cell } from './cells.ts';
import { removal, sheetNames, type Column, type SheetName } from './columns.ts';
import type { Ledger, LedgerRow, LedgerSheet } from './ledger.ts';
import type { LedgerFault, Returned, ReturnedRow, ReturnedSheet } from './returned.ts';

interface Changed {
  sheet: SheetName;
  /** The workbook's row. */
  number: number;
}
export interface SetCell extends Changed {
  kind: 'set';
  row: LedgerRow;
  column: Column;
  /** The workbook's column. */
  letters: string;
  from: Cell;
  to: Cell;
}
export interface AddRow extends Changed {
  kind: 'add';
  /** In the order of the sheet's columns. */
  cells: readonly Cell[];
}
export interface RemoveRow extends Changed {
  kind: 'remove';
  row: LedgerRow;
}
export type Change = SetCell | AddRow | RemoveRow;

/** What an editor changed, and what keeps it from being taken. */
export interface Changes {
  changes: Change[];
  faults: LedgerFault[];
}

/** @param now the ledger as the files are now. */
export function changesIn(returned: Returned, now: Ledger): Changes {
  const found: Changes = { changes: [], faults: [] };
  for (const name of sheetNames) changesOnSheet(now.sheets[name], returned[name], found);
  return found;
}

/** A sheet that is compared, and what is found on it. */
interface Comparison extends Changes {
  sheet: LedgerSheet;
  returned: ReturnedSheet;
}

function changesOnSheet(sheet: LedgerSheet, returned: ReturnedSheet, found: Changes): void {
  const { name, grows } = sheet;
  const { former } = returned;
  const comparison: Comparison = { ...found, sheet, returned };
  const rows = new Map(sheet.rows.map((row) => [row.key, row]));
  const taken = new Map<string, number>();
  /** Records that are there now and were not when the ledger was written: from an earlier import, perhaps. */
  const later = sheet.rows.filter(({ key }) => !former.has(key));
  for (const mine of returned.rows) {
    const { key, number } = mine;
    const present = rows.get(key);
    const before = former.get(key);
    const removed = grows && cellOf(mine, sheet, removal) === '是';
    const twice = present || before ? taken.get(key) : undefined;
    taken.set(key, twice ?? number);
    if (twice !== undefined)
      faultAt(comparison, mine, keyTitle(sheet), {
        found: `${key} 与第 ${twice} 行相同`,
        expected: '每条记录一行',
        remedy: '删去多出的一行；要添加，清空编号。',
      });
    else if (present && removed)
      found.changes.push({ kind: 'remove', sheet: name, row: present, number });
    else if (present) compare(comparison, present, before, mine);
    else if (before && !removed && before.some((cell, index) => cell !== mine.cells[index]))
      faultAt(comparison, mine, keyTitle(sheet), {
        found: `${key} 已从文件里删去，台账里却改了它`,
        expected: '改还在的记录',
        remedy: '删掉这一行；要恢复这条记录，清空编号。',
      });
    else if (!before && !removed) add(comparison, later, mine);
  }
  for (const { key } of sheet.rows)
    if (former.has(key) && !taken.has(key))
      found.faults.push({
        sheet: name,
        found: `少了 ${key} 这一行`,
        expected: '导出时有的行都在',
        remedy: grows
          ? `恢复这一行；要删去这条记录，恢复后在“${removal}”一列写“是”。`
          : '恢复这一行。',
      });
}

const placeOf = ({ columns }: LedgerSheet, title: string) =>
  columns.findIndex((one) => one.title === title);
const cellOf = ({ cells }: ReturnedRow, sheet: LedgerSheet, title: string) =>
  cells[placeOf(sheet, title)] ?? '';
const keyTitle = ({ key }: LedgerSheet) => key.at(-1) ?? '';
const short = (cell: Cell) => (cell.length > 40 ? `“${cell.slice(0, 40)}…”` : `“${cell}”`);

function faultAt(
  { sheet, returned, faults }: Comparison,
  { number }: ReturnedRow,
  title: string,
  said: Pick<LedgerFault, 'found' | 'expected' | 'remedy'>,
): void {
  const name = returned.letters[placeOf(sheet, title)] ?? '';
  faults.push({ sheet: sheet.name, row: number, column: { title, name }, ...said });
}

/** Compares a row that came back with the record as it is now. */
function compare(
  comparison: Comparison,
  row: LedgerRow,
  before: readonly Cell[] | undefined,
  mine: ReturnedRow,
): void {
  const { sheet, returned, changes } = comparison;
  sheet.columns.forEach((column, index) => {
    const [to = '', from = ''] = [mine.cells[index], row.cells[index]];
    const base = before?.[index] ?? from;
    const { title } = column;
    if (to === from || to === base || title === removal) return;
    const expected = misfit(column, to);
    if (column.locked)
      faultAt(comparison, mine, title, {
        found: short(to),
        expected: `${short(from)}：原文、编号和供核对的内容不在台账里改`,
        remedy: sheet.grows ? `改回来；要换一条，在“${removal}”写“是”，另加一行。` : '改回来。',
      });
    else if (base !== from)
      faultAt(comparison, mine, title, {
        found: `台账里改成了${short(to)}，文件里已改成${short(from)}`,
        expected: '同一处只在一边改',
        remedy: '重新导出台账，看过现在的内容再改。',
      });
    else if (expected !== undefined)
      faultAt(comparison, mine, title, { found: short(to), expected, remedy: column.says });
    else {
      const letters = returned.letters[index] ?? '';
      const { number } = mine;
      changes.push({ kind: 'set', sheet: sheet.name, row, number, column, letters, from, to });
    }
  });
}

/** A row without a record; one that an earlier import of the same workbook has added is left alone. */
function add(comparison: Comparison, later: LedgerRow[], mine: ReturnedRow): void {
  const { sheet, changes } = comparison;
  const { columns, grows, key } = sheet;
  const numbered = key.length === 1;
  if (!grows || (numbered && mine.key !== '')) {
    faultAt(comparison, mine, keyTitle(sheet), {
      found: `没有 ${mine.key} 这条记录`,
      expected: grows ? '已有的编号；新加的行不填' : '导出时有的行',
      remedy: grows ? '清空编号，或改回导出时的编号。' : '删去这一行。',
    });
    return;
  }
  const known = later.findIndex(({ cells }) =>
    columns.every(
      ({ path, title }, index) =>
        !path || (numbered && title === keyTitle(sheet)) || cells[index] === mine.cells[index],
    ),
  );
  if (known >= 0) {
    later.splice(known, 1);
    return;
  }
  const misfits = columns.flatMap((column, index) => {
    const expected = column.path ? misfit(column, mine.cells[index] ?? '') : undefined;
    return expected === undefined ? [] : [{ column, expected }];
  });
  for (const { column, expected } of misfits)
    faultAt(comparison, mine, column.title, {
      found: short(cellOf(mine, sheet, column.title)),
      expected,
      remedy: column.says,
    });
  if (misfits.length === 0)
    changes.push({ kind: 'add', sheet: sheet.name, number: mine.number, cells: mine.cells });
}

/** What belongs in a column instead of what is there; undefined where it fits. */
function misfit({ form }: Column, cell: Cell): string | undefined {
  if (cell === '') return undefined;
  const read = form.value(cell);
  return 'expected' in read ? read.expected : undefined;
}

const quoted = (cell: Cell) => (cell === '' ? '（空）' : cell);

/** A change in words, a line. */
export function changeWords(change: Change, { sheets }: Ledger): string {
  const { columns } = sheets[change.sheet];
  switch (change.kind) {
    case 'set': {
      const { sheet, row, column, letters, number, from, to } = change;
      return `改  ${sheet} ${row.key}  ${column.title}（${letters}${number}）：${quoted(from)} → ${quoted(to)}`;
    }
    case 'remove':
      return `删  ${change.sheet} ${change.row.key}（第 ${change.number} 行）`;
    case 'add': {
      const filled = change.cells.flatMap((cell, index) =>
        cell === '' ? [] : [`${columns[index]?.title}：${cell}`],
      );
      return `加  ${change.sheet}（第 ${change.number} 行）  ${filled.join('；')}`;
    }
    default:
      return change satisfies never;
  }
}

/** A fault as an editor reads it. */
export function faultWords(
  { sheet, row, column, found, expected, remedy }: LedgerFault,
  severity: '错误' | '提醒' = '错误',
): string {
  const place = [
    sheet ? `工作表“${sheet}”` : '',
    row === undefined ? '' : `第 ${row} 行`,
    column ? `“${column.title}”列（${column.name}${row ?? ''}）` : '',
  ];
  return [
    `${severity}  ${place.filter(Boolean).join(' ')}`,
    `  发现：${found}`,
    `  应为：${expected}`,
    `  怎么改：${remedy}`,
  ].join('\n');
}
