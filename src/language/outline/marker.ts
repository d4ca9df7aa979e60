/** Numerals and signs that open a paragraph: 第一章, 一、, （一）, 1．, 1、, （1）, 1）, ①, ▲, ——, 一是. */
import { figuresOf } from '../numerals.ts';

/** From the coarsest to the finest, as official documents nest them (GB/T 9704-2012, 7.3.3). */
export const markerStyles = [
  'annex',
  'part',
  'section',
  'heading',
  'chinese',
  'named',
  'chineseParen',
  'article',
  'arabic',
  'arabicComma',
  'bare',
  'decimal',
  'arabicParen',
  'arabicHalf',
  'circled',
  'spoken',
  'bullet',
] as const;

export type MarkerStyle = (typeof markerStyles)[number];

export interface Marker {
  style: MarkerStyle;
  /** As printed: "（一）". */
  printed: string;
  /** Undefined for a bullet. */
  number?: number;
}

/** Styles that number the parts of a sentence as often as they number items. */
const weakStyles: ReadonlySet<MarkerStyle> = new Set([
  'arabicParen',
  'arabicHalf',
  'circled',
  'spoken',
  'bullet',
]);
export const isWeak = ({ style }: Pick<Marker, 'style'>): boolean => weakStyles.has(style);

export const rankOf = ({ style }: Pick<Marker, 'style'>): number => markerStyles.indexOf(style);

const words = '[一二三四五六七八九十百]{1,5}';
const figures = '[0-9０-９]{1,3}';

const opens = (pattern: string) => new RegExp(`^${pattern}`, 'u');

/** `n` is the numeral. A year may follow the point of a numeral; any other figure makes it a decimal. */
const patterns: Record<MarkerStyle, RegExp> = {
  annex: opens(`附(?:件|表|录)(?<n>${figures}|${words})?[:：.．、]?(?=$|[^0-9０-９.．])`),
  part: opens(`第(?<n>${words}|${figures})(?:部分|篇|编|章)[:：、.．]?`),
  section: opens(`第(?<n>${words}|${figures})节[:：、.．]?`),
  // Told by what stands around it; see `headingsAmong`.
  heading: /(?!)/u,
  article: opens(`第(?<n>${words}|${figures})[条项件](?:实事)?[:：、.．]?`),
  // 一、二产业 and 三、四线城市 enumerate, and open no item.
  chinese: opens(`(?<n>${words})[、﹑､.．](?!${words}[、线级产类])`),
  named: opens(
    `(?:任务|行动|工程|举措|措施|项目|实事|专项)(?<n>${words}|${figures})[:：、.．](?=.)`,
  ),
  chineseParen: opens(`(?:[（(〈](?<n>${words})[)）〉]|(?<one>[㈠-㈩]))[、.．]?`),
  arabic: opens(
    `(?:(?<n>${figures})[.．](?:(?![0-9０-９])|(?=(?:19|20)[0-9]{2}年))|(?<one>[⒈-⒛])) ?`,
  ),
  arabicComma: opens(`(?<n>${figures})[、﹑､](?:(?![0-9０-９])|(?=(?:19|20)[0-9]{2}年))`),
  // 1.1, or 1-1 with a sign behind it: without one it is a range.
  decimal:
    /^[0-9]{1,2}(?:(?:[.．](?<n>[0-9]{1,2})){1,3}[.．、 ]?|(?:[-－–](?<ordinal>[0-9]{1,2})){1,2}[.．、 ])(?=\p{sc=Han})(?![亿万元倍个家人米平公千百吨月日年号楼栋期岁])/u,
  bare: opens(`(?<n>${figures})(?: (?=\\p{sc=Han}|[“《])|$)`),
  arabicParen: opens(`(?:[（(](?<n>${figures})[)）]|(?<one>[⑴-⒇]))`),
  arabicHalf: opens(`(?<n>${figures})[)）]`),
  circled: /^(?<one>[①-⑳㉑-㉟❶-❿])/u,
  spoken: opens(`(?:(?<n>${words})[是要](?=\\p{sc=Han}|[“《])|第(?<ordinal>${words})[，,、：:])`),
  bullet: /^(?:[▲△▴●○•■□◆◇★☆※➢►▶▪]|[—―–⸺-]{1,2}(?=\p{sc=Han}|[“《]))/u,
};

const wholeNumber = (printed: string) => {
  const plain = printed.normalize('NFKC');
  return Number(/\d/u.test(plain) ? plain : figuresOf(plain));
};

/** What extraction may leave before a numeral, and nobody sees. */
const unseen = /^[\u00AD\u200B-\u200D\u2060\uFEFF]+/u;

/** A star before a numeral, which tells the item from others of its list. */
const starBefore =
  /^[★☆▲△●*＊※](?=[0-9０-９]{1,3}[.．、]|[（(]?[一二三四五六七八九十]{1,3}[)）、])/u;

/** The marker that opens a text, or undefined. */
export function markerOf(text: string): Marker | undefined {
  const hidden = unseen.exec(text)?.[0];
  if (hidden !== undefined) {
    const marker = markerOf(text.slice(hidden.length));
    return marker && { ...marker, printed: hidden + marker.printed };
  }
  const starred = starBefore.exec(text)?.[0];
  if (starred !== undefined) {
    const marker = markerOf(text.slice(starred.length));
    return marker && { ...marker, printed: starred + marker.printed };
  }
  for (const style of markerStyles) {
    const match = patterns[style].exec(text);
    if (!match) continue;
    const { ordinal, n = ordinal, one } = match.groups ?? {};
    const printed = match[0].trim();
    if (n === undefined && one === undefined) return { style, printed };
    const number = n === undefined ? numberOfSign(one!) : wholeNumber(n);
    if (Number.isNaN(number)) continue;
    return { style, printed, number };
  }
  return undefined;
}

/** ㈠, ⒈, ⑴ and ① are 1. */
function numberOfSign(sign: string): number {
  if (sign >= '❶' && sign <= '❿') return sign.codePointAt(0)! - '❶'.codePointAt(0)! + 1;
  return wholeNumber(sign.normalize('NFKC').replace(/[().]/gu, ''));
}

/** A marker as a reader sees it. */
export const seenMarker = ({ printed }: Marker): string => printed.replace(unseen, '');

/** The style of the marker that a sample opens with. */
export const styleOf = (sample: string): MarkerStyle | undefined => markerOf(sample)?.style;

/**
 * Where the item that follows `marker` begins in the same text, run on after a full stop.
 * @param from where to begin looking.
 * @returns UTF-16 offset, or undefined.
 */
export function nextRunOn(text: string, marker: Marker, from: number): number | undefined {
  if (marker.number === undefined) return undefined;
  for (const { index } of text.matchAll(
    /(?<=[。；;！!？?）)\]］】])(?=[0-9０-９一二三四五六七八九十（(①-⑳㈠-㈩⒈-⒛⑴-⒇])/gu,
  )) {
    if (index < from) continue;
    const found = markerOf(text.slice(index));
    if (found?.style === marker.style && found.number === marker.number + 1) return index;
  }
  return undefined;
}
