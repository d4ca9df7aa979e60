/** Rules about other years' results: not before their time, one a year, and none against what a plan's records say. */
import { inBaseUnit } from '../language/quantity.ts';
import type { ParsedPlan } from '../content/parse.ts';
import type { SeriesRecord } from '../model/outcome.ts';
import type { TargetRecord } from '../model/schema.ts';
import type { Fault, FieldPath } from './record-findings.ts';

/** What the site's own plans say of an indicator. */
export interface Own {
  plan: ParsedPlan;
  target: TargetRecord;
}

/** What is wrong with the results of a series; today is an ISO date. */
export function outcomeFaults(record: SeriesRecord, own: readonly Own[], today: string): Fault[] {
  const { outcomes, unit } = record;
  return outcomes.flatMap(({ year, value, finality, part, difference, source }, at): Fault[] => {
    const field = (...path: FieldPath) => ['outcomes', at, ...path];
    // A part of a year may be over before the year is, and what is expected is said before.
    const whole = part === undefined && finality === undefined;
    const over = whole ? `${year}-12-31` : `${year}-01-01`;
    if (over > today)
      return [
        {
          field: field('year'),
          found: `${year}，还没有过完`,
          expected: `不晚于今天 ${today}`,
          remedy: '改正年份；只是这一年的一部分，在 part 里写明。',
        },
      ];
    if (source.date !== undefined && source.date < over)
      return [
        {
          field: field('source', 'date'),
          found: source.date,
          expected: `不早于 ${over}`,
          remedy: '这段时间还没有过完就公布不了：改正年份或日期；只是一部分，在 part 里写明。',
        },
      ];
    if (!whole || difference !== undefined) return [];
    const before = outcomes
      .slice(0, at)
      .find((one) => one.year === year && one.part === undefined && one.difference === undefined);
    if (before && (before.value !== value || before.source.url === source.url))
      return [
        {
          field: field(before.value === value ? 'year' : 'value'),
          found:
            before.value === value ? `${year} 有两个` : `${value}，而前面写的是 ${before.value}`,
          expected: '一年一个全年的数字',
          remedy: '删去多出的或改正错的；只是这一年的一部分，在 part 里写明。',
        },
      ];
    const recorded = recordedOf(year, own).find(
      ({ base }) => base.value !== inBaseUnit(value, unit)?.value,
    );
    return recorded
      ? [
          {
            field: field('value'),
            found: `${value}${unit}`,
            expected: `与 ${recorded.id} 记的 ${recorded.figure} 相同`,
            remedy: '改正错的一处；两个来源不一致，都记在 outcomes.yaml，删去这一条。',
          },
        ]
      : [];
  });
}

/** Final figures of a whole year, or as of its last day, that are recorded with a plan by the indicator's definition. */
const recordedOf = (year: number, own: readonly Own[]) =>
  own.flatMap(({ plan, target }) =>
    (plan.outcomes?.record.outcomes ?? []).flatMap((one) => {
      const base = inBaseUnit(one.value, one.unit);
      const wholeYear =
        one.periodEnd === `${year}-12-31` &&
        [`${year}-01-01`, one.periodEnd].includes(one.periodStart);
      const like =
        one.target === target.id &&
        one.definition === 'same' &&
        one.finality === 'final' &&
        one.comparator === undefined;
      return base && wholeYear && like
        ? [{ id: one.id, figure: `${one.value}${one.unit}`, base }]
        : [];
    }),
  );
