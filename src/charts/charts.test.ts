import { describe, expect, it } from 'vitest';
import { plan, target as targetOf } from '../../tests/fixture/fixture.ts';
import { likeTargets, type LikeTargets } from '../model/like.ts';
import type { Target } from '../model/plan.ts';
import { barGeometry } from './bars.ts';
import { chooseCharts } from './choose.ts';
import { embedCode } from './embed.ts';
import { findingOf } from './finding.ts';
import { frameWidth, labelBox, textWidth, wrapText, type Box, type Label } from './frame.ts';
import { itemGeometry, squaresPath } from './items.ts';
import { chartPicture } from './picture.ts';
import { shareGeometry } from './shares.ts';

/** A target like that of the lifts, with another number. */
const target = (value: number, change: Partial<Target> = {}): Target => ({
  ...targetOf('05-03'),
  value,
  raw: `${value}台`,
  ...change,
});
const long = '推进一项名称非常非常长而且中间没有任何标点可以断开的指标'.repeat(3);

const inside = ({ x, y, width, height }: Box, frame: { width: number; height: number }) =>
  x >= -0.01 && y >= -0.01 && x + width <= frame.width + 0.01 && y + height <= frame.height + 4.01;
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const expectApart = (boxes: readonly Box[]) => {
  const touching = boxes.flatMap((box, index) =>
    boxes.slice(index + 1).filter((other) => overlap(box, other)),
  );
  expect(touching).toEqual([]);
};
const labels = (list: readonly Label[]) =>
  list.filter(({ lines }) => lines.length > 0).map(labelBox);

/** Groups of targets as tasks have them, and hard ones. */
const cases: [string, LikeTargets][] = [
  ...plan.tasks.flatMap(({ number, targets }) =>
    chooseCharts(targets).charts.map((chart): [string, LikeTargets] => [
      `task ${number} ${chart.form}`,
      chart.targets,
    ]),
  ),
  ['a zero', likeTargets([target(0), target(3)])],
  ['only zeros', likeTargets([target(0), target(0)])],
  ['forty targets', likeTargets(Array.from({ length: 40 }, (_, index) => target(index)))],
  [
    'five hundred targets',
    likeTargets(Array.from({ length: 500 }, (_, index) => target(index % 7))),
  ],
  [
    'very long names',
    likeTargets([target(90, { indicator: long }), target(100, { indicator: long })]),
  ],
];

describe('chooseCharts', () => {
  it('never puts two units or two kinds on one scale, and loses no target', () => {
    for (const { targets } of plan.tasks) {
      const { charts, undrawn } = chooseCharts(targets);
      for (const chart of charts) {
        expect(new Set(chart.targets.map(({ unit, kind }) => `${unit} ${kind}`)).size).toBe(1);
      }
      const all = [...charts.flatMap((chart) => chart.targets), ...undrawn].map(({ id }) => id);
      expect(all.sort()).toEqual(targets.map(({ id }) => id).sort());
    }
  });
});

describe.each(
  cases.filter(([, targets]) =>
    targets.every(({ value }) => Number.isInteger(value) && value <= 300),
  ),
)('items of %s', (_name, targets) => {
  const geometry = itemGeometry(targets);
  it('are as many marks as the number says', () => {
    expect(geometry.rows.map(({ squares }) => squares.length)).toEqual(
      targets.map(({ value }) => value),
    );
    for (const { squares } of geometry.rows) {
      expect(squaresPath(squares).match(/M/gu)?.length ?? 0).toBe(squares.length);
    }
  });
  it('lie inside the frame, apart from each other and from the labels', () => {
    for (const { squares } of geometry.rows) {
      for (const square of squares) expect(inside(square, geometry)).toBe(true);
      expect(new Set(squares.map(({ x, y }) => `${x} ${y}`)).size).toBe(squares.length);
    }
    const blocks = geometry.rows.flatMap(({ squares }) =>
      squares.length === 0
        ? []
        : [
            {
              x: 0,
              y: Math.min(...squares.map(({ y }) => y)),
              width: frameWidth,
              height:
                Math.max(...squares.map(({ y, height }) => y + height)) -
                Math.min(...squares.map(({ y }) => y)),
            },
          ],
    );
    expectApart([...labels(geometry.rows.map(({ label }) => label)), ...blocks]);
  });
});

describe.each(cases)('bars of %s', (_name, targets) => {
  const geometry = barGeometry(targets);
  it('begin at zero and are as long as their values, on one scale', () => {
    const longest = geometry.bars.reduce((most, bar) =>
      bar.datum.value > most.datum.value ? bar : most,
    );
    for (const {
      box,
      datum: { value },
    } of geometry.bars) {
      expect(box.x).toBe(0);
      const ratio = longest.datum.value === 0 ? 0 : value / longest.datum.value;
      expect(box.width).toBeCloseTo(ratio * longest.box.width, 6);
    }
  });
  it('lie inside the frame with labels that do not overlap', () => {
    const texts = labels(geometry.bars.flatMap(({ name, value }) => [name, value]));
    for (const box of [...texts, ...geometry.bars.map((bar) => bar.box)])
      expect(inside(box, geometry)).toBe(true);
    expectApart(texts);
  });
});

describe('shares', () => {
  const share = (value: number) => target(value, { raw: `${value}％`, unit: '%', kind: 'share' });
  it('stand at their place on a full scale', () => {
    const { rows } = shareGeometry(likeTargets([0, 25, 45, 100].map(share)));
    for (const {
      dot,
      scale,
      target: { value },
    } of rows) {
      expect((dot.x - scale.x1) / (scale.x2 - scale.x1)).toBeCloseTo(value / 100, 6);
    }
  });
  it.each([
    ['at the ends of the scale too', [0, 50, 100].map(share)],
    ['forty of them', Array.from({ length: 40 }, (_, index) => share(index * 2.5))],
    ['with very long names', [0, 99, 100].map((value) => ({ ...share(value), indicator: long }))],
  ])('keep labels apart and inside the frame, %s', (_name, targets) => {
    const geometry = shareGeometry(likeTargets(targets));
    const texts = labels([
      ...geometry.rows.flatMap(({ name, value }) => [name, value]),
      ...geometry.ends,
    ]);
    for (const box of texts) expect(inside(box, geometry)).toBe(true);
    expectApart(texts);
  });
  it('refuse a value that is none', () => {
    expect(() => shareGeometry(likeTargets([share(101)]))).toThrow(RangeError);
  });
});

describe('pictures', () => {
  const source = { line: '来源：某号，第5项', address: 'https://example.org/2031/tasks/05/' };
  it('hold finding, official wording, source line and address, and parse as XML', () => {
    for (const { targets } of plan.tasks) {
      for (const chart of chooseCharts(targets).charts) {
        const svg = chartPicture(chart, source);
        expect(svg.replace(/<[^>]+>/gu, '')).toContain(findingOf(chart));
        const words = svg.replace(/<[^>]+>/gu, '').replaceAll('&quot;', '"');
        for (const { quote } of chart.targets) expect(words).toContain(`“${quote}”`);
        expect(words).toContain(source.line);
        expect(words).toContain(source.address);
        expect(svg).not.toMatch(/ (?:style|class)=/u);
      }
    }
  });
  it('escape whatever a name holds', () => {
    const hostile = likeTargets([target(7, { indicator: '<script>"&', quote: '<b>' })]);
    const svg = chartPicture({ form: 'items', targets: hostile }, source);
    expect(svg).toContain('&lt;script&gt;&quot;&amp;');
    expect(svg).not.toContain('<script');
    expect(embedCode('https://example.org/?a&b', '"><script>')).toBe(
      '<iframe src="https://example.org/?a&amp;b" title="&quot;&gt;&lt;script&gt;" width="100%" height="480" loading="lazy"></iframe>',
    );
  });
});

describe('wrapText', () => {
  it('keeps every character and never begins a line with a closing mark', () => {
    const lines = wrapText(`${long}，（完）`, frameWidth);
    expect(lines.join('')).toBe(`${long}，（完）`);
    for (const line of lines) expect(line).not.toMatch(/^[，、。；：）》”]/u);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(frameWidth);
  });
  it('keeps a number with its unit and words of comparison, wherever the line ends', () => {
    const text = '为特殊困难群体提供2500人次以上助残就诊服务，筹措3500套（间），完成AED配置';
    for (let width = 150; width <= 500; width += 5) {
      const lines = wrapText(text, width);
      expect(lines.join('')).toBe(text);
      for (const whole of ['2500人次以上', '3500套（间），', 'AED']) {
        expect(lines.some((line) => line.includes(whole))).toBe(true);
      }
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }
  });
  it('cuts what alone is wider than a line', () => {
    const lines = wrapText('a'.repeat(200), 150);
    expect(lines.join('')).toBe('a'.repeat(200));
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(150);
  });
  it('gives no line for no text', () => expect(wrapText('', 100)).toEqual([]));
});
