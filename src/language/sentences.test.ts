import { array, assert, constantFrom, property } from 'fast-check';
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
    expect(cut('《甲。乙》丙。丁')).toEqual(['《甲。乙》丙。', '丁']);
    expect(cut('「甲。乙」丙。丁')).toEqual(['「甲。乙」丙。', '丁']);
  });

  it('keeps marks within marks apart, and closes each by its own', () => {
    expect(cut('“甲（乙。）丙。”丁。戊')).toEqual(['“甲（乙。）丙。”丁。', '戊']);
    expect(cut('（甲”。乙）丙。丁')).toEqual(['（甲”。乙）丙。', '丁']);
  });

  it('takes the closing marks that follow, of any kind and number', () => {
    expect(cut('《工作。》完。')).toEqual(['《工作。》完。']);
    expect(cut('完。”下')).toEqual(['完。”', '下']);
    for (const closer of '”’）》〉」』】〕')
      expect(cut(`完。${closer}${closer}下。`)).toEqual([`完。${closer}${closer}`, '下。']);
    expect(cut('完。“下。”')).toEqual(['完。', '“下。”']);
  });

  it('ends at a paragraph, even with a quotation mark left open', () => {
    expect(cut('“没有关\n下一段。再一句')).toEqual(['“没有关', '下一段。', '再一句']);
  });

  it('gives nothing for nothing', () => {
    expect(cut('')).toEqual([]);
    expect(cut('\n\n')).toEqual([]);
    expect(cut('\n甲。\n')).toEqual(['甲。']);
  });

  it('leaves nothing out save the line breaks, and no sentence is empty', () => {
    const signs = array(constantFrom(...'甲乙1。！？；，“”（）《》\n')).map((all) => all.join(''));
    assert(
      property(signs, (text) => {
        expect(cut(text).join('')).toBe(text.replaceAll('\n', ''));
        expect(cut(text)).not.toContain('');
      }),
    );
  });
});
