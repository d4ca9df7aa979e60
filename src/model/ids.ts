/**
 * Ids of what is published, cut and joined here and nowhere else: "2024" a plan, "2024-18" a task, "2024-18-04" a target,
 * "2024-18-04-r01" a published figure. They are stored, never counted, and never used again; numbers have at least two
 * digits. Within a page the same things have fragments: "t04" a target, "s03" a sentence.
 */

/** A plan's key, by which its addresses, ids and folder begin. */
export type PlanKey = string;
export type TaskId = `${PlanKey}-${string}`;
export type TargetId = `${TaskId}-${string}`;
export type OutcomeId = `${TargetId}-r${string}`;

/** A number as ids, file names and addresses have it: 4 → "04", 118 → "118". */
export const digits = (number: number): string => String(number).padStart(2, '0');

export const planKey = (year: number): PlanKey => String(year);
export const taskId = (plan: PlanKey, task: number): TaskId => `${plan}-${digits(task)}`;
export const targetId = (plan: PlanKey, task: number, number: number): TargetId =>
  `${taskId(plan, task)}-${digits(number)}`;
export const outcomeId = (target: TargetId, number: number): OutcomeId =>
  `${target}-r${digits(number)}`;

const key = String.raw`\d{4}`;
/** From 01, as {@link digits} writes it. */
const number = String.raw`(?:0[1-9]|[1-9]\d+)`;

/** What the ids look like, each as a whole. */
export const idPatterns = {
  plan: new RegExp(`^${key}$`),
  task: new RegExp(`^${key}-${number}$`),
  target: new RegExp(`^${key}-${number}-${number}$`),
  outcome: new RegExp(`^${key}-${number}-${number}-r${number}$`),
} as const;

/** What a target's id says. */
export interface TargetParts {
  plan: PlanKey;
  task: number;
  /** Running number within its task. */
  number: number;
}

/** The parts of a target's id, or undefined where it is none. */
export function parseTargetId(id: string): TargetParts | undefined {
  if (!idPatterns.target.test(id)) return undefined;
  const [plan = '', task, own] = id.split('-');
  return { plan, task: Number(task), number: Number(own) };
}

/**
 * The parts of an id that the checks have let through.
 * @throws Error where it is none.
 */
export function partsOf(id: TargetId): TargetParts {
  const parts = parseTargetId(id);
  if (!parts) throw new Error(`not a target's id: ${id}`);
  return parts;
}

/**
 * The targets that a mark in the wording names, ids apart by spaces.
 * @throws Error for what is no target's id, which the checks refuse before.
 */
export function parseTargetIds(marked: string): TargetId[] {
  const ids = marked.split(/\s+/u).filter(Boolean) as TargetId[];
  for (const id of ids) partsOf(id);
  return ids;
}

/** The target that a published figure is about, and its running number; undefined where the id is none. */
export function parseOutcomeId(id: string): { target: TargetId; number: number } | undefined {
  if (!idPatterns.outcome.test(id)) return undefined;
  const at = id.lastIndexOf('-r');
  return { target: id.slice(0, at) as TargetId, number: Number(id.slice(at + 2)) };
}

/** "t04": a target on its task's page, by its id or its number. */
export const targetFragment = (id: TargetId | number): string =>
  `t${digits(typeof id === 'number' ? id : partsOf(id).number)}`;

/** Number of the target that a fragment names; undefined where it names none. */
export function parseTargetFragment(fragment: string): number | undefined {
  const own = /^t(?<own>\d{2,})$/u.exec(fragment)?.groups?.['own'];
  return own === undefined ? undefined : Number(own);
}

/** "s03": a sentence on its task's page. */
export const sentenceFragment = (sentence: number): string => `s${digits(sentence)}`;

/** "18", or "18-s03": a task, or a place in it, on the page of the whole document. */
export const documentFragment = (task: number, place?: string): string =>
  place === undefined ? digits(task) : `${digits(task)}-${place}`;

/** "row-18-04": a target's row in the edition in one file. */
export function editionRow(id: TargetId): string {
  const { task, number: own } = partsOf(id);
  return `row-${digits(task)}-${digits(own)}`;
}
