/** The tables' columns, with all that CSV, spreadsheets and their descriptions say of them, from the dictionary. */
import { z } from 'astro/zod';
import { contextObject, outcomeObject, targetObject, taskObject } from './dictionary.ts';

export interface Column {
  /** For machines: "period_start". */
  name: string;
  /** For readers: "起始日期". */
  title: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'uri';
  /** Whether every row has a value. */
  required: boolean;
  /** Values that it may hold; all where there is no list. */
  values?: string[];
  /** Regular expression of the whole value. */
  pattern?: string;
  /** Whether a cell may hold several, apart by {@link listSeparator}. */
  several: boolean;
}

export interface Table {
  /** "targets": the name of its files. */
  name: string;
  title: string;
  columns: (Column & { path: readonly string[] })[];
  /** Columns that together tell a row from every other, where no `id` does. */
  key?: readonly string[];
  /** Columns whose values are those of another table's `id`. */
  references: { column: string; table: string }[];
}

/** Between the values of a cell that holds several. */
export const listSeparator = ';';

interface Described {
  title?: string;
  description?: string;
  /** With "null" beside it where a value may be missing. */
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: string[];
  items?: Described;
  properties?: Record<string, Described>;
  anyOf?: Described[];
}

const snakeCase = (name: string) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/**
 * A column of a table.
 * @param place where its value is in the object: "periodStart", "source.title"; in a list of objects, of each.
 * @param name what it is called where the place does not say.
 */
function columnAt(object: z.ZodType, place: string, name?: string): Table['columns'][number] {
  const path = place.split('.');
  let found = z.toJSONSchema(object) as Described;
  let { title = '', description = '' } = found;
  let several = false;
  for (const step of path) {
    const next = (found.items ?? found).properties?.[step];
    if (!next) throw new Error(`the dictionary has no field ${place}`);
    several ||= next.type === 'array';
    // A list is described as a list, whatever of each of its objects the cell holds.
    if (!found.items) ({ title = '', description = '' } = next);
    found = next;
  }
  const { type, format, pattern, enum: values } = found.anyOf?.[0] ?? found.items ?? found;
  const types = [type].flat();
  const nullable = found.anyOf !== undefined || types.includes('null');
  const named = format === 'date' || format === 'uri' ? format : types[0];
  return {
    name: name ?? snakeCase(path.join('_')),
    path,
    title,
    description: several ? `${description.replace(/。$/u, '')}，用分号隔开。` : description,
    type: several ? 'string' : (named as Column['type']),
    required: !nullable && !several,
    several,
    ...(values ? { values } : {}),
    ...(pattern !== undefined && format === undefined && !several ? { pattern } : {}),
  };
}

function columnsOf(object: z.ZodType, places: string): Table['columns'] {
  return places
    .trim()
    .split(/\s+/u)
    .map((place) => {
      const [where = '', name] = place.split('=');
      return columnAt(object, where, name);
    });
}

export const taskTable: Table = {
  name: 'tasks',
  title: '任务',
  columns: columnsOf(
    taskObject,
    'id plan number chapter title text strength deliverables.quote=deliverables topics targets url units numeral',
  ),
  references: [],
};

export const targetTable: Table = {
  name: 'targets',
  title: '目标',
  columns: columnsOf(
    targetObject,
    `id task chapter indicator indicatorKey quote raw value unit comparator kind verb of aggregable sameAs
     periodStart periodEnd baseline.id=baseline outcomes.id=outcomes state searched url valueTo confirmed part
     comparison`,
  ),
  references: [{ column: 'same_as', table: 'targets' }],
};

export const outcomeTable: Table = {
  name: 'outcomes',
  title: '结果',
  columns: columnsOf(
    outcomeObject,
    `id target indicator role year period periodStart periodEnd value unit comparator finality sameDefinition definition
     difference source.title source.publisher source.date source.url source.place source.official read note url
     source.copyOf source.trust`,
  ),
  references: [{ column: 'target', table: 'targets' }],
};

export const contextTable: Table = {
  name: 'context',
  title: '别处的数字',
  columns: columnsOf(
    contextObject,
    `target kind indicator scope periodStart periodEnd value unit comparator sameNumber difference source.title
     source.publisher source.date source.url source.place source.official source.copyOf source.trust read note url`,
  ),
  key: ['target', 'kind', 'source_url', 'value'],
  references: [{ column: 'target', table: 'targets' }],
};

export const tables = [taskTable, targetTable, outcomeTable, contextTable] as const;

export type Cell = string | number | boolean | null;

/** The value of a column in a row; several as one text; null where nothing is known. */
export function cellOf(
  { path, several }: Pick<Table['columns'][number], 'path' | 'several'>,
  row: object,
): Cell {
  let values: unknown[] = [row];
  for (const step of path)
    values = values.flatMap((value) => (value as Record<string, unknown>)[step]);
  if (several) return values.join(listSeparator) || null;
  return (values[0] ?? null) as Cell;
}
