/** What is said of two plans that are compared: short names, and what each means. */
import type { Fate, PairFate, Redefinition, TargetPair } from './comparison.ts';
import { comparatorWords, kindWords } from './words.ts';

/** Words that name the plans, by what they are called: "2018年", "2019年". */
type Naming = (older: string, newer: string) => string;

/** Of the number only; neither good nor bad. */
export const fateWords: Record<Fate, Naming> = {
  raised: () => '数字升了',
  lowered: () => '数字降了',
  kept: () => '数字没有变',
  redefined: () => '口径变了',
  dropped: (older) => `只在${older}的计划里`,
  new: (_, newer) => `只在${newer}的计划里`,
};

export const fateExplanations: Record<Fate, Naming> = {
  raised: (older, newer) => `${newer}的数字比${older}的大。`,
  lowered: (older, newer) => `${newer}的数字比${older}的小。`,
  kept: () => '两份计划的数字相同。',
  redefined: () => '说的是同一个指标，但两年算的不是一回事，所以不比大小。',
  dropped: (older, newer) =>
    `${older}的计划里有，${newer}的计划里没有找到同样的指标；也可能只是换了说法。`,
  new: (older, newer) =>
    `${newer}的计划里有，${older}的计划里没有找到同样的指标；也可能只是换了说法。`,
};

/** Said of every pair that no editor has checked. */
export const matchedByWords = '本站按指标的文字相同配对，未经编辑核对';

const redefinitionWords: Record<Redefinition, (pair: TargetPair) => string> = {
  unit: ({ older, newer }) => `单位由“${older.unit}”变为“${newer.unit}”`,
  kind: ({ older, newer }) => `性质由${kindWords[older.kind]}变为${kindWords[newer.kind]}`,
  of: ({ older, newer }) =>
    `比率的分母由${older.of ? `“${older.of}”` : '没有写明'}变为${newer.of ? `“${newer.of}”` : '没有写明'}`,
  bound: ({ older, newer }) =>
    `数字的约束由“${comparatorWords[older.comparator]}”变为“${comparatorWords[newer.comparator]}”`,
  cut: ({ newer }) => (newer.verb ? `后一份说的是“${newer.verb}”，方向不同` : '增减的方向不同'),
  period: ({ older, newer }) =>
    `时段由${older.periodStart}至${older.periodEnd}变为${newer.periodStart}至${newer.periodEnd}`,
  range: () => '范围的一端升、一端降',
  break: () => '本站的各年记录里写明这一年口径变了',
};

/** A cut is a positive number: what it means that the number rose. */
const cutWords: Record<PairFate, string | undefined> = {
  raised: '数字是降幅：升了，是要降得更多',
  lowered: '数字是降幅：降了，是要降得更少',
  kept: undefined,
  redefined: undefined,
};

/** What there is to say of two targets besides their fate, a sentence each without its stop; none for most. */
export function pairNotes(fate: PairFate, pair: TargetPair): string[] {
  const { older, newer } = pair;
  const cut = pair.isCut ? cutWords[fate] : undefined;
  const changed = fate !== 'redefined' && older.comparator !== newer.comparator;
  return [
    ...pair.redefinitions.map((one) => redefinitionWords[one](pair)),
    ...(cut === undefined ? [] : [cut]),
    ...(changed
      ? [`说法由“${comparatorWords[older.comparator]}”变为“${comparatorWords[newer.comparator]}”`]
      : []),
  ];
}
