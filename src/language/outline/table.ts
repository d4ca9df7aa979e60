/** Tables of tasks: which column numbers, which says what is to be done, who answers. */
import { isPromise } from './title.ts';
import type { Segment } from './tree.ts';

export type TableItem =
  | { marker: string; chapter: string }
  /** A row under a number that stands once for several: more of the item above. */
  | { more: string; units: string | null }
  | {
      marker: string;
      title: string | null;
      body: string;
      units: string | null;
      chapterTitle?: string;
    };

interface Columns {
  number?: number;
  chapter?: number;
  title?: number;
  task: number;
  units: { at: number; head: string }[];
}

const bare = (text: string) => text.replace(/\s/gu, '');

const isNumberHead = (head: string) => /^(?:序号|编号|序|项次|№|No\.?)$/iu.test(head);
const isUnitsHead = (head: string) =>
  /(?:单位|部门|主体)/u.test(head) &&
  /(?:责任|牵头|负责|配合|主办|协办|承办|实施|主管)/u.test(head) &&
  !/(?:领导|人员|责任人)/u.test(head);
const isTaskHead = (head: string) =>
  /(?:任务|内容|目标|事项|措施|举措|要求|项目|重点工作|工作名称)/u.test(head) &&
  !/[值数量]$/u.test(head);
/** Heads of a table of figures. */
const isFigureHead = (head: string) => /^(?:指标|指标名称|主要指标|数值|计量单位)$/u.test(head);
const isTitleHead = (head: string) => /(?:名称|事项|项目|标题|重点工作|工作)$/u.test(head);
const isChapterHead = (head: string) =>
  /^(?:(?:重点|工作|任务|项目|目标)?(?:类别|分类|类型|领域|方面|板块|大类))$/u.test(head);

/** The columns of a table by its head, or undefined for a row that is none, or a table that lists no tasks. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  const heads = cells.map(bare);
  const find = (is: (head: string) => boolean) => {
    const at = heads.findIndex(is);
    return at < 0 ? undefined : at;
  };
  const units = heads.flatMap((head, at) => (isUnitsHead(head) ? [{ at, head }] : []));
  const number = find(isNumberHead);
  const tasks = heads.flatMap((head, at) => (isTaskHead(head) && !isUnitsHead(head) ? [at] : []));
  if (tasks.length === 0 || (number === undefined && units.length === 0)) return undefined;
  if (heads.some((head) => head.length > 20 || isFigureHead(head))) return undefined;
  const chapter = find(isChapterHead);
  const named = heads.findIndex(
    (head, at) => isTitleHead(head) && (tasks.length > 1 || at !== tasks[0]),
  );
  const title = named >= 0 ? named : tasks.length > 1 ? tasks[0] : undefined;
  const task = tasks.find((at) => at !== title)!;
  return {
    task,
    units,
    ...(number === undefined ? {} : { number }),
    ...(chapter === undefined ? {} : { chapter }),
    ...(title === undefined ? {} : { title }),
  };
}

/** Whether a row under a head parts one of its columns in two, and says nothing else. */
function isSecondHead(cells: readonly string[]): boolean {
  const filled = cells.map(bare).filter((cell) => cell !== '');
  return filled.length < cells.length && filled.every(isUnitsHead);
}

const mergedHead = (above: readonly string[], below: readonly string[]) =>
  above.map((cell, at) => below[at] || cell);

/** Whether all that a row says stands in the column of what is to be done. */
const alone = (cells: readonly string[], { task, title }: Columns) =>
  cells.every((cell, at) => cell === '' || at === task || at === title);

/** Whether some cells are the head of a table of tasks. */
export const isTableHead = (cells: readonly string[]): boolean => columnsOf(cells) !== undefined;

/** Whether a paragraph reads like the head of a table that was taken for text: 序号项目名称建设内容责任单位. */
export const looksLikeHead = (text: string): boolean =>
  /^(?:类别|分类|领域)?(?:序号|编号)(?![是为：:])/u.test(bare(text)) &&
  text.length <= 60 &&
  !/[，。；]/u.test(text);

/**
 * Reads the rows of tables among some paragraphs.
 * @returns for each row that is an item or heads some what it says; others are text.
 */
export function tableItems(paragraphs: readonly Segment[]): Map<Segment, TableItem> {
  const items = new Map<Segment, TableItem>();
  let columns: Columns | undefined;
  let table: number | undefined;
  let above: readonly string[] | undefined;
  let chapter = '';
  /** Whether the item before has a number. */
  let numbered = false;
  for (const segment of paragraphs) {
    const { kind, cells = [], table: own } = segment.block;
    if (kind !== 'row') {
      columns = undefined;
      continue;
    }
    if (own !== table) {
      columns = above = undefined;
      numbered = false;
    }
    table = own;
    const heads = columnsOf(cells);
    // A head of two rows: 责任分工 stands over 牵头单位 and 配合单位.
    const below = above && isSecondHead(cells) ? columnsOf(mergedHead(above, cells)) : undefined;
    above = heads ? cells : undefined;
    columns = heads ?? below ?? columns;
    if (heads || below || !columns) continue;
    const filled = cells.filter((cell) => cell !== '');
    if (new Set(filled).size === 1 && filled[0]!.length <= 60 && cells.length > 1) {
      const { marker, title } =
        /(?<marker>(?:第?[一二三四五六七八九十]+[、章.．]|[（(][一二三四五六七八九十]+[）)])?)(?<title>.*)/u.exec(
          filled[0]!,
        )!.groups!;
      const inColumn = columns.number !== undefined && cells[columns.number] === '';
      if (marker !== '' || !(isPromise(filled[0]!) || (inColumn && alone(cells, columns)))) {
        items.set(segment, { marker: marker!, chapter: title! });
        numbered = false;
        continue;
      }
    }
    const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? ''));
    // A sentence, or a promise in figures, is what there is to do and no title of it.
    const head = cell(columns.title);
    const title = head === '' || head.length > 40 || isPromise(head) ? null : head;
    const body = title === null && head !== '' ? head : cell(columns.task);
    if (body === '') continue;
    if (columns.chapter !== undefined && cell(columns.chapter) !== '')
      chapter = cell(columns.chapter);
    const named = columns.units.filter(({ at }) => cell(at) !== '');
    const several = named.length > 1;
    const units =
      named
        .map(({ at, head: label }) => (several ? `${label}：${cell(at)}` : cell(at)))
        .join('；') || null;
    const marker = cell(columns.number);
    // A number before the kinds of tasks numbers them, and not the tasks.
    const counts = columns.number !== undefined && !(columns.chapter! > columns.number);
    if (counts && numbered && marker === '' && title === null) {
      items.set(segment, { more: body, units });
      continue;
    }
    numbered = marker !== '';
    items.set(segment, {
      marker,
      title,
      body,
      units,
      ...(columns.chapter === undefined || chapter === '' ? {} : { chapterTitle: chapter }),
    });
  }
  return items;
}

/** Rows that follow an item of a table and are none, though they hold more than a remark across all columns. */
export function rowsLeft(paragraphs: readonly Segment[]): Segment[] {
  const items = tableItems(paragraphs);
  const tables = new Set([...items.keys()].map(({ block }) => block.table));
  return paragraphs.filter((one, at) => {
    const { kind, table, cells = [] } = one.block;
    const filled = cells.filter((cell) => cell !== '');
    const begun = paragraphs
      .slice(0, at)
      .some((other) => items.has(other) && other.block.table === table);
    return (
      kind === 'row' &&
      tables.has(table) &&
      begun &&
      (filled.length > 1 || isPromise(filled.join(''))) &&
      !items.has(one) &&
      !isTableHead(cells)
    );
  });
}

/** Rows without a number that were read as more of the item above. */
export const rowsJoined = (paragraphs: readonly Segment[]): Segment[] =>
  [...tableItems(paragraphs)].flatMap(([segment, item]) => ('more' in item ? [segment] : []));
