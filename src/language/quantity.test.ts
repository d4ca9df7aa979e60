import { array, assert, constantFrom, nat, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparators,
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
    ['1.00005亿元', 100005000, '元', 'eq'],
    ['0.123456万元', 1234.56, '元', 'eq'],
    ['5.5‰', 5.5, '‰', 'eq'],
    ['5％', 5, '%', 'eq'],
    ['5%', 5, '%', 'eq'],
    ['170家以上', 170, '家', 'ge'],
    ['达650家', 650, '家', 'ge'],
    ['达到92幢', 92, '幢', 'ge'],
    ['超400家', 400, '家', 'gt'],
    ['超过400家', 400, '家', 'gt'],
    ['约400家', 400, '家', 'approx'],
    ['20个左右', 20, '个', 'approx'],
    ['约20个以上', 20, '个', 'ge'],
    ['0个', 0, '个', 'eq'],
  ])('%s', (raw, value, unit, comparator) => {
    expect(parseQuantity(raw)).toMatchObject({ value, unit, comparator });
  });

  it('keeps how it is printed', () => {
    expect(parseQuantity('超过9.10亿％以上')?.print).toEqual({
      lead: '超过',
      decimals: 2,
      scale: '亿',
      unit: '％',
      trail: '以上',
    });
    expect(parseQuantity('12家')?.print).toEqual({
      lead: '',
      decimals: 0,
      scale: '',
      unit: '家',
      trail: '',
    });
  });

  it('refuses what is not one number with its unit', () => {
    for (const raw of ['', '家', '12', '3 家', '各100', '1个2个', '近3家', '.3家', '3家 ']) {
      expect(parseQuantity(raw)).toBeUndefined();
    }
  });

  it('reads a word of comparison that stands apart from its number', () => {
    const comparator = (raw: string, quote: string) => parseQuantity(raw, quote)?.comparator;
    expect(comparator('5.5‰', '家庭病床建床率达到60岁及以上户籍老年人口的5.5‰')).toBe('ge');
    expect(comparator('120个', '全年引进符合产业导向的优质项目120个')).toBe('eq');
    expect(comparator('5家', '达到标准，新的5家')).toBe('eq');
    expect(comparator('5家', '达到标准、新的5家')).toBe('eq');
    expect(comparator('5家', '达到标准；新的5家')).toBe('eq');
    expect(comparator('5家', '达到标准的企业5家')).toBe('eq');
    expect(comparator('5家', '新增5家，达到标准的8家')).toBe('eq');
    expect(comparator('约5‰', '达到人口的约5‰')).toBe('approx');
    expect(comparator('5‰', '达到人口的5‰')).toBe('ge');
    expect(comparator('5‰', '建床率达到的5‰')).toBe('ge');
    expect(comparator('5家', '新增5家，达到标准的5家')).toBe('eq');
  });

  it('knows the comparators that are listed, and no other', () => {
    const raws = ['5家', '5家以上', '超5家', '约5家'];
    expect(raws.map((raw) => parseQuantity(raw)?.comparator)).toEqual(comparators);
  });
});

/** Quantities as documents print them. */
const printed = record({
  lead: constantFrom('', '达到', '达', '超过', '超', '约'),
  whole: nat(99_999_999),
  fraction: option(
    array(nat(9), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
    {
      nil: '',
    },
  ),
  scale: constantFrom('', '万', '亿'),
  unit: constantFrom('家', '％', '‰', '平方米', '套（间）', '人次'),
  trail: constantFrom('', '以上', '左右'),
}).map(({ lead, whole, fraction, scale, unit, trail }) => {
  const figure = fraction === '' ? `${whole}` : `${whole}.${fraction}`;
  return { lead, figure, scale, unit, trail, raw: lead + figure + scale + unit + trail };
});

describe('a quantity', () => {
  it('gives back what is printed, to the character', () => {
    assert(
      property(printed, ({ raw, lead, figure, scale, unit, trail }) => {
        const quantity = parseQuantity(raw)!;
        expect(formatQuantity(quantity)).toBe(raw);
        expect(printedPieces(quantity)).toEqual({ lead, figure, unit: scale + unit, trail });
      }),
    );
  });

  it('is worth its figure times its scale, without a digit lost', () => {
    assert(
      property(printed, ({ raw, figure, scale }) => {
        const zeros = { '': 0, 万: 4, 亿: 8 }[scale];
        expect(parseQuantity(raw)!.value).toBe(Number(`${figure}e${zeros}`));
      }),
    );
  });

  it('is found in running text, where it stands', () => {
    assert(
      property(printed, ({ raw }) => {
        expect(findQuantities(`今年${raw}，明年`)).toEqual([
          { raw, start: 2, end: 2 + raw.length },
        ]);
      }),
    );
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

describe('plainFigures', () => {
  it('writes the value out, with the unit', () => {
    expect(plainFigures(parseQuantity('9.1亿美元')!)).toBe('910000000美元');
    expect(plainFigures(parseQuantity('5.5‰')!)).toBe('5.5‰');
  });
});

describe('findQuantities', () => {
  const found = (text: string) => findQuantities(text).map(({ raw }) => raw);

  it('takes the longest unit and leaves bare numbers alone', () => {
    expect(found('12345热线，3500套（间），10万人次，7.0版')).toEqual(['3500套（间）', '10万人次']);
    expect(found('9亿美元、3平方公里、2立方米、5公里、8课时')).toEqual([
      '9亿美元',
      '3平方公里',
      '2立方米',
      '5公里',
      '8课时',
    ]);
  });

  it('takes words of comparison with the number, before and behind', () => {
    expect(found('达到92幢，170家以上，超过5％')).toEqual(['达到92幢', '170家以上', '超过5％']);
  });

  it.each(
    (
      '套（间） 平方公里 平方米 立方米 公里 人次 课时 美元 ％ % ‰ ' +
      '元 家 个 幢 场 幅 项 座 台 户 张 名 人 条 次 片 处 块 件 辆 亩 所 套 间 米 吨'
    ).split(' '),
  )('knows %s as something that is counted', (unit) => {
    expect(found(`共1.5${unit}。`)).toEqual([`1.5${unit}`]);
  });
});
