import { describe, expect, it } from 'vitest';
import {
  checked,
  contentWith,
  filesWith,
  replacing,
  type Edit,
  type Edits,
} from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { site, siteFiles } from '../../tests/fixture/sites.ts';
import { loadContent } from '../loader/load.ts';

describe('the series of other years', () => {
  const series = 'series.yaml';
  faults([
    {
      fault: 'an indicator that is there twice',
      file: series,
      edit: replacing('indicatorKey: gdp-growth', 'indicatorKey: county-budget-revenue-growth'),
      at: '- indicatorKey: ▸county-budget-revenue-growth\n    name: 地区',
      field: 'series[1].indicatorKey',
      found: 'county-budget-revenue-growth 有两条',
      expected: '每个指标一条',
      remedy: '合并成一条。',
    },
    {
      fault: 'a plan under the title of another year',
      file: series,
      edit: replacing('title: 2029年县政府', 'title: 2028年县政府'),
      at: 'title: ▸2028年县政府',
      field: 'plans[1].title',
      found: '2028年县政府重点工作安排',
      expected: '2029年计划的标题',
      remedy: '照网页改正标题，或改正 year。',
    },
    {
      fault: 'a plan on the page of another year’s',
      file: series,
      edit: replacing('plans/2029', 'plans/2027#top'),
      at: 'url: ▸https://www.yunting.example/plans/2027#top',
      field: 'plans[1].url',
      found: 'https://www.yunting.example/plans/2027#top，是 2027 年计划的网页',
      expected: '2029年计划的网页',
      remedy: '照那一年计划的网页改正网址。',
    },
    {
      fault: 'a plan on the page of the site’s own',
      file: series,
      edit: replacing('plans/2029', 'plans/2031'),
      at: 'url: ▸https://www.yunting.example/plans/2031',
      field: 'plans[1].url',
      found: 'https://www.yunting.example/plans/2031，是 2031 年计划的网页',
      expected: '2029年计划的网页',
      remedy: '照那一年计划的网页改正网址。',
    },
    {
      fault: 'a reason that is about other years',
      file: series,
      edit: replacing(
        'reason: "2029年说的是企业（家），2030年',
        'reason: "2027年说的是企业（家），2028年',
      ),
      at: 'reason: ▸"2027年',
      field: 'series[3].breaks[0].reason',
      found: '2027年说的是企业（家），2028年说的是项目（个）。',
      expected: '说的是 2029 年以后、2030 年起的口径',
      remedy: '改正理由里的年份，或改正 year。',
    },
    {
      fault: 'the name of another indicator',
      file: series,
      edit: replacing('name: 引进优质项目', 'name: 引进水产加工企业'),
      at: 'name: ▸引进水产加工企业',
      field: 'series[3].name',
      found: '引进水产加工企业',
      expected: '说的是 2031-02-01 的“引进优质项目”；这更像 2031-02-03 的“引进水产加工企业”',
      remedy: '再核对一次来源；确实没有错，在这条记录的 acknowledged 里写 name 和理由。',
      severity: 'warning',
    },
    {
      fault: 'a unit that is none',
      file: series,
      edit: replacing('unit: 亿美元', 'unit: "12"'),
      at: 'unit: ▸"12"',
      field: 'series[4].unit',
      found: '12',
      expected: '单位，如 亿元、幢、%',
      remedy: '改正单位。',
    },
    {
      fault: 'a target of a year without a plan to show',
      file: series,
      edit: replacing('  - year: 2027\n    title: 2027', '  - year: 2026\n    title: 2026'),
      at: '- year: ▸2027',
      field: 'series[0].targets[0].year',
      found: '2027',
      expected: '2026、2029、2030、2032',
      remedy: '在 plans 里写上那一年计划的网页，或改正年份；别的文件写的，填 document。',
    },
    {
      fault: 'two targets of one year',
      file: series,
      edit: replacing(
        '      - year: 2029\n        value: 5',
        '      - year: 2030\n        value: 5',
      ),
      at: 'comparator: eq\n        place: 一、1.\n      - year: ▸2030\n        value: 3',
      field: 'series[0].targets[2].year',
      found: '2030 有两个',
      expected: '一年一个',
      remedy: '删去多出的一个。',
    },
    {
      fault: 'a target with neither a number nor words',
      file: series,
      edit: replacing('        words: 与全市同步，没有写数字\n', ''),
      at: '- ▸year: 2030\n        place: 一、1.',
      field: 'series[1].targets[0]',
      found: '没有 value，也没有 words',
      expected: '二者必居其一',
      remedy: '写了数字的填 value；没有写数字的填 words，说明写的是什么。',
    },
    {
      fault: 'a target with both a number and words',
      file: series,
      edit: replacing('words: 与全市同步，没有写数字', 'words: 与全市同步\n        value: 5'),
      at: '- ▸year: 2030\n        words',
      field: 'series[1].targets[0]',
      found: '又有 value，又有 words',
      expected: '二者必居其一',
      remedy: '写了数字的填 value；没有写数字的填 words，说明写的是什么。',
    },
  ]);

  it('are not needed: a site may have no such file', () => {
    const { findings, series: none } = contentWith({ [series]: () => undefined });
    expect(findings).toEqual([]);
    expect(none).toEqual({ plans: [], series: [] });
  });
});

const file = 'series.yaml';
const said = (edit: Edit, more: Edits = {}, today = '2032-06-15') =>
  loadContent(filesWith({ [file]: edit, ...more }), today).findings.map(
    ({ severity, field, found, expected }) => `${severity} ${field}：${found}；${expected}`,
  );
/** Several words by others. */
const all =
  (...edits: readonly [words: string, by: string][]): Edit =>
  (text) =>
    edits.reduce((changed, [words, by]) => replacing(words, by)(changed) ?? '', text);

describe('years of other plans', () => {
  faults([
    {
      fault: 'a plan that the site has',
      file,
      edit: replacing('  - year: 2027\n    title', '  - year: 2031\n    title'),
      at: '- year: ▸2031\n    title',
      field: 'plans[0].year',
      found: '2031',
      expected: '本站没有收录的年份',
      remedy: '本站有那一年的计划，由程序合起来：删去这一条。',
      // A target is of the year that is missing now.
      more: 1,
    },
    {
      fault: 'two plans of one year',
      file,
      edit: replacing(
        '  - year: 2029\n    title',
        '  - year: 2029\n    title: 又一份\n    url: https://www.yunting.example/plans/a\n  - year: 2029\n    title',
      ),
      at: '- year: ▸2029\n    title: 2029年',
      field: 'plans[2].year',
      found: '2029 有两个',
      expected: '一年一个计划',
      remedy: '删去多出的一个。',
    },
    {
      fault: 'a target of the site’s own plan',
      file,
      edit: replacing(
        '      - year: 2030\n        value: 9800',
        '      - year: 2031\n        value: 9800',
      ),
      at: '- year: ▸2031\n        value: 9800',
      field: 'series[4].targets[0].year',
      found: '2031',
      expected: '本站没有收录的年份',
      remedy: '本站有那一年的计划，由程序合起来：删去这一条。',
    },
  ]);
});

describe('an indicator', () => {
  const unknown = replacing('indicatorKey: retail-sales', 'indicatorKey: retail-trade');
  faults([
    {
      fault: 'a key that no target has',
      file,
      edit: unknown,
      at: 'indicatorKey: ▸retail-trade',
      field: 'series[2].indicatorKey',
      found: 'retail-trade',
      expected: '本站某年计划里有的指标代号',
      remedy: '再核对一次来源；确实没有错，在这条记录的 acknowledged 里写 indicatorKey 和理由。',
      severity: 'warning',
    },
  ]);

  it('may be one that only other years promised, where an editor says so', () => {
    const acknowledged = replacing(
      'indicatorKey: retail-sales\n',
      'indicatorKey: retail-trade\n    acknowledged:\n      indicatorKey: 今年的计划没有。\n',
    );
    expect(said(acknowledged)).toEqual([]);
  });

  it('is not missed in a task that is at fault', () => {
    const faulty = { 'plans/2031/tasks/01.mdx': replacing('value: 4\n', 'value: 5\n') };
    expect(said((text) => text, faulty).filter((one) => one.includes('series'))).toEqual([]);
  });
});

describe('a break', () => {
  const breaks = '      - year: 2031\n        reason: "2030';
  it.each<[string, string]>([
    ['2033', '2030、2031之一'],
    ['2029', '2030、2031之一'],
    ['2028', '2030、2031之一'],
    ['2032', '2030、2031之一'],
  ])('is not of %s, a year that did not promise or has none before it', (year, expected) => {
    expect(said(replacing(breaks, breaks.replace('2031', year)))).toContain(
      `error series[3].breaks[1].year：${year}；${expected}`,
    );
  });

  it('is one a year', () => {
    expect(said(replacing(breaks, breaks.replace('2031', '2030')))).toEqual([
      'error series[3].breaks[1].year：2030 有两条；一年一条',
    ]);
  });

  it('has a reason', () => {
    const none = /(- year: 2031\n) {8}reason: .*\n/u;
    expect(said((text) => text.replace(none, '$1'))).toEqual([
      'error series[3].breaks[1].reason：没有填写；文字（像日期、纯数字的要加引号）',
    ]);
    expect(said((text) => text.replace(none, '$1        reason: " "\n'))).toHaveLength(1);
  });

  it('needs two years that promised', () => {
    const alone: Edit = (text) =>
      text.replace(
        /( {2}- indicatorKey: high-tech-firms-total[\s\S]*?)breaks: \[\]\n {4}targets:\n[\s\S]*?( {4}outcomes)/u,
        '$1breaks:\n      - year: 2031\n        reason: 变了。\n    targets: []\n$2',
      );
    expect(said(alone)).toContain('error series[5].breaks[0].year：2031；没有：只有一年有目标');
  });
});

describe('a unit of its own', () => {
  it('is of the series’ kind, or apart by breaks', () => {
    const wrong = 'error series[4].targets[0].unit：家；与这个指标的单位“亿美元”相合';
    expect(said(all(['value: 9800', 'value: 1'], ['unit: 万美元', 'unit: 家']))).toEqual([wrong]);
    expect(said(replacing('unit: 万美元', 'unit: 万美元以上'))).toEqual([
      'error series[4].targets[0].unit：万美元以上；单位，如 亿元、幢、%',
    ]);
    const broken =
      '    breaks:\n      - year: 2031\n        reason: 变了。\n    targets:\n      - year: 2030\n        value: 1\n';
    const apart = all(
      ['    breaks: []\n    targets:\n      - year: 2030\n        value: 9800\n', broken],
      ['unit: 万美元', 'unit: 家'],
    );
    expect(said(apart)).toEqual([]);
  });

  const early =
    '      - year: 2030\n        reason: "2029年说的是企业（家），2030年说的是项目（个）。"\n';
  it('needs the break right behind it', () => {
    expect(said(replacing(early, ''))).toEqual([
      'error series[3].targets[0].unit：家；与这个指标的单位“个”相合',
    ]);
  });

  it('needs a break before it, too, but none among its like', () => {
    const [first, second] = [
      '        value: 20\n        comparator: eq\n        unit: 家\n',
      '        value: 24\n        comparator: eq\n',
    ];
    const turned = all(
      [first, first.replace('        unit: 家\n', '')],
      [second, `${second}        unit: 家\n`],
    );
    expect(said(turned)).toEqual([]);
    expect(said((text) => replacing(early, '')(turned(text) ?? ''))).toEqual([
      'error series[3].targets[1].unit：家；与这个指标的单位“个”相合',
    ]);
    expect(said(all([early, ''], [second, `${second}        unit: 家\n`]))).toEqual([]);
  });
});

describe('a number', () => {
  it.each<[string, string, string]>([
    [
      'value: 24',
      'value: 24.5',
      'series[3].targets[1].value：24.5个；整数：以“个”计的是一个一个数的',
    ],
    [
      'value: 20\n',
      'value: 20.5\n',
      'series[3].targets[0].value：20.5家；整数：以“家”计的是一个一个数的',
    ],
    [
      'value: 26',
      'value: 26.5',
      'series[3].outcomes[0].value：26.5个；整数：以“个”计的是一个一个数的',
    ],
    ['value: 31.4', 'value: -31.4', 'series[2].outcomes[0].value：-31.4亿元；不小于 0'],
  ])('%s is not %s', (words, by, fault) => {
    expect(said(replacing(words, by))).toEqual([`error ${fault}`]);
  });

  it('below nothing is mended in the field that a series has', () => {
    const { findings } = contentWith({ [file]: replacing('value: 31.4', 'value: -31.4') });
    expect(findings[0]?.remedy).toBe(
      '照来源改正数值；来源说的是增减、差额、盈亏，在 name 里写明。',
    );
  });

  it.each<[string, string, string]>([
    ['value: 60', 'value: 600000', 'series[2].targets[0].value：600000亿元'],
    ['value: 31.4', 'value: 0.5', 'series[2].outcomes[0].value：0.5亿元'],
    ['value: 9800', 'value: 98', 'series[4].targets[0].value：98万美元'],
    ['value: 4.8', 'value: 0.048', 'series[0].outcomes[0].value：0.048%'],
    ['value: 320', 'value: 32000', 'series[5].targets[0].value：32000家'],
  ])('%s is of the size of the other years’, %s is doubted', (words, by, doubt) => {
    expect(said(replacing(words, by))).toEqual([`warning ${doubt}；与这个指标各年的数字大小相近`]);
    const answered = `${by}\n        acknowledged:\n          scale: 原文就是这样写的。`;
    expect(said(replacing(words, answered))).toEqual([]);
  });

  const ofShare = (value: number, unit: string) => (text: string) =>
    `${text}  - indicatorKey: residents-insured-rate
    name: 居民基本医疗保险参保率
    unit: "${unit}"
    breaks: []
    targets:
      - year: 2030
        value: ${value}
        comparator: eq
        place: 一、1.
    outcomes: []
`;
  it('is no more than the whole where the site’s plan promises a share', () => {
    expect(said(ofShare(100, '%'))).toEqual([]);
    expect(said(ofShare(100.1, '%'))).toEqual([
      'warning series[6].targets[0].value：100.1%；不大于 100%：这个指标是比率',
    ]);
  });

  it('is some year’s: an indicator without any is none', () => {
    const without = (text: string) =>
      ofShare(
        90,
        '%',
      )(text).replace(/targets:\n(?: {6}.*\n)+(?= {4}outcomes: \[\]\n$)/u, 'targets: []\n');
    expect(said(without)).toEqual([
      'error series[6].targets：没有写任何一年；其他年份的目标或结果',
    ]);
  });

  it('is that of two plans of the site, whatever other years have', () => {
    const { findings } = site('of two years');
    expect(findings.filter((one) => one.file.endsWith(file))).toEqual([]);
  });

  it('is not doubted without another, nor beside those of another unit', () => {
    expect(said(replacing('value: 20\n', 'value: 20000\n'))).toEqual([]);
    expect(
      said(
        replacing('value: 31.4', 'value: 31.4\n        acknowledged:\n          scale: 没有的事。'),
      ),
    ).toEqual([
      'warning series[2].outcomes[0].acknowledged.scale：scale：没有的事。；不填：没有要说明的疑问',
    ]);
  });
});

describe('a result of another year', () => {
  const report = 'year: 2029\n        value: 4.8';
  it('is of a year that is over, unless it is a part', () => {
    expect(said(replacing(report, report.replace('2029', '2032')))).toEqual([
      'error series[0].outcomes[0].year：2032，还没有过完；不晚于今天 2032-06-15',
    ]);
    const part = 'year: 2030\n        value: 31.4';
    expect(said(replacing(part, part.replace('2030', '2032')))).toEqual([]);
    expect(said(replacing(part, part.replace('2030', '2033')))).toEqual([
      'error series[2].outcomes[0].year：2033，还没有过完；不晚于今天 2032-06-15',
    ]);
    expect(said(replacing(report, report), {}, '2032-06-15')).toEqual([]);
  });

  it('was published after its year', () => {
    expect(said(replacing('date: "2030-01-15"', 'date: "2029-12-30"'))).toEqual([
      'error series[0].outcomes[0].source.date：2029-12-30；不早于 2029-12-31',
    ]);
    expect(said(replacing('date: "2030-01-15"', 'date: "2029-12-31"'))).toEqual([]);
    const part = all(
      ['value: 4.8', 'value: 4.8\n        part: 1—6月'],
      ['date: "2030-01-15"', 'date: "2029-07-15"'],
    );
    expect(said(part)).toEqual([]);
    const early = all(
      ['value: 4.8', 'value: 4.8\n        part: 1—6月'],
      ['date: "2030-01-15"', 'date: "2028-12-31"'],
    );
    expect(said(early)).toEqual([
      'error series[0].outcomes[0].source.date：2028-12-31；不早于 2029-06-01',
    ]);
  });

  it('may give a reason that names only one of its years, or none', () => {
    const reason = (by: string) =>
      said(
        replacing('reason: "2029年说的是企业（家），2030年说的是项目（个）。"', `reason: ${by}`),
      );
    expect(reason('2029年只算企业。')).toEqual([]);
    expect(reason('2030年起算项目。')).toEqual([]);
    expect(reason('计划换了说法。')).toEqual([]);
    expect(reason('2031年起算项目。')).toHaveLength(1);
  });

  it('may have a name of its own where an editor says why', () => {
    const named = replacing(
      'name: 引进优质项目\n',
      'name: 引进水产加工企业\n    acknowledged:\n      name: 那些年就是这样说的。\n',
    );
    expect(said(named)).toEqual([]);
  });

  it('may be of a plan whose title names no year, or several', () => {
    const titled = (by: string) =>
      said(replacing('title: 2029年县政府重点工作安排', `title: ${by}`));
    expect(titled('县政府重点工作安排')).toEqual([]);
    expect(titled('2028—2029年县政府重点工作安排')).toEqual([]);
  });

  /** A second result of 2029. */
  const second =
    (value: string, url: string, of = '年报\n          publisher: 云汀县统计局'): Edit =>
    (text) =>
      replacing(
        '    outcomes:\n      - year: 2029\n',
        `    outcomes:\n      - year: 2029\n        value: ${value}\n        source:\n          title: ${of}\n          url: ${url}\n          official: true\n      - year: 2029\n`,
      )(text);
  it('is one number a year', () => {
    expect(said(second('4.7', 'https://www.yunting.example/a'))).toEqual([
      'error series[0].outcomes[1].value：4.8%，而前面写的是 4.7%；一年一个全年的数字',
    ]);
    const official = '2030年政府工作报告\n          publisher: 云汀县人民政府';
    expect(said(second('4.8', 'https://www.yunting.example/report/2030', official))).toEqual([
      'error series[0].outcomes[1].year：2029 有两个；一年一个全年的数字',
    ]);
    expect(said(second('4.8', 'https://www.yunting.example/a'))).toEqual([]);
    expect(said(second('4.7\n        part: 1—6月', 'https://www.yunting.example/a'))).toEqual([]);
  });

  const outcomes = 'plans/2031/outcomes.yaml';
  const of2030 = (value: string): Edit =>
    replacing(
      '        value: 5.5\n        comparator: ge\n        place: 一、1.\n    outcomes: []\n',
      `        value: 5.5\n        comparator: ge\n        place: 一、1.\n    outcomes:\n      - year: 2030\n        value: ${value}\n        source:\n          title: 年报\n          publisher: 云汀县统计局\n          url: https://www.yunting.example/a\n          official: true\n`,
    );
  const against = ['error series[1].outcomes[0].value：5.9%；与 2031-01-01-r02 记的 5.8% 相同'];
  it('is what the outcomes of a plan say of the year before', () => {
    expect(said(of2030('5.8'))).toEqual([]);
    expect(said(of2030('5.9'))).toEqual(against);
    expect(said(of2030('5.9\n        part: 初步核算'))).toEqual([]);
  });

  const record =
    'periodStart: "2030-01-01"\n    periodEnd: "2030-12-31"\n    value: 5.8\n    unit: "%"\n    finality: final\n    definition: same\n';
  it.each<[string, string, string, boolean]>([
    ['as of the last day', 'periodStart: "2030-01-01"', 'periodStart: "2030-12-31"', true],
    ['expected', 'finality: final', 'finality: expected', false],
    [
      'by another definition',
      'definition: same',
      'definition: unstated\n    difference: 没有写明。',
      false,
    ],
    ['about so much', 'finality: final', 'finality: final\n    comparator: approx', false],
  ])('is held against what is recorded %s or not', (_name, words, by, held) => {
    const edits = {
      [outcomes]: replacing(
        record,
        record.replace(words, () => by),
      ),
    };
    // A rate of growth of one day is doubted besides.
    expect(said(of2030('5.9'), edits).filter((one) => !one.includes('只有一天'))).toEqual(
      held ? against : [],
    );
  });

  it('is not held against another target’s record', () => {
    expect(
      said(of2030('5.9'), {
        [outcomes]: (text) =>
          text
            .replaceAll('"2031-01-01-r02"', '"2031-01-02-r03"')
            .replace(
              'target: "2031-01-01"\n    indicator: 地区生产总值增长率\n    role: baseline',
              'target: "2031-01-02"\n    indicator: 收入增长率\n    role: baseline',
            ),
      }),
    ).toEqual([]);
  });
});

describe('a target of another year', () => {
  it.each<[string, string, string]>([
    [
      'words: 与全市同步，没有写数字',
      'words: 增长5%',
      'series[1].targets[0].words：增长5%；没有数字的话',
    ],
    [
      'words: 与全市同步，没有写数字',
      'words: 增长百分之五',
      'series[1].targets[0].words：增长百分之五；没有数字的话',
    ],
    [
      'words: 与全市同步，没有写数字',
      'words: 与全市同步\n        comparator: eq',
      'series[1].targets[0].comparator：eq；不填：没有写数字',
    ],
    [
      'value: 60\n        comparator: eq',
      'value: 60',
      'series[2].targets[0].comparator：没有填写；照那年计划：eq、ge、gt、le、lt、approx 之一',
    ],
    [
      'value: 60\n',
      'value: 60\n        difference: 口径相同\n',
      'series[2].targets[0].difference：口径相同；不同在哪里',
    ],
    [
      'note: 另写争取5%',
      'note: 来源说“超过”5%。',
      'series[0].targets[3].comparator：4%，approx，而说明里写的是“超过”；来源怎样说这个数字',
    ],
  ])('with %s is not one with %s', (words, by, fault) => {
    const expected = fault.includes('超过') ? [] : [`error ${fault}`];
    expect(said(replacing(words, by))).toEqual(expected);
  });

  it('is bound as its note says', () => {
    const bound = replacing('note: 另写争取5%', 'note: 来源说“以上”。');
    expect(said(all(['comparator: approx', 'comparator: eq']))).toEqual([]);
    expect(
      said((text) => bound(replacing('comparator: approx', 'comparator: eq')(text) ?? '')),
    ).toEqual([
      'error series[0].targets[3].comparator：4%，eq，而说明里写的是“以上”；来源怎样说这个数字',
    ]);
  });

  it('may be of the year of a plan of the site that nobody has gone through yet', () => {
    const ofOwn = replacing(
      '      - year: 2030\n        value: 9800',
      '      - year: 2031\n        value: 9800',
    );
    const open = {
      'plans/2031/plan.yaml': replacing('year: 2031\n', 'year: 2031\nconfirmed: false\n'),
    };
    expect(said(ofOwn, open)).toEqual([
      'error series[4].targets[0].year：2031；2027、2029、2030、2032',
    ]);
  });

  it('stands in whatever order', () => {
    const turned: Edit = (text) =>
      text.replace(
        /( {6}- year: 2029\n {8}value: 20\n(?: {8}.*\n)+)( {6}- year: 2030\n(?: {8}.*\n)+)/u,
        '$2$1',
      );
    expect(said(turned)).toEqual([]);
  });
});

describe('the reason of a break', () => {
  const reason = (words: string) =>
    said((text) => text.replace(/reason: "2030年说的是税收.*"/u, `reason: ${words}`));
  it('is about its own year or the one right before', () => {
    expect(reason('2030年说的是别的项目。')).toEqual([]);
    expect(reason('2031年改称。')).toEqual([]);
    expect(reason('2029年说的是企业。')).toEqual([
      'error series[3].breaks[1].reason：2029年说的是企业。；说的是 2030 年以后、2031 年起的口径',
    ]);
  });
});

describe('beside two plans of the site', () => {
  const withSeries = (edit: Edit) =>
    checked(
      siteFiles('of two years').map((one) =>
        one.path === file
          ? {
              ...one,
              bytes: new TextEncoder().encode(edit(new TextDecoder().decode(one.bytes))),
            }
          : one,
      ),
    ).findings.map(({ field, found }) => `${field}：${found}`);

  it('an indicator of both needs no other year', () => {
    expect(
      withSeries(
        (text) =>
          `${text}  - indicatorKey: residents-insured-rate\n    name: 居民基本医疗保险参保率\n    unit: "%"\n    breaks: []\n    targets: []\n    outcomes: []\n`,
      ),
    ).toEqual([]);
  });

  it('neither is one of another site', () => {
    const plans = withSeries((text) =>
      text.replace(
        'plans:\n',
        'plans:\n  - year: 2031\n    title: 2031年计划\n    url: https://www.yunting.example/plans/x\n',
      ),
    );
    expect(plans).toContain('plans[0].year：2031');
  });
});

it('a series may have one year’s target and one year’s result', () => {
  const result: Edit = (text) =>
    text.replace(
      /( {8}value: 320\n[\s\S]*?) {4}outcomes: \[\]\n/u,
      '$1    outcomes:\n      - year: 2029\n        value: 300\n        source:\n          title: 年报\n          publisher: 云汀县统计局\n          url: https://www.yunting.example/a\n          official: true\n',
    );
  expect(said(result)).toEqual([]);
});
