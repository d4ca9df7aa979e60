/** Where content stands: every path under the content folder, made and read here and nowhere else. */
import { digits, type PlanKey } from '../model/ids.ts';

export const planFolder = (plan: PlanKey) => `plans/${plan}`;
export const planFile = (plan: PlanKey) => `${planFolder(plan)}/plan.yaml`;
export const sourceFile = (plan: PlanKey) => `${planFolder(plan)}/source.txt`;
export const outcomesFile = (plan: PlanKey) => `${planFolder(plan)}/outcomes.yaml`;
/** Folder of a plan's tasks. */
export const tasksFolder = (plan: PlanKey) => `${planFolder(plan)}/tasks`;
/** Name of a task's file within its plan's folder: "tasks/18.mdx". */
export const taskFileName = (task: number) => `tasks/${digits(task)}.mdx`;

/** Files that belong to no plan. */
export const siteFile = 'site.yaml';
export const topicsFile = 'topics.yaml';
export const lexiconFile = 'lexicon.yaml';
export const glossaryFile = 'glossary.yaml';
export const seriesFile = 'series.yaml';
export const licenseFile = 'LICENSE.md';
const shared = [siteFile, topicsFile, lexiconFile, glossaryFile, seriesFile, licenseFile];

/** The path as an editor knows it, from the project's root. */
export const inProject = (path: string) => (path === '' ? 'content' : `content/${path}`);

/** Whether a folder belongs at a path. */
export const isFolder = (path: string) => /^plans(?:\/\d{4}(?:\/tasks)?)?$/u.test(path);

/** What a path holds. */
export type ContentPlace =
  | { kind: 'shared' }
  | { kind: 'plan' | 'source' | 'outcomes'; plan: PlanKey }
  | { kind: 'task'; plan: PlanKey; task: number };

const inPlan =
  /^plans\/(?<plan>\d{4})\/(?:(?<file>plan\.yaml|source\.txt|outcomes\.yaml)|tasks\/(?<task>\d{2,})\.mdx)$/u;
const files = { 'plan.yaml': 'plan', 'source.txt': 'source', 'outcomes.yaml': 'outcomes' } as const;

/** What stands at a path under the content folder; undefined where nothing belongs. */
export function placeOf(path: string): ContentPlace | undefined {
  if (shared.includes(path)) return { kind: 'shared' };
  const { plan, file, task } = inPlan.exec(path)?.groups ?? {};
  if (plan === undefined) return undefined;
  return task === undefined
    ? { kind: files[file as keyof typeof files], plan }
    : { kind: 'task', plan, task: Number(task) };
}
