/** Changes of a ledger written into the plan's files: only what was changed changes, comments and all else stay. */
import { isMap, isScalar, isSeq, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseBody, writeBody, type Mark } from '../../language/body.ts';
import { outcomeId, parseOutcomeId, parseTargetId, targetId } from '../../model/ids.ts';
import type { TargetId } from '../../model/ids.ts';
import { emptyOutcomes } from '../outcome-record.ts';
import { outcomesFile } from '../paths.ts';
import { textOf, type ContentFile } from '../read.ts';
import { readYaml, rewriteYaml } from '../yaml.ts';
import type { Column, SheetName } from './columns.ts';
import type { AddRow, Change, RemoveRow, SetCell } from './changes.ts';
import { readTask, type Ledger, type TaskFile } from './ledger.ts';
import type { LedgerFault } from './returned.ts';

export interface Applied {
  /** Path under the content folder → new text. */
  files: Map<string, string>;
  /** What was added: the key that it was given, by sheet and row of the workbook. */
  added: { sheet: SheetName; number: number; key: string }[];
  faults: LedgerFault[];
}

/** @param now the ledger that the changes are against, of the same files. */
export function applyChanges(
  files: readonly ContentFile[],
  now: Ledger,
  changes: readonly Change[],
): Applied {
  const applied: Applied = { files: new Map(), added: [], faults: [] };
  const byFile = new Map<string, Change[]>();
  for (const change of changes) {
    const file = fileOf(change, now);
    if (file === undefined) applied.faults.push(noTask(change, now));
    else byFile.set(file, [...(byFile.get(file) ?? []), change]);
  }
  for (const [path, own] of byFile) {
    const file = files.find((one) => one.path === path);
    const former = file ? (textOf(file.bytes) ?? '') : emptyOutcomes;
    const task = file && readTask(file, () => {});
    const text = task
      ? changedTask(task, now, own, applied)
      : changedOutcomes(former, now, own, applied);
    applied.files.set(path, text);
  }
  return applied;
}

const cellAt = (change: AddRow, now: Ledger, title: string): string =>
  change.cells[now.sheets[change.sheet].columns.findIndex((one) => one.title === title)] ?? '';

/** The file that a change belongs in; undefined where it names no task. */
function fileOf(change: Change, now: Ledger): string | undefined {
  if (change.kind !== 'add') return change.row.file;
  if (change.sheet === '结果') return outcomesFile(now.plan);
  const task = cellAt(change, now, '任务');
  return now.sheets.任务.rows.find(({ key }) => key === task || Number(key) === Number(task))?.file;
}

const noTask = (change: Change, now: Ledger): LedgerFault => ({
  sheet: change.sheet,
  row: change.number,
  found: change.kind === 'add' ? `任务“${cellAt(change, now, '任务')}”` : '',
  expected: '已有任务的序号',
  remedy: '在“任务”一列写明加在哪一项任务。',
});

const isSet = (change: Change): change is SetCell => change.kind === 'set';
const isAdd = (change: Change): change is AddRow => change.kind === 'add';
const isRemove = (change: Change): change is RemoveRow => change.kind === 'remove';

function changedTask(
  task: TaskFile,
  now: Ledger,
  changes: readonly Change[],
  applied: Applied,
): string {
  const { document } = task.yaml;
  setCells(document, now, changes.filter(isSet));
  const { text, marks } = parseBody(task.body);
  const former = JSON.stringify(marks);
  const removed = changes.filter(isRemove);
  removeRows(document, removed);
  for (const { row, sheet } of removed) if (sheet === '目标') unmark(marks, row.key);
  for (const change of changes.filter(isAdd)) {
    const quote = cellAt(change, now, '原文');
    const start = quote === '' ? -1 : text.indexOf(quote);
    if (start < 0 || text.includes(quote, start + 1)) {
      applied.faults.push(misquoted(change, start < 0));
      continue;
    }
    if (change.sheet === '成果') {
      insert(
        document,
        'deliverables',
        recordOf(change, now),
        (other) => text.indexOf(String(other['quote'])) > start,
      );
      applied.added.push({ ...change, key: `${cellAt(change, now, '任务')} ${quote}` });
      continue;
    }
    const raw = cellAt(change, now, '印的数');
    const id = nextTarget(now, task.task, applied);
    const at = raw === '' ? -1 : quote.lastIndexOf(raw);
    if (at >= 0) mark(marks, { start: start + at, end: start + at + raw.length, targetIds: [id] });
    const places = new Map(marks.flatMap((one) => one.targetIds.map((own) => [own, one.start])));
    insert(
      document,
      'targets',
      { id, ...recordOf(change, now) },
      (other) => (places.get(String(other['id'])) ?? 0) > (places.get(id) ?? start),
    );
    applied.added.push({ ...change, key: id });
  }
  const body = JSON.stringify(marks) === former ? task.body : `\n${writeBody({ text, marks })}`;
  return `---\n${rewriteYaml(document)}---\n${body}`;
}

const misquoted = ({ sheet, number }: AddRow, missing: boolean): LedgerFault => ({
  sheet,
  row: number,
  found: missing ? '“原文”一列的话不在这项任务的原文里' : '“原文”一列的话在这项任务里不止一次',
  expected: '任务原文里的一段，一字不差，在本任务中只出现一次',
  remedy: '从“任务”工作表的原文里照抄。',
});

function unmark(marks: Mark[], id: string): void {
  const at = marks.findIndex(({ targetIds }) => targetIds.includes(id));
  const found = marks[at];
  if (!found) return;
  found.targetIds = found.targetIds.filter((one) => one !== id);
  if (found.targetIds.length === 0) marks.splice(at, 1);
}

/** Marks a number; one that is marked already serves both targets. What overlaps is left to the checks. */
function mark(marks: Mark[], added: Mark): void {
  const joint = marks.find(({ start, end }) => start === added.start && end === added.end);
  if (joint) joint.targetIds.push(...added.targetIds);
  else if (!marks.some(({ start, end }) => start < added.end && added.start < end)) {
    marks.push(added);
    marks.sort((a, b) => a.start - b.start);
  }
}

function nextTarget(now: Ledger, task: number, { added }: Applied): TargetId {
  const keys = [...now.sheets.目标.rows, ...added].map(({ key }) => parseTargetId(key));
  const numbers = keys.flatMap((parts) => (parts?.task === task ? [parts.number] : []));
  return targetId(now.plan, { task }, Math.max(0, ...numbers) + 1);
}

function changedOutcomes(
  former: string,
  now: Ledger,
  changes: readonly Change[],
  { added }: Applied,
): string {
  const { document } = readYaml(former);
  setCells(document, now, changes.filter(isSet));
  removeRows(document, changes.filter(isRemove));
  for (const change of changes.filter(isAdd)) {
    const target = cellAt(change, now, '目标') as TargetId;
    const known = [...now.sheets.结果.rows, ...added].map(({ key }) => parseOutcomeId(key));
    const numbers = known.flatMap((parts) => (parts?.target === target ? [parts.number] : []));
    const id = outcomeId(target, Math.max(0, ...numbers) + 1);
    insert(document, 'outcomes', { id, ...recordOf(change, now) }, () => false);
    added.push({ ...change, key: id });
  }
  return rewriteYaml(document);
}

/** The last of a list first, so that the places of the others stay. */
function removeRows(document: Document, changes: readonly RemoveRow[]): void {
  const places = changes.map(({ row }) => row.at);
  places.sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)));
  for (const at of places) document.deleteIn(at);
}

/** Puts a record before the first that comes after it. */
function insert(
  document: Document,
  list: string,
  record: object,
  isAfter: (other: Record<string, unknown>) => boolean,
): void {
  if (!isSeq(document.get(list))) document.set(list, document.createNode([]));
  const records = document.get(list) as YAMLSeq;
  records.flow = false;
  const at = records.items.findIndex((one) => isMap(one) && isAfter(one.toJSON()));
  records.items.splice(at < 0 ? records.items.length : at, 0, document.createNode(record));
}

/** The value that a cell stands for; undefined where there is to be no field. */
function valueOf({ form, empty }: Column, cell: string): unknown {
  if (cell === '') return empty;
  const read = form.value(cell);
  return 'value' in read ? read.value : cell;
}

/** A new record's fields, in the order of the columns. */
function recordOf(change: AddRow, now: Ledger): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  now.sheets[change.sheet].columns.forEach((column, index) => {
    const [field, inner] = column.path ?? [];
    const value = valueOf(column, change.cells[index] ?? '');
    if (field === undefined || field === 'id' || value === undefined) return;
    if (inner === undefined) record[field] = value;
    else record[field] = { ...(record[field] as object | undefined), [inner]: value };
  });
  return record;
}

function setCells(document: Document, now: Ledger, changes: readonly SetCell[]): void {
  for (const { sheet, row, column, to } of changes) {
    const { path = [] } = column;
    const order = now.sheets[sheet].columns.flatMap((one) => (one.path ? [one.path] : []));
    const value = valueOf(column, to);
    const record = (row.at.length === 0 ? document.contents : document.getIn(row.at)) as YAMLMap;
    if (value === undefined) remove(record, path);
    else put(document, record, path, value, order);
  }
}

/** Takes a field away, and the group around it where that was its last. */
function remove(record: YAMLMap, path: readonly string[]): void {
  const [field = '', inner] = path;
  const group = record.get(field);
  if (inner !== undefined && isMap(group)) {
    group.delete(inner);
    if (group.items.length > 0) return;
  }
  record.delete(field);
}

/** Sets a field; one that is new stands where the order of fields has it. */
function put(
  document: Document,
  record: YAMLMap,
  path: readonly string[],
  value: unknown,
  order: readonly (readonly string[])[],
): void {
  const [field = '', ...rest] = path;
  if (rest.length > 0) {
    if (!isMap(record.get(field))) place(document, record, field, {}, order);
    const within = order.flatMap(([own, ...inner]) => (own === field ? [inner] : []));
    put(document, record.get(field) as YAMLMap, rest, value, within);
    return;
  }
  place(document, record, field, value, order);
}

function place(
  document: Document,
  record: YAMLMap,
  field: string,
  value: unknown,
  order: readonly (readonly string[])[],
): void {
  const former = record.get(field, true);
  if (former !== undefined) {
    const flow = isSeq(former) && former.items.length > 0 && former.flow === true;
    if (Array.isArray(value)) record.set(field, document.createNode(value, { flow }));
    else record.set(field, value);
    // How the former value was quoted or counted says nothing of the new one.
    if (isScalar(former)) {
      delete former.type;
      delete former.format;
      delete former.minFractionDigits;
    }
    return;
  }
  const rank = (name: unknown) => order.findIndex(([own]) => own === String(name));
  const pair = document.createPair(field, value);
  const after = record.items.findIndex(({ key }) => rank(key) > rank(field));
  record.items.splice(after < 0 ? record.items.length : after, 0, pair);
}
