/** Rules about what a task states besides its numbers: each stands in the text, and is what its field says. */
import { fieldAt, type ParsedTask } from '../content/parse.ts';
import { errorAt, type Finding } from '../model/finding.ts';
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

/** Checks what one task states. */
export function checkStated(task: ParsedTask): Finding[] {
  const stated = Object.entries(task.record.stated ?? {}) as [
    keyof StatedRecord,
    string | undefined,
  ][];
  return stated.flatMap(([field, words]) => {
    if (words === undefined) return [];
    const place = fieldAt(task, ['stated', field]);
    if (!task.wording.text.includes(words))
      return [
        errorAt(
          place,
          `“${words}”不在任务正文里`,
          '照抄原文；原文没有写明就不填',
          '照正文改正，或删去这一项。',
        ),
      ];
    const { fits, what } = kinds[field];
    return fits(words)
      ? []
      : [errorAt(place, `“${words}”`, what, '写到了别的一项里：照正文改正，或删去这一项。')];
  });
}
