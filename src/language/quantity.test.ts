import { array, assert, constantFrom, nat, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparators,
  findQuantities,
  inBaseUnit,
  jointRun,
  parseQuantity,
  plainFigures,
  printedPieces,
} from './quantity.ts';

describe('numbers that stand side by side', () => {
  const bound = (text: string) =>
    findQuantities(text).map(({ raw, start }) => parseQuantity(raw, text, start)?.comparator);

  it('share a word of comparison where they have one unit', () => {
    expect(bound('分别增长7％、8％左右')).toEqual(['approx', 'approx']);
    expect(bound('项目8个、50亿元以上')).toEqual(['eq', 'ge']);
  });

  it('have it before the verb', () => {
    expect(bound('至少建成1个')).toEqual(['ge']);
    expect(bound('每年不少于举办2次')).toEqual(['ge']);
    expect(bound('至多保留2处')).toEqual(['le']);
    expect(bound('至少5家，建成6个')).toEqual(['ge', 'eq']);
  });

  it('are the most that there is', () => {
    expect(bound('贷款最高30万元')).toEqual(['le']);
    expect(bound('贷款最高可达30万元')).toEqual(['le']);
    expect(bound('为历史最高30万元')).toEqual(['eq']);
  });

  it('have it in marks of half width', () => {
    expect(bound('确保达标5家,建成每公里的6％')).toEqual(['eq', 'eq']);
  });

  it('have it before each person, each month', () => {
    expect(bound('不低于每人每年6600元')).toEqual(['ge']);
    expect(bound('补贴每人每年6600元')).toEqual(['eq']);
  });
});

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
    ['不低于60％', 60, '%', 'ge'],
    ['至少5家', 5, '家', 'ge'],
    ['5家及以上', 5, '家', 'ge'],
    ['4.5％以内', 4.5, '%', 'le'],
    ['5天之内', 5, '天', 'le'],
    ['5‰以下', 5, '‰', 'le'],
    ['不超过5％', 5, '%', 'le'],
    ['不高于5％', 5, '%', 'le'],
    ['至多5家', 5, '家', 'le'],
    ['低于5％', 5, '%', 'lt'],
    ['不到5家', 5, '家', 'lt'],
    ['近5家', 5, '家', 'approx'],
    ['5家上下', 5, '家', 'approx'],
    ['不超过5％左右', 5, '%', 'approx'],
    ['1,200个', 1200, '个', 'eq'],
    ['1,234,567.5元', 1234567.5, '元', 'eq'],
    ['１２００个', 1200, '个', 'eq'],
    ['１，２００．５个', 1200.5, '个', 'eq'],
    ['1200多个', 1200, '个', 'gt'],
    ['30余万人', 300000, '人', 'gt'],
    ['30万余人', 300000, '人', 'gt'],
    ['1200多个以内', 1200, '个', 'le'],
    ['2个百分点', 2, '个百分点', 'eq'],
    ['3千万元', 30000000, '元', 'eq'],
    ['2万亿元', 2000000000000, '元', 'eq'],
    ['5千瓦', 5, '千瓦', 'eq'],
    ['30万以上', 300000, '', 'ge'],
    ['103.5', 103.5, '', 'eq'],
    ['三百户', 300, '户', 'eq'],
    ['万名', 10000, '名', 'eq'],
    ['两成', 2, '成', 'eq'],
    ['百分之五', 5, '%', 'eq'],
    ['千分之5.5以上', 5.5, '‰', 'ge'],
    ['50件次', 50, '件次', 'eq'],
    ['≥95%', 95, '%', 'ge'],
    ['3百万元', 3000000, '元', 'eq'],
    ['3十亿元', 3000000000, '元', 'eq'],
    ['≤5％', 5, '%', 'le'],
    ['>5家', 5, '家', 'gt'],
    ['＜5家', 5, '家', 'lt'],
    ['逾3000家', 3000, '家', 'gt'],
    ['最少5家', 5, '家', 'ge'],
    ['2倍多', 2, '倍', 'gt'],
    ['三成多', 3, '成', 'gt'],
    ['百余家', 100, '家', 'gt'],
    ['18.4万头（只）', 184000, '头（只）', 'eq'],
    ['300万羽（只、头）', 3000000, '羽（只、头）', 'eq'],
    ['75元/月', 75, '元/月', 'eq'],
    ['4800元/人·年', 4800, '元/人·年', 'eq'],
    ['18/10万以下', 18, '/10万', 'le'],
    ['35.6km', 35.6, 'km', 'eq'],
    ['50万㎡以上', 500000, '㎡', 'ge'],
    ['2轮次', 2, '轮次', 'eq'],
    ['达58万元/人左右', 580000, '元/人', 'approx'],
    ['0.6人/百亿元以下', 0.6, '人/百亿元', 'le'],
  ])('%s', (raw, value, unit, comparator) => {
    expect(parseQuantity(raw)).toMatchObject({ value, unit, comparator });
  });

  it('keeps how it is printed', () => {
    expect(parseQuantity('超过9.10亿％以上')?.print).toEqual({
      lead: '超过',
      share: '',
      figure: '9.10',
      more: '',
      scale: '亿',
      moreScaled: '',
      unit: '％',
      trail: '以上',
    });
    expect(parseQuantity('百分之1多')?.print).toMatchObject({ share: '百分之', more: '多' });
    expect(parseQuantity('1多万多家')?.print).toMatchObject({ more: '多', moreScaled: '多' });
    expect(parseQuantity('12家')?.print).toEqual({
      lead: '',
      share: '',
      figure: '12',
      more: '',
      scale: '',
      moreScaled: '',
      unit: '家',
      trail: '',
    });
  });

  it('refuses what is not one number with its unit', () => {
    const others =
      '|家|12|3 家|各100|1个2个|.3家|3家 |3家，|多家|十五五个|50—30张|5％—6家|30张—|百分之五个|5—|5—5家|3家、';
    for (const raw of others.split('|')) expect(parseQuantity(raw), raw).toBeUndefined();
  });

  it('reads a range: from the lower end to the upper, scale and unit once or twice', () => {
    const ends = (raw: string) => {
      const { value, valueTo, unit, comparator } = parseQuantity(raw) ?? {};
      return [value, valueTo, unit, comparator];
    };
    for (const to of ['—', '——', '–', '－', '-', '～', '~', '至', '到'])
      expect(ends(`30${to}50张`)).toEqual([30, 50, '张', 'range']);
    expect(ends('5％—5.5％')).toEqual([5, 5.5, '%', 'range']);
    expect(ends('1—2万人')).toEqual([10000, 20000, '人', 'range']);
    expect(ends('5000万—1亿元')).toEqual([50000000, 100000000, '元', 'range']);
    expect(ends('30—50张左右')).toEqual([30, 50, '张', 'approx']);
    expect(ends('30—50张以上')).toEqual([30, 50, '张', 'range']);
    expect(ends('三至五个')).toEqual([3, 5, '个', 'range']);
    expect(parseQuantity('30张')).not.toHaveProperty('valueTo');
  });

  it('does not take the end of another word for a word of comparison', () => {
    const bound = (raw: string, quote: string) => parseQuantity(raw, quote)?.comparator;
    expect(bound('约20家', '签约20家')).toBe('eq');
    expect(bound('约5吨', '节约5吨')).toBe('eq');
    expect(bound('约300人次', '预约300人次')).toBe('eq');
    expect(bound('达3条', '直达3条')).toBe('eq');
    expect(bound('近3家', '最近3家')).toBe('eq');
    expect(bound('约20家', '引进约20家')).toBe('approx');
    expect(bound('约20家', '签约企业，引进约20家')).toBe('approx');
    expect(bound('20家以上', '签约20家以上')).toBe('ge');
  });

  it('takes a level that something is brought down to for an upper bound, and the size of a cut as printed', () => {
    const bound = (raw: string, quote: string) => parseQuantity(raw, quote)?.comparator;
    for (const word of (
      '下降至 下降到 降低至 降低到 减少至 减少到 降至 降到 减至 减到 压至 压缩至 压缩到 压降至 压减至 缩短至 缩短到 缩减至 缩小到 ' +
      '回落到 收窄至 下调至 控制在 控制到 限制在 低至'
    ).split(' '))
      expect(bound('5％', `失业率${word}5％`), word).toBe('le');
    expect(bound('5‰', '死亡率控制在户籍人口的5‰')).toBe('le');
    expect(bound('5％左右', '涨幅控制在5％左右')).toBe('approx');
    expect(bound('5％以上', '增速控制在5％以上')).toBe('ge');
    expect(bound('30—50家', '总数控制在30—50家')).toBe('range');
    for (const word of ['下降', '降低', '减少', '提高到', '增加至', '压减', '稳定在'])
      expect(bound('5％', `失业率${word}5％`), word).toBe('eq');
    expect(bound('5％以上', '能耗下降5％以上')).toBe('ge');
    expect(bound('5家', '控制在册的，新增5家')).toBe('eq');
  });

  it('lets a word of comparison beside joint numbers bind all of them', () => {
    const bound = (raw: string, quote: string) => parseQuantity(raw, quote)?.comparator;
    expect(bound('7％', '分别增长7％和8％左右')).toBe('approx');
    expect(bound('7％', '分别增长7％、8％、9％以上')).toBe('ge');
    expect(bound('9％', '分别不低于7％、8％及9％')).toBe('ge');
    expect(bound('8％', '分别不低于7％、8％及9％')).toBe('ge');
    expect(bound('7家', '新增7家和改建8家以上')).toBe('eq');
    expect(bound('8家', '新增超过7家和改建8家')).toBe('eq');
    expect(bound('7％以内', '分别为7％以内和8％以上')).toBe('le');
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
    expect(comparator('5‰', '不高于标准；建床率为人口的5‰')).toBe('eq');
    // The first place counts where none is given.
    expect(parseQuantity('5‰', '5‰，达到人口的5‰')?.comparator).toBe('eq');
    expect(parseQuantity('5‰', '5‰，达到人口的5‰', 8)?.comparator).toBe('ge');
  });

  it('knows the comparators that are listed, and no other', () => {
    const raws = ['5家', '5家以上', '超5家', '约5家', '5家以内', '低于5家', '5—6家'];
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
        expect(printedPieces(quantity)).toEqual({ lead, figure, unit: scale + unit, trail });
        expect(Object.values(printedPieces(quantity)).join('')).toBe(raw);
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
          { raw, start: 2, end: 2 + raw.length, inWords: false },
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

  it('gives back every form to the character', () => {
    for (const raw of [
      '不超过1,200多万平方米',
      '5％—5.5％左右',
      '5000万—1亿元',
      '百分之五以上',
      '30余万余人',
      '三百户',
    ])
      expect(Object.values(printedPieces(parseQuantity(raw)!)).join(''), raw).toBe(raw);
    expect(printedPieces(parseQuantity('5％—5.5％')!)).toEqual({
      lead: '',
      figure: '5％—5.5',
      unit: '％',
      trail: '',
    });
  });
});

describe('plainFigures', () => {
  it('writes the value out, with the unit', () => {
    expect(plainFigures(parseQuantity('9.1亿美元')!)).toBe('910000000美元');
    expect(plainFigures(parseQuantity('5.5‰')!)).toBe('5.5‰');
    expect(plainFigures(parseQuantity('1—2万人')!)).toBe('10000—20000人');
  });
});

describe('inBaseUnit', () => {
  it('multiplies the scale word out and keeps the sign', () => {
    expect(inBaseUnit(302.2, '亿元')).toEqual({ value: 30220000000, unit: '元' });
    expect(inBaseUnit(-3, '％')).toEqual({ value: -3, unit: '%' });
    expect(inBaseUnit(0, '家')).toEqual({ value: 0, unit: '家' });
    expect(inBaseUnit(1, '标准箱')).toEqual({ value: 1, unit: '标准箱' });
    expect(inBaseUnit(2.5, '万')).toEqual({ value: 25000, unit: '' });
  });

  it('takes a unit with its scale word and nothing else', () => {
    for (const unit of ['', '家以上', '多家', '家、', '余万元', '—5家'])
      expect(inBaseUnit(3, unit), unit).toBeUndefined();
  });
});

describe('jointRun', () => {
  const run = (text: string, raw: string) =>
    jointRun(text, findQuantities(text), text.indexOf(raw)).map((one) => one.raw);

  it.each(['和', '及', '与', '、', '以及'])('holds numbers that only %s parts', (word) => {
    expect(run(`新增5家${word}6家，7家`, '5家')).toEqual(['5家', '6家']);
    expect(run(`新增5家${word}6家，7家`, '6家')).toEqual(['5家', '6家']);
    expect(run(`新增5家${word}6家，7家`, '7家')).toEqual(['7家']);
    expect(run(`新增5家${word}旧6家`, '5家')).toEqual(['5家']);
    expect(run(`新增5家，6家${word}7家`, '6家')).toEqual(['6家', '7家']);
  });

  it('is empty where no number stands', () => {
    expect(run('新增5家', '新增')).toEqual([]);
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

  it('takes whole what belongs together, and nothing of what it cannot read whole', () => {
    expect(found('新增1,200个、１２００个、1200多个、2个百分点')).toEqual([
      '1,200个',
      '１２００个',
      '1200多个',
      '2个百分点',
    ]);
    expect(found('30—50张，5%—5.5%，1—2万人，三百户，百分之五')).toEqual([
      '30—50张',
      '5%—5.5%',
      '1—2万人',
      '三百户',
      '百分之五',
    ]);
    // A comma of the sentence, or one within a number: nobody knows.
    expect(found('新增1，200家')).toEqual([]);
    expect(found('新增5，20家')).toEqual(['20家']);
    expect(found('新增5家,200家')).toEqual(['5家', '200家']);
    expect(found('新增5，2000家')).toEqual(['2000家']);
    expect(found('新增1，2，再增300家')).toEqual(['300家']);
    expect(found('一百万元、零点五个百分点')).toEqual(['一百万元', '零点五个百分点']);
    expect(found('惠及390万老人和5千名青年')).toEqual(['390万', '5千名']);
    expect(found('亿元楼、万平方米、十五五、千家万户')).toEqual([]);
    expect(found('千家企业、万户居民')).toEqual(['千家', '万户']);
    expect(found('第12部门、3方面、5人才')).toEqual([]);
    expect(found('指数103.5以内，60万农村居民，30万以上')).toEqual([
      '103.5以内',
      '60万',
      '30万以上',
    ]);
    expect(found('5万人口，30万群众')).toEqual(['5万', '30万']);
    expect(found('为60岁以上老人，18周岁，预期寿命达到80.5岁')).toEqual(['达到80.5岁']);
    expect(found('签约20家，约20家')).toEqual(['20家', '约20家']);
    expect(found('8万个')).toEqual(['8万个']);
  });

  it('takes a unit whole: one of another, one for two kinds of things, visits by the batch', () => {
    expect(found('提高到42万元/人以上，控制在0.6人/百亿元以下')).toEqual([
      '42万元/人以上',
      '0.6人/百亿元以下',
    ]);
    expect(found('达到18.4万头（只）、8条（个）、5座(处)')).toEqual([
      '达到18.4万头（只）',
      '8条（个）',
      '5座(处)',
    ]);
    expect(found('8条（含支线）、5家/')).toEqual(['8条', '5家']);
    expect(found('接待30批次外宾，降至28.5微克每立方米')).toEqual(['30批次', '28.5微克每立方米']);
  });

  it('takes 多 with a share, and leaves it to the words behind other units', () => {
    expect(found('增长2倍多，三成多，95％多')).toEqual(['2倍多', '三成多', '95％多']);
    expect(found('3个多功能厅，5倍多于')).toEqual(['3个', '5倍']);
  });

  it('takes nothing out of a word, a ratio, a fraction, or a number with two scale words', () => {
    expect(found('零部件、零距离、〇个')).toEqual([]);
    expect(found('两位数、5位于、3位列、5位次')).toEqual([]);
    expect(found('5位院士')).toEqual(['5位']);
    expect(found('2.1∶1左右，3/4以上，1：1以上')).toEqual([]);
    expect(found('目标：5家')).toEqual(['5家']);
    expect(found('1万2千元，1亿5千万元')).toEqual([]);
    expect(found('为390万65岁以上老人')).toEqual(['390万']);
    expect(found('惠及3万百姓，带动十万人口')).toEqual(['3万']);
    expect(found('改造5处三层、三层5处')).toEqual(['5处', '三层', '三层', '5处']);
  });

  it('tells a breakthrough from a number that is broken through', () => {
    expect(found('总量突破10项，突破10项关键核心技术')).toEqual(['突破10项', '10项']);
    expect(found('突破5000亿元，技术3项')).toEqual(['突破5000亿元', '3项']);
    expect(found('不突破3项技术')).toEqual(['不突破3项']);
  });

  it('says where numbers in words stand', () => {
    expect(findQuantities('新增三百户、5家')).toEqual([
      { raw: '三百户', start: 2, end: 5, inWords: true },
      { raw: '5家', start: 6, end: 8, inWords: false },
    ]);
  });

  it.each(
    (
      '天 方 千瓦 门 期 支 例 个百分点 倍 株 标准箱 吨标准煤 微克/立方米 个工作日 分钟 架次 场次 公顷 延米 ' +
      '套（间） 平方公里 平方米 立方米 公里 人次 课时 美元 ％ % ‰ ' +
      '元 家 个 幢 场 幅 项 座 台 户 张 名 人 条 次 片 处 块 件 辆 亩 所 套 间 米 吨'
    ).split(' '),
  )('knows %s as something that is counted', (unit) => {
    expect(found(`共1.5${unit}。`)).toEqual([`1.5${unit}`]);
  });
});
