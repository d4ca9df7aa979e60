/** What a reader wants to see of the targets: filters and order, in the address and applied to rows. */

/** What the table knows of a target. */
export interface TargetRow {
  id: string;
  indicator: string;
  raw: string;
  value: number;
  unit: string;
  kind: string;
  comparator: string;
  chapter: string;
  state: string;
  /** Place of its state among all, the best-known first. */
  known: number;
  topics: readonly string[];
  /** Units that answer for its task. */
  responsible: readonly string[];
}

/** Fields that are filtered by equality; empty means any. */
export const choices = [
  'chapter',
  'topic',
  'responsible',
  'state',
  'kind',
  'unit',
  'comparator',
] as const;
export type Choice = (typeof choices)[number];

/** What a row has in each of these fields. */
export const valuesOf: Record<Choice, (row: TargetRow) => readonly string[]> = {
  chapter: ({ chapter }) => [chapter],
  topic: ({ topics }) => topics,
  responsible: ({ responsible }) => responsible,
  state: ({ state }) => [state],
  kind: ({ kind }) => [kind],
  unit: ({ unit }) => [unit],
  comparator: ({ comparator }) => [comparator],
};

/** "text" is the order of the document; "state" has the best-known first, and else that order. */
export const orders = ['text', 'value', 'indicator', 'state'] as const;
export type Order = (typeof orders)[number];

export interface TargetView extends Record<Choice, string> {
  /** Bounds of the value; they count only where a unit is chosen, for values of two units do not compare. */
  min: number | undefined;
  max: number | undefined;
  order: Order;
  descending: boolean;
}

const numberIn = (params: URLSearchParams, name: string) => {
  const text = params.get(name)?.trim() ?? '';
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? value : undefined;
};

/** Reads a view from an address; what makes no sense is left out. */
export function viewFrom(params: URLSearchParams): TargetView {
  const order = orders.find((one) => one === params.get('sort')) ?? 'text';
  const chosen = choices.map((choice) => [choice, params.get(choice) ?? '']);
  return {
    ...(Object.fromEntries(chosen) as Record<Choice, string>),
    min: numberIn(params, 'min'),
    max: numberIn(params, 'max'),
    order,
    descending: order !== 'text' && params.get('desc') === '1',
  };
}

/** The address of a view; the plain table's is empty. */
export function paramsOf(view: TargetView): URLSearchParams {
  const params = new URLSearchParams();
  for (const choice of choices) if (view[choice]) params.set(choice, view[choice]);
  if (view.unit && view.min !== undefined) params.set('min', String(view.min));
  if (view.unit && view.max !== undefined) params.set('max', String(view.max));
  if (view.order !== 'text') params.set('sort', view.order);
  if (view.order !== 'text' && view.descending) params.set('desc', '1');
  return params;
}

/** The rows that a view shows, in its order. Values are ordered within their unit, never across. */
export function rowsIn(view: TargetView, rows: readonly TargetRow[]): TargetRow[] {
  const shown = rows.filter(
    (row) =>
      choices.every((one) => !view[one] || valuesOf[one](row).includes(view[one])) &&
      (!view.unit || view.min === undefined || row.value >= view.min) &&
      (!view.unit || view.max === undefined || row.value <= view.max),
  );
  if (view.order === 'text') return shown;
  const turn = view.descending ? -1 : 1;
  const byWords = (one: string, other: string) => one.localeCompare(other, 'zh-CN');
  const compare: Record<Exclude<Order, 'text'>, (one: TargetRow, other: TargetRow) => number> = {
    value: (one, other) => byWords(one.unit, other.unit) || turn * (one.value - other.value),
    indicator: (one, other) => turn * byWords(one.indicator, other.indicator),
    state: (one, other) => turn * (one.known - other.known),
  };
  return shown.sort(compare[view.order]);
}

/** How many of the rows each value of a field has: what a filter offers. */
export function countsBy(
  rows: readonly TargetRow[],
  of: (row: TargetRow) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of of(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
