/** What a task's page says of all its numbers at once: what is known of them, and of which nothing was found. */
import { isConfirmed } from './confirmed.ts';
import type { CommitmentContext, TargetInContext } from './context.ts';
import {
  countedOnce,
  inClauses,
  promiseCountWords,
  targetCountWords,
  unconfirmedWords,
} from './count-words.ts';
import { bestKnownFirst, isFound } from './found.ts';
import { gapOf } from './gap.ts';
import { gapWords, noGapReason } from './gap-words.ts';
import { partsOf } from './ids.ts';
import { looksBack } from '../language/document.ts';
import type { Chapter, Plan, Target, Task } from './plan.ts';

const numberOf = ({ id }: Pick<Target, 'id'>) => partsOf(id).number;

/** "与目标相同", "预计比目标少100亿元", "只有1—9月的": what is known of a target that has a result. */
function knownWords(target: Target, year: number): string {
  const gap = gapOf(target);
  if (!gap) return noGapReason(target.standing).replace(`${year}年`, '');
  return `${gap.expected ? '预计' : ''}${gapWords({ ...gap, expected: false })}`;
}

/**
 * The heading above a task's numbers, in clauses of which none is broken: ["4个数字：", "2个与目标相同，",
 * "1个预计比目标少100亿元，", "1个只有1—9月的"]. What was not found is counted beside what was, and never alone; nothing is said
 * of numbers that no editor has looked at.
 * @param comparable how many of them have other years to be held against them, said where no result was found.
 * @param official whether the site is the issuer's own, which does not look for its own results.
 */
export function numbersHeading(
  { targets, deliverables, strength }: Pick<Task, 'targets' | 'deliverables' | 'strength'>,
  { year, record }: Pick<Plan, 'year' | 'record'>,
  comparable: number,
  official: boolean,
): string[] {
  if (targets.length === 0 && !isConfirmed(record)) return ['没有识别出目标'];
  if (targets.length === 0)
    return strength === 'directional'
      ? ['没有写明数字']
      : ['没有写明数字，', `有${deliverables.length}项可核实的成果`];
  const count = promiseCountWords({ targets, deliverables }, isConfirmed(record));
  if (!targets.some(({ confirmed }) => confirmed)) return [`${count}，`, unconfirmedWords];
  const found = bestKnownFirst(targets.filter(isFound));
  const rest = targets.length - found.length;
  const clauses =
    found.length > 0
      ? [
          ...countedOnce(found.map((target) => knownWords(target, year))),
          ...(rest > 0 && !official ? [`${rest}个没有找到结果`] : []),
        ]
      : comparable > 0
        ? [`${comparable}个有别的年份可以比`]
        : [];
  const [only, ...more] = clauses;
  if (only === undefined) return [`这一项写明了${count}`];
  if (more.length === 0) return [`${count}，`, allWords(only, targets.length)];
  return [`${count}：`, ...inClauses(clauses)];
}

/** "都有别的年份可以比", "口径不明": a counted clause where it is about all there are; otherwise as it is. */
function allWords(clause: string, all: number): string {
  const lead = `${all}个`;
  if (!clause.startsWith(lead)) return clause;
  return `${all > 1 ? '都' : ''}${clause.slice(lead.length)}`;
}

/** That a chapter tells of what was done, so that nobody takes it for promises; empty for others. */
export const lookBackWords = (chapter: Pick<Chapter, 'title'> | undefined): string =>
  chapter && looksBack(chapter) ? `“${chapter.title}”讲的是做过的事，不是要做的事。` : '';

/** Targets of a task for which a result was looked for and not found. */
export const unfoundIn = ({ targets }: Pick<Task, 'targets'>): Target[] =>
  targets.filter((target) => !isFound(target) && target.standing.searches.length > 0);

/**
 * Of which numbers nothing was found, once for all, exceptions named: "这7个数字的结果，都没有找到", "第2、9个以外，结果都没有找到",
 * "第2、3个的结果没有找到". Without a full stop.
 */
export function unfoundWords({ targets }: Pick<Task, 'targets'>): string {
  const unfound = unfoundIn({ targets });
  const others = targets.filter((target) => !unfound.includes(target));
  const listed = (some: readonly Target[]) => `第${some.map(numberOf).join('、')}个`;
  if (others.length === 0)
    return targets.length === 1 ? '结果没有找到' : `这${targets.length}个数字的结果，都没有找到`;
  return others.length < unfound.length
    ? `除${listed(others)}以外，结果都没有找到`
    : `${listed(unfound)}的结果没有找到`;
}

/** Those of some targets that no search was about by itself, named: "第1、2个没有单独找过"; empty where each was. */
export function unsoughtWords(unfound: readonly Target[]): string {
  const unsought = unfound.filter(({ standing }) =>
    standing.searches.every((search) => search.targets === 'all'),
  );
  if (unsought.length === 0) return '';
  if (unsought.length === unfound.length)
    return unfound.length === 1 ? '没有单独找过这一个' : '没有一个一个地单独找过';
  return `第${unsought.map(numberOf).join('、')}个没有单独找过`;
}

/** "3个目标，2个找到了公布的数字" of a task or a chapter; without a result only how many there are. */
export function promisedAndFound(
  targets: readonly Target[],
  confirmed: boolean,
  official: boolean,
): string {
  const found = targets.filter(isFound).length;
  const count = targetCountWords(targets.length, confirmed);
  return found > 0 && !official ? `${count}，${found}个找到了结果` : count;
}

/** What another document says of a task's targets, all in one sentence. */
export interface CommitmentsElsewhere extends Pick<CommitmentContext, 'source' | 'about'> {
  /** "第3、4个写了同样的数；第5个写的是150张，比这里少20张". */
  words: string;
}

/** Other documents that promise the same or other numbers of a task's targets, each once. */
export function commitmentsElsewhere(rows: readonly TargetInContext[]): CommitmentsElsewhere[] {
  const all = rows.flatMap(({ target, context: { commitments } }) =>
    commitments.map((one) => ({ ...one, number: numberOf(target) })),
  );
  return [...Map.groupBy(all, ({ source }) => source.url).values()].map((said) => {
    const { source, about } = said[0]!;
    const same = said.filter(({ same: isSame }) => isSame).map(({ number }) => number);
    const others = said.filter(({ same: isSame }) => !isSame);
    const words = [
      ...(same.length > 0 ? [`第${same.join('、')}个写了同样的数`] : []),
      ...others.map(
        ({ number, words: own, note }) =>
          `第${number}个${own.replace(/。$/u, '')}${note ? `（${note.replace(/。$/u, '')}）` : ''}`,
      ),
    ].join('；');
    return { source, words, ...(about === undefined ? {} : { about }) };
  });
}
