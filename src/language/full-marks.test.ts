import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullMarks } from './full-marks.ts';

describe('marks of half width', () => {
  it.each([
    ['新建5所,改建6所;扩建7所', '新建5所，改建6所；扩建7所'],
    ['目标:增长5%(其中工业6%).', '目标：增长5%（其中工业6%）。'],
    ['增长5%. 新建6所.', '增长5%。 新建6所。'],
    ['真的?真的!', '真的？真的！'],
    ['实施"双百"工程和"15分钟"计划', '实施“双百”工程和“15分钟”计划'],
    ['半句"没有完\n下一段"有', '半句“没有完\n下一段“有'],
  ])('%s are read as those of full width', (text, read) => expect(fullMarks(text)).toBe(read));

  it.each(['1,300个', '9:00', '增长5.5%', '1.新建', 'PM2.5', '全角，不变。'])(
    'stay where they belong to a number: %s',
    (text) => expect(fullMarks(text)).toBe(text),
  );

  it('keep every other character in its place', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        const read = fullMarks(text);
        expect(read.length).toBe(text.length);
        for (let at = 0; at < text.length; at++)
          if (!/[,;:!?()."]/u.test(text.charAt(at))) expect(read.charAt(at)).toBe(text.charAt(at));
      }),
    );
  });
});
