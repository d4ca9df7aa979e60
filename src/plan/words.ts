/** The site's words for coded fields. Plain Chinese for readers; the codes stay in the data. */
import type { Comparator, TargetKind } from './schema.ts';

export const kindWords: Record<TargetKind, string> = {
  flow: '年内数量',
  stock: '总量',
  growth: '增长率',
  share: '比率',
};

/** What each kind means, for the reader who wants to know. */
export const kindExplanations: Record<TargetKind, string> = {
  flow: '这一年里要启动、新增、完成多少。',
  stock: '到年底一共要有多少，或全年总额。',
  growth: '比上一年增长百分之几。',
  share: '占一个整体的百分之几或千分之几。',
};

export const comparatorWords: Record<Comparator, string> = {
  eq: '照数',
  ge: '不低于',
  gt: '超过',
  approx: '约',
};
