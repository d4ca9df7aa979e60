/** Web pages: the document in them as paragraphs and rows, and what the page puts around it. */
import { Parser } from 'htmlparser2';
import { decodeText } from './encoding.ts';
import { furnitureIn } from './furniture.ts';
import {
  blockFrom,
  readingOf,
  Unreadable,
  type LaidOut,
  type Piece,
  type Reading,
} from './reading.ts';

/** Elements that end a paragraph. */
const blockNames = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose text no reader of the page sees. */
const unseenNames = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'svg',
  'object',
  'iframe',
  'textarea',
]);
/** Elements that hold what leads around a site. */
const aroundNames = new Set(['nav', 'footer', 'aside', 'button', 'select', 'form', 'header']);
const aroundWords =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumb|crumbs?|footer|foot|share|bdshare\S*|toolbar|print|fontsize|sidebar|copyright|qrcode|related|recommend|comment|login)(?:$|[\s_-])/iu;
const headingNames = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const boldNames = new Set(['b', 'strong', ...headingNames]);

/** Deeper nesting than any document has; a page that has it was made to exhaust a reader. */
const deepest = 2000;
const mostBlocks = 200_000;

interface Open {
  name: string;
  hidden: boolean;
  around: boolean;
  bold: boolean;
}

interface Paragraph extends LaidOut {
  around: boolean;
  linked: number;
  /** Whether no element holds it. */
  outside?: boolean;
}

/**
 * Reads a web page; fetches and runs nothing of it.
 * @throws Unreadable where it holds no text, or was made to exhaust a reader.
 */
export function readHtml(bytes: Uint8Array): Reading {
  return readMarkup(markupOf(bytes));
}

/** The page's text, in the encoding that it names where it is not UTF-8. */
function markupOf(bytes: Uint8Array): string {
  return decodeText(bytes).text.replace(/^\uFEFF/u, '');
}

/** Reads markup; see {@link readHtml}. */
export function readMarkup(html: string): Reading {
  const paragraphs = paragraphsOf(html);
  leaveStray(paragraphs);
  const texts = paragraphs.map(({ text }) => text);
  if (!texts.some((text) => text.trim() !== ''))
    throw new Unreadable(
      '网页里没有文字',
      '计划的全文',
      '网页的正文若由脚本载入，请在浏览器里打开后另存，或复制正文存成文本。',
    );
  const furniture = furnitureIn(texts.map((text, at) => (paragraphs[at]!.around ? '' : text)));
  const pieces: Piece[] = paragraphs.map((one, at) =>
    one.around || furniture.has(at) || isLinks(one)
      ? { removed: one.text.trim(), line: one.line }
      : blockFrom(one),
  );
  return readingOf(texts.join(''), pieces);
}

/** Scraps of text outside all elements of a page whose text stands in elements. */
function leaveStray(paragraphs: readonly Paragraph[]) {
  const size = (some: readonly Paragraph[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const stray = paragraphs.filter(({ outside }) => outside);
  if (size(stray) < size(paragraphs) * 0.05) for (const one of stray) one.around = true;
}

/** A short line that is all links leads elsewhere. */
const isLinks = ({ text, linked }: Paragraph) => {
  const length = text.replace(/\s/gu, '').length;
  return linked > 0 && linked >= length * 0.9 && length < 40 && !text.trim().startsWith('附件');
};

function lineCounter(text: string) {
  let at = 0;
  let line = 1;
  return (offset: number) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}

/** All text of a page in its order; what nobody sees is left out. */
function paragraphsOf(html: string): Paragraph[] {
  const found: Paragraph[] = [];
  const open: Open[] = [];
  const lineAt = lineCounter(html);
  let current: Paragraph | undefined;
  let linked = 0;
  const tables: TableInHand[] = [];
  let count = 0;

  const settle = () => {
    if (current && current.text.trim() !== '') found.push(current);
    current = undefined;
    if (found.length > mostBlocks)
      throw new Unreadable('网页的段落太多', `不超过 ${mostBlocks} 段`, '只保存正文部分，再导入。');
  };
  const top = () => open.at(-1);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > deepest)
          throw new Unreadable(
            '网页的标签套了太多层',
            `不超过 ${deepest} 层`,
            '把正文复制出来，存成文本再导入。',
          );
        const above = top();
        if (blockNames.has(name) && !(name === 'br' && tables.length > 0)) settle();
        if (name === 'br' && tables.length > 0) add('\n');
        if (name === 'a') linked++;
        const { style = '', class: names = '', id = '' } = attributes;
        const look = style.replace(/\s/gu, '').toLowerCase();
        const hidden =
          'hidden' in attributes ||
          /display:none|visibility:hidden/u.test(look) ||
          attributes['aria-hidden'] === 'true';
        open.push({
          name,
          hidden: (above?.hidden ?? false) || unseenNames.has(name),
          around:
            (above?.around ?? false) ||
            hidden ||
            aroundNames.has(name) ||
            aroundWords.test(`${names} ${id}`),
          bold:
            boldNames.has(name) ||
            (/font-weight:(?:bold|[6-9]00)/u.test(look)
              ? true
              : /font-weight:(?:normal|[1-4]00)/u.test(look)
                ? false
                : (above?.bold ?? false)),
        });
        if (name === 'table') tables.push({ rows: [], table: ++count, spans: [] });
        const table = tables.at(-1);
        if (table && name === 'tr')
          table.rows.push({ cells: [], line: lineAt(parser.startIndex), around: top()!.around });
        if (table && (name === 'td' || name === 'th')) {
          settle();
          table.rows.at(-1)?.cells.push({
            from: found.length,
            paragraphs: [],
            across: spanOf(attributes['colspan']),
            down: spanOf(attributes['rowspan']),
          });
        }
      },
      ontext(text) {
        if (top()?.hidden) return;
        add(text);
      },
      onclosetag(name) {
        if (name === 'a') linked = Math.max(0, linked - 1);
        if (blockNames.has(name) && !(name === 'br')) settle();
        const table = tables.at(-1);
        if (table && (name === 'td' || name === 'th')) {
          settle();
          const cell = table.rows.at(-1)?.cells.at(-1);
          if (cell) cell.paragraphs = found.splice(cell.from);
        }
        if (table && name === 'table') {
          tables.pop();
          found.push(...rowsOf(table));
        }
        open.pop();
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  function add(text: string) {
    const state = top();
    current ??= {
      text: '',
      line: lineAt(parser.startIndex + /^\s*/u.exec(text)![0].length),
      around: state?.around ?? false,
      heading: open.some(({ name }) => headingNames.has(name)),
      bold: 0,
      linked: 0,
      outside: open.length === 0,
    };
    if (current.around !== (state?.around ?? false) && text.trim() !== '') {
      settle();
      return add(text);
    }
    if (state?.bold && current.text.slice(current.bold).trim() === '')
      current.bold = current.text.length + text.length;
    if (linked > 0) current.linked += text.replace(/\s/gu, '').length;
    current.text += text;
  }
  parser.write(html);
  parser.end();
  settle();
  return found;
}

const spanOf = (value: string | undefined) => Math.min(50, Math.max(1, Number(value) || 1));

interface TableInHand {
  table: number;
  rows: {
    cells: { from: number; paragraphs: Paragraph[]; across: number; down: number }[];
    line: number;
    around: boolean;
  }[];
  /** Rows that a cell of each column still reaches down. */
  spans: number[];
}

/** More text than this in one cell is a page laid out by a table. */
const layoutCell = 4;

/** A table as rows; one that lays out a page as the paragraphs in it. */
function rowsOf({ rows, table }: TableInHand): Paragraph[] {
  const inner = rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
  const most = rows.reduce((some, { cells }) => Math.max(some, cells.length), 0);
  const nested = inner.some(({ cells }) => cells !== undefined);
  const lays =
    most < 2 ||
    nested ||
    rows.some(({ cells }) =>
      cells.some(({ paragraphs }) => paragraphs.length > layoutCell && rows.length < 4),
    );
  if (lays) return inner;
  const reach: number[] = [];
  return rows.flatMap(({ cells, line, around }, at) => {
    const texts: string[] = [];
    let column = 0;
    const skip = () => {
      while ((reach[column] ?? 0) > 0) {
        reach[column]!--;
        texts[column++] = '';
      }
    };
    for (const { paragraphs, across, down } of cells) {
      skip();
      texts[column] = paragraphs.map(({ text }) => text.trim()).join('\n');
      for (let extra = 0; extra < across; extra++) {
        if (extra > 0) texts[column] = '';
        reach[column] = down - 1;
        column++;
      }
    }
    skip();
    const text = texts.join(' ');
    if (text.trim() === '') return [];
    return [
      {
        text,
        line,
        around,
        heading: false,
        bold: 0,
        linked: 0,
        cells: texts,
        table,
        row: at + 1,
      },
    ];
  });
}
