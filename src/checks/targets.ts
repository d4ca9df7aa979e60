/** Rules about targets: record, mark and printed words say the same; every Arabic number is accounted for. */
import { parseQuantity } from '../language/quantity.ts';
import { proposeTargets } from '../language/target-grammar.ts';
import type { TargetRecord } from '../model/schema.ts';
import { errorAt, isError, lineOf, type Finding } from '../model/finding.ts';
import { partsOf, passageName, type TargetId } from '../model/ids.ts';
import { checkAgreement } from './agreement.ts';
import { checkDeliverables } from './deliverables.ts';
import { checkMixedUp } from './neighbours.ts';
import { occurrences } from './occurrences.ts';
import { checkOtherNumbers } from './other-numbers.ts';
import { checkSameTargets } from './same-target.ts';
import { checkStated } from './stated.ts';
import { checkSummary } from './summary.ts';
import { fieldAt, type ParsedPlan, type ParsedTask } from '../content/parse.ts';

/** Checks the ids of a plan's targets. */
export function checkIds(plan: ParsedPlan, tasks: readonly ParsedTask[]): Finding[] {
  const copied = copiedIds(plan, tasks);
  if (copied.length > 0) return copied;
  return [...tasks.flatMap((task) => idFindings(plan, task)), ...strayTargets(plan)];
}

/** A folder that was copied, or has another name now, has all its ids from before. */
function copiedIds({ key, file, folder }: ParsedPlan, tasks: readonly ParsedTask[]): Finding[] {
  const ids = tasks.flatMap(({ record }) => record.targets.map(({ id }) => id));
  const [first, ...others] = new Set(ids.map((id) => partsOf(id).plan));
  if (ids.length < 2 || first === undefined || first === key || others.length > 0) return [];
  return errorAt(
    lineOf(file),
    `目标的编号都以 ${first}- 开头，而文件夹是 ${folder}`,
    `以 ${key}- 开头`,
    '文件夹是复制出来的，删去它；计划改了代号的，任务、outcomes.yaml 和 highlights 里的编号一起改。',
  );
}

/** Targets among those outside tasks that stand in no passage of the plan. */
function strayTargets({ passages, record, ...plan }: ParsedPlan): Finding[] {
  const names = passages.map(({ passage }) => passageName(passage));
  return record.targets.flatMap(({ id }, index) =>
    names.includes(passageName(partsOf(id).passage))
      ? []
      : errorAt(
          fieldAt(plan, ['targets', index, 'id']),
          id,
          names.length > 0 ? `${names.join('、')} 里的编号` : '任务文件里的目标',
          '这里只写任务之外的目标：正文开头的写 p，部分开头的写 c 和部分的序号；任务的目标写在任务文件里。',
        ),
  );
}

/**
 * Checks the targets of one plan.
 * @param tasks those whose wording is sound.
 * @param whole whether these are all, so that what refers from one file to another can be judged.
 * @param missing ids of which it is said already that they are not there.
 */
export function checkTargets(
  plan: ParsedPlan,
  tasks: ParsedTask[],
  whole: boolean,
  missing: ReadonlySet<TargetId> = new Set(),
): Finding[] {
  const proposals = new Map(tasks.map((task) => [task, proposeTargets(task.wording.text)]));
  const own = tasks.flatMap((task) => [
    ...recordFindings(task),
    ...checkDeliverables(task),
    ...checkStated(task),
    ...checkSummary(task),
    ...checkAgreement(plan, task, proposals.get(task)),
  ]);
  return [
    ...own,
    ...(whole && !own.some(isError) ? checkSameTargets(plan) : []),
    ...(whole ? highlightedTargets(plan, missing) : []),
    ...checkOtherNumbers({ ...plan, tasks, complete: whole }, proposals),
  ];
}

function recordFindings(task: ParsedTask): Finding[] {
  const findings = [
    ...task.record.targets.flatMap((target, index) => [
      ...quoteFindings(task, target, index),
      ...quantityFindings(task, target, index),
    ]),
    ...markFindings(task),
  ];
  return findings.length > 0 ? findings : [...orderFindings(task), ...checkMixedUp(task)];
}

function idFindings({ key }: ParsedPlan, task: ParsedTask): Finding[] {
  const prefix = `${key}-${passageName(task.passage)}-`;
  const seen = new Set<string>();
  return task.record.targets.flatMap(({ id }, index) => {
    const findings: Finding[] = [];
    const place = fieldAt(task, ['targets', index, 'id']);
    if (!id.startsWith(prefix)) {
      findings.push(
        ...errorAt(place, id, `以 ${prefix} 开头`, '编号由年、任务、序号组成，照本任务改正。'),
      );
    }
    if (seen.has(id)) {
      findings.push(
        ...errorAt(
          place,
          `${id} 用了两次`,
          '编号不重复',
          '新的目标用还没用过的序号；旧编号不再用。',
        ),
      );
    }
    seen.add(id);
    return findings;
  });
}

function quoteFindings(
  task: ParsedTask,
  { id, quote, raw, value, unit }: TargetRecord,
  index: number,
): Finding[] {
  const inTask = occurrences(task.wording.text, quote);
  if (inTask !== 1) {
    return errorAt(
      fieldAt(task, ['targets', index, 'quote']),
      inTask === 0 ? `“${quote}”不在任务正文里` : `“${quote}”在任务正文里出现 ${inTask} 次`,
      '正文里恰好出现一次的原文',
      '从正文照抄含有这个数字的最短一句，一字不差；重复时多抄几个字。',
    );
  }
  if (/[。！？](?!”?$)/u.test(quote)) {
    return errorAt(
      fieldAt(task, ['targets', index, 'quote']),
      `“${quote}”`,
      '一句之内的原文',
      '从正文照抄含有这个数字的最短一句，不带前后的句子。',
    );
  }
  if (occurrences(quote, raw) !== 1) {
    // Where the mark in the text is around the number, it is the quote that is another's.
    const own = task.wording.marks.find(({ targetIds }) => targetIds.includes(id));
    const marked = own && task.wording.text.slice(own.start, own.end) === raw;
    if (marked && !quote.includes(raw))
      return errorAt(
        fieldAt(task, ['targets', index, 'quote']),
        `“${quote}”里没有“${raw}”`,
        '含有这个数字的原文',
        '从正文照抄含有这个数字的最短一句，一字不差。',
      );
    return errorAt(
      fieldAt(task, ['targets', index, 'raw']),
      `“${raw}”`,
      `在“${quote}”中恰好出现一次`,
      '照抄 quote 里的数字和单位。',
    );
  }
  const start = task.wording.text.indexOf(quote) + quote.indexOf(raw);
  const mark = task.wording.marks.find(({ targetIds }) => targetIds.includes(id));
  if (mark && (mark.start !== start || mark.end !== start + raw.length)) {
    // A record that agrees with itself is not what is wrong.
    const printed = parseQuantity(raw, task.wording.text, start);
    const agrees = printed?.value === value && printed.unit === unit;
    return errorAt(
      agrees ? bodyPlace(task) : fieldAt(task, ['targets', index, 'raw']),
      `正文里 ${id} 标的是“${task.wording.text.slice(mark.start, mark.end)}”，不是 quote 里的“${raw}”`,
      '标记和记录指同一处文字',
      '改正正文里 <Target> 的位置，或改正 quote 和 raw。',
    );
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
    return errorAt(
      fieldAt(task, ['targets', index, 'raw']),
      `“${target.raw}”`,
      '一个数字和它的单位，如 3500套（间）、9.1亿美元、170家以上',
      '照原文改正 raw。',
    );
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
      : errorAt(
          fieldAt(task, ['targets', index, field]),
          String(target[field] ?? '没有填写'),
          `${wanted[field] ?? '不填'}（原文印作“${target.raw}”）`,
          '照原文的数字、单位和比较词改正。',
        ),
  );
}

const bodyPlace = (task: ParsedTask) => lineOf(task.file, task.bodyLine + 1);

/** Targets without a mark whose number has one that names no target, or another one again: that mark's id is wrong. */
function wronglyMarked(task: ParsedTask, unmarked: readonly TargetRecord[]): TargetRecord[] {
  const { text, marks } = task.wording;
  return unmarked.filter(({ quote, raw }) => {
    const start = text.indexOf(quote) + quote.indexOf(raw);
    return marks.some((one) => one.start === start && one.end === start + raw.length);
  });
}

function markFindings(task: ParsedTask): Finding[] {
  const recorded: string[] = task.record.targets.map(({ id }) => id);
  const marked = task.wording.marks.flatMap(({ targetIds }) => targetIds);
  const unmarked = task.record.targets.filter(({ id }) => !marked.includes(id));
  const misnamed = wronglyMarked(task, unmarked);
  const instead =
    misnamed.length > 0
      ? `，而 ${misnamed.map(({ id, raw }) => `${id}（“${raw}”）`).join('、')} 没有标记`
      : '';
  return [
    ...recorded.flatMap((id, index) =>
      marked.includes(id) || misnamed.some((one) => one.id === id)
        ? []
        : errorAt(
            fieldAt(task, ['targets', index, 'id']),
            `${id} 在正文里没有标记`,
            `正文里有 <Target id="${id}">`,
            '在正文里把这个数字标出来，或删去这条记录。',
          ),
    ),
    ...[...new Set(marked)].flatMap((id) =>
      recorded.includes(id)
        ? []
        : errorAt(
            bodyPlace(task),
            `标记 <Target id="${id}"> 没有记录${instead}`,
            '每个标记在 targets 里有一条记录',
            '补上记录，或改正标记的 id。',
          ),
    ),
    ...marked
      .filter((id, index) => marked.indexOf(id) !== index)
      .flatMap((id) =>
        errorAt(
          bodyPlace(task),
          `${id} 标了两次${instead}`,
          '每个目标标一次',
          '删去多出的标记，或改正标记的 id。',
        ),
      ),
  ];
}

/** Records stand as their numbers do in the text; where two numbers have one mark, either may be first. */
function orderFindings(task: ParsedTask): Finding[] {
  const starts = new Map(
    task.wording.marks.flatMap(({ targetIds, start }) =>
      targetIds.map((id) => [id, start] as const),
    ),
  );
  const { targets } = task.record;
  const at = targets.findIndex(
    ({ id }, index) => index > 0 && starts.get(id)! < starts.get(targets[index - 1]!.id)!,
  );
  if (at < 0) return [];
  const [before, late] = [targets[at - 1]!.id, targets[at]!.id];
  return errorAt(
    fieldAt(task, ['targets', at, 'id']),
    `${late} 列在 ${before} 后面`,
    '照原文先后',
    `把这一条移到 ${before} 前面。`,
  );
}

function highlightedTargets(plan: ParsedPlan, missing: ReadonlySet<string>): Finding[] {
  const { record, tasks, passages } = plan;
  const all = [...tasks, ...passages];
  const known = new Set<string>(all.flatMap((task) => task.record.targets.map(({ id }) => id)));
  return record.highlights.flatMap((id, index) =>
    known.has(id) || missing.has(id)
      ? []
      : errorAt(
          fieldAt(plan, ['highlights', index]),
          id,
          '已有目标的编号',
          '改正编号，或删去这一项。',
        ),
  );
}
