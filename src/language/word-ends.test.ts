import { describe, expect, it } from 'vitest';
import { wordEnds } from './word-ends.ts';

const parted = (title: string) => {
  const ends = wordEnds(title);
  return [0, ...ends].map((start, at) => title.slice(start, ends[at])).join('/');
};

describe('wordEnds', () => {
  it.each([
    ['完善社会保障服务', '完善/社会/保障/服务'],
    ['加强政府自身建设，持续提升行政效能', '加强/政府/自身/建设，持续/提升/行政/效能'],
    ['2025年的目标是1700亿元', '2025年的/目标是/1700亿元'],
    ['各个政府填写的内容', '各个/政府/填写的/内容'],
    ['与目标相同，口径不明', '与目标相同，口径不明'],
    ['引进专精特新企业', '引进/专精特新/企业'],
    ['2024年全部30项任务', '2024年/全部/30项/任务'],
    ['新建公共绿地20多万平方米', '新建/公共绿地/20多万平方米'],
    ['引用2024年区政府重点工作安排', '引用/2024年区政府/重点/工作/安排'],
    ['1个预计比目标少100亿元', '1个预计比目标少/100亿元'],
    ['的确', '的确'],
    ['', ''],
  ])('of %s', (title, expected) => expect(parted(title)).toBe(expected));

  it('leaves no character alone, whatever the dictionary makes of a name', () => {
    const title = '夯实大宁功能区科创文创双轮驱动力，提升苏河湾现代服务业集聚度';
    for (const piece of parted(title).split('/')) expect(piece.length).toBeGreaterThan(1);
    expect(parted(title)).toMatch(/\/驱动力，/u);
  });
});
