/** Rules about the plan as a whole: its parts, chapters and tasks are all there, once, in order. */
import path from 'node:path';
import { fieldAt, type ParsedPlan, type ParsedTask } from '../content/parse.ts';
import { inProject, taskFileName, topicsFile } from '../content/paths.ts';
import { isConfirmed } from '../model/confirmed.ts';
import { errorAt, isError, lineOf, warningAt, type Finding } from '../model/finding.ts';
import {
  textOfRole,
  type ChapterPart,
  type DocumentPart,
  type TextRole,
} from '../language/document.ts';
import { reservedSteps } from '../model/addresses.ts';
import { dateOf, issuerOf, titleOf } from '../model/plan.ts';
import type { TopicRecord } from '../model/schema.ts';

/** Checks the structure of one plan. */
export function checkStructure(plan: ParsedPlan): Finding[] {
  const key = keyOf(plan);
  const misnamed = [
    ...key,
    ...(key.length > 0 ? [] : period(plan)),
    ...identity(plan),
    ...halfConfirmed(plan),
    ...partOrder(plan),
    ...misnamedParts(plan),
    ...numbersInTitles(plan),
  ];
  // Tasks refer to all of these.
  if (misnamed.some(isError)) return misnamed;
  return [
    ...misnamed,
    ...taskNumbers(plan),
    ...plan.tasks.flatMap((task) => chapterOf(plan, task)),
  ];
}

/** A plan's key begins its addresses: it must not be one of the site's own, nor a year that is not the plan's. */
function keyOf(plan: ParsedPlan): Finding[] {
  const { key, folder } = plan;
  const { year } = plan.record;
  if (reservedSteps.includes(key))
    return errorAt(
      lineOf(plan.file),
      `文件夹名是 ${key}`,
      '网站自己的网址没有用的名称',
      `把文件夹 ${folder} 改名，如 ${year}。`,
    );
  if (!/^\d{4}$/u.test(key) || key === String(year)) return [];
  return errorAt(
    fieldAt(plan, ['year']),
    `year 是 ${year}`,
    `与文件夹 ${folder} 一致`,
    '改正 year 或文件夹名。',
  );
}

/** Whole years, the plan's own and those that its title names: else a figure for part of a year could end one. */
function period(plan: ParsedPlan): Finding[] {
  const { year, periodStart, periodEnd } = plan.record;
  const title = titleOf(plan.parts);
  const lastYear = periodEnd.slice(0, 4);
  const named = lastYear === String(year) || (lastYear > String(year) && title.includes(lastYear));
  return [
    ...(periodStart === `${year}-01-01`
      ? []
      : errorAt(
          fieldAt(plan, ['periodStart']),
          periodStart,
          `${year}-01-01`,
          '计划从 year 的第一天算起。',
        )),
    ...(named && periodEnd.endsWith('-12-31')
      ? []
      : errorAt(
          fieldAt(plan, ['periodEnd']),
          periodEnd,
          `${year}-12-31`,
          '计划到一年的最后一天为止；标题写明到哪一年，才填那一年的最后一天。',
        )),
  ];
}

/** What the text of a role looks like, where a page says of it what it is. */
const roleForms: Partial<Record<TextRole, readonly [wanted: string, form: RegExp]>> = {
  documentNumber: ['发文字号，如 某府发〔2024〕2号', /号/u],
  signature: ['机关的名称', /^[^：:。]*$/u],
};

/** Paragraphs that are what they look like, where the document has no other that is. */
const looks: readonly (readonly [role: TextRole, what: string, form: RegExp])[] = [
  [
    'date',
    '成文日期',
    /^[0-9〇零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日$/u,
  ],
  ['documentNumber', '发文字号', /^\p{Script=Han}+〔[0-9]{4}〕[0-9]+号$/u],
  ['closing', '文末的抄送', /^(?:抄送|分送)[：:]/u],
];

/** A paragraph under another name than what it looks like: a page would not say the date, or the number. */
const misnamedParts = (plan: ParsedPlan): Finding[] =>
  plan.parts.flatMap((part, index) => {
    const like =
      part.kind === 'text' && part.role === 'note'
        ? looks.find(([, , form]) => form.test(part.text))
        : undefined;
    if (part.kind !== 'text' || !like || textOfRole(plan.parts, like[0]) !== undefined) return [];
    return warningAt(
      fieldAt(plan, ['parts', index, part.role]),
      `“${part.text}”，写作 ${part.role}`,
      `${like[0]}：像${like[1]}，而没有别的一段是`,
      `核对文件：是${like[1]}，改写 ${like[0]}。`,
    );
  });

/** A chapter's number stands in a field of its own. */
const numbersInTitles = (plan: ParsedPlan): Finding[] =>
  plan.parts.flatMap((part, index) => {
    const numeral =
      part.kind === 'chapter' && part.numeral === ''
        ? /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+[.．、])/u.exec(
            part.title,
          )?.[0]
        : undefined;
    return numeral === undefined
      ? []
      : warningAt(
          fieldAt(plan, ['parts', index, 'title']),
          `“${numeral}”写在 title 里`,
          `numeral: ${numeral}`,
          '序号写在 numeral，title 不含序号。',
        );
  });

/** What every page names: title and issuer; a date that is printed can be read. */
function identity(plan: ParsedPlan): Finding[] {
  const place = { ...lineOf(plan.file), field: 'parts' };
  const printed = plan.parts.findIndex((part) => part.kind === 'text' && part.role === 'date');
  return [
    ...(titleOf(plan.parts) === ''
      ? errorAt(
          place,
          '没有标题',
          '一项 title，或 noticeTitle',
          '照原文在 parts 里标出标题；文件没有标题，就不能发布。',
        )
      : []),
    ...(issuerOf(plan) === ''
      ? (isConfirmed(plan.record) ? errorAt : warningAt)(
          { ...lineOf(plan.file), field: 'issuer.name' },
          '没有落款，也没有填写发文机关',
          '发文机关的全称',
          '照文件填写 issuer.name。',
        )
      : []),
    ...plan.parts.flatMap((part, index) => {
      const [wanted, fits] = part.kind === 'text' ? (roleForms[part.role] ?? []) : [];
      return part.kind !== 'text' || wanted === undefined || fits!.test(part.text)
        ? []
        : errorAt(
            fieldAt(plan, ['parts', index, part.role]),
            `“${part.text}”`,
            wanted,
            '照原文写明这一段是什么；不是，就写作 note。',
          );
    }),
    ...(printed >= 0 && dateOf(plan.parts) === undefined
      ? errorAt(
          fieldAt(plan, ['parts', printed, 'date']),
          `“${textOfRole(plan.parts, 'date')}”`,
          '一个日期，照原文，如 2024年3月8日',
          '照原文改正；不是日期，就写作 note。',
        )
      : []),
  ];
}

/** A plan is not called confirmed while targets in it are proposals. */
function halfConfirmed(plan: ParsedPlan): Finding[] {
  if (!isConfirmed(plan.record)) return [];
  const open = [plan, ...plan.tasks].flatMap(({ record }) =>
    record.targets.filter((target) => !isConfirmed(target)),
  );
  return open.length === 0
    ? []
    : errorAt(
        { ...lineOf(plan.file), field: 'confirmed' },
        `没有写，而 ${open.length} 个目标还没有核对：${open
          .slice(0, 5)
          .map(({ id }) => id)
          .join('、')}${open.length > 5 ? ' 等' : ''}`,
        'confirmed: false',
        '逐个核对这些目标，删去它们的 confirmed: false；还没有核对完，在 plan.yaml 写 confirmed: false。',
      );
}

/**
 * Chapters, and tasks, stand in the order of their numbers, each once; what a chapter belongs to stands before it. Behind
 * the first that is out of order all are.
 */
function partOrder(plan: ParsedPlan): Finding[] {
  const before = { chapter: 0, task: 0 };
  const lost = new Set<DocumentPart['kind']>();
  return plan.parts.flatMap((part, index): Finding[] => {
    if (part.kind === 'text' || lost.has(part.kind)) return [];
    const expected = ++before[part.kind];
    if (part.number !== expected && lost.add(part.kind))
      return errorAt(
        fieldAt(plan, ['parts', index, part.kind]),
        String(part.number),
        String(expected),
        orderRemedies[part.kind],
      );
    return part.kind === 'task' || part.parent === undefined || part.parent < part.number
      ? []
      : errorAt(
          fieldAt(plan, ['parts', index, 'parent']),
          String(part.parent),
          '前面的一个部分',
          '写它所属的部分的序号；最上一级的不填。',
        );
  });
}

const orderRemedies = {
  chapter: '各部分从 1 起连续编号，照原文先后排列。',
  task: '任务从 1 起连续编号，照原文先后排列，每项一次。',
};

function taskNumbers({ folder: plan, parts, tasks, complete }: ParsedPlan): Finding[] {
  const misnumbered = [...repeatedNumbers(tasks), ...tasks.flatMap(numberOfFile)];
  // Which are missing is known where each is what its file says.
  if (misnumbered.length > 0 || !complete) return misnumbered;
  if (tasks.length === 0)
    return errorAt(
      lineOf(`${plan}/tasks`),
      '没有一项任务',
      '每项任务一个文件',
      '恢复这个文件夹，或重新运行 npm run import。',
    );
  const listed = parts.flatMap((part) => (part.kind === 'task' ? [part.number] : []));
  const numbers = tasks.map(({ record }) => record.number);
  const last = Math.max(...listed);
  return [
    ...listed
      .filter((number) => !numbers.includes(number))
      .flatMap((number) =>
        errorAt(
          lineOf(`${plan}/${taskFileName(number)}`),
          `缺少任务 ${number}`,
          `任务 1 到 ${last} 连续`,
          '恢复这个文件，或重新运行 npm run import。',
        ),
      ),
    ...tasks
      .filter(({ record }) => !listed.includes(record.number))
      .flatMap((task) =>
        errorAt(
          fieldAt(task, ['number']),
          `任务 ${task.record.number} 不在 plan.yaml 的 parts 里`,
          `任务 1 到 ${last}`,
          '删去多出的文件；原文有这项任务，就在 parts 里照先后补上。',
        ),
      ),
  ];
}

function repeatedNumbers(tasks: readonly ParsedTask[]): Finding[] {
  return tasks.flatMap((task, index) => {
    const { number } = task.record;
    const former = tasks.slice(0, index).findLast(({ record }) => record.number === number);
    return former
      ? errorAt(
          fieldAt(task, ['number']),
          `任务 ${number} 已经在 ${former.file}`,
          '每个任务序号只用一次',
          '改正其中一个文件的 number，或删去多出的文件。',
        )
      : [];
  });
}

function numberOfFile(task: ParsedTask): Finding[] {
  const { number } = task.record;
  const name = path.posix.basename(task.file);
  const wanted = path.posix.basename(taskFileName(number));
  return name === wanted
    ? []
    : errorAt(
        fieldAt(task, ['number']),
        `number 是 ${number}，文件名是 ${name}`,
        `文件名 ${wanted}`,
        '文件名和 number 要一致，改正写错的一处。',
      );
}

/** A task belongs to the chapter under whose heading it stands, or to one that this is a part of. */
function chapterOf({ parts }: ParsedPlan, task: ParsedTask): Finding[] {
  const { chapter, number } = task.record;
  const at = parts.findIndex((part) => part.kind === 'task' && part.number === number);
  const above: number[] = [];
  let up = parts.slice(0, at).findLast((part) => part.kind === 'chapter')?.number;
  while (up !== undefined) {
    above.push(up);
    up = chapterPart(parts, up)?.parent;
  }
  if (above.length === 0 ? chapter === undefined : above.includes(chapter ?? 0)) return [];
  return errorAt(
    fieldAt(task, ['chapter']),
    chapter === undefined ? '没有填写' : String(chapter),
    above.length === 0 ? '不填：它前面没有部分' : above.join(' 或 '),
    'plan.yaml 的 parts 里，这项任务在哪个部分的标题之下，就写那个部分的序号。',
  );
}

const chapterPart = (parts: readonly DocumentPart[], number: number) =>
  parts.find((part): part is ChapterPart => part.kind === 'chapter' && part.number === number);

/** Checks that the topics of tasks and targets are there. */
export function checkTopics({ tasks }: ParsedPlan, topics: readonly TopicRecord[]): Finding[] {
  const known = topics.map(({ slug }) => slug);
  const unknown = new Set(
    tasks.flatMap(({ record }) => record.topics).filter((slug) => !known.includes(slug)),
  );
  if (known.length === 0 && unknown.size > 0)
    return errorAt(
      lineOf(inProject(topicsFile)),
      `没有主题，而任务用到 ${[...unknown].join('、')}`,
      '任务用到的主题都在',
      '从版本历史恢复这个文件；不用主题的，任务和目标的 topics 都写 []。',
    );
  // What several tasks use is missing from the list; what one uses is its own mistake.
  const missing = [...unknown].filter((slug) => usersOf(tasks, slug).length > 1);
  return [
    ...missing.flatMap((slug) =>
      errorAt(
        lineOf(inProject(topicsFile)),
        `没有主题 ${slug}`,
        `任务 ${usersOf(tasks, slug).join('、')} 用到的主题都在`,
        '恢复这个主题，或在这些任务里换成别的。',
      ),
    ),
    ...tasks.flatMap((task) => topicsOf(task, [...known, ...missing])),
  ];
}

const usersOf = (tasks: readonly ParsedTask[], slug: string) =>
  tasks.filter(({ record }) => record.topics.includes(slug)).map(({ record }) => record.number);

function topicsOf(task: ParsedTask, slugs: readonly string[]): Finding[] {
  const { record } = task;
  const unknown = (
    found: readonly string[],
    known: readonly string[],
    field: readonly (string | number)[],
    remedy: string,
  ) =>
    found.flatMap((slug, index) =>
      known.includes(slug)
        ? []
        : errorAt(fieldAt(task, [...field, index]), slug, known.join('、') || '没有主题', remedy),
    );
  return [
    ...unknown(
      record.topics,
      slugs,
      ['topics'],
      '用 content/topics.yaml 里已有的 slug，或先在那里加上。',
    ),
    ...record.targets.flatMap((target, index) =>
      unknown(
        target.topics ?? [],
        record.topics,
        ['targets', index, 'topics'],
        '目标的主题要在任务的 topics 之内：先在任务里加上，或从目标里删去。',
      ),
    ),
  ];
}
