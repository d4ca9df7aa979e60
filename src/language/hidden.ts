/** Characters that a reader of a text does not see, or sees as something else. */

interface Suspicious {
  name: string;
  pattern: RegExp;
  remedy: string;
}

/** What a reader of the file does not see, or sees as something else. */
const suspicious: readonly Suspicious[] = [
  { name: '字节顺序标记（BOM）', pattern: /^\uFEFF/u, remedy: '用“UTF-8 无 BOM”另存。' },
  { name: '回车符（CRLF 换行）', pattern: /\r/u, remedy: '换行改成 LF 再存。' },
  {
    name: '改变文字方向的控制符',
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
    remedy: '删去这个看不见的符号，核对两边的文字。',
  },
  {
    name: '看不见的符号',
    pattern:
      /[[\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]--[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]]/v,
    remedy: '删去这个看不见的符号。',
  },
  {
    name: '控制符',
    // oxlint-disable-next-line no-control-regex
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u,
    remedy: '删去这个控制符。',
  },
  {
    name: '不成字符的编码',
    pattern: /\uFFFD|[\uD800-\uDFFF]|[\uFDD0-\uFDEF]/u,
    remedy: '照原文重新输入这个字。',
  },
];

/** What hides in a text: the first of each kind, and where it stands. */
export function hiddenIn(
  text: string,
): { name: string; remedy: string; index: number; code: string }[] {
  return suspicious.flatMap(({ name, pattern, remedy }) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const code = `U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return [{ name, remedy, index: found.index, code }];
  });
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
