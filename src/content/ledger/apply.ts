/** Changes of a ledger written into the plan's files: only what was changed changes, comments and all else stay. */
import { isMap, isScalar, isSeq, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseBody, writeBody, type Mark, type MarkedWording } from '../../language/body.ts';
import {
  outcomeId,
  parseOutcomeId,
  parseTargetId,
  passageName,
  targetId,
  taskOfPassage,
  type Passage,
  type TargetId,
} from '../../model/ids.ts';
import { placeWords } from '../../model/words.ts';
import { emptyOutcomes } from '../outcome-record.ts';
import { outcomesFile, planFile } from '../paths.ts';
import { textOf, type ContentFile } from '../read.ts';
import { readYaml, rewriteYaml } from '../yaml.ts';
import type { Column, SheetName } from './columns.ts';
import type { AddRow, Change, RemoveRow, SetCell } from './changes.ts';
import { readPlan, readTask, type Ledger, type PlanFile, type TaskFile } from './ledger.ts';
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
  const ignored = () => {};
  const ownFile = files.find(({ path }) => path === planFile(now.plan));
  const plan = ownFile && readPlan(ownFile, ignored);
  const byFile = new Map<string, Change[]>();
  for (const change of changes) {
    const file = fileOf(change, now, plan);
    if (file === undefined) applied.faults.push(noPlace(change, now, plan));
    else byFile.set(file, [...(byFile.get(file) ?? []), change]);
  }
  for (const [path, asked] of byFile) {
    const file = files.find((one) => one.path === path);
    const former = file ? (textOf(file.bytes) ?? '') : emptyOutcomes;
    const task = file && readTask(file, ignored);
    if (task) applied.files.set(path, changedTask(task, now, asked, applied));
    else if (plan && path === plan.file)
      applied.files.set(path, changedPlan(plan, now, asked, applied));
    else applied.files.set(path, changedOutcomes(former, now, asked, applied));
  }
  return applied;
}

/** The plan's file once an editor has looked at all of it; undefined where it says so already. */
export function confirmedPlan(file: ContentFile): string | undefined {
  const { document } = readYaml(textOf(file.bytes) ?? '');
  return document.delete('confirmed') ? rewriteYaml(document) : undefined;
}

const cellAt = (change: AddRow, now: Ledger, title: string): string =>
  change.cells[now.sheets[change.sheet].columns.findIndex((one) => one.title === title)] ?? '';

/** The passages outside the tasks, in words, each once. */
const passagesOf = (plan: PlanFile | undefined) =>
  new Map(plan?.paragraphs.map(({ passage }) => [placeWords({ task: null, passage }), passage]));

/** The file that a change belongs in; undefined where it names no place in the plan. */
function fileOf(change: Change, now: Ledger, plan: PlanFile | undefined): string | undefined {
  if (change.kind !== 'add') return change.row.file;
  if (change.sheet === '结果') return outcomesFile(now.plan);
  const named = cellAt(change, now, '任务');
  if (change.sheet === '目标' && passagesOf(plan).has(named)) return plan?.file;
  return now.sheets.任务.rows.find(({ key }) => key === named || Number(key) === Number(named))
    ?.file;
}

const noPlace = (change: Change, now: Ledger, plan: PlanFile | undefined): LedgerFault => ({
  sheet: change.sheet,
  row: change.number,
  found: change.kind === 'add' ? `任务“${cellAt(change, now, '任务')}”` : '',
  expected: [
    '已有任务的序号',
    ...(change.sheet === '目标' ? [...passagesOf(plan).keys()].map((one) => `“${one}”`) : []),
  ].join('、'),
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
  const wording = { passage: { task: task.task }, ...parseBody(task.body) };
  const former = JSON.stringify(wording.marks);
  changeRecords(document, [wording], { now, changes, applied });
  const same = JSON.stringify(wording.marks) === former;
  return `---\n${rewriteYaml(document)}---\n${same ? task.body : `\n${writeBody(wording)}`}`;
}

function changedPlan(
  { yaml: { document }, paragraphs }: PlanFile,
  now: Ledger,
  changes: readonly Change[],
  applied: Applied,
): string {
  const former = paragraphs.map(({ marks }) => JSON.stringify(marks));
  changeRecords(document, paragraphs, { now, changes, applied });
  paragraphs.forEach((paragraph, index) => {
    if (JSON.stringify(paragraph.marks) !== former[index])
      document.setIn(paragraph.at, writeBody(paragraph).trimEnd());
  });
  return rewriteYaml(document);
}

/** Official wording in which targets are marked. */
interface Passaged extends MarkedWording {
  passage: Passage;
}

interface Asked {
  now: Ledger;
  changes: readonly Change[];
  applied: Applied;
}

/** Changes the records of one file, and the marks in its wordings. */
function changeRecords(
  document: Document,
  wordings: readonly Passaged[],
  { now, changes, applied }: Asked,
): void {
  setCells(document, now, changes.filter(isSet));
  const removed = changes.filter(isRemove);
  removeRows(document, removed);
  for (const { row, sheet } of removed)
    if (sheet === '目标') for (const { marks } of wordings) unmark(marks, row.key);
  for (const change of changes.filter(isAdd)) {
    const quote = cellAt(change, now, '原文');
    const named = cellAt(change, now, '任务');
    const holding = wordings.filter(
      ({ passage, text }) =>
        quote !== '' &&
        text.includes(quote) &&
        (taskOfPassage(passage) !== null || placeWords({ task: null, passage }) === named),
    );
    const [wording] = holding;
    const start = wording?.text.indexOf(quote) ?? -1;
    if (!wording || holding.length > 1 || wording.text.includes(quote, start + 1)) {
      applied.faults.push(misquoted(change, !wording));
      continue;
    }
    if (change.sheet === '成果') {
      insert(
        document,
        'deliverables',
        recordOf(change, now),
        (other) => wording.text.indexOf(String(other['quote'])) > start,
      );
      applied.added.push({ ...change, key: `${named} ${quote}` });
      continue;
    }
    const raw = cellAt(change, now, '印的数');
    const id = nextTarget(now, wording.passage, applied);
    const at = raw === '' ? -1 : quote.lastIndexOf(raw);
    if (at >= 0)
      mark(wording.marks, { start: start + at, end: start + at + raw.length, targetIds: [id] });
    const places = placesOf(wordings);
    const own = places.get(id) ?? start + (places.get(wording) ?? 0);
    insert(
      document,
      'targets',
      { id, ...recordOf(change, now) },
      (other) => (places.get(String(other['id'])) ?? 0) > own,
    );
    applied.added.push({ ...change, key: id });
  }
}

/** Where wordings begin and marked targets stand, counted through all of them. */
function placesOf(wordings: readonly Passaged[]): Map<Passaged | string, number> {
  const places = new Map<Passaged | string, number>();
  let before = 0;
  for (const wording of wordings) {
    places.set(wording, before);
    for (const { start, targetIds } of wording.marks)
      for (const id of targetIds) places.set(id, before + start);
    before += wording.text.length;
  }
  return places;
}

const misquoted = ({ sheet, number }: AddRow, missing: boolean): LedgerFault => ({
  sheet,
  row: number,
  found: missing ? '“原文”一列的话不在这项任务的原文里' : '“原文”一列的话在这项任务里不止一次',
  expected: '任务原文里的一段，一字不差，在本任务中只出现一次；任务之外的，在写明的那几段里',
  remedy: '从原文照抄：任务的原文在“任务”工作表里。',
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

function nextTarget(now: Ledger, passage: Passage, { added }: Applied): TargetId {
  const keys = [...now.sheets.目标.rows, ...added].map(({ key }) => parseTargetId(key));
  const numbers = keys.flatMap((parts) =>
    parts && passageName(parts.passage) === passageName(passage) ? [parts.number] : [],
  );
  return targetId(now.plan, passage, Math.max(0, ...numbers) + 1);
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
