/** Word documents (.docx): paragraphs with the numerals that Word counts, and tables. */
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { Numbering, type NumberedParagraph } from './docx-numbering.ts';
import {
  blockFrom,
  readingOf,
  Unreadable,
  type LaidOut,
  type Piece,
  type Reading,
} from './reading.ts';

const saved = '用 Word 或 WPS 打开原件，另存为 .docx，再导入。';
const mostEntries = 5000;
/** Bytes of one part, unpacked; the text of a plan takes a hundredth of it. */
const largestPart = 50_000_000;
const wanted = /^word\/(?:document|numbering|styles|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;

/**
 * Reads a .docx file; what it links to is not looked at.
 * @throws Unreadable where it is another kind of archive, incomplete, or far too large.
 */
export function readDocx(bytes: Uint8Array): Reading {
  const parts = unpack(bytes);
  const main = parts.get('word/document.xml');
  if (main === undefined) throw new Unreadable('压缩包里没有 Word 文档', '一个 .docx 文件', saved);
  const numbering = new Numbering(parts.get('word/numbering.xml'), parts.get('word/styles.xml'));
  const paragraphs = paragraphsIn(main, numbering);
  const pieces: Piece[] = paragraphs.map((one) =>
    one.hidden ? { removed: one.text, line: one.line } : blockFrom(one),
  );
  if (!paragraphs.some(({ text }) => text.trim() !== ''))
    throw new Unreadable(
      'Word 文档里没有文字',
      '计划的全文',
      '文档里若是扫描的图片，请先做文字识别，存成文本再导入。',
    );
  const reading = readingOf(paragraphs.map(({ text }) => text).join(''), pieces);
  for (const [name, xml] of parts)
    if (/(?:header|footer|footnotes|endnotes)/u.test(name))
      for (const { text } of paragraphsIn(xml, numbering))
        if (text.trim() !== '') reading.left.push({ text: text.trim(), line: 1 });
  return reading;
}

function unpack(bytes: Uint8Array): Map<string, string> {
  let entries = 0;
  const names: string[] = [];
  const refuse = (found: string, expected: string) => {
    throw new Unreadable(found, expected, saved);
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries++;
        if (entries > mostEntries) refuse('压缩包里的文件太多', `不超过 ${mostEntries} 个`);
        names.push(name);
        if (!wanted.test(name)) return false;
        if (originalSize > largestPart)
          refuse(
            `压缩包里的 ${name} 解开有 ${Math.round(originalSize / 1_000_000)} MB`,
            `不超过 ${largestPart / 1_000_000} MB`,
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('文件没有下载完整，或已经损坏', '完整的 .docx 文件', `重新下载；${saved}`);
  }
  if (names.some((name) => /(?:^|\/)OFD\.xml$/iu.test(name)))
    throw new Unreadable(
      '这是 OFD 版式文件',
      '.docx、网页、有文字的 PDF 或纯文本',
      '用阅读器打开，导出为有文字的 PDF 或文本，再导入。',
    );
  if (names.some((name) => /^(?:xl|ppt)\//u.test(name)))
    throw new Unreadable(
      '这是表格或演示文稿',
      '.docx、网页、有文字的 PDF 或纯文本',
      '把正文另存为 .docx 或文本，再导入。',
    );
  const decoder = new TextDecoder('utf-8');
  return new Map(
    Object.entries(files).map(([name, content]) => {
      const text = decoder.decode(content);
      // A part that is larger than it says is cut off where it said it would end.
      if (!/(?:<\/[\w:]+|\/)>\s*$/u.test(text))
        refuse(`压缩包里的 ${name} 不完整`, '完整的 .docx 文件');
      return [name, text];
    }),
  );
}

/** Its line counts paragraphs: a Word document has no lines. */
interface Paragraph extends NumberedParagraph, LaidOut {
  hidden: boolean;
}

interface Cell {
  texts: string[];
  across: number;
  goesOn: boolean;
}

const isOff = (value: string | undefined) => value === '0' || value === 'false' || value === 'none';
const skipped = new Set([
  'w:instrText',
  'w:delText',
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPr',
]);

/** Paragraphs and rows of a part, in order. */
function paragraphsIn(xml: string, numbering: Numbering): Paragraph[] {
  const found: Paragraph[] = [];
  const open: Paragraph[] = [];
  const rows: { cells: Cell[] }[] = [];
  let run = { bold: false, hidden: false };
  let skip = 0;
  let inRun = false;
  let text = false;
  let line = 0;
  let tables = 0;
  let tableLine = 0;
  const done = (paragraph: Paragraph) => {
    const cell = rows.at(-1)?.cells.at(-1);
    if (cell) cell.texts.push(paragraph.text);
    else if (paragraph.text.trim() !== '') found.push(paragraph);
  };
  const add = (words: string) => {
    const paragraph = open.at(-1);
    if (!paragraph) return;
    if (run.hidden) {
      if (words.trim() !== '') found.push({ ...paragraph, text: words, hidden: true });
      return;
    }
    if (run.bold && paragraph.text.slice(paragraph.bold).trim() === '')
      paragraph.bold = paragraph.text.length + words.length;
    paragraph.text += words;
  };
  const fresh = (): Paragraph => ({
    text: '',
    line: ++line,
    bold: 0,
    heading: false,
    hidden: false,
    level: 0,
  });
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipped.has(name) || skip > 0) {
          skip++;
          return;
        }
        const value = attributes['w:val'];
        const paragraph = open.at(-1);
        switch (name) {
          case 'w:p':
            open.push(fresh());
            break;
          case 'w:pStyle':
            if (paragraph && value !== undefined) {
              paragraph.style = value;
              paragraph.heading = numbering.isHeading(value);
            }
            break;
          case 'w:numId':
            if (paragraph && value !== undefined) paragraph.list = value;
            break;
          case 'w:ilvl':
            if (paragraph) paragraph.level = Number(value ?? 0);
            break;
          case 'w:r':
            run = { bold: false, hidden: false };
            inRun = true;
            // The numeral stands before the first word.
            if (paragraph && paragraph.text === '') add(numbering.numeral(paragraph));
            break;
          case 'w:b':
            if (inRun) run.bold = !isOff(value);
            break;
          case 'w:vanish':
            if (inRun) run.hidden = !isOff(value);
            break;
          case 'w:t':
            text = true;
            break;
          case 'w:tab':
            if (inRun) add('\t');
            break;
          case 'w:noBreakHyphen':
            add('-');
            break;
          case 'w:sym':
            add(String.fromCodePoint(Number.parseInt(attributes['w:char'] ?? '3f', 16) || 0x3f));
            break;
          case 'w:br':
          case 'w:cr':
            if (paragraph && attributes['w:type'] === undefined && paragraph.text.trim() !== '') {
              done(paragraph);
              open[open.length - 1] = { ...fresh(), counted: true };
            }
            break;
          case 'w:tbl':
            tables++;
            tableLine = line + 1;
            break;
          case 'w:tr':
            rows.push({ cells: [] });
            break;
          case 'w:tc':
            rows.at(-1)?.cells.push({ texts: [], across: 1, goesOn: false });
            break;
          case 'w:gridSpan': {
            const cell = rows.at(-1)?.cells.at(-1);
            if (cell) cell.across = Math.min(50, Number(value) || 1);
            break;
          }
          case 'w:vMerge': {
            const cell = rows.at(-1)?.cells.at(-1);
            if (cell) cell.goesOn = value !== 'restart';
            break;
          }
        }
      },
      ontext(words) {
        if (text && skip === 0) add(words);
      },
      onclosetag(name) {
        if (skip > 0) {
          skip--;
          return;
        }
        if (name === 'w:t') text = false;
        if (name === 'w:r') inRun = false;
        if (name === 'w:p') {
          const paragraph = open.pop();
          if (paragraph) done(paragraph);
        }
        if (name !== 'w:tr') return;
        const row = rows.pop();
        const above = rows.at(-1)?.cells.at(-1);
        const cells = row!.cells.flatMap(({ texts, across }) => [
          texts.filter((one) => one.trim() !== '').join('\n'),
          ...Array.from({ length: across - 1 }, () => ''),
        ]);
        if (above) above.texts.push(cells.join(' '));
        else if (cells.length === 1)
          for (const one of row!.cells[0]!.texts) done({ ...fresh(), text: one });
        else if (cells.some((cell) => cell !== ''))
          found.push({
            ...fresh(),
            text: cells.join(' '),
            cells,
            table: tables,
            row: line - tableLine,
          });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return found;
}
