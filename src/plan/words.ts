/** The site's words for coded fields. Plain Chinese for readers; the codes stay in the data. */
import type { Comparator, TargetKind } from './schema.ts';

export const kindWords: Record<TargetKind, string> = {
  flow: '当年完成或新增',
  stock: '累计或全年总量',
  growth: '增长率',
  share: '比率或覆盖率',
};

export const comparatorWords: Record<Comparator, string> = {
  eq: '照数',
  ge: '不低于',
  gt: '超过',
  approx: '约',
};
