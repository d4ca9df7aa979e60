/** What is in doubt about an outline, for an editor to settle. */
import { isAnnexMark } from './frame-lines.ts';
import { checkNumerals, doubt, near, type Doubt, type Read } from './doubt.ts';
import {
  brokenNumerals,
  brokenSentences,
  cutEnd,
  lostTables,
  notesInItems,
  rowsWithoutNumber,
  rowsWithoutTask,
  swallowedItems,
} from './text-doubts.ts';
import type { Marker } from './marker.ts';
import { sentenceBehindName } from './title.ts';
import { afterMarker, segmentsUnder, type Node } from './tree.ts';

/** All doubts about what was read, in the order of the document. */
export function doubtsOf(read: Read): Doubt[] {
  const { blocks, count } = read;
  if (count === 0) {
    return [
      ...lostTables(read),
      doubt(
        'error',
        blocks[0]?.place.line ?? 1,
        'tasks',
        '没有读到任务',
        '有编号、或以小标题开头的各项任务',
        "核对文件是不是计划本身（任务也可能在附件里）；任务另有写法，用 --tasks 写明编号的样子，例如 --tasks '（一）'。",
      ),
    ];
  }
  return [
    ...swallowedItems(read),
    ...brokenNumerals(read),
    ...numberingDoubts(read),
    ...chapterDoubts(read),
    ...brokenSentences(read),
    ...lostTables(read),
    ...rowsWithoutTask(read),
    ...rowsWithoutNumber(read),
    ...notesInItems(read),
    ...cutEnd(read),
  ].sort((a, b) => a.line - b.line);
}

/** Numerals that do not count up by one: within their list, or through the document. */
function numberingDoubts({ root, level, blocks, frame }: Read): Doubt[] {
  // The mark of the first annex may stand above the title.
  const annexes = blocks.slice(0, frame.begins).filter(({ text }) => isAnnexMark(text)).length;
  const last = new Map<string, number>([['annex', annexes]]);
  const walk = (node: Node): Doubt[] => {
    const counted = node.children.filter((child) => level.role(child) !== 'text');
    return counted.flatMap((child, at) => {
      const { style, number } = child.marker!;
      if (number === undefined) return walk(child);
      const before = counted.slice(0, at).findLast(({ marker }) => marker!.style === style)?.marker;
      const own = numberingDoubt(child, before, last.get(style));
      last.set(style, number);
      return [...own, ...walk(child)];
    });
  };
  return walk(root);
}

/**
 * @param before the numeral before it in its list.
 * @param through the last number of its style in the document.
 */
function numberingDoubt(
  { marker, head }: Node,
  before: Marker | undefined,
  through: number | undefined,
): Doubt[] {
  const { number, printed } = marker!;
  const due = new Set(before?.number === undefined ? [1, (through ?? 0) + 1] : [before.number + 1]);
  if (due.has(number!)) return [];
  // An excerpt may begin at any number; one that begins at 2 has lost its first item.
  const first = before === undefined && through === undefined && number! > 3;
  return [
    doubt(
      first ? 'warning' : 'error',
      head.line,
      'numbering',
      `编号“${printed}”${near(afterMarker(head))}`,
      first
        ? '编号从 1 开始'
        : `编号 ${[...due].join(' 或 ')}${before ? `，接在“${before.printed}”之后` : ''}`,
      first
        ? '文件若是节选，可以照此导入；不是，就核对前面缺了什么。'
        : `前后可能缺了一项，或者并进了别的段落。${checkNumerals}`,
    ),
  ];
}

/** Chapters that hold no task, and headings that hold more than a heading. */
function chapterDoubts({ chapters, level }: Read): Doubt[] {
  return chapters.flatMap((node, at) => {
    const under = segmentsUnder(node);
    const hasTask = (one: Node): boolean =>
      level.role(one) === 'task' ||
      one.children.some(hasTask) ||
      level.paragraphTasks(one).length > 0 ||
      one.paragraphs.some(({ block }) => block.kind === 'row');
    const text = afterMarker(node.head);
    const { line } = node.head;
    const name = `“${node.marker!.printed}${near(text)}”`;
    const doubts: Doubt[] = [];
    if (!hasTask(node)) {
      const bare = text.length <= 60 && sentenceBehindName(text) === undefined;
      const empty = under.length === 1 && bare && at < chapters.length - 1;
      doubts.push(
        doubt(
          empty ? 'error' : 'warning',
          line,
          `chapters[${at}]`,
          `${name}下面没有任务`,
          empty ? '标题下面有任务或文字' : '每一部分都有任务',
          empty
            ? '核对这一部分的文字是否漏掉，或并进了别处。'
            : '这一部分的文字作为部分的说明保留；里面若有任务，用 --tasks 写明任务的编号。',
        ),
      );
    }
    if (text.length > 60 && /[。；;]./u.test(text) && node.children.length > 0)
      doubts.push(
        doubt(
          'warning',
          line,
          `chapters[${at}].title`,
          `${name}的标题后面连着正文`,
          '标题单独成行',
          '第一个句号以前作标题，其余作这一部分的说明；不对，就在文件里分行。',
        ),
      );
    return doubts;
  });
}
