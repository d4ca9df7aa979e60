/**
 * From a document to the content files of a plan: a draft for an editor. What an editor already wrote (front matter,
 * marks, notes in plan.yaml) is kept; what cannot be placed is reported, never dropped.
 */
import { documentTexts } from '../../language/document.ts';
import { near, type Doubt } from '../../language/outline/doubt.ts';
import { readOutline } from '../../language/outline/outline.ts';
import { sourceWording, withoutSpace, type SourceLine } from '../../language/source.ts';
import type { PlanKey } from '../../model/ids.ts';
import { taskFileName } from '../paths.ts';
import { readYaml, writeYaml } from '../yaml.ts';
import { documentPartsOf, pastChapters, withoutLayout, wordingOf } from './parts.ts';
import { draftPlanYaml, updatedPlanYaml } from './plan-file.ts';
import { draftFrame, type OpenAmounts, ownWords } from './proposals.ts';
import { sourceOf, type GivenDocument } from './source-text.ts';
import { type ImportRemark, documentFile, ofDocument, remarkOf, vagueRemark } from './remark.ts';
import { draftTask, updatedTask } from './task-file.ts';

export interface ImportDraft {
  /** Path under the plan's folder ("tasks/18.mdx") → bytes. Only files that change or are new. */
  files: Map<string, Uint8Array | string>;
  remarks: ImportRemark[];
  /** What was found, for the closing lines. */
  counts: { chapters: number; tasks: number; proposedTargets: number; openNumbers: number };
}

export interface DraftOptions {
  key: PlanKey;
  year: number;
  /** Whether the repairs that are proposed for characters that no document prints are written as declared. */
  accept?: boolean;
  /** A marker as tasks have it, “（一）”, where an editor says which level is a task. */
  tasks?: string;
  /** Numerals are so in the print. */
  asPrinted?: boolean;
}

/**
 * Drafts a plan's files.
 * @param existing the plan folder's present files, path under the folder → text.
 */
export function draftPlan(
  given: GivenDocument,
  options: DraftOptions,
  existing: ReadonlyMap<string, string> = new Map(),
): ImportDraft {
  const { key, year } = options;
  const remarks: ImportRemark[] = [];
  const draft: ImportDraft = {
    files: new Map(),
    remarks,
    counts: { chapters: 0, tasks: 0, proposedTargets: 0, openNumbers: 0 },
  };
  const stop = (file: string, line: number, found: string, remedy: string) =>
    remarks.push({ stop: true, file, line, found, remedy });

  const planYaml = existing.get('plan.yaml');
  const plan = planYaml === undefined ? undefined : readYaml(planYaml);
  for (const { line, message } of plan?.errors ?? [])
    stop('plan.yaml', line, message, '先改好 plan.yaml，再导入。');
  if (remarks.length > 0) return draft;

  const source = sourceOf(given, plan?.value, options.accept ?? false, remarks);
  if (!source) return draft;
  const { outline, document, doubts } = readOutline(source.blocks, given.left, options);
  for (const one of doubts.filter(isOfStructure)) remarks.push(remarkOf(one));
  if (remarks.some((remark) => remark.stop)) return draft;

  const tasks = document.filter((part) => part.kind === 'task').map(withoutLayout);
  const parts = documentPartsOf(document);
  const wanted = sourceWording(source);
  const read = withoutSpace(
    documentTexts(
      parts,
      tasks.map((task, index) => wordingOf(task, index + 1)),
    )
      .map(({ text }) => text)
      .join(''),
  );
  if (wanted !== read) {
    let at = 0;
    while (wanted[at] === read[at]) at++;
    const found = `读出的文字与文件不同：“${wanted.slice(at, at + 20)}”处成了“${read.slice(at, at + 20)}”`;
    stop(documentFile, lineOfOffset(source.lines, at), found, '这是读取程序的缺陷，请报告。');
    return draft;
  }

  const put = (path: string, text: string) => {
    if (existing.get(path) !== text) draft.files.set(path, text);
  };
  const past = pastChapters(document, year);
  const frame = draftFrame({ key, year }, parts, past);
  for (const amounts of frame.open) remarks.push(...openRemarks(amounts, source.lines));
  if (existing.get('source.txt') !== source.text) draft.files.set('source.txt', source.bytes);
  if (source.original) draft.files.set(source.original.file, given.bytes);
  put(
    'plan.yaml',
    plan
      ? updatedPlanYaml(planYaml ?? '', plan, parts, source, remarks)
      : draftPlanYaml({ year, issuer: outline.issuer, parts, frame, source }),
  );
  draft.counts.proposedTargets += frame.targets.length;
  tasks.forEach((task, index) => {
    const number = index + 1;
    const path = taskFileName(number);
    const former = existing.get(path);
    if (former !== undefined) return put(path, updatedTask(path, former, task, number, remarks));
    const drafted = draftTask({ key, year }, task, number, past, remarks);
    draft.counts.proposedTargets += drafted.targets;
    draft.counts.openNumbers += drafted.openNumbers;
    put(path, drafted.text);
  });
  for (const path of existing.keys()) {
    const gone =
      path.startsWith('tasks/') && !tasks.some((_, index) => taskFileName(index + 1) === path);
    if (gone) stop(path, 1, '原文里没有这项任务', '确认原文无误后，请人工删除这个文件。');
  }
  draft.counts.chapters = document.filter(({ kind }) => kind === 'chapter').length;
  draft.counts.tasks = tasks.length;
  return draft;
}

/** What characters are wrong is said here with the repair to declare, and not twice. */
const isOfStructure = ({ field, severity }: Doubt) => field !== 'parts' || severity === 'error';

/** What an editor has to look at in a text between the tasks. */
function openRemarks({ text, numbers, vague }: OpenAmounts, lines: readonly SourceLine[]) {
  const begins = withoutSpace(text).slice(0, 20);
  const line = lines.find((one) => one.text.includes(begins))?.line ?? 1;
  return [
    ...numbers.map((digits) =>
      ofDocument(
        false,
        line,
        `任务之外的“${near(text)}”中的数字“${digits}”没有列为目标`,
        '是目标，就在 plan.yaml 的 targets 加记录，在 parts 的这一段里标记；不是，照此导入。',
      ),
    ),
    ...vague.map((words) => vagueRemark(line, words)),
  ];
}

function lineOfOffset(lines: readonly SourceLine[], offset: number): number {
  let passed = 0;
  return (lines.find(({ text }) => (passed += text.length) > offset) ?? lines.at(-1))?.line ?? 1;
}

/** The settings of a site that has none yet. */
export const draftSettings = (issuer: string): string =>
  `# 网站设置：名称可以改；由有权发布的政府部门发布，才把 official 写成 true。\n${writeYaml({
    name: `${ownWords(issuer)}重点工作公开记录`,
    official: false,
    mainIssuer: ownWords(issuer),
  })}`;
