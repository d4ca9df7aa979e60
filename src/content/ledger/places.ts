/** Where in a workbook stands what the checks found in the files. */
import type { Finding } from '../../model/finding.ts';
import { inProject } from '../paths.ts';
import { sheetNames } from './columns.ts';
import type { Applied } from './apply.ts';
import type { Ledger, LedgerRow, LedgerSheet, Path } from './ledger.ts';
import type { LedgerFault, Returned } from './returned.ts';

/** ["targets", 3, "quote"] for "targets[3].quote". */
const pathOf = (field: string): Path =>
  field.split(/[.[\]]+/u).flatMap((step) => {
    if (step === '') return [];
    return [/^\d+$/u.test(step) ? Number(step) : step];
  });

const begins = (path: Path, by: Path) => by.every((step, at) => path[at] === step);

/**
 * A finding as a fault of the ledger; undefined where it is about nothing that the ledger holds.
 * @param ledger of the files that were checked.
 */
export function faultOf(
  finding: Finding,
  ledger: Ledger,
  returned: Returned,
  added: Applied['added'],
): LedgerFault | undefined {
  const path = pathOf(finding.field);
  const found = sheetNames
    .flatMap((name) => {
      const sheet = ledger.sheets[name];
      const row = sheet.rows.find(
        ({ file, at }) => inProject(file) === finding.file && begins(path, at),
      );
      return row ? [{ sheet, row }] : [];
    })
    .sort((a, b) => b.row.at.length - a.row.at.length)[0];
  if (!found) return undefined;
  const { sheet, row } = found;
  const { found: said, expected, remedy } = finding;
  const number =
    returned[sheet.name].rows.find(({ key }) => key === row.key)?.number ??
    added.find((one) => one.sheet === sheet.name && one.key === row.key)?.number;
  const column = columnOf(sheet, row, path, returned);
  return {
    sheet: sheet.name,
    ...(number === undefined ? {} : { row: number }),
    ...(column ? { column } : {}),
    found: column || path.length === row.at.length ? said : `${finding.field}：${said}`,
    expected,
    remedy,
  };
}

function columnOf(
  { name, columns }: LedgerSheet,
  { at }: LedgerRow,
  path: Path,
  returned: Returned,
): LedgerFault['column'] {
  const field = path.slice(at.length);
  // A field, the group it belongs to, or for the task as a whole its wording.
  const index =
    path.length === 0
      ? columns.findIndex(({ title }) => title === '原文')
      : columns.findIndex(
          (one) =>
            one.path && (begins(field, one.path) || (field.length > 0 && begins(one.path, field))),
        );
  const column = columns[index];
  return column && { title: column.title, name: returned[name].letters[index] ?? '' };
}
