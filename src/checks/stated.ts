/** Rules about what a task states besides its numbers: each stands in the text, and is what its field says. */
import { fieldAt, type ParsedTask } from '../content/parse.ts';
import { errorAt, warningAt, type Finding } from '../model/finding.ts';
import type { StatedRecord } from '../model/schema.ts';

const time = /[年月日季旬周期]/u;
/** Nothing but a time: 全年, 6月底前. */
const onlyTime =
  /^(?:[^，]*[全本当今半0-9０-９一二三四五六七八九十])?(?:年|月|季度)[内底末前初]*$/u;

/** What the words of a field cannot do without, or cannot be. */
const kinds: Readonly<
  Record<keyof StatedRecord, { fits: (words: string) => boolean; what: string }>
> = {
  deadline: { fits: (words) => time.test(words), what: '时间，如“全年”“6月底前”' },
  base: {
    fits: (words) => /[0-9０-９一二两三四五六七八九十百千万]/u.test(words),
    what: '上年的数字',
  },
  responsible: { fits: (words) => !onlyTime.test(words), what: '责任单位' },
  place: { fits: (words) => !onlyTime.test(words), what: '地点' },
};

/** What the field's words are instead, where they are something that the record says elsewhere. */
function insteadOf(task: ParsedTask, field: keyof StatedRecord, words: string): string | undefined {
  if (field === 'deadline') return undefined;
  const { text, marks } = task.wording;
  const start = text.indexOf(words);
  const mark = marks.find((one) => one.start < start + words.length && start < one.end);
  return mark && `，里面有目标 ${mark.targetIds.join('、')} 的数字`;
}

/** A phrase that so many tasks of a plan state as their time is one wherever it stands. */
const usual = 3;

/** Checks that what a plan's tasks state as their time is stated of each task that says it; pages say that it is not. */
export function checkStatedTimes(tasks: readonly ParsedTask[]): Finding[] {
  const counts = Map.groupBy(tasks, ({ record }) => record.stated?.deadline);
  const phrases = [...counts].flatMap(([words, some]) =>
    words !== undefined && some.length >= usual ? [words] : [],
  );
  return tasks.flatMap((task) => {
    const said = phrases.find((words) => task.wording.text.includes(words));
    if (said === undefined || task.record.stated?.deadline !== undefined) return [];
    return warningAt(
      fieldAt(task, ['stated', 'deadline']),
      `没有填写，而正文写着“${said}”`,
      `“${said}”：别的任务都把它记作时限`,
      '照正文填写 stated.deadline；不填，网站上说“原文未写明”。',
    );
  });
}

/** Checks what one task states, and the units that it names. */
export const checkStated = (task: ParsedTask): Finding[] => [
  ...statedFindings(task),
  ...unitFindings(task),
];

/** A unit answers for a task where the document prints its name with it; a table has the role in its head. */
function unitFindings({ record, wording, ...parsed }: ParsedTask): Finding[] {
  const text = `${record.title ?? ''}\n${wording.text}`.replace(/[^\S\n]/gu, '');
  return (record.units ?? []).flatMap(({ name }, index) =>
    text.includes(name.replace(/\s/gu, ''))
      ? []
      : errorAt(
          fieldAt(parsed, ['units', index, 'name']),
          `“${name}”不在任务正文里`,
          '照抄原文；原文没有写明就不填',
          '照正文改正，或删去这一项。',
        ),
  );
}

function statedFindings(task: ParsedTask): Finding[] {
  const stated = Object.entries(task.record.stated ?? {}) as [
    keyof StatedRecord,
    string | undefined,
  ][];
  return stated.flatMap(([field, words]) => {
    if (words === undefined) return [];
    const place = fieldAt(task, ['stated', field]);
    if (!task.wording.text.includes(words))
      return errorAt(
        place,
        `“${words}”不在任务正文里`,
        '照抄原文；原文没有写明就不填',
        '照正文改正，或删去这一项。',
      );
    const { fits, what } = kinds[field];
    const instead = insteadOf(task, field, words);
    return fits(words) && instead === undefined
      ? []
      : errorAt(
          place,
          `“${words}”${instead ?? ''}`,
          what,
          '写到了别的一项里：照正文改正，或删去这一项。',
        );
  });
}
