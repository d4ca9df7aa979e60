import { describe, expect, it } from 'vitest';
import { isPast } from './look-back.ts';

/** Whether the number behind the bar is one of the time before. */
function past(marked: string): boolean {
  const at = marked.indexOf('|');
  return isPast(marked.replace('|', ''), at);
}

describe('a number of a sentence looks back', () => {
  it.each([
    '去年完成|5家，今年完成6家。',
    '上年投资5亿元，增长|6％。',
    '截至2031年底，共有|5家。',
    '截止去年底建成|5座。',
    '全市去年完成|5家。',
    '；前年新建|5家。',
    '目前已有|5家。',
    '过去五年新建|5所。',
    '五年来，新建|5所。',
    '在新增|5家的基础上，再增6家。',
    '已建成|5座，',
  ])('%s', (text) => expect(past(text)).toBe(true));

  it.each([
    '去年完成5家，今年完成|6家。',
    '在新增5家的基础上，再增|6家。',
    '在上年完成5家的基础上，完成|6家。',
    '比去年增加|5家。',
    '较上年提高|5个百分点。',
    '不低于上年水平|5家。',
    '去年同期基础上增长|5％。',
    '巩固去年成果，新增|5家。',
    '比去年完成多|5家。',
    '目前|5家开工。',
    '截至2031年底5家，到2032年建成|6家。',
    '目前为5家，力争|6家。',
    '已开工建设学校|5所。',
    '新增|5家。',
  ])('and this does not: %s', (text) => expect(past(text)).toBe(false));

  it.each([
    ['2031年，完成|5家。', true],
    ['2029—2031年完成|5家。', true],
    ['2032年，完成|5家。', false],
    ['2031年完成5家，2032年完成|6家。', false],
    ['2031年完成5家，今年完成|6家。', false],
    ['比2031年增加|5家。', false],
    ['2031年底前完成|5家。', false],
  ])('where its year is before those that are planned: %s', (marked, wanted) => {
    const at = marked.indexOf('|');
    expect(isPast(marked.replace('|', ''), at, 2032)).toBe(wanted);
    expect(isPast(marked.replace('|', ''), at)).toBe(false);
  });
});
