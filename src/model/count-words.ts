/** How many targets there are, in words that are shown in several places. */
import type { Plan } from './plan.ts';

/** "19个目标" of a task or a chapter, or that it has none. */
export const targetCountWords = (count: number): string =>
  count > 0 ? `${count}个目标` : '没有写明数字的目标';

/** "92个写明了数字的目标"; those that no editor has looked at are said to be a program's. Without a full stop. */
export function statedCountWords({ targets }: Pick<Plan, 'targets'>): string {
  const open = targets.filter(({ confirmed }) => !confirmed).length;
  const stated = targets.length - open;
  if (open === 0) return `${stated}个写明了数字的目标`;
  return stated === 0
    ? `${open}个机器识别、未经编辑核对的目标`
    : `${stated}个写明了数字的目标，另有${open}个机器识别、未经编辑核对`;
}

/** What unconfirmed targets are marked with wherever they stand. */
export const unconfirmedWords = '机器识别，未经编辑核对';

/** "92个目标，8个找到了公布的数字，84个没有找到": without a full stop. */
export function foundCountWords({ targets, searches }: Pick<Plan, 'targets' | 'searches'>): string {
  const found = targets.filter(({ standing }) => standing.state !== 'not-found').length;
  if (found === 0 && searches.length === 0) return `${targets.length}个目标，公布的结果还没有查过`;
  return `${targets.length}个目标，${found}个找到了公布的数字，${targets.length - found}个没有找到`;
}
