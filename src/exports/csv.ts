/**
 * Targets as CSV (RFC 4180): one for machines, one for spreadsheets. Units and comparators stand in columns
 * of their own, numbers are bare, what is unknown is empty.
 */
import type { targetsExport } from './json.ts';

export type ExportedTarget = ReturnType<typeof targetsExport>[number];

const columns: readonly [
  name: string,
  chinese: string,
  of: (target: ExportedTarget) => string | number | boolean | null,
][] = [
  ['id', '编号', ({ id }) => id],
  ['task', '任务', ({ task }) => task],
  ['chapter', '部分', ({ chapter }) => chapter],
  ['indicator', '指标', ({ indicator }) => indicator],
  ['indicator_key', '指标代号', ({ indicatorKey }) => indicatorKey],
  ['quote', '原文', ({ quote }) => quote],
  ['raw', '原文数字', ({ raw }) => raw],
  ['value', '数值', ({ value }) => value],
  ['unit', '单位', ({ unit }) => unit],
  ['comparator', '比较', ({ comparator }) => comparator],
  ['kind', '性质', ({ kind }) => kind],
  ['verb', '动词', ({ verb }) => verb],
  ['of', '分母', ({ of }) => of],
  ['aggregable', '可否相加', ({ aggregable }) => aggregable],
  ['same_as', '同一目标', ({ sameAs }) => sameAs],
  ['period_start', '起始日期', ({ periodStart }) => periodStart],
  ['period_end', '截止日期', ({ periodEnd }) => periodEnd],
  ['url', '网址', ({ url }) => url],
];

const byteOrderMark = '\uFEFF';

/** For machines: field names in snake_case, no byte order mark. */
export function targetsCsv(targets: readonly ExportedTarget[]): string {
  return csvOf([columns.map(([name]) => name), ...cellsOf(targets)]);
}

/** For spreadsheets: Chinese column names and a byte order mark, without which Excel garbles Chinese. */
export function targetsSpreadsheetCsv(targets: readonly ExportedTarget[]): string {
  return byteOrderMark + csvOf([columns.map(([, chinese]) => chinese), ...cellsOf(targets)]);
}

const cellsOf = (targets: readonly ExportedTarget[]) =>
  targets.map((target) => columns.map(([, , of]) => String(of(target) ?? '')));

/**
 * Rows as CSV with CRLF.
 * @throws Error for a cell that a spreadsheet would run as a formula.
 */
function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: string): string {
  if (/^[=+\-@]/u.test(cell)) throw new Error(`a spreadsheet would run this cell: ${cell}`);
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
