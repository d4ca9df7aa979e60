/** How many targets there are, in words that are shown in several places. */
import type { Plan } from './plan.ts';

/** "19个目标" of a task or a chapter, or that it has none. */
export const targetCountWords = (count: number): string =>
  count > 0 ? `${count}个目标` : '没有写明数字的目标';

/** "92个目标，8个找到了公布的数字，84个没有找到": without a full stop. */
export function foundCountWords({ targets }: Pick<Plan, 'targets'>): string {
  const found = targets.filter(({ standing }) => standing.state !== 'not-found').length;
  return `${targets.length}个目标，${found}个找到了公布的数字，${targets.length - found}个没有找到`;
}
