import { describe, expect, it } from 'vitest';
import { unbrokenRuns } from './unbroken.ts';

const runs = (text: string) => unbrokenRuns(text).map(({ start, end }) => text.slice(start, end));

describe('unbrokenRuns', () => {
  it.each([
    ['筹措3500套（间），受理500户', ['3500套（间）', '500户']],
    ['达到1700亿元，建床率5.5‰', ['1700亿元', '5.5‰']],
    ['绿地8.1万平方米以上', ['8.1万平方米']],
    ['2024年1月31日，第2批', ['2024年', '1月', '31日', '第2批']],
    ['盘活30—50张床位', ['30—50张']],
    ['１，２００个点位，1,200个点位', ['１，２００个', '1,200个']],
    ['增长2个百分点', ['2个百分点']],
    ['“15分钟社区生活圈”', ['15分钟']],
    ['共10余项、100多家', ['10余项', '100多家']],
    ['2025-01-26，第2条', ['2025-01-26', '第2条']],
    ['2025-01-26更新', ['2025-01-26更']],
    ['静府发〔2024〕2号', ['〔2024〕2号']],
  ])('keeps a number with what it counts, and a day whole: %s', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  it('leaves numbers alone that nothing follows', () => {
    expect(runs('12345，WCAG 2.2 AA，2024-03')).toEqual([]);
  });
});
