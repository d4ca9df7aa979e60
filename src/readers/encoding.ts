/** From bytes to text, with the encoding named. */
import { firstInvalidLine } from '../language/source.ts';
import { Unreadable } from './reading.ts';

export interface Decoded {
  text: string;
  /** "UTF-8", "UTF-16LE", "UTF-16BE" or "GB18030" */
  encoding: string;
}

const startsWith = (bytes: Uint8Array, ...head: number[]) =>
  head.every((byte, at) => bytes[at] === byte);

const decode = (encoding: string, bytes: Uint8Array) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Decodes a text file: UTF-8, UTF-16 or GB18030, whichever its bytes are.
 * @throws Unreadable where they are none of these.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  const names: readonly [string, string][] = utf16
    ? [[utf16, utf16.toUpperCase()]]
    : [
        ['utf-8', 'UTF-8'],
        ['gb18030', 'GB18030'],
      ];
  for (const [label, encoding] of names) {
    const text = decode(label, bytes);
    // GB18030 gives a character for nearly any byte; those of other encodings come out as private use.
    const garbled = text === undefined || (encoding === 'GB18030' && looksGarbled(text));
    if (!garbled) return { text: ofPlan(text), encoding };
  }
  throw new Unreadable(
    '文字的编码认不出来，或文件没有下载完整',
    'UTF-8、UTF-16 或 GB18030 编码的文本',
    '重新下载文件；是文本文件，就用“UTF-8”另存，再导入。',
    utf16 ? 1 : firstInvalidLine(bytes),
  );
}

/** Characters of a file that may be a plan; the longest known has a hundredth. */
const longestText = 5_000_000;

function ofPlan(text: string): string {
  if (text.length <= longestText) return text;
  throw new Unreadable(
    `文件有 ${Math.round(text.length / 10_000)} 万字符`,
    `不超过 ${longestText / 10_000} 万字符`,
    '只保存计划的正文，再导入。',
  );
}

function utf16Of(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  // Without a mark: digits, line feeds and Latin marks have a zero byte on one side.
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < head.length / 100 || head.length < 8) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function looksGarbled(text: string): boolean {
  const strange = text.match(/[\p{Co}\p{Cn}\uFFFD]|(?!\s)\p{Cc}/gu)?.length ?? 0;
  return strange > 3 && strange > text.length / 200;
}
