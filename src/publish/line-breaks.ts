/**
 * A line break before each block of a page. Astro sets blocks next to each other without one: a browser shows them apart,
 * but whoever takes a page's text (search engines, reading machines, scripts) would read "17加强和创新基层治理19加强就业".
 */
import type { Edit, Element } from './markup.ts';

/** Elements that a browser begins a line, a row or a cell with; in a chart, its labels and what it says. */
const blocks = new Set(
  (
    'address article aside blockquote body button caption dd desc details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr input label legend li main nav ol option p pre section select summary table tbody td ' +
    'text tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose text is to the character what stands in them. */
const untouched = new Set('pre textarea title script style template'.split(' '));
const isUntouched = ({ name, attributes }: Element) =>
  untouched.has(name) || 'data-verbatim' in attributes || name === 'blockquote';

/** Line breaks for a page; official wording, quotations and preformatted text stay as they are. */
export function lineBreakEdits(html: string, elements: readonly Element[]): Edit[] {
  const edits: Edit[] = [];
  let untouchedUntil = -1;
  for (const element of elements) {
    const { name, start, end } = element;
    if (start < untouchedUntil) continue;
    if (blocks.has(name) && /\S/u.test(html[start - 1] ?? ' '))
      edits.push({ start, end: start, text: '\n' });
    if (isUntouched(element)) untouchedUntil = end;
  }
  return edits;
}
