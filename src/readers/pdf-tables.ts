/** Tables of a PDF: its pages say nothing of them but the rulings that are drawn, so cells are what rulings enclose. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.d.ts';

/** A piece of text as the page sets it; lengths in points, from the lower left. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A straight line: where it stands, and from where to where it goes. */
interface Ruling {
  at: number;
  from: number;
  to: number;
}
export interface Rulings {
  upright: readonly Ruling[];
  level: readonly Ruling[];
}

/** A row, cell by cell; a cell that reaches over others stands in the first of them. */
export interface TableRow {
  cells: Placed[][];
  /** Right end of each cell. */
  rights: number[];
  /** Upper end of the row. */
  top: number;
  /** Which table of the page it is in. */
  table: number;
}

/** What is drawn thinner than this is a line, in points. */
const thin = 3;
/** Ends that are nearer to each other meet. */
const near = 3;
/** No row or column is narrower: less than a character, in points. */
const narrowest = 8;
/** More fields than this has no table on one page. */
const mostFields = 20_000;

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** Numbers that follow each step of a path: to a point, along a line, two kinds of curves, back to its beginning. */
const stepLengths = [2, 2, 6, 4, 0];

/** Corners of the outlines that a path draws; a curve's are left out. */
function outlinesOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): [number, number][][] {
  const outlines: [number, number][][] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    const [x = 0, y = 0] = [path[at + 1], path[at + 2]];
    const point: [number, number] = [a * x + c * y + e, b * x + d * y + f];
    if (step === 0) outlines.push([point]);
    else if (step === 1) outlines.at(-1)?.push(point);
    else if (step === 4 && outlines.at(-1)?.[0]) outlines.at(-1)!.push(outlines.at(-1)![0]!);
    at += 1 + (stepLengths[step] ?? path.length);
  }
  return outlines;
}

/** The lines that a page draws: strokes, and areas so thin that they are lines. */
export async function rulingsOf(page: PDFPageProxy): Promise<Rulings> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const strokes = new Set<unknown>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);
  const fills = new Set<unknown>([OPS.fill, OPS.eoFill]);
  const upright: Ruling[] = [];
  const level: Ruling[] = [];
  const draw = (points: readonly [number, number][]) => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [low, high] = [Math.min(...ys), Math.max(...ys)];
    if (right - left < thin && high - low > thin)
      upright.push({ at: (left + right) / 2, from: low, to: high });
    if (high - low < thin && right - left > thin)
      level.push({ at: (low + high) / 2, from: left, to: right });
  };
  const { fnArray, argsArray } = await page.getOperatorList();
  let now = identity;
  const saved: Matrix[] = [];
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[];
    if (operator === OPS.save) saved.push(now);
    else if (operator === OPS.restore) now = saved.pop() ?? identity;
    else if (operator === OPS.transform) now = times(now, args as unknown as Matrix);
    if (operator !== OPS.constructPath) return;
    const path = (args[1] as (ArrayLike<number> | null)[])[0];
    if (!path) return;
    for (const outline of outlinesOf(path, now)) {
      if (fills.has(args[0])) draw(outline);
      if (strokes.has(args[0]))
        outline.slice(1).forEach((point, at) => draw([outline[at]!, point]));
    }
  });
  return { upright: merged(upright), level: merged(level) };
}

/** Pieces of one line as one: tables are often drawn cell by cell. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const lines: Ruling[][] = [];
  for (const one of [...rulings].sort((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line && one.at - line[0]!.at <= near) line.push(one);
    else lines.push([one]);
  }
  return lines.flatMap((line) => {
    const at = line[0]!.at;
    const pieces: Ruling[] = [];
    for (const { from, to } of line.sort((a, b) => a.from - b.from)) {
      const last = pieces.at(-1);
      if (last && from - last.to <= near) last.to = Math.max(last.to, to);
      else pieces.push({ at, from, to });
    }
    return pieces;
  });
}

/** Groups of things that hang together. */
function groups<T>(things: readonly T[], hang: (one: T, other: T) => boolean): T[][] {
  const left = new Set(things);
  const found: T[][] = [];
  for (const first of left) {
    const group = [first];
    left.delete(first);
    for (const one of group)
      for (const other of left)
        if (hang(one, other)) {
          group.push(other);
          left.delete(other);
        }
    found.push(group);
  }
  return found;
}

const covers = ({ from, to }: Ruling, place: number) => from - near <= place && place <= to + near;

/** Where lines stand, and where those that cross them end: a row that a page cuts, or a table without sides, is open. */
function placesOf(rulings: readonly Ruling[], crossing: readonly Ruling[]): number[] {
  const places = new Set(rulings.map(({ at }) => at));
  const ends = [
    Math.min(...crossing.map(({ from }) => from)),
    Math.max(...crossing.map(({ to }) => to)),
  ];
  for (const end of ends)
    if (rulings.every(({ at }) => Math.abs(at - end) > narrowest)) places.add(end);
  return [...places];
}

/** Lines that cross, and the fields between them, from the upper left. */
interface Grid extends Rulings {
  xs: readonly number[];
  ys: readonly number[];
}

/** Grids of at least two columns: a frame round a text is no table. */
export function gridsOf({ upright, level }: Rulings): Grid[] {
  const all = [
    ...upright.map((ruling) => ({ ruling, isUpright: true })),
    ...level.map((ruling) => ({ ruling, isUpright: false })),
  ];
  const crossing = groups(
    all,
    (one, other) =>
      one.isUpright !== other.isUpright &&
      covers(one.ruling, other.ruling.at) &&
      covers(other.ruling, one.ruling.at),
  );
  return crossing
    .map((group) => {
      const of = (isUpright: boolean) =>
        group.filter((one) => one.isUpright === isUpright).map(({ ruling }) => ruling);
      const [standing, lying] = [of(true), of(false)];
      return {
        upright: standing,
        level: lying,
        xs: placesOf(standing, lying).sort((a, b) => a - b),
        ys: placesOf(lying, standing).sort((a, b) => b - a),
      };
    })
    .filter(({ xs, ys }) => xs.length >= 3 && ys.length >= 2 && xs.length * ys.length < mostFields);
}

/** The first field, in reading order, of the cell that each field belongs to. */
function cellsOf({ xs, ys, upright, level }: Grid): number[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const first = Array.from({ length: columns * rows }, (_, index) => index);
  const rootOf = (field: number): number =>
    first[field] === field ? field : rootOf(first[field]!);
  const join = (one: number, other: number) => {
    const [a, b] = [rootOf(one), rootOf(other)];
    first[Math.max(a, b)] = Math.min(a, b);
  };
  const parts = (walls: readonly Ruling[], at: number, place: number) =>
    walls.some((wall) => wall.at === at && covers(wall, place));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const field = row * columns + column;
      const x = (xs[column]! + xs[column + 1]!) / 2;
      const y = (ys[row]! + ys[row + 1]!) / 2;
      if (column + 1 < columns && !parts(upright, xs[column + 1]!, y)) join(field, field + 1);
      if (row + 1 < rows && !parts(level, ys[row + 1]!, x)) join(field, field + columns);
    }
  return first.map((_, field) => rootOf(field));
}

/** Field of a grid that holds a place, or -1. */
function fieldAt({ xs, ys }: Grid, x: number, y: number): number {
  const column = xs.findIndex((left, index) => left <= x && x < (xs[index + 1] ?? -Infinity));
  const row = ys.findIndex((top, index) => y <= top && y > (ys[index + 1] ?? Infinity));
  return column < 0 || row < 0 ? -1 : row * (xs.length - 1) + column;
}

/** Height at which a text's middle is, about. */
const middleOf = ({ y, size }: Placed) => y + size * 0.3;

/**
 * A text that reaches over a wall, in two: near texts on one line are given as one, with a space between them.
 * @param at where the wall stands.
 */
function cut({ text, x, y, width, size }: Placed, at: number): Placed[] {
  const ems = Array.from(text, (char) => (char <= 'ÿ' ? 0.5 : 1));
  const whole = ems.reduce((sum, em) => sum + em, 0);
  const placeOf = (index: number) =>
    x + (ems.slice(0, index).reduce((sum, em) => sum + em, 0) / whole) * width;
  const chars = Array.from(text);
  const between = chars.flatMap((char, index) => (/\s/u.test(char) ? [index] : []));
  const places = between.length > 0 ? between : chars.map((_, index) => index).slice(1);
  const [index = 0] = places.sort((a, b) => Math.abs(placeOf(a) - at) - Math.abs(placeOf(b) - at));
  return [
    { text: chars.slice(0, index).join(''), x, y, width: at - x, size },
    { text: chars.slice(index).join('').trimStart(), x: at, y, width: x + width - at, size },
  ];
}

/** Texts, none of which reaches over a wall of the grid by more than a part of a character. */
function withinWalls(placed: readonly Placed[], upright: readonly Ruling[]): Placed[] {
  return placed.flatMap((one): Placed[] => {
    const wall = upright.find(
      (ruling) =>
        covers(ruling, middleOf(one)) &&
        ruling.at > one.x + one.size * 0.4 &&
        ruling.at < one.x + one.width - one.size * 0.4,
    );
    if (!wall) return [one];
    const [left, right] = cut(one, wall.at);
    return [left!, ...withinWalls([right!], upright)];
  });
}

/**
 * Takes what stands in tables out of what stands on a page.
 * @returns rows from above, and what stands in no table.
 */
export function tableRows(
  placed: readonly Placed[],
  rulings: Rulings,
): { rows: TableRow[]; outside: Placed[] } {
  const rows: TableRow[] = [];
  let outside = [...placed];
  gridsOf(rulings).forEach((grid, table) => {
    const cells = cellsOf(grid);
    const held = new Map<number, Placed[]>();
    const rest: Placed[] = [];
    for (const one of withinWalls(outside, grid.upright)) {
      const field = fieldAt(grid, one.x + one.width / 2, middleOf(one));
      if (field < 0) rest.push(one);
      else held.set(cells[field]!, [...(held.get(cells[field]!) ?? []), one]);
    }
    outside = rest;
    const columns = grid.xs.length - 1;
    grid.ys.slice(0, -1).forEach((top, row) => {
      const fields = Array.from({ length: columns }, (_, column) => row * columns + column);
      const rights = fields.map((field) => {
        const last = fields.findLast((other) => cells[other] === cells[field]) ?? field;
        return grid.xs[(last % columns) + 1]!;
      });
      const own = fields.map((field) => (cells[field] === field ? (held.get(field) ?? []) : []));
      if (own.some((texts) => texts.length > 0)) rows.push({ cells: own, rights, top, table });
    });
  });
  return { rows, outside };
}
