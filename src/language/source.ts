/**
 * From the PDF's extracted text to the official wording: undoes line breaks, page marks and typed
 * spaces, applies the declared repairs, and keeps for every character the line it came from.
 */
import { writtenOut } from './hidden.ts';

/** A declared correction of what the extraction got wrong. */
export interface Repair {
  /** As the extraction has it. */
  find: string;
  replace: string;
  /** Line of the source, counting from 1. */
  line: number;
  reason: string;
}

/** One line of the extraction that carries wording, after repairs; `line` counts from 1. */
export interface SourceLine {
  line: number;
  text: string;
}

/** What was undone, for the reader who wants to check. */
export interface SourceTreatment {
  /** Lines of the extraction, empty ones included. */
  lines: number;
  /** Lines that carry nothing but white space. */
  blankLines: number;
  /** Page marks such as "- 1 -", and lines declared to be none of the document's, each with its line. */
  pageMarks: SourceLine[];
  /** Spaces taken out inside lines that carry wording (leading, trailing and between characters). */
  typedSpaces: number;
  /** Repairs applied, as declared. */
  repairs: readonly Repair[];
}

export interface OfficialSource {
  lines: SourceLine[];
  /** Offsets in the wording at which a line is parted, as a row into cells. */
  gaps: ReadonlySet<number>;
  treatment: SourceTreatment;
  /** Places a person must decide: a declared repair that does not apply. */
  problems: {
    line: number;
    found: string;
    expected: string;
    remedy: string;
    /** What was declared and does not apply. */
    repair?: Repair;
    left?: SourceLine;
  }[];
}

const pageMark = /^\s*[-－—]\s*\d+\s*[-－—]\s*$/u;

/** Repairs that are proposed for a new plan: faults that PDF extraction of these documents is known to make. */
export const knownFaults: readonly { pattern: RegExp; replace: string; reason: string }[] = [
  {
    pattern: /„(\d{4})‟/gu,
    replace: '〔$1〕',
    reason: '发文字号用六角括号；PDF字体编码使提取出的文字成了引号。',
  },
  {
    pattern: /〃/gu,
    replace: '·',
    reason: '间隔号；PDF字体编码使提取出的文字成了同上号。',
  },
];

/**
 * Decodes the extraction.
 * @param bytes the file's bytes, which must be valid UTF-8 without BOM.
 * @returns the text, or a sentence (Chinese) that says what is wrong, with the line where it can be told.
 */
export function decodeSource(
  bytes: Uint8Array,
): { text: string } | { problem: string; line: number } {
  if (bytes.length === 0) return { problem: '文件是空的', line: 1 };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.startsWith('\uFEFF')) return { problem: '文件以 BOM 开头', line: 1 };
    if (text.trim() === '') return { problem: '文件只有空白', line: 1 };
    return { text };
  } catch {
    return { problem: '不是有效的 UTF-8', line: firstInvalidLine(bytes) };
  }
}

/** The first line, counting from 1, that is no UTF-8. */
export function firstInvalidLine(bytes: Uint8Array): number {
  const lineFeed = 0x0a;
  let line = 1;
  let end = bytes.indexOf(lineFeed);
  while (end >= 0 && isUtf8(bytes.subarray(0, end))) {
    line++;
    end = bytes.indexOf(lineFeed, end + 1);
  }
  return line;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Lines as an editor counts them; a form feed is white space inside a line. */
export const linesOf = (text: string) => text.split(/\r?\n/u);

/** Finds the known faults in an extraction and states each as a repair to declare. */
export function proposeRepairs(text: string): Repair[] {
  const repairs: Repair[] = [];
  linesOf(text).forEach((content, index) => {
    for (const fault of knownFaults) {
      for (const match of content.matchAll(fault.pattern)) {
        repairs.push({
          find: match[0],
          replace: match[0].replace(fault.pattern, fault.replace),
          line: index + 1,
          reason: fault.reason,
        });
      }
    }
  });
  return repairs;
}

/** A line after the repairs that are declared for it, each applied once, with those that do not apply. */
export function repaired(original: string, line: number, repairs: readonly Repair[]) {
  const missed: OfficialSource['problems'] = [];
  let content = original;
  for (const repair of repairs) {
    if (repair.line !== line) continue;
    if (!content.includes(repair.find)) {
      missed.push({
        line,
        found: `第 ${line} 行：${content.trim() || '（空行）'}`,
        expected: `含有“${writtenOut(repair.find)}”`,
        repair,
        remedy: '核对 plan.yaml 中 repairs 的 line 和 find，或删去这条更正。',
      });
    }
    content = content.replace(repair.find, () => repair.replace);
  }
  return { content, missed };
}

/**
 * Reads the wording out of an extraction.
 * @param text the decoded extraction, lines separated by "\n" or "\r\n".
 * @param repairs the declared repairs, each applied once on its line.
 * @param left lines that are declared to be no wording: running heads, furniture of a web page.
 */
export function readSource(
  text: string,
  repairs: readonly Repair[],
  left: readonly SourceLine[] = [],
): OfficialSource {
  const problems: OfficialSource['problems'] = [];
  const lines: SourceLine[] = [];
  const pageMarks: SourceLine[] = [];
  const gaps = new Set<number>();
  let passed = 0;
  const raw = linesOf(text);
  const apart = new Map(left.map((one) => [one.line, withoutSpace(one.text)]));
  let blankLines = 0;
  let typedSpaces = 0;

  raw.forEach((original, index) => {
    const line = index + 1;
    const { content, missed } = repaired(original, line, repairs);
    problems.push(...missed);
    if (content.trim() === '') {
      blankLines++;
    } else if (pageMark.test(content) || apart.get(line) === withoutSpace(content)) {
      pageMarks.push({ line, text: content.trim() });
    } else {
      const squeezed = withoutSpace(content);
      typedSpaces += [...content].length - [...squeezed].length;
      lines.push({ line, text: squeezed });
      for (const at of gapsIn(content.trim())) gaps.add(passed + at);
      passed += squeezed.length;
    }
  });
  for (const repair of repairs) {
    if (repair.line > raw.length) {
      problems.push({
        line: raw.length,
        found: `全文只有 ${raw.length} 行`,
        expected: `第 ${repair.line} 行含有“${repair.find}”`,
        repair,
        remedy: '核对 plan.yaml 中 repairs 的 line。',
      });
    }
  }
  for (const one of left) {
    const content = withoutSpace(raw[one.line - 1] ?? '');
    if (content === withoutSpace(one.text)) continue;
    problems.push({
      line: one.line,
      found: `第 ${one.line} 行：${content || '（空行）'}`,
      expected: `“${one.text}”`,
      remedy: '核对 plan.yaml 中 left 的 line 和 text，或删去这一条。',
      left: one,
    });
  }
  return {
    lines,
    gaps,
    treatment: { lines: raw.length, blankLines, pageMarks, typedSpaces, repairs },
    problems,
  };
}

/** Where white space or a sign parts a line, as the cells of a row: offsets in the line without its white space. */
const gapsIn = (line: string): number[] =>
  [...line.matchAll(/(?:\s|[|｜])+/gu)].map(
    ({ index, 0: between }) => withoutSpace(line.slice(0, index + between.length)).length,
  );

/** The whole wording, its lines put together. */
export const sourceWording = ({ lines }: { lines: readonly SourceLine[] }): string =>
  lines.map(({ text }) => text).join('');

/** All white space taken out: the form in which two wordings are compared. */
export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
