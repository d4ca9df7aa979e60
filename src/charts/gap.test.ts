import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowest } from './frame.ts';
import { commonEnd, drawGap, drawStrip, gapGeometry, isGap, type GapData } from './gap.ts';
import { labelBox } from './marks.ts';
import { columnRuler } from './ruler.ts';

const projects: GapData = {
  target: { value: 120, comparator: 'eq', label: '目标 120个' },
  result: { values: [177], label: '公布 177个', dot: 'final', gap: '多57个' },
};
const roles = (data: GapData) => drawGap(data, columnRuler).nodes.map(({ role }) => role);

describe('a target and its result', () => {
  it('stand on one scale from zero', () => {
    const { zero, target, results } = gapGeometry(projects);
    expect(zero).toBe(0);
    expect(results[0]! / target).toBeCloseTo(177 / 120);
    expect(results[0]).toBeLessThan(1);
  });

  it('have a gap that is drawn and said, double where the figure is expected', () => {
    expect(roles(projects)).toContain('gap');
    expect(roles(projects)).not.toContain('inside');
    const expected = { ...projects.result!, dot: 'expected' as const };
    expect(roles({ ...projects, result: expected })).toContain('inside');
    expect(gapGeometry(projects).labels.map(({ lines }) => lines[0])).toContain(
      '公布 177个　多57个',
    );
  });

  it('have no gap where they may not be compared', () => {
    const result = { values: [3.6], label: '1—9月 3.6%', dot: 'partial' as const };
    expect(roles({ ...projects, result })).not.toContain('gap');
    expect(isGap({ ...projects, result })).toBe(false);
    expect(isGap(projects)).toBe(true);
    expect(isGap({ ...projects, result: { ...projects.result!, values: [120] } })).toBe(false);
  });

  it('are shares on the whole scale', () => {
    const share = { ...projects.target, value: 45, label: '目标 达到45％' };
    const { target, labels } = gapGeometry({ target: share, end: 100 });
    expect(target).toBeCloseTo(0.45);
    expect(labels.map(({ lines }) => lines[0])).toContain('100％');
  });

  it('are on a whole scale whose end is named where no mark lies over the name', () => {
    const end = (value: number) =>
      gapGeometry({
        target: { value, comparator: 'ge', label: `目标 达到${value}％` },
        other: { value: value - 5, label: `全市 ${value - 5}％` },
        end: 100,
      }).labels.find(({ lines }) => lines[0] === '100％')!;
    for (const value of [45, 90, 98]) {
      const { x, y } = labelBox(end(value), narrowest);
      const isBeside = (value / 100) * narrowest < x || y > 3.15 - 0.1;
      expect(isBeside, String(value)).toBe(true);
    }
    expect(end(90).y).toBeGreaterThan(end(45).y);
  });

  it('show which way a bound goes, a range as a box, sources that disagree each by its dot', () => {
    const arrows = (comparator: GapData['target']['comparator']) =>
      JSON.stringify(
        drawGap({ target: { ...projects.target, comparator } }, columnRuler).nodes,
      ).match(/H-?20/gu);
    expect([arrows('ge'), arrows('le'), arrows('eq')]).toEqual([['H20'], ['H-20'], null]);
    expect(roles({ target: { ...projects.target, valueTo: 150 } })).toContain('range');
    const result = { ...projects.result!, values: [234, 145] };
    expect(gapGeometry({ ...projects, result }).results).toHaveLength(2);
  });

  it('share an end that holds all of them', () => {
    expect(commonEnd([projects, { target: { ...projects.target, value: 300 } }])).toBeGreaterThan(
      300,
    );
  });

  it('keep their words in the narrowest frame, whatever the values', () => {
    const value = double({ min: -1e6, max: 1e12, noNaN: true });
    assert(
      property(value, value, (target, result) => {
        const { labels } = gapGeometry({
          target: { ...projects.target, value: target },
          result: { ...projects.result!, values: [result] },
        });
        for (const label of labels) {
          const { x, width } = labelBox(label, narrowest);
          expect(x).toBeGreaterThanOrEqual(-1e-9);
          expect(x + width).toBeLessThanOrEqual(narrowest + 1e-9);
        }
      }),
      { seed: 2031 },
    );
  });
});

describe('a row of a table', () => {
  const tickAt = (data: GapData) =>
    drawStrip(data, 0.5, columnRuler).nodes.find(({ role }) => role === 'tick')?.attributes['x1'];

  it('has its target where the other rows have theirs, a share too, unless its result would leave the row', () => {
    expect(tickAt(projects)).toBe('50%');
    expect(tickAt({ target: { ...projects.target, value: 3 }, end: 100 })).toBe('50%');
    const far = { ...projects, result: { ...projects.result!, values: [1200] } };
    expect(tickAt(far)).toBe('9.4%');
  });

  it('draws what the chart draws, and leaves the words to the table', () => {
    const { nodes } = drawStrip(projects, 0.5, columnRuler);
    expect(nodes.map(({ role }) => role)).toEqual(
      drawGap(projects, columnRuler)
        .nodes.filter(({ name }) => name !== 'text')
        .map(({ role }) => role),
    );
  });
});
