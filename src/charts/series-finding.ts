/** What an indicator's years show, in one sentence: the title of their chart. */
import type { Relation, Series } from '../model/series.ts';

const endings: Partial<Record<Relation, string>> = {
  raised: '调高',
  lowered: '调低',
  unchanged: '相同',
};

/** The newest target beside the one before it; beyond that nothing is concluded. */
export function seriesFinding({ name, targets }: Series): string {
  const last = targets.at(-1);
  const before = targets.at(-2);
  if (!last) return `${name}：没有看到目标`;
  const own = `${name}：${last.year}年的目标是${last.label}`;
  if (last.value === undefined) return `${name}：${last.year}年的计划：${last.label}`;
  if (last.relation === 'redefined') return `${own}，口径与以前不同`;
  const ending = last.relation && endings[last.relation];
  if (!before || !ending) return own;
  return last.relation === 'unchanged'
    ? `${name}：${before.year}、${last.year}两年的目标数字相同，${[...new Set([before.label, last.label])].join('、')}`
    : `${name}：${last.year}年的目标比${before.year}年${ending}，是${last.label}`;
}
