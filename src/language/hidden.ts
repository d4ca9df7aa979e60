/** Characters that a reader of a text does not see, or sees as something else. */
import { foldForms } from './ideographs.ts';

interface Suspicious {
  name: string;
  pattern: RegExp;
  remedy: string;
  /** Whether a reader sees that something stands there. */
  seen?: boolean;
}

const suspicious: readonly Suspicious[] = [
  { name: '字节顺序标记（BOM）', pattern: /^\uFEFF/gu, remedy: '用“UTF-8 无 BOM”另存。' },
  { name: '回车符（CRLF 换行）', pattern: /\r/gu, remedy: '换行改成 LF 再存。' },
  {
    name: '改变文字方向的控制符',
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    remedy: '删去这个看不见的符号，核对两边的文字。',
  },
  {
    name: '看不见的符号',
    pattern:
      /[[\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]--[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]]/gv,
    remedy: '删去这个看不见的符号。',
  },
  {
    name: '控制符',
    // oxlint-disable-next-line no-control-regex
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu,
    remedy: '删去这个控制符。',
  },
  {
    name: '特殊的空格',
    // Those of Chinese and Latin type are white space as any other.
    pattern: /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/gu,
    remedy: '删去，或换成普通的空格。',
  },
  {
    name: '不成字符的编码',
    pattern: /\uFFFD|[\uD800-\uDFFF]|[\uFDD0-\uFDEF]/gu,
    remedy: '照原文重新输入这个字。',
    seen: true,
  },
  {
    name: '部首符号，不是汉字',
    pattern: /[\u2E80-\u2FDF]/gu,
    remedy: '换成汉字。',
    seen: true,
  },
  {
    name: '兼容汉字，不是通用的汉字',
    // Twelve in the first block are ideographs like any other, and have no other form.
    pattern:
      /[[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]--[\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27-\uFA29]]/gv,
    remedy: '换成通用的汉字。',
    seen: true,
  },
  {
    name: '专用区的字符，各种字体各有各的写法',
    pattern: /\p{Co}/gu,
    remedy: '照原文重新输入这个字。',
    seen: true,
  },
];

/** Whether there is any at all: one look at a text, of which hardly one has any. */
const anySuspicious = new RegExp(suspicious.map(({ pattern }) => pattern.source).join('|'), 'v');

/** A character that hides, or passes for another. */
export interface Suspect {
  name: string;
  remedy: string;
  /** UTF-16 offset in the text. */
  index: number;
  char: string;
  /** "U+200B" */
  code: string;
  seen: boolean;
  /** What belongs there, where that can be told: nothing, or the ideograph. */
  meant?: string;
}

/** "U+200B" */
export const codeOf = (char: string): string =>
  `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Every such character of a text, in order. */
export function suspectsIn(text: string): Suspect[] {
  if (!anySuspicious.test(text)) return [];
  return suspicious
    .flatMap(({ name, pattern, remedy, seen = false }) =>
      [...text.matchAll(pattern)].map(({ 0: char, index }): Suspect => {
        const folded = foldForms(char);
        const meant = !seen ? '' : folded === char ? undefined : folded;
        const said = seen && meant !== undefined ? `换成“${meant}”（${codeOf(meant)}）。` : remedy;
        const own = { name, remedy: said, index, char, code: codeOf(char), seen };
        return meant === undefined ? own : { ...own, meant };
      }),
    )
    .sort((a, b) => a.index - b.index)
    .filter(({ index }, at, all) => index !== all[at - 1]?.index);
}

/** What hides in a text: the first of each kind, and where it stands. */
export function hiddenIn(text: string): Suspect[] {
  const names = new Set<string>();
  return suspectsIn(text).filter(({ name }) => !names.has(name) && names.add(name));
}

const wellKnown: Readonly<Record<string, string>> = {
  '\u00A0': '不换行空格',
  '\u00AD': '软连字符',
  '\u200B': '零宽空格',
  '\u200C': '零宽不连字',
  '\u200D': '零宽连字',
  '\u2060': '词连接符',
  '\uFEFF': '零宽不换行空格',
};

/** A text for a reader's eyes: what hides in it is written out, “多层［U+200B 零宽空格］住宅”. */
export function writtenOut(text: string): string {
  return suspectsIn(text).reduceRight((whole, { index, char, code, name, seen }) => {
    const note = seen ? `${char}［${code}］` : `［${code} ${wellKnown[char] ?? name}］`;
    return whole.slice(0, index) + note + whole.slice(index + char.length);
  }, text);
}

/** A text in which nothing hides: what does is an escape, as YAML reads it between double quotation marks. */
export const escaped = (text: string): string =>
  suspectsIn(text)
    .filter(({ seen }) => !seen)
    .reduceRight(
      (whole, { index, char }) =>
        whole.slice(0, index) + escapeOf(char) + whole.slice(index + char.length),
      text,
    );

function escapeOf(char: string): string {
  const code = char.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** Checks words as YAML gives them: an escape may hide what the file does not show. */
export function hiddenWords(
  value: unknown,
  at: readonly (string | number)[] = [],
): { at: readonly (string | number)[]; found: string; remedy: string }[] {
  if (typeof value === 'string')
    return hiddenIn(value).map(({ name, code, remedy }) => ({
      at,
      found: `${name} ${code}`,
      remedy,
    }));
  if (Array.isArray(value)) return value.flatMap((one, index) => hiddenWords(one, [...at, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => hiddenWords(one, [...at, key]));
  return [];
}
