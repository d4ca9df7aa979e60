/** Rules about what becomes a cell of a table: no spreadsheet takes it for a formula. */
import { fieldAt, type Parsed, type ParsedPlan } from '../content/parse.ts';
import { errorAt, type Finding } from '../model/finding.ts';

/** What a spreadsheet runs instead of showing it. */
const formula = /^\s*[=+\-@]/u;

/**
 * Checks all that an editor writes and the tables show: targets, deliverables, published figures. The wording itself is
 * as it is printed.
 */
export function checkCells({ tasks, passages, outcomes }: ParsedPlan): Finding[] {
  return [
    ...[...tasks, ...passages].flatMap((task) => [
      ...cellsOf(task, ['targets'], task.record.targets),
      ...cellsOf(task, ['deliverables'], task.record.deliverables),
    ]),
    ...(outcomes
      ? (['outcomes', 'commitments', 'background'] as const).flatMap((list) =>
          cellsOf(outcomes, [list], outcomes.record[list]),
        )
      : []),
  ];
}

function cellsOf(
  parsed: Parsed<unknown>,
  at: readonly (string | number)[],
  value: unknown,
): Finding[] {
  if (typeof value === 'string')
    return formula.test(value)
      ? errorAt(
          fieldAt(parsed, at),
          `“${value.slice(0, 40)}”`,
          '不以 =、+、-、@ 开头：表格软件会当作公式',
          '换一个开头，如写明是什么：“下降3.6%”，“公众号@……”。',
        )
      : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    cellsOf(parsed, [...at, Array.isArray(value) ? Number(key) : key], one),
  );
}
