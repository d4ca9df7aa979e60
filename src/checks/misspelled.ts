/** Rules about a character that was typed for another one: all around it is as a text has it, and it is not. */
import { fieldAt, type ParsedContent, type ParsedPlan } from '../content/parse.ts';
import { warningAt, type Finding } from '../model/finding.ts';
import type { FieldPath } from './record-findings.ts';

const isHan = /^\p{Script=Han}$/u;

/**
 * The first character of some words that a text does not have, where the text has another one between the same
 * neighbours, three of them at least; undefined where there is none.
 */
export function misspelledIn(
  words: string,
  text: string,
): { found: string; meant: string } | undefined {
  const chars = [...words];
  for (const [at, char] of chars.entries()) {
    if (!isHan.test(char) || text.includes(char)) continue;
    for (const from of [at - 2, at - 1]) {
      const window = chars.slice(Math.max(from, 0), from + 4);
      if (from < 0 || window.length < 4 || !window.every((one) => isHan.test(one))) continue;
      const pattern = window.map((one) => (one === char ? '\\p{Script=Han}' : one)).join('');
      const meant = new RegExp(pattern, 'u').exec(text)?.[0];
      if (meant !== undefined) return { found: window.join(''), meant };
    }
  }
  return undefined;
}

/** Checks what editors call that which the plans promise. */
export function checkMisspelled({
  plans,
  series,
}: Pick<ParsedContent, 'plans' | 'series'>): Finding[] {
  const byKey = new Map(
    plans.flatMap((plan) =>
      plan.tasks.flatMap((task) =>
        task.record.targets.map((one) => [one.indicatorKey, `${one.indicator}\n${textOf(task)}`]),
      ),
    ),
  );
  return [
    ...plans.flatMap(ofPlan),
    ...series.record.series.flatMap(({ name, indicatorKey }, index) =>
      doubtIn(series, ['series', index, 'name'], name, byKey.get(indicatorKey)),
    ),
  ];
}

const textOf = ({ record, wording }: ParsedPlan['tasks'][number]) =>
  `${record.title ?? ''}\n${wording.text}`;

function ofPlan({ tasks, passages, outcomes }: ParsedPlan): Finding[] {
  const all = [...tasks, ...passages];
  const byId = new Map(
    all.flatMap((task) =>
      task.record.targets.map((one) => [one.id, `${one.indicator}\n${textOf(task)}`] as const),
    ),
  );
  return [
    ...all.flatMap((task) =>
      task.record.targets.flatMap(({ indicator }, index) =>
        doubtIn(task, ['targets', index, 'indicator'], indicator, textOf(task)),
      ),
    ),
    ...(outcomes?.record.outcomes ?? []).flatMap(({ target, indicator }, index) =>
      doubtIn(outcomes!, ['outcomes', index, 'indicator'], indicator, byId.get(target)),
    ),
  ];
}

function doubtIn(
  parsed: Parameters<typeof fieldAt>[0],
  path: FieldPath,
  words: string,
  text: string | undefined,
): Finding[] {
  const slip = text === undefined ? undefined : misspelledIn(words, text);
  return slip === undefined
    ? []
    : warningAt(
        fieldAt(parsed, path),
        `“${slip.found}”`,
        `“${slip.meant}”：原文这样写`,
        '改正写错的字；没有写错，换一种说法。',
      );
}
