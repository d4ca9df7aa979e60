/** A plan's records as rows of cells, each row with the place in the files that it comes from. */
import { BodyError, parseBody, type Mark } from '../../language/body.ts';
import { parseTargetId, type Passage, type PlanKey } from '../../model/ids.ts';
import { placeWords } from '../../model/words.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { passageAt } from '../passages.ts';
import { outcomesFile, placeOf, planFile, topicsFile } from '../paths.ts';
import { textOf, type ContentFile } from '../read.ts';
import { readYaml, type YamlText } from '../yaml.ts';
import type { Cell } from './cells.ts';
import {
  confirmation,
  ledgerSheets,
  sheetNames,
  type Column,
  type Sheet,
  type SheetName,
  type Vocabulary,
} from './columns.ts';

export type Path = readonly (string | number)[];

export interface LedgerRow {
  /** What tells the record from others on its sheet. */
  key: string;
  /** Path under the content folder. */
  file: string;
  /** Where the record stands in the file's YAML. */
  at: Path;
  /** In the order of the sheet's columns. */
  cells: Cell[];
}

export interface LedgerSheet extends Sheet {
  rows: LedgerRow[];
}

export interface Ledger {
  plan: PlanKey;
  sheets: Record<SheetName, LedgerSheet>;
}

/** A file of the plan that cannot be read, with what keeps it from being. */
export interface Unreadable {
  file: string;
  line: number;
  found: string;
  remedy: string;
}

type Fields = Record<string, unknown>;

/** A file with targets, as far as the ledger needs it: records need not be complete, those of a draft are not. */
interface RecordsFile {
  file: string;
  yaml: YamlText;
  fields: Fields;
}
export interface TaskFile extends RecordsFile {
  task: number;
  /** What stands after the fields. */
  body: string;
  /** Official wording. */
  text: string;
}

/** A paragraph outside the tasks that may promise something. */
export interface Paragraph {
  passage: Passage;
  /** Where its text stands in the plan's YAML. */
  at: Path;
  text: string;
  marks: Mark[];
}
/** The plan's own file: what it promises outside its tasks. */
export interface PlanFile extends RecordsFile {
  paragraphs: Paragraph[];
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether a file is no YAML, which is reported. */
function isBroken(
  file: string,
  { errors }: YamlText,
  report: (fault: Unreadable) => void,
): boolean {
  const [broken] = errors;
  if (broken) report({ file, line: broken.line, found: broken.message, remedy: broken.remedy });
  return broken !== undefined;
}

/** @returns undefined where the file is no task's or is reported. */
export function readTask(file: ContentFile, report: (fault: Unreadable) => void) {
  const place = placeOf(file.path);
  const halves = splitFrontMatter(textOf(file.bytes) ?? '');
  const fault = (line: number, found: string, remedy: string) => {
    report({ file: file.path, line, found, remedy });
    return undefined;
  };
  if (place?.kind !== 'task') return undefined;
  if (!halves) return fault(1, '文件开头没有用 --- 括起的字段', '补上这两行。');
  const yaml = readYaml(halves.yaml, halves.yamlLine);
  if (isBroken(file.path, yaml, report)) return undefined;
  try {
    const { text } = parseBody(halves.body);
    const fields = fieldsOf(yaml.value);
    return { file: file.path, task: place.task, yaml, fields, body: halves.body, text };
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    return fault(halves.bodyLine + error.line - 1, error.found, error.remedy);
  }
}

/** @returns undefined where the file is not the plan's or is reported. */
export function readPlan(
  file: ContentFile,
  report: (fault: Unreadable) => void,
): PlanFile | undefined {
  if (placeOf(file.path)?.kind !== 'plan') return undefined;
  const yaml = readYaml(textOf(file.bytes) ?? '');
  if (isBroken(file.path, yaml, report)) return undefined;
  const fields = fieldsOf(yaml.value);
  let chapter: number | undefined;
  const paragraphs = listOf(fields['parts']).flatMap((part, index): Paragraph[] => {
    if (typeof part['chapter'] === 'number') chapter = part['chapter'];
    const role = ['preamble', 'lead'].find((one) => typeof part[one] === 'string');
    const passage = role === undefined ? undefined : passageAt(role, chapter);
    if (role === undefined || !passage) return [];
    const at = ['parts', index, role];
    try {
      return [{ passage, at, ...parseBody(wordOf(part[role])) }];
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      const { found, remedy } = error;
      report({ file: file.path, line: yaml.placeOf(at).line, found, remedy });
      return [];
    }
  });
  return { file: file.path, yaml, fields, paragraphs };
}

/** The value of a record's field. */
const valueAt = (record: Fields, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => fieldsOf(at)[step], record);

/** The text of the cell as it is compared: what means the same is written the same. */
export function canonical({ form }: Column, cell: Cell): Cell {
  const plain = cell.trim();
  if (plain === '') return '';
  const read = form.value(plain);
  return 'value' in read ? form.cell(read.value).trim() : plain;
}

/** @param besides what stands beside the record, by the titles of the columns that are no fields. */
function rowOf(
  sheet: Sheet,
  record: Fields,
  place: Pick<LedgerRow, 'file' | 'at'>,
  besides: Readonly<Record<string, string>>,
): LedgerRow {
  const cells = sheet.columns.map(({ title, path, form }) =>
    (path ? form.cell(valueAt(record, path)) : (besides[title] ?? '')).trim(),
  );
  return { ...place, key: keyOf(sheet, cells), cells };
}

/** What tells a record from others, from its cells. */
export const keyOf = ({ columns, key }: Sheet, cells: readonly Cell[]): string =>
  key.map((title) => cells[columns.findIndex((one) => one.title === title)] ?? '').join(' ');

/** Most used first. */
const ranked = (words: readonly string[]): string[] =>
  [...Map.groupBy(words.filter(Boolean), (word) => word)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([word]) => word);

/**
 * A plan's records as the ledger has them.
 * @param files of the content folder; they need not be sound, but readable as YAML and MDX.
 * @returns the ledger, or what cannot be read.
 */
export function ledgerOf(
  files: readonly ContentFile[],
  plan: PlanKey,
): { ledger: Ledger } | { unreadable: Unreadable[] } {
  const unreadable: Unreadable[] = [];
  const report = (fault: Unreadable) => unreadable.push(fault);
  const yamlOf = (path: string): unknown => {
    const file = files.find((one) => one.path === path);
    const yaml = readYaml(file ? (textOf(file.bytes) ?? '') : '');
    isBroken(path, yaml, report);
    return yaml.value;
  };
  const tasks: TaskFile[] = files.flatMap((file) => {
    const place = placeOf(file.path);
    return place?.kind === 'task' && place.plan === plan ? (readTask(file, report) ?? []) : [];
  });
  tasks.sort((a, b) => a.task - b.task);
  const outcomes = listOf(fieldsOf(yamlOf(outcomesFile(plan)))['outcomes']);
  const topics = new Map(
    listOf(yamlOf(topicsFile)).map(({ slug, name }) => [wordOf(slug), wordOf(name)]),
  );
  const own = files.find((one) => one.path === planFile(plan));
  const outside = own && readPlan(own, report);
  const chapters = new Map(
    listOf(outside?.fields['parts']).map((one) => [
      one['chapter'],
      wordOf(one['title'] ?? one['numeral']),
    ]),
  );
  if (unreadable.length > 0) return { unreadable };
  const promising = [...(outside ? [outside] : []), ...tasks];
  const targets = promising.flatMap(({ fields }) => listOf(fields['targets']));
  const sheets = ledgerSheets(vocabulary(tasks, targets, outcomes, topics));
  const quotes = new Map(targets.map(({ id, quote }) => [id, wordOf(quote)]));

  const taskRows = tasks.map(({ file, task, fields, text }) =>
    rowOf(
      sheets.任务,
      fields,
      { file, at: [] },
      {
        任务: String(task),
        部分: fields['chapter'] === undefined ? '' : (chapters.get(fields['chapter']) ?? ''),
        原文: text,
      },
    ),
  );
  const within = (name: '目标' | '成果', list: string, holders: readonly RecordsFile[]) =>
    holders.flatMap(({ file, fields }) =>
      listOf(fields[list]).map((record, index) =>
        rowOf(sheets[name], record, { file, at: [list, index] }, { 任务: standing(file, record) }),
      ),
    );
  const outcomeRows = outcomes.map((record, index) =>
    rowOf(
      sheets.结果,
      record,
      { file: outcomesFile(plan), at: ['outcomes', index] },
      { 目标的原文: quotes.get(record['target']) ?? '' },
    ),
  );
  const rows: Record<SheetName, LedgerRow[]> = {
    任务: taskRows,
    目标: within('目标', 'targets', promising),
    成果: within('成果', 'deliverables', tasks),
    结果: outcomeRows,
  };
  const filled = sheetNames.map((name) => [name, { ...sheets[name], rows: rows[name] }]);
  return {
    ledger: { plan, sheets: Object.fromEntries(filled) as Record<SheetName, LedgerSheet> },
  };
}

/** How many targets no editor has looked at. */
export function unconfirmedIn({ sheets: { 目标: sheet } }: Ledger): number {
  const at = sheet.columns.findIndex(({ title }) => title === confirmation.title);
  return sheet.rows.filter(({ cells }) => cells[at] === confirmation.word).length;
}

/** A task's number, or in words where outside the tasks a target stands. */
function standing(file: string, record: Fields): string {
  const place = placeOf(file);
  if (place?.kind === 'task') return String(place.task);
  const parts = parseTargetId(wordOf(record['id']));
  return parts ? placeWords(parts) : '';
}

function vocabulary(
  tasks: readonly TaskFile[],
  targets: readonly Fields[],
  outcomes: readonly Fields[],
  topics: ReadonlyMap<string, string>,
): Vocabulary {
  const deliverables = tasks.flatMap(({ fields }) => listOf(fields['deliverables']));
  const all = (records: readonly Fields[], field: string) =>
    ranked(records.map((one) => wordOf(one[field])));
  return {
    topics,
    verbs: all([...targets, ...deliverables], 'verb'),
    units: all([...targets, ...outcomes], 'unit'),
  };
}
