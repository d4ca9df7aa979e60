/** What a plan may have promised, read by the grammar: records and marks that an editor has yet to confirm. */
import { type Mark, type MarkedWording, writeBody } from '../../language/body.ts';
import type { DocumentPart } from '../../language/document.ts';
import { fullMarks } from '../../language/full-marks.ts';
import { openNumbers, vagueAmounts } from '../../language/open-amounts.ts';
import { isPast } from '../../language/look-back.ts';
import { splitSentences, type TextRange } from '../../language/sentences.ts';
import { proposeTargets, type TargetProposal } from '../../language/target-grammar.ts';
import { targetId, type Passage, type PlanKey, type TargetId } from '../../model/ids.ts';

/** The plan that a draft is of: what is said of the years before it is no promise. */
export interface PlanOfDraft {
  key: PlanKey;
  year: number;
}

export interface Drafted {
  targets: Record<string, unknown>[];
  marks: Mark[];
}

/**
 * The quote of a proposal, which stands once in its passage: where the same words stand in another place, those before them
 * belong to it, from as far as the sentence they are in begins.
 * @returns undefined where its whole paragraph stands in another place too.
 */
function onlyQuote(
  text: string,
  { quote, raw, start, end }: TargetProposal,
  whole: string,
): string | undefined {
  const times = (inside: string, part: string) => inside.split(part).length - 1;
  const at = text.lastIndexOf(quote, start);
  const behind = Math.max(at + quote.length, end);
  const before = fullMarks(text.slice(0, Math.max(0, at)));
  const marks = [...before.matchAll(/[，、；：。]/gu)];
  const wider = [-1, ...marks.map(({ index }) => index)]
    .reverse()
    .map((mark) => text.slice(mark + 1, behind))
    .find((words) => times(whole, words) === 1 && times(words, raw) === 1 && !words.includes('\n'));
  return times(whole, quote) === 1 ? quote : wider;
}

/** Words of the document as a site's own: with plain figures and letters, ５Ｇ as 5G, Ⅲ as III. */
export const ownWords = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ\u2160-\u2188\u2460-\u249B]/gu, (char) => char.normalize('NFKC'));

/** Marks a target's number; one that begins where a marked one does is the same, and serves both. */
export function markTarget(marks: Mark[], { start, end }: TextRange, id: TargetId): void {
  const joint = marks.find((mark) => mark.start === start);
  if (joint) joint.targetIds.push(id);
  else marks.push({ start, end, targetIds: [id] });
}

/**
 * Proposed targets of a text, their numbers going on from those before.
 * @param whole the passage that the text is of.
 */
export function proposed(
  { key, year }: PlanOfDraft,
  place: Passage,
  text: string,
  before = 0,
  whole = text,
): Drafted {
  const marks: Mark[] = [];
  const read = fullMarks(text);
  const sentences = splitSentences(read);
  const looksBack = ({ start }: TargetProposal) => {
    const own = sentences.find((one) => one.start <= start && start < one.end)!;
    return isPast(read.slice(own.start, own.end), start - own.start, year);
  };
  const quoted = proposeTargets(text).flatMap((proposal) => {
    if (looksBack(proposal)) return [];
    const quote = onlyQuote(text, proposal, whole);
    return quote === undefined ? [] : [{ proposal, quote }];
  });
  const targets = quoted.map(({ proposal, quote }, index) => {
    const id = targetId(key, place, before + index + 1);
    const { start, end, raw, value, valueTo, unit, comparator, kind, verb, indicator, of } =
      proposal;
    markTarget(marks, { start, end }, id);
    return {
      id,
      indicator: ownWords(indicator || quote),
      quote,
      raw,
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      unit,
      comparator,
      kind,
      ...(verb === '' ? {} : { verb }),
      ...(of === undefined ? {} : { of }),
      aggregable: kind === 'flow',
      confirmed: false,
    };
  });
  return { targets, marks };
}

/** Amounts of a text that were taken for no target. */
export interface OpenAmounts {
  text: string;
  numbers: string[];
  vague: string[];
}

/** The texts among the parts, each with the passage that its promises are of, if it may hold any. */
function passagesOf(parts: readonly DocumentPart[], past: ReadonlySet<number>) {
  let chapter: number | undefined;
  return parts.flatMap((part, index) => {
    if (part.kind === 'chapter') chapter = part.number;
    if (part.kind !== 'text') return [];
    const place: Passage | undefined =
      part.role === 'preamble'
        ? 'preamble'
        : part.role === 'lead' && chapter !== undefined && !past.has(chapter)
          ? { chapter }
          : undefined;
    return [{ index, place, text: part.text }];
  });
}

/** Texts among the parts that may promise something, with their proposed targets. */
export function draftFrame(
  plan: PlanOfDraft,
  parts: readonly DocumentPart[],
  past: ReadonlySet<number>,
) {
  const targets: Record<string, unknown>[] = [];
  const bodies = new Map<number, string>();
  const open: OpenAmounts[] = [];
  const counted = new Map<string, number>();
  const passages = passagesOf(parts, past);
  /** All that a passage says: its paragraphs stand among the parts. */
  const whole = (name: string) =>
    passages.flatMap((one) => (JSON.stringify(one.place) === name ? [one.text] : [])).join('\n');
  for (const { index, place, text } of passages) {
    const name = JSON.stringify(place);
    const own: Drafted = place
      ? proposed(plan, place, text, counted.get(name) ?? 0, whole(name))
      : { targets: [], marks: [] };
    counted.set(name, (counted.get(name) ?? 0) + own.targets.length);
    targets.push(...own.targets);
    if (place)
      open.push({
        text,
        numbers: openNumbers(text, own.marks),
        vague: vagueAmounts(text, own.marks),
      });
    bodies.set(index, oneParagraph({ text, marks: own.marks }));
  }
  return { targets, bodies, open };
}

const oneParagraph = (wording: MarkedWording) => writeBody(wording).replace(/\n$/u, '');
