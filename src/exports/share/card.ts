/**
 * Pictures for sharing, as SVG: a banner for links, and a tall card with a quotation, its source and a QR code. Pure:
 * `render.ts` makes them into PNG.
 */
import { encode } from 'uqr';
import { typeSize, wrapText } from '../../charts/frame.ts';
import { escapeXml } from '../../charts/markup.ts';
import { accent, chapterHue, ink, paper, rule, soft } from '../../charts/paper.ts';

/** The family that the pictures are set in. */
export const shareFont = 'Noto Serif SC';

export const margin = 80;

/** One target for a picture. */
export interface Leading {
  /** What it is about. */
  thing: string;
  /** As printed: "200台". */
  raw: string;
  /** Its result and how far that is from it, or other years' targets; empty where there is neither. */
  said: string;
  /** Where those figures are from; empty where none is said. */
  sources: string;
}

export interface Shared {
  /** "任务18", "30项任务，92个目标". */
  label: string;
  /** Chapter that lends its hue; none of the plan as a whole. */
  chapter?: number;
  title: string;
  /** Numbers to show large, as printed, with what they are about. */
  figures: readonly { raw: string; indicator: string }[];
  /** The one target that the banner shows. */
  leading?: Leading;
  /** Official wording in sentences, or in lines of its own; the banner has room for it where there are no figures. */
  wording: readonly string[];
  /** Whether each piece of the wording begins a line. */
  listed: boolean;
  /** Printed numbers in it. */
  numbers: readonly string[];
  /** "某某区人民政府《…》（某府发〔2024〕2号）第18项" */
  source: string;
  /** Absolute address; without one there is no QR code. */
  address: string | undefined;
  /** "某某区政府重点工作公开记录（非官方整理）" */
  site: string;
}

export interface Style {
  size: number;
  bold?: boolean;
  fill?: string;
  /** The face, for pictures that are drawn by the reader's machine. */
  font?: string;
}

const lines = (text: string, size: number, width: number) =>
  wrapText(text, (width * typeSize) / size);

/** A line of text; numbers in it stand out. */
export function textLine(
  text: string,
  x: number,
  y: number,
  { size, bold = false, fill = ink, font = shareFont }: Style,
  numbers: readonly string[] = [],
): string {
  const pattern = numbers.map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const parts = pattern.length > 0 ? text.split(new RegExp(`(${pattern.join('|')})`, 'u')) : [text];
  const spans = parts.map((part) =>
    numbers.includes(part)
      ? `<tspan fill="${accent}" font-weight="700">${escapeXml(part)}</tspan>`
      : escapeXml(part),
  );
  return `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${fill}">${spans.join('')}</text>`;
}

/** The wording in lines: whole, or as many of its sentences as there is room for, at the largest size that takes them. */
function wordingLines(
  { wording, listed }: Shared,
  width: number,
  height: number,
  sizes: readonly number[],
  lineHeight: number,
): { size: number; lines: string[] } {
  const smallest = sizes.at(-1) ?? 0;
  const set = (count: number, size: number) =>
    (listed ? wording.slice(0, count) : [wording.slice(0, count).join('')]).flatMap((text) =>
      lines(text, size, width),
    );
  for (let count = wording.length; count > 0; count -= 1) {
    for (const size of sizes) {
      const found = set(count, size);
      if (found.length * size * lineHeight <= height) return { size, lines: found };
    }
  }
  return { size: smallest, lines: set(1, smallest) };
}

/** The largest size at which a text takes no more than its lines. */
export function fitting(text: string, width: number, sizes: readonly number[], most: number) {
  const fits = sizes
    .values()
    .map((size) => ({ size, lines: lines(text, size, width) }))
    .find((one) => one.lines.length <= most);
  const size = sizes.at(-1) ?? 0;
  return fits ?? { size, lines: lines(text, size, width) };
}

export const svg = (width: number, height: number, hue: string, parts: readonly string[]) =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<rect width="16" height="${height}" fill="${hue}"/>`,
    ...parts,
    '</svg>',
  ].join('');

/** A title below a height, and the height at which its last line stands. */
function titleLines(
  { size, lines: set }: ReturnType<typeof fitting>,
  top: number,
  leading: number,
) {
  let y = top;
  const drawn = set.map((line) => {
    y += size * leading;
    return textLine(line, margin, Math.round(y), { size, bold: true });
  });
  return { y, lines: drawn };
}

/** Of the banner, in pixels: what chats and feeds have room for. */
export const bannerSize = { width: 1200, height: 630 } as const;

/** Of the tall card, in pixels. */
export const tallSize = { width: 1080, height: 1440 } as const;

/** What a link shows in a chat or a feed. */
export function banner(shared: Shared): string {
  const { width, height } = bannerSize;
  const inside = width - 2 * margin;
  const hue = chapterHue(shared.chapter);
  const foot = [
    textLine(shared.source, margin, 568, fitted(shared.source, inside)),
    textLine(shared.site, margin, 604, { size: 24, fill: soft }),
  ];
  if (shared.leading) {
    const about = `${shared.label}　${shared.title}`;
    const { size } = fitting(about, inside, [36, 32, 28, 24], 1);
    const heading = textLine(about, margin, 112, { size, fill: hue, bold: true });
    return svg(width, height, hue, [heading, ...leadingParts(shared.leading, 120), ...foot]);
  }
  const parts = [textLine(shared.label, margin, 118, { size: 34, fill: hue, bold: true })];
  const title = fitting(shared.title, inside, [64, 56, 48, 42], shared.figures.length > 0 ? 2 : 4);
  const { y, lines: heading } = titleLines(title, 130, 1.32);
  parts.push(...heading);
  const column = inside / Math.max(1, shared.figures.length);
  const large = Math.min(
    ...shared.figures.map(
      ({ raw }) => fitting(raw, column - 24, [84, 72, 62, 54, 46, 38, 30], 1).size,
    ),
  );
  const figureLine = title.lines.length > 1 ? 424 : 384;
  shared.figures.forEach(({ raw, indicator }, index) => {
    const x = margin + index * column;
    parts.push(textLine(raw, x, figureLine, { size: large, bold: true, fill: accent }));
    lines(indicator, 27, column - 24)
      .slice(0, 2)
      .forEach((line, row) => {
        parts.push(textLine(line, x, figureLine + 50 + row * 36, { size: 27 }));
      });
  });
  if (shared.figures.length === 0) {
    const { size, lines: said } = wordingLines(shared, inside, 500 - y, [40, 36, 32, 28], 1.6);
    said.forEach((line, row) => {
      parts.push(textLine(line, margin, Math.round(y + 40 + (row + 0.6) * size * 1.6), { size }));
    });
  }
  return svg(width, height, hue, [...parts, ...foot]);
}

/**
 * One target, large: how much of what, what is known of it or what other years' plans say, and where those figures are
 * from.
 */
function leadingParts({ thing, raw, said, sources }: Leading, top: number): string[] {
  const inside = 1200 - 2 * margin;
  const number = fitting(raw, inside, [192, 168, 144, 120, 100, 84, 64], 1);
  const named = fitting(thing, inside, [44, 38, 32], 1);
  const under = said === '' ? { size: 34, lines: [] } : fitting(said, inside, [34, 30, 27, 24], 2);
  const from = sources === '' ? [] : lines(sources, 18, inside).slice(0, 2);
  const first = top + 24 + named.size;
  const base = first + 18 + number.size * 0.92;
  return [
    textLine(named.lines[0] ?? '', margin, Math.round(first), { size: named.size }),
    textLine(raw, margin, Math.round(base), { size: number.size, bold: true, fill: accent }),
    ...under.lines.map((line, row) =>
      textLine(line, margin, Math.round(base + 62 + row * under.size * 1.35), {
        size: under.size,
        bold: true,
      }),
    ),
    ...from.map((line, row) =>
      textLine(line, margin, 532 - (from.length - 1 - row) * 24, { size: 18, fill: soft }),
    ),
  ];
}

const fitted = (text: string, width: number): Style => ({
  size: fitting(text, width, [26, 24, 22, 20], 1).size,
  fill: soft,
});

/** A QR code as one path, its light border included. */
function qrCode(text: string, x: number, y: number, size: number): string {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 2 });
  const module = size / modules;
  const dark = data.flatMap((row, line) =>
    row.flatMap((one, column) => (one ? [`M${column} ${line}h1v1h-1z`] : [])),
  );
  return `<g transform="translate(${x} ${y}) scale(${module})"><rect width="${modules}" height="${modules}" fill="#ffffff"/><path d="${dark.join('')}" fill="${ink}"/></g>`;
}

/** The foot of a tall card: where what it says is from, whose picture it is, and the way there. */
export function tallFoot(
  { source, site, address }: Pick<Shared, 'source' | 'site' | 'address'>,
  font = shareFont,
): string[] {
  const { width, height } = tallSize;
  const inside = width - 2 * margin;
  const code = 230;
  const foot = height - margin - code;
  const parts = [
    `<rect x="${margin}" y="${foot - 34}" width="${inside}" height="2" fill="${rule}"/>`,
    ...(address === undefined ? [] : [qrCode(address, width - margin - code, foot, code)]),
  ];
  const beside = inside - code - 40;
  let line = foot + 32;
  for (const text of lines(source, 27, beside)) {
    parts.push(textLine(text, margin, line, { size: 27, font }));
    line += 40;
  }
  for (const text of lines(site, 24, beside)) {
    parts.push(textLine(text, margin, line + 8, { size: 24, fill: soft, font }));
    line += 36;
  }
  return parts;
}

/** A quotation with its source and the way to it, whole in itself. */
export function tallCard(shared: Shared): string {
  const { width, height } = tallSize;
  const inside = width - 2 * margin;
  const hue = chapterHue(shared.chapter);
  const parts = [textLine(shared.label, margin, 130, { size: 36, fill: hue, bold: true })];
  const title = fitting(shared.title, inside, [56, 48, 42], 3);
  const heading = titleLines(title, 150, 1.35);
  parts.push(...heading.lines);
  let y = heading.y + 50;
  const said = wordingLines(shared, inside, 1080 - y, [50, 46, 42, 38, 35, 32, 30], 1.7);
  for (const line of said.lines) {
    y += said.size * 1.7;
    parts.push(textLine(line, margin, Math.round(y), { size: said.size }, shared.numbers));
  }
  parts.push(...tallFoot(shared));
  return svg(width, height, hue, parts);
}
