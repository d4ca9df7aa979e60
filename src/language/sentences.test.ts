import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const cut = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('ends a sentence at 。！？, not at ； or ，', () => {
    expect(cut('新建1处；新建3个。好！吗？')).toEqual(['新建1处；新建3个。', '好！', '吗？']);
  });

  it('keeps a full stop inside quotation marks or brackets in its sentence', () => {
    expect(cut('他说“好。再见。”然后走了。完')).toEqual(['他说“好。再见。”然后走了。', '完']);
    expect(cut('套（间。）。下')).toEqual(['套（间。）。', '下']);
  });

  it('takes the closing mark that follows', () => {
    expect(cut('《工作。》完。')).toEqual(['《工作。》完。']);
    expect(cut('完。”下')).toEqual(['完。”', '下']);
  });

  it('ends at a paragraph, even with a quotation mark left open', () => {
    expect(cut('“没有关\n下一段。')).toEqual(['“没有关', '下一段。']);
  });

  it('gives nothing for nothing', () => {
    expect(cut('')).toEqual([]);
    expect(cut('\n\n')).toEqual([]);
  });
});
