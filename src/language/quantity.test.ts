import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import {
  findQuantities,
  formatQuantity,
  parseQuantity,
  plainFigures,
  printedPieces,
} from './quantity.ts';

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
    expect(parseQuantity(raw)).toMatchObject({ value, unit, comparator });
  });

  it('refuses what is not one number with its unit', () => {
    for (const raw of ['', '家', '12', '3 家', '各100', '1个2个']) {
      expect(parseQuantity(raw)).toBeUndefined();
    }
  });

  it('reads a word of comparison that stands apart from its number', () => {
    expect(
      parseQuantity('5.5‰', '家庭病床建床率达到60岁及以上户籍老年人口的5.5‰')?.comparator,
    ).toBe('ge');
    expect(parseQuantity('120个', '全年引进符合产业导向的优质项目120个')?.comparator).toBe('eq');
  });
});

describe.each(plan.targets.map((target) => [target.id, target] as const))('%s', (_id, target) => {
  it('parses to its value, unit and comparator, and formats back to what is printed', () => {
    const quantity = parseQuantity(target.raw, target.quote)!;
    expect(quantity).toMatchObject({
      value: target.value,
      unit: target.unit,
      comparator: target.comparator,
    });
    expect(formatQuantity(quantity)).toBe(target.raw);
    expect(plainFigures(quantity)).toBe(`${target.value}${target.unit}`);
  });
});

describe('printedPieces', () => {
  it('keeps scale words with the unit and decimals as printed', () => {
    expect(printedPieces(parseQuantity('超9.10亿美元')!)).toEqual({
      lead: '超',
      figure: '9.10',
      unit: '亿美元',
      trail: '',
    });
  });
});

describe('findQuantities', () => {
  it('takes the longest unit and leaves bare numbers alone', () => {
    expect(
      findQuantities('12345热线，3500套（间），10万人次，7.0版').map(({ raw }) => raw),
    ).toEqual(['3500套（间）', '10万人次']);
  });
});
