/** Rules about files as files: that they are where content belongs, are text, and hide nothing from who reads them. */
import type { Finding } from '../model/finding.ts';
import { largestFile, type ContentFile } from '../content/read.ts';

/** Every place that content has. */
const places = [
  /^LICENSE\.md$/u,
  /^(?:site|topics|lexicon|glossary|series)\.yaml$/u,
  /^plans\/\d{4}\/(?:plan\.yaml|outcomes\.yaml|source\.txt|tasks\/\d{2}\.mdx)$/u,
];

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
    const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return [{ name, remedy, index: found.index, code }];
  });
}

/** Checks the files of the content folder. */
export function checkFiles(files: readonly ContentFile[]): Finding[] {
  return files.flatMap(({ path, bytes, unread }) => {
    const file = `content/${path}`;
    const whole = { severity: 'error' as const, file, line: 1, column: 1, field: '' };
    if (!places.some((place) => place.test(path)))
      return [
        {
          ...whole,
          found: '不认识的文件',
          expected: 'content 里约定的文件，如 plans/2024/tasks/18.mdx，文件名大小写一致',
          remedy: '改成约定的文件名，或移出 content。',
        },
      ];
    if (unread === 'link')
      return [
        {
          ...whole,
          found: '是链接，不是文件',
          expected: 'content 里的都是文件本身',
          remedy: '换成文件本身。',
        },
      ];
    if (unread === 'large')
      return [
        {
          ...whole,
          found: `大于 ${largestFile / 1_000_000} MB`,
          expected: '文字文件，一般只有几 KB',
          remedy: '核对是不是放错了文件。',
        },
      ];
    // The source is byte for byte what was extracted; its own proof judges it.
    if (path.endsWith('source.txt')) return [];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return hiddenIn(text)
      .filter(({ code }) => code !== 'U+FFFD')
      .map(({ name, remedy, index, code }) => {
        const before = text.slice(0, index).split('\n');
        return {
          ...whole,
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
          found: `${name} ${code}`,
          expected: '看得见的文字',
          remedy,
        };
      });
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
