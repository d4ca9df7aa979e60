/** Rules about the official wording: the source is intact, and the content is the source. */
import { createHash } from 'node:crypto';
import { parseDocument } from '../language/document.ts';
import { decodeSource, readSource, type OfficialSource } from '../language/source.ts';
import { proveWording } from '../language/proof.ts';
import { errorAt, lineOf, type Finding, type Place } from '../model/finding.ts';
import { fieldAt, type ParsedPlan } from '../content/parse.ts';
import { taskFileName } from '../content/paths.ts';

/** Checks one plan's wording against its source. */
export function checkWording(plan: ParsedPlan): Finding[] {
  const sourceFile = `${plan.folder}/source.txt`;
  if (!plan.source) {
    return [
      errorAt(
        lineOf(sourceFile),
        '没有这个文件',
        'PDF 的文本提取',
        '恢复这个文件，或重新运行 npm run import。',
      ),
    ];
  }
  const decoded = decodeSource(plan.source);
  if ('problem' in decoded) {
    return [
      errorAt(
        lineOf(sourceFile, decoded.line),
        decoded.problem,
        'UTF-8、无 BOM 的文本提取',
        '从版本历史恢复这个文件，不要另存或改动。',
      ),
    ];
  }
  const findings: Finding[] = [];
  const sha256 = createHash('sha256').update(plan.source).digest('hex');
  if (sha256 !== plan.record.source.sha256) {
    findings.push(
      errorAt(
        fieldAt(plan, ['source', 'sha256']),
        plan.record.source.sha256,
        `${sha256}（source.txt 现在的值）`,
        'source.txt 被改动过就恢复它；确实换了原文，就重新运行 npm run import。',
      ),
    );
  }
  const source = readSource(decoded.text, plan.record.repairs);
  for (const { line, found, expected, remedy } of source.problems) {
    findings.push(errorAt(lineOf(sourceFile, line), found, expected, remedy));
  }
  const missing = missingTasks(plan, source.lines);
  // With a task missing, the proof would name the words that follow instead of the file.
  if (missing.length > 0) return [...findings, ...missing];
  const proof = proveWording(
    source,
    plan.record,
    plan.tasks.map(({ record, wording }) => ({ ...record, text: wording.text })),
  );
  if (proof.difference) {
    const { part, sourceLine, source: wanted, content } = proof.difference;
    findings.push(
      errorAt(
        placeOfPart(plan, part),
        `“${content}”`,
        `“${wanted}”（${sourceFile} 第 ${sourceLine} 行）`,
        '官方文字一字不改：照 source.txt 恢复。',
      ),
    );
  }
  return [...findings, ...asPrintedFindings(plan, source.lines.map(({ text }) => text).join(''))];
}

/** Tasks that the source has and the content has not. */
function missingTasks(plan: ParsedPlan, lines: OfficialSource['lines']): Finding[] {
  const inSource = parseDocument(lines).document?.tasks ?? [];
  return inSource
    .filter(({ number }) => !plan.tasks.some(({ record }) => record.number === number))
    .map(({ number, line }) =>
      errorAt(
        lineOf(`${plan.folder}/${taskFileName(number)}`),
        `缺少任务 ${number}`,
        `原文第 ${line} 行的任务 ${number}`,
        '恢复这个文件，或重新运行 npm run import。',
      ),
    );
}

/** File, line and field of a document part ("tasks.18.text", "chapters.5", "notice.title"). */
function placeOfPart(plan: ParsedPlan, part: string): Place {
  const [room, number, field] = part.split('.');
  const task =
    room === 'tasks'
      ? plan.tasks.find(({ record }) => record.number === Number(number))
      : undefined;
  if (task) {
    return field === 'title'
      ? fieldAt(task, ['title'])
      : { ...lineOf(task.file, task.bodyLine + 1), field: '正文' };
  }
  const path =
    room === 'chapters'
      ? [
          'chapters',
          plan.record.chapters.findIndex((chapter) => chapter.number === Number(number)),
          'title',
        ]
      : part.split('.').map((key) => (/^\d+$/u.test(key) ? Number(key) : key));
  return { ...fieldAt(plan, path), field: part };
}

function asPrintedFindings(plan: ParsedPlan, wording: string): Finding[] {
  return plan.record.asPrinted.flatMap(({ text }, index) =>
    wording.includes(text)
      ? []
      : [
          errorAt(
            fieldAt(plan, ['asPrinted', index, 'text']),
            `“${text}”不在原文里`,
            '照抄原文',
            '照原文改正，或删去这一条。',
          ),
        ],
  );
}
