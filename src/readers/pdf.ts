/** PDFs with a text layer: lines by their place on the page, paragraphs by their indent. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.d.ts';
import { solid, type Removed } from '../language/outline/block.ts';
import { readAs } from '../language/ideographs.ts';
import { furnitureIn } from './furniture.ts';
import { bareNumber, pageNumberOf } from './page-marks.ts';
import { joinedRows, type PageRow } from './pdf-rows.ts';
import { rulingsOf, tableRows, type Placed, type TableRow } from './pdf-tables.ts';
import { blockFrom, isBlock, readingOf, Unreadable, type Piece, type Reading } from './reading.ts';
import { joinLines, type PrintedLine } from './wrapped-lines.ts';

const mostPages = 400;
const mostItems = 400_000;
const asText = '换一份有文字的版本（网页、.docx），或先做文字识别、逐字核对后存成文本，再导入。';

interface PageLine {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
  page: number;
  /** Of a row of a table: its cells, and which table of the page it is in. */
  row?: { cells: readonly string[]; table: number };
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
      const { rows, outside } = mayHoldTable(placed)
        ? tableRows(placed, await rulingsOf(page))
        : { rows: [], outside: placed };
      const lines = [...linesOn(outside, number), ...rows.map((row) => rowLine(row, number))];
      pages.push(lines.sort((one, other) => other.y - one.y));
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

/** Whether pieces of text stand side by side with room between them, more than once. */
function mayHoldTable(placed: readonly Placed[]): boolean {
  const sorted = placed
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => b.y - a.y || a.x - b.x);
  const apart = sorted.filter((one, at) => {
    const before = sorted[at - 1];
    return (
      before !== undefined &&
      before.y - one.y < one.size &&
      (one.x - before.x - before.width > one.size * 0.5 ||
        before.x - one.x - one.width > one.size * 0.5)
    );
  });
  return apart.length > 1;
}

/** The lines of each cell as one text: a line that reaches the cell's end goes on in the next. */
function rowLine({ cells, rights, top, table }: TableRow, page: number): PageLine {
  const texts = cells.map((placed, column) =>
    linesOn(placed, page).reduce((text, { text: own }, at, lines) => {
      const before = lines[at - 1];
      const goesOn = before && before.right > rights[column]! - before.size * 1.6;
      return text + (before && !goesOn ? '\n' : '') + own;
    }, ''),
  );
  const all = cells.flat();
  return {
    text: texts.join(' '),
    x: Math.min(...all.map(({ x }) => x)),
    y: top,
    right: Math.max(...rights),
    size: Math.max(...all.map(({ size }) => size)),
    page,
    row: { cells: texts, table },
  };
}

/** A figure that moves to the next line whole leaves this much room, in characters. */
const figureWidth = 6;

/** Where the text of all pages stands between its margins, in points. */
function marginsOf(lines: readonly PageLine[]) {
  const size = mode(lines.map((one) => Math.round(one.size * 2) / 2)) || 16;
  const left =
    mode(lines.filter((one) => Math.abs(one.size - size) < 1).map(({ x }) => Math.round(x))) || 0;
  const right = quantile(
    lines.map((one) => one.right),
    0.9,
  );
  const least = Math.min(
    left,
    quantile(
      lines.map(({ x }) => x),
      0.1,
    ),
  );
  return { size, right, least };
}

/** Lines of all pages to blocks. */
function readPages(pages: readonly PageLine[][]): Reading {
  const all = pages.flat().map((one, at) => ({ ...one, line: at + 1 }));
  const written = solid(all.map(({ text }) => text).join(''));
  if (written.length < pages.length * 10)
    throw new Unreadable('PDF 里没有文字，是扫描的图片', '有文字的 PDF', asText);
  const marks = marksOf(
    Map.groupBy(all, ({ page }) => page)
      .values()
      .toArray(),
  );
  const body = all.filter((line) => !marks.has(line));
  const { size, right, least } = marginsOf(body.filter(({ row }) => !row));
  const removed: Removed[] = all
    .filter((line) => marks.has(line))
    .map(({ text, line }) => ({ text: text.trim(), line }));
  const pieces: Piece[] = [];
  const kept: string[] = [];
  let run: PrintedLine[] = [];
  let rows: PageRow[] = [];
  let tables = 0;
  const settle = () => {
    if (run.length > 0) pieces.push(...joinLines(run, (right - least) / size));
    const joined = joinedRows(rows, tables);
    pieces.push(...joined.rows.map(blockFrom));
    kept.push(...run.map(({ text }) => text), ...joined.rows.map(({ text }) => text));
    removed.push(...joined.again.map(({ cells, line }) => ({ text: cells.join(' '), line })));
    tables = joined.rows.at(-1)?.table ?? tables;
    [run, rows] = [[], []];
  };
  for (const one of body) {
    const { text, page, line, row } = one;
    if (row ? run.length > 0 : rows.length > 0) settle();
    if (row) rows.push({ ...row, page, line });
    else {
      const indent = (one.x - least) / size;
      const isText = Math.abs(one.size - size) < size * 0.15;
      run.push({
        text,
        line,
        page,
        indent,
        begins: indent > 1.2,
        full: one.right > right - size * 1.6 && isText,
        near: one.right > right - size * figureWidth && isText,
        large: one.size > size * 1.15,
      });
    }
  }
  settle();
  const reading = readingOf(kept.join(''), withoutFurniture(pieces));
  reading.left.push(...removed);
  return reading;
}

/** A web page that was printed has the page's furniture. */
function withoutFurniture(pieces: readonly Piece[]): Piece[] {
  const furniture = furnitureIn(pieces.map((one) => (isBlock(one) ? readAs(one.text) : '')));
  return pieces.map((one, at) =>
    isBlock(one) && furniture.has(at) ? { removed: one.text, line: one.place.line } : one,
  );
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
