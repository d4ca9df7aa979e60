/** Marks of half width among Chinese, as some documents print them, and what they stand for. */

/** Marks of half width with those of full width. */
export const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const half = /[,;:!?()]/gu;
/** What stands on both sides of a mark that belongs to a number or to Latin words: 1,300; 9:00; (GDP). */
const figure = /[0-9０-９]/u;
/** A full stop behind a word, and not the point of a numeral or a decimal. */
const stop = /(\p{sc=Han}|[%％‰）)”])\.(?=\p{sc=Han}|[“（(]|\s|$)/gmu;

/**
 * A text with marks of full width instead, one for one, so that every offset stays: 新建5所,改建6所.
 * A mark between two figures is part of a number, and stays.
 */
export function fullMarks(text: string): string {
  if (!/[,;:!?()."]/u.test(text)) return text;
  let open = false;
  return text
    .replace(stop, '$1。')
    .replace(half, (mark, at: number) =>
      figure.test(text.charAt(at - 1)) && figure.test(text.charAt(at + 1)) && mark !== '('
        ? mark
        : fullWidth[mark]!,
    )
    .replace(/["\n]/gu, (mark) => {
      open = mark === '"' && !open;
      return mark === '\n' ? mark : open ? '“' : '”';
    });
}
