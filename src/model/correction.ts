/** What was wrong on the published site and was put right: what an editor may write in `corrections.yaml`. */
import { z } from 'astro/zod';
import { placeOfAddress } from './addresses.ts';
import { parseTargetFragment } from './ids.ts';
import { isoDate, words } from './schema.ts';

export const correctionSchema = z.strictObject({
  date: isoDate.describe('哪一天改正的。'),
  wrong: words.describe('原来写的是什么，错在哪里。'),
  now: words.describe('现在写的是什么。'),
  places: z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9][\w/%-]*\/(?:#[\w-]+)?$/u,
          '网站里的地址，如 2024/tasks/18/#t04，前面不写 /',
        ),
    )
    .min(1)
    .describe('在网站的哪些地方，写网站里的地址，如 2024/tasks/18/#t04。'),
  noticedBy: words.optional().describe('谁指出的；本人同意公开才写，否则不填。'),
});
export type CorrectionRecord = z.infer<typeof correctionSchema>;

/** Newest first; of one day in the order of the file. */
export const newestFirst = (corrections: readonly CorrectionRecord[]): CorrectionRecord[] =>
  corrections.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

/** "c-2027-01-15-1": the places of corrections on their page. Of a day the oldest, last in the list, is the first. */
export const correctionFragments = (corrections: readonly CorrectionRecord[]): string[] =>
  corrections.map(({ date }, index) => {
    const later = corrections.slice(index).filter((one) => one.date === date).length;
    return `c-${date}-${later}`;
  });

/** What readers call a place: "2024任务18目标4", "2024任务18第3句"; the address itself where it is of nothing in a task. */
export function placeName(address: string): string {
  const { plan, task, fragment } = placeOfAddress(address);
  if (plan === undefined || task === undefined) return address;
  const target = parseTargetFragment(fragment);
  const sentence = /^s(?<number>\d{2,})$/u.exec(fragment)?.groups?.['number'];
  const within =
    target === undefined
      ? sentence === undefined
        ? ''
        : `第${Number(sentence)}句`
      : `目标${target}`;
  return `${plan}任务${task}${within}`;
}
