/** The table of faults with what is said about each, for the docs; made by the same checks that refuse them. */
import { loadContent, type CheckedContent } from '../../src/loader/load.ts';
import { faultKinds } from './planted/index.ts';
import type { PlantedFault } from './planted/planting.ts';

/** The day on which the table judges, so that it says the same on every day; later than all that the content records. */
const day = '2026-12-31';

const judgements = new WeakMap<PlantedFault, CheckedContent>();
/** What the checks say of a fault; said once, for the test and for the table. */
export function judged(fault: PlantedFault): CheckedContent {
  const known = judgements.get(fault) ?? loadContent(fault.files, day);
  judgements.set(fault, known);
  return known;
}

const cell = (text: string) =>
  text
    .replaceAll('|', String.raw`\|`)
    .replaceAll('\n', ' ')
    .replaceAll('<', '&lt;');

/** Writes `docs/faults.md`. */
export function faultTable(): string {
  const row = (fault: PlantedFault) => {
    const { name, severity } = fault;
    const [first] = judged(fault).findings;
    const where = first ? `${first.file}:${first.line}${first.field ? ` ${first.field}` : ''}` : '';
    const shown = severity === 'warning' ? `${name}（提醒）` : name;
    return `| ${[shown, where, first?.found ?? '', first?.expected ?? '', first?.remedy ?? ''].map(cell).join(' | ')} |`;
  };
  const tables = Object.entries(faultKinds).flatMap(([kind, faults]) => [
    `## ${kind}`,
    '',
    '| 差错 | 在哪里 | 发现 | 应为 | 怎么改 |',
    '| --- | --- | --- | --- | --- |',
    ...faults.map(row),
    '',
  ]);
  return [
    '# 检查能拦住的差错',
    '',
    '每一行是测试里故意放进内容的一处差错，和 `npm run check` 对它说的第一句话；标明“提醒”的不拦发布。这张表由测试生成（`npm run faults:report`），与检查不合时测试不通过。',
    '',
    ...tables,
  ].join('\n');
}
