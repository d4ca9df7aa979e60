/**
 * One promise as a picture to share, as SVG: the number, the document's words, what is known of it, its source and a QR
 * code. It is set in the faces of the reader's machine, which makes a PNG of it where one is wanted.
 */
import { accent, chapterHue, soft } from '../../charts/paper.ts';
import { hei, song } from '../../charts/picture.ts';
import { chineseDate } from '../../language/dates.ts';
import type { Addresses } from '../../model/addresses.ts';
import type { TargetInContext } from '../../model/context.ts';
import { unconfirmedWords } from '../../model/count-words.ts';
import { partsOf } from '../../model/ids.ts';
import { stateExplanations } from '../../model/outcome-words.ts';
import type { Plan, Target } from '../../model/plan.ts';
import { placeWords } from '../../model/words.ts';
import { targetReference } from '../citation/citation.ts';
import { fitting, margin, svg, tallFoot, tallSize, textLine, type Style } from './card.ts';
import { leadingOf } from './shared.ts';

/** Lowest line of what is said above the foot, in pixels. */
const bottom = 1060;

interface Paragraph extends Style {
  text: string;
  /** Space above, in pixels. */
  above: number;
  /** Numbers that stand out. */
  numbers?: readonly string[];
  /** Largest number of lines; what is longer is set smaller. */
  most: number;
}

/** How a target stands where no figure says it, in sentences; of an official site nothing is said to be unfound. */
export function standingOf({ standing, confirmed }: Target, official: boolean): string[] {
  const [search] = standing.searches;
  const unfound =
    search === undefined
      ? '还没有查过公布的结果。'
      : `${chineseDate(search.date)}查过。${stateExplanations['not-found']}`;
  return [
    ...(standing.state === 'not-found' && !official ? [unfound] : []),
    ...(confirmed ? [] : [`${unconfirmedWords}。`]),
  ];
}

function paragraphsOf(row: TargetInContext, official: boolean): Paragraph[] {
  const { raw, quote, indicator } = row.target;
  const { said, sources } = leadingOf(row);
  const own = { font: hei, above: 28, most: 4 };
  return [
    { text: indicator, size: 48, bold: true, font: hei, above: 24, most: 2 },
    { text: raw, size: 168, bold: true, fill: accent, font: song, above: 20, most: 1 },
    { text: `“${quote}”`, size: 44, font: song, above: 36, numbers: [raw], most: 5 },
    ...(said === '' ? [] : [{ ...own, text: `${said}。`, size: 34, bold: true }]),
    ...(sources === '' ? [] : [{ ...own, text: sources, size: 24, fill: soft, above: 14 }]),
    ...standingOf(row.target, official).map((text) => ({ ...own, text, size: 32 })),
  ];
}

/** Space from line to line, in sizes of the type. */
const leading = 1.4;
const inside = tallSize.width - 2 * margin;

/** The paragraphs below each other at a part of their size, and where they end. */
function set(paragraphs: readonly Paragraph[], part: number): { parts: string[]; end: number } {
  let end = 150;
  const parts = paragraphs.flatMap(({ text, above, numbers = [], most, size, ...style }) => {
    const sizes = [1, 0.85, 0.7, 0.6, 0.5, 0.4].map((one) => Math.round(size * one * part));
    const fitted = fitting(text, inside, sizes, most);
    end += above * part;
    return fitted.lines.map((line) => {
      end += fitted.size * leading;
      return textLine(line, margin, Math.round(end), { ...style, size: fitted.size }, numbers);
    });
  });
  return { parts, end };
}

/** Parts of the usual size that are tried in turn, until everything is above the foot. */
const smaller = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

/**
 * Draws the card.
 * @param site the site's name, with what it must say of itself.
 * @param official whether the site is the issuer's own.
 */
export function targetCard(
  plan: Plan,
  row: TargetInContext,
  site: string,
  official: boolean,
  links: Addresses,
): string {
  const { official: source, address } = targetReference(plan, row.target, links);
  const place = partsOf(row.target.id);
  const hue = chapterHue(row.target.chapter ?? undefined);
  const label = `${placeWords(place)}　目标${place.number}`;
  const paragraphs = paragraphsOf(row, official);
  const { parts } =
    smaller
      .values()
      .map((part) => set(paragraphs, part))
      .find(({ end }) => end <= bottom) ?? set(paragraphs, smaller.at(-1)!);
  const small: Style = { size: 20, fill: soft, font: hei };
  return svg(tallSize.width, tallSize.height, hue, [
    textLine(label, margin, 130, { size: 36, fill: hue, bold: true, font: hei }),
    ...parts,
    ...tallFoot({ source, site, address }, hei),
    ...(address === undefined ? [] : [textLine(address, margin, tallSize.height - 36, small)]),
  ]);
}
