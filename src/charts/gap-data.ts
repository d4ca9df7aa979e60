/** A target and what was published of its own year, as data for a chart. */
import { inBaseUnit } from '../language/quantity.ts';
import { trustOf } from '../model/outcome.ts';
import type { Outcome } from '../model/standing.ts';
import { periodWords } from '../model/outcome-words.ts';
import type { Target } from '../model/plan.ts';
import type { Dot } from './dots.ts';
import { commonEnd, type GapData } from './gap.ts';

/** What is said before a published figure. */
const lead = ({ periodEnd }: Target, state: Dot, outcome: Outcome): string => {
  if (state === 'expected') return '预计';
  if (state !== 'partial') return '公布';
  const period = periodWords(outcome).replace(`${periodEnd.slice(0, 4)}年`, '');
  return period === '全年' || period === '' ? '其中一部分' : period;
};

/** "多57个", "少100亿元", "相同"; of rates in percentage points. */
export function differenceFrom(target: Target, outcome: Outcome): string {
  const scale = inBaseUnit(1, outcome.unit)?.value ?? 1;
  const difference = Number(((outcome.baseValue - target.value) / scale).toFixed(6));
  if (difference === 0) return '相同';
  const unit = outcome.unit === '%' ? '个百分点' : outcome.unit;
  return `${difference > 0 ? '多' : '少'}${Math.abs(difference)}${unit}`;
}

/**
 * The data of a chart.
 * @param years whether the other years are drawn besides; then the year before needs no place here.
 */
export function gapData(target: Target, years: boolean): GapData {
  const { value, valueTo, comparator, raw, standing, baselines, unit } = target;
  const { state, disagree } = standing;
  // What is little to be trusted is listed, and never drawn.
  const decisive = standing.decisive.filter(({ source }) => trustOf(source) !== 'low');
  const [first] = decisive;
  const before = baselines.find(
    ({ definition, finality, baseUnit }) =>
      definition === 'same' && finality === 'final' && baseUnit === unit,
  );
  const sure = state === 'not-found' || state === 'not-comparable' ? undefined : state;
  const whole = sure === 'final' || sure === 'expected';
  return {
    target: {
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      comparator,
      label: `目标 ${raw}`,
    },
    ...(first && sure
      ? {
          result: {
            values: [...new Set(decisive.map(({ baseValue }) => baseValue))],
            label: `${lead(target, sure, first)} ${[...new Set(decisive.map(({ figure }) => figure))].join('、')}`,
            dot: sure,
            ...(whole && !disagree ? { gap: differenceFrom(target, first) } : {}),
          },
        }
      : {}),
    ...(before && !years
      ? {
          other: {
            value: before.baseValue,
            label: `${periodWords(before)} ${before.figure}`,
          },
        }
      : {}),
    ...(target.kind === 'share' && unit === '%' ? { end: 100 } : {}),
  };
}

/**
 * The same with its scale stretched so that the target stands at a place, unless the result would then leave it.
 * @param part place in the width, from 0 to 1. A share keeps its full scale.
 */
export function withTargetAt(part: number, data: GapData): GapData {
  const { target, end } = data;
  if (end !== undefined || target.value <= 0) return data;
  return { ...data, end: Math.max(target.value / part, commonEnd([data])) };
}
