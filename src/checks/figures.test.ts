import { describe, expect, it } from 'vitest';
import { parseContent } from '../content/parse.ts';
import {
  contentWith,
  fixtureFiles,
  replacing,
  plan as fixture,
  type Edit,
} from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { baseOf, boundFault, figureFindings, impossible, isOffScale } from './figures.ts';
import { findingsIn } from './record-findings.ts';

const file = 'plans/2031/outcomes.yaml';
const asked = (name: string) =>
  `再核对一次来源；确实没有错，在这条记录的 acknowledged 里写 ${name} 和理由。`;

/** One more record, of the plan's year, after all others. */
const adding =
  (target: string, value: number, unit: string, more = ''): Edit =>
  (text) =>
    text.replace(
      'searches:\n',
      () => `  - id: "${target}-r09"
    target: "${target}"
    indicator: ${fixture.targets.find(({ id }) => id === target)!.indicator}
    role: outcome
    periodStart: "2031-01-01"
    periodEnd: "2031-12-31"
    value: ${value}
    unit: "${unit}"
    finality: final
    definition: same
    source:
      title: 年报
      publisher: 云汀日报
      url: https://news.yunting.example/figures
      official: false
    read: "2032-03-01"
${more}searches:
`,
    );
const added = (...args: Parameters<typeof adding>) =>
  contentWith({ [file]: adding(...args) }).findings.map(
    ({ severity, field, found, expected }) =>
      `${severity} ${field.replace('outcomes[17].', '')}：${found}；${expected}`,
  );

describe('a unit', () => {
  it('is cut from its scale word', () => {
    expect(baseOf('亿元')).toEqual({ unit: '元', scale: 100000000 });
    expect(baseOf('万人次')).toEqual({ unit: '人次', scale: 10000 });
    expect(baseOf('%')).toEqual({ unit: '%', scale: 1 });
  });

  it.each([
    '千瓦时',
    '百分点',
    '平方千米',
    '千克',
    '兆瓦',
    '个百分点',
    '套（间）',
    '立方米',
    '处地块',
  ])('may be %s', (unit) => {
    expect(baseOf(unit)?.unit).toBe(unit);
  });

  it.each([
    '％',
    '㎡',
    '家以上',
    '家以内',
    '家以下',
    '家左右',
    '台之内',
    '超过家',
    '超家',
    '约家',
    '近家',
    '多家',
    '余家',
    '达家',
    '不到家',
    '不足家',
    '至少家',
    '十家',
    '两家',
    '12家',
    '１家',
    ' 家',
    '家 ',
    '家上下',
    '不超过',
    '',
    '1.5亿元',
  ])('hides no number and no word of comparison: %j', (unit) => {
    expect(baseOf(unit)).toBeUndefined();
  });
});

describe('a figure', () => {
  it.each([
    [0.5, '幢', '某项', '整数'],
    [82.5, '亿幢', '某项', undefined],
    [1.75, '万个', '某项', undefined],
    [0.00005, '万个', '某项', '整数'],
    [1.00005, '万个', '某项', '整数'],
    [1.5, '人次', '某项', '整数'],
    [1.5, '万场次', '某项', undefined],
    [1.5, '公里', '某项', undefined],
    [1.5, '家企业', '某项', undefined],
    [-3, '幢', '某项', '不小于 0'],
    [-3, '亿元', '某项', '不小于 0'],
    [0, '亿元', '某项', undefined],
    [-3, '亿元', '利润总额', undefined],
    [-3, '亿元', '净增长额', undefined],
    [-3, '亿元', '贸易差额', undefined],
    [-3, '人', '常住人口增减', undefined],
    [-3, '%', '某项', undefined],
    [-3, '个百分点', '某项', undefined],
  ])('of %d%s (%s) is possible or not', (value, unit, indicator, expected) => {
    const fault = impossible(value, unit, indicator, 'indicator');
    if (expected === undefined) expect(fault).toBeUndefined();
    else {
      expect(fault).toMatchObject({ field: ['value'], found: `${value}${unit}` });
      expect(fault?.expected).toContain(expected);
    }
  });

  it('below nothing is mended in the field that says what it is, if there is one', () => {
    expect(impossible(-3, '幢', '某项', 'indicator')?.remedy).toBe(
      '照来源改正数值；来源说的是增减、差额、盈亏，在 indicator 里写明。',
    );
    expect(impossible(-3, '幢', '某项', undefined)?.remedy).toBe('照来源改正数值。');
  });

  it('that is none is left to the rule about units', () => {
    expect(impossible(1, '家以上', '某项', 'indicator')).toBeUndefined();
  });

  it.each([
    [16, 1600, '元', true],
    [16.01, 1600, '元', false],
    [1600, 16, '元', true],
    [1599, 16, '元', false],
    [-16, 1600, '元', true],
    [0.07, 7, '元', true],
    [0, 1600, '元', false],
    [1600, 0, '元', false],
    [0.05, 5, '%', true],
    [0.062, 6, '%', true],
    [0.2, 6, '%', true],
    [0.21, 6, '%', false],
    [5, 5, '%', false],
    // So many are not about ten times as many: a digit was typed twice.
    [50, 400, '元', true],
    [50, 399, '元', false],
    [49, 400, '元', false],
    [60, 500, '%', false],
  ])('of %d beside %d %s has lost its scale or not', (value, other, unit, off) => {
    expect(isOffScale(value, other, unit)).toBe(off);
  });
});

describe('a published figure beside its target', () => {
  faults([
    {
      fault: 'a scale word that is another',
      file,
      edit: replacing('value: 82\n    unit: 亿元', 'value: 82\n    unit: 万元'),
      at: 'value: ▸82\n    unit: 万元',
      field: 'outcomes[4].value',
      found: '82万元',
      expected: '与目标“80亿元”大小相近',
      remedy: asked('scale'),
      severity: 'warning',
    },
    {
      fault: 'a per cent figure as a fraction',
      file,
      edit: replacing('value: 4.3\n', 'value: 0.043\n'),
      at: 'value: ▸0.043',
      field: 'outcomes[3].value',
      found: '0.043%',
      expected: '与目标“4％”大小相近',
      remedy: asked('scale'),
      severity: 'warning',
    },
    {
      fault: 'a reason for what is in no doubt',
      file,
      edit: replacing(
        'value: 82\n    unit: 亿元',
        'value: 82\n    acknowledged:\n      scale: 来源就是这样写的\n    unit: 亿元',
      ),
      at: 'scale: ▸来源',
      field: 'outcomes[4].acknowledged.scale',
      found: 'scale：来源就是这样写的',
      expected: '不填：没有要说明的疑问',
      remedy: '删去 acknowledged 里的这一项。',
      severity: 'warning',
    },
    {
      fault: 'a doubt that nobody has',
      file,
      edit: replacing(
        'value: 82\n    unit: 亿元',
        'value: 82\n    acknowledged:\n      colour: 来源就是这样写的\n    unit: 亿元',
      ),
      at: '▸colour: 来源',
      field: 'outcomes[4].acknowledged.colour',
      found: '没有这个字段：colour',
      expected: '只用约定的字段',
      remedy: '改正字段名的拼写，或删去这一项。',
    },
  ]);

  it('may be off where an editor says why', () => {
    const { findings, plans } = contentWith({
      [file]: replacing(
        'value: 82\n    unit: 亿元',
        'value: 82\n    acknowledged:\n      scale: 来源就是这样写的\n    unit: 万元',
      ),
    });
    expect(findings).toEqual([]);
    expect(plans).toHaveLength(1);
  });

  it.each<[Parameters<typeof adding>, string[]]>([
    [['2031-06-03', 98.2, '%'], []],
    [['2031-06-03', 100, '%'], []],
    [['2031-06-03', 100.1, '%'], ['warning value：100.1%；不大于 100%：目标是比率']],
    [
      ['2031-06-05', 1001, '‰'],
      [
        'warning value：1001‰；与目标“12.5‰”大小相近',
        'warning value：1001‰；不大于 1000‰：目标是比率',
      ],
    ],
    [['2031-06-03', 0.98, '%'], ['warning value：0.98%；与目标“达到98％”大小相近']],
    [['2031-06-05', 1, '‰'], ['warning value：1‰；与目标“12.5‰”大小相近']],
    [['2031-06-05', 1.1, '‰'], []],
    [['2031-06-05', 0, '‰'], []],
    [['2031-06-03', -5, '%'], ['error value：-5%；不小于 0：目标是比率']],
    [
      ['2031-01-02', -5, '%'],
      ['warning value：-5%，而 2031-01-02-r02 是 4.3%；同一时段、同一口径的一个数字'],
    ],
    [
      ['2031-01-02', 120, '%'],
      [
        'warning value：120%；与目标“4％”大小相近',
        'warning value：120%，而 2031-01-02-r02 是 4.3%；同一时段、同一口径的一个数字',
      ],
    ],
    [['2031-05-03', 19.5, '台'], ['error value：19.5台；整数：以“台”计的是一个一个数的']],
    [['2031-05-03', -2, '台'], ['error value：-2台；不小于 0']],
    [['2031-05-03', 2000, '台'], ['warning value：2000台；与目标“20台”大小相近']],
    [['2031-05-03', 20, '台以上'], ['error unit：台以上；单位，如 亿元、幢、%']],
    [['2031-05-03', 20, '家'], ['error unit：家；与目标的单位“台”相合']],
  ])('%j is said to be', (args, said) => {
    expect(added(...args)).toEqual(said);
  });

  it('may be of any size where it counts something else', () => {
    const findings = contentWith({
      [file]: (text) =>
        adding(
          '2031-05-03',
          2000,
          '台',
        )(text)?.replace(
          /(unit: "台"\n {4}finality: final\n) {4}definition: same/u,
          '$1    definition: different\n    difference: 是全县已有的。',
        ),
    }).findings;
    expect(findings).toEqual([]);
  });

  it('of a share is held against all of what it is a share of', () => {
    const [plan] = parseContent(fixtureFiles).plans;
    const outcomes = plan!.outcomes!;
    const [record] = outcomes.record.outcomes;
    const share = plan!.tasks[5]!.record.targets.find(({ kind }) => kind === 'share')!;
    const said = (value: number, promised: number, unit: string) =>
      figureFindings(
        { ...record!, value, unit },
        { ...share, value: promised, unit },
        findingsIn(outcomes, ['outcomes', 0]),
      ).map(({ expected, remedy }) => `${expected}；${remedy}`);
    const scale = `与目标“${share.raw}”大小相近；${asked('scale')}`;
    expect(said(11, 9, '成')).toEqual([`不大于 10成：目标是比率；${asked('share')}`]);
    expect(said(10, 9, '成')).toEqual([]);
    expect(said(1, 1, '%')).toEqual([]);
    expect(said(0.9, 2, '%')).toEqual([scale]);
    expect(said(1, 1.5, '%')).toEqual([scale]);
  });

  it('that grew where a cut was promised is a doubt', () => {
    const [plan] = parseContent(fixtureFiles).plans;
    const outcomes = plan!.outcomes!;
    const [record] = outcomes.record.outcomes;
    const [growth] = plan!.tasks[0]!.record.targets;
    const said = (value: number, verb: string, sign?: string) =>
      figureFindings(
        { ...record!, value, ...(sign ? { acknowledged: { sign } } : {}) },
        { ...growth!, verb },
        findingsIn(outcomes, ['outcomes', 0]),
      );
    expect(said(-4, '下降')).toMatchObject([
      {
        severity: 'warning',
        field: 'outcomes[0].value',
        found: '-4%',
        expected: '正数：目标是“下降”，写减少了多少；负数是说反而增加了',
        remedy: asked('sign'),
      },
    ]);
    expect(said(-4, '下降', '来源说反而上升了4%。')).toEqual([]);
    expect(said(4, '下降')).toEqual([]);
    expect(said(0, '减少')).toEqual([]);
    expect(said(-4, '增长')).toEqual([]);
    expect(said(4, '下降', '没有的事')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('the name of a figure', () => {
  const [plan] = parseContent(fixtureFiles).plans;
  const outcomes = plan!.outcomes!;
  const named = (indicator: string, unit: string) =>
    figureFindings(
      { ...outcomes.record.outcomes[0]!, indicator, unit, value: 5 },
      undefined,
      findingsIn(outcomes, ['outcomes', 0]),
    );

  it('is that of a rate only where its unit is one', () => {
    expect(named('零售总额增长率', '亿元')).toMatchObject([
      {
        severity: 'error',
        field: 'outcomes[0].indicator',
        found: '零售总额增长率，以亿元计',
        expected: '总量的名称，如 地区生产总值，不是增长率',
        remedy: '照来源改正单位，或者写明这个数字衡量的是什么。',
      },
    ]);
    expect(named('零售总额增长率', '%')).toEqual([]);
    expect(named('就业率调查', '次')).toEqual([]);
    expect(named('零售总额', '亿元')).toEqual([]);
  });
});

describe('a word that binds a number', () => {
  const bound = (note: string, comparator?: string, unit?: string) =>
    boundFault({ value: 19, note, comparator, unit }, '台')?.found;

  it.each(['约', '大约', '将近', '接近', '近', '左右', '上下'])('%s is about so much', (word) => {
    const note = `来源说“${word}”。`;
    expect(bound(note, 'approx')).toBeUndefined();
    expect(bound(note, 'ge')).toBe(`19台，ge，而说明里写的是“${word}”`);
    expect(bound(note)).toBe(`19台，没有填写，而说明里写的是“${word}”`);
  });

  it.each(['超过', '超', '逾', '以上', '不到', '不足'])('%s is no exact number', (word) => {
    const note = `来源说“${word}”。`;
    expect(bound(note, 'gt')).toBeUndefined();
    expect(bound(note, 'approx')).toBeUndefined();
    expect(bound(note, 'eq', '部')).toBe(`19部，eq，而说明里写的是“${word}”`);
    expect(bound(note)).toBe(`19台，没有填写，而说明里写的是“${word}”`);
  });

  it('stands right behind the source, or a few characters on', () => {
    expect(bound('来源约19台。')).toBeDefined();
    expect(bound('来源里面写的是约19台。')).toBeDefined();
    expect(bound('来源里面的第三段写的是约19台。')).toBeUndefined();
  });

  it('is asked about only beside a number', () => {
    expect(boundFault({ note: '来源说“约”。' }, '台')).toBeUndefined();
    expect(boundFault({ value: 19 }, '台')).toBeUndefined();
  });
});

describe('how a source binds its number', () => {
  const note = (words: string, more = '') =>
    added('2031-05-03', 19, '台', `    note: ${words}\n${more}`);
  it.each([
    ['来源说“约”。', '约'],
    ['来源写的是大约19台。', '大约'],
    ['来源说“超过”19台。', '超过'],
    ['来源说近19台。', '近'],
    ['来源说的是不到20台。', '不到'],
  ])('is asked about: %s', (words, word) =>
    expect(note(words)).toEqual([
      `warning comparator：19台，没有填写，而说明里写的是“${word}”；来源怎样说这个数字`,
    ]),
  );

  it.each([
    '来源没有标明日期。',
    '来源说近期公布。',
    '来源写的是约定的数。',
    '约19台。',
    '来源里写明，约有差异。',
  ])('is no question: %s', (words) => expect(note(words)).toEqual([]));

  it('is recorded, or answered', () => {
    expect(note('来源说“约”。', '    comparator: approx\n')).toEqual([]);
    const answer = '    acknowledged:\n      comparator: 来源另一处是准数。\n';
    expect(note('来源说“约”。', answer)).toEqual([]);
    expect(note('来源没有标明日期。', answer)).toHaveLength(1);
  });
});
