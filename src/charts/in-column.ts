/** A drawing in a page: as wide as its column, named for those who do not see it. */
import type { Drawing, SvgNode } from './marks.ts';
import { columnRuler } from './ruler.ts';

const column = (
  { height, nodes }: Drawing,
  name: Record<string, string>,
  described: SvgNode[] = [],
): SvgNode => ({
  name: 'svg',
  attributes: {
    role: 'img',
    ...name,
    'text-anchor': 'middle',
    width: '100%',
    height: columnRuler.ems(height),
  },
  children: [...described, ...nodes],
});

/**
 * A drawing for a column of any width, which names itself to those who do not see it.
 * @param id prefix of the ids inside, unique on the page.
 * @param title the finding, in one sentence with its unit.
 * @param description the data in words, without a full stop.
 */
export const inColumn = (
  drawing: Drawing,
  id: string,
  title: string,
  description: string,
): SvgNode =>
  column(drawing, { 'aria-labelledby': `${id}-title ${id}-desc` }, [
    { name: 'title', attributes: { id: `${id}-title` }, children: [title] },
    { name: 'desc', attributes: { id: `${id}-desc` }, children: [`${description}。`] },
  ]);

/** A drawing for a column with its words or its table beside it, which say all that it shows. */
export const labelled = (drawing: Drawing, label: string): SvgNode =>
  column(drawing, { 'aria-label': label });
