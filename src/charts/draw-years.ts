/** Draws targets and results over the years. */
import { dotMark } from './dots.ts';
import { area, level, upright, words, type Drawing, type SvgNode } from './marks.ts';
import type { Ruler } from './ruler.ts';
import { yearGeometry, type YearData, type YearSize } from './years.ts';

/** The chart; the plan's own year stands out by its ground and its thick step. */
export function drawYears(data: YearData, ruler: Ruler, size?: YearSize): Drawing {
  const { height, floor, zero, steps, dots, breaks, own, grid, labels, years } = yearGeometry(
    data,
    size,
  );
  const nodes: SvgNode[] = [
    ...(own ? [area('year', own, [0, height], ruler)] : []),
    ...grid.flatMap(({ y, label }) => [level('grid', 0, 1, y, ruler), ...words(label, ruler)]),
    level('axis', 0, 1, zero, ruler),
    ...breaks.map((part) => upright('break', part, 0, floor, ruler)),
    ...dots.flatMap(({ at, y, gapFrom, dot }) =>
      gapFrom === undefined
        ? []
        : [
            upright('gap', at, gapFrom, y, ruler),
            ...(dot === 'expected' ? [upright('inside', at, gapFrom, y, ruler)] : []),
          ],
    ),
    ...steps.flatMap(({ year, from, to, y, yTo, riser }) => [
      ...(riser === undefined ? [] : [upright('step', from, riser, y, ruler)]),
      ...(yTo === undefined ? [] : [area('range', [from, to], [yTo, y], ruler)]),
      level(year === data.own ? 'own' : 'step', from, to, y, ruler),
    ]),
    ...dots.map(({ dot, at, y }) => dotMark(dot, at, y, ruler)),
    ...[...labels, ...years].flatMap((label) => words(label, ruler)),
  ];
  return { height, nodes };
}
