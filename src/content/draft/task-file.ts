/** A task's file: drafted from a document, or with its official wording set anew. */
import { BodyError, type Mark, parseBody, writeBody } from '../../language/body.ts';
import { findArabicNumbers } from '../../language/numerals.ts';
import { vagueAmounts } from '../../language/open-amounts.ts';
import type { OutlineItem } from '../../language/outline/outline.ts';
import { unitsNamed } from '../../language/outline/units.ts';
import { proposeTargets } from '../../language/target-grammar.ts';
import type { TargetId } from '../../model/ids.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { readYaml, rewriteYaml, writeYaml } from '../yaml.ts';
import { markTarget, proposed, type Drafted, type PlanOfDraft } from './proposals.ts';
import { type ImportRemark, ofDocument, vagueRemark } from './remark.ts';

/** The usual numeral of a task, which its file need not say. */
const usualNumeral = (number: number) => `${number}．`;

/** The official fields of a task's file. */
function officialFields({ numeral, title, titleEnd, chapter }: OutlineItem, number: number) {
  return {
    number,
    chapter: chapter === null ? undefined : chapter + 1,
    numeral: numeral === usualNumeral(number) ? undefined : numeral,
    title: title ?? undefined,
    titleEnd: title === null || titleEnd === '。' ? undefined : titleEnd,
  };
}

const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export function draftTask(
  plan: PlanOfDraft,
  task: OutlineItem,
  number: number,
  past: ReadonlySet<number>,
  remarks: ImportRemark[],
) {
  const looksBack = task.chapter !== null && past.has(task.chapter + 1);
  const { targets, marks }: Drafted = looksBack
    ? { targets: [], marks: [] }
    : proposed(plan, { task: number }, task.text);
  const open = looksBack
    ? []
    : findArabicNumbers(task.text).filter(
        (one) => !marks.some(({ start, end }) => one.start >= start && one.end <= end),
      );
  const say = (found: string, remedy: string) =>
    remarks.push(ofDocument(false, task.line, found, remedy));
  for (const { digits } of open)
    say(
      `任务 ${number} 中的数字“${digits}”没有列为目标`,
      '是目标，就在任务文件里加记录和标记；不是，就在 plan.yaml 的 otherNumbers 写明理由。',
    );
  for (const words of looksBack ? [] : vagueAmounts(task.text, marks))
    remarks.push(vagueRemark(task.line, words));
  // A mark stands in the text of a task alone, so that a number of its title is no target.
  for (const { digits } of looksBack ? [] : findArabicNumbers(promisedIn(task.title)))
    say(
      `任务 ${number} 标题中的数字“${digits}”没有列为目标`,
      '正文里有同一个数字，就以正文的为准；只有标题里有，核对标题是不是该作正文。',
    );
  const units = unitsNamed(task.responsible ?? '');
  const yaml = writeYaml({
    ...given(officialFields(task, number)),
    ...(units.length > 0 ? { units } : {}),
    topics: [],
    targets,
    deliverables: [],
  });
  const note =
    targets.length > 0
      ? '# 草稿：目标由程序从原文识别，逐个核对后删去 confirmed: false；要与别年比较，填 indicatorKey。\n'
      : '';
  return {
    text: `---\n${note}${yaml}---\n\n${writeBody({ text: task.text, marks })}`,
    targets: targets.length,
    openNumbers: open.length,
  };
}

/** The words of a title's promises. */
const promisedIn = (title: string | null) =>
  proposeTargets(title ?? '')
    .map(({ raw }) => raw)
    .join('，');

export function updatedTask(
  path: string,
  former: string,
  task: OutlineItem,
  number: number,
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
  const official = officialFields(task, number);
  if (Object.entries(official).some(([name, part]) => record[name] !== part)) {
    for (const [name, part] of Object.entries(official)) {
      if (part === undefined) yaml.delete(name);
      else yaml.set(name, part);
    }
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
    ? (record['targets'] as { id: TargetId; quote: string; raw: string }[])
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
    markTarget(marks, { start, end: start + raw.length }, id);
  });
  marks.sort((a, b) => a.start - b.start);
  return `---\n${head}---\n\n${writeBody({ text: task.text, marks })}`;
}
