/**
 * Numbers that a line does not tear from their units. Engines break a line between a digit and a Chinese character, and
 * no style forbids that for these two alone; so each number and its unit stand in an element of their own.
 */
import { unbrokenRuns } from '../language/unbroken.ts';
import type { Edit, Markup } from './markup.ts';

/** Elements whose text is not set in lines, or may hold no element. */
const untouched = new Set('script style title template textarea option svg head'.split(' '));

/** Elements around the numbers of a page; its text stays as it is. */
export function unbrokenEdits({ elements, texts }: Markup): Edit[] {
  const left = elements.filter(({ name }) => untouched.has(name)).values();
  let skipped = left.next().value;
  const edits: Edit[] = [];
  for (const { at, text } of texts) {
    while (skipped && skipped.end <= at) skipped = left.next().value;
    if (skipped && skipped.start <= at) continue;
    for (const { start, end } of unbrokenRuns(text))
      edits.push(
        { start: at + start, end: at + start, text: '<span class="u">' },
        { start: at + end, end: at + end, text: '</span>' },
      );
  }
  return edits;
}
