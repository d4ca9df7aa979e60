import { describe, expect, it } from 'vitest';
import { comparatorIn, parseQuantity, printedParts, proposeQuantities } from './quantity.ts';

describe('parseQuantity', () => {
  it.each([
    ['3500套（间）', 3500, '套（间）', 'eq'],
    ['9.1亿美元', 910000000, '美元', 'eq'],
    ['1.3万人次', 13000, '人次', 'eq'],
    ['8.1万平方米', 81000, '平方米', 'eq'],
    ['1700亿元', 170000000000, '元', 'eq'],
    ['5.5‰', 5.5, '‰', 'eq'],
    ['5％', 5, '%', 'eq'],
    ['170家以上', 170, '家', 'ge'],
    ['达650家', 650, '家', 'ge'],
    ['达到92幢', 92, '幢', 'ge'],
    ['超400家', 400, '家', 'gt'],
    ['20个左右', 20, '个', 'approx'],
    ['0个', 0, '个', 'eq'],
  ])('%s', (raw, value, unit, comparator) => {
    expect(parseQuantity(raw)).toEqual({ value, unit, comparator });
  });

  it('refuses what is not one number with its unit', () => {
    for (const raw of ['', '家', '12', '3 家', '各100', '1个2个'])
      expect(parseQuantity(raw)).toBeUndefined();
  });
});

describe('printedParts', () => {
  it('put together again is what was printed', () => {
    for (const raw of ['超400家', '170家以上', '9.1亿美元', '5.5‰', '3500套（间）']) {
      const { lead, figure, unit, trail } = printedParts(raw);
      expect(lead + figure + unit + trail).toBe(raw);
    }
  });
});

describe('comparatorIn', () => {
  it('reads a word of comparison that stands apart from its number', () => {
    expect(comparatorIn('5.5‰', '家庭病床建床率达到60岁及以上户籍老年人口的5.5‰')).toBe('ge');
    expect(comparatorIn('120个', '全年引进符合产业导向的优质项目120个')).toBe('eq');
  });
});

describe('proposeQuantities', () => {
  it('leaves names and numbers without a unit of promises alone', () => {
    const raws = proposeQuantities('12345热线，73街坊，7.0版，“15分钟”，3幅、60岁及以上，6次').map(
      ({ raw }) => raw,
    );
    expect(raws).toEqual(['3幅', '6次']);
  });
});
