/** Where the title of an item ends and its text begins. */
import { afterMarker, type Segment } from './tree.ts';
import { isDutyLine, isUnitLine, withoutUnits } from './units.ts';

/** A heading in official documents is a line or two. */
const longest = 60;
const sentenceStop = /[。；;！!？?]/u;

export interface Split {
  title: string | null;
  body: string;
}

/** What an item says, apart from its marker and who answers for it. */
interface Content {
  /** Of the paragraph that the marker opens. */
  first: string;
  /** The paragraphs after it, those of sub-items too. */
  rest: string[];
  /** Where its emphasised beginning ends. */
  bold: number | undefined;
  /** Where a wide space parts the beginning from the rest. */
  gap: number | undefined;
}

/** @param segments of the item, the one that its marker opens first. */
export function contentOf([head, ...others]: readonly Segment[]): Content {
  const { marker, start, block } = head!;
  const first = withoutUnits(afterMarker(head!));
  /** An offset of the block in `first`, where more than a sign stands before it and something behind it. */
  const parting = (offset = 0) => {
    const at = offset - (marker?.printed.length ?? 0);
    return start === 0 && at > 1 && at < first.length ? at : undefined;
  };
  return {
    first,
    rest: others
      .filter(({ text }) => !isUnitLine(text) && !isDutyLine(text))
      .map(({ text }) => withoutUnits(text)),
    bold: parting(block.bold),
    gap: parting(block.gap),
  };
}

/** The first sentence with its stop, or all of a text that has none. */
const firstSentence = (text: string) => text.split(/(?<=[。！!？?])/u)[0]!;
const withoutStop = (text: string) => text.replace(/[。：:.；;]$/u, '');

/** A short lead before a colon: “总体要求：……”. */
const colonLead = /^(?<lead>[^，。；：:、,;]{2,14})[：:](?=.)/u;
/** Where a sentence begins behind the few words and the colon that say what it is about: “主要目标：增长……。” */
export function sentenceBehindName(text: string): number | undefined {
  const lead = colonLead.exec(text)?.[0];
  return lead !== undefined && text.endsWith('。') ? lead.length : undefined;
}

/** A promise in figures is no title: “新增企业5家”. */
const promises = /\d(?:[%％‰]|(?![年月日号])\p{sc=Han})/u;

/** Whether a text says itself what there is to do: it is a sentence, or promises in figures. */
export const isPromise = (text: string): boolean => /[。；;]/u.test(text) || promises.test(text);

type Shape = 'headline' | 'lead' | 'sentence' | 'long';

function shapeOf({ first, rest }: Content): Shape {
  if (!sentenceStop.test(first)) return first.length <= longest ? 'headline' : 'long';
  const sentence = firstSentence(first);
  if (sentence.length > longest || /[；;]/u.test(sentence)) return 'long';
  if (sentence.length < first.length || rest.length > 0) return 'lead';
  return 'sentence';
}

/**
 * Whether the items of a list open with a title: most of them have a short first sentence and more after it.
 * A list of single sentences has none, and then a longer item of it has none either.
 */
export function areTitled(items: readonly Content[]): boolean {
  const contents = items.filter(({ first }) => first !== '');
  const led = contents.filter(({ first }) => colonLead.test(first)).length;
  const parted = contents.filter(({ gap }) => gap).length;
  if (Math.max(led, parted) > 1 && Math.max(led, parted) >= contents.length * 0.8) return true;
  if (contents.some(({ bold }) => bold)) return true;
  const shapes = contents.map(shapeOf);
  const count = (shape: Shape) => shapes.filter((one) => one === shape).length;
  const leads = contents.filter((_, at) => shapes[at] === 'lead');
  const figures = leads.filter(({ first }) => promises.test(firstSentence(first))).length;
  if (figures > leads.length * 0.5) return false;
  const judged = count('lead') + count('sentence') + count('long');
  return judged === 0 || count('lead') >= judged * 0.6;
}

/** A line without a stop that promises in figures and has nothing under it. */
const isLine = (content: Content) =>
  shapeOf(content) === 'headline' && content.rest.length === 0 && promises.test(content.first);

/** Whether most items of a list are lines that promise in figures: what there is to do, and no headings. */
export const areLines = (items: readonly Content[]): boolean =>
  items.filter(isLine).length > items.length / 2;

/**
 * Parts an item's title from its text.
 * @param titled what {@link areTitled} says of its list.
 * @param lines what {@link areLines} says of it.
 * @param cut whether the document breaks off in it, so that a line without a stop is no heading.
 */
export function splitTitle(
  content: Content,
  titled: boolean,
  { lines = false, cut = false } = {},
): Split {
  const { first, rest, bold, gap } = content;
  const body = (from: string) => [from, ...rest].filter((text) => text !== '').join('\n');
  const take = (length: number): Split => ({
    title: withoutStop(first.slice(0, length).trim()),
    body: body(first.slice(length)),
  });
  if (titled && bold) return take(bold);
  if (titled && gap) return take(gap);
  const shape = shapeOf(content);
  const lead = colonLead.exec(first);
  if (shape === 'headline') {
    // A line without a stop heads what follows; alone it is an item that is no more than its title.
    const heads = rest.length > 0 || (first.length <= 40 && (titled || !cut));
    if (lead && titled) return take(lead[0].length);
    const colon = lead !== null && first.length > 30;
    return heads && !colon && !(lines && isLine(content))
      ? take(first.length)
      : { title: null, body: body(first) };
  }
  if (lead && titled) return take(lead[0].length);
  const sentence = firstSentence(first).length;
  const ownLine = sentence === first.length && sentence <= 40 && !promises.test(first);
  if (shape === 'lead' && (titled || ownLine)) return take(sentence);
  return { title: null, body: body(first) };
}
