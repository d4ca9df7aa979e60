/** Where the plan begins: behind its notice, or behind its own title. */
import { solid, type Block } from './block.ts';
import {
  isAddressees,
  isAside,
  isDay,
  isItem,
  isLetterhead,
  isSalutation,
  mayBeTitle,
  numberIn,
} from './frame-lines.ts';
import { markerOf } from './marker.ts';

export interface Opening {
  title: string | null;
  hasNotice: boolean;
  /** Index of the first block after title and notice. */
  begins: number;
}

/** Blocks in which addressees, a title and a salutation are looked for. */
const front = 20;

const joined = (blocks: readonly Block[]) => blocks.map(({ text }) => text).join('');

/** Finds the plan's title, and where its text begins. */
export function openingOf(blocks: readonly Block[]): Opening {
  const addressees = blocks.findIndex(({ text }, at) => at < front && isAddressees(text));
  const signed = signedAt(blocks, addressees);
  const noticeEnd = signed < 0 ? addressees + 1 : signed + 1;
  const notice = blocks.slice(0, signed < 0 ? addressees + 4 : noticeEnd);
  const sends = /(?:印发|转发|下发|下达)/u.test(joined(notice));
  if (signed >= 0 || (addressees >= 0 && sends)) {
    const named = titleNamed(blocks, noticeEnd, enclosedIn(notice));
    const found = named ?? titleAfter(blocks, noticeEnd);
    if (signed >= 0 ? addressees >= 0 || (sends && found.title !== null) : found.title !== null)
      return { ...found, hasNotice: true };
  }
  return ownTitle(blocks, addressees);
}

/** Index of the date that ends a notice, or -1: a plan follows it, and none stands before it. */
function signedAt(blocks: readonly Block[], addressees: number): number {
  const at = blocks.findIndex(
    ({ text }, index) => index > addressees && isDay(text) && (addressees >= 0 || index > 2),
  );
  if (at < 0) return -1;
  const notice = blocks.slice(addressees + 1, at);
  const annexes = notice.findIndex(({ text }) => /^附件?[:：]./u.test(text));
  // The list of annexes numbers what is enclosed.
  const before = notice.slice(0, annexes < 0 ? notice.length : annexes).filter(isItem);
  const levels = new Set(before.map(({ text }) => markerOf(text)!.style));
  const rest = blocks.slice(at + 1);
  const follows =
    rest.some((one) => one.kind === 'row' || isItem(one)) || joined(rest).length > 300;
  // A notice may number what it asks for; parts of parts are a plan's, and the date is that of its signature.
  const isPlan = levels.size > 1 || (addressees < 0 && before.length > 0);
  return follows && !isPlan ? at : -1;
}

/** The names that a notice gives what it encloses. */
function enclosedNames(notice: string): string[] {
  return [
    /《(?<name>(?:[^《》]|《[^《》]*》)+)》/gu,
    /印发[〈<](?<name>[^〈〉<>]+)[〉>]/gu,
    /(?:印发|下发|转发)(?<name>[^《》〈〉]{4,70}?)的通知/gu,
    /(?:印发|下发|转发)(?<name>.{4,80}?)的通知/gu,
  ].flatMap((pattern) =>
    [...notice.matchAll(pattern)].map(({ groups }) => folded(groups!['name']!)),
  );
}

/** The names of a list of annexes: “附件：1.某某计划”, “2.某某清单”. */
const annexNames = (blocks: readonly Block[]): string[] => {
  const first = blocks.findIndex(({ text }) => /^附件?[:：]./u.test(text));
  if (first < 0) return [];
  return blocks.slice(first).flatMap(({ text }, at) => {
    const { name, number } =
      /^(?:附件?[:：])?(?<number>[0-9][.．、])?(?<name>[^。]{4,60})$/u.exec(solid(text))?.groups ??
      {};
    return name !== undefined && (at === 0 || number !== undefined) ? [folded(name)] : [];
  });
};

/** The names that a notice gives what it encloses, {@link folded}. */
export const enclosedIn = (notice: readonly Block[]): string[] => [
  ...enclosedNames(joined(notice)),
  ...annexNames(notice),
];

/** A name without the marks around it and the width of its characters. */
export const folded = (text: string) =>
  solid(text)
    .normalize('NFKC')
    .replace(/[《》〈〉“”"'‘’]/gu, '');

/** Blocks behind a notice in which the title that it names is looked for. */
const behindNotice = 30;

/** The first one to three lines that together are one of the names. */
function titleNamed(blocks: readonly Block[], from: number, names: readonly string[]) {
  for (let at = from; at < from + behindNotice; at++) {
    for (const size of [1, 2, 3]) {
      const lines = blocks.slice(at, at + size);
      if (lines.every(isLine) && names.includes(folded(joined(lines))))
        return { title: joined(lines), begins: at + lines.length };
    }
  }
  return undefined;
}

/** A paragraph, or a row of one cell, as a table has over its columns. */
const isLine = ({ kind, cells = [] }: Block) =>
  kind !== 'row' || cells.filter((cell) => cell !== '').length === 1;

/** The title that follows a notice, behind notes and the list of annexes. */
function titleAfter(blocks: readonly Block[], from: number): Pick<Opening, 'title' | 'begins'> {
  let at = from;
  let listed = false;
  for (; at < blocks.length; at++) {
    const { text } = blocks[at]!;
    const lists = /^附件?[:：]./u.test(text);
    const goesOn: boolean = listed && markerOf(text)?.style === 'arabic' && !text.endsWith('。');
    if (!lists && !goesOn && !isAside(text)) break;
    listed = lists || goesOn;
  }
  const lines = titleLines(blocks, at);
  return { title: joined(lines) || null, begins: at + lines.length };
}

const titleNouns =
  /(?:计划|要点|安排|方案|分解|分工|意见|通知|规划|报告|清单|任务|目标|事项|实事|表|措施|行动|规定|办法|纲要|工作|项目)[”》"]?(?:[（(].{2,20}[）)])?$/u;

/** The consecutive lines of a title, up to the word that names what kind of document it is. */
function titleLines(blocks: readonly Block[], from: number): Block[] {
  const lines: Block[] = [];
  for (const block of blocks.slice(from, from + 4)) {
    if (!mayBeTitle(block)) break;
    lines.push(block);
    if (titleNouns.test(solid(joined(lines)))) break;
  }
  return lines;
}

/** A document that is the plan itself: its title comes first, then number, addressees, or the occasion of a speech. */
function ownTitle(blocks: readonly Block[], addressees: number): Opening {
  const first = blocks.findIndex(
    ({ text }, index) => !isLetterhead(blocks, index) && !isAside(text),
  );
  const at = Math.max(0, first);
  const under = blocks.findIndex(
    ({ text }, index) => index > at && (index === addressees || numberIn(text) !== undefined),
  );
  const above = blocks.slice(at, Math.max(at, under));
  const whole = above.length > 0 && above.length < 6 && above.every(mayBeTitle);
  const lines = whole ? above : titleLines(blocks, at);
  const title = joined(lines) || null;
  let begins = Math.max(at + lines.length, addressees + 1);
  const salutation = blocks.findIndex(({ text }, index) => index < front && isSalutation(text));
  begins = Math.max(begins, salutation + 1);
  const again = (block: Block) => title !== null && folded(block.text) === folded(title);
  while (
    begins < blocks.length &&
    blocks[begins]!.kind !== 'row' &&
    (isAside(blocks[begins]!.text) || again(blocks[begins]!))
  )
    begins++;
  return {
    title,
    hasNotice: addressees >= 0 && solid(title ?? '').endsWith('通知'),
    begins,
  };
}
