/** How many targets there are, in words that are shown in several places. */
import { foundInWords, isFound } from './found.ts';
import { unknownIssuer, type Plan, type Task } from './plan.ts';

/**
 * "19个目标" of a task or a chapter, or that it has none.
 * @param confirmed whether an editor has gone through the plan; otherwise a program found none, which is all that is said.
 */
export function targetCountWords(count: number, confirmed: boolean): string {
  if (count > 0) return `${count}个目标`;
  return confirmed ? '没有写明数字的目标' : '没有识别出目标';
}

/** Equal words once, with how many there are: ["3个与目标相同", "1个比目标多57个"]. */
export const countedOnce = (all: readonly string[]): string[] =>
  [...Map.groupBy(all, (words) => words)].map(([words, { length }]) => `${length}个${words}`);

/** Clauses of a heading, none of which is broken: a comma behind each but the last. */
export const inClauses = (clauses: readonly string[]): string[] =>
  clauses.map((one, at) => (at < clauses.length - 1 ? `${one}，` : one));

/**
 * "4个数字", "1项成果", or that a task has neither.
 * @param confirmed as of {@link targetCountWords}.
 */
export function promiseCountWords(
  { targets, deliverables }: Pick<Task, 'targets' | 'deliverables'>,
  confirmed: boolean,
): string {
  if (targets.length > 0) return `${targets.length}个数字`;
  if (deliverables.length > 0) return `${deliverables.length}项成果`;
  return confirmed ? '没有数字' : '没有识别出目标';
}

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

/** Words of the front page's heading, its number apart: "静安区政府写下", 92, "个目标，8个找到了结果". */
export interface FrontHeading {
  before: string;
  number?: number;
  after: string;
}

/**
 * What a plan's front page answers first. An issuer's own site says what it will do, and counts nothing against itself;
 * nor is anything counted that no editor has looked at, or of which nobody has looked for results.
 */
export function frontHeading(
  plan: Pick<Plan, 'issuer' | 'issuerShort' | 'title' | 'year' | 'targets' | 'searches'>,
  official: boolean,
): FrontHeading {
  const { issuerShort, year, targets, searches } = plan;
  if (plan.issuer === unknownIssuer) return { before: plan.title, after: '' };
  const counted = targets.length > 0 && targets.every(({ confirmed }) => confirmed);
  if (official || !counted) return { before: issuerShort, after: `${year}年要做的事` };
  const found = targets.filter(isFound).length;
  const known =
    found > 0 ? `，${found}个找到了结果` : searches.length > 0 ? '，都没有找到结果' : '';
  return { before: `${issuerShort}写下`, number: targets.length, after: `个目标${known}` };
}

/** "92个目标，8个找到了公布的数字，84个没有找到", or that none was found: without a full stop. */
export function foundCountWords({ targets, searches }: Pick<Plan, 'targets' | 'searches'>): string {
  const found = targets.filter(isFound).length;
  if (found === 0 && searches.length === 0) return `${targets.length}个目标，公布的结果还没有查过`;
  if (found === 0) return `${targets.length}个目标，公布的数字都没有找到`;
  return `${targets.length}个目标，${foundInWords(found)}，${targets.length - found}个没有找到`;
}
