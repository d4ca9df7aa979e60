/** Every number of the wording is a target's or is listed with the reason why it is none; nothing is both. */
import { findArabicNumbers } from '../language/numerals.ts';
import type { TextRange } from '../language/sentences.ts';
import type { TargetProposal } from '../language/target-grammar.ts';
import { fieldAt, type ParsedPlan, type ParsedTask } from '../content/parse.ts';
import { isConfirmed } from '../model/confirmed.ts';
import { errorAt, lineOf, warningAt, type Finding } from '../model/finding.ts';
import { outsideTasks } from '../content/passages.ts';
import { occurrences } from './occurrences.ts';

/** How a reason tells of a number that is dialled. */
const phone = /电话|热线/u;

const overlap = (a: TextRange, b: TextRange) => a.start < b.end && b.start < a.end;

/**
 * Checks that all numbers of a plan's tasks are accounted for, once.
 * @param plan with those tasks whose wording is sound, `complete` where these are all.
 * @param proposals what the grammar reads in each task.
 */
export function checkOtherNumbers(
  plan: ParsedPlan,
  proposals: ReadonlyMap<ParsedTask, readonly TargetProposal[]>,
): Finding[] {
  const { record, tasks, complete } = plan;
  const unknown = record.otherNumbers.flatMap(({ task }, index) =>
    !complete || task === undefined || tasks.some(({ record: { number } }) => number === task)
      ? []
      : errorAt(
          fieldAt(plan, ['otherNumbers', index, 'task']),
          String(task),
          '已有的任务序号',
          '改正任务序号。',
        ),
  );
  return [
    ...record.otherNumbers.flatMap((other, index) =>
      other.aloud === undefined && /^[0-9]{5,}$/u.test(other.number) && phone.test(other.reason)
        ? warningAt(
            fieldAt(plan, ['otherNumbers', index, 'aloud']),
            `没有填写，而理由是“${other.reason}”`,
            'digits：电话号码逐个数字念',
            '写 aloud: digits；不是电话号码，改正理由。',
          )
        : [],
    ),
    ...tasks.flatMap((task) => {
      const { listed, findings } = listedIn(plan, task, proposals.get(task) ?? []);
      const spans = [...task.wording.marks, ...listed];
      const asked = unlisted(task, spans, proposals.get(task) ?? [], isConfirmed(record));
      return [...findings, ...asked];
    }),
    ...unknown,
  ];
}

/** Where the listed numbers of one task stand, and what is wrong with their entries. */
function listedIn(
  plan: ParsedPlan,
  task: ParsedTask,
  proposals: readonly TargetProposal[],
): { listed: TextRange[]; findings: Finding[] } {
  const { text, marks } = task.wording;
  const listed: TextRange[] = [];
  const findings = plan.record.otherNumbers.flatMap((other, index): Finding[] => {
    if ((other.task ?? outsideTasks) !== task.record.number) return [];
    const at = (field: 'text' | 'number' | 'acknowledged') =>
      fieldAt(plan, ['otherNumbers', index, field]);
    const times = occurrences(text, other.text);
    if (times !== 1)
      return errorAt(
        at('text'),
        `“${other.text}”在任务 ${other.task} 中出现 ${times} 次`,
        '恰好出现一次',
        '照抄任务正文里含有这个数字的几个字。',
      );
    if (occurrences(other.text, other.number) !== 1)
      return errorAt(
        at('text'),
        `“${other.text}”中没有恰好一个“${other.number}”`,
        'number 是 text 里的数字',
        '改正 number 或 text。',
      );
    const start = text.indexOf(other.text) + other.text.indexOf(other.number);
    const around = findArabicNumbers(text).find(
      (one) => one.start < start + other.number.length && start < one.end,
    );
    if (around && !other.number.includes(around.digits)) {
      listed.push(around);
      return errorAt(at('number'), `“${other.number}”`, `“${around.digits}”`, '照原文写整个数字。');
    }
    const range = { start, end: start + other.number.length };
    const earlier = listed.some((one) => overlap(one, range));
    listed.push(range);
    const mark = marks.find((one) => overlap(one, range));
    if (mark)
      return errorAt(
        at('number'),
        `“${other.number}”是目标 ${mark.targetIds.join('、')} 的数字`,
        '不是目标的数字',
        '一个数字要么是目标，要么是其他数字：删去这一条，或删去那个目标和标记。',
      );
    if (earlier)
      return errorAt(
        at('number'),
        `任务 ${other.task} 的“${other.number}”列了两次`,
        '一个数字列一次',
        '删去多出的一条。',
      );
    const promise = proposals.find((one) => overlap(one, range));
    return promiseFindings(other.acknowledged?.target, promise, at);
  });
  return { listed, findings };
}

/** What reads as a promise is none only where an editor has looked and says why. */
function promiseFindings(
  reason: string | undefined,
  promise: TargetProposal | undefined,
  at: (field: 'text' | 'acknowledged') => ReturnType<typeof fieldAt>,
): Finding[] {
  if (promise && reason === undefined)
    return warningAt(
      at('text'),
      `“${promise.quote}”像是承诺的数量`,
      '不是承诺的数字',
      '再核对一次原文：是目标，加记录和 <Target> 标记；确实不是，在这一条的 acknowledged 里写 target 和理由。',
    );
  if (promise || reason === undefined) return [];
  return warningAt(
    at('acknowledged'),
    `target：${reason}`,
    '不填：没有要说明的疑问',
    '删去 acknowledged 里的这一项。',
  );
}

/** Numbers that are neither marked nor listed; in words only what reads as a promise. */
function unlisted(
  task: ParsedTask,
  spans: readonly TextRange[],
  proposals: readonly TargetProposal[],
  confirmed: boolean,
): Finding[] {
  const { text } = task.wording;
  const near = ({ start, end }: TextRange) => text.slice(Math.max(0, start - 6), end + 6);
  const place = lineOf(task.file, task.bodyLine + 1);
  const remedy = '是目标，加记录和 <Target> 标记；不是，在 plan.yaml 的 otherNumbers 写明理由。';
  // Outside tasks stand years and names of documents: only what reads as a promise has to be accounted for.
  const outside = task.record.number === outsideTasks;
  const open = () =>
    warningAt(
      place,
      `${numbers.length} 个数字既不是目标，也没有列为其他数字：${numbers.map(({ digits }) => digits).join('、')}`,
      '每个阿拉伯数字二者必居其一',
      `${remedy.replace(/。$/u, '')}；都写明了，删去 plan.yaml 的 confirmed。`,
    );
  const passage = () =>
    warningAt(
      place,
      `${inWords.length} 处像是承诺的数量，既不是目标，也没有列为其他数字：${inWords.map(({ raw }) => raw).join('、')}`,
      '任务之外的段落，承诺的也是目标',
      `${remedy.replace(/。$/u, '')}；都写明了，删去 plan.yaml 的 confirmed。`,
    );
  const numbers = (outside ? [] : findArabicNumbers(text)).filter(
    (number) => !spans.some(({ start, end }) => number.start >= start && number.end <= end),
  );
  const inWords = proposals.filter(
    (one) => (outside || !/[0-9０-９]/u.test(one.raw)) && !spans.some((span) => overlap(span, one)),
  );
  return [
    ...(confirmed || numbers.length === 0 ? [] : open()),
    ...(confirmed ? numbers : []).flatMap((number) =>
      errorAt(
        place,
        `数字“${number.digits}”（${near(number)}）既不是目标，也没有列为其他数字`,
        '每个阿拉伯数字二者必居其一',
        remedy,
      ),
    ),
    ...(confirmed || !outside || inWords.length === 0 ? [] : passage()),
    ...(confirmed || !outside ? inWords : []).flatMap((one) =>
      warningAt(
        place,
        `“${one.raw}”（${near(one)}）像是承诺的数量，既不是目标，也没有列为其他数字`,
        '汉字写的数量也核对一遍',
        remedy,
      ),
    ),
  ];
}
