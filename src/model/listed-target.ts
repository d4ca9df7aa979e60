/** A target as tables list it: what a row shows of it, and by what it is filtered. Pages draw it, and scripts where a list is longer than a page. */
import type { Addresses } from './addresses.ts';
import { unconfirmedWords } from './count-words.ts';
import { contextOf } from './context.ts';
import type { TargetId } from './ids.ts';
import { states } from './outcome.ts';
import { knownWords } from './outcome-words.ts';
import type { Plan, Target } from './plan.ts';
import { kindWords, placeWords } from './words.ts';

export interface ListedTarget {
  id: TargetId;
  indicator: string;
  address: string;
  /** As printed: "3500套（间）". */
  raw: string;
  value: number;
  unit: string;
  kind: string;
  comparator: string;
  /** Null outside chapters. */
  chapter: number | null;
  state: Target['standing']['state'];
  /** Place of its state among all, the best-known first. */
  known: number;
  topics: readonly string[];
  /** Units that answer for its task. */
  responsible: readonly string[];
  /** What is known of it, and what kind it is, in words. */
  stateWords: string;
  kindWords: string;
  /** That no editor has looked at it, where that is so. */
  remark: string;
  /** What was published of its year, with how far that is from it. */
  results: { address: string; words: string; comparison: string | undefined }[];
  quote: string;
  /** "任务18" */
  place: string;
  placeAddress: string;
}

/**
 * @param plan whose target it is.
 * @param official whether the site is the issuer's own.
 */
export function listedTarget(
  target: Target,
  plan: Pick<Plan, 'key' | 'year' | 'tasks'>,
  official: boolean,
  links: Addresses,
): ListedTarget {
  const { id, standing, task } = target;
  const { result, comparison } = contextOf(target, plan, undefined);
  const address = links.target(id);
  return {
    id,
    indicator: target.indicator,
    address,
    raw: target.raw,
    value: target.value,
    unit: target.unit,
    kind: target.kind,
    comparator: target.comparator,
    chapter: target.chapter,
    state: standing.state,
    known: states.indexOf(standing.state),
    topics: target.topics,
    responsible:
      plan.tasks.find(({ number }) => number === task)?.units.map(({ name }) => name) ?? [],
    stateWords: knownWords(standing, official),
    kindWords: kindWords[target.kind],
    remark: target.confirmed ? '' : `（${unconfirmedWords}）`,
    results: result
      ? [
          {
            address: links.progress(plan.key, result.figures[0]?.id),
            words: result.words,
            comparison,
          },
        ]
      : [],
    quote: target.quote,
    place: placeWords(target),
    placeAddress: task === null ? address : links.task(plan.key, task),
  };
}
