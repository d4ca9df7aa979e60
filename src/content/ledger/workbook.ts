/** The ledger as a workbook: a form for editors, with how it was when it was written. */
import {
  columnName,
  writeWorkbook,
  type Style,
  type WrittenCell,
  type WrittenSheet,
} from './workbook-write.ts';
import type { Cell } from './cells.ts';
import { confirmation, sheetNames, type Column, type SheetName } from './columns.ts';
import type { Ledger, LedgerSheet } from './ledger.ts';

const explanation = '说明';
const choicesSheet = '选项';
/** How the records were when the ledger was written, so that only what was changed in it is changed in the files. */
export const formerSheet = '底稿';
/** How that sheet begins, before the plan's key. */
export const form = '台账';

/** What an editor must know first, a line each. */
const notes = (plan: string) => [
  `这是 ${plan} 的台账，由 npm run ledger -- export ${plan} 写出；改好后用 npm run ledger -- import 读回，先看改了什么，再写入。`,
  '灰底的列是原文、编号和供核对的内容，锁住不改；白底的列可以改，空格表示没有这一项。',
  '底色发黄的目标未经编辑核对：逐项看过，在“核对”一列改成“已核对”，或清空。',
  '目标全都核对过、原文的数字都有交代，plan.yaml 里的 confirmed: false 由程序删去；还差什么，导入时逐处列出。',
  '添加：在最后一行下面填，编号不填。新目标写明任务、原文（含有数字的最短原文）和印的数。',
  '删去：在“删去”一列写“是”。只把行删掉不算，免得误删。',
  '编号、日期都是文字；工作表和列的名称不要改。',
];

const styleOf = ({ locked, form: { kind } }: Column): Style =>
  locked ? 'locked' : kind === 'number' ? 'number' : 'open';

/** Numbers of more than eleven digits would be shown as powers of ten. */
function cellOf(column: Column, text: Cell): WrittenCell {
  const style = styleOf(column);
  if (style !== 'number') return { text, style };
  const value = Number(text);
  if (text !== '' && String(value) !== text) return { text, style: 'open' };
  return { text, style: Number.isInteger(value) && Math.abs(value) >= 1e11 ? 'large' : 'number' };
}

const headOf = (columns: readonly Column[]) =>
  columns.map(({ title }): WrittenCell => ({ text: title, style: 'head' }));

/** Writes the workbook; the same ledger gives the same bytes. */
export function ledgerWorkbook({ plan, sheets }: Ledger): Uint8Array {
  const all = sheetNames.map((name) => sheets[name]);
  const offered = all.flatMap(({ name, columns }) =>
    columns.flatMap(({ title, form: { choices } }) => (choices ? [{ name, title, choices }] : [])),
  );
  const choicesOf = (name: SheetName, { title, form: { choices, closed = false } }: Column) => {
    if (!choices || choices.length === 0) return {};
    const at = offered.findIndex((one) => one.name === name && one.title === title);
    const column = `$${columnName(at)}`;
    return {
      choices: { formula: `'${choicesSheet}'!${column}$1:${column}$${choices.length}`, closed },
    };
  };
  const forms = all.map(({ name, columns, rows }): WrittenSheet => {
    const marked = columns.findIndex(({ title }) => title === confirmation.title);
    return {
      name,
      form: true,
      columns: columns.map((column) => ({
        width: column.width,
        // Below the last row a record can be added, its wording too.
        style: sheets[name].grows && column.locked ? 'open' : styleOf(column),
        ...choicesOf(name, column),
      })),
      rows: [
        headOf(columns),
        ...rows.map(({ cells }) => columns.map((column, at) => cellOf(column, cells[at] ?? ''))),
      ],
      ...(marked >= 0 ? { mark: { column: marked, word: confirmation.word } } : {}),
    };
  });
  return writeWorkbook([...forms, explained(plan, all), former(plan, all), choiceLists(offered)]);
}

const plainCell = (text: string): WrittenCell => ({ text, style: 'plain' });

function explained(plan: string, sheets: readonly LedgerSheet[]): WrittenSheet {
  const widths = [10, 18, 24, 90];
  return {
    name: explanation,
    columns: widths.map((width) => ({ width, style: 'plain' })),
    rows: [
      ...notes(plan).map((note) => ['', '', '', note].map(plainCell)),
      [],
      ['工作表', '列', '字段', '怎么填'].map((text): WrittenCell => ({ text, style: 'head' })),
      ...sheets.flatMap(({ name, columns }) =>
        columns.map(({ title, path = [], says, form: { choices, closed } }) =>
          [name, title, path.join('.'), closed ? `${says}［${choices?.join('、')}］` : says].map(
            plainCell,
          ),
        ),
      ),
    ],
  };
}

function former(plan: string, sheets: readonly LedgerSheet[]): WrittenSheet {
  const widest = Math.max(...sheets.map(({ columns }) => columns.length)) + 1;
  return {
    name: formerSheet,
    hidden: true,
    columns: Array.from({ length: widest }, () => ({ width: 10, style: 'plain' })),
    rows: [
      [form, plan],
      ...sheets.flatMap(({ name, columns, rows }) => [
        [name, ...columns.map(({ title }) => title)],
        ...rows.map(({ cells }) => [name, ...cells]),
      ]),
    ].map((row) => row.map(plainCell)),
  };
}

function choiceLists(offered: readonly { choices: readonly string[] }[]): WrittenSheet {
  const longest = Math.max(0, ...offered.map(({ choices }) => choices.length));
  return {
    name: choicesSheet,
    hidden: true,
    columns: offered.map(() => ({ width: 14, style: 'plain' })),
    rows: Array.from({ length: longest }, (_none, row) =>
      offered.map(({ choices }) => plainCell(choices[row] ?? '')),
    ),
  };
}
