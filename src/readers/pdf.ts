/** PDFs with a text layer: lines by their place on the page, paragraphs by their indent. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.d.ts';
import { solid } from '../language/outline/block.ts';
import { bareNumber, pageNumberOf } from './page-marks.ts';
import { readingOf, Unreadable, type Piece, type Reading } from './reading.ts';
import { joinLines, type PrintedLine } from './wrapped-lines.ts';

const mostPages = 400;
const mostItems = 400_000;
const asText = '换一份有文字的版本（网页、.docx），或先做文字识别、逐字核对后存成文本，再导入。';

/** A piece of text as the page sets it; lengths in points, from the lower left. */
interface Placed {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

interface PageLine {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
  page: number;
}

/**
 * Reads a PDF; fetches and runs nothing of it.
 * @param onPage told which page of how many is read.
 * @throws Unreadable for one that is scanned, encrypted, incomplete or far too long.
 */
export async function readPdf(
  bytes: Uint8Array,
  onPage?: (page: number, of: number) => void,
): Promise<Reading> {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-4096));
  if (!tail.includes('%%EOF'))
    throw new Unreadable(
      'PDF 没有下载完整：文件末尾缺少结束标记',
      '完整的 PDF',
      '重新下载，再导入。',
    );
  const document = await openPdf(bytes);
  try {
    if (document.numPages > mostPages)
      throw new Unreadable(
        `PDF 有 ${document.numPages} 页`,
        `不超过 ${mostPages} 页`,
        '只留下计划的那几页，再导入。',
      );
    const pages: PageLine[][] = [];
    let items = 0;
    for (let number = 1; number <= document.numPages; number++) {
      onPage?.(number, document.numPages);
      const page = await document.getPage(number);
      const placed = await placedOn(page);
      items += placed.length;
      if (items > mostItems)
        throw new Unreadable('PDF 里的文字太多', '一份计划', '只留下计划的那几页，再导入。');
      pages.push(linesOn(placed, number));
      page.cleanup();
    }
    return readPages(pages);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      // With “/” on every system: the library takes no other for a folder.
      cMapUrl: `${folder}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${folder}/standard_fonts/`,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      disableAutoFetch: true,
      verbosity: 0,
    }).promise;
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new Unreadable(
        'PDF 加了密码',
        '不加密的 PDF',
        '向发布机关索取不加密的版本，或用网页上的全文。',
      );
    throw new Unreadable(
      'PDF 打不开：没有下载完整，或已经损坏',
      '完整的 PDF',
      '重新下载，再导入。',
    );
  }
}

async function placedOn(page: PDFPageProxy): Promise<Placed[]> {
  // Characters as the file has them: what is no ideograph is to be seen, and mended by an editor.
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height }];
  });
}

/** What stands on one height is a line; a gap in it is a space. */
function linesOn(placed: readonly Placed[], page: number): PageLine[] {
  const rows: Placed[][] = [];
  for (const one of [...placed]
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - one.y) < Math.min(first.size, one.size) * 0.5)
      row.push(one);
    else rows.push([one]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    let text = '';
    let right = row[0]!.x;
    for (const { text: own, x, width, size } of row) {
      text += (text !== '' && x - right > size * 0.2 ? ' ' : '') + own;
      right = x + width;
    }
    const size = Math.max(...row.map((one) => one.size));
    return { text, x: row[0]!.x, y: row[0]!.y, right, size, page };
  });
}

/** A figure that moves to the next line whole leaves this much room, in characters. */
const figureWidth = 6;

/** Lines of all pages to blocks. */
function readPages(pages: readonly PageLine[][]): Reading {
  const all = pages.flat();
  const written = solid(all.map(({ text }) => text).join(''));
  if (written.length < pages.length * 10)
    throw new Unreadable('PDF 里没有文字，是扫描的图片', '有文字的 PDF', asText);
  const marks = marksOf(pages);
  const body = all.filter((line) => !marks.has(line));
  const sizes = body.map(({ size }) => Math.round(size * 2) / 2);
  const size = mode(sizes) || 16;
  const left =
    mode(body.filter((one) => Math.abs(one.size - size) < 1).map(({ x }) => Math.round(x))) || 0;
  const right = quantile(
    body.map((one) => one.right),
    0.9,
  );
  const least = Math.min(
    left,
    quantile(
      body.map(({ x }) => x),
      0.1,
    ),
  );
  let line = 0;
  const pieces: Piece[] = [];
  let run: PrintedLine[] = [];
  const settle = () => {
    if (run.length > 0) pieces.push(...joinLines(run, (right - least) / size));
    run = [];
  };
  const removed: { removed: string; line: number }[] = [];
  const kept: string[] = [];
  for (const one of all) {
    line++;
    if (marks.has(one)) {
      removed.push({ removed: one.text.trim(), line });
      continue;
    }
    kept.push(one.text);
    const indent = (one.x - least) / size;
    run.push({
      text: one.text,
      line,
      page: one.page,
      indent,
      begins: indent > 1.2,
      full: one.right > right - size * 1.6 && Math.abs(one.size - size) < size * 0.15,
      near: one.right > right - size * figureWidth && Math.abs(one.size - size) < size * 0.15,
      large: one.size > size * 1.15,
    });
  }
  settle();
  const reading = readingOf(kept.join(''), pieces);
  reading.left.push(...removed.map((one) => ({ text: one.removed, line: one.line })));
  return reading;
}

/** Page numbers and running heads: at the edge of the page, and on page after page. */
function marksOf(pages: readonly PageLine[][]): Set<PageLine> {
  const marks = new Set<PageLine>();
  for (const lines of pages) {
    const edges = [lines[0], lines.at(-1)].filter((one) => one !== undefined);
    for (const line of edges) {
      const number = pageNumberOf(line.text);
      const bare = bareNumber(line.text);
      if (number !== undefined || (bare !== undefined && Math.abs(bare - line.page) <= 20))
        marks.add(line);
    }
  }
  for (const edge of ['first', 'last'] as const) {
    const at = pages.map((lines) => {
      const rest = lines.filter((line) => !marks.has(line));
      return edge === 'first' ? rest[0] : rest.at(-1);
    });
    const counts = Map.groupBy(
      at.filter((one) => one !== undefined),
      ({ text, y }) => `${solid(text).replace(/\d+/gu, '0')}@${Math.round(y / 6)}`,
    );
    for (const same of counts.values())
      if (same.length >= 3 && same.length > pages.length / 2)
        for (const line of same) marks.add(line);
  }
  return marks;
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
