import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import { spokenDigits, spokenNumber, spokenQuantity } from './aloud.ts';
import { parseQuantity } from './quantity.ts';

describe('spokenNumber', () => {
  it.each([
    [0, '零'],
    [2, '二'],
    [10, '十'],
    [16, '十六'],
    [22, '二十二'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [200, '二百'],
    [1005, '一千零五'],
    [2701, '两千七百零一'],
    [3500, '三千五百'],
    [10000, '一万'],
    [20000, '两万'],
    [10005, '一万零五'],
    [10500, '一万零五百'],
    [81000, '八万一千'],
    [1000000, '一百万'],
    [100000005, '一亿零五'],
    [910000000, '九亿一千万'],
    [170000000000, '一千七百亿'],
    [5.5, '五点五'],
    [1.31, '一点三一'],
    ['7.0', '七点零'],
  ])('%s is %s', (value, words) => expect(spokenNumber(value)).toBe(words));
});

describe('spokenQuantity', () => {
  it.each([
    ['5.5‰', '千分之五点五'],
    ['5％', '百分之五'],
    ['达到45％', '达到百分之四十五'],
    ['9.1亿美元', '九点一亿美元'],
    ['1700亿元', '一千七百亿元'],
    ['3500套（间）', '三千五百套（间）'],
    ['超400家', '超四百家'],
    ['170家以上', '一百七十家以上'],
    ['2家', '两家'],
    ['16万张', '十六万张'],
  ])('%s is said %s', (raw, words) => expect(spokenQuantity(parseQuantity(raw)!)).toBe(words));

  it('says every target of the plan without a digit left', () => {
    for (const { raw } of plan.targets) {
      expect(spokenQuantity(parseQuantity(raw)!)).not.toMatch(/[0-9％%‰]/u);
    }
  });
});

describe('spokenDigits', () => {
  it('says a telephone number', () => expect(spokenDigits('12345')).toBe('幺二三四五'));
});
