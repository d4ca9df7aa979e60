/**
 * What is said first of a plan's results: how many there are, how they stand to what was promised, and where nothing is
 * known. Counts in words; never a share of all, and never that what was not found was not done.
 */
import { countedOnce, inClauses, unconfirmedWords } from './count-words.ts';
import { byResult, noVerdictWords } from './found.ts';
import { gapOf, type Gap } from './gap.ts';
import { gapWords, noGapReason } from './gap-words.ts';
import { lookedAt } from './looked.ts';
import type { Plan, Target } from './plan.ts';

type Counted = Pick<Plan, 'year' | 'targets' | 'chapters' | 'searches'>;

/**
 * The heading in clauses, none of which is broken: ["8个找到结果，", "84个没有找到"].
 * @param official whether the site is the issuer's own, which does not look for its own results.
 */
export function resultHeading(plan: Counted, official: boolean): string[] {
  const { year, targets, searches } = plan;
  const { found, others } = byResult(plan);
  if (targets.length === 0) return [`${year}年的计划`, '没有写明数字的目标'];
  if (official) return [`${year}年的目标和结果`];
  const all = `${targets.length}个目标，`;
  if (found.length === 0) return [all, searches.length > 0 ? '都没有找到结果' : '还没有查过结果'];
  if (others.length === 0) return [all, '都找到了结果'];
  return [`${found.length}个找到结果，`, `${others.length}个没有找到`];
}

/** Up to so many differences are told one by one. */
const mostTold = 3;

/** "4个是最终数、口径相同，其中3个与目标相同，1个比目标多57个" */
function comparedWords(name: string, gaps: readonly Gap[]): string[] {
  if (gaps.length === 0) return [];
  const words = (gap: Gap) => gapWords({ ...gap, expected: false });
  const lead = `${gaps.length}个是${name}`;
  const [only, ...more] = new Set(gaps.map(words));
  if (more.length === 0) return [`${lead}，${gaps.length > 1 ? '都' : ''}${only}`];
  const alike = countedOnce(gaps.filter(({ side }) => side === 0).map(words));
  const apart = gaps.filter(({ side }) => side !== 0);
  if (apart.length <= mostTold)
    return [`${lead}，其中${[...alike, ...countedOnce(apart.map(words))].join('，')}`];
  return alike.length === 0
    ? [`${lead}，都与目标写明的数不同`]
    : [`${lead}，其中${alike.join('，')}，${apart.length}个与目标写明的数不同`];
}

/**
 * The heading above targets with a result, in clauses none of which is broken: ["找到结果的8个：", "3个与目标相同，",
 * "1个比目标多57个，", "1个预计比目标少100亿元，", "3个不能比"].
 * @param official as of {@link resultHeading}.
 */
export function foundHeading(found: readonly Target[], official: boolean): string[] {
  const gaps = found.flatMap((target) => gapOf(target) ?? []);
  const words = (gap: Gap) =>
    `${gap.expected ? '预计' : ''}${gapWords({ ...gap, expected: false })}`;
  const alike = gaps.filter(({ side }) => side === 0);
  const apart = gaps.filter(({ side }) => side !== 0);
  const clauses = [
    ...countedOnce(alike.map(words)),
    ...(apart.length <= mostTold
      ? countedOnce(apart.map(words))
      : [`${apart.length}个与目标写明的数不同`]),
    ...(gaps.length < found.length ? [`${found.length - gaps.length}个不能比`] : []),
  ];
  const name = `${official ? '有结果' : '找到结果'}的${found.length}个：`;
  return [name, ...inClauses(clauses)];
}

/** "3个不能比：1个只有2024年1—9月的，2个口径不明" */
function apartWords(reasons: readonly string[]): string[] {
  if (reasons.length === 0) return [];
  const said = reasons.length === 1 ? reasons : countedOnce(reasons);
  return [`${reasons.length}个不能比：${said.join('，')}`];
}

/** "找到的8个里，4个是最终数、口径相同，…。3个不能比：…。" Empty where nothing was found. */
function foundWords(found: readonly Target[], name: string): string {
  const gaps = found.flatMap((target) => gapOf(target) ?? []);
  const parts = [
    ...comparedWords(
      '最终数、口径相同',
      gaps.filter(({ expected }) => !expected),
    ),
    ...comparedWords(
      '预计数',
      gaps.filter(({ expected }) => expected),
    ),
    ...apartWords(
      found
        .filter((target) => gapOf(target) === undefined)
        .map(({ standing }) => noGapReason(standing)),
    ),
  ];
  if (parts.length === 0) return '';
  return `${name}${found.length > 1 ? `${found.length}个里，` : ''}${parts.join('。')}。`;
}

/** What was not found, where somebody looked: how many were not sought one by one, and that it is no verdict. */
function othersWords(plan: Counted, others: readonly Target[]): string {
  if (plan.searches.length === 0 || others.length === 0) return '';
  const unsought = lookedAt(plan).unsought.length;
  const said = unsought > 0 ? `没有找到的${others.length}个里，${unsought}个没有单独找过。` : '';
  return said + noVerdictWords(plan);
}

/**
 * What was found and what was not, in sentences; and how many targets no editor has gone through. Empty where there is
 * nothing to say.
 * @param official as of {@link resultHeading}.
 */
export function resultLead(plan: Counted, official: boolean): string {
  const { found, others } = byResult(plan);
  const open = plan.targets.filter(({ confirmed }) => !confirmed).length;
  const all = open === plan.targets.length ? '全部' : '';
  return [
    foundWords(found, official ? '列出结果的' : '找到的'),
    official ? '' : othersWords(plan, others),
    open > 0 ? `${all}${open}个目标${unconfirmedWords}。` : '',
  ].join('');
}
