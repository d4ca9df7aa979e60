/** What is in doubt about the text of an outline: items that were not told apart, sentences that were. */
import { lineAt, type Block } from './block.ts';
import { checkNumerals, doubt, near, type Doubt, type Read } from './doubt.ts';
import { markerOf, rankOf } from './marker.ts';
import { looksLikeHead, rowsJoined, rowsLeft } from './table.ts';
import { afterMarker, segmentsUnder, type Node, type Segment } from './tree.ts';
import { isUnitLine, unitsIn } from './units.ts';

const numeral =
  /(?<=[。；;！!？?）)\]］】\p{sc=Han}])(?=[（(][一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,3}[.．、]|[一二三四五六七八九十]{1,3}、)/gu;

/** Numerals of a list inside the text of another item, or before the first of them. */
export function swallowedItems({ tasks, chapters, blocks, frame, root }: Read): Doubt[] {
  const numbered = [...chapters, ...tasks].map(({ marker }) => marker!);
  const styles = new Set(numbered.map(({ style }) => style));
  const coarsest = numbered.reduce((least, one) => Math.min(least, rankOf(one)), Infinity);
  const seen = new Set<Segment>([
    ...tasks.flatMap(segmentsUnder),
    ...chapters.flatMap((node) => [node.head, ...node.paragraphs]),
  ]);
  const inText = [...seen].flatMap((segment) => {
    const body = afterMarker(segment);
    const at = firstNumeral(segment, body, (style) => styles.has(style));
    return at === undefined
      ? []
      : [swallowedAt(segment.block, segment.start + segment.text.length - body.length + at)];
  });
  // What stands before the first item may hold the heading above it.
  const before = [
    ...blocks.slice(0, frame.begins),
    ...root.paragraphs.map(({ block }) => block),
  ].flatMap((block) => {
    const at = [...block.text.matchAll(numeral)].find(({ index }) => {
      const marker = markerOf(block.text.slice(index));
      const begins = /[。；！？!?;]/u.test(block.text.charAt(index - 1));
      return (
        begins && marker?.number === 1 && marker.style === 'chinese' && rankOf(marker) <= coarsest
      );
    })?.index;
    return at === undefined || block.kind === 'row' ? [] : [swallowedAt(block, at)];
  });
  return [...before, ...inText];
}

function firstNumeral(
  { block, marker: own }: Segment,
  body: string,
  isStyle: (style: NonNullable<ReturnType<typeof markerOf>>['style']) => boolean,
): number | undefined {
  if (block.kind === 'row') return undefined;
  for (const { index } of body.matchAll(numeral)) {
    const marker = markerOf(body.slice(index));
    if (!marker || marker.number === undefined || !isStyle(marker.style)) continue;
    const afterStop = /[。；;！!？?）)\]］】]/u.test(body.charAt(index - 1));
    // A numeral after a word is an item only where a sentence of its own follows: “标题（二）推进……。”
    const sentence = body.slice(index + marker.printed.length + 4).includes('。');
    const inHeading = own && marker.style === 'chineseParen' && index < 60;
    const isNext = own?.style === marker.style && own.number! + 1 === marker.number;
    if (afterStop || ((inHeading || isNext) && sentence)) return index;
  }
  return undefined;
}

const swallowedAt = (block: Block, at: number): Doubt =>
  doubt(
    'error',
    lineAt(block, at),
    'numbering',
    `“${near(block.text)}”的文字里有编号“${near(block.text.slice(at, at + 14))}”`,
    '每一项单独成段，或编号依次相接',
    `这个编号可能是另一项。${checkNumerals}`,
  );

/** Beginnings that look like numerals and are none: half of their brackets is missing. */
export function brokenNumerals({ blocks, frame }: Read): Doubt[] {
  return blocks.slice(frame.begins, frame.ends).flatMap((block) => {
    const half =
      /^[（(][一二三四五六七八九十]{1,3}(?![）)一二三四五六七八九十])(?=[^（()）]*$|[^（()）]*[（(])/u.test(
        block.text,
      ) || /^[一二三四五六七八九十]{1,3}[）)]/u.test(block.text);
    if (!half) return [];
    return [
      doubt(
        'error',
        block.place.line,
        'numbering',
        `“${near(block.text)}”的编号缺一半括号`,
        '编号写作“（一）”',
        checkNumerals,
      ),
    ];
  });
}

/** Sentences that go on in the next paragraph: lines of print that were taken for paragraphs. */
export function brokenSentences({ blocks, frame }: Read): Doubt[] {
  return blocks.slice(frame.begins, frame.ends - 1).flatMap((block, at) => {
    const next = blocks[frame.begins + at + 1]!;
    if (block.kind === 'row' || next.kind === 'row' || markerOf(next.text)) return [];
    const { text } = block;
    const sentences = text.length > 20 && /。/u.test(text);
    const long = text.length > 40 && !markerOf(text);
    const open =
      /[，、,“《（(]$/u.test(text) || ((sentences || long) && /[\p{sc=Han}0-9A-Za-z]$/u.test(text));
    if (
      !open ||
      isUnitLine(text) ||
      isUnitLine(next.text) ||
      !/^[\p{sc=Han}0-9A-Za-z“”》）)，。、]/u.test(next.text)
    )
      return [];
    return [
      doubt(
        'error',
        next.place.line,
        'parts',
        `一句话断成两段：“……${text.slice(-12)}”“${next.text.slice(0, 12)}……”`,
        '一段里句子完整',
        '对照原件，把断开的两行接成一行；文本若是按版面换行的，换一份每段一行的。',
      ),
    ];
  });
}

/** A text that stops in the middle of a sentence. */
export function cutEnd({ blocks, frame }: Read): Doubt[] {
  const last = blocks[frame.ends - 1]!;
  if (last.kind === 'row' || frame.ends < blocks.length) return [];
  const answered = unitsIn(last.text).some(({ end }) => end === last.text.length);
  if (answered || /[。！？!?）)\]］】」』”’.]$/u.test(last.text) || last.text.length < 25)
    return [];
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

/** Notes that stand in the text of an item, and may be of the whole list or of what stands above it. */
export function notesInItems({ tasks }: Read): Doubt[] {
  return tasks
    .flatMap(segmentsUnder)
    .flatMap(({ block, text, line }) =>
      block.kind === 'row' || !/^[（(]?(?:备注|注|说明)[：:]/u.test(text)
        ? []
        : [
            doubt(
              'warning',
              line,
              'tasks',
              `“${near(text)}”算作上一项的正文`,
              '只属于这一项的注',
              '照此导入，它留在这一项里；若是整个文件或另一处的注，请对照原件在文件里移到它所说的地方。',
            ),
          ],
    );
}

/** Tables whose rows and columns were not told apart, so that it is lost what stands in which cell. */
export function lostTables({ blocks, frame }: Read): Doubt[] {
  return blocks.slice(frame.begins, frame.ends).flatMap(({ kind, text, place }) => {
    if (kind === 'row' || !looksLikeHead(text)) return [];
    return [
      doubt(
        'error',
        place.line,
        'parts',
        `“${near(text)}”像是表格的表头，表格没有读出`,
        '表格的行和列',
        '用有表格的原件（.docx、网页、有框线的 PDF）导入；只有文本，就把每行写成一行，单元格之间用“|”隔开。',
      ),
    ];
  });
}

const nodesUnder = (node: Node): Node[] => [node, ...node.children.flatMap(nodesUnder)];

/** The beginning of what the cells of a row say. */
const nearRow = ({ cells = [] }: Block) => near(cells.filter((cell) => cell !== '').join(' '));

/** Rows of a table of tasks that are none: what there is to do stands in a cell above, or in none. */
export const rowsWithoutTask = ({ root }: Read): Doubt[] =>
  nodesUnder(root)
    .flatMap(({ paragraphs }) => rowsLeft(paragraphs))
    .map(({ block, line }) =>
      doubt(
        'warning',
        line,
        'tasks',
        `表格第 ${block.place.row!} 行“${nearRow(block)}”没有读作任务`,
        '一行一项任务',
        '这一行的文字作为说明保留；它若是上一行那项任务的一部分，或是另一项任务，请对照原件在文件里写明。',
      ),
    );

/** Rows without a number under one that has one. */
export const rowsWithoutNumber = ({ root }: Read): Doubt[] =>
  nodesUnder(root)
    .flatMap(({ paragraphs }) => rowsJoined(paragraphs))
    .map(({ block, line }) =>
      doubt(
        'warning',
        line,
        'tasks',
        `表格第 ${block.place.row!} 行“${nearRow(block)}”没有序号，并入上一项任务`,
        '一个序号一项任务',
        '照此导入，它是上一项的一部分；它若是另一项任务，请对照原件在文件里补上序号。',
      ),
    );
