/** Rules about targets: record, mark and printed words say the same; every Arabic number is accounted for. */
import { findArabicNumbers } from '../language/numerals.ts';
import { parseQuantity } from '../language/quantity.ts';
import { proposeTargets, type TargetProposal } from '../language/target-grammar.ts';
import type { TargetRecord } from '../model/schema.ts';
import { errorAt, isError, lineOf, warningAt, type Finding } from '../model/finding.ts';
import { taskId } from '../model/ids.ts';
import { checkAgreement } from './agreement.ts';
import { checkSummary } from './summary.ts';
import { fieldAt, type ParsedPlan, type ParsedTask } from '../content/parse.ts';

/** Checks the ids of a plan's targets. */
export const checkIds = (plan: ParsedPlan, tasks: readonly ParsedTask[]): Finding[] =>
  tasks.flatMap((task) => idFindings(plan, task));

/**
 * Checks the targets of one plan.
 * @param tasks those whose wording is sound.
 * @param whole whether these are all, so that what refers from one file to another can be judged.
 */
export function checkTargets(plan: ParsedPlan, tasks: ParsedTask[], whole: boolean): Finding[] {
  const proposals = new Map(tasks.map((task) => [task, proposeTargets(task.wording.text)]));
  const own = tasks.flatMap((task) => [
    ...task.record.targets.flatMap((target, index) => [
      ...quoteFindings(task, target, index),
      ...quantityFindings(task, target, index),
    ]),
    ...markFindings(task),
    ...deliverableFindings(task),
    ...statedFindings(task),
    ...checkSummary(task),
    ...checkAgreement(plan, task, proposals.get(task)),
  ]);
  return [
    ...own,
    ...(whole && !own.some(isError) ? repeatedTargets(plan) : []),
    ...(whole ? highlightedTargets(plan) : []),
    ...numbersAccounted({ ...plan, tasks, complete: whole }, proposals),
  ];
}

function idFindings({ key }: ParsedPlan, task: ParsedTask): Finding[] {
  const prefix = `${taskId(key, task.record.number)}-`;
  const seen = new Set<string>();
  return task.record.targets.flatMap(({ id }, index) => {
    const findings: Finding[] = [];
    const place = fieldAt(task, ['targets', index, 'id']);
    if (!id.startsWith(prefix)) {
      findings.push(
        errorAt(place, id, `以 ${prefix} 开头`, '编号由年、任务、序号组成，照本任务改正。'),
      );
    }
    if (seen.has(id)) {
      findings.push(
        errorAt(place, `${id} 用了两次`, '编号不重复', '新的目标用还没用过的序号；旧编号不再用。'),
      );
    }
    seen.add(id);
    return findings;
  });
}

function occurrences(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}

function quoteFindings(
  task: ParsedTask,
  { id, quote, raw }: TargetRecord,
  index: number,
): Finding[] {
  const inTask = occurrences(task.wording.text, quote);
  if (inTask !== 1) {
    return [
      errorAt(
        fieldAt(task, ['targets', index, 'quote']),
        inTask === 0 ? `“${quote}”不在任务正文里` : `“${quote}”在任务正文里出现 ${inTask} 次`,
        '正文里恰好出现一次的原文',
        '从正文照抄含有这个数字的最短一句，一字不差；重复时多抄几个字。',
      ),
    ];
  }
  if (occurrences(quote, raw) !== 1) {
    return [
      errorAt(
        fieldAt(task, ['targets', index, 'raw']),
        `“${raw}”`,
        `在“${quote}”中恰好出现一次`,
        '照抄 quote 里的数字和单位。',
      ),
    ];
  }
  const start = task.wording.text.indexOf(quote) + quote.indexOf(raw);
  const mark = task.wording.marks.find(({ targetIds }) => targetIds.includes(id));
  if (mark && (mark.start !== start || mark.end !== start + raw.length)) {
    return [
      errorAt(
        fieldAt(task, ['targets', index, 'raw']),
        `正文里 ${id} 标的是“${task.wording.text.slice(mark.start, mark.end)}”，不是 quote 里的“${raw}”`,
        '标记和记录指同一处文字',
        '改正正文里 <Target> 的位置，或改正 quote 和 raw。',
      ),
    ];
  }
  return [];
}

function quantityFindings(task: ParsedTask, target: TargetRecord, index: number): Finding[] {
  const { text } = task.wording;
  const printed = parseQuantity(
    target.raw,
    text,
    text.indexOf(target.quote) + target.quote.indexOf(target.raw),
  );
  if (!printed) {
    return [
      errorAt(
        fieldAt(task, ['targets', index, 'raw']),
        `“${target.raw}”`,
        '一个数字和它的单位，如 3500套（间）、9.1亿美元、170家以上',
        '照原文改正 raw。',
      ),
    ];
  }
  const wanted = {
    value: printed.value,
    unit: printed.unit,
    comparator: printed.comparator,
    valueTo: printed.valueTo,
  };
  return (['value', 'valueTo', 'unit', 'comparator'] as const).flatMap((field) =>
    target[field] === wanted[field]
      ? []
      : [
          errorAt(
            fieldAt(task, ['targets', index, field]),
            String(target[field] ?? '没有填写'),
            `${wanted[field] ?? '不填'}（原文印作“${target.raw}”）`,
            '照原文的数字、单位和比较词改正。',
          ),
        ],
  );
}

function markFindings(task: ParsedTask): Finding[] {
  const recorded: string[] = task.record.targets.map(({ id }) => id);
  const marked = task.wording.marks.flatMap(({ targetIds }) => targetIds);
  const bodyPlace = lineOf(task.file, task.bodyLine);
  return [
    ...recorded.flatMap((id, index) =>
      marked.includes(id)
        ? []
        : [
            errorAt(
              fieldAt(task, ['targets', index, 'id']),
              `${id} 在正文里没有标记`,
              `正文里有 <Target id="${id}">`,
              '在正文里把这个数字标出来，或删去这条记录。',
            ),
          ],
    ),
    ...[...new Set(marked)].flatMap((id) =>
      recorded.includes(id)
        ? []
        : [
            errorAt(
              bodyPlace,
              `标记 <Target id="${id}"> 没有记录`,
              '每个标记在 targets 里有一条记录',
              '补上记录，或改正标记的 id。',
            ),
          ],
    ),
    ...marked
      .filter((id, index) => marked.indexOf(id) !== index)
      .map((id) => errorAt(bodyPlace, `${id} 标了两次`, '每个目标标一次', '删去多出的标记。')),
  ];
}

function deliverableFindings(task: ParsedTask): Finding[] {
  return task.record.deliverables.flatMap(({ quote }, index) => {
    const times = occurrences(task.wording.text, quote);
    if (times === 1) return [];
    return [
      errorAt(
        fieldAt(task, ['deliverables', index, 'quote']),
        times === 0 ? `“${quote}”不在任务正文里` : `“${quote}”在任务正文里出现 ${times} 次`,
        '正文里恰好出现一次的原文',
        '从正文照抄，一字不差；重复时多抄几个字。',
      ),
    ];
  });
}

function statedFindings(task: ParsedTask): Finding[] {
  return Object.entries(task.record.stated ?? {}).flatMap(([field, quote]) =>
    quote === undefined || task.wording.text.includes(quote)
      ? []
      : [
          errorAt(
            fieldAt(task, ['stated', field]),
            `“${quote}”不在任务正文里`,
            '照抄原文；原文没有写明就不填',
            '照正文改正，或删去这一项。',
          ),
        ],
  );
}

function repeatedTargets({ tasks }: ParsedPlan): Finding[] {
  const all = new Map(
    tasks.flatMap((task) => task.record.targets.map((target) => [target.id, target] as const)),
  );
  return tasks.flatMap((task) =>
    task.record.targets.flatMap((target, index) => {
      if (target.sameAs === undefined) return [];
      const first = all.get(target.sameAs);
      if (
        first &&
        first.id !== target.id &&
        first.value === target.value &&
        first.unit === target.unit &&
        first.indicatorKey === target.indicatorKey
      ) {
        return [];
      }
      return [
        errorAt(
          fieldAt(task, ['targets', index, 'sameAs']),
          target.sameAs,
          '另一个目标的编号，数值、单位、indicatorKey 都相同',
          '改正编号；两处并非同一目标时，删去 sameAs。',
        ),
      ];
    }),
  );
}

function highlightedTargets(plan: ParsedPlan): Finding[] {
  const { record, tasks } = plan;
  const known = new Set<string>(tasks.flatMap((task) => task.record.targets.map(({ id }) => id)));
  return record.highlights.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          errorAt(
            fieldAt(plan, ['highlights', index]),
            id,
            '已有目标的编号',
            '改正编号，或删去这一项。',
          ),
        ],
  );
}

/** Numbers of a plan that no editor has gone through yet: a question, once a task. */
const openNumbers = (task: ParsedTask, open: readonly { digits: string }[]): Finding =>
  warningAt(
    lineOf(task.file, task.bodyLine + 1),
    `${open.length} 个数字既不是目标，也没有列为其他数字：${open.map(({ digits }) => digits).join('、')}`,
    '每个阿拉伯数字二者必居其一',
    '是目标，加记录和 <Target> 标记；不是，在 plan.yaml 的 otherNumbers 写明理由；都写明了，删去 plan.yaml 的 confirmed。',
  );

/** Every Arabic number in the tasks is inside a mark or inside a listed text that is no target. */
function numbersAccounted(
  plan: ParsedPlan,
  proposals: ReadonlyMap<ParsedTask, readonly TargetProposal[]>,
): Finding[] {
  const { record, tasks, complete } = plan;
  const findings: Finding[] = [];
  for (const task of tasks) {
    const { text, marks } = task.wording;
    const spans = marks.map(({ start, end }) => ({ start, end }));
    record.otherNumbers.forEach((other, index) => {
      if (other.task !== task.record.number) return;
      const place = fieldAt(plan, ['otherNumbers', index, 'text']);
      const times = occurrences(text, other.text);
      if (times !== 1) {
        findings.push(
          errorAt(
            place,
            `“${other.text}”在任务 ${other.task} 中出现 ${times} 次`,
            '恰好出现一次',
            '照抄任务正文里含有这个数字的几个字。',
          ),
        );
      } else if (occurrences(other.text, other.number) !== 1) {
        findings.push(
          errorAt(
            place,
            `“${other.text}”中没有恰好一个“${other.number}”`,
            'number 是 text 里的数字',
            '改正 number 或 text。',
          ),
        );
      } else {
        const start = text.indexOf(other.text) + other.text.indexOf(other.number);
        spans.push({ start, end: start + other.number.length });
      }
    });
    const open = findArabicNumbers(text).filter(
      (number) => !spans.some(({ start, end }) => number.start >= start && number.end <= end),
    );
    if (record.confirmed === false && open.length > 0) findings.push(openNumbers(task, open));
    for (const number of record.confirmed === false ? [] : open) {
      findings.push(
        errorAt(
          lineOf(task.file, task.bodyLine + 1),
          `数字“${number.digits}”（${text.slice(Math.max(0, number.start - 6), number.end + 6)}）既不是目标，也没有列为其他数字`,
          '每个阿拉伯数字二者必居其一',
          '是目标，加记录和 <Target> 标记；不是，在 plan.yaml 的 otherNumbers 写明理由。',
        ),
      );
    }
    for (const { raw, start, end } of proposals.get(task) ?? []) {
      if (/[0-9０-９]/u.test(raw) || spans.some((one) => one.start < end && start < one.end))
        continue;
      findings.push(
        warningAt(
          lineOf(task.file, task.bodyLine + 1),
          `“${raw}”（${text.slice(Math.max(0, start - 6), end + 6)}）像是承诺的数量，既不是目标，也没有列为其他数字`,
          '汉字写的数量也核对一遍',
          '是目标，加记录和 <Target> 标记；不是，在 plan.yaml 的 otherNumbers 写明理由。',
        ),
      );
    }
  }
  record.otherNumbers.forEach((other, index) => {
    if (!complete || other.task === undefined) return;
    if (tasks.some((task) => task.record.number === other.task)) return;
    findings.push(
      errorAt(
        fieldAt(plan, ['otherNumbers', index, 'task']),
        String(other.task),
        '已有的任务序号',
        '改正任务序号。',
      ),
    );
  });
  return findings;
}
