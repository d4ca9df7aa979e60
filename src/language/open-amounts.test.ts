import { describe, expect, it } from 'vitest';
import { openNumbers, vagueAmounts } from './open-amounts.ts';

describe('vague amounts', () => {
  it.each([
    ['占三分之一以上，其中一半左右。', ['三分之一以上', '一半左右']],
    ['占比过半，半数以上达标。', ['过半', '半数以上']],
    ['惠及数十万人，培训几百人，上千户，近百家。', ['数十万', '几百', '上千', '近百']],
    ['总量过千亿，迈上万亿台阶，过百家。', ['过千亿', '迈上万亿']],
    ['产值翻倍，数量倍增。', ['翻倍', '倍增']],
    ['事半功倍，数十年如一日，百分之五，十分重要。', []],
  ])('%s', (text, words) => expect(vagueAmounts(text, [])).toEqual(words));

  it('are none where they are read as targets', () => {
    expect(vagueAmounts('近百家、上千户', [{ start: 0, end: 3 }])).toEqual(['上千']);
  });
});

describe('open numbers', () => {
  it.each([
    ['确保覆盖31村、110户。', ['31', '110']],
    ['占5.2％、6‰。', ['5.2', '6']],
    ['2031年3月5日，第3届、3号线、5级、10周年。', []],
    ['按照《办法2.0版》〔2031〕5号，打造“15分钟圈”。', []],
    ['实施1+3+N、5G、2031—2033年。', []],
    ['指数103.5以内。', ['103.5']],
    ['容积率1.5，', []],
  ])('%s', (text, digits) => expect(openNumbers(text, [])).toEqual(digits));

  it('are none where they are read as targets', () => {
    expect(openNumbers('5家、6户', [{ start: 0, end: 2 }])).toEqual(['6']);
  });
});
