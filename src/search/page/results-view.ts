/** Draws hits as a list, and says how many there are. */
import { element } from '../../browser/dom.ts';
import { listed, type Answer, type RankedHit } from '../query/answer.ts';
import type { Line } from '../query/reply.ts';
import type { Piece, SentenceHit, TargetHit } from '../query/results.ts';
import { longestQuery } from '../query/tokens.ts';

/** Characters that a line of the smallest screen has room for at the largest size: so much marked text is not torn. */
const mostWhole = 6;

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked: isMarked }) =>
    isMarked ? element('mark', { class: markClass(text) }, text) : text,
  );
const markClass = ({ length }: string) =>
  ['bg-highlight text-inherit', ...(length > mostWhole ? [] : ['whitespace-nowrap'])].join(' ');

/** A sentence of the answer, with its links. */
export const lineParagraph = (line: Line): HTMLElement =>
  element(
    'p',
    { class: 'edge-strong-rule mt-5 ps-3' },
    ...line.map((part) =>
      typeof part === 'string' ? part : element('a', { href: part.address }, part.text),
    ),
  );

/** A hit as a list item; its heading's link is the hit's address. */
export function hitItem({ hit, match }: RankedHit): HTMLLIElement {
  const { target } = hit;
  const href = hit.sentences[0]?.address ?? hit.address;
  const link = element(
    'a',
    { href, 'data-hit': match },
    ...(target ? [printedNumber(target)] : []),
    ...marked(hit.title),
  );
  const item = element('li', { class: 'rule-t py-4' }, element('h2', { class: 'mt-0' }, link));
  if (target) item.append(element('p', {}, target.standing));
  item.append(element('p', { class: 'soft' }, hit.context));
  for (const sentence of hit.sentences) {
    const excerpt = element(
      'a',
      { class: 'quiet-link', href: sentence.address },
      ...marked(sentence.pieces),
    );
    item.append(
      element('p', hit.official ? { class: 'excerpt mt-row font-song text-quote' } : {}, excerpt),
      ...sentenceTargets(sentence),
    );
  }
  if (hit.more > 0) item.append(element('p', { class: 'soft' }, `还有${hit.more}句`));
  return item;
}

/** As everywhere: in the document's face, and red; without the line of its link, nor has the space behind it one. */
const numberClass =
  'hit-number me-2 inline-block font-song text-[min(1.75rem,10vw)] leading-[1.3] font-semibold text-red';
const printedNumber = ({ raw }: TargetHit) => element('span', { class: numberClass }, `${raw} `);

/** What is looked for large, with what is known of it; the others of the sentence by their numbers. */
function sentenceTargets({ asked, others }: SentenceHit): HTMLElement[] {
  const links = others.flatMap(({ address, raw }, index) => [
    ...(index > 0 ? ['、'] : []),
    element('a', { href: address }, raw),
  ]);
  const lead = asked.length > 0 ? '本句的其他目标：' : '本句的目标：';
  return [
    ...asked.map((target) =>
      element(
        'p',
        { class: 'hit-target mt-row flex flex-wrap items-baseline gap-x-4' },
        element('a', { href: target.address }, printedNumber(target), target.indicator),
        ' ',
        element('span', { class: 'soft' }, target.standing),
      ),
    ),
    ...(links.length > 0 ? [element('p', { class: 'soft hit-targets' }, lead, ...links)] : []),
  ];
}

/** What is said of an answer. */
export interface Said {
  state: 'done' | 'none';
  sentence: string;
}

/**
 * Says how many were found, and by which words. The number of hits is the first number of the sentence, since
 * what was asked for may be a number too.
 * @param typed what stands in the field; more of it than is searched is said to be left out.
 */
export function tellAnswer(query: string, typed: string, answer: Answer): Said {
  const { counts, elsewhere, related, numbers } = answer;
  const letters = [...query];
  const shown = letters.length > 30 ? `${letters.slice(0, 30).join('')}……` : query;
  const cut =
    [...typed.trim()].length > longestQuery ? `（问题太长，只查了前${longestQuery}个字）` : '';
  const count = counts.exact + counts.related + counts.near;
  if (count === 0 && elsewhere > 0)
    return {
      state: 'none',
      sentence: `找到0条：所选范围里没有“${shown}”，其他部分有${elsewhere}条。${cut}`,
    };
  if (count === 0 && numbers)
    return {
      state: 'none',
      sentence: `找到0个目标：没有符合“${shown}”的。单位要和原文一样，如“张”“家”“户”。`,
    };
  if (count === 0)
    return {
      state: 'none',
      sentence: `找到0条：没有“${shown}”。换个说法试试，或从下面的栏目里找。${cut}`,
    };
  if (numbers)
    return {
      state: 'done',
      sentence: `找到${count}个目标，符合“${shown}”；同一单位的排在一起`,
    };
  if (counts.near > 0)
    return {
      state: 'done',
      sentence: `以下${count}条是相近的结果，没有完全匹配“${shown}”的${cut}`,
    };
  // Asked for results of nothing in particular, it is those that there are.
  if (counts.related > 0 && related.length === 0)
    return { state: 'done', sentence: `找到${count}条：公布过数字的目标${cut}` };
  const said = (words: readonly string[]) => words.slice(0, 4).join('”“');
  const where = elsewhere > 0 ? '所选范围里' : '';
  if (counts.exact === 0)
    return {
      state: 'done',
      sentence: `找到${count}条：${where}没有“${shown}”，有“${said(related)}”${cut}`,
    };
  const also = counts.related > 0 ? `，也有“${said(related)}”` : '';
  return { state: 'done', sentence: `找到${count}条：有“${shown}”${also}${cut}` };
}

/** Words of the link that lists every hit; undefined where all are listed. */
export function everyHit({ hits, counts }: Answer): string | undefined {
  const count = counts.exact + counts.related + counts.near;
  return hits.length < count && hits.length >= listed ? `显示全部${count}条` : undefined;
}
