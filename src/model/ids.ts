/**
 * Ids of what is published, cut and joined here and nowhere else: "2024" a plan, "2024-18" a task, "2024-18-04" a target
 * ("2024-c2-04" one in the lead of chapter 2, "2024-p-01" one in the preamble), "2024-18-04-r01" a published figure. They are stored, never counted, and never used again; numbers have at least two
 * digits. Within a page the same things have fragments: "t04" a target, "s03" a sentence.
 */

/** A plan's key, by which its addresses, ids and folder begin. */
export type PlanKey = string;
export type TaskId = `${PlanKey}-${string}`;
export type TargetId = `${PlanKey}-${string}-${string}`;
export type OutcomeId = `${TargetId}-r${string}`;

/** A number as ids, file names and addresses have it: 4 → "04", 118 → "118". */
export const digits = (number: number): string => String(number).padStart(2, '0');

export const taskId = (plan: PlanKey, task: number): TaskId => `${plan}-${digits(task)}`;
export const targetId = (plan: PlanKey, place: Passage, number: number): TargetId =>
  `${plan}-${passageName(place)}-${digits(number)}`;
export const outcomeId = (target: TargetId, number: number): OutcomeId =>
  `${target}-r${digits(number)}`;

/** Lower-case letters, digits and hyphens: "2024", "huangpu-2025". */
const key = String.raw`[a-z0-9]+(?:-[a-z0-9]+)*`;
/** From 01, as {@link digits} writes it. */
const number = String.raw`(?:0[1-9]|[1-9]\d+)`;

/** What holds targets: a task, the lead of a chapter, the preamble. */
const passage = String.raw`(?:${number}|c[1-9]\d*|p)`;

/** What the ids look like, each as a whole. */
export const idPatterns = {
  plan: new RegExp(`^${key}$`),
  task: new RegExp(`^${key}-${number}$`),
  target: new RegExp(`^${key}-${passage}-${number}$`),
  outcome: new RegExp(`^${key}-${passage}-${number}-r${number}$`),
} as const;

/** Where in the plan a target stands: in a task, in the lead of a chapter, or in the preamble. */
export type Passage = { task: number } | { chapter: number } | 'preamble';

/** The task of a passage; null for what stands in none. */
export const taskOfPassage = (place: Passage): number | null =>
  typeof place === 'object' && 'task' in place ? place.task : null;

/** "18", "c2", "p": a passage in ids and in fragments of the whole document's page. */
export function passageName(place: Passage): string {
  if (place === 'preamble') return 'p';
  return 'task' in place ? digits(place.task) : `c${place.chapter}`;
}

function parsePassage(name: string): Passage {
  if (name === 'p') return 'preamble';
  return name.startsWith('c') ? { chapter: Number(name.slice(1)) } : { task: Number(name) };
}

/** What a target's id says. */
export interface TargetParts {
  plan: PlanKey;
  passage: Passage;
  /** The task, or null for a target outside tasks. */
  task: number | null;
  /** Running number within its passage. */
  number: number;
}

/** The parts of a target's id, or undefined where it is none. */
export function parseTargetId(id: string): TargetParts | undefined {
  if (!idPatterns.target.test(id)) return undefined;
  const steps = id.split('-');
  const place = parsePassage(steps.at(-2) ?? '');
  return {
    plan: steps.slice(0, -2).join('-'),
    passage: place,
    task: taskOfPassage(place),
    number: Number(steps.at(-1)),
  };
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

/** "18", or "18-s03": a passage, or a place in it, on the page of the whole document. */
export const documentFragment = (place: Passage, fragment?: string): string =>
  fragment === undefined ? passageName(place) : `${passageName(place)}-${fragment}`;

/** "row-18-04": a target's row in the edition in one file. */
export function editionRow(id: TargetId): string {
  const { passage: place, number: own } = partsOf(id);
  return `row-${passageName(place)}-${digits(own)}`;
}
