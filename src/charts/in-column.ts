/** A drawing in a page: as wide as its column, named for those who do not see it. */
import type { Drawing, SvgNode } from './marks.ts';
import { columnRuler } from './ruler.ts';

/**
 * A drawing for a column of any width, which names itself to those who do not see it.
 * @param id prefix of the ids inside, unique on the page.
 * @param title the finding, in one sentence with its unit.
 * @param description the data in words, without a full stop.
 */
export const inColumn = (
  { height, nodes }: Drawing,
  id: string,
  title: string,
  description: string,
): SvgNode => ({
  name: 'svg',
  attributes: {
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    'text-anchor': 'middle',
    width: '100%',
    height: columnRuler.ems(height),
  },
  children: [
    { name: 'title', attributes: { id: `${id}-title` }, children: [title] },
    { name: 'desc', attributes: { id: `${id}-desc` }, children: [`${description}。`] },
    ...nodes,
  ],
});

/** A drawing for a column with its words or its table beside it, which say all that it shows. */
export const labelled = ({ height, nodes }: Drawing, label: string): SvgNode => ({
  name: 'svg',
  attributes: {
    role: 'img',
    'aria-label': label,
    'text-anchor': 'middle',
    width: '100%',
    height: columnRuler.ems(height),
  },
  children: nodes,
});
