/** Rules about the plan as a whole: chapters and tasks are all there, once, in order. */
import path from 'node:path';
import type { TopicRecord } from '../model/schema.ts';
import type { Finding } from '../model/finding.ts';
import { wholeFile, type ParsedPlan, type ParsedTask } from '../content/parse.ts';

/** Checks the structure of one plan. */
export function checkStructure(plan: ParsedPlan, topics: readonly TopicRecord[]): Finding[] {
  return [
    ...chapterOrder(plan),
    ...taskNumbers(plan),
    ...plan.tasks.flatMap((task) => [...taskPlace(plan, task), ...knownTopics(task, topics)]),
  ];
}

function chapterOrder({ file, record, yaml }: ParsedPlan): Finding[] {
  return record.chapters.flatMap(({ number }, index) =>
    number === index + 1
      ? []
      : [
          {
            severity: 'error' as const,
            file,
            ...yaml.placeOf(['chapters', index, 'number']),
            field: `chapters[${index}].number`,
            found: String(number),
            expected: String(index + 1),
            remedy: '各部分从 1 起连续编号，照原文先后排列。',
          },
        ],
  );
}

function taskNumbers({ folder, tasks, complete }: ParsedPlan): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<number, ParsedTask>();
  for (const task of tasks) {
    const former = seen.get(task.record.number);
    if (former) {
      findings.push({
        ...at(task, ['number']),
        found: `任务 ${task.record.number} 已经在 ${former.file}`,
        expected: '每个任务序号只用一次',
        remedy: '改正其中一个文件的 number，或删去多出的文件。',
      });
    }
    seen.set(task.record.number, task);
  }
  if (!complete) return findings;
  const last = Math.max(0, ...seen.keys());
  for (let number = 1; number <= last; number++) {
    if (seen.has(number)) continue;
    const file = `${folder}/tasks/${String(number).padStart(2, '0')}.mdx`;
    findings.push(
      wholeFile(
        file,
        `缺少任务 ${number}`,
        `任务 1 到 ${last} 连续`,
        '恢复这个文件，或重新运行 npm run import。',
      ),
    );
  }
  return findings;
}

function taskPlace({ record }: ParsedPlan, task: ParsedTask): Finding[] {
  const findings: Finding[] = [];
  const wanted = `${String(task.record.number).padStart(2, '0')}.mdx`;
  if (path.posix.basename(task.file) !== wanted) {
    findings.push({
      ...at(task, ['number']),
      found: `number 是 ${task.record.number}，文件名是 ${path.posix.basename(task.file)}`,
      expected: `文件名 ${wanted}`,
      remedy: '文件名和 number 要一致，改正写错的一处。',
    });
  }
  if (!record.chapters.some(({ number }) => number === task.record.chapter)) {
    findings.push({
      ...at(task, ['chapter']),
      found: String(task.record.chapter),
      expected: `1 到 ${record.chapters.length}`,
      remedy: 'plan.yaml 的 chapters 里没有这个部分，照原文改正。',
    });
  }
  return findings;
}

function knownTopics(task: ParsedTask, topics: readonly TopicRecord[]): Finding[] {
  const { record } = task;
  const slugs = topics.map(({ slug }) => slug);
  const unknown = (
    found: readonly string[],
    known: readonly string[],
    field: readonly (string | number)[],
    remedy: string,
  ) =>
    found.flatMap((slug, index) =>
      known.includes(slug)
        ? []
        : [
            {
              ...at(task, [...field, index]),
              found: slug,
              expected: known.join('、') || '没有主题',
              remedy,
            },
          ],
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

/** Where a field of a task's front matter stands. */
export const at = (task: ParsedTask, fieldPath: readonly (string | number)[]) => ({
  severity: 'error' as const,
  file: task.file,
  ...task.yaml.placeOf(fieldPath),
  field: fieldPath.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${key}` : key),
    '',
  ),
});
