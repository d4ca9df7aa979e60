/** What is in doubt about an outline, for an editor to settle. */
import { lineAt, type Block } from './block.ts';
import type { Frame } from './frame.ts';
import type { TaskLevel } from './level.ts';
import { markerOf } from './marker.ts';
import { isUnitLine } from './units.ts';
import { afterMarker, segmentsUnder, type Node, type Segment } from './tree.ts';

/** A finding of which the file is not yet known. */
export interface Doubt {
  severity: 'error' | 'warning';
  line: number;
  column: number;
  field: string;
  found: string;
  expected: string;
  remedy: string;
}

export interface Read {
  blocks: readonly Block[];
  frame: Frame;
  root: Node;
  level: TaskLevel;
  chapters: readonly Node[];
  tasks: readonly Node[];
  /** Tasks in all, those of tables and paragraphs too. */
  count: number;
}

const near = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}……` : text);

const doubt = (
  severity: Doubt['severity'],
  line: number,
  field: string,
  found: string,
  expected: string,
  remedy: string,
): Doubt => ({ severity, line, column: 1, field, found, expected, remedy });

/** All doubts about what was read, in the order of the document. */
export function doubtsOf(read: Read): Doubt[] {
  const { blocks, count } = read;
  if (count === 0) {
    return [
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
    ...swallowed(read),
    ...numberingDoubts(read),
    ...chapterDoubts(read),
    ...brokenSentences(read),
    ...ending(read),
  ].sort((a, b) => a.line - b.line);
}

const asPrinted =
  '对照原件：是提取错误，就在文件里改正；原件确实这样编号，加 --as-printed 再导入。';

/** Numerals that do not count up by one: within their list, or through the document. */
function numberingDoubts({ root, level }: Read): Doubt[] {
  const found: Doubt[] = [];
  const last = new Map<string, number>();
  const walk = (node: Node) => {
    const counted = node.children.filter((child) => level.role(child) !== 'text');
    counted.forEach((child, at) => {
      const { style, number, printed } = child.marker!;
      if (number !== undefined) {
        const before = counted
          .slice(0, at)
          .findLast(({ marker }) => marker!.style === style)?.marker;
        const through = last.get(style);
        const due = before?.number === undefined ? [1, (through ?? 0) + 1] : [before.number + 1];
        if (!due.includes(number)) {
          const first = before === undefined && through === undefined;
          found.push(
            doubt(
              first ? 'warning' : 'error',
              child.head.line,
              'numbering',
              `编号“${printed}”${near(afterMarker(child.head))}`,
              first
                ? '编号从 1 开始'
                : `编号 ${due.join(' 或 ')}${before ? `，接在“${before.printed}”之后` : ''}`,
              first
                ? '文件若是节选，可以照此导入；不是，就核对前面缺了什么。'
                : `前后可能缺了一项，或者并进了别的段落。${asPrinted}`,
            ),
          );
        }
        last.set(style, number);
      }
      if (level.role(child) !== 'text') walk(child);
    });
  };
  walk(root);
  return found;
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
      const empty = under.length === 1 && text.length <= 60 && at < chapters.length - 1;
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

/** Numerals of a list inside the text of another item: an item that was not told apart. */
function swallowed({ tasks, chapters }: Read): Doubt[] {
  const styles = new Set([...chapters, ...tasks].map(({ marker }) => marker!.style));
  const searched: Segment[] = [
    ...tasks.flatMap(segmentsUnder),
    ...chapters.flatMap((node) => [node.head, ...node.paragraphs]),
  ];
  return searched.flatMap((segment) => {
    if (segment.block.kind === 'row') return [];
    const body = afterMarker(segment);
    const offset = segment.text.length - body.length;
    for (const { index } of body.matchAll(
      /(?<=[。；;！!？?\p{sc=Han}])(?=[（(][一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,3}[.．、]|[一二三四五六七八九十]{1,3}、)/gu,
    )) {
      const marker = markerOf(body.slice(index));
      if (!marker || !styles.has(marker.style) || marker.number === undefined) continue;
      const stop = /[。；;！!？?]$/u.test(body.slice(0, index));
      // A numeral after a word is an item only where a sentence of its own follows: “标题（二）推进……。”
      const sentence = /^.{4,}?[。]/u.test(body.slice(index + marker.printed.length));
      if (!stop && !(segment.marker && marker.style === 'chineseParen' && sentence && index < 60))
        continue;
      const line = lineAt(segment.block, segment.start + offset + index);
      return [
        doubt(
          'error',
          line,
          'numbering',
          `“${near(segment.text)}”的文字里有编号“${marker.printed}${near(body.slice(index + marker.printed.length, index + 14))}”`,
          '每一项单独成段，或编号依次相接',
          `这个编号可能是另一项。${asPrinted}`,
        ),
      ];
    }
    return [];
  });
}

/** Sentences that go on in the next paragraph: lines of print that were taken for paragraphs. */
function brokenSentences({ blocks, frame }: Read): Doubt[] {
  return blocks.slice(frame.begins, frame.ends - 1).flatMap((block, at) => {
    const next = blocks[frame.begins + at + 1]!;
    if (block.kind === 'row' || next.kind === 'row' || markerOf(next.text)) return [];
    const comma = /[，、,]$/u.test(block.text);
    const inside =
      block.text.length > 20 && /。/u.test(block.text) && /\p{sc=Han}$/u.test(block.text);
    const goesOn = /^[\p{sc=Han}0-9]/u.test(next.text) && !isUnitLine(next.text);
    if (!goesOn || !(comma || inside)) return [];
    return [
      doubt(
        'error',
        next.place.line,
        'parts',
        `一句话断成两段：“……${block.text.slice(-12)}”“${next.text.slice(0, 12)}……”`,
        '一段里句子完整',
        '对照原件，把断开的两行接成一行；文本若是按版面换行的，换一份每段一行的。',
      ),
    ];
  });
}

/** A text that stops in the middle of a sentence. */
function ending({ blocks, frame }: Read): Doubt[] {
  const last = blocks[frame.ends - 1];
  if (!last || last.kind === 'row' || frame.ends < blocks.length) return [];
  if (/[。！？!?）)\]］】」』”’.]$/u.test(last.text) || last.text.length < 25) return [];
  return [
    doubt(
      'warning',
      lineAt(last, last.text.length),
      'parts',
      `文末“……${last.text.slice(-16)}”`,
      '以句号结束',
      '文字可能没有下载完整，请对照原件。',
    ),
  ];
}
