import { assert, constantFrom, nat, bigInt, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenDigits, spokenNumber, spokenQuantity } from './aloud.ts';
import { parseQuantity } from './quantity.ts';

const digits = '零一二三四五六七八九';
const ranks: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const groups: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** What a listener understands: each digit times its rank, each four times its group. */
function heard(words: string): number {
  let sum = 0;
  let four = 0;
  let digit = 0;
  for (const word of words.replaceAll('两', '二').replace(/^[十百]/u, '一$&')) {
    if (ranks[word]) {
      four += digit * ranks[word];
      digit = 0;
    } else if (groups[word]) {
      sum += (four + digit) * groups[word];
      four = 0;
      digit = 0;
    } else digit = digits.indexOf(word);
  }
  return sum + four + digit;
}

describe('spokenNumber', () => {
  it.each([
    [0, '零'],
    [1, '一'],
    [2, '二'],
    [10, '十'],
    [12, '十二'],
    [16, '十六'],
    [20, '二十'],
    [22, '二十二'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [200, '二百'],
    [1000, '一千'],
    [1005, '一千零五'],
    [1011, '一千零一十一'],
    [1050, '一千零五十'],
    [2020, '两千零二十'],
    [2222, '两千二百二十二'],
    [2701, '两千七百零一'],
    [3500, '三千五百'],
    [10000, '一万'],
    [20000, '两万'],
    [10005, '一万零五'],
    [10500, '一万零五百'],
    [15000, '一万五千'],
    [81000, '八万一千'],
    [100000, '十万'],
    [120000, '十二万'],
    [1000000, '一百万'],
    [20010001, '两千零一万零一'],
    [22222222, '两千二百二十二万两千二百二十二'],
    [100000005, '一亿零五'],
    [100050000, '一亿零五万'],
    [100001000, '一亿零一千'],
    [200000000, '两亿'],
    [910000000, '九亿一千万'],
    [170000000000, '一千七百亿'],
    [1_000_000_000_000, '一万亿'],
    [1_234_500_000_000, '一万两千三百四十五亿'],
    [5.5, '五点五'],
    [0.5, '零点五'],
    [1.31, '一点三一'],
    [12.05, '十二点零五'],
    ['7.0', '七点零'],
    ['1.10', '一点一零'],
    ['120', '一百二十'],
  ])('%s is %s', (value, words) => expect(spokenNumber(value)).toBe(words));

  it('is understood as the number it says, up to 10^12', () => {
    assert(
      property(bigInt(0n, 999_999_999_999n), (number) => {
        expect(heard(spokenNumber(Number(number)))).toBe(Number(number));
      }),
    );
    assert(property(nat(99_999), (number) => heard(spokenNumber(number)) === number));
  });

  it('says 零 for a gap once, and never where a number of several digits ends', () => {
    assert(
      property(tuple(nat(9999), nat(9999), nat(9999)), ([high, middle, low]) => {
        const words = spokenNumber(high * 1e8 + middle * 1e4 + low);
        expect(words).not.toMatch(/零零|零[万亿十百千]|.零$/u);
      }),
    );
  });
});

describe('spokenQuantity', () => {
  it.each([
    ['5.5‰', '千分之五点五'],
    ['2‰', '千分之二'],
    ['5％', '百分之五'],
    ['5%', '百分之五'],
    ['2％', '百分之二'],
    ['100％', '百分之百'],
    ['达到45％', '达到百分之四十五'],
    ['7.0％', '百分之七点零'],
    ['9.1亿美元', '九点一亿美元'],
    ['9.10亿美元', '九点一零亿美元'],
    ['1700亿元', '一千七百亿元'],
    ['1.3万人次', '一点三万人次'],
    ['8.15万平方米', '八点一五万平方米'],
    ['3500套（间）', '三千五百套（间）'],
    ['超400家', '超四百家'],
    ['170家以上', '一百七十家以上'],
    ['2家', '两家'],
    ['2万张', '两万张'],
    ['2亿元', '两亿元'],
    ['12家', '十二家'],
    ['16万张', '十六万张'],
    ['20个左右', '二十个左右'],
    ['0个', '零个'],
    ['30—50张', '三十至五十张'],
    ['5％—5.5％', '百分之五至百分之五点五'],
    ['5—6％', '百分之五至百分之六'],
    ['2-3家', '两至三家'],
    ['1—2万人', '一至两万人'],
    ['5000万—1亿元', '五千万至一亿元'],
    ['2家—12家', '两家至十二家'],
    ['1,200个', '一千二百个'],
    ['１２００个', '一千二百个'],
    ['1200多个', '一千二百多个'],
    ['30余万人', '三十余万人'],
    ['三百户', '三百户'],
    ['二百户', '二百户'],
    ['两个', '两个'],
    ['2个百分点', '两个百分点'],
    ['2成', '两成'],
    ['2倍多', '两倍多'],
    ['不超过5％', '不超过百分之五'],
    ['≥95％', '大于等于百分之九十五'],
    ['≤5家', '小于等于五家'],
    ['>2家', '大于两家'],
    ['＞2家', '大于两家'],
    ['<2家', '小于两家'],
    ['＜2家', '小于两家'],
    ['百分之五', '百分之五'],
    ['百分之2', '百分之二'],
    ['百分之三至五', '百分之三至五'],
    ['超过百分之五', '超过百分之五'],
    ['2万', '两万'],
    ['2万元/人以上', '两万元每人以上'],
    ['18/10万以下', '十万分之十八以下'],
    ['75元/人·月', '七十五元每人每月'],
    ['50万㎡', '五十万平方米'],
    ['200MW', '二百兆瓦'],
    ['27微克/立方米', '二十七微克每立方米'],
  ])('%s is said %s', (raw, words) => expect(spokenQuantity(parseQuantity(raw)!)).toBe(words));

  it('says the numbers of every range in its order, with 至 between and each sign before its number', () => {
    const whole = nat({ max: 9998 });
    assert(
      property(whole, whole, constantFrom('％', '‰', '家'), (one, other, unit) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other) + 1];
        const [lower, upper] = spokenQuantity(parseQuantity(`${from}—${to}${unit}`)!).split('至');
        const sign = { '％': '百分之', '‰': '千分之', 家: '' }[unit];
        expect(heard(lower!.slice(sign.length))).toBe(from);
        expect(heard(upper!.slice(sign.length).replace('家', ''))).toBe(to);
        for (const part of [lower!, upper!]) expect(part.startsWith(sign)).toBe(true);
      }),
      { examples: [[0, 99, '％']] },
    );
  });
});

describe('spokenDigits', () => {
  it('says a telephone number, one as 幺', () => {
    expect(spokenDigits('12345')).toBe('幺二三四五');
    expect(spokenDigits('62471060')).toBe('六二四七幺零六零');
    expect(spokenDigits('12389')).toBe('幺二三八九');
  });

  it('says one as the caller wants it, and leaves what is no digit', () => {
    expect(spokenDigits('2011', '一')).toBe('二零一一');
    expect(spokenDigits('95598-1')).toBe('九五五九八-幺');
  });
});
