/** The site's words for what was published, neutral in every state. */
import { chineseDate } from '../language/dates.ts';
import type { Definition, Evidence, Finality, OutcomeRecord, Role, State } from './outcome.ts';
import { comparatorLead } from './words.ts';

export const stateWords: Record<State, string> = {
  final: '有最终数',
  expected: '有预计数',
  partial: '有一部分',
  unclear: '口径不明',
  'not-comparable': '口径不同',
  'not-found': '没有找到',
};

/**
 * How much is known of a target, where its result would stand.
 * @param official whether the site is the issuer's own, which does not look for its own results.
 */
export function knownWords(
  { state, searches }: { state: State; searches: readonly unknown[] },
  official: boolean,
): string {
  if (state !== 'not-found') return stateWords[state];
  if (official) return '没有列出';
  return searches.length > 0 ? stateWords[state] : '还没有查过';
}

/** The published rule, state by state. */
export const stateExplanations: Record<State, string> = {
  final: '公布了最终数，单位、时段、口径都与目标相同。',
  expected: '公布的是同一口径的预计数，没有找到最终数。',
  partial: '公布的只是一部分：时段不满，或者只是其中一块。',
  unclear: '公布了数字，但统计的是什么，来源没有写明或者互相不一致，不能说与目标相同。',
  'not-comparable': '公布过有关的数字，但口径与目标不同，不能拿来对照。',
  'not-found': '到查找的那天为止，在查过的地方没有找到公布的结果。不等于没有做，也不等于没有公布。',
};

export const roleMeanings: Record<Role, string> = {
  outcome: '计划年度的结果',
  baseline: '上一年的数字',
};

export const finalityWords: Record<Finality, string> = {
  final: '最终数',
  expected: '预计数',
};

export const definitionWords: Record<Definition, string> = {
  same: '同一口径',
  unstated: '口径不明',
  part: '其中一部分',
  different: '另一口径',
};

export const definitionMeanings: Record<Definition, string> = {
  same: '相同',
  unstated: '来源没有写明或互相不一致',
  part: '只是其中一部分',
  different: '不同',
};

/** "2024年全年", "2024年底", "2024年1—9月", "2025年2月21日", else both days. */
export function periodWords({
  periodStart,
  periodEnd,
}: Pick<OutcomeRecord, 'periodStart' | 'periodEnd'>): string {
  const [fromYear, fromMonth, fromDay] = numbersOf(periodStart);
  const [toYear, toMonth, toDay] = numbersOf(periodEnd);
  if (periodStart === periodEnd)
    return toMonth === 12 && toDay === 31 ? `${toYear}年底` : chineseDate(periodEnd);
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  if (fromYear !== toYear || fromDay !== 1 || toDay !== lastDay)
    return `${chineseDate(periodStart)}至${chineseDate(periodEnd)}`;
  if (fromMonth === 1 && toMonth === 12) return `${toYear}年全年`;
  return fromMonth === toMonth ? `${toYear}年${toMonth}月` : `${toYear}年${fromMonth}—${toMonth}月`;
}

const numbersOf = (day: string) => day.split('-').map(Number) as [number, number, number];

/** "约1710亿元": the figure as published, with the word that limits it. */
export const figureWords = ({
  value,
  unit,
  comparator = 'eq',
}: Pick<OutcomeRecord, 'value' | 'unit' | 'comparator'>): string =>
  `${comparatorLead(comparator)}${value}${unit}`;

/**
 * All that a published figure says, standing alone: what was measured, when, how much, and whether it is final.
 * "社会消费品零售总额，2024年全年：1600亿元（预计数）"
 */
export const statementOf = (
  record: Pick<
    OutcomeRecord,
    'indicator' | 'periodStart' | 'periodEnd' | 'value' | 'unit' | 'comparator' | 'finality'
  >,
): string =>
  `${record.indicator}，${periodWords(record)}：${figureWords(record)}${finalitySuffix[record.finality]}`;

/** Who published it, when and where in it: "云汀日报（非官方），2032-01-25，第一段"; the title aside. */
export const sourceWords = ({ publisher, official, date, place, copyOf }: Evidence): string =>
  [
    `${publisher}${official ? '（官方）' : '（非官方）'}`,
    date ?? '没有标明日期',
    place,
    copyOf === undefined ? undefined : copyWords(copyOf),
  ]
    .filter(Boolean)
    .join('，');

/** A copy is named as one wherever its figure stands. */
export const copyWords = (copyOf: string): string => `是转载，原来是${copyOf}`;

const finalitySuffix: Record<Finality, string> = { final: '', expected: '（预计数）' };
