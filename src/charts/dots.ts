/** Small marks that keep their shape: the dots of results, the arrows of bounds. */
import { arc, line } from 'd3-shape';
import type { Role, SvgNode } from './marks.ts';
import type { Ruler } from './ruler.ts';

/** Something small that keeps its shape, drawn around its own middle in sixteenths of its size. */
const small = (
  part: number,
  y: number,
  ruler: Ruler,
  children: SvgNode[],
  size = 1.07,
): SvgNode => ({
  name: 'svg',
  role: 'frame',
  attributes: {
    x: ruler.across(part),
    y: ruler.ems(y),
    width: ruler.ems(size),
    height: ruler.ems(size),
    viewBox: '0 0 16 16',
    // The drawing that it is a part of is named as a whole.
    'aria-hidden': 'true',
  },
  children,
});

/** How sure a result is: final, expected, of a part, of an unclear definition. */
export type Dot = 'final' | 'expected' | 'partial' | 'unclear';

/** Half the height of a dot, in ems. */
export const dotRadius = 0.5;

const radius = 6.5;
const path = (role: Role, d: string): SvgNode => ({ name: 'path', role, attributes: { d } });
const ring: SvgNode = { name: 'circle', role: 'ring', attributes: { r: radius } };

/** A part of the disc, from one angle to another, clockwise from the top in radians. */
const sector = (from: number, to: number) =>
  arc().digits(1)({ innerRadius: 0, outerRadius: radius, startAngle: from, endAngle: to }) ?? '';

/** Three slanting chords of the ring. */
const hatching = [-5, 0, 5]
  .map((off) => {
    const half = Math.sqrt(radius ** 2 - (off * Math.SQRT1_2) ** 2) * Math.SQRT1_2;
    return line().digits(1)([
      [off / 2 - half, off / 2 + half],
      [off / 2 + half, off / 2 - half],
    ]);
  })
  .join('');

const insides: Record<Dot, SvgNode[]> = {
  final: [{ name: 'circle', role: 'dot', attributes: { r: 7 } }],
  expected: [ring, path('dot', sector(Math.PI / 2, 1.5 * Math.PI))],
  partial: [ring, path('dot', sector(Math.PI, 1.5 * Math.PI))],
  unclear: [ring, path('hatch', hatching)],
};

/** A result's dot: filled as far as the figure is known. */
export const dotMark = (dot: Dot, part: number, y: number, ruler: Ruler): SvgNode =>
  small(part, y, ruler, insides[dot]);

/** An arrow from a tick towards what is allowed: right for at least, left for at most. */
export const arrowMark = (
  towards: 'right' | 'left',
  part: number,
  y: number,
  ruler: Ruler,
): SvgNode =>
  small(part, y, ruler, [
    path(
      'arrow',
      towards === 'right' ? 'M0-1H20V-5L28 0L20 5V1H0z' : 'M0-1H-20V-5L-28 0L-20 5V1H0z',
    ),
  ]);
