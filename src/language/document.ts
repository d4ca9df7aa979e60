/**
 * The parts of a work plan as issued, and the order in which they make up the document: letterhead and
 * notice, title and preamble, chapters with their tasks, closing.
 */
import { officialDay } from './dates.ts';
import { chineseNumeral, fromChineseNumeral } from './numerals.ts';
import type { SourceLine } from './source.ts';
import { widthOf } from './width.ts';

export interface TaskWording {
  number: number;
  chapter: number;
  title: string;
  /** Paragraphs joined by "\n"; the title is not repeated. */
  text: string;
  /** Line of the source on which the task begins. */
  line: number;
}

/** What stands around the tasks, as issued. */
export interface DocumentFrame {
  notice: {
    letterhead: string;
    documentNumber: string;
    title: string;
    addressees: string;
    body: string[];
    signature: string;
    date: string;
  };
  title: string;
  /** Paragraphs before the first chapter. */
  preamble: string[];
  chapters: { number: number; title: string }[];
  closing: string;
}

export interface DocumentWording extends DocumentFrame {
  tasks: TaskWording[];
}

/** A line that cannot be placed in the document's structure, for an editor to decide. */
export interface Unplaced {
  line: number;
  found: string;
  expected: string;
}

/** One part of the document with the place a person would look for it. */
export interface DocumentPart {
  /** "notice.title", "chapters.5", "tasks.18.title" … */
  part: string;
  text: string;
}

/** "一、" before a chapter title. */
export const chapterHeading = (chapter: { number: number; title: string }) =>
  `${chineseNumeral(chapter.number)}、${chapter.title}`;

/** "18．" before a task title. */
export const taskNumeral = (number: number) => `${number}．`;

/** What ends a task title that runs into its text. */
export const titleStop = '。';

/** The document in the order of its wording. Put together, the parts are all of it. */
export function documentParts(
  frame: DocumentFrame,
  tasks: readonly Omit<TaskWording, 'line'>[],
): DocumentPart[] {
  const { notice } = frame;
  const parts: DocumentPart[] = [
    { part: 'notice.letterhead', text: notice.letterhead },
    { part: 'notice.documentNumber', text: notice.documentNumber },
    { part: 'notice.title', text: notice.title },
    { part: 'notice.addressees', text: notice.addressees },
    ...notice.body.map((text, index) => ({ part: `notice.body.${index}`, text })),
    { part: 'notice.signature', text: notice.signature },
    { part: 'notice.date', text: notice.date },
    { part: 'title', text: frame.title },
    ...frame.preamble.map((text, index) => ({ part: `preamble.${index}`, text })),
  ];
  for (const chapter of frame.chapters) {
    parts.push({ part: `chapters.${chapter.number}`, text: chapterHeading(chapter) });
    for (const task of tasks.filter((one) => one.chapter === chapter.number)) {
      parts.push({
        part: `tasks.${task.number}.title`,
        text: taskNumeral(task.number) + task.title + titleStop,
      });
      parts.push({ part: `tasks.${task.number}.text`, text: task.text });
    }
  }
  parts.push({ part: 'closing', text: frame.closing });
  return parts;
}

const chapterLine = /^([一二三四五六七八九十]{1,3})、(.+)/u;
const taskLine = /^(\d{1,3})[．.](?!\d)(.+)/su;

/**
 * Finds the parts of a plan in its source lines. What it cannot place is returned in `unplaced`,
 * never dropped.
 * @param lines the source after its line treatment; see `readSource`.
 */
export function parseDocument(lines: readonly SourceLine[]): {
  document?: DocumentWording;
  unplaced: Unplaced[];
} {
  const unplaced: Unplaced[] = [];
  const firstChapter = lines.findIndex(({ text }) => chapterLine.test(text));
  if (firstChapter < 0) {
    const line = lines.at(-1)?.line ?? 1;
    return {
      unplaced: [{ line, found: '没有以“一、”开头的行', expected: '各部分标题写作“一、……”' }],
    };
  }
  const closingAt = lines.findIndex(
    ({ text }, at) => at > firstChapter && /^抄送[:：]/u.test(text),
  );
  const front = parseFront(lines.slice(0, firstChapter), unplaced);
  if (closingAt < 0) {
    const last = lines.at(-1)!;
    unplaced.push({ line: last.line, found: last.text, expected: '文末有“抄送：”' });
  }
  const end = closingAt < 0 ? lines.length : closingAt;
  const { chapters, tasks } = parseChapters(lines.slice(firstChapter, end), unplaced);
  const closing = joinLines(lines.slice(end));
  if (!front) return { unplaced };
  return { document: { ...front, chapters, tasks, closing }, unplaced };
}

function parseChapters(lines: readonly SourceLine[], unplaced: Unplaced[]) {
  const chapters: { number: number; title: string }[] = [];
  const tasks: TaskWording[] = [];
  let pending: { kind: 'chapter' | 'task'; lines: SourceLine[] } | undefined;
  const settle = () => {
    if (!pending) return;
    if (pending.kind === 'chapter') {
      const [, , title] = chapterLine.exec(joinLines(pending.lines))!;
      chapters.push({ number: chapters.length + 1, title: title! });
      return;
    }
    const task = taskOf(pending.lines, chapters.length);
    if (task) tasks.push(task);
    else {
      const { line, text } = pending.lines[0]!;
      unplaced.push({ line, found: text, expected: '任务写作“1．标题。正文”' });
    }
  };
  for (const line of lines) {
    const chapter = chapterLine.exec(line.text);
    const task = taskLine.exec(line.text);
    if (
      chapter &&
      fromChineseNumeral(chapter[1]!) === chapters.length + 1 + Number(pending?.kind === 'chapter')
    ) {
      settle();
      pending = { kind: 'chapter', lines: [line] };
    } else if (task) {
      const expected = tasks.length + 1 + Number(pending?.kind === 'task');
      if (Number(task[1]) !== expected) {
        unplaced.push({
          line: line.line,
          found: line.text.slice(0, 20),
          expected: `任务 ${expected}`,
        });
      }
      settle();
      pending = { kind: 'task', lines: [line] };
    } else if (pending) {
      pending.lines.push(line);
    } else {
      unplaced.push({
        line: line.line,
        found: line.text.slice(0, 20),
        expected: '“一、……”或“1．……”',
      });
    }
  }
  settle();
  return { chapters, tasks };
}

/** Up to the first full stop is the title; the rest, by paragraphs, the text. */
function taskOf(lines: readonly SourceLine[], chapter: number): TaskWording | undefined {
  const match = taskLine.exec(joinParagraphs(lines))!;
  const wording = match[2]!;
  const at = wording.indexOf(titleStop);
  if (at < 1) return undefined;
  return {
    number: Number(match[1]),
    chapter,
    title: wording.slice(0, at),
    text: wording.slice(at + titleStop.length).replace(/^\n/u, ''),
    line: lines[0]!.line,
  };
}

function parseFront(lines: readonly SourceLine[], unplaced: Unplaced[]) {
  const find = (pattern: RegExp, from: number) =>
    lines.findIndex(({ text }, at) => at >= from && pattern.test(text));
  const numberAt = find(/.〔\d{4}〕\d+号$/u, 0);
  const addresseesAt = find(/[:：]$/u, numberAt + 1);
  const dateAt = find(officialDay, addresseesAt + 1);
  const missing = [
    { found: numberAt >= 0, expected: '发文字号，如“静府发〔2024〕2号”' },
    { found: addresseesAt >= 0, expected: '主送机关，以冒号结尾' },
    { found: dateAt >= 0, expected: '成文日期，如“2024年3月8日”' },
    { found: dateAt < 0 || dateAt > addresseesAt + 1, expected: '成文日期上一行是落款的机关' },
  ].filter(({ found }) => !found);
  if (missing.length > 0) {
    const line = lines[0]?.line ?? 1;
    unplaced.push(...missing.map(({ expected }) => ({ line, found: '通知部分找不到', expected })));
    return undefined;
  }
  const letterhead = joinLines(lines.slice(0, numberAt));
  const afterDate = lines.slice(dateAt + 1);
  const titleEnd = afterDate.findIndex(({ text }) => /[。：:]$|，/u.test(text));
  const titleLines = afterDate.slice(0, Math.max(1, titleEnd));
  return {
    notice: {
      letterhead,
      documentNumber: lines[numberAt]!.text,
      title: joinLines(lines.slice(numberAt + 1, addresseesAt)),
      addressees: lines[addresseesAt]!.text,
      body: paragraphsOf(lines.slice(addresseesAt + 1, dateAt - 1)),
      signature: lines[dateAt - 1]!.text,
      date: lines[dateAt]!.text,
    },
    title: joinLines(titleLines),
    preamble: paragraphsOf(afterDate.slice(titleLines.length)),
  };
}

const paragraphsOf = (lines: readonly SourceLine[]) =>
  joinParagraphs(lines).split('\n').filter(Boolean);

const joinLines = (lines: readonly SourceLine[]) => lines.map(({ text }) => text).join('');

/**
 * A printed line holds 28 characters (GB/T 9704-2012, 5.2.3). A line that ends a sentence well before the
 * margin ends its paragraph; all others run on.
 */
const fullLine = 28;

function joinParagraphs(lines: readonly SourceLine[]): string {
  let joined = '';
  lines.forEach(({ text }, index) => {
    joined += text;
    const endsParagraph = /[。！？：]$/u.test(text) && widthOf(text) < fullLine - 2;
    if (endsParagraph && index < lines.length - 1) joined += '\n';
  });
  return joined;
}
