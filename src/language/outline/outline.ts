/** A document's outline: its frame, chapters, items and who answers for them, and what is in doubt about it. */
import { solid, type Block, type Removed } from './block.ts';
import { blocksAsRead, characterDoubts, halfWidthDoubt } from './characters.ts';
import { doubt, type Doubt } from './doubt.ts';
import { doubtsOf } from './doubts.ts';
import { frameOf } from './frame.ts';
import { seenMarker, styleOf } from './marker.ts';
import { tableItems } from './table.ts';
import { taskLevel } from './level.ts';
import { areTitled, contentOf, splitTitle } from './title.ts';
import { afterMarker, segmentsOf, segmentsUnder, treeOf, type Node } from './tree.ts';
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

export interface OutlineReading {
  outline: Outline;
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
  const segments = segmentsOf(body);
  const root = treeOf(segments);
  const asked = options.tasks === undefined ? undefined : styleOf(options.tasks);
  const level = taskLevel(root, asked);
  const chapters: OutlineChapter[] = [];
  const index = new Map<Node, number>();
  const nodes: Node[] = [];
  const tasks: OutlineTask[] = [];
  const parts: string[] = blocks.slice(0, frame.begins).map(({ text }) => text);

  /** What an item says itself: a task under it is another. */
  const ownSegments = (node: Node) => {
    const others = new Set(
      node.children.filter((child) => level.role(child) === 'task').flatMap(segmentsUnder),
    );
    return segmentsUnder(node).filter((one) => !others.has(one));
  };
  const lists = new Map<readonly Node[], boolean>();
  const titled = (node: Node) => {
    const list = level.list(node);
    const known = lists.get(list) ?? areTitled(list.map((one) => contentOf(ownSegments(one))));
    lists.set(list, known);
    return known;
  };

  const visit = (node: Node) => {
    const role = node.marker ? level.role(node) : 'root';
    if (role === 'task') {
      const own = ownSegments(node);
      const content = contentOf(own);
      const cut = own.at(-1)?.block === blocks.at(-1);
      const split = splitTitle(content, titled(node), cut);
      tasks.push({
        marker: seenMarker(node.marker!),
        ...told(split),
        ...placeOf(node),
        responsible: unitsOf(own.map(afterMarker)),
      });
      nodes.push(node);
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
      const { heading, lead } = headingOf(node);
      chapters.push({
        marker: seenMarker(node.marker!),
        title: heading,
        ...(parent === undefined ? {} : { parent }),
      });
      parts.push(node.head.text.slice(0, node.head.text.length - lead.length));
      if (lead !== '') parts.push(lead);
    } else if (node.marker) parts.push(node.head.text);
    addParagraphs(node);
    node.children.forEach(visit);
  };

  const placeOf = (node: Node) => {
    const above: Node[] = [];
    for (let up: Node | undefined = node.parent; up?.marker; up = up.parent)
      if (index.has(up)) above.unshift(up);
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
    for (const segment of node.paragraphs) {
      parts.push(segment.text);
      const row = rows.get(segment);
      if (row && 'chapter' in row) {
        chapter = chapters.length;
        chapters.push({
          marker: row.marker,
          title: row.chapter,
          ...(index.has(node) ? { parent: index.get(node)! } : {}),
        });
      } else if (row) {
        tasks.push({
          marker: row.marker,
          title: row.title,
          chapter:
            row.chapterTitle === undefined ? chapter : chapterNamed(chapters, row.chapterTitle),
          begins: [...row.body].slice(0, beginning).join(''),
          responsible: row.units,
        });
      } else if (items.has(segment)) {
        const content = { first: segment.text, rest: [], bold: segment.block.bold ?? 0 };
        const split = splitTitle(content, true);
        tasks.push({ marker: '', ...told(split), chapter, responsible: unitsOf([segment.text]) });
      }
    }
  };

  visit(root);
  parts.push(...blocks.slice(frame.ends).map(({ text }) => text));
  const doubts = [
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
  // Held before they are cut out of the file's characters: what stands twice or in another place is seen as well.
  if (solid(parts.join('')) !== solid(blocks.map(({ text }) => text).join('')))
    doubts.unshift(
      doubt(
        'error',
        1,
        'parts',
        '读出的各部分合起来与文件的文字不同',
        '每个字恰好在一个部分里',
        '这是读取程序的缺陷：不要导入这份文件，并报告这个问题。',
      ),
    );
  return { outline, doubts };
}

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
  const [first = '', ...rest] = texts;
  if (title === null) return [first, ...rest];
  const at = first.indexOf(title, marker.length);
  if (at < 0) return [first, ...rest];
  const end = at + title.length + (/^[。：:.；;]/u.test(first.slice(at + title.length)) ? 1 : 0);
  return [first.slice(0, end), first.slice(end), ...rest];
}

/** A chapter's heading, and the sentence that runs on behind it. An annex has its title on the line below its mark. */
export function headingOf(node: Node): { heading: string; lead: string } {
  const text = afterMarker(node.head);
  const [below] = node.paragraphs;
  if (text === '' && below && below.block.kind !== 'row' && !/[。：:]$/u.test(below.text))
    return { heading: below.text, lead: '' };
  const stop = text.indexOf('。');
  const bold =
    node.head.start === 0 ? (node.head.block.bold ?? 0) - node.marker!.printed.length : 0;
  const length = bold > 1 && bold < text.length ? bold : stop >= 0 ? stop + 1 : text.length;
  return { heading: text.slice(0, length).replace(/[。：:]$/u, ''), lead: text.slice(length) };
}
