/** From records to what is drawn: the chart of a target, or of an indicator over the years. */
import { format } from 'd3-format';
import { scaleLinear } from 'd3-scale';
import { inBaseUnit, type Comparator } from '../language/quantity.ts';
import { isChart, isUnbroken } from '../model/chart-form.ts';
import { contextOf } from '../model/context.ts';
import type { Background } from '../model/elsewhere.ts';
import type { Plan, Target } from '../model/plan.ts';
import {
  isDrawn,
  seriesOf,
  type Series,
  type YearOutcome,
  type YearTarget,
} from '../model/series.ts';
import { commonEnd, isGap, type GapData } from './gap.ts';
import { gapData } from './gap-data.ts';
import { spanAcross, topOf, yearsIn, type YearData } from './years.ts';

/** One chart: this year's target beside its result, the years, or both. */
export interface Chart {
  /** Absent where the indicator has no target in the plan whose page it is on. */
  target?: Target;
  series: Series;
  /** The plan's own year. */
  own: number;
  gap?: GapData;
  years?: YearData;
  /** The city's rate, where it stands by. */
  city?: Background;
}

/** What a chart is called in addresses: the fragment of its target, "t04". */
export const chartName = ({ target }: Chart): string => target?.fragment ?? '';

/** How a figure binds, in a sign where there is little room. */
const signs: Record<Comparator, string> = {
  eq: '',
  range: '',
  approx: '约',
  ge: '≥',
  gt: '>',
  le: '≤',
  lt: '<',
};

const plain = format('.6~f');

/** Figures of a series without its unit: 170000000000 as "1700" where the unit is 亿元. */
const figuresIn = ({ unit }: Series) => {
  const scale = inBaseUnit(1, unit)?.value ?? 1;
  return (value: number, comparator: Comparator, valueTo?: number) =>
    signs[comparator] +
    plain(value / scale) +
    (valueTo === undefined ? '' : `—${plain(valueTo / scale)}`);
};

/** An indicator's years as data for a chart. */
export function yearData(series: Series, own: number): YearData {
  const figure = figuresIn(series);
  const { breaks, apart } = series;
  const targets = series.targets.filter((one) => one.value === undefined || isDrawn(one));
  const outcomes = series.outcomes.filter(isDrawn);
  const numbered = targets.flatMap(({ year, value, valueTo, comparator, joined }) =>
    value === undefined
      ? []
      : [
          {
            year,
            value,
            ...(valueTo === undefined ? {} : { valueTo }),
            figure: figure(value, comparator, valueTo),
            joined,
          },
        ],
  );
  return {
    own,
    targets: numbered,
    results: outcomes.map((outcome) => ({
      year: outcome.year,
      value: outcome.value,
      figure: figure(outcome.value, outcome.comparator),
      dot: outcome.known,
      gap: isWhole(outcome, targets),
    })),
    breaks: breaks.map(({ year }) => year),
    worded: targets.filter(({ value }) => value === undefined).map(({ year }) => year),
    apart: apart !== undefined,
  };
}

/** Exact, of the whole year, by the series' definition: its distance from the target means something. */
const isWhole = ({ year, known, comparator }: YearOutcome, targets: readonly YearTarget[]) =>
  (known === 'final' || known === 'expected') &&
  comparator !== 'approx' &&
  targets.some((one) => one.year === year && one.comparator !== 'approx');

/** Whether the years differ in anything: the same number again is said in a sentence. */
const isVaried = ({ targets, results }: YearData) =>
  results.length > 0 ||
  targets.some(({ value, figure }) => value !== targets[0]?.value || figure !== targets[0].figure);

/**
 * A target as a chart, or without a drawing where nothing stands beside its number.
 * @param page address of the target on this site.
 */
export function chartOf(target: Target, plan: Plan, all: readonly Series[], page: string): Chart {
  const series = seriesOf(target, plan, all, page);
  const own = plan.year;
  const context = contextOf(target, plan, series);
  const { form, years: like } = context.chart;
  if (!isChart[form]) return { target, series, own };
  const data = like ? yearData(series, own) : undefined;
  const years = data && isVaried(data) ? data : undefined;
  const gap = form === 'steps' ? undefined : gapData(target, context, years !== undefined);
  // Beside the years, this year's comparison is drawn by itself only where there is a gap to be seen.
  const apart = gap && (!years || isGap(gap));
  return {
    target,
    series,
    own,
    ...(apart ? { gap } : {}),
    ...(years ? { years } : {}),
    ...(apart && context.cityRate ? { city: context.cityRate } : {}),
  };
}

/** An indicator over the years, whether the plan has a target of it or not; undrawn where the years are all alike. */
function seriesChart(series: Series, { year, targets }: Plan): Chart {
  const target = targets.find(({ indicatorKey }) => indicatorKey === series.indicatorKey);
  const years = yearData(series, year);
  return {
    ...(target ? { target } : {}),
    series,
    own: year,
    ...(isVaried(years) ? { years } : {}),
  };
}

/** What is to be seen first: a result beside this year's target, then results of other years. */
const interest = ({ years, own }: Chart): number => {
  const gaps = years?.results.filter(({ gap }) => gap) ?? [];
  if (gaps.some(({ year }) => year === own)) return 2;
  return years && years.results.length > 0 ? 1 : 0;
};

/** Indicators over the years, those with most to be seen first. */
export const seriesCharts = (all: readonly Series[], plan: Plan): Chart[] =>
  all.map((series) => seriesChart(series, plan)).sort((a, b) => interest(b) - interest(a));

/** How often a grid line comes. */
const gridLines = 2;

/** Charts side by side: rates of one kind get one scale and the same years. */
export function sideBySide(charts: readonly Chart[]): Chart[] {
  const rates = charts.filter(({ target }) => target?.kind === 'growth' && target.unit === '%');
  if (rates.length < 2) return [...charts];
  const years = rates.flatMap((chart) => chart.years ?? []);
  const gaps = rates.flatMap(({ gap }) => gap ?? []);
  const top = Math.max(...years.map(topOf));
  const span = spanAcross(years.map(yearsIn));
  const scale = {
    top,
    grid: scaleLinear()
      .domain([0, top])
      .ticks(gridLines)
      .filter((value) => value > 0)
      .map((value) => [value, `${plain(value)}％`] as const),
  };
  const end = commonEnd(gaps);
  return charts.map((chart) =>
    rates.includes(chart)
      ? {
          ...chart,
          ...(chart.years ? { years: { ...chart.years, span, scale } } : {}),
          ...(chart.gap ? { gap: { ...chart.gap, end } } : {}),
        }
      : chart,
  );
}

/** Whether anything of it is drawn. */
export const hasDrawing = ({ gap, years }: Chart): boolean =>
  gap !== undefined || years !== undefined;

/** A task's targets as charts, in the order of the text. */
export const chartsOf = (
  targets: readonly Target[],
  plan: Plan,
  all: readonly Series[],
  page: (target: Target) => string,
): Chart[] => sideBySide(targets.map((target) => chartOf(target, plan, all, page(target))));

/** What of an indicator's years may be said beside the plan's own: no changed definition lies between. */
export const likeYears = (series: Series, own: number) => ({
  targets: series.targets.filter((one) => isDrawn(one) && isUnbroken(series, one.year, own)),
  outcomes: series.outcomes.filter((one) => isDrawn(one) && isUnbroken(series, one.year, own)),
});
