/** Pages as those meet them who only take the text: no number runs into its neighbour. */
import { describe, expect, inject, it } from 'vitest';
import { soundContent } from '../../src/loader/load.ts';
import { gapOf } from '../../src/model/gap.ts';
import { differenceWords } from '../../src/model/gap-words.ts';
import { readBuiltFiles, readPages } from './built-pages.ts';

/** Official wording, and a number with the unit that is printed on it, are one text in several elements. */
const oneText =
  '[data-verbatim], blockquote, .number, .official, .topic-sentence, .deliverables a, .front-heading';
const passed = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'PRE', 'CODE']);

interface Piece {
  text: string;
  /** The innermost element whose text is one. */
  within: Element | null;
}

/** Texts in the order of the page. */
function piecesOf(node: Node, within: Element | null, pieces: Piece[] = []): Piece[] {
  for (const child of node.childNodes) {
    const last = pieces.at(-1);
    // A place where a line may break parts nothing.
    if (child.nodeType === 3 && child.previousSibling?.nodeName === 'WBR' && last)
      last.text += child.textContent ?? '';
    else if (child.nodeType === 3) pieces.push({ text: child.textContent ?? '', within });
    if (child.nodeType !== 1 || passed.has(child.nodeName)) continue;
    const element = child as Element;
    piecesOf(element, within ?? (element.matches(oneText) ? element : null), pieces);
  }
  return pieces;
}

/** Where a number and its neighbour in another element touch: "任务2|500个". */
function fused(page: Document): string[] {
  const pieces = piecesOf(page.body, null).filter(({ text }) => text !== '');
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    if (!next || (piece.within !== null && piece.within === next.within)) return [];
    const [end, begin] = [piece.text.at(-1) ?? '', next.text[0] ?? ''];
    const touching = `${end}${begin}`;
    return /\d[\d\p{Script=Han}]|\p{Script=Han}\d/u.test(touching)
      ? [`${piece.text.slice(-12)}|${next.text.slice(0, 12)}`]
      : [];
  });
}

const bare = (text?: string | null) => (text ?? '').replace(/\s/gu, '');

/** Where a page says in one breath what was promised and what was published: titles of charts, rows, cards, lines. */
const breaths = 'figcaption, figcaption + p, .chart-reading, tbody tr, li, h1, h2, h3';
/** Tables of years and of figures are data, and a card has a verdict of its own. */
const dataOnly =
  'figure table *, .evidence-table *, .target-card, .target-card *, .page-contents *';

/** What names a target's number and its result and not how far apart they are, on any page. */
function withoutGap(page: Document, raw: string, figure: string, gap: string): string[] {
  const saying = [...page.querySelectorAll(breaths)].filter((one) => {
    const text = bare(one.textContent);
    return text.includes(bare(raw)) && text.includes(figure) && !one.matches(dataOnly);
  });
  return saying
    .filter((one) => !saying.some((other) => other !== one && one.contains(other)))
    .map((one) => bare(one.textContent))
    .filter((text) => !text.includes(gap));
}

describe.each(inject('sites').slice(0, 1))('text of the site at $base', ({ folder }) => {
  // What keeps a number and its unit on one line parts no text.
  const unparted = (text: string) => text.replace(/<span class="u">([^<]*)<\/span>/gu, '$1');
  const files = [...readBuiltFiles(folder)].map(([name, text]) => [name, unparted(text)] as const);
  const pages = readPages(new Map(files));

  it('has no number that runs into its neighbour', () => {
    const found = [...pages].flatMap(([name, page]) =>
      fused(page).map((place) => `${name}: ${place}`),
    );
    expect(found).toEqual([]);
  });

  it('parts what stands side by side in a line, and what a drawing is called from what it says', () => {
    const parts =
      '.chart-reading > *, .chart-reading > * > *, .published > *, .listed > *, svg > desc';
    const found = [...pages].flatMap(([name, page]) =>
      [...page.querySelectorAll(parts)].flatMap((one) => {
        const before = one.previousSibling?.textContent?.at(-1) ?? ' ';
        const first = one.textContent?.[0] ?? ' ';
        return /[\p{L}\p{N}％%][\p{L}\p{N}]/u.test(before + first)
          ? [
              `${name}: ${one.previousSibling?.textContent?.slice(-12)}|${one.textContent?.slice(0, 12)}`,
            ]
          : [];
      }),
    );
    expect(found).toEqual([]);
  });

  it('says of nothing that it has not been set: what is not set is not promised', () => {
    const unset = [...pages].filter(([, page]) =>
      /(?:没有|没|未|尚未)(?:设置|设定|填写|配置)/u.test(bare(page.body.textContent)),
    );
    expect(unset.map(([name]) => name)).toEqual([]);
  });

  it('has no finding without its gap where a result may be compared', () => {
    const [plan] = soundContent('content').plans;
    const compared = plan!.targets.flatMap((target) => {
      const gap = gapOf(target);
      const figure = target.standing.decisive[0]?.figure ?? '';
      const lead = gap?.expected ? '预计' : '公布';
      return gap
        ? [{ raw: target.raw, figure: `${lead}${figure}`, gap: differenceWords(gap) }]
        : [];
    });
    expect(compared.length).toBeGreaterThan(3);
    const found = [...pages].flatMap(([name, page]) =>
      compared.flatMap(({ raw, figure, gap }) =>
        withoutGap(page, raw, figure, gap).map((text) => `${name}: ${text.slice(0, 80)}`),
      ),
    );
    expect(found).toEqual([]);
  });
});
