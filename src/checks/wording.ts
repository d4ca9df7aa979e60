/** Rules about the official wording: the source is intact, and the content is the source. */
import { createHash } from 'node:crypto';
import { documentTexts } from '../language/document.ts';
import {
  extractionFaults,
  halfWidthMarks,
  repairYaml,
  type ExtractionFault,
} from '../language/extraction-faults.ts';
import { codeOf } from '../language/hidden.ts';
import { foldForms } from '../language/ideographs.ts';
import {
  decodeSource,
  readSource,
  sourceWording,
  withoutSpace,
  type Repair,
} from '../language/source.ts';
import { furtherDifferences, proveWording, strayBreaks } from '../language/proof.ts';
import { errorAt, lineOf, warningAt, type Finding, type Place } from '../model/finding.ts';
import { fieldAt, type ParsedPlan } from '../content/parse.ts';
import { checkRepairs } from './repairs.ts';

/** Checks one plan's source by itself: it is there, as it was imported, and what the extraction left is repaired. */
export function checkSource(plan: ParsedPlan): Finding[] {
  const file = sourceOf(plan);
  if (!plan.source) {
    return errorAt(
      lineOf(file),
      '没有这个文件',
      'PDF 的文本提取',
      '恢复这个文件，或重新运行 npm run import。',
    );
  }
  const decoded = decodeSource(plan.source);
  if ('problem' in decoded) {
    return errorAt(
      lineOf(file, decoded.line),
      decoded.problem,
      'UTF-8、无 BOM 的文本提取',
      '从版本历史恢复这个文件，不要另存或改动。',
    );
  }
  const sha256 = createHash('sha256').update(plan.source).digest('hex');
  if (sha256 !== plan.record.source.sha256) {
    return errorAt(
      fieldAt(plan, ['source', 'sha256']),
      plan.record.source.sha256,
      `${sha256}（source.txt 现在的值）`,
      'source.txt 被改动过就恢复它；确实换了原文，就重新运行 npm run import。',
    );
  }
  const {
    repairs,
    asPrinted,
    source: { left = [] },
  } = plan.record;
  return [
    ...extractionFaults(decoded.text, repairs).flatMap((fault) => faultFindings(file, fault)),
    ...readSource(decoded.text, repairs, left).problems.flatMap(
      ({ line, found, expected, remedy, repair, left: entry }) =>
        errorAt(
          repair
            ? fieldAt(plan, ['repairs', repairs.indexOf(repair), placeOfMiss(decoded.text, repair)])
            : entry
              ? fieldAt(plan, ['source', 'left', left.indexOf(entry)])
              : lineOf(file, line),
          found,
          expected,
          remedy,
        ),
    ),
    ...originalFindings(plan),
    ...foldedFindings(plan),
    ...halfWidthMarks(
      decoded.text,
      repairs,
      asPrinted.map(({ text }) => text),
    ).flatMap((fault) =>
      faultFindings(file, fault, warningAt, '；文件确实这样印的，写在 asPrinted'),
    ),
    ...checkRepairs(plan, decoded.text),
  ];
}

/** The document that was imported is there, and is the one that was. */
function originalFindings({ record, original, ...plan }: ParsedPlan): Finding[] {
  const declared = record.source.original;
  if (!declared) return [];
  const place = (field: 'file' | 'sha256') => fieldAt(plan, ['source', 'original', field]);
  const remedy = '从版本历史恢复这个文件；确实换了文件，就重新运行 npm run import。';
  if (!original)
    return errorAt(place('file'), `没有 ${plan.folder}/${declared.file}`, '导入的文件', remedy);
  const sum = createHash('sha256').update(original).digest('hex');
  return sum === declared.sha256
    ? []
    : errorAt(place('sha256'), declared.sha256, `${sum}（${declared.file} 现在的值）`, remedy);
}

/** What a repair stands for elsewhere has the wrong line; what stands nowhere was copied wrongly. */
const placeOfMiss = (text: string, { find }: Repair): 'line' | 'find' =>
  text.includes(find) ? 'line' : 'find';

/** The reading puts an ideograph for the sign of a radical, and nothing for anything else. */
const foldedFindings = (plan: ParsedPlan): Finding[] =>
  (plan.record.source.folded ?? []).flatMap(({ find, replace }, index) =>
    foldForms(find) === foldForms(replace) && find !== replace
      ? []
      : errorAt(
          fieldAt(plan, ['source', 'folded', index]),
          `“${find}”读作“${replace}”`,
          '部首符号和它代替的汉字',
          '由导入命令写入：恢复它，或删去这一条，重新运行 npm run import。',
        ),
  );

const sourceOf = ({ folder }: ParsedPlan) => `${folder}/source.txt`;

function faultFindings(
  file: string,
  { line, column, found, repair }: ExtractionFault,
  say = errorAt,
  otherwise = '',
): Finding[] {
  return say(
    { ...lineOf(file, line), column },
    found,
    repair.replace === undefined ? '文件印出的字' : `“${repair.replace}”`,
    `source.txt 不改；核对文件后，在 plan.yaml 的 repairs 写明${otherwise}：${repairYaml(repair)}`,
  );
}

/** Checks one plan's wording against its source, which is sound. */
export function checkWording(plan: ParsedPlan): Finding[] {
  const decoded = decodeSource(plan.source ?? new Uint8Array());
  if ('problem' in decoded) return [];
  const source = readSource(decoded.text, plan.record.repairs, plan.record.source.left);
  const tasks = plan.tasks.map(({ record, wording }) => ({ ...record, text: wording.text }));
  const { difference } = proveWording(source, plan.parts, tasks);
  return [
    ...(difference
      ? [difference, ...furtherDifferences(source, plan.parts, tasks, difference)].flatMap((one) =>
          errorAt(
            placeOfPart(plan, one.part, one.offset),
            `“${one.content}”`,
            `“${one.source}”（${sourceOf(plan)} 第 ${one.sourceLine} 行）`,
            '官方文字一字不改：照 source.txt 恢复。',
          ),
        )
      : strayBreaks(source, plan.parts, tasks).flatMap(({ part, before, behind }) =>
          errorAt(
            placeOfPart(plan, part),
            `“${before}”之后另起一段“${behind}”`,
            `一句话不断开：原文在这里没有换行（${sourceOf(plan)}）`,
            '接成一段，或者在句末分段。',
          ),
        )),
    ...documentTexts(plan.parts, tasks).flatMap(({ part, text }) =>
      spaceFindings(plan, part, text),
    ),
    ...columnFindings(plan, sourceWording(source)),
    ...asPrintedFindings(plan, sourceWording(source)),
  ];
}

/** White space is no part of the wording, and a page would show it: the proof passes over it, and nothing else may. */
function spaceFindings(plan: ParsedPlan, part: string, text: string): Finding[] {
  const space = /(?<![A-Za-z])[^\S\n]|[^\S\n](?![A-Za-z])/u.exec(text);
  if (!space) return [];
  const near = text.slice(Math.max(0, space.index - 6), space.index + 6);
  return errorAt(
    placeOfPart(plan, part),
    `“${near}”里有空格 ${codeOf(space[0])}`,
    '字与字之间没有空格',
    '删去这个空格；原文的空格只是排版。',
  );
}

/** File, line and field of a document part ("tasks.18.text", "parts.5"). */
function placeOfPart(plan: ParsedPlan, placed: string, offset = Infinity): Place {
  const [room, number, field] = placed.split('.');
  const task =
    room === 'tasks'
      ? plan.tasks.find(({ record }) => record.number === Number(number))
      : undefined;
  if (task) {
    const { numeral, title, titleEnd } = task.record;
    const heading = field === 'title';
    if (heading && numeral !== undefined && offset <= numeral.length)
      return fieldAt(task, ['numeral']);
    if (titleEnd !== undefined && (heading ? offset >= (title?.length ?? 0) : offset === 0))
      return fieldAt(task, ['titleEnd']);
    return heading
      ? fieldAt(task, ['title'])
      : { ...lineOf(task.file, task.bodyLine + 1), field: '正文' };
  }
  const part = plan.parts[Number(number)]!;
  const own =
    part.kind === 'text'
      ? part.role
      : part.kind === 'chapter' && offset < part.numeral.length
        ? 'numeral'
        : part.kind === 'chapter' &&
            part.titleEnd !== undefined &&
            offset !== Infinity &&
            offset >= part.numeral.length + part.title.length
          ? 'titleEnd'
          : 'title';
  return fieldAt(plan, ['parts', Number(number), own]);
}

/** What stands in a column of a table is passed over by the proof: it has to stand in the source all the same. */
const columnFindings = (plan: ParsedPlan, wording: string): Finding[] =>
  plan.parts.flatMap((part, index) =>
    part.kind !== 'chapter' || !part.inRows || wording.includes(withoutSpace(part.title))
      ? []
      : errorAt(
          fieldAt(plan, ['parts', index, 'title']),
          `“${part.title}”不在原文里`,
          '照抄原文',
          '照原文改正，或删去这个部分。',
        ),
  );

function asPrintedFindings(plan: ParsedPlan, wording: string): Finding[] {
  return plan.record.asPrinted.flatMap(({ text }, index) =>
    wording.includes(text)
      ? []
      : errorAt(
          fieldAt(plan, ['asPrinted', index, 'text']),
          `“${text}”不在原文里`,
          '照抄原文',
          '照原文改正，或删去这一条。',
        ),
  );
}
