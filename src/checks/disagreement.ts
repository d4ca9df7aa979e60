/**
 * Rules about what the published figures of one target say of each other: that two sources disagree, that a total and
 * its growth do, that more was counted by autumn than in the whole year. Sources may; then a note says so to readers.
 */
import { ratios } from '../language/measure-words.ts';
import { inBaseUnit } from '../language/quantity.ts';
import { errorAt, warningAt, type Finding } from '../model/finding.ts';
import type { OutcomeRecord } from '../model/outcome.ts';
import type { PlanRecord, TargetRecord } from '../model/schema.ts';
import { fieldAt, type Parsed } from '../content/parse.ts';
import { isOffScale } from './figures.ts';

/** What an editor says of figures that do not agree. */
const explained = /不一致|不相[合同]|不同|出入|可比|口径|不变价|修订|修正|基数/u;

/** One exact figure, where it stands in the file, in its base unit. */
interface Figure {
  record: OutcomeRecord;
  index: number;
  value: number;
  unit: string;
}

const shown = ({ value, unit }: OutcomeRecord) => `${value}${unit}`;
const isExplained = (...figures: readonly Figure[]) =>
  figures.some(({ record: { note } }) => note !== undefined && explained.test(note));

/** Checks the figures of a plan, each with those of its target. */
export function disagreementFindings(
  outcomes: Parsed<unknown>,
  records: readonly OutcomeRecord[],
  targets: ReadonlyMap<string, TargetRecord>,
  plan: PlanRecord,
): Finding[] {
  const figures = records.flatMap((record, index): Figure[] => {
    const base = inBaseUnit(record.value, record.unit);
    const exact = record.comparator === undefined && record.definition !== 'part';
    return base && exact ? [{ record, index, ...base }] : [];
  });
  return [...Map.groupBy(figures, ({ record }) => record.target)].flatMap(([id, own]) => {
    const target = targets.get(id);
    const doubts = own.flatMap((one) => againstOther(one, own) ?? againstLater(one, own) ?? []);
    const sound = own.filter(
      ({ record, unit }) =>
        record.definition !== 'same' || !target || ratios.has(unit) === ratios.has(target.unit),
    );
    const measured = sound
      .flatMap((one) => againstOwnName(one, sound))
      .flatMap(({ at, found, expected }) =>
        errorAt(
          fieldAt(outcomes, ['outcomes', at, 'indicator']),
          found,
          expected,
          '照来源改正单位，或者写明这个数字衡量的是什么。',
        ),
      );
    return measured.length > 0
      ? measured
      : [...doubts, ...(target?.kind === 'growth' ? againstTotals(own, target, plan) : [])].flatMap(
          ({ at, found, expected }) =>
            warningAt(
              fieldAt(outcomes, ['outcomes', at, 'value']),
              found,
              expected,
              '照来源再核对一次；来源自己就不一致，或者不能相比，在 note 里写明。',
            ),
        );
  });
}

interface Disagreement {
  at: number;
  found: string;
  expected: string;
}

/** What is measured in per cent, by its name. */
const namesRatio = /率|比|占|幅|速|增长|提[升高]|上升|下降|降低|减少|[升降涨跌]/u;

/** One thing is not measured in money or by count here and in per cent there: one of the two is called wrongly. */
function againstOwnName(one: Figure, all: readonly Figure[]): Disagreement[] {
  const { record, unit } = one;
  const ratio = ratios.has(unit);
  if (namesRatio.test(record.indicator) === ratio) return [];
  const other = all.find(
    (figure) => figure.record.indicator === record.indicator && ratios.has(figure.unit) !== ratio,
  );
  return other
    ? [
        {
          at: one.index,
          found: `${record.indicator}，以${record.unit}计，而 ${other.record.id} 以${other.record.unit}计`,
          expected: ratio ? '比率的名称，如 某某增长率' : '总量的名称，不是比率',
        },
      ]
    : [];
}

/** Half of the last digit that both print. */
function isRounded(a: number, b: number): boolean {
  const digits = (value: number) => (String(value).split('.')[1] ?? '').length;
  const shorter = Math.min(digits(a), digits(b));
  return Math.abs(a - b) <= 0.5 * 10 ** -shorter * (1 + 1e-9);
}

/** Two sources, one thing counted in one way over one time, two numbers: the first is what others are held against. */
function againstOther(one: Figure, all: readonly Figure[]): Disagreement | undefined {
  const { role, periodStart, periodEnd, finality, definition, value } = one.record;
  if (definition !== 'same') return undefined;
  const other = all.find(
    ({ record, unit }) =>
      unit === one.unit &&
      record.definition === 'same' &&
      record.role === role &&
      record.finality === finality &&
      record.periodStart === periodStart &&
      record.periodEnd === periodEnd,
  );
  if (!other || other.value === one.value || isExplained(one, other)) return undefined;
  if (other.record.unit === one.record.unit && isRounded(other.record.value, value))
    return undefined;
  return {
    at: one.index,
    found: `${shown(one.record)}，而 ${other.record.id} 是 ${shown(other.record)}`,
    expected: '同一时段、同一口径的一个数字',
  };
}

/** What is counted from the first day on grows: no part of a time has more than the whole. */
function againstLater(one: Figure, all: readonly Figure[]): Disagreement | undefined {
  const { record, unit, value } = one;
  if (ratios.has(unit) || record.periodStart === record.periodEnd) return undefined;
  const whole = all.find(
    (other) =>
      other.unit === unit &&
      other.value < value &&
      other.record.indicator === record.indicator &&
      other.record.definition === record.definition &&
      other.record.periodStart === record.periodStart &&
      other.record.periodEnd > record.periodEnd,
  );
  if (!whole || isExplained(one)) return undefined;
  return {
    at: one.index,
    found: `${shown(record)}，到 ${record.periodEnd}，而 ${whole.record.id} 到 ${whole.record.periodEnd} 只有 ${shown(whole.record)}`,
    expected: `不大于 ${shown(whole.record)}`,
  };
}

/** Points of growth by which prices and rounding may set a rate apart from its totals. */
const pointsApart = 3;
const isNear = (a: number, b: number) => Math.abs(a - b) <= pointsApart + 1e-9;

/** A rate of growth, and the totals of its year and of the year before. */
function againstTotals(
  own: readonly Figure[],
  target: TargetRecord,
  plan: PlanRecord,
): Disagreement[] {
  const whole = own.filter(({ record }) => {
    const year = record.role === 'outcome' ? plan.year : plan.year - 1;
    return record.periodStart === `${year}-01-01` && record.periodEnd === `${year}-12-31`;
  });
  const growth = whole.find(
    ({ record, unit }) => unit === '%' && record.role === 'outcome' && record.definition === 'same',
  );
  // What has lost a per cent sign is said to have.
  if (!growth || isOffScale(growth.value, target.value, growth.unit)) return [];
  const totals = whole.filter(({ unit, value }) => !ratios.has(unit) && value > 0);
  return totals.flatMap((total) => {
    const { role, indicator } = total.record;
    const base = totals.find(
      ({ record, unit }) =>
        record.role === 'baseline' && record.indicator === indicator && unit === total.unit,
    );
    if (role !== 'outcome' || !base || isExplained(total, base, growth)) return [];
    const computed = (total.value / base.value - 1) * 100;
    if (isNear(computed, growth.value)) return [];
    // Totals that grew as was promised are less likely to be wrong than a rate that did not.
    const at = isNear(computed, target.value) ? growth : total;
    return [
      {
        at: at.index,
        found: `${shown(at.record)}：${total.record.id} 的 ${shown(total.record)} 比 ${base.record.id} 的 ${shown(base.record)} 变了 ${computed.toFixed(1)}%，而 ${growth.record.id} 是 ${shown(growth.record)}`,
        expected: '增长率与两年的数字相合',
      },
    ];
  });
}
