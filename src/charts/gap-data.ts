/** A target and what was published of its own year, as data for a chart. */
import type { TargetContext } from '../model/context.ts';
import { differenceWords } from '../model/gap-words.ts';
import { trustOf } from '../model/outcome.ts';
import type { Outcome } from '../model/standing.ts';
import { periodWords } from '../model/outcome-words.ts';
import type { Target } from '../model/plan.ts';
import type { Dot } from './dots.ts';
import type { GapData } from './gap.ts';

/** What is said before a published figure. */
const lead = ({ periodEnd }: Target, state: Dot, outcome: Outcome): string => {
  if (state === 'expected') return '预计';
  if (state !== 'partial') return '公布';
  const period = periodWords(outcome).replace(`${periodEnd.slice(0, 4)}年`, '');
  return period === '全年' || period === '' ? '其中一部分' : period;
};

/** How a figure of the city or of the year before is named where it stands by. */
const named = (figure: Pick<Outcome, 'periodStart' | 'periodEnd'>) =>
  periodWords(figure).replace('全年', '');

/**
 * The data of a chart.
 * @param years whether the other years are drawn besides; then the year before needs no place here.
 */
export function gapData(target: Target, context: TargetContext, years: boolean): GapData {
  const { value, valueTo, comparator, raw, standing, baselines, unit } = target;
  const { gap, cityRate } = context;
  // What is little to be trusted is listed, and never drawn.
  const decisive = standing.decisive.filter(({ source }) => trustOf(source) !== 'low');
  const { state } = standing;
  const dot = state === 'not-found' || state === 'not-comparable' ? undefined : state;
  const [first] = decisive;
  const before = baselines.find(
    ({ definition, finality, baseUnit, source }) =>
      definition === 'same' &&
      finality === 'final' &&
      baseUnit === unit &&
      trustOf(source) !== 'low',
  );
  const figures = [...new Set(decisive.map(({ figure }) => figure))].join('、');
  const other =
    cityRate !== undefined
      ? { value: cityRate.baseValue, label: `全市${named(cityRate)} ${cityRate.figure}` }
      : before && !years
        ? { value: before.baseValue, label: `${named(before)} ${before.figure}` }
        : undefined;
  return {
    target: {
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      comparator,
      label: `目标 ${raw}`,
    },
    ...(first && dot
      ? {
          result: {
            values: [...new Set(decisive.map(({ baseValue }) => baseValue))],
            label: `${lead(target, dot, first)} ${figures}`,
            dot,
            ...(gap ? { gap: differenceWords(gap) } : {}),
          },
        }
      : {}),
    ...(other ? { other } : {}),
    ...(target.kind === 'share' && unit === '%' ? { end: 100 } : {}),
  };
}
