import { describe, expect, it } from 'vitest';
import { contentWith, replacing, type Edit, type Edits } from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';

const file = 'plans/2031/outcomes.yaml';

/** What the fixture's one document of either list says, cut where tests change it. */
const lift = (value: string, unit = '台') =>
  `      - target: "2031-05-03"\n        value: ${value}\n        unit: ${unit}\n`;
const lifts = lift('20');
const dementia =
  '      - target: "2031-06-02"\n        value: 30\n        unit: 张\n        note: 计划是40张；为什么不同，没有看到说明。\n';
const green = '        difference: 只是公共绿地。\n';
const beds = `      - target: "2031-06-01"
        indicator: 养老床位总数
        scope: own
        periodStart: "2030-12-31"
        periodEnd: "2030-12-31"
        value: 4300
        unit: 张
        difference: 是总数，不是新增的。
`;
const promise = 'date: "2031-01-20"\n      url: https://news.yunting.example/2031/practical';
const insured = 'date: "2031-02-01"\n      url: https://forum.yunting.example/insured';
const promiseRead = 'trust: medium-high\n    read: "2032-03-01"';
const insuredRead = 'copyOf: 市医保局2031年1月的通报\n    read: "2032-03-01"';

/** Several words by others. */
const all =
  (...edits: readonly [words: string, by: string][]): Edit =>
  (text) =>
    edits.reduce((changed, [words, by]) => replacing(words, by)(changed) ?? '', text);
/** A second document behind the first of its list. */
const promisedAgain = (source: string, figure = dementia) =>
  replacing(
    `${green}background:\n`,
    `${green}  - source:\n${source}      official: false\n    read: "2032-03-01"\n    figures:\n${figure}background:\n`,
  );
const backgroundAgain = (url: string) =>
  replacing(
    `${beds}leftOut:\n`,
    `${beds}  - source:\n      title: 全市参保情况\n      publisher: 云汀论坛\n      url: ${url}\n      official: false\n    read: "2032-03-01"\n    figures:\n${beds}leftOut:\n`,
  );

const said = (edit: Edit, others: Edits = {}) =>
  contentWith({ ...others, [file]: edit }).findings.map(
    ({ severity, field, found }) => `${severity} ${field}：${found}`,
  );
/** A task whose second number is doubted, so that nothing is held against its targets. */
const faulty = (task: string, words: string, by: string): Edits => ({
  [`plans/2031/tasks/${task}.mdx`]: replacing(words, by),
});

it('the fixture’s documents are sound', () => {
  expect(said((text) => text)).toEqual([]);
});

describe('a document that says something of a plan’s targets', () => {
  const own = {
    expected: '别的文件的网页',
    remedy: '照来源改正网址。',
  };
  const ownPage = 'https://www.yunting.example/plans/2031#top';
  faults([
    {
      fault: 'a promise on the plan’s own page',
      file,
      edit: all(
        ['https://news.yunting.example/2031/practical', ownPage],
        ['official: false\n      trust: medium-high', 'official: true\n      trust: medium-high'],
      ),
      at: `url: ▸${ownPage}`,
      field: 'commitments[0].source.url',
      found: `${ownPage}，是这个计划自己的网页`,
      ...own,
    },
    {
      fault: 'background on the plan’s own page',
      file,
      edit: all([
        'https://forum.yunting.example/insured\n      official: false',
        `${ownPage}\n      official: true`,
      ]),
      at: `url: ▸${ownPage}`,
      field: 'background[0].source.url',
      found: `${ownPage}，是这个计划自己的网页`,
      ...own,
    },
    {
      fault: 'a document that is there twice',
      file,
      edit: promisedAgain(
        '      title: 云汀县2031年为民办实事项目\n      publisher: 云汀日报\n      url: https://news.yunting.example/2031/practical#a\n',
      ),
      at: 'url: ▸https://news.yunting.example/2031/practical#a',
      field: 'commitments[1].source.url',
      found: 'https://news.yunting.example/2031/practical#a 有两份',
      expected: '一份文件写一次',
      remedy: '把它写的数字合在一处。',
    },
    {
      fault: 'background of one document in two places',
      file,
      edit: backgroundAgain('https://forum.yunting.example/insured#a'),
      at: 'url: ▸https://forum.yunting.example/insured#a',
      field: 'background[1].source.url',
      found: 'https://forum.yunting.example/insured#a 有两份',
      expected: '一份文件写一次',
      remedy: '把它写的数字合在一处。',
    },
    {
      fault: 'a document read on the day before it was published',
      file,
      edit: replacing(promiseRead, promiseRead.replace('2032-03-01', '2031-01-19')),
      at: 'trust: medium-high\n    read: ▸"2031-01-19"',
      field: 'commitments[0].read',
      found: '2031-01-19',
      expected: '不早于发布日期 2031-01-20',
      remedy: '改正读到的日期。',
    },
    {
      fault: 'background read on the day before it was published',
      file,
      edit: replacing(insuredRead, insuredRead.replace('2032-03-01', '2031-01-31')),
      at: '通报\n    read: ▸"2031-01-31"',
      field: 'background[0].read',
      found: '2031-01-31',
      expected: '不早于发布日期 2031-02-01',
      remedy: '改正读到的日期。',
    },
    {
      fault: 'a document read tomorrow',
      file,
      edit: replacing(promiseRead, promiseRead.replace('2032-03-01', '2032-06-16')),
      at: 'trust: medium-high\n    read: ▸"2032-06-16"',
      field: 'commitments[0].read',
      found: '2032-06-16，还没有到',
      expected: '不晚于今天 2032-06-15',
      remedy: '改正日期；日期没有错，就校准这台电脑的时钟。',
    },
    {
      fault: 'a promise of the day after the plan’s last',
      file,
      edit: replacing(promise, promise.replace('2031-01-20', '2032-01-01')),
      at: 'date: ▸"2032-01-01"',
      field: 'commitments[0].source.date',
      found: '2032-01-01',
      expected: '不晚于计划年度最后一天 2031-12-31',
      remedy: '过了那一年说的不是承诺：改正日期；是结果的，记在 outcomes。',
    },
  ]);

  it.each<[string, Edit]>([
    [
      'be read on the day of its publication',
      replacing(promiseRead, promiseRead.replace('2032-03-01', '2031-01-20')),
    ],
    ['be read today', replacing(promiseRead, promiseRead.replace('2032-03-01', '2032-06-15'))],
    [
      'promise on the plan’s last day',
      replacing(promise, promise.replace('2031-01-20', '2031-12-31')),
    ],
    [
      'tell of the background when the year is over',
      replacing(insured, insured.replace('2031-02-01', '2032-01-01')),
    ],
    ['have no date', all(['      date: "2031-01-20"\n', ''], ['      date: "2031-02-01"\n', ''])],
    [
      'be one of two on different pages',
      promisedAgain(
        '      title: 云汀两会\n      publisher: 云汀日报\n      url: https://news.yunting.example/2031/congress\n',
      ),
    ],
    ['be background beside others', backgroundAgain('https://forum.yunting.example/beds')],
    [
      'promise something, and tell of the background, too',
      promisedAgain(
        '      title: 全市参保情况\n      publisher: 云汀论坛\n      url: https://forum.yunting.example/insured\n',
      ),
    ],
  ])('may %s', (_name, edit) => {
    expect(said(edit)).toEqual([]);
  });

  it('may be on any page where the plan has none', () => {
    const noPage = {
      'plans/2031/plan.yaml': replacing('  url: https://www.yunting.example/plans/2031\n', ''),
    };
    expect(said((text) => text, noPage)).toEqual([]);
  });
});

describe('a figure of another document', () => {
  const unknown = { expected: '已有目标的编号', remedy: '照任务文件改正编号。' };
  const printedTwice = {
    found: '2031-03-02',
    expected: '先出现的那个目标 2031-02-05',
    remedy: '原文把同一目标印了两次，记在先出现的那个目标。',
  };
  const twice = {
    expected: '一份文件里一个目标的同一件事记一次',
    remedy: '删去多出的一条；说的不是同一件事，写明不同在哪里。',
  };
  const noUnit = {
    expected: '单位，如 亿元、幢、%',
    remedy: '照来源改正单位，不带数字、空格和“以上”“超过”等比较词。',
  };
  faults([
    {
      fault: 'a promise of a target that there is not',
      file,
      edit: replacing('"2031-06-02"\n        value: 30', '"2031-06-22"\n        value: 30'),
      at: 'target: ▸"2031-06-22"',
      field: 'commitments[0].figures[1].target',
      found: '2031-06-22',
      ...unknown,
    },
    {
      fault: 'background of a target that there is not',
      file,
      edit: replacing(beds, beds.replace('2031-06-01', '2031-06-21')),
      at: 'target: ▸"2031-06-21"',
      field: 'background[0].figures[1].target',
      found: '2031-06-21',
      ...unknown,
    },
    {
      fault: 'a promise beside the second place where its target is printed',
      file,
      edit: replacing(
        dementia,
        '      - target: "2031-03-02"\n        value: 8\n        unit: 家\n',
      ),
      at: 'target: ▸"2031-03-02"',
      field: 'commitments[0].figures[1].target',
      ...printedTwice,
    },
    {
      fault: 'background beside the second place where its target is printed',
      file,
      edit: replacing(beds, beds.replace('2031-06-01', '2031-03-02')),
      at: 'target: ▸"2031-03-02"',
      field: 'background[0].figures[1].target',
      ...printedTwice,
    },
    {
      fault: 'a promise that is there twice',
      file,
      edit: replacing(dementia, dementia + dementia),
      at: `${dementia}${dementia.replace('"', '▸"')}`,
      field: 'commitments[0].figures[2].target',
      found: '2031-06-02 有两条',
      ...twice,
    },
    {
      fault: 'a promise with one difference that is there twice, others between',
      file,
      edit: all(
        [lifts, lifts + green],
        [green + 'background', green + lifts + green + 'background'],
      ),
      at: `${green}${(lifts + green).replace('"', '▸"')}background`,
      field: 'commitments[0].figures[3].target',
      found: '2031-05-03 有两条',
      ...twice,
    },
    {
      fault: 'background that is there twice',
      file,
      edit: replacing(beds, beds + beds),
      at: beds + beds.replace('"', '▸"'),
      field: 'background[0].figures[2].target',
      found: '2031-06-01 有两条',
      ...twice,
    },
    {
      fault: 'a unit that is none',
      file,
      edit: replacing(lifts, lift('20', '台以上')),
      at: 'unit: ▸台以上',
      field: 'commitments[0].figures[0].unit',
      found: '台以上',
      ...noUnit,
    },
    {
      fault: 'a unit that is none in the background',
      file,
      edit: replacing(
        'unit: 张\n        difference: 是总数',
        'unit: 多张\n        difference: 是总数',
      ),
      at: 'unit: ▸多张',
      field: 'background[0].figures[1].unit',
      found: '多张',
      ...noUnit,
    },
    {
      fault: 'a unit of another kind than the target’s',
      file,
      edit: replacing(lifts, lift('20', '部')),
      at: 'unit: ▸部',
      field: 'commitments[0].figures[0].unit',
      found: '部',
      expected: '与目标的单位“台”相合',
      remedy: '改正单位；说的不是同一件事，写 difference。',
    },
    {
      fault: 'half a lift',
      file,
      edit: replacing(lifts, lift('20.5')),
      at: 'value: ▸20.5',
      field: 'commitments[0].figures[0].value',
      found: '20.5台',
      expected: '整数：以“台”计的是一个一个数的',
      remedy: '照来源改正数值或单位里的“万”“亿”。',
    },
    {
      fault: 'less than no beds',
      file,
      edit: replacing('value: 4300', 'value: -4300'),
      at: 'value: ▸-4300',
      field: 'background[0].figures[1].value',
      found: '-4300张',
      expected: '不小于 0',
      remedy: '照来源改正数值；来源说的是增减、差额、盈亏，在 indicator 里写明。',
    },
    {
      fault:
        'a promise of less than no lifts, in a record that has no word of its own for what it counts',
      file,
      edit: replacing(lifts, lift('-20')),
      at: 'value: ▸-20',
      field: 'commitments[0].figures[0].value',
      found: '-20台',
      expected: '不小于 0',
      remedy: '照来源改正数值。',
    },
    {
      fault: 'a promise that seems to have won a scale word',
      file,
      edit: replacing(lifts, lift('2000')),
      at: 'value: ▸2000',
      field: 'commitments[0].figures[0].value',
      found: '2000台',
      expected: '与目标“20台”大小相近',
      remedy: '再核对一次来源；确实没有错，在这条记录的 acknowledged 里写 scale 和理由。',
      severity: 'warning',
    },
    {
      fault: 'a reason for which there is no doubt',
      file,
      edit: replacing(lifts, `${lifts}        acknowledged:\n          scale: 没有的事。\n`),
      at: 'scale: ▸没有的事。',
      field: 'commitments[0].figures[0].acknowledged.scale',
      found: 'scale：没有的事。',
      expected: '不填：没有要说明的疑问',
      remedy: '删去 acknowledged 里的这一项。',
      severity: 'warning',
    },
  ]);

  const other = '        difference: 只是城关镇的。\n';
  const told = '        note: 与计划不同，没有看到说明。\n';
  it.each<[string, Edit]>([
    ['of one target with two differences', replacing(lifts, lifts + green + lifts + other)],
    ['of one target with a difference and without', replacing(lifts, lifts + lifts + other)],
    ['of one target without a difference and with', replacing(lifts, lifts + other + lifts)],
    ['in another unit where they say what differs', replacing(lifts, lift('20', '部') + other)],
    ['in the target’s unit with a scale word', replacing(lifts, lift('0.0021', '万台') + told)],
    ['far from the target’s where they say what differs', replacing(lifts, lift('2000') + other)],
    ['just near enough to the target’s', replacing(lifts, lift('1999') + told)],
    [
      'far from the target’s where an editor says why',
      replacing(
        lifts,
        `${lift('2000')}        acknowledged:\n          scale: 原文就是这样写的。\n`,
      ),
    ],
    [
      'less than nothing where their indicator lets them',
      all(['value: 4300', 'value: -4300'], ['养老床位总数', '养老床位总数的变化']),
    ],
    [
      'of two indicators of one target',
      replacing(beds, beds + beds.replace('养老床位总数', '公办养老床位总数')),
    ],
    [
      'of one indicator on two first days',
      replacing(beds, beds + beds.replace('Start: "2030-12-31"', 'Start: "2030-01-01"')),
    ],
    [
      'of one indicator on two last days',
      replacing(beds, beds + beds.replace('End: "2030-12-31"', 'End: "2031-01-01"')),
    ],
  ])('may be %s', (_name, edit) => {
    expect(said(edit)).toEqual([]);
  });

  it('may be less than nothing where the target’s indicator lets it', () => {
    const renamed = faulty(
      '06',
      'indicator: 建成认知障碍照护床位',
      'indicator: 认知障碍照护床位增减',
    );
    expect(said(replacing(dementia, dementia.replace('value: 30', 'value: -30')), renamed)).toEqual(
      [],
    );
    expect(said(replacing(dementia, dementia.replace('value: 30', 'value: -30')))).toEqual([
      'error commitments[0].figures[1].value：-30张',
    ]);
  });

  it('is held against no target that is itself at fault', () => {
    const promised = (figure: string) =>
      said(replacing(dementia, figure), faulty('06', 'value: 40\n', 'value: 41\n')).slice(1);
    expect(promised(dementia)).toEqual([]);
    expect(promised(dementia.replace('value: 30', 'value: 4000000'))).toEqual([]);
    expect(promised(dementia.replace('张', '台'))).toEqual([]);
    expect(promised(dementia.replace('value: 30', 'value: -30'))).toEqual([
      'error commitments[0].figures[1].value：-30张',
    ]);
  });

  it('is one thing at a time: what is wrong in itself is not doubted besides', () => {
    expect(said(replacing(lifts, lifts + lift('2000')))).toEqual([
      'error commitments[0].figures[1].target：2031-05-03 有两条',
    ]);
  });
});

describe('the time of a background figure', () => {
  const published = '这段时间还没有过完就公布不了：改正日期。';
  const start = 'scope: city\n        periodStart: "2030-12-31"';
  const end = 'periodEnd: "2030-12-31"\n        value: 97.2';
  const lasting = (last: string, ...others: readonly [string, string][]) =>
    all([end, end.replace('2030-12-31', last)], ...others);
  const noDate: [string, string] = ['      date: "2031-02-01"\n', ''];
  faults([
    {
      fault: 'an end on the day before the beginning',
      file,
      edit: lasting('2030-12-30'),
      at: 'periodEnd: ▸"2030-12-30"',
      field: 'background[0].figures[0].periodEnd',
      found: '2030-12-30',
      expected: '不早于 2030-12-31',
      remedy: '改正起止日期。',
    },
    {
      fault: 'an end on the day after the publication',
      file,
      edit: lasting('2031-02-02'),
      at: 'periodEnd: ▸"2031-02-02"',
      field: 'background[0].figures[0].periodEnd',
      found: '2031-02-02',
      expected: '不晚于发布的日期 2031-02-01',
      remedy: published,
    },
    {
      fault: 'an end on the day after it was read, where no day of publication is known',
      file,
      edit: lasting('2032-03-02', noDate),
      at: 'periodEnd: ▸"2032-03-02"',
      field: 'background[0].figures[0].periodEnd',
      found: '2032-03-02',
      expected: '不晚于读到的日期 2032-03-01',
      remedy: published,
    },
    {
      fault: 'an end tomorrow, in a document of tomorrow',
      file,
      edit: lasting(
        '2032-06-16',
        [insured, insured.replace('2031-02-01', '2032-06-16')],
        [insuredRead, insuredRead.replace('2032-03-01', '2032-06-16')],
      ),
      at: 'periodEnd: ▸"2032-06-16"',
      field: 'background[0].figures[0].periodEnd',
      found: '2032-06-16，还没有到',
      expected: '不晚于今天 2032-06-15',
      remedy: '改正日期；日期没有错，就校准这台电脑的时钟。',
      // The days of publication and of reading are not there either.
      more: 2,
    },
  ]);

  it.each<[string, Edit]>([
    ['be longer than a day', replacing(start, start.replace('2030-12-31', '2030-01-01'))],
    ['end on the day of the publication', lasting('2031-02-01')],
    ['end on the day it was read, where no other is known', lasting('2032-03-01', noDate)],
  ])('may %s', (_name, edit) => {
    expect(said(edit)).toEqual([]);
  });
});

describe('what was left out', () => {
  const parks = '  - about: 2031年8月已建成2座口袋公园\n';
  const again = (about: string, page: string): string =>
    `  - about: ${about}\n    reason: 没有写是哪几座。\n    source:\n      publisher: 云汀日报\n      url: https://news.yunting.example/2031/${page}\n`;
  faults([
    {
      fault: 'a figure that is left out twice, another between',
      file,
      edit: (text) =>
        text +
        again('2031年建成绿道6公里', 'greenways') +
        again('2031年8月已建成2座口袋公园', 'park'),
      at: '6公里\n    reason: 没有写是哪几座。\n    source:\n      publisher: 云汀日报\n      url: https://news.yunting.example/2031/greenways\n  - about: ▸2031年8月',
      field: 'leftOut[2].about',
      found: '2031年8月已建成2座口袋公园，列了两次',
      expected: '一个数字列一次',
      remedy: '合并成一条。',
    },
  ]);

  it('may be several figures, of one page as well', () => {
    const two = replacing(parks, again('2031年建成绿道6公里', 'parks') + parks);
    expect(said(two)).toEqual([]);
  });
});

describe('the words and the size of a figure from elsewhere', () => {
  const told = (words: string, by: string) =>
    contentWith({ [file]: replacing(words, by) }).findings.map(
      ({ severity, field, found, expected }) => `${severity} ${field} ${found}；${expected}`,
    );

  it('say whose it is: the city’s figure is of the city, and no other', () => {
    expect(told('scope: city', 'scope: own')).toEqual([
      'error background[0].figures[0].scope own，而数字说的是“全市常住人口参保率”；city',
    ]);
    expect(told('scope: own', 'scope: city')).toEqual([
      'error background[0].figures[1].scope city，而数字说的是“养老床位总数”；own，或者在 indicator 里写明是全市的',
    ]);
    const ofCity = beds.replace('scope: own', 'scope: city').replace('是总数', '是全市的总数');
    expect(told(beds, ofCity)).toEqual([]);
    expect(told(beds, beds.replace('是总数', '是全市的总数'))).toEqual([]);
    expect(told(beds, beds.replace('养老床位总数', '全省养老床位总数'))).toHaveLength(1);
  });

  it('are another target’s, perhaps', () => {
    const [doubt, ...others] = told('indicator: 养老床位总数', 'indicator: 建成认知障碍照护床位');
    expect(others).toEqual([]);
    expect(doubt).toMatch(
      /^warning background\[0\]\.figures\[1\]\.target 2031-06-01，而数字说的是“建成认知障碍照护床位”；/u,
    );
  });

  it('are said to differ where the number does', () => {
    const note = '        note: 计划是40张；为什么不同，没有看到说明。\n';
    expect(told(note, '')).toEqual(['warning commitments[0].figures[1].value 30张；目标是“40张”']);
    expect(told(`value: 30\n        unit: 张\n${note}`, 'value: 40\n        unit: 张\n')).toEqual(
      [],
    );
  });

  it('are no more than the whole, where the target is a share', () => {
    expect(told('value: 97.2', 'value: 100.5')).toEqual([
      'warning background[0].figures[0].value 100.5%；不大于 100%：目标是比率',
    ]);
    expect(told('value: 97.2', 'value: 100')).toEqual([]);
  });
});
