/** Rules about deliverables: each is a stretch of the text with its verb, without a number, and there once. */
import { fieldAt, type ParsedTask } from '../content/parse.ts';
import { splitSentences } from '../language/sentences.ts';
import { errorAt, type Finding } from '../model/finding.ts';
import { occurrences } from './occurrences.ts';

/** Checks the deliverables of one task. */
export const checkDeliverables = (task: ParsedTask): Finding[] =>
  task.record.deliverables.flatMap((_, index) => {
    const [fault] = faultsOf(task, index);
    return fault ? [fault] : [];
  });

/** What is wrong with one deliverable, causes first. */
function faultsOf(task: ParsedTask, index: number): Finding[] {
  const { text, marks } = task.wording;
  const { deliverables } = task.record;
  const { quote } = deliverables[index]!;
  const error = (field: 'quote' | 'verb', ...words: [string, string, string]) =>
    errorAt(fieldAt(task, ['deliverables', index, field]), ...words);
  const times = occurrences(text, quote);
  if (times !== 1)
    return error(
      'quote',
      times === 0 ? `“${quote}”不在任务正文里` : `“${quote}”在任务正文里出现 ${times} 次`,
      '正文里恰好出现一次的原文',
      '从正文照抄，一字不差；重复时多抄几个字。',
    );
  const start = text.indexOf(quote);
  const end = start + quote.length;
  const findings: Finding[] = [];
  const mark = marks.find((one) => one.start < end && start < one.end);
  if (mark)
    findings.push(
      ...error(
        'quote',
        `“${quote}”里有目标 ${mark.targetIds.join('、')} 的数字`,
        '没有数字的成果：有数字的是目标',
        '删去这一项；另有成果，只抄不含这个数字的几个字。',
      ),
    );
  const earlier = deliverables.slice(0, index).map((one) => ({
    quote: one.quote,
    start: text.indexOf(one.quote),
  }));
  const same = earlier.find(
    (one) => one.start >= 0 && one.start < end && start < one.start + one.quote.length,
  );
  if (same)
    findings.push(
      ...error(
        'quote',
        same.quote === quote ? `“${quote}”列了两次` : `“${quote}”与“${same.quote}”重叠`,
        '一个成果列一次',
        '删去其中一个，或各抄各的文字。',
      ),
    );
  const last = earlier.findLast((one) => one.start > start);
  if (last)
    findings.push(
      ...error(
        'quote',
        `“${quote}”列在“${last.quote}”后面`,
        '照原文先后',
        `把这一项移到“${last.quote}”前面。`,
      ),
    );
  return findings.length > 0 ? findings : verbFindings(task, index, start, error);
}

/** The verb stands in the deliverable's sentence, and no other verb of the task nearer to it. */
function verbFindings(
  task: ParsedTask,
  index: number,
  start: number,
  error: (field: 'verb', ...words: [string, string, string]) => Finding[],
): Finding[] {
  const { text } = task.wording;
  const { deliverables, targets } = task.record;
  const { quote, verb } = deliverables[index]!;
  const range = splitSentences(text).find((one) => one.start <= start && start < one.end)!;
  const sentence = text.slice(range.start, Math.max(range.end, start + quote.length));
  const remedy = '照抄原文里管着这个成果的动词。';
  if (!sentence.includes(verb))
    return error('verb', `“${verb}”不在这个成果的一句里`, `“${sentence}”里的动词`, remedy);
  const before = text
    .slice(range.start, start)
    .split(/[，；：]/u)
    .at(-1)!;
  const [after = ''] = text.slice(start + quote.length, range.end).split(/[，；：。]/u);
  const clause = before + quote + after;
  const near = [...deliverables, ...targets].find(
    (one) => one.verb !== undefined && clause.includes(one.verb),
  );
  return near && !clause.includes(verb)
    ? error('verb', `“${verb}”，而这个成果在“${clause}”里`, `“${near.verb}”`, remedy)
    : [];
}
