/** Rules about the plan as a whole: chapters and tasks are all there, once, in order. */
import path from 'node:path';
import { fieldAt, type ParsedPlan, type ParsedTask } from '../content/parse.ts';
import { inProject, taskFileName, topicsFile } from '../content/paths.ts';
import { errorAt, lineOf, type Finding } from '../model/finding.ts';
import { planKey } from '../model/ids.ts';
import type { TopicRecord } from '../model/schema.ts';

/** Checks the structure of one plan. */
export function checkStructure(plan: ParsedPlan): Finding[] {
  const misplaced = folder(plan);
  const misnamed = [...(misplaced.length > 0 ? misplaced : period(plan)), ...chapterOrder(plan)];
  // Tasks refer to all of these.
  if (misnamed.length > 0) return misnamed;
  return [...taskNumbers(plan), ...plan.tasks.flatMap((task) => chapterOf(plan, task))];
}

function folder(plan: ParsedPlan): Finding[] {
  const { year } = plan.record;
  if (planKey(year) === plan.key) return [];
  return [
    errorAt(
      lineOf(plan.file),
      `year 是 ${year}`,
      `与文件夹 ${plan.folder} 一致`,
      '改正 year 或文件夹名。',
    ),
  ];
}

/** Whole years, the plan's own and those that its title names: else a figure for part of a year could end one. */
function period(plan: ParsedPlan): Finding[] {
  const { year, title, periodStart, periodEnd } = plan.record;
  const lastYear = periodEnd.slice(0, 4);
  const named = lastYear === String(year) || (lastYear > String(year) && title.includes(lastYear));
  return [
    ...(periodStart === `${year}-01-01`
      ? []
      : [
          errorAt(
            fieldAt(plan, ['periodStart']),
            periodStart,
            `${year}-01-01`,
            '计划从 year 的第一天算起。',
          ),
        ]),
    ...(named && periodEnd.endsWith('-12-31')
      ? []
      : [
          errorAt(
            fieldAt(plan, ['periodEnd']),
            periodEnd,
            `${year}-12-31`,
            '计划到一年的最后一天为止；标题写明到哪一年，才填那一年的最后一天。',
          ),
        ]),
  ];
}

function chapterOrder(plan: ParsedPlan): Finding[] {
  return plan.record.chapters.flatMap(({ number }, index) =>
    number === index + 1
      ? []
      : [
          errorAt(
            fieldAt(plan, ['chapters', index, 'number']),
            String(number),
            String(index + 1),
            '各部分从 1 起连续编号，照原文先后排列。',
          ),
        ],
  );
}

function taskNumbers({ folder: plan, tasks, complete }: ParsedPlan): Finding[] {
  const misnumbered = [...repeatedNumbers(tasks), ...tasks.flatMap(numberOfFile)];
  // Which are missing is known where each is what its file says.
  if (misnumbered.length > 0 || !complete) return misnumbered;
  if (tasks.length === 0)
    return [
      errorAt(
        lineOf(`${plan}/tasks`),
        '没有一项任务',
        '每项任务一个文件',
        '恢复这个文件夹，或重新运行 npm run import。',
      ),
    ];
  const numbers = tasks.map(({ record }) => record.number);
  const last = Math.max(...numbers);
  return Array.from({ length: last }, (_, index) => index + 1)
    .filter((number) => !numbers.includes(number))
    .map((number) =>
      errorAt(
        lineOf(`${plan}/${taskFileName(number)}`),
        `缺少任务 ${number}`,
        `任务 1 到 ${last} 连续`,
        '恢复这个文件，或重新运行 npm run import。',
      ),
    );
}

function repeatedNumbers(tasks: readonly ParsedTask[]): Finding[] {
  return tasks.flatMap((task, index) => {
    const { number } = task.record;
    const former = tasks.slice(0, index).findLast(({ record }) => record.number === number);
    return former
      ? [
          errorAt(
            fieldAt(task, ['number']),
            `任务 ${number} 已经在 ${former.file}`,
            '每个任务序号只用一次',
            '改正其中一个文件的 number，或删去多出的文件。',
          ),
        ]
      : [];
  });
}

function numberOfFile(task: ParsedTask): Finding[] {
  const { number } = task.record;
  const name = path.posix.basename(task.file);
  const wanted = path.posix.basename(taskFileName(number));
  return name === wanted
    ? []
    : [
        errorAt(
          fieldAt(task, ['number']),
          `number 是 ${number}，文件名是 ${name}`,
          `文件名 ${wanted}`,
          '文件名和 number 要一致，改正写错的一处。',
        ),
      ];
}

function chapterOf({ record }: ParsedPlan, task: ParsedTask): Finding[] {
  const { chapter } = task.record;
  return record.chapters.some((one) => one.number === chapter)
    ? []
    : [
        errorAt(
          fieldAt(task, ['chapter']),
          String(chapter),
          `1 到 ${record.chapters.length}`,
          'plan.yaml 的 chapters 里没有这个部分，照原文改正。',
        ),
      ];
}

/** Checks that the topics of tasks and targets are there. */
export function checkTopics({ tasks }: ParsedPlan, topics: readonly TopicRecord[]): Finding[] {
  const known = topics.map(({ slug }) => slug);
  const unknown = new Set(
    tasks.flatMap(({ record }) => record.topics).filter((slug) => !known.includes(slug)),
  );
  // What several tasks use is missing from the list; what one uses is its own mistake.
  const missing = [...unknown].filter((slug) => usersOf(tasks, slug).length > 1);
  return [
    ...missing.map((slug) =>
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
        : [errorAt(fieldAt(task, [...field, index]), slug, known.join('、') || '没有主题', remedy)],
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
