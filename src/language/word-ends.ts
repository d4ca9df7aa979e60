/** Where a title may break besides after its marks: before words. */
import { unbrokenRuns } from './unbroken.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What has no mark to break after and is longer than what the narrowest line of a title is sure to hold. */
const longStretch = /[^\p{P}\s]{7,}/gu;

/**
 * A word of the dictionary. Of a single character it is not known whether it belongs to what stands before it or behind
 * it; two of them are a word that the dictionary does not have.
 */
const isWord = (text: string) => /^\p{Script=Han}{2,}$/u.test(text);

/** Offsets before words and numbers in a stretch, where no character is left alone and no number is torn from its unit. */
function endsIn(stretch: string): number[] {
  const runs = unbrokenRuns(stretch);
  const pieces = [...segmenter.segment(stretch)].map(({ segment, index }) => ({
    text: segment,
    index,
    isInRun: runs.some(({ start, end }) => start <= index && index < end),
  }));
  return pieces.flatMap(({ text, index, isInRun }, at) => {
    const [before, last] = [pieces[at - 2], pieces[at - 1]];
    // Old engines do not cut before what may not be broken, however long the words before it are.
    if (last && !last.isInRun && runs.some(({ start, end }) => start === index && end - start > 2))
      return /\p{Script=Han}{2}$/u.test(stretch.slice(0, index)) ? [index] : [];
    if (!last || !isWord(text) || (isInRun && last.isInRun)) return [];
    const isEnd = last.isInRun
      ? runs.some(({ start, end }) => end === index && end - start > 2)
      : isWord(last.text) ||
        (before &&
          (last.text === '的' ||
            (!before.isInRun && /^\p{Script=Han}{2}$/u.test(before.text + last.text))));
    return isEnd ? [index] : [];
  });
}

/**
 * Offsets before words and numbers of a title, where its marks leave it no other.
 * @returns UTF-16 offsets, in order.
 */
export const wordEnds = (title: string): number[] =>
  [...title.matchAll(longStretch)].flatMap(({ 0: stretch, index }) =>
    endsIn(stretch).map((end) => index + end),
  );
