/** Rules about other years' results: not before their time, one a year, and none against what a plan's records say. */
import { inBaseUnit } from '../language/quantity.ts';
import type { ParsedPlan } from '../content/parse.ts';
import type { SeriesRecord } from '../model/outcome.ts';
import type { TargetRecord } from '../model/schema.ts';
import { samePage } from '../model/links.ts';
import { boundFault } from './figures.ts';
import { monthsOf } from './periods.ts';
import { noDifferenceFault, type Fault } from './record-findings.ts';

/** What the site's own plans say of an indicator. */
export interface Own {
  plan: ParsedPlan;
  target: TargetRecord;
}

type Outcome = SeriesRecord['outcomes'][number];

/** What is wrong with the results of a series; today is an ISO date. */
export const outcomeFaults = (
  { outcomes, unit }: SeriesRecord,
  own: readonly Own[],
  today: string,
): Fault[] =>
  outcomes.flatMap((outcome, at) => {
    const fault =
      partFault(outcome) ??
      noDifferenceFault(outcome.difference) ??
      boundFault(outcome, unit) ??
      timeFault(outcome, today) ??
      repeatedFault(outcome, unit, outcomes.slice(0, at)) ??
      recordedFault(outcome, unit, own);
    return fault ? [{ ...fault, field: ['outcomes', at, ...fault.field] }] : [];
  });

/** A part of a year may be over before the year is, and what is expected is said before. */
const isWhole = ({ part, finality }: Outcome) => part === undefined && finality === undefined;

/** Of which a year has but one number. */
const isTheYears = (outcome: Outcome) => isWhole(outcome) && outcome.difference === undefined;

function partFault({ part }: Outcome): Fault | undefined {
  const months = part === undefined ? undefined : monthsOf(part);
  if (part === undefined || !months) return undefined;
  const { from, to } = months;
  const field = ['part'];
  if (from < 1 || from > to || to > 12)
    return {
      field,
      found: part,
      expected: '一年里先后的两个月，如“1—6月”',
      remedy: '照来源改正。',
    };
  return from === 1 && to === 12
    ? {
        field,
        found: part,
        expected: '不填：是全年的',
        remedy: '删去 part；只是一部分，照来源改正。',
      }
    : undefined;
}

/** The day on which something was published, by its date or, where it has none, by its title: 2020年7月22日的发布会. */
function dayTold({ date, title }: Outcome['source']): { day: string; field: string[] } | undefined {
  if (date !== undefined) return { day: date, field: ['source', 'date'] };
  const told = /(?<year>[0-9]{4})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日/u.exec(title)?.groups;
  if (!told) return undefined;
  const [month, day] = [told['month']!, told['day']!].map((part) => part.padStart(2, '0'));
  return { day: `${told['year']}-${month}-${day}`, field: ['source', 'title'] };
}

function timeFault(outcome: Outcome, today: string): Fault | undefined {
  const { year, part, source } = outcome;
  const month = String(monthsOf(part ?? '')?.to ?? 1).padStart(2, '0');
  const over = isWhole(outcome) ? `${year}-12-31` : `${year}-${month}-01`;
  if (over > today)
    return {
      field: ['year'],
      found: `${year}，还没有过完`,
      expected: `不晚于今天 ${today}`,
      remedy: '改正年份；只是这一年的一部分，在 part 里写明。',
    };
  const told = dayTold(source);
  return told !== undefined && told.day < over
    ? {
        field: told.field,
        found: told.day,
        expected: `不早于 ${over}`,
        remedy: '这段时间还没有过完就公布不了：改正年份或日期；只是一部分，在 part 里写明。',
      }
    : undefined;
}

function repeatedFault(
  outcome: Outcome,
  usual: string,
  earlier: readonly Outcome[],
): Fault | undefined {
  const { year, source } = outcome;
  const before = earlier.find((one) => one.year === year && isTheYears(one));
  if (!isTheYears(outcome) || !before) return undefined;
  const shown = ({ value, unit = usual }: Outcome) => `${value}${unit}`;
  const amount = ({ value, unit = usual }: Outcome) => inBaseUnit(value, unit)?.value;
  const same = amount(before) === amount(outcome);
  if (same && before.source.url !== source.url) return undefined;
  return {
    field: [same ? 'year' : 'value'],
    found: same ? `${year} 有两个` : `${shown(outcome)}，而前面写的是 ${shown(before)}`,
    expected: '一年一个全年的数字',
    remedy: '删去多出的或改正错的；只是这一年的一部分，在 part 里写明。',
  };
}

/** Held against what a plan records by the indicator's definition, and against what it records of the same page. */
function recordedFault(outcome: Outcome, usual: string, own: readonly Own[]): Fault | undefined {
  if (!isTheYears(outcome)) return undefined;
  const { year, value, unit = usual, source } = outcome;
  const base = inBaseUnit(value, unit);
  const recorded = recordedOf(year, own);
  const onPage = recorded.filter(
    (one) => one.base.unit === base?.unit && samePage(source.url, one.url),
  );
  const known = onPage.some((one) => one.base.value === base?.value);
  const against =
    recorded.find((one) => one.same && one.base.value !== base?.value) ??
    (known ? undefined : onPage[0]);
  return (
    against && {
      field: ['value'],
      found: `${value}${unit}`,
      expected: `与 ${against.id} 记的 ${against.figure} 相同`,
      remedy: '改正错的一处；两个来源不一致，都记在 outcomes.yaml，删去这一条。',
    }
  );
}

/** Final figures of a whole year, or as of its last day, that are recorded with a plan; `same` by the indicator's definition. */
const recordedOf = (year: number, own: readonly Own[]) =>
  own.flatMap(({ plan, target }) =>
    (plan.outcomes?.record.outcomes ?? []).flatMap((one) => {
      const base = inBaseUnit(one.value, one.unit);
      const wholeYear =
        one.periodEnd === `${year}-12-31` &&
        [`${year}-01-01`, one.periodEnd].includes(one.periodStart);
      const like =
        one.target === target.id && one.finality === 'final' && one.comparator === undefined;
      return base && wholeYear && like
        ? [
            {
              id: one.id,
              figure: `${one.value}${one.unit}`,
              base,
              same: one.definition === 'same',
              url: one.source.url,
            },
          ]
        : [];
    }),
  );
