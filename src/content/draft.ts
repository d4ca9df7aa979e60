/**
 * From a source text to the content files of a plan: a draft for an editor. What an editor already wrote
 * (front matter, marks, notes in plan.yaml) is kept; what cannot be placed is reported, never dropped.
 */
import { createHash } from 'node:crypto';
import { findArabicNumbers } from '../language/numerals.ts';
import { proposeTargets } from '../language/target-grammar.ts';
import { splitFrontMatter } from './front-matter.ts';
import {
  extractionFaults,
  halfWidthMarks,
  repairYaml,
  type ExtractionFault,
} from '../language/extraction-faults.ts';
import type { Repair } from '../language/source.ts';
import { readYaml, rewriteYaml, writeYaml } from './yaml.ts';
import { BodyError, parseBody, writeBody, type Mark } from '../language/body.ts';
import { parseDocument, type DocumentWording, type TaskWording } from '../language/document.ts';
import { decodeSource, proposeRepairs, readSource } from '../language/source.ts';
import { planKey, targetId } from '../model/ids.ts';
import { taskFileName } from './paths.ts';

/** A remark for the editor; `stop` remarks mean that nothing may be written. */
export interface ImportRemark {
  stop: boolean;
  /** File the line belongs to: the source, or a content file. */
  file: string;
  line: number;
  found: string;
  remedy: string;
}

export interface ImportDraft {
  /** Path under the plan's folder ("tasks/18.mdx") → bytes. Only files that change or are new. */
  files: Map<string, Uint8Array | string>;
  remarks: ImportRemark[];
  /** What was found, for the closing line. */
  counts: { chapters: number; tasks: number; proposedTargets: number };
}

/**
 * Drafts a plan's files.
 * @param bytes the source, as extracted from the PDF.
 * @param year the plan's year.
 * @param existing the plan folder's present files, path under the folder → text.
 * @param accept whether the repairs that are proposed for characters that no document prints are written as declared.
 */
export function draftPlan(
  bytes: Uint8Array,
  year: number,
  existing: ReadonlyMap<string, string>,
  accept = false,
): ImportDraft {
  const remarks: ImportRemark[] = [];
  const files: ImportDraft['files'] = new Map();
  const counts = { chapters: 0, tasks: 0, proposedTargets: 0 };
  const stop = (file: string, line: number, found: string, remedy: string) =>
    remarks.push({ stop: true, file, line, found, remedy });

  const decoded = decodeSource(bytes);
  if ('problem' in decoded) {
    stop(
      'source.txt',
      decoded.line,
      decoded.problem,
      '换成 UTF-8、无 BOM 的文本提取，再导入一次。',
    );
    return { files, remarks, counts };
  }
  const planYaml = existing.get('plan.yaml');
  const plan = planYaml === undefined ? undefined : readYaml(planYaml);
  if (plan && plan.errors.length > 0) {
    for (const { line, message } of plan.errors)
      stop('plan.yaml', line, message, '先改好 plan.yaml，再导入。');
    return { files, remarks, counts };
  }
  const faults = proposeRepairs(decoded.text);
  const declared = declaredRepairs(plan?.value) ?? faults;
  const left = extractionFaults(decoded.text, declared);
  const accepted = accept ? left.flatMap(({ repair }) => completed(repair) ?? []) : [];
  const repairs = [...declared, ...accepted];
  for (const { line, column, found, repair } of extractionFaults(decoded.text, repairs)) {
    stop(
      'source.txt',
      line,
      `第 ${column} 列：${found}`,
      `核对文件后，在 plan.yaml 的 repairs 写明：${repairYaml(repair)}`,
    );
  }
  for (const { line, column, found, repair } of halfWidthMarks(
    decoded.text,
    repairs,
    asPrinted(plan?.value),
  )) {
    const remedy = `文件印的是全角，就在 plan.yaml 的 repairs 写明：${repairYaml(repair)}；印的是半角，写在 asPrinted。`;
    remarks.push({
      stop: false,
      file: 'source.txt',
      line,
      found: `第 ${column} 列：${found}`,
      remedy,
    });
  }
  for (const fault of undeclared(faults, repairs)) {
    stop(
      'source.txt',
      fault.line,
      `“${fault.find}”像是提取错误`,
      `在 plan.yaml 的 repairs 中写明（可能应为“${fault.replace}”）。`,
    );
  }
  const source = readSource(decoded.text, repairs);
  for (const { line, found, expected, remedy } of source.problems) {
    stop('source.txt', line, `${found}（应为：${expected}）`, remedy);
  }
  const { document, unplaced } = parseDocument(source.lines);
  for (const { line, found, expected } of unplaced) {
    stop(
      'source.txt',
      line,
      `${found}（应为：${expected}）`,
      '核对这一行的文本提取；这一行放不进文件的结构。',
    );
  }
  if (!document || remarks.some((remark) => remark.stop)) return { files, remarks, counts };

  const put = (path: string, text: string) => {
    if (existing.get(path) !== text) files.set(path, text);
  };
  if (existing.get('source.txt') !== decoded.text) files.set('source.txt', bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  put(
    'plan.yaml',
    plan
      ? updatedPlanYaml(planYaml ?? '', document, sha256, accepted)
      : draftPlanYaml(year, document, sha256, repairs),
  );
  for (const task of document.tasks) {
    const path = taskFileName(task.number);
    const former = existing.get(path);
    if (former === undefined) {
      const drafted = draftTask(year, task, remarks);
      counts.proposedTargets += drafted.targets;
      put(path, drafted.text);
    } else {
      put(path, updatedTask(path, former, task, remarks));
    }
  }
  for (const path of existing.keys()) {
    if (
      path.startsWith('tasks/') &&
      !document.tasks.some(({ number }) => taskFileName(number) === path)
    ) {
      stop(path, 1, '原文里没有这项任务', '确认原文无误后，请人工删除这个文件。');
    }
  }
  counts.chapters = document.chapters.length;
  counts.tasks = document.tasks.length;
  return { files, remarks, counts };
}

function declaredRepairs(plan: unknown): Repair[] | undefined {
  const repairs = (plan as { repairs?: unknown } | undefined)?.repairs;
  return Array.isArray(repairs) ? (repairs as Repair[]) : undefined;
}

const completed = ({
  find,
  replace,
  line,
  reason,
}: ExtractionFault['repair']): Repair | undefined =>
  replace === undefined ? undefined : { find, replace, line, reason };

function asPrinted(plan: unknown): string[] {
  const listed = (plan as { asPrinted?: unknown } | undefined)?.asPrinted;
  return Array.isArray(listed) ? listed.map(({ text }: { text: string }) => text) : [];
}

/** Known faults that no declared repair on the same line takes care of; one repair mends one occurrence. */
function undeclared(faults: readonly Repair[], repairs: readonly Repair[]): Repair[] {
  const free = [...repairs];
  return faults.filter((fault) => {
    const at = free.findIndex(({ line, find }) => line === fault.line && find.includes(fault.find));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
}

const frameOf = ({ notice, title, preamble, chapters, closing }: DocumentWording) => ({
  notice,
  title,
  preamble,
  chapters,
  closing,
});

function draftPlanYaml(
  year: number,
  document: DocumentWording,
  sha256: string,
  repairs: Repair[],
): string {
  const { notice, title, preamble, chapters, closing } = frameOf(document);
  const head = [
    '# 本文件由导入命令从 source.txt 起草，请编辑核对。',
    '# notice、title、preamble、chapters、closing 是原文，一字不改；其余由编辑填写。',
    '# source.url：官方网页地址，查到再填。otherNumbers：不是目标的阿拉伯数字，逐个写明理由。',
  ].join('\n');
  return `${head}\n${writeYaml({
    year,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    source: { sha256 },
    notice,
    title,
    preamble,
    chapters,
    closing,
    repairs,
    asPrinted: [],
    highlights: [],
    otherNumbers: [],
  })}`;
}

/** Sets the official parts anew where they differ; everything else, comments too, stays to the byte. */
function updatedPlanYaml(
  former: string,
  document: DocumentWording,
  sha256: string,
  accepted: readonly Repair[],
): string {
  const { document: yaml, value } = readYaml(former);
  const record = value as Record<string, unknown>;
  let changed = accepted.length > 0;
  for (const repair of accepted) yaml.addIn(['repairs'], yaml.createNode(repair));
  for (const [key, part] of Object.entries(frameOf(document))) {
    if (JSON.stringify(record[key]) === JSON.stringify(part)) continue;
    yaml.set(key, yaml.createNode(part));
    changed = true;
  }
  if ((record['source'] as { sha256?: string } | undefined)?.sha256 !== sha256) {
    yaml.setIn(['source', 'sha256'], sha256);
    changed = true;
  }
  return changed ? rewriteYaml(yaml) : former;
}

function draftTask(year: number, task: TaskWording, remarks: ImportRemark[]) {
  const marks: Mark[] = [];
  const targets = proposeTargets(task.text).map((proposal, index) => {
    const id = targetId(planKey(year), task.number, index + 1);
    const { start, end, quote, raw, value, valueTo, unit, comparator, kind, verb, indicator, of } =
      proposal;
    const joint = marks.find((mark) => mark.start === start);
    if (joint) joint.targetIds.push(id);
    else marks.push({ start, end, targetIds: [id] });
    return {
      id,
      indicator,
      // Left for the editor, who confirms the whole record by filling it in.
      indicatorKey: '',
      quote,
      raw,
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      unit,
      comparator,
      kind,
      verb,
      ...(of === undefined ? {} : { of }),
      aggregable: kind === 'flow',
    };
  });
  for (const number of findArabicNumbers(task.text)) {
    if (marks.some(({ start, end }) => number.start >= start && number.end <= end)) continue;
    remarks.push({
      stop: false,
      file: 'source.txt',
      line: task.line,
      found: `任务 ${task.number} 中的数字“${number.digits}”没有列为目标`,
      remedy: '是目标，就在任务文件里加记录和标记；不是，就在 plan.yaml 的 otherNumbers 写明理由。',
    });
  }
  const yaml = writeYaml({
    number: task.number,
    chapter: task.chapter,
    title: task.title,
    // Empty, so that nothing is published before an editor has written it.
    summary: '',
    topics: [],
    targets,
    deliverables: [],
  });
  const note =
    targets.length > 0 ? '# 草稿：由原文推断，请逐项核对，并给每个目标填写 indicatorKey。\n' : '';
  return {
    text: `---\n${note}${yaml}---\n\n${writeBody({ text: task.text, marks })}`,
    targets: targets.length,
  };
}

function updatedTask(
  path: string,
  former: string,
  task: TaskWording,
  remarks: ImportRemark[],
): string {
  const halves = splitFrontMatter(former);
  const stop = (line: number, found: string, remedy: string) =>
    remarks.push({ stop: true, file: path, line, found, remedy });
  if (!halves) {
    stop(1, '文件开头没有用 --- 括起的字段', '恢复文件开头的字段，或删去文件重新导入。');
    return former;
  }
  const { document: yaml, value, errors, placeOf } = readYaml(halves.yaml, halves.yamlLine);
  const firstError = errors[0];
  if (firstError) {
    stop(firstError.line, firstError.message, '先改好字段的写法，再导入。');
    return former;
  }
  const record = value as Record<string, unknown>;
  let head = halves.yaml;
  const official = { number: task.number, chapter: task.chapter, title: task.title };
  if (Object.entries(official).some(([key, part]) => record[key] !== part)) {
    for (const [key, part] of Object.entries(official)) yaml.set(key, part);
    head = rewriteYaml(yaml);
  }
  try {
    if (parseBody(halves.body).text === task.text && head === halves.yaml) return former;
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    stop(halves.bodyLine + error.line - 1, error.found, error.remedy);
    return former;
  }
  const marks: Mark[] = [];
  const targets = Array.isArray(record['targets'])
    ? (record['targets'] as { id: string; quote: string; raw: string }[])
    : [];
  targets.forEach(({ id, quote, raw }, index) => {
    const at = task.text.indexOf(quote);
    if (at < 0) {
      const { line } = placeOf(['targets', index, 'quote']);
      remarks.push({
        stop: false,
        file: path,
        line,
        found: `目标 ${id} 的 quote 不在新的原文里，标记没有放回`,
        remedy: '照新的原文改 quote 和 raw，再在正文里标出。',
      });
      return;
    }
    const start = at + quote.lastIndexOf(raw);
    const joint = marks.find((mark) => mark.start === start);
    if (joint) joint.targetIds.push(id);
    else marks.push({ start, end: start + raw.length, targetIds: [id] });
  });
  marks.sort((a, b) => a.start - b.start);
  return `---\n${head}---\n\n${writeBody({ text: task.text, marks })}`;
}
