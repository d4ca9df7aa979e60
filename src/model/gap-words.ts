/**
 * The one home of what is said of a figure beside a target, or beside another figure: how far apart they are, whether a
 * promise was kept, and why two may not be compared. Neutral: more is neither good nor bad.
 */
import type { Comparator } from '../language/quantity.ts';
import { inPublishedUnit, type Against, type Gap } from './gap.ts';
import type { State, Verdict } from './outcome.ts';
import { periodWords } from './outcome-words.ts';
import type { Change, Outcome, Standing } from './standing.ts';

const names: Record<Exclude<Against, 'within'>, string> = {
  target: '目标',
  stated: '目标写明的数',
  about: '目标的约数',
  upper: '上限',
  lower: '下限',
};

/** "多57个", "低0.4个百分点", "相同": beside what it is held against. */
export function differenceWords({
  side,
  amount,
  unit,
  rate,
}: Pick<Gap, 'side' | 'amount' | 'unit' | 'rate'>): string {
  if (side === 0) return '相同';
  const [more, less] = rate ? ['高', '低'] : ['多', '少'];
  return `${side === 1 ? more : less}${amount}${unit}`;
}

/** "比目标多57个", "比上限低0.4个百分点", "与目标相同", "在目标的范围以内"; an expected figure's says so. */
export function gapWords(gap: Gap): string {
  const expected = gap.expected ? '（预计数）' : '';
  if (gap.against === 'within') return `在目标的范围以内${expected}`;
  const name = names[gap.against];
  if (gap.side === 0) return `与${name}相同${expected}`;
  if (gap.cut === undefined) return `比${name}${differenceWords(gap)}${expected}`;
  // Of a cut the size is promised: 6% is a larger cut than 5%, not a higher figure.
  const larger = gap.side === 1 ? '大' : '小';
  return `${gap.cut}的幅度比${name}${larger}${gap.amount}${gap.unit}${expected}`;
}

/** The same in a row that has the target beside it: "多57个", "相同"; what else it is held against is named. */
export const besideWords = (gap: Gap): string =>
  gap.against === 'target' && gap.cut === undefined
    ? differenceWords(gap)
    : gapWords({ ...gap, expected: false });

const unlike: Record<State, (decisive: readonly Outcome[]) => string> = {
  final: () => '公布的不是确数',
  expected: () => '公布的不是确数',
  partial: ([first]) =>
    first === undefined || first.definition === 'part'
      ? '只是其中一部分'
      : `只有${periodWords(first)}的`,
  unclear: () => '口径不明',
  'not-comparable': () => '口径不同',
  'not-found': () => '没有找到公布的结果',
};

/** Why a target's figures are not compared with it: "只有2024年1—9月的"; of a target that has no gap. */
export const noGapReason = ({ state, decisive, disagree }: Standing): string =>
  disagree && (state === 'final' || state === 'expected')
    ? '来源的数字不一致'
    : unlike[state](decisive);

/** The same where it stands alone: "不能比：只有2024年1—9月的". */
export const noGapWords = (standing: Standing): string => `不能比：${noGapReason(standing)}`;

/** "比2023年底多4幢": how a figure differs from the year before. */
export const changeWords = ({ figure, baseline }: Change): string => {
  const difference = inPublishedUnit(figure.baseValue, baseline.baseValue, figure.unit);
  const before = periodWords(baseline);
  return difference.side === 0 ? `与${before}相同` : `比${before}${differenceWords(difference)}`;
};

const reached = { met: '达到了目标', 'not-met': '没有达到目标' };
const comparedWith: Record<Exclude<Comparator, 'approx'>, Record<Verdict, string>> = {
  eq: reached,
  ge: reached,
  gt: { met: '超过了目标写明的数', 'not-met': '没有超过目标写明的数' },
  le: { met: '没有超过目标的上限', 'not-met': '超过了目标的上限' },
  lt: { met: '低于目标写明的数', 'not-met': '不低于目标写明的数' },
  range: { met: '在目标的范围以内', 'not-met': '低于目标的范围' },
};

/** "达到了目标": whether a figure kept a promise; of "about so much" nothing is said. */
export const verdictWords = (verdict: Verdict, comparator: Comparator): string =>
  comparator === 'approx' ? '' : comparedWith[comparator][verdict];

/** The same as a sentence, with why it may be said. */
export const verdictSentence = (verdict: Verdict, comparator: Comparator): string =>
  comparator === 'approx'
    ? ''
    : `单位、时段、口径都与目标相同，数字${verdictWords(verdict, comparator)}。`;
