/**
 * Words of titles that are broken before where a line ends. A style keeps titles whole between their marks (`keep-all`);
 * what is longer than a line would be cut anywhere, down to a last character alone, if it had no such places.
 */
import { wordEnds } from '../language/word-ends.ts';
import type { Edit, Markup } from './markup.ts';

/** Elements that styles keep whole, and the class for others. */
const titles = new Set('h1 h2 h3 figcaption'.split(' '));
const kept = /(?:^|\s)break-keep(?:\s|$)/u;

/** Places for lines to break in the titles of a page; its text stays as it is. */
export function titleBreakEdits({ elements, texts }: Markup): Edit[] {
  const within = elements
    .filter(({ name, attributes }) => titles.has(name) || kept.test(attributes['class'] ?? ''))
    .values();
  let title = within.next().value;
  const edits: Edit[] = [];
  for (const { at, text } of texts) {
    while (title && title.end <= at) title = within.next().value;
    if (!title || at < title.start) continue;
    for (const end of wordEnds(text)) edits.push({ start: at + end, end: at + end, text: '<wbr>' });
  }
  return edits;
}
