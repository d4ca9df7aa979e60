/** The text that a plan's wording is proved against: out of the document, after its repairs. */
import { createHash } from 'node:crypto';
import {
  type ExtractionFault,
  extractionFaults,
  halfWidthMarks,
  repairYaml,
} from '../../language/extraction-faults.ts';
import type { Block, Removed } from '../../language/outline/block.ts';
import { blocksAsRead } from '../../language/outline/characters.ts';
import {
  type Repair,
  type SourceLine,
  decodeSource,
  linesOf,
  proposeRepairs,
  readSource,
  repaired,
  withoutSpace,
} from '../../language/source.ts';
import type { Format } from '../../readers/reading.ts';
import { readLines } from '../../readers/text.ts';
import { type ImportRemark, ofDocument, remarkOf } from './remark.ts';

/** The document as it came, and as it was read. */
export interface GivenDocument {
  bytes: Uint8Array;
  format: Format;
  blocks: readonly Block[];
  left: readonly Removed[];
}

/** The text that the wording is proved against, as it is kept beside it. */
export interface SourceText {
  /** source.txt */
  text: string;
  bytes: Uint8Array;
  /** Its lines that carry wording, after the repairs. */
  lines: readonly SourceLine[];
  blocks: readonly Block[];
  /** Lines that are none of the document's. */
  left: readonly SourceLine[];
  repairs: readonly Repair[];
  /** Characters that were read as what they stand for, each kind with how often. */
  folded: readonly { find: string; replace: string; times: number }[];
  /** Repairs that are declared now. */
  accepted: readonly Repair[];
  /** The file as it came, where that is another than source.txt. */
  original?: { file: string; sha256: string };
}

/** A text file that is UTF-8 is its own source; of all others the text that was read is kept, a paragraph a line. */
export function sourceOf(
  given: GivenDocument,
  plan: unknown,
  accept: boolean,
  remarks: ImportRemark[],
): SourceText | undefined {
  const own = given.format === 'txt' ? ownSource(given, plan, accept) : undefined;
  const source = own ?? readText(given, plan, accept);
  const { text, repairs, left } = source;
  const { lines, problems } = readSource(text, repairs, left);
  remarks.push(
    ...source.faults.map(({ line, column, found, repair }) =>
      ofDocument(
        true,
        line,
        `第 ${column} 列：${found}`,
        `核对文件后，在 plan.yaml 的 repairs 写明：${repairYaml(repair)}`,
      ),
    ),
    ...halfWidthMarks(text, repairs, asPrinted(plan)).map(({ line, column, found, repair }) =>
      ofDocument(
        false,
        line,
        `第 ${column} 列：${found}`,
        `文件印的是全角，就在 plan.yaml 的 repairs 写明：${repairYaml(repair)}；印的是半角，写在 asPrinted。`,
      ),
    ),
    ...undeclared(proposeRepairs(text), repairs).map(({ line, find, replace }) =>
      ofDocument(
        true,
        line,
        `“${find}”像是提取错误`,
        `在 plan.yaml 的 repairs 中写明（可能应为“${replace}”）。`,
      ),
    ),
    ...problems.map((problem) => remarkOf({ severity: 'error', ...problem })),
  );
  return remarks.some(({ stop }) => stop) ? undefined : { ...source, lines };
}

type Read = Omit<SourceText, 'lines'> & { faults: ExtractionFault[] };

/** A text file as its own source; undefined where its lines are not what was read of it. */
function ownSource(given: GivenDocument, plan: unknown, accept: boolean): Read | undefined {
  const decoded = decodeSource(given.bytes);
  // Spaces that only a web page has are none of the wording: a text without them is kept beside it.
  if ('problem' in decoded || /[\u00A0\u2000-\u200A\u202F\u205F]/u.test(decoded.text))
    return undefined;
  const { text } = decoded;
  const treated = treatment(text, plan, accept);
  const mended = linesOf(text)
    .map((line, index) => repaired(line, index + 1, treated.repairs).content)
    .join('\n');
  const { blocks, left } = readLines(mended);
  const { lines } = readSource(text, treated.repairs, left);
  const held = lines.map((line) => line.text).join('');
  if (held !== withoutSpace(blocks.map((block) => block.text).join(''))) return undefined;
  return { text, bytes: given.bytes, blocks, left, folded: [], ...treated };
}

function readText(given: GivenDocument, plan: unknown, accept: boolean): Read {
  // A PDF's fonts give radicals for the ideographs that they draw; what is drawn is what was published.
  const blocks = given.format === 'pdf' ? blocksAsRead(given.blocks) : given.blocks;
  const text = `${blocks.map((block) => block.text).join('\n')}\n`;
  const treated = treatment(text, plan, accept);
  const file = `original.${given.format}`;
  return {
    text,
    bytes: new TextEncoder().encode(text),
    blocks: blocks.map((block, index) => mendedBlock(block, index + 1, treated.repairs)),
    left: [],
    folded: foldedIn(given.blocks, blocks),
    original: { file, sha256: sha256(given.bytes) },
    ...treated,
  };
}

/** What of some blocks was read as another character. */
function foldedIn(raw: readonly Block[], read: readonly Block[]): SourceText['folded'] {
  const pairs = raw.flatMap(({ text }, index) => {
    const other = read[index]!.text;
    return [...text].flatMap((char, at) =>
      char === [...other][at] ? [] : [char + [...other][at]!],
    );
  });
  return [...new Set(pairs)].map((pair) => {
    const [find = '', replace = ''] = pair;
    return { find, replace, times: pairs.filter((one) => one === pair).length };
  });
}

/** A block after the repairs of its line in source.txt. */
function mendedBlock(block: Block, line: number, repairs: readonly Repair[]): Block {
  const own = repairs.filter((repair) => repair.line === line);
  if (own.length === 0) return block;
  const mend = (text: string) =>
    own.reduce((rest, { find, replace }) => rest.replace(find, () => replace), text);
  return {
    ...block,
    text: mend(block.text),
    ...(block.cells ? { cells: block.cells.map(mend) } : {}),
  };
}

function treatment(text: string, plan: unknown, accept: boolean) {
  const declared = declaredRepairs(plan) ?? proposeRepairs(text);
  const faults = extractionFaults(text, declared);
  const accepted = accept ? faults.flatMap(({ repair }) => completed(repair) ?? []) : [];
  const repairs = [...declared, ...accepted];
  return { repairs, accepted, faults: extractionFaults(text, repairs) };
}

function declaredRepairs(plan: unknown): Repair[] | undefined {
  const repairs = (plan as { repairs?: unknown } | undefined)?.repairs;
  return Array.isArray(repairs) ? (repairs as Repair[]) : undefined;
}

const completed = ({
  find,
  replace,
  line,
  reason,
}: ExtractionFault['repair']): Repair | undefined =>
  replace === undefined ? undefined : { find, replace, line, reason };

function asPrinted(plan: unknown): string[] {
  const listed = (plan as { asPrinted?: unknown } | undefined)?.asPrinted;
  return Array.isArray(listed) ? listed.map(({ text }: { text: string }) => text) : [];
}

/** Known faults that no declared repair on the same line takes care of; one repair mends one occurrence. */
function undeclared(faults: readonly Repair[], repairs: readonly Repair[]): Repair[] {
  const free = [...repairs];
  return faults.filter((fault) => {
    const at = free.findIndex(({ line, find }) => line === fault.line && find.includes(fault.find));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
