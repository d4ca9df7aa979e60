/**
 * From a document to the content files of a plan: a draft for an editor. What an editor already wrote (front matter,
 * marks, notes in plan.yaml) is kept; what cannot be placed is reported, never dropped.
 */
import { createHash } from 'node:crypto';
import {
  BodyError,
  parseBody,
  writeBody,
  type Mark,
  type MarkedWording,
} from '../language/body.ts';
import { dayIn } from '../language/dates.ts';
import { documentTexts, textOfRole, textsOf, type DocumentPart } from '../language/document.ts';
import {
  extractionFaults,
  halfWidthMarks,
  repairYaml,
  type ExtractionFault,
} from '../language/extraction-faults.ts';
import { findArabicNumbers } from '../language/numerals.ts';
import type { Block, Removed } from '../language/outline/block.ts';
import { blocksAsRead } from '../language/outline/characters.ts';
import type { Doubt } from '../language/outline/doubt.ts';
import { readOutline, type OutlineItem, type OutlinePart } from '../language/outline/outline.ts';
import { unitsNamed } from '../language/outline/units.ts';
import {
  decodeSource,
  linesOf,
  proposeRepairs,
  readSource,
  repaired,
  withoutSpace,
  type Repair,
  type SourceLine,
} from '../language/source.ts';
import { proposeTargets, type TargetProposal } from '../language/target-grammar.ts';
import { targetId, type Passage, type PlanKey } from '../model/ids.ts';
import type { Format } from '../readers/reading.ts';
import { readLines } from '../readers/text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { taskFileName } from './paths.ts';
import { readYaml, rewriteYaml, writeYaml, type YamlText } from './yaml.ts';

/** A remark for the editor; `stop` remarks mean that nothing may be written. */
export interface ImportRemark {
  stop: boolean;
  /** File the line belongs to: the document, or a content file. */
  file: string;
  line: number;
  found: string;
  remedy: string;
}

export interface ImportDraft {
  /** Path under the plan's folder ("tasks/18.mdx") → bytes. Only files that change or are new. */
  files: Map<string, Uint8Array | string>;
  remarks: ImportRemark[];
  /** What was found, for the closing lines. */
  counts: { chapters: number; tasks: number; proposedTargets: number; openNumbers: number };
}

/** The document as it came, and as it was read. */
export interface GivenDocument {
  bytes: Uint8Array;
  format: Format;
  blocks: readonly Block[];
  left: readonly Removed[];
}

export interface DraftOptions {
  key: PlanKey;
  year: number;
  /** Whether the repairs that are proposed for characters that no document prints are written as declared. */
  accept?: boolean;
  /** A marker as tasks have it, “（一）”, where an editor says which level is a task. */
  tasks?: string;
  /** Numerals are so in the print. */
  asPrinted?: boolean;
}

/** The file that stands for the document in remarks. */
export const documentFile = 'source.txt';

/**
 * Drafts a plan's files.
 * @param existing the plan folder's present files, path under the folder → text.
 */
export function draftPlan(
  given: GivenDocument,
  options: DraftOptions,
  existing: ReadonlyMap<string, string> = new Map(),
): ImportDraft {
  const { key, year } = options;
  const remarks: ImportRemark[] = [];
  const draft: ImportDraft = {
    files: new Map(),
    remarks,
    counts: { chapters: 0, tasks: 0, proposedTargets: 0, openNumbers: 0 },
  };
  const stop = (file: string, line: number, found: string, remedy: string) =>
    remarks.push({ stop: true, file, line, found, remedy });

  const planYaml = existing.get('plan.yaml');
  const plan = planYaml === undefined ? undefined : readYaml(planYaml);
  for (const { line, message } of plan?.errors ?? [])
    stop('plan.yaml', line, message, '先改好 plan.yaml，再导入。');
  if (remarks.length > 0) return draft;

  const source = sourceOf(given, plan?.value, options.accept ?? false, remarks);
  if (!source) return draft;
  const { outline, document, doubts } = readOutline(source.blocks, given.left, options);
  for (const one of doubts.filter(isOfStructure)) remarks.push(remarkOf(one));
  if (remarks.some((remark) => remark.stop)) return draft;

  const tasks = document.filter((part) => part.kind === 'task').map(withoutLayout);
  const parts = documentPartsOf(document);
  const wanted = source.lines.map(({ text }) => text).join('');
  const read = withoutSpace(
    documentTexts(
      parts,
      tasks.map((task, index) => wordingOf(task, index + 1)),
    )
      .map(({ text }) => text)
      .join(''),
  );
  if (wanted !== read) {
    let at = 0;
    while (wanted[at] === read[at]) at++;
    const found = `读出的文字与文件不同：“${wanted.slice(at, at + 20)}”处成了“${read.slice(at, at + 20)}”`;
    stop(documentFile, lineOfOffset(source.lines, at), found, '这是读取程序的缺陷，请报告。');
    return draft;
  }

  const put = (path: string, text: string) => {
    if (existing.get(path) !== text) draft.files.set(path, text);
  };
  const past = pastChapters(document, year);
  const frame = draftFrame(key, parts, past);
  if (existing.get('source.txt') !== source.text) draft.files.set('source.txt', source.bytes);
  if (source.original) draft.files.set(source.original.file, given.bytes);
  put(
    'plan.yaml',
    plan
      ? updatedPlanYaml(planYaml ?? '', plan, parts, source, remarks)
      : draftPlanYaml({ year, issuer: outline.issuer, parts, frame, source }),
  );
  draft.counts.proposedTargets += frame.targets.length;
  tasks.forEach((task, index) => {
    const number = index + 1;
    const path = taskFileName(number);
    const former = existing.get(path);
    if (former !== undefined) return put(path, updatedTask(path, former, task, number, remarks));
    const drafted = draftTask(key, task, number, past, remarks);
    draft.counts.proposedTargets += drafted.targets;
    draft.counts.openNumbers += drafted.openNumbers;
    put(path, drafted.text);
  });
  for (const path of existing.keys()) {
    const gone =
      path.startsWith('tasks/') && !tasks.some((_, index) => taskFileName(index + 1) === path);
    if (gone) stop(path, 1, '原文里没有这项任务', '确认原文无误后，请人工删除这个文件。');
  }
  draft.counts.chapters = document.filter(({ kind }) => kind === 'chapter').length;
  draft.counts.tasks = tasks.length;
  return draft;
}

/** What characters are wrong is said here with the repair to declare, and not twice. */
const isOfStructure = ({ field, severity }: Doubt) => field !== 'parts' || severity === 'error';

const remarkOf = ({ severity, line, found, expected, remedy }: Doubt): ImportRemark => ({
  stop: severity === 'error',
  file: documentFile,
  line,
  found: `${found}（应为：${expected}）`,
  remedy,
});

/** The text that the wording is proved against, as it is kept beside it. */
interface SourceText {
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
function sourceOf(
  given: GivenDocument,
  plan: unknown,
  accept: boolean,
  remarks: ImportRemark[],
): SourceText | undefined {
  const own = given.format === 'txt' ? ownSource(given, plan, accept) : undefined;
  const source = own ?? readText(given, plan, accept);
  for (const { line, column, found, repair } of source.faults)
    remarks.push({
      stop: true,
      file: documentFile,
      line,
      found: `第 ${column} 列：${found}`,
      remedy: `核对文件后，在 plan.yaml 的 repairs 写明：${repairYaml(repair)}`,
    });
  const { text, repairs, left } = source;
  for (const { line, column, found, repair } of halfWidthMarks(text, repairs, asPrinted(plan)))
    remarks.push({
      stop: false,
      file: documentFile,
      line,
      found: `第 ${column} 列：${found}`,
      remedy: `文件印的是全角，就在 plan.yaml 的 repairs 写明：${repairYaml(repair)}；印的是半角，写在 asPrinted。`,
    });
  for (const { line, find, replace } of undeclared(proposeRepairs(text), repairs))
    remarks.push({
      stop: true,
      file: documentFile,
      line,
      found: `“${find}”像是提取错误`,
      remedy: `在 plan.yaml 的 repairs 中写明（可能应为“${replace}”）。`,
    });
  const { lines, problems } = readSource(text, repairs, left);
  for (const { line, found, expected, remedy } of problems)
    remarks.push({
      stop: true,
      file: documentFile,
      line,
      found: `${found}（应为：${expected}）`,
      remedy,
    });
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

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function lineOfOffset(lines: readonly SourceLine[], offset: number): number {
  let passed = 0;
  return (lines.find(({ text }) => (passed += text.length) > offset) ?? lines.at(-1))?.line ?? 1;
}

/** The usual numeral of a task, which its file need not say. */
const usualNumeral = (number: number) => `${number}．`;

const wordingOf = ({ numeral, title, titleEnd, text }: OutlineItem, number: number) => ({
  number,
  numeral,
  ...(title === null ? {} : { title, titleEnd }),
  text,
});

/** White space that is no wording: all but what stands between two Latin words. */
const layoutSpace = /(?<![A-Za-z])[^\S\n]+|[^\S\n]+(?![A-Za-z])/gu;

/** A task without white space that is no wording: “GB 50180” is set so, and printed in one. */
const withoutLayout = (task: OutlineItem): OutlineItem => ({
  ...task,
  title: task.title?.replace(layoutSpace, '') ?? null,
  text: task.text.replace(layoutSpace, ''),
});

/** The document's parts as plan.yaml lists them. */
export function documentPartsOf(document: readonly OutlinePart[]): DocumentPart[] {
  let chapter = 0;
  let task = 0;
  return document.map((part): DocumentPart => {
    if (part.kind === 'text') return { ...part, text: part.text.replace(layoutSpace, '') };
    if (part.kind === 'task') return { kind: 'task', number: ++task };
    const { numeral, title, titleEnd, parent, inRows } = part;
    return {
      kind: 'chapter',
      number: ++chapter,
      numeral,
      title,
      ...(titleEnd === '' ? {} : { titleEnd }),
      ...(parent === undefined ? {} : { parent: parent + 1 }),
      ...(inRows ? { inRows } : {}),
    };
  });
}

/** Chapters, by their numbers, that look back on what was done: what they say in numbers is no promise. */
function pastChapters(document: readonly OutlinePart[], year: number): Set<number> {
  const past = new Set<number>();
  let number = 0;
  for (const part of document) {
    if (part.kind !== 'chapter') continue;
    number++;
    const named = /(?<year>20\d\d)年/u.exec(part.title)?.groups?.['year'];
    const looksBack =
      /回顾|总结|主要成绩|取得的成[绩效]|完成情况|过去(?:一|五)年/u.test(part.title) ||
      (named !== undefined && Number(named) < year && !/[—－-]20\d\d/u.test(part.title));
    if (looksBack || (part.parent !== undefined && past.has(part.parent + 1))) past.add(number);
  }
  return past;
}

interface Drafted {
  targets: Record<string, unknown>[];
  marks: Mark[];
}

/**
 * The quote of a proposal, which stands once in its passage: where the same words stand in another place, those before them
 * belong to it, from as far as the sentence they are in begins.
 */
function onlyQuote(
  text: string,
  { quote, raw, start, end }: TargetProposal,
  whole: string,
): string {
  const times = (inside: string, part: string) => inside.split(part).length - 1;
  const at = text.lastIndexOf(quote, start);
  const behind = Math.max(at + quote.length, end);
  const marks = [...text.slice(0, Math.max(0, at)).matchAll(/[，、；：。]/gu)];
  const wider = [-1, ...marks.map(({ index }) => index)]
    .reverse()
    .map((mark) => text.slice(mark + 1, behind))
    .find((words) => times(whole, words) === 1 && times(words, raw) === 1 && !words.includes('\n'));
  return times(whole, quote) === 1 ? quote : (wider ?? quote);
}

/**
 * Proposed targets of a text, their numbers going on from those before.
 * @param whole the passage that the text is of.
 */
function proposed(key: PlanKey, place: Passage, text: string, before = 0, whole = text): Drafted {
  const marks: Mark[] = [];
  const targets = proposeTargets(text).map((proposal, index) => {
    const id = targetId(key, place, before + index + 1);
    const quote = onlyQuote(text, proposal, whole);
    const { start, end, raw, value, valueTo, unit, comparator, kind, verb, indicator, of } =
      proposal;
    const joint = marks.find((mark) => mark.start === start);
    if (joint) joint.targetIds.push(id);
    else marks.push({ start, end, targetIds: [id] });
    return {
      id,
      indicator: indicator || quote,
      quote,
      raw,
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      unit,
      comparator,
      kind,
      ...(verb === '' ? {} : { verb }),
      ...(of === undefined ? {} : { of }),
      aggregable: kind === 'flow',
      confirmed: false,
    };
  });
  return { targets, marks };
}

/** The texts among the parts, each with the passage that its promises are of, if it may hold any. */
function passagesOf(parts: readonly DocumentPart[], past: ReadonlySet<number>) {
  let chapter: number | undefined;
  return parts.flatMap((part, index) => {
    if (part.kind === 'chapter') chapter = part.number;
    if (part.kind !== 'text') return [];
    const place: Passage | undefined =
      part.role === 'preamble'
        ? 'preamble'
        : part.role === 'lead' && chapter !== undefined && !past.has(chapter)
          ? { chapter }
          : undefined;
    return [{ index, place, text: part.text }];
  });
}

/** Texts among the parts that may promise something, with their proposed targets. */
function draftFrame(key: PlanKey, parts: readonly DocumentPart[], past: ReadonlySet<number>) {
  const targets: Record<string, unknown>[] = [];
  const bodies = new Map<number, string>();
  const counted = new Map<string, number>();
  const passages = passagesOf(parts, past);
  /** All that a passage says: its paragraphs stand among the parts. */
  const whole = (name: string) =>
    passages.flatMap((one) => (JSON.stringify(one.place) === name ? [one.text] : [])).join('\n');
  for (const { index, place, text } of passages) {
    const name = JSON.stringify(place);
    const own: Drafted = place
      ? proposed(key, place, text, counted.get(name) ?? 0, whole(name))
      : { targets: [], marks: [] };
    counted.set(name, (counted.get(name) ?? 0) + own.targets.length);
    targets.push(...own.targets);
    bodies.set(index, oneParagraph({ text, marks: own.marks }));
  }
  return { targets, bodies };
}

const oneParagraph = (wording: MarkedWording) => writeBody(wording).replace(/\n$/u, '');

/** Parts as an editor reads them: a role and its text, a chapter with its heading, a task's number. */
const partYaml = (part: DocumentPart, text: string | undefined) => {
  if (part.kind === 'text') return { [part.role]: text ?? part.text };
  if (part.kind === 'task') return { task: part.number };
  const { kind: _, number, ...heading } = part;
  return { chapter: number, ...heading };
};

function draftPlanYaml({
  year,
  issuer,
  parts,
  frame,
  source,
}: {
  year: number;
  issuer: string | null;
  parts: readonly DocumentPart[];
  frame: ReturnType<typeof draftFrame>;
  source: SourceText;
}): string {
  const head = [
    '# 本文件由导入命令从文件起草，请编辑核对。',
    '# parts 是原文，照先后，一字不改；其余由编辑填写。',
    '# source.url：官方网页地址，查到再填。otherNumbers：不是目标的阿拉伯数字，逐个写明理由。',
    '# confirmed: false 表示数字还没有逐个核对；核对完，把它删去。',
  ].join('\n');
  const signed = textOfRole(parts, 'signature');
  return `${head}\n${writeYaml({
    year,
    periodStart: `${year}-01-01`,
    periodEnd: `${lastYear(parts, year)}-12-31`,
    confirmed: false,
    source: {
      sha256: sha256(source.bytes),
      ...(source.original ? { original: source.original } : {}),
      ...(source.folded.length > 0 ? { folded: source.folded } : {}),
      ...(source.left.length > 0 ? { left: leftYaml(source) } : {}),
    },
    ...(issuer !== null && issuer !== signed ? { issuer: { name: issuer } } : {}),
    parts: parts.map((part, index) => partYaml(part, frame.bodies.get(index))),
    ...(frame.targets.length > 0 ? { targets: frame.targets } : {}),
    repairs: source.repairs,
    asPrinted: [],
    highlights: [],
    otherNumbers: [],
  })}`;
}

/** A title that names several years says how long the plan is: （2023—2025年）. */
function lastYear(parts: readonly DocumentPart[], year: number): number {
  const title = textOfRole(parts, 'title') ?? '';
  const last = /20\d\d年?[—－–~～至-](?<last>20\d\d)年?/u.exec(title)?.groups?.['last'];
  return Math.max(year, Number(last ?? year));
}

/**
 * The year that a document plans: the first that its title names, else that of its date, else that of its number.
 * @returns undefined where it names none.
 */
export function yearOf(outline: {
  title: string | null;
  date: string | null;
  documentNumber: string | null;
  document: readonly OutlinePart[];
}): number | undefined {
  const texts = outline.document.flatMap((part) => (part.kind === 'text' ? [part] : []));
  const titles = [
    outline.title ?? '',
    ...texts.filter(({ role }) => role === 'noticeTitle').map(({ text }) => text),
  ];
  const named = titles.map(
    (title) => /(?<year>20\d\d)(?=年|[—－–~～至-]20\d\d)/u.exec(title)?.groups?.['year'],
  );
  const year =
    named.find((one) => one !== undefined) ??
    outline.date?.slice(0, 4) ??
    /20\d\d/u.exec(outline.documentNumber ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** Sets the official parts anew where they differ; everything else, comments too, stays to the byte. */
function updatedPlanYaml(
  former: string,
  { document: yaml, value, placeOf }: YamlText,
  parts: readonly DocumentPart[],
  source: SourceText,
  remarks: ImportRemark[],
): string {
  const record = value as { parts?: unknown; source?: { sha256?: string; left?: unknown } };
  let changed = source.accepted.length > 0;
  for (const repair of source.accepted) yaml.addIn(['repairs'], yaml.createNode(repair));
  const wanted = parts.map((part) => partYaml(part, undefined));
  if (JSON.stringify(unmarked(record.parts)) !== JSON.stringify(wanted)) {
    yaml.set('parts', yaml.createNode(markedAgain(wanted, record.parts, placeOf, remarks)));
    changed = true;
  }
  const sha = sha256(source.bytes);
  if (record.source?.sha256 !== sha) {
    yaml.setIn(['source', 'sha256'], sha);
    if (source.original) yaml.setIn(['source', 'original'], yaml.createNode(source.original));
    if (source.folded.length > 0) yaml.setIn(['source', 'folded'], yaml.createNode(source.folded));
    if (source.left.length > 0) yaml.setIn(['source', 'left'], yaml.createNode(leftYaml(source)));
    changed = true;
  }
  return changed ? rewriteYaml(yaml) : former;
}

const leftYaml = ({ left }: SourceText) =>
  left.map(({ line, text }) => ({ line, text: text.trim() }));

/** The parts with the marks of those whose text is as it was; marks of the others are named. */
function markedAgain(
  wanted: readonly object[],
  former: unknown,
  placeOf: YamlText['placeOf'],
  remarks: ImportRemark[],
): object[] {
  const before = Array.isArray(former) ? (former as object[]) : [];
  const bare = (unmarked(before) as object[]).map((part) => JSON.stringify(part));
  const taken = new Set<number>();
  const marked = wanted.map((part) => {
    const text = JSON.stringify(part);
    const at = bare.findIndex((one, index) => one === text && !taken.has(index));
    if (at < 0) return part;
    taken.add(at);
    return before[at]!;
  });
  before.forEach((part, index) => {
    const ids = JSON.stringify(part).match(/(?<=<Target id=\\")[^"\\]+/gu) ?? [];
    if (ids.length > 0 && !taken.has(index))
      remarks.push({
        stop: false,
        file: 'plan.yaml',
        line: placeOf(['parts', index]).line,
        found: `目标 ${ids.join('、')} 所在的一段原文变了，标记没有放回`,
        remedy: '照新的原文改 targets 里的 quote 和 raw，再在 parts 里标出。',
      });
  });
  return marked;
}

/** Parts without the marks that an editor set in their texts. */
const unmarked = (parts: unknown): unknown =>
  Array.isArray(parts)
    ? parts.map((part: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(part).map(([name, text]) => [
            name,
            typeof text === 'string' && text.includes('<Target') ? parseBody(text).text : text,
          ]),
        ),
      )
    : parts;

/** The official fields of a task's file. */
function officialFields({ numeral, title, titleEnd, chapter }: OutlineItem, number: number) {
  return {
    number,
    chapter: chapter === null ? undefined : chapter + 1,
    numeral: numeral === usualNumeral(number) ? undefined : numeral,
    title: title ?? undefined,
    titleEnd: title === null || titleEnd === '。' ? undefined : titleEnd,
  };
}

const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function draftTask(
  key: PlanKey,
  task: OutlineItem,
  number: number,
  past: ReadonlySet<number>,
  remarks: ImportRemark[],
) {
  const looksBack = task.chapter !== null && past.has(task.chapter + 1);
  const { targets, marks }: Drafted = looksBack
    ? { targets: [], marks: [] }
    : proposed(key, { task: number }, task.text);
  const open = looksBack
    ? []
    : findArabicNumbers(task.text).filter(
        (one) => !marks.some(({ start, end }) => one.start >= start && one.end <= end),
      );
  for (const { digits } of open)
    remarks.push({
      stop: false,
      file: documentFile,
      line: task.line,
      found: `任务 ${number} 中的数字“${digits}”没有列为目标`,
      remedy: '是目标，就在任务文件里加记录和标记；不是，就在 plan.yaml 的 otherNumbers 写明理由。',
    });
  // A mark stands in the text of a task alone, so that a number of its title is no target.
  for (const { digits } of looksBack ? [] : findArabicNumbers(promisedIn(task.title)))
    remarks.push({
      stop: false,
      file: documentFile,
      line: task.line,
      found: `任务 ${number} 标题中的数字“${digits}”没有列为目标`,
      remedy: '正文里有同一个数字，就以正文的为准；只有标题里有，核对标题是不是该作正文。',
    });
  const units = unitsNamed(task.responsible ?? '');
  const yaml = writeYaml({
    ...given(officialFields(task, number)),
    ...(units.length > 0 ? { units } : {}),
    topics: [],
    targets,
    deliverables: [],
  });
  const note =
    targets.length > 0
      ? '# 草稿：目标由程序从原文识别，逐个核对后删去 confirmed: false；要与别年比较，填 indicatorKey。\n'
      : '';
  return {
    text: `---\n${note}${yaml}---\n\n${writeBody({ text: task.text, marks })}`,
    targets: targets.length,
    openNumbers: open.length,
  };
}

/** The words of a title's promises. */
const promisedIn = (title: string | null) =>
  proposeTargets(title ?? '')
    .map(({ raw }) => raw)
    .join('，');

function updatedTask(
  path: string,
  former: string,
  task: OutlineItem,
  number: number,
  remarks: ImportRemark[],
): string {
  const halves = splitFrontMatter(former);
  const stop = (line: number, found: string, remedy: string) =>
    remarks.push({ stop: true, file: path, line, found, remedy });
  if (!halves) {
    stop(1, '文件开头没有用 --- 括起的字段', '恢复文件开头的字段，或删去文件重新导入。');
    return former;
  }
  const { document: yaml, value, errors, placeOf } = readYaml(halves.yaml, halves.yamlLine);
  const firstError = errors[0];
  if (firstError) {
    stop(firstError.line, firstError.message, '先改好字段的写法，再导入。');
    return former;
  }
  const record = value as Record<string, unknown>;
  let head = halves.yaml;
  const official = officialFields(task, number);
  if (Object.entries(official).some(([name, part]) => record[name] !== part)) {
    for (const [name, part] of Object.entries(official)) {
      if (part === undefined) yaml.delete(name);
      else yaml.set(name, part);
    }
    head = rewriteYaml(yaml);
  }
  try {
    if (parseBody(halves.body).text === task.text && head === halves.yaml) return former;
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    stop(halves.bodyLine + error.line - 1, error.found, error.remedy);
    return former;
  }
  const marks: Mark[] = [];
  const targets = Array.isArray(record['targets'])
    ? (record['targets'] as { id: string; quote: string; raw: string }[])
    : [];
  targets.forEach(({ id, quote, raw }, index) => {
    const at = task.text.indexOf(quote);
    if (at < 0) {
      const { line } = placeOf(['targets', index, 'quote']);
      remarks.push({
        stop: false,
        file: path,
        line,
        found: `目标 ${id} 的 quote 不在新的原文里，标记没有放回`,
        remedy: '照新的原文改 quote 和 raw，再在正文里标出。',
      });
      return;
    }
    const start = at + quote.lastIndexOf(raw);
    const joint = marks.find((mark) => mark.start === start);
    if (joint) joint.targetIds.push(id);
    else marks.push({ start, end: start + raw.length, targetIds: [id] });
  });
  marks.sort((a, b) => a.start - b.start);
  return `---\n${head}---\n\n${writeBody({ text: task.text, marks })}`;
}

/** What names a document where two might be meant, as it is printed: its number, else its title with its day. */
export function documentName(parts: readonly DocumentPart[]): string {
  const days = [...textsOf(parts, 'date'), ...textsOf(parts, 'note')].map(dayIn);
  return (
    textOfRole(parts, 'documentNumber') ??
    [textOfRole(parts, 'title'), days.find((day) => day !== undefined)].join(' ')
  );
}

/** What tells a document from others: its name, marks aside, which extraction confuses. */
export const identityOf = (parts: readonly DocumentPart[]): string =>
  documentName(parts)
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

/** The settings of a site that has none yet. */
export const draftSettings = (issuer: string): string =>
  `# 网站设置：名称可以改；由有权发布的政府部门发布，才把 official 写成 true。\n${writeYaml({
    name: `${issuer}重点工作公开记录`,
    official: false,
    mainIssuer: issuer,
  })}`;
