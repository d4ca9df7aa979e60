/**
 * Tasks, targets and outcomes as CSV (RFC 4180): one for machines, one for spreadsheets. Units and comparators stand
 * in columns of their own, numbers are bare, what is unknown is empty.
 */
import type { outcomesExport, targetsExport, tasksExport } from './json.ts';

export type ExportedTask = ReturnType<typeof tasksExport>[number];
export type ExportedTarget = ReturnType<typeof targetsExport>[number];
export type ExportedOutcome = ReturnType<typeof outcomesExport>[number];

/** A column: its name for machines, its name for readers, and its value in a row. */
export type Column<Row> = readonly [
  name: string,
  chinese: string,
  of: (row: Row) => string | number | boolean | null,
];

/** Between the values of a cell that holds several. */
const listSeparator = ';';

export const taskColumns: readonly Column<ExportedTask>[] = [
  ['id', '编号', ({ id }) => id],
  ['plan', '计划年度', ({ plan }) => plan],
  ['number', '序号', ({ number }) => number],
  ['chapter', '部分', ({ chapter }) => chapter],
  ['title', '标题', ({ title }) => title],
  ['text', '原文', ({ text }) => text],
  ['strength', '写到什么程度', ({ strength }) => strength],
  [
    'deliverables',
    '可核实的成果',
    ({ deliverables }) => deliverables.map(({ quote }) => quote).join(listSeparator),
  ],
  ['topics', '主题', ({ topics }) => topics.join(listSeparator)],
  ['targets', '目标', ({ targets }) => targets.join(listSeparator)],
  ['url', '网址', ({ url }) => url],
];

export const targetColumns: readonly Column<ExportedTarget>[] = [
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
  ['state', '结果的状态', ({ state }) => state],
  ['url', '网址', ({ url }) => url],
];

export const outcomeColumns: readonly Column<ExportedOutcome>[] = [
  ['id', '编号', ({ id }) => id],
  ['target', '目标编号', ({ target }) => target],
  ['role', '结果或基数', ({ role }) => role],
  ['year', '年', ({ year }) => year],
  ['period', '时段', ({ period }) => period],
  ['period_start', '起始日期', ({ periodStart }) => periodStart],
  ['period_end', '截止日期', ({ periodEnd }) => periodEnd],
  ['value', '数值', ({ value }) => value],
  ['unit', '单位', ({ unit }) => unit],
  ['comparator', '比较', ({ comparator }) => comparator],
  ['finality', '是否最终数', ({ finality }) => finality],
  ['definition', '口径', ({ definition }) => definition],
  ['difference', '口径的不同', ({ difference }) => difference],
  ['source_title', '出处标题', ({ source }) => source.title],
  ['source_publisher', '出处发布者', ({ source }) => source.publisher],
  ['source_date', '出处日期', ({ source }) => source.date],
  ['source_url', '出处网址', ({ source }) => source.url],
  ['source_place', '在出处的位置', ({ source }) => source.place],
  ['source_official', '出处是否官方', ({ source }) => source.official],
  ['read', '读到的日期', ({ read }) => read],
  ['note', '说明', ({ note }) => note],
  ['url', '网址', ({ url }) => url],
];

const byteOrderMark = '\uFEFF';

/** For machines: field names in snake_case, no byte order mark. */
export function tableCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvOf([columns.map(([name]) => name), ...cellsOf(columns, rows)]);
}

/** For spreadsheets: Chinese column names and a byte order mark, without which Excel garbles Chinese. */
export function tableSpreadsheetCsv<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  return byteOrderMark + csvOf([columns.map(([, chinese]) => chinese), ...cellsOf(columns, rows)]);
}

const cellsOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
  rows.map((row) => columns.map(([, , of]) => String(of(row) ?? '')));

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
