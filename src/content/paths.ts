/** Where content stands: every path under the content folder, made and read here and nowhere else. */
import { digits, idPatterns, type PlanKey } from '../model/ids.ts';

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
export const hostsFile = 'hosts.yaml';
export const correctionsFile = 'corrections.yaml';
export const licenseFile = 'LICENSE.md';
const shared = [
  siteFile,
  topicsFile,
  lexiconFile,
  glossaryFile,
  seriesFile,
  hostsFile,
  correctionsFile,
  licenseFile,
];

/** The path as an editor knows it, from the project's root. */
export const inProject = (path: string) => (path === '' ? 'content' : `content/${path}`);

/** Whether a folder belongs at a path. */
export const isFolder = (path: string) => {
  const [plans, key, tasks, ...others] = path.split('/');
  return (
    plans === 'plans' &&
    (key === undefined || idPatterns.plan.test(key)) &&
    (tasks === undefined || tasks === 'tasks') &&
    others.length === 0
  );
};

/** What a path holds. */
export type ContentPlace =
  | { kind: 'shared' }
  | { kind: 'plan' | 'source' | 'outcomes' | 'original'; plan: PlanKey }
  | { kind: 'task'; plan: PlanKey; task: number };

const files: Record<string, 'plan' | 'source' | 'outcomes' | 'original'> = {
  'plan.yaml': 'plan',
  'source.txt': 'source',
  'outcomes.yaml': 'outcomes',
  'original.html': 'original',
  'original.docx': 'original',
  'original.pdf': 'original',
  'original.txt': 'original',
};

/** What stands at a path under the content folder; undefined where nothing belongs. */
export function placeOf(path: string): ContentPlace | undefined {
  if (shared.includes(path)) return { kind: 'shared' };
  const [plans, plan = '', file = '', task, ...others] = path.split('/');
  if (plans !== 'plans' || !idPatterns.plan.test(plan) || others.length > 0) return undefined;
  if (task === undefined) {
    const kind = files[file];
    return kind && { kind, plan };
  }
  const number = file === 'tasks' ? /^(\d{2,})\.mdx$/u.exec(task)?.[1] : undefined;
  return number === undefined ? undefined : { kind: 'task', plan, task: Number(number) };
}
