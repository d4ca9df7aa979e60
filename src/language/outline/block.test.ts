import { describe, expect, it } from 'vitest';
import { gapIn, lineAt, solid, squeezed } from './block.ts';

describe('lineAt', () => {
  const block = {
    text: '一二三四五六',
    kind: 'paragraph' as const,
    place: { line: 7 },
    breaks: [
      { at: 2, line: 8 },
      { at: 4, line: 11 },
    ],
  };

  it('is the line of the file on which a character stands', () => {
    expect([0, 1, 2, 3, 4, 5].map((at) => lineAt(block, at))).toEqual([7, 7, 8, 8, 11, 11]);
  });

  it('is the only one of a block on one line', () => {
    expect(lineAt({ text: '一', kind: 'paragraph', place: { line: 3 } }, 0)).toBe(3);
  });
});

describe('squeezed', () => {
  it.each([
    ['  重点 工作\n安排 ', '重点工作安排'],
    ['推广 Open  Day 活动', '推广Open Day活动'],
    ['举办 3 场', '举办3场'],
    ['7 加装电梯', '7 加装电梯'],
    ['12  建公园', '12 建公园'],
    ['１２ 建公园', '１２ 建公园'],
    ['2024 年工作', '2024年工作'],
    ['共7 加装电梯', '共7加装电梯'],
    ['123 建公园', '123 建公园'],
    ['1234 建公园', '1234建公园'],
    ['使用 AI 5G 技术', '使用AI 5G技术'],
    ['“Open” Day', '“Open”Day'],
    ['7 “一网通办”', '7“一网通办”'],
  ])('“%s” is “%s”', (text, expected) => expect(squeezed(text)).toBe(expected));
});

describe('solid', () => {
  it('has no white space, seen or not', () => {
    expect(solid(' 重 点\u3000工\u200B作\uFEFF\n')).toBe('重点工作');
  });
});

describe('gapIn', () => {
  it.each([
    ['招商引资　新增企业', 4],
    ['  （一）AI 招商）　“新增”企业', 8],
    ['招商”  新增企业', 3],
    ['招商引资新增企业', undefined],
    ['招商　引资　企业', undefined],
    ['招商 5家', undefined],
    ['招商，引资　新增企业', undefined],
    [`${'招'.repeat(40)}　新增企业`, 40],
    [`${'招'.repeat(41)}　新增企业`, undefined],
  ])('of “%s” is %s', (raw, at) => expect(gapIn(raw)).toBe(at));
});
