/** No field of a target says of its promise what the text does not. */
import { describe, expect, it } from 'vitest';
import { replacing } from '../../tests/fixture/fixture.ts';
import { passage, type Fields } from '../../tests/fixture/passage.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { checkAgreement } from './agreement.ts';

const file = 'plans/2031/tasks/05.mdx';
const lifts = 'kind: flow\n    verb: 开工建设\n    aggregable: true\n';
const lift = (by: string) => replacing(lifts, by);

describe('what a kind implies', () => {
  faults([
    {
      fault: 'a count that is said to be a rate of change',
      file,
      edit: lift('kind: growth\n    verb: 开工建设\n    aggregable: false\n'),
      at: 'kind: ▸growth',
      field: 'targets[2].kind',
      found: 'growth，而单位是“台”',
      expected: 'flow 或 stock',
      remedy:
        '百分比、千分比、百分点、成、倍是增长率或比率，其余单位不是。照原文改正 kind 或 unit。',
    },
    {
      fault: 'a share that is said to be a count',
      file: 'plans/2031/tasks/06.mdx',
      edit: replacing(
        'kind: share\n    verb: 达到\n    of: 适龄儿童\n',
        'kind: flow\n    verb: 达到\n',
      ),
      at: 'unit: "%"\n    comparator: ge\n    kind: ▸flow',
      field: 'targets[3].kind',
      found: 'flow，而单位是“%”',
      expected: 'growth 或 share',
      remedy:
        '百分比、千分比、百分点、成、倍是增长率或比率，其余单位不是。照原文改正 kind 或 unit。',
    },
    {
      fault: 'a total that may be added',
      file: 'plans/2031/tasks/03.mdx',
      edit: replacing(
        'kind: stock\n    verb: 实现\n    aggregable: false',
        'kind: stock\n    verb: 实现\n    aggregable: true',
      ),
      at: 'verb: 实现\n    aggregable: ▸true',
      field: 'targets[2].aggregable',
      found: 'true',
      expected: 'false',
      remedy: '总量不能相加：写 false，或者改正 kind。',
    },
    {
      fault: 'a denominator of what is no share',
      file,
      edit: lift(`${lifts}    of: 多层住宅\n`),
      at: 'of: ▸多层住宅',
      field: 'targets[2].of',
      found: '多层住宅',
      expected: 'flow 不填',
      remedy: '分母只有比率才有：删去 of，或者改正 kind。',
    },
  ]);
});

describe('words of the sentence', () => {
  faults([
    {
      fault: 'a verb that is not in it',
      file,
      edit: replacing('verb: 开工建设', 'verb: 竣工'),
      at: 'verb: ▸竣工',
      field: 'targets[2].verb',
      found: '“竣工”不在这个数字的一句里',
      expected: '“开工建设既有多层住宅加装电梯20台。”里的动词',
      remedy: '照抄原文里管着这个数字的动词。',
    },
    {
      fault: 'a denominator that is not in it',
      file: 'plans/2031/tasks/06.mdx',
      edit: replacing('of: 适龄儿童', 'of: 常住儿童'),
      at: 'of: ▸常住儿童',
      field: 'targets[3].of',
      found: '“常住儿童”不在这个数字的一句里',
      expected: '“全县常住人口参保率达到98％，适龄儿童入园率达到96％。”里的原文',
      remedy: '照抄原文写明的分母；原文没有写就不填。',
    },
    {
      fault: 'an indicator that shares no word with it',
      file,
      edit: replacing('indicator: 既有多层住宅加装电梯', 'indicator: 幸福感'),
      at: 'indicator: ▸幸福感',
      field: 'targets[2].indicator',
      found: '“幸福感”与“开工建设既有多层住宅加装电梯20台。”没有相同的词',
      expected: '用原文的词说明衡量的是什么',
      remedy: '照原文改写 indicator。',
    },
    {
      fault: 'a kind that the words before the number rule out',
      file: 'plans/2031/tasks/06.mdx',
      edit: replacing(
        'kind: share\n    verb: 达到\n    of: 适龄儿童\n',
        'kind: growth\n    verb: 达到\n',
      ),
      at: 'unit: "%"\n    comparator: ge\n    kind: ▸growth',
      field: 'targets[3].kind',
      found: 'growth，而原文是“适龄儿童入园率达到96％”',
      expected: 'share',
      remedy: '照原文改正 kind：累计、总量是 stock，率、占比是 share，增长、下降是 growth。',
    },
  ]);
});

describe('what the grammar reads otherwise', () => {
  faults([
    {
      fault: 'as a warning, a verb of the sentence that stands behind the number',
      severity: 'warning',
      file: 'plans/2031/tasks/06.mdx',
      edit: replacing('    acknowledged:\n      verb: 动词“配置”写在数字后面。\n', ''),
      at: 'kind: share\n    verb: ▸配置',
      field: 'targets[7].verb',
      found: '配置',
      expected: '程序从原文读出：没有',
      remedy: '再核对一次原文；确实没有错，在这个目标的 acknowledged 里写 verb 和理由。',
    },
    {
      fault: 'as a warning, an acknowledgement of no difference',
      severity: 'warning',
      file,
      edit: lift(`${lifts}    acknowledged:\n      kind: 核对过。\n`),
      at: 'acknowledged:▸\n      kind: 核对过'
        .replace(':▸\n', ':\n')
        .replace('      kind', '      ▸kind'),
      field: 'targets[2].acknowledged',
      found: 'kind：核对过。',
      expected: '不填：kind 与从原文读出的相同',
      remedy: '删去 acknowledged 里的这一项。',
    },
  ]);
});

/** The fields that are found wrong in the targets of a passage, warnings with ~. */
function wrong(words: string, ...targets: (Fields | Fields[])[]): string[] {
  const { plan, task } = passage(words, targets);
  return checkAgreement(plan, task).map(
    ({ severity, field }) => (severity === 'warning' ? '~' : '') + field.replace('targets', ''),
  );
}
const growth = { kind: 'growth', verb: '增长' };
const share = { kind: 'share', verb: '达到' };
const stock = { kind: 'stock', verb: '达到' };

describe('of a record that is wrong in several ways', () => {
  it('each is named, in the order of its fields', () => {
    expect(
      wrong('收入增长〔6％〕。', { ...growth, kind: 'stock', aggregable: true, of: '收入' }),
    ).toEqual(['[0].kind', '[0].aggregable', '[0].of']);
    const others = { ...share, verb: '竣工', of: '儿童', indicator: '幸福感' };
    expect(wrong('居民签约率〔达到5％〕以上。', others)).toEqual([
      '[0].verb',
      '[0].of',
      '[0].indicator',
      '[0].raw',
    ]);
  });

  it.each([
    ['收入增长〔6％〕。', growth, '增长率'],
    ['入园率〔达到96％〕。', share, '比率'],
    ['企业总数〔达到50家〕。', stock, '总量'],
    ['新增床位〔30—50张〕。', {}, '范围'],
  ])('%s may not be added, and the reason is said', (words, fields, why) => {
    const { plan, task } = passage(words, [{ ...fields, aggregable: true }]);
    expect(checkAgreement(plan, task)[0]?.remedy).toBe(`${why}不能相加：写 false，或者改正 kind。`);
  });
});

describe('a target without a verb', () => {
  const without = (more: Fields) => {
    const { plan, task } = passage('新增企业〔5家〕。', [{ verb: undefined, ...more }]);
    return checkAgreement(plan, task);
  };
  it('is refused, unless it is a proposal', () => {
    expect(without({})).toMatchObject([
      {
        severity: 'error',
        field: 'targets[0].verb',
        found: '没有填写',
        expected: '“新增企业5家。”里的动词',
        remedy: '照抄原文里管着这个数字的动词；还没有核对，就写 confirmed: false。',
      },
    ]);
    expect(without({ confirmed: false })).toEqual([]);
  });

  it('is asked about where it is a proposal that is wrong otherwise', () => {
    const { plan, task } = passage('收入增长〔6％〕。', [{ ...growth, kind: 'stock' }]);
    const [target] = task.record.targets;
    const open = {
      ...task,
      record: { ...task.record, targets: [{ ...target!, confirmed: false as const }] },
    };
    const asErrors = checkAgreement(plan, task);
    expect(asErrors).toHaveLength(1);
    expect(checkAgreement(plan, open)).toEqual(
      asErrors.map((one) => ({ ...one, severity: 'warning' })),
    );
  });
});

describe('sound records are not refused', () => {
  it('an indicator that shares two characters with the sentence, and no fewer', () => {
    expect(wrong('新增优质企业〔5家〕。', { indicator: '企业数' })).toEqual([]);
    expect(wrong('新增企业〔5家〕。', { indicator: '幸福家' })).toEqual(['[0].indicator']);
  });

  it('numbers side by side, and one at the beginning', () => {
    expect(wrong('帮助301户〔611人〕脱贫。', { verb: '帮助' })).toEqual([]);
    expect(wrong('〔5家〕企业新增。', { verb: '竣工' })).toEqual(['[0].verb']);
  });

  it('a change, though of a rate', () => {
    expect(wrong('失业率下降〔0.5％〕。', { kind: 'growth', verb: '下降' })).toEqual([]);
    expect(wrong('入园率提高〔2个百分点〕。', { kind: 'growth', verb: '提高' })).toEqual([]);
    expect(
      wrong('全员劳动生产率增速〔5％〕，实现增长。', {
        kind: 'growth',
        verb: '实现',
        acknowledged: { verb: '动词在后面。' },
      }),
    ).toEqual([]);
    expect(
      wrong('入园率提高到〔95％〕，达到标准。', {
        ...share,
        of: undefined,
        acknowledged: { verb: '动词在后面。' },
      }),
    ).toEqual([]);
  });

  it('a joint promise: each target has one of the verbs', () => {
    const [started, completed] = [
      { verb: '开工', aggregable: true },
      { verb: '竣工', aggregable: true },
    ];
    expect(wrong('全年开工、竣工各〔100万平方米〕。', [started, completed])).toEqual([]);
    expect(wrong('全年开工、竣工各〔100万平方米〕。', [started, { verb: '全年' }])).toEqual([
      '~[1].verb',
    ]);
  });

  it('an addition to a total', () => {
    expect(
      wrong('贷款总额新增〔50亿元〕。', {
        verb: '新增',
        acknowledged: { kind: '新增的是当年的数。' },
      }),
    ).toEqual([]);
    expect(wrong('累计〔达到50家〕。', stock)).toEqual([]);
    expect(wrong('累计〔达到50家〕。', { kind: 'flow', verb: '达到' })).toEqual(['[0].kind']);
    expect(wrong('企业总数〔达到50家〕。', { kind: 'flow', verb: '达到' })).toEqual(['[0].kind']);
  });

  it('a range that is not added', () => {
    expect(wrong('新增床位〔30—50张〕。', {})).toEqual([]);
    expect(wrong('新增床位〔30—50张〕。', { aggregable: true })).toEqual(['[0].aggregable']);
  });

  it('a share with a denominator of its sentence', () => {
    expect(wrong('适龄儿童入园率〔达到96％〕。', { ...share, of: '适龄儿童' })).toEqual([]);
    expect(wrong('适龄儿童多。入园率〔达到96％〕。', { ...share, of: '适龄儿童' })).toContain(
      '[0].of',
    );
  });
});

describe('the kind', () => {
  it.each([
    ['入园率〔达到96％〕。', share, []],
    ['入园率〔达到96％〕。', { ...share, kind: 'growth' }, ['[0].kind']],
    ['服务业占比〔达到6％〕。', { ...share, kind: 'growth' }, ['[0].kind']],
    ['服务业比重〔达到6％〕。', { ...share, kind: 'growth' }, ['[0].kind']],
    ['收入增长〔6％〕。', growth, []],
    ['收入增长〔6％〕。', { ...growth, kind: 'share' }, ['[0].kind']],
    ['入园率提高，收入增长〔6％〕。', growth, []],
    ['人均收入与去年比增长〔6％〕。', growth, []],
    ['收入增长〔6％〕。', { ...growth, kind: 'stock' }, ['[0].kind']],
    ['新增企业〔5家〕。', { kind: 'share' }, ['[0].kind']],
    ['收入增长〔6％〕。', { ...growth, aggregable: true }, ['[0].aggregable']],
    ['收入增长〔6％〕。', { ...growth, of: '收入' }, ['[0].of']],
  ])('in “%s” as %j', (words, fields, fieldsWrong) => {
    expect(wrong(words, fields)).toEqual(fieldsWrong);
  });
});

describe('the printed number', () => {
  it('is whole: with the words of comparison beside it and all of its unit', () => {
    expect(wrong('新增企业〔5家〕以上。', {})).toEqual(['[0].raw']);
    expect(wrong('新增企业超〔5家〕。', {})).toEqual(['[0].raw']);
    expect(wrong('提高〔2个〕百分点。', { verb: '提高' })).toContain('[0].raw');
    expect(wrong('新增企业〔5家以上〕。', {})).toEqual([]);
    expect(wrong('签约〔20家〕。', { verb: '签约' })).toEqual([]);
  });

  it('is named with what the text prints', () => {
    const { plan, task } = passage('新增企业〔5家〕以上。', [{}]);
    expect(checkAgreement(plan, task)[0]).toMatchObject({
      found: '“5家”',
      expected: '“5家以上”',
      remedy:
        '把紧挨着的比较词和整个单位都写进 raw，正文的标记也包住它们：少了“以上”“以内”，承诺就变了。',
    });
  });
});

describe('a period of a target’s own', () => {
  const ends = (words: string, periodEnd: string) => wrong(words, { periodEnd });
  const begins = (words: string, periodStart: string) => wrong(words, { periodStart });

  it.each([
    ['6月底前新增〔5家〕。', '2031-06-30'],
    ['上半年新增〔5家〕。', '2031-06-30'],
    ['二季度新增〔5家〕。', '2031-06-30'],
    ['一季度新增〔5家〕。', '2031-03-31'],
    ['三季度新增〔5家〕。', '2031-09-30'],
    ['10月前新增〔5家〕。', '2031-10-31'],
    ['年底前新增〔5家〕。', '2031-12-15'],
    ['1月1日新增〔5家〕。', '2031-01-01'],
    ['到2033年新增〔5家〕。', '2033-12-31'],
    ['2033年6月底前新增〔5家〕。', '2033-06-30'],
    ['新增〔5家〕。', '2031-12-31'],
  ])('may end as printed: %s %s', (words, date) => expect(ends(words, date)).toEqual([]));

  it.each([
    ['新增〔5家〕。', '2031-06-30'],
    ['16月新增〔5家〕。', '2031-06-30'],
    ['三季度新增〔5家〕。', '2031-06-30'],
    ['6月底完成。新增〔5家〕。', '2031-06-30'],
    ['年底前新增〔5家〕。', '2031-11-30'],
    ['新增〔5家〕。', '2033-12-31'],
    ['2033年新增〔5家〕。', '2033-06-30'],
    ['新增〔5家〕。', '2030-12-31'],
  ])('ends on no other day: %s %s', (words, date) =>
    expect(ends(words, date)).toEqual(['[0].periodEnd']),
  );

  it.each([
    ['下半年新增〔5家〕。', '2031-07-01'],
    ['三季度新增〔5家〕。', '2031-07-01'],
    ['二季度新增〔5家〕。', '2031-04-01'],
    ['四季度新增〔5家〕。', '2031-10-01'],
    ['从3月起新增〔5家〕。', '2031-03-01'],
    ['12月31日新增〔5家〕。', '2031-12-31'],
    ['2029年至今累计新增〔5家〕。', '2029-01-01'],
    ['新增〔5家〕。', '2031-01-01'],
  ])('may begin as printed: %s %s', (words, date) =>
    expect(begins(words, date).filter((field) => !field.includes('kind'))).toEqual([]),
  );

  it.each([
    ['上半年新增〔5家〕。', '2031-07-01'],
    ['新增〔5家〕。', '2030-01-01'],
    ['2029年起新增〔5家〕。', '2029-05-01'],
    ['一季度新增〔5家〕。', '2031-03-01'],
  ])('begins on no other day: %s %s', (words, date) =>
    expect(begins(words, date)).toEqual(['[0].periodStart']),
  );

  it('may be several years, the first of which is printed without its 年', () => {
    const years = { periodStart: '2029-01-01', periodEnd: '2033-12-31' };
    expect(wrong('2029—2033年新增〔5家〕。', years)).toEqual([]);
    expect(wrong('2029、2033年新增〔5家〕。', years)).toEqual(['[0].periodStart']);
  });

  it('is in order, which is all that is said of one that is not', () => {
    const { plan, task } = passage('新增企业〔5家〕。', [
      { periodStart: '2031-06-01', periodEnd: '2031-03-31' },
    ]);
    expect(checkAgreement(plan, task)).toMatchObject([
      {
        field: 'targets[0].periodEnd',
        found: '2031-03-31',
        expected: '不早于 2031-06-01',
        remedy: '改正起止日期。',
      },
    ]);
    expect(
      wrong('6月1日新增企业〔5家〕。', { periodStart: '2031-06-01', periodEnd: '2031-06-01' }),
    ).toEqual([]);
  });

  it('is explained where it is refused', () => {
    const say = (words: string, periodEnd: string) => {
      const { plan, task } = passage(words, [{ periodEnd }]);
      const { found, expected, remedy } = checkAgreement(plan, task)[0]!;
      return { found, expected, remedy };
    };
    expect(say('新增企业〔5家〕。', '2033-12-31')).toEqual({
      found: '2033-12-31',
      expected: '在计划年度之内：2031-01-01 至 2031-12-31',
      remedy: '改正日期；与计划年度相同就不填。原文的一句里写明别的年份，才填那一年。',
    });
    expect(say('新增企业〔5家〕。', '2031-06-30')).toEqual({
      found: '2031-06-30，而“新增企业5家。”没有写这个时间',
      expected: '原文写明的时间；原文没有写就不填',
      remedy: '删去这一项：日期不照原文，会让一个还没有完的数字被当成结果。',
    });
  });
});

describe('acknowledgements', () => {
  it('say why a verb, a kind or a denominator is not what the grammar reads', () => {
    expect(wrong('推进改造新增企业〔5家〕。', { verb: '推进' })).toEqual(['~[0].verb']);
    expect(
      wrong('推进改造新增企业〔5家〕。', { verb: '推进', acknowledged: { verb: '总的动词。' } }),
    ).toEqual([]);
    expect(wrong('新增企业〔5家〕。', { kind: 'stock' })).toEqual(['~[0].kind']);
    expect(wrong('居民签约率〔达到5％〕。', { ...share })).toEqual(['~[0].of']);
  });

  it('are not asked for where the record is wrong in itself', () => {
    expect(
      wrong('推进改造新增企业〔5家〕。', { verb: '推进', aggregable: true, kind: 'stock' }),
    ).toEqual(['[0].aggregable']);
  });

  it('are not asked for where the grammar reads nothing', () => {
    expect(wrong('“新增〔5家〕企业”行动。', { kind: 'stock' })).toEqual([]);
  });

  it('tell what the record says, and that it says nothing', () => {
    const { plan, task } = passage('居民签约率〔达到5％〕。', [share]);
    expect(checkAgreement(plan, task)[0]).toMatchObject({
      found: '没有填写',
      expected: '程序从原文读出：居民',
    });
    const other = passage('工作协调〔5家〕。', [{ verb: '协调' }]);
    expect(checkAgreement(other.plan, other.task)[0]).toMatchObject({
      found: '协调',
      expected: '程序从原文读出：没有',
    });
  });
});

it('a target whose number is not in the text is left to the rule about quotes', () => {
  expect(wrong('新增企业〔5家〕。', { quote: '建成企业5家', verb: '竣工' })).toEqual([]);
  expect(wrong('新增企业〔5家〕。', { quote: '新增企业', verb: '竣工' })).toEqual([]);
});

describe('an indicator', () => {
  const staged = (verb: string, indicator: string) =>
    wrong(`加快${verb}，${verb}电梯〔5台〕。`, { verb, indicator });

  it.each([
    ['开工建设', '开工建设电梯'],
    ['开工建设', '电梯'],
    ['建成', '建成电梯'],
    ['完成', '完成电梯'],
  ])('with %s may be called %s', (verb, indicator) =>
    expect(staged(verb, indicator)).not.toContain('[0].indicator'),
  );

  it.each([
    ['开工建设', '竣工电梯'],
    ['开工建设', '建成电梯'],
    ['启动', '完工电梯'],
    ['安装', '电梯投用'],
  ])('with %s is not called %s: begun is not done', (verb, indicator) =>
    expect(staged(verb, indicator)).toContain('[0].indicator'),
  );

  it('is called by one of several stages that its sentence names', () => {
    const text = '全年完成开工、竣工〔5万平方米〕。';
    expect(wrong(text, { verb: '开工', indicator: '全年开工面积' })).not.toContain('[0].indicator');
    expect(wrong(text, { verb: '开工', indicator: '全年竣工面积' })).toContain('[0].indicator');
  });

  it('is explained where it is refused', () => {
    const say = (words: string, fields: Fields) => {
      const { plan, task } = passage(words, [fields]);
      const { found, expected, remedy } = checkAgreement(plan, task)[0]!;
      return { found, expected, remedy };
    };
    const remedy = '照原文的动词改写 indicator：开工不是竣工，启动不是完成。';
    expect(say('开工电梯〔5台〕。', { verb: '开工', indicator: '竣工电梯' })).toEqual({
      found: '“竣工电梯”',
      expected: '“开工”，不是“竣工”',
      remedy,
    });
    expect(say('安装电梯〔5台〕。', { verb: '安装', indicator: '电梯投用' })).toEqual({
      found: '“电梯投用”',
      expected: '“安装电梯5台。”里的说法',
      remedy,
    });
    expect(say('安装电梯〔5台〕。', { verb: '安装', indicator: '60岁老人电梯' })).toEqual({
      found: '“60岁老人电梯”里的“60”不在任务正文里',
      expected: '衡量的是什么，不写原文没有的数字',
      remedy: '删去数字，或照原文改正。',
    });
  });

  it('may have a number of the task’s title', () => {
    const fields = { verb: '新增', indicator: '15分钟圈企业' };
    const titled = (title: string) => {
      const { plan, task } = passage('新增企业〔5家〕。', [fields], { title });
      return checkAgreement(plan, task);
    };
    expect(titled('打造15分钟圈')).toEqual([]);
    expect(titled('打造生活圈')).toHaveLength(1);
  });

  it('has no number that the text has not', () => {
    expect(wrong('新增60岁以上老人床位〔5张〕。', { indicator: '60岁以上老人床位' })).not.toContain(
      '[0].indicator',
    );
    expect(wrong('新增60岁以上老人床位〔5张〕。', { indicator: '65岁以上老人床位' })).toContain(
      '[0].indicator',
    );
  });
});
