import { describe, expect, it } from 'vitest';
import { joinedRows } from './pdf-rows.ts';
import { tableRows, type Placed, type Rulings } from './pdf-tables.ts';

const text = (words: string, x: number, y: number): Placed => ({
  text: words,
  x,
  y,
  width: words.length * 10,
  size: 10,
});
const line = (at: number, from: number, to: number) => ({ at, from, to });

/** Two rows of three columns; the first cell reaches over both rows. */
const grid: Rulings = {
  upright: [line(0, 0, 100), line(50, 0, 100), line(150, 0, 100), line(250, 0, 100)],
  level: [line(100, 0, 250), line(50, 50, 250), line(0, 0, 250)],
};

const words = (placed: readonly Placed[], rulings: Rulings) => {
  const { rows, outside } = tableRows(placed, rulings);
  return {
    rows: rows.map(({ cells }) => cells.map((cell) => cell.map((one) => one.text).join(''))),
    outside: outside.map((one) => one.text),
  };
};

describe('tableRows', () => {
  it('finds the cell of each text, whatever stands beside it; what reaches over rows stands in the first', () => {
    const placed = [
      text('民生', 5, 45),
      text('床位', 60, 80),
      text('民政局', 160, 70),
      text('电梯', 60, 20),
      text('房管局', 160, 20),
      text('一、总体要求', 0, 130),
    ];
    expect(words(placed, grid)).toEqual({
      rows: [
        ['民生', '床位', '民政局'],
        ['', '电梯', '房管局'],
      ],
      outside: ['一、总体要求'],
    });
  });

  it('parts what a file gives as one text over the wall of two cells', () => {
    const placed = [text('20 新增养老', 30, 80), text('一二三四五六', 20, 20)];
    expect(words(placed, grid).rows).toEqual([
      ['20一二三', '新增养老', ''],
      ['', '四五六', ''],
    ]);
  });

  it('reads a table without lines at its sides, and a row that the end of a page leaves open', () => {
    const open: Rulings = {
      upright: [line(50, -40, 100), line(150, -40, 100)],
      level: grid.level.map(({ at, to }) => line(at, 0, to)),
    };
    const placed = [
      text('1', 5, 80),
      text('床位', 60, 80),
      text('2', 5, -20),
      text('公园', 60, -20),
    ];
    expect(words(placed, open).rows).toEqual([
      ['1', '床位', ''],
      ['2', '公园', ''],
    ]);
  });

  it('takes a frame round a text, or a rule under a letterhead, for no table', () => {
    const frame: Rulings = {
      upright: [line(0, 0, 100), line(250, 0, 100)],
      level: [line(100, 0, 250), line(0, 0, 250), line(300, 0, 250)],
    };
    expect(words([text('正文', 20, 50)], frame)).toEqual({ rows: [], outside: ['正文'] });
  });

  it('reads two tables of a page apart', () => {
    const lower: Rulings = {
      upright: grid.upright.map(({ at, from, to }) => line(at, from - 200, to - 200)),
      level: grid.level.map(({ at, from, to }) => line(at - 200, from, to)),
    };
    const both = {
      upright: [...grid.upright, ...lower.upright],
      level: [...grid.level, ...lower.level],
    };
    const { rows } = tableRows([text('上', 60, 80), text('下', 60, -120)], both);
    expect(rows.map(({ table, top }) => [table, top])).toEqual([
      [0, 100],
      [1, -100],
    ]);
  });
});

describe('joinedRows', () => {
  const row = (page: number, table: number, ...cells: string[]) => ({
    cells,
    table,
    page,
    line: page * 10,
  });
  const cells = (rows: ReturnType<typeof row>[]) =>
    joinedRows(rows, 2).rows.map((one) => [one.table, one.row, ...(one.cells ?? [])]);

  it('joins what a page cut in two, and takes out a head that is printed again', () => {
    const rows = [
      row(1, 0, '序号', '任务'),
      row(1, 0, '1', '新增床位'),
      row(2, 0, '序号', '任务'),
      row(2, 0, '', '300张。'),
      row(2, 0, '2', '加装电梯200台。'),
    ];
    expect(cells(rows)).toEqual([
      [3, 1, '序号', '任务'],
      [3, 2, '1', '新增床位300张。'],
      [3, 3, '2', '加装电梯200台。'],
    ]);
    expect(joinedRows(rows, 2).again).toEqual([rows[2]]);
  });

  it('leaves rows under a cell that reaches over them apart, on one page and on the next', () => {
    const rows = [row(1, 0, '民生', '床位'), row(1, 0, '', '电梯'), row(2, 0, '', '公园')];
    expect(cells(rows).map(([, , ...own]) => own)).toEqual([
      ['民生', '床位'],
      ['', '电梯'],
      ['', '公园'],
    ]);
  });

  it('begins another table where the columns are others, or the page has another', () => {
    expect(
      cells([
        row(1, 0, '1', '床位'),
        row(1, 1, '1', '电梯'),
        row(2, 0, '1', '公园', '区绿化局'),
      ]).map(([table]) => table),
    ).toEqual([3, 4, 5]);
  });
});
