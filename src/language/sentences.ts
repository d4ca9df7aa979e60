/** Where sentences begin and end in official wording. */
import { remembered } from './remembered.ts';

/** Half-open range of UTF-16 offsets into the text it was cut from. */
export interface TextRange {
  start: number;
  end: number;
}

const enders = new Set('。！？');
const closers = new Set('”’）》〉」』】〕');
const openers: Record<string, string> = { '“': '”', '（': '）', '《': '》', '「': '」' };

/**
 * Cuts a text into sentences. A sentence ends with 。！？ and the closing marks that follow, or with
 * its paragraph ("\n"); a full stop inside quotation marks or brackets does not end it.
 * @returns ranges in order; together they cover the text save the "\n" between paragraphs.
 */
export const splitSentences = remembered((text): readonly TextRange[] => {
  const ranges: TextRange[] = [];
  const open: string[] = [];
  let start = 0;
  const close = (end: number) => {
    if (end > start) ranges.push({ start, end });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n') {
      close(at);
      start = at + 1;
      open.length = 0;
      continue;
    }
    const closing = openers[char];
    if (closing !== undefined) open.push(closing);
    else if (open.at(-1) === char) open.pop();
    if (enders.has(char) && open.length === 0) {
      let end = at + 1;
      while (end < text.length && closers.has(text.charAt(end))) end++;
      close(end);
    }
  }
  close(text.length);
  return ranges;
});
