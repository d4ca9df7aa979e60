/**
 * An XLSX workbook as rows of cells. Nothing in it is run or followed: macros, links and pictures are not looked at, of a
 * formula the value that was last seen is taken. ECMA-376 part 1, chapter 18.
 */
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

export interface ReadCell {
  text: string;
  /** Whether it is kept as a number, which may be a day. */
  numeric: boolean;
}
export interface ReadRow {
  /** As the spreadsheet counts, from 1. */
  number: number;
  /** By column, counting from 0. */
  cells: ReadonlyMap<number, ReadCell>;
}
export interface ReadWorkbook {
  sheets: ReadonlyMap<string, ReadRow[]>;
  /** Whether days are counted from 1904. */
  from1904: boolean;
}

/** What a ledger of a long plan takes many times over, in bytes: the file, and its parts unpacked. */
const largestWorkbook = 10_000_000;
const largestUnpacked = 30_000_000;
/** More rows than any plan has records, and columns than any ledger. */
const mostRows = 50_000;
const mostColumns = 200;
/** Tags and pieces of text in a part: hundreds of thousands in a long ledger. */
const mostPieces = 2_000_000;

/** A sentence for the editor. */
class Refused extends Error {}

/** @returns the workbook, or why it cannot be read and what to do. */
export function readWorkbook(
  bytes: Uint8Array,
): { workbook: ReadWorkbook } | { found: string; remedy: string } {
  const refuse = (found: string, remedy = '用表格软件打开，另存为 .xlsx。') => ({ found, remedy });
  if (bytes.length > largestWorkbook)
    return refuse(`大于 ${largestWorkbook / 1_000_000} MB`, '核对是不是这个文件。');
  // Older files and encrypted ones are compound files, [MS-CFB] 2.2.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refuse('是 .xls、.et 或加了密码的文件', '去掉密码，用表格软件另存为 .xlsx。');
  if (!startsWith(bytes, [0x50, 0x4b])) return refuse('不是 .xlsx 文件');
  try {
    return { workbook: unpacked(bytes) };
  } catch (error) {
    if (error instanceof Refused) return refuse(error.message, '重新导出台账，再填。');
    return refuse('文件不完整或已损坏', '重新保存或重新传一次这个文件。');
  }
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, at) => bytes[at] === byte);

function unpacked(bytes: Uint8Array): ReadWorkbook {
  let size = 0;
  // No part is given more room than it says it takes, so that what says little and unpacks to much is cut off.
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (
        !/^xl\/(?:workbook|sharedStrings|_rels\/workbook|worksheets\/[^/]+)\.xml(?:\.rels)?$/u.test(
          name,
        )
      )
        return false;
      size += originalSize;
      if (size > largestUnpacked)
        throw new Refused(`解开以后大于 ${largestUnpacked / 1_000_000} MB`);
      return true;
    },
  });
  const part = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const strings = sharedStrings(part('xl/sharedStrings.xml'));
  const files = new Map<string, string>();
  walk(part('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id: id = '', Target: target = '' }) => {
      if (name === 'Relationship')
        files.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets = new Map<string, ReadRow[]>();
  let from1904 = false;
  walk(part('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
      const file = files.get(attributes['r:id'] ?? '');
      if (name === 'sheet' && file !== undefined)
        sheets.set(attributes['name'] ?? '', rowsOf(part(file), strings));
    },
  });
  if (sheets.size === 0) throw new Refused('里面没有工作表');
  return { sheets, from1904 };
}

type Attributes = Record<string, string>;

/** Goes through XML; names are without their prefixes. Entities beyond XML's own are not known, so none can grow. */
function walk(
  xml: string,
  {
    open,
    word = () => {},
    close = () => {},
  }: {
    open: (name: string, attributes: Attributes) => void;
    word?: (text: string) => void;
    close?: (name: string) => void;
  },
): void {
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  let pieces = 0;
  let depth = 0;
  const count = () => {
    pieces += 1;
    // The parser takes ever longer the deeper it is; a workbook's parts are a dozen deep.
    if (pieces > mostPieces || depth > 100) throw new Refused('里面的东西比台账多得多');
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        count();
        open(bare(name), attributes);
      },
      ontext(text) {
        count();
        word(text);
      },
      onclosetag(name) {
        depth -= 1;
        close(bare(name));
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
}

/** What the format writes for what XML cannot hold (ECMA-376 part 1, 22.9.2.19), and one way to end lines. */
const plain = (text: string) =>
  text
    .replaceAll(/_x(?<code>[0-9A-F]{4})_/giu, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\r\n?/gu, '\n');

/** Texts that cells name by their number; what says how they are read aloud is left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let within = false;
  let aloud = false;
  walk(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aloud = true;
      within = name === 't' && !aloud;
    },
    word: (piece) => {
      if (within) text += piece;
    },
    close: (name) => {
      within = false;
      if (name === 'rPh') aloud = false;
      if (name === 'si') strings.push(plain(text));
    },
  });
  return strings;
}

/** "AB12" → 27. */
const columnOf = (reference: string) =>
  [...(/^[A-Z]+/u.exec(reference)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

function rowsOf(xml: string, strings: readonly string[]): ReadRow[] {
  const rows: ReadRow[] = [];
  let cells = new Map<number, ReadCell>();
  let rowNumber = 0;
  let column = -1;
  let type = '';
  let text = '';
  let holder = '';
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        cells = new Map();
        rowNumber = Number(attributes['r'] ?? rowNumber + 1);
        column = -1;
      } else if (name === 'c') {
        const named = columnOf(attributes['r'] ?? '');
        column = named < 0 ? column + 1 : named;
        type = attributes['t'] ?? 'n';
        text = '';
      }
      holder = name;
    },
    word: (piece) => {
      if (holder === 'v' || (holder === 't' && type === 'inlineStr')) text += piece;
    },
    close: (name) => {
      holder = '';
      if (name === 'c' && text !== '') {
        if (column >= mostColumns) throw new Refused(`多于 ${mostColumns} 列`);
        cells.set(column, readCell(type, text, strings));
      }
      if (name === 'row' && cells.size > 0) {
        if (rows.length >= mostRows) throw new Refused(`多于 ${mostRows} 行`);
        rows.push({ number: rowNumber, cells });
      }
    },
  });
  return rows;
}

function readCell(type: string, text: string, strings: readonly string[]): ReadCell {
  if (type === 's') return { text: strings[Number(text)] ?? '', numeric: false };
  if (type === 'b') return { text: text === '1' ? '是' : '否', numeric: false };
  if (type === 'n') return { text: String(Number(text)), numeric: true };
  return { text: plain(text), numeric: false };
}
