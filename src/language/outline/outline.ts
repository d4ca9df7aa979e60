/** A document's outline: its frame, chapters, items and who answers for them, and what is in doubt about it. */
import { solid, type Block, type Removed } from './block.ts';
import { blocksAsRead, characterDoubts, halfWidthDoubt } from './characters.ts';
import { doubt, type Doubt } from './doubt.ts';
import { doubtsOf } from './doubts.ts';
import { frameOf } from './frame.ts';
import { seenMarker, styleOf, type Marker } from './marker.ts';
import { enclosedIn } from './opening.ts';
import { tableItems } from './table.ts';
import { taskLevel } from './level.ts';
import { areLines, areTitled, contentOf, sentenceBehindName, splitTitle } from './title.ts';
import { backRoles, frontRoles, type RoleText } from './roles.ts';
import { afterMarker, segmentsOf, segmentsUnder, treeOf, type Node, type Segment } from './tree.ts';
import { unitsOf } from './units.ts';

export interface OutlineChapter {
  marker: string;
  title: string;
  /** Index of the chapter that it is a part of. */
  parent?: number;
}

export interface OutlineTask {
  /** As printed; empty where there is none. */
  marker: string;
  title: string | null;
  /** Index of its chapter, the coarsest that is not an annex; null where there are no chapters. */
  chapter: number | null;
  /** Index of the nested chapter that it stands in, where there is one. */
  section?: number;
  /** First twelve characters of the body. */
  begins: string;
  /** Units as printed. */
  responsible: string | null;
}

export interface Outline {
  title: string | null;
  issuer: string | null;
  documentNumber: string | null;
  date: string | null;
  hasNotice: boolean;
  hasClosing: boolean;
  chapters: OutlineChapter[];
  tasks: OutlineTask[];
  /** All parts of the document in order. */
  parts: string[];
  /** What was taken out of the file's text. */
  left: string[];
}

/** A part of the document with all of its wording, as content files keep it. */
export type OutlinePart =
  | ({ kind: 'text' } & RoleText)
  | {
      kind: 'chapter';
      numeral: string;
      title: string;
      titleEnd: string;
      /** Index among the chapters of the one that it is a part of. */
      parent?: number;
      inRows?: true;
    }
  | OutlineItem;

/** A task with all of its wording. */
export interface OutlineItem {
  kind: 'task';
  numeral: string;
  title: string | null;
  titleEnd: string;
  /** Paragraphs joined by "\n". */
  text: string;
  /** Index of the innermost chapter that it stands in. */
  chapter: number | null;
  /** Units as printed; see `unitsOf`. */
  responsible: string | null;
  line: number;
}

export interface OutlineReading {
  outline: Outline;
  /** The document in its order; the wording of the parts, put together, is all of it. */
  document: OutlinePart[];
  doubts: Doubt[];
}

const beginning = 12;

/**
 * Reads a document's outline.
 * Radicals and the like are read as the ideographs that they stand for; `parts` keeps them as they are.
 * @param raw blocks in the order of the document.
 * @param left what the reader took out.
 * @param options.tasks a marker as tasks have it, “（一）”, where an editor says which level is a task.
 * @param options.asPrinted whether numerals are so in the print: what looks wrong about them is then no error.
 */
export function readOutline(
  raw: readonly Block[],
  left: readonly Removed[],
  options: { tasks?: string; asPrinted?: boolean } = {},
): OutlineReading {
  const blocks = blocksAsRead(raw);
  const frame = frameOf(blocks, left);
  const { title, issuer, documentNumber, date, hasNotice, hasClosing } = frame;
  const body = blocks.slice(frame.begins, frame.ends);
  const front = blocks.slice(0, frame.begins);
  const segments = segmentsOf(body, hasNotice ? enclosedIn(front) : []);
  const root = treeOf(segments);
  const asked = options.tasks === undefined ? undefined : styleOf(options.tasks);
  const level = taskLevel(root, asked);
  const chapters: OutlineChapter[] = [];
  const index = new Map<Node, number>();
  const nodes: Node[] = [];
  const tasks: OutlineTask[] = [];
  const parts: string[] = front.map(({ text }) => text);
  const document: OutlinePart[] = frontRoles(front, frame).map((one) => ({ kind: 'text', ...one }));
  const say = (text: string) => {
    const role = chapters.length > 0 ? 'lead' : 'preamble';
    document.push({ kind: 'text', role, text });
  };

  /** What an item says itself: a task under it is another. */
  const ownSegments = (node: Node) => {
    const others = new Set(
      node.children.filter((child) => level.role(child) === 'task').flatMap(segmentsUnder),
    );
    return segmentsUnder(node).filter((one) => !others.has(one));
  };
  const lists = new Map<readonly Node[], { titled: boolean; lines: boolean }>();
  /** What the items of a node's list are like. */
  const shapeOf = (node: Node) => {
    const list = level.list(node);
    const known = lists.get(list);
    if (known) return known;
    const contents = list.map((one) => contentOf(ownSegments(one)));
    const shape = { titled: areTitled(contents), lines: areLines(contents) };
    lists.set(list, shape);
    return shape;
  };

  const visit = (node: Node) => {
    const role = level.role(node);
    if (role === 'task') {
      const own = ownSegments(node);
      const content = contentOf(own);
      const cut = own.at(-1)!.block === blocks.at(-1);
      const { titled, lines } = shapeOf(node);
      const split = splitTitle(content, titled, { lines, cut });
      tasks.push({
        marker: seenMarker(node.marker!),
        ...told(split),
        ...placeOf(node),
        responsible: unitsOf(own.map(afterMarker)),
      });
      nodes.push(node);
      document.push({
        kind: 'task',
        ...wordingOf(own, split.title),
        chapter: innermost(node),
        responsible: unitsOf(own.map(afterMarker)),
        line: own[0]!.line,
      });
      parts.push(
        ...partsOf(
          own.map(({ text }) => text),
          split.title,
          node.marker!.printed,
        ),
      );
      node.children.filter((child) => level.role(child) === 'task').forEach(visit);
      return;
    }
    if (role === 'chapter') {
      const parent = node.parent && index.get(node.parent);
      index.set(node, chapters.length);
      const { heading, lead, below } = headingOf(node);
      chapters.push({
        marker: seenMarker(node.marker!),
        title: heading,
        ...(parent === undefined ? {} : { parent }),
      });
      const head = node.head.text.slice(0, node.head.text.length - lead.length);
      document.push({
        kind: 'chapter',
        ...headingWording(below ? head + below.text : head, heading, node.marker!),
        ...(parent === undefined ? {} : { parent }),
      });
      parts.push(head);
      if (lead !== '') {
        parts.push(lead);
        say(lead);
      }
    } else if (node.marker) {
      parts.push(node.head.text);
      say(node.head.text);
    }
    addParagraphs(node);
    node.children.forEach(visit);
  };

  const chaptersAbove = (node: Node): Node[] => {
    const above: Node[] = [];
    for (let up = node.parent!; up.marker; up = up.parent!) if (index.has(up)) above.unshift(up);
    return above;
  };
  const innermost = (node: Node) => {
    const inner = chaptersAbove(node).at(-1);
    return inner ? index.get(inner)! : null;
  };

  const placeOf = (node: Node) => {
    const above = chaptersAbove(node);
    const top = above.find(({ marker }) => marker!.style !== 'annex') ?? above[0];
    const inner = above.at(-1);
    return {
      chapter: top ? index.get(top)! : null,
      ...(inner && inner !== top ? { section: index.get(inner)! } : {}),
    };
  };

  const addParagraphs = (node: Node) => {
    const items = new Set(level.paragraphTasks(node));
    const rows = tableItems(node.paragraphs);
    let chapter: number | null = index.get(node) ?? null;
    const titleBelow = node.marker && index.has(node) ? headingOf(node).below : undefined;
    for (const segment of node.paragraphs) {
      parts.push(segment.text);
      const row = rows.get(segment);
      if (segment === titleBelow) continue;
      if (row && 'chapter' in row) {
        chapter = chapters.length;
        const parent = index.has(node) ? { parent: index.get(node)! } : {};
        chapters.push({ marker: row.marker, title: row.chapter, ...parent });
        document.push({
          kind: 'chapter',
          ...headingWording(segment.text.trim(), row.chapter, { printed: row.marker }),
          ...parent,
        });
      } else if (row && 'more' in row) {
        addToTask(document, segment, row.units);
        const last = tasks.at(-1)!;
        last.responsible = joinedUnits(last.responsible, row.units);
      } else if (row) {
        const own =
          row.chapterTitle === undefined ? chapter : chapterNamed(chapters, row.chapterTitle);
        if (
          row.chapterTitle !== undefined &&
          own === chapters.length - 1 &&
          document.every(isNot(own))
        )
          document.push({
            kind: 'chapter',
            numeral: '',
            title: row.chapterTitle,
            titleEnd: '',
            inRows: true,
          });
        document.push({
          kind: 'task',
          ...rowWording(segment, row),
          chapter: own,
          responsible: row.units,
          line: segment.line,
        });
        tasks.push({
          marker: row.marker,
          title: row.title,
          chapter: own,
          begins: [...row.body].slice(0, beginning).join(''),
          responsible: row.units,
        });
      } else if (items.has(segment)) {
        const content = contentOf([segment]);
        const split = splitTitle(content, true);
        const responsible = unitsOf([segment.text]);
        tasks.push({ marker: '', ...told(split), chapter, responsible });
        document.push({
          kind: 'task',
          ...wordingOf([segment], split.title),
          chapter,
          responsible,
          line: segment.line,
        });
      } else say(segment.text);
    }
  };

  visit(root);
  const back = blocks.slice(frame.ends);
  parts.push(...back.map(({ text }) => text));
  document.push(...backRoles(back).map((one): OutlinePart => ({ kind: 'text', ...one })));
  const doubts = [
    // Held before they are cut out of the file's characters: what stands twice or in another place is seen as well.
    ...lostWording(blocks.map(({ text }) => text).join(''), parts, document),
    ...characterDoubts(raw),
    ...halfWidthDoubt(raw),
    ...settled(
      doubtsOf({
        blocks,
        frame,
        root,
        level,
        chapters: [...index.keys()],
        tasks: nodes,
        count: tasks.length,
      }),
      options.asPrinted,
    ),
  ];
  const outline = {
    title: title && title.trim(),
    issuer,
    documentNumber,
    date,
    hasNotice,
    hasClosing,
    chapters,
    tasks,
    parts: asPrinted(parts, raw),
    left: left.map(({ text }) => text),
  };
  return { outline, document, doubts };
}

/** The doubt that no reading may leave: that parts are not all of a wording, each character once and in its order. */
export const lostWording = (
  wording: string,
  parts: readonly string[],
  document: readonly OutlinePart[],
): Doubt[] =>
  [parts.join(''), wordingOfParts(document)].every((one) => solid(one) === solid(wording))
    ? []
    : [
        doubt(
          'error',
          1,
          'parts',
          '读出的各部分合起来与文件的文字不同',
          '每个字恰好在一个部分里',
          '这是读取程序的缺陷：不要导入这份文件，并报告这个问题。',
        ),
      ];

/** All wording of some parts, in their order. */
const wordingOfParts = (document: readonly OutlinePart[]) =>
  document
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const { numeral, title, titleEnd } = part;
      if (part.kind === 'chapter') return part.inRows ? '' : numeral + title + titleEnd;
      return numeral + (title ?? '') + titleEnd + part.text;
    })
    .join('');

/** Cuts the wording of an item or a heading where its title stands. */
function cutTitle(first: string, title: string | null, printed: number) {
  if (title === null) return undefined;
  const at = first.indexOf(title, printed);
  if (at < 0) return undefined;
  const end = at + title.length;
  const stop = /^[。：:.；;]/u.exec(first.slice(end))?.[0] ?? '';
  return {
    numeral: first.slice(0, at),
    title,
    titleEnd: stop,
    rest: first.slice(end + stop.length),
  };
}

function headingWording(text: string, title: string, { printed }: Pick<Marker, 'printed'>) {
  const found = cutTitle(text, title, printed.length);
  if (!found) return { numeral: '', title: text, titleEnd: '' };
  return { numeral: found.numeral, title, titleEnd: found.titleEnd + found.rest };
}

/** An item's numeral, title and text; a segment that runs on in its paragraph begins none of its own. */
function wordingOf(own: readonly Segment[], title: string | null) {
  const [head, ...others] = own;
  const { text: first, marker } = head!;
  const printed = marker?.printed.length ?? 0;
  const cut = cutTitle(first, title, printed);
  const body = [cut ? cut.rest : first.slice(printed), ...others.map(({ text }) => text)];
  const joined = body.reduce((text, part, at) => {
    const runsOn = own[at]!.block === own[at - 1]?.block;
    return text + (runsOn || text === '' ? '' : '\n') + part;
  }, '');
  return {
    numeral: cut ? cut.numeral : first.slice(0, printed),
    title: cut ? title : null,
    titleEnd: cut?.titleEnd ?? '',
    text: joined.replace(/^ /u, ''),
  };
}

/** A further row of the item before: its cells are more of its paragraphs. */
function addToTask(document: OutlinePart[], { block, text }: Segment, units: string | null) {
  const task = document.findLast((part) => part.kind === 'task')!;
  const cells = cellsIn(text, block.cells!) ?? [text];
  task.text = [task.text, ...cells].filter((one) => one !== '').join('\n');
  task.responsible = joinedUnits(task.responsible, units);
}

const joinedUnits = (before: string | null, more: string | null) =>
  [before, more].filter((one) => one !== null).join('；') || null;

/** A row's wording: its cells a paragraph each, numeral and title apart where they come first. */
function rowWording(
  { block, text }: Segment,
  { marker, title }: { marker: string; title: string | null },
) {
  const cells = cellsIn(text, block.cells!);
  if (!cells) return { numeral: '', title: null, titleEnd: '', text };
  const take = (wanted: string | null) =>
    wanted && cells[0]!.replace(/^[|｜]/u, '').startsWith(wanted) ? cells.shift()! : '';
  const numeral = take(marker);
  const titled = take(title);
  return {
    numeral,
    title: titled === '' ? null : title,
    titleEnd: titled.slice(title?.length),
    text: cells.join('\n'),
  };
}

/**
 * The cells of a row as its text has them, each with the separator that a text file prints behind it.
 * @returns undefined where the text has them otherwise.
 */
function cellsIn(text: string, cells: readonly string[]): string[] | undefined {
  const found: string[] = [];
  let at = 0;
  for (const cell of cells.filter((one) => one !== '')) {
    const start = text.indexOf(cell, at);
    if (start < 0) return undefined;
    const before = text.slice(at, start).replace(/ /gu, '');
    if (found.length > 0) found[found.length - 1] += before;
    found.push((found.length > 0 ? '' : before) + cell);
    at = start + cell.length;
  }
  found[found.length - 1] += text.slice(at).replace(/ /gu, '');
  return found;
}

/** Whether a part is another than the chapter of an index. */
const isNot = (index: number) => {
  let seen = -1;
  return (part: OutlinePart) => part.kind !== 'chapter' || ++seen !== index;
};

/** Doubts about numerals are no errors once an editor has seen them in print. */
const settled = (doubts: readonly Doubt[], inPrint = false): Doubt[] =>
  doubts.map((one) =>
    inPrint && one.field === 'numbering' ? { ...one, severity: 'warning' as const } : one,
  );

/** Parts in the characters of the file, which have the lengths of those that were read. */
function asPrinted(parts: readonly string[], raw: readonly Block[]): string[] {
  const whole = raw.map(({ text }) => text).join('');
  let at = 0;
  return parts.map((part) => whole.slice(at, (at += part.length))).filter((text) => text !== '');
}

const told = ({ title, body }: { title: string | null; body: string }) => ({
  title,
  begins: [...body.replaceAll('\n', '')].slice(0, beginning).join(''),
});

function chapterNamed(chapters: OutlineChapter[], title: string): number {
  const at = chapters.findIndex((one) => one.title === title);
  return at >= 0 ? at : chapters.push({ marker: '', title }) - 1;
}

/** The title apart, with its marker and stop; then each paragraph. */
function partsOf(texts: readonly string[], title: string | null, marker: string): string[] {
  const [first, ...rest] = texts;
  const cut = cutTitle(first!, title, marker.length);
  if (!cut) return [...texts];
  return [cut.numeral + cut.title + cut.titleEnd, cut.rest, ...rest];
}

/** A chapter's heading, and the sentence that runs on behind it. An annex has its title on the line below its mark. */
export function headingOf(node: Node): { heading: string; lead: string; below?: Segment } {
  const text = afterMarker(node.head);
  const [below] = node.paragraphs;
  if (text === '' && below && below.block.kind !== 'row' && !/[。：:]$/u.test(below.text))
    return { heading: below.text, lead: '', below };
  const named = sentenceBehindName(text);
  if (named !== undefined) return { heading: text.slice(0, named - 1), lead: text.slice(named) };
  const stop = text.indexOf('。');
  const bold = (node.head.block.bold ?? NaN) - node.marker!.printed.length;
  const isBold = node.head.start === 0 && bold > 1 && bold < text.length;
  const length = isBold ? bold : stop >= 0 ? stop + 1 : text.length;
  return { heading: text.slice(0, length).replace(/[。：:]$/u, ''), lead: text.slice(length) };
}
