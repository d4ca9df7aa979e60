/** Which verb governs a number: the one of its clause, or of an earlier one that it shares. */
import { behindLast, clauseStart } from './clauses.ts';
import {
  firstVerb,
  isNoun,
  namesWhom,
  nounBefore,
  openingVerb,
  rateVerb,
  saysLevel,
  standsAlone,
  verbBefore,
} from './promise-verbs.ts';
import { jointRun, parseQuantity, type FoundQuantity } from './quantity.ts';

/** What a number counts: what is done, what there is, or a rate. */
export type Counts = 'deeds' | 'level' | 'rate';

/** The words of a number's clause before it: behind a number that the next verb follows, those from that verb on. */
function clauseBefore(sentence: string, at: number, all: readonly FoundQuantity[]): string {
  const clause = behindLast(/：/u, sentence.slice(clauseStart(sentence, at), at));
  const former = all.findLast(({ start, end }) => start >= at - clause.length && end <= at);
  const rest = former && sentence.slice(former.end, at);
  return rest !== undefined && openingVerb(rest) !== undefined ? rest : clause;
}

/**
 * The verb that governs a number: 达到 or 达 right before it, the one of its clause, or the one behind it after 为 or 对.
 * A clause without one has that of the number before it in an enumeration (建成绿地5公顷、绿道2公里).
 */
export function verbOf(
  sentence: string,
  { raw, start, end }: Pick<FoundQuantity, 'raw' | 'start' | 'end'>,
  all: readonly FoundQuantity[],
  counts: Counts,
): string {
  const { lead } = parseQuantity(raw, sentence, start)!.print;
  if (/^[达突]/u.test(lead)) return lead;
  const first = jointRun(sentence, all, start)[0]!.start;
  const clause = clauseBefore(sentence, first, all);
  if (namesWhom(clause)) {
    const behind = firstVerb(sentence.slice(end));
    if (behind !== undefined) return behind;
  }
  const before = listedLevel(sentence, first, clause, all);
  if (before !== undefined) return before;
  const own = counts === 'rate' ? rateVerb(clause) : verbBefore(clause);
  const at = first - clause.length;
  const named = own !== undefined && isNoun(own) && !clause.startsWith('新');
  if (own !== undefined && !(named && sentence.slice(0, at).endsWith('、'))) return own;
  return inherited(sentence, at, all, counts) ?? own ?? nounBefore(clause) ?? '';
}

/** 达到 or 突破 of a number that is listed before the clause: 企业达到5家、团队6个、人才7名. */
export function listedLevel(
  sentence: string,
  at: number,
  clause: string,
  all: readonly FoundQuantity[],
): string | undefined {
  const from = at - clause.length;
  const former = all.findLast(({ end }) => end <= from);
  if (!former || sentence.slice(former.end, from) !== '、' || verbBefore(clause)) return undefined;
  const { lead } = parseQuantity(former.raw, sentence, former.start)!.print;
  if (/^[达突]/u.test(lead)) return lead;
  const words = sentence.slice(clauseStart(sentence, former.start), former.start);
  return listedLevel(sentence, former.start, words, all);
}

/** The verb of an earlier clause that still governs what begins at an offset. */
function inherited(
  sentence: string,
  at: number,
  all: readonly FoundQuantity[],
  counts: Counts,
): string | undefined {
  const own = sentence.slice(at);
  const before = sentence.slice(0, at);
  const among = own.startsWith('其中');
  const listed = among || !/[，；：]$/u.test(before);
  if ((counts === 'rate' && !among) || (!listed && standsAlone(own))) return undefined;
  const cuts = [...before.matchAll(/[，、；：]|(?<=[0-9][^，、；]*)(?:和|及|以及)/gu)];
  const starts = [0, ...cuts.map(({ index, 0: mark }) => index + mark.length)];
  let inList = listed;
  let noun: string | undefined;
  for (const [which, start] of [...starts.entries()].reverse()) {
    const end = cuts[which]?.index ?? at;
    inList &&= !/[，；：]/u.test(cuts[which]?.[0] ?? '');
    const number = all.findLast((one) => one.start >= start && one.start < end);
    const words = number ? clauseBefore(sentence, number.start, all) : before.slice(start, end);
    const verb = inList ? verbBefore(words) : (noun ?? openingVerb(words));
    // A level or a whole-year total is a clause of its own, unless 实现 governs them all.
    if (verb !== undefined && (inList || counts === 'deeds' || verb === '实现')) return verb;
    if (number && saysLevel(words)) return undefined;
    if (inList && number) noun = nounBefore(words) ?? noun;
  }
  return noun;
}
