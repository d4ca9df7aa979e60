/** What a chart shows, as one would say it: its title. */
import { gapOf } from '../model/gap.ts';
import { gapWords } from '../model/gap-words.ts';
import { periodWords } from '../model/outcome-words.ts';
import type { Target } from '../model/plan.ts';
import type { YearTarget } from '../model/series.ts';
import { likeYears, type Chart } from './chart.ts';

/** What a chart shows, in one sentence with its units: its title. */
export const findingOf = (chart: Chart): string =>
  `${chart.target?.indicator ?? chart.series.name}：${toldOf(chart)}`;

/** The same where the name of what it is about stands beside it. */
export function toldOf(chart: Chart): string {
  const { target, series, own } = chart;
  const { targets } = likeYears(series, own);
  const next = targets.find(({ year }) => year > own);
  const result = target && resultWords(target, own);
  if (result) {
    const later = next && target.standing.state !== 'partial';
    return later ? `${result}；${next.year}年的目标是${next.label}` : result;
  }
  const [other] = target && series.targets.length < 2 ? [chart.gap?.other?.label] : [];
  const told = yearsWords(chart, targets);
  return other ? `${told}，${other.replace(' ', '是')}` : told;
}

/** This year's figure beside its target; undefined where none was published that could stand there. */
function resultWords(target: Target, own: number): string | undefined {
  const { raw, standing } = target;
  const { state, decisive, disagree } = standing;
  const [outcome] = decisive;
  if (!outcome || state === 'not-found' || state === 'not-comparable') return undefined;
  const { figure } = outcome;
  if (disagree) {
    const figures = [...new Set(decisive.map((one) => one.figure))].join('、');
    return `目标是${raw}，各处公布的不一样：${figures}`;
  }
  if (state === 'unclear') return `目标是${raw}，公布${figure}，口径不明`;
  if (state === 'partial') {
    const period = periodWords(outcome).replace(`${own}年`, '');
    return outcome.definition === 'part' || period === '全年'
      ? `目标是${raw}，公布的${figure}只是其中一部分`
      : `目标是${raw}，${period}是${figure}`;
  }
  const said = state === 'expected' ? `预计${figure}` : `公布${figure}`;
  const gap = gapOf(target);
  return gap ? `${said}，${gapWords({ ...gap, expected: false })}` : `目标是${raw}，${said}`;
}

/** Years that a title names at most; of more, the plan's own and those beside it. */
const mostYears = 4;

/** The targets of the years by one definition: all that are drawn, as far as a title has room for them. */
function yearsWords({ series, own }: Chart, numbered: readonly YearTarget[]): string {
  const at = numbered.findIndex(({ year }) => year === own);
  const middle = at < 0 ? numbered.length - 1 : at;
  const told =
    numbered.length <= mostYears ? numbered : numbered.slice(Math.max(0, middle - 1), middle + 2);
  const [first] = told;
  if (!first) return '没有看到写明数字的目标';
  const before = likeYears(series, own).outcomes.find(
    ({ year, known }) => known === 'final' && year === own - 1,
  );
  if (before && at >= 0) {
    const later = told.filter(({ year }) => year >= own);
    return `${before.year}年实际${before.label}，${listed(later)}`;
  }
  const alike = told.every(
    ({ value, valueTo, comparator }) =>
      value === first.value && valueTo === first.valueTo && comparator === first.comparator,
  );
  return alike && told.length > 1
    ? `${told.map(({ year }) => String(year)).join('、')}年的目标都是${first.label}`
    : listed(told);
}

/** "2024年的目标是9.1亿美元，2025年是8亿美元" */
const listed = (targets: readonly YearTarget[]) =>
  targets
    .map(({ year, label }, index) =>
      index === 0 ? `${year}年的目标是${label}` : `${year}年是${label}`,
    )
    .join('，');
