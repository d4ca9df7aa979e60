/**
 * A task's MDX body: official wording in which `<Target id="…">` marks each promised number.
 * Taking the tags away gives the wording back, letter for letter.
 */
import type { TextRange } from './sentences.ts';

/** A stretch of the wording that one or more targets (a joint promise) point at. */
export interface Mark extends TextRange {
  targetIds: string[];
}

export interface MarkedWording {
  /** Official wording, paragraphs joined by "\n". */
  text: string;
  /** In order, not overlapping. */
  marks: Mark[];
}

/** Thrown by {@link parseBody}; `line` counts from 1 within the body. */
export class BodyError extends Error {
  readonly line: number;
  readonly found: string;
  readonly remedy: string;
  constructor(line: number, found: string, expected: string, remedy: string) {
    super(expected);
    this.line = line;
    this.found = found;
    this.remedy = remedy;
  }
}

const token =
  /<Target id="(?<ids>[^"<>]*)">|(?<close><\/Target>)|\\(?<escaped>[!-/:-@[-`{-~])|(?<markup>[<{}&]|(?<=^|\n)(?:import|export)\b)|(?<text>[^<{}&\\]|\\)/gsu;

/**
 * Reads an MDX body. Only plain text and `<Target id="…">` are allowed.
 * @throws BodyError with the line of the first thing that is neither.
 */
export function parseBody(body: string): MarkedWording {
  const marks: Mark[] = [];
  let text = '';
  let open: { ids: string[]; start: number; line: number } | undefined;
  let line = 1;
  const source = body.replace(/\r\n/g, '\n');
  for (const match of source.matchAll(token)) {
    const group = match.groups!;
    if (group['ids'] !== undefined) {
      if (open) {
        throw new BodyError(
          line,
          match[0],
          '目标标记不能套在另一个标记里',
          '先写 </Target> 再开始下一个标记。',
        );
      }
      open = { ids: group['ids'].split(/\s+/u).filter(Boolean), start: text.length, line };
    } else if (group['close'] !== undefined) {
      if (!open) {
        throw new BodyError(
          line,
          match[0],
          '</Target> 之前要有 <Target id="…">',
          '补上开头的标记，或删去这个结尾。',
        );
      }
      marks.push({ start: open.start, end: text.length, targetIds: open.ids });
      open = undefined;
    } else if (group['markup'] !== undefined) {
      const near = source.slice(match.index, match.index + 20).split('\n')[0]!;
      throw new BodyError(
        line,
        near,
        '正文只能是原文文字和 <Target id="…">…</Target>',
        '删去其他标签和表达式；原文确有这个字符时，在它前面加反斜杠。',
      );
    } else {
      const piece = group['escaped'] ?? match[0];
      text += piece;
      if (piece === '\n') line++;
    }
  }
  if (open) {
    throw new BodyError(
      open.line,
      `<Target id="${open.ids.join(' ')}">`,
      '每个标记都要有 </Target>',
      '在数字和单位之后补上 </Target>。',
    );
  }
  return joinParagraphs(text, marks);
}

/** MDX separates paragraphs by blank lines; the wording by one "\n". Offsets of marks follow. */
function joinParagraphs(text: string, marks: Mark[]): MarkedWording {
  let joined = '';
  const moved: number[] = [];
  let pendingBreak = false;
  for (let at = 0; at < text.length; at++) {
    moved[at] = joined.length;
    const char = text.charAt(at);
    if (char === '\n') {
      pendingBreak = joined !== '';
      continue;
    }
    if (pendingBreak) joined += '\n';
    pendingBreak = false;
    moved[at] = joined.length;
    joined += char;
  }
  moved[text.length] = joined.length;
  return {
    text: joined,
    marks: marks.map((mark) => ({
      ...mark,
      start: moved[mark.start]!,
      end: moved[mark.end]!,
    })),
  };
}

/**
 * Writes an MDX body, the inverse of {@link parseBody}.
 * @param wording marks in order and not overlapping.
 */
export function writeBody({ text, marks }: MarkedWording): string {
  let body = '';
  let at = 0;
  for (const mark of marks) {
    body += escapeMdx(text, at, mark.start);
    body += `<Target id="${mark.targetIds.join(' ')}">${escapeMdx(text, mark.start, mark.end)}</Target>`;
    at = mark.end;
  }
  body += escapeMdx(text, at, text.length);
  return body.split('\n').join('\n\n') + '\n';
}

/** Puts a backslash before what Markdown or MDX would read as markup. */
function escapeMdx(text: string, start: number, end: number): string {
  // Only what stands first in a paragraph opens a heading or a list.
  const first = start === 0 || text[start - 1] === '\n' ? '^' : '(?<=\\n)';
  return text
    .slice(start, end)
    .replace(/[\\`*_{}<>[\]&~|]/gu, String.raw`\$&`)
    .replace(new RegExp(`${first}(?=[#+=-])`, 'gmu'), '\\')
    .replace(new RegExp(`${first}(\\d+)(?=[.)])`, 'gmu'), '$1\\');
}
