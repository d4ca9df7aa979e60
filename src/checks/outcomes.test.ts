import { describe, expect, it } from 'vitest';
import { contentWith, filesWith, replacing, type Edit } from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { parseContent } from '../content/parse.ts';
import { checkOutcomes } from './outcomes.ts';

const file = 'plans/2031/outcomes.yaml';

/** A figure that counts something else. */
const elsewhere = replacing(
  'value: 26\n    unit: 个\n    finality: final\n    definition: same\n',
  'value: 26\n    unit: 家\n    finality: final\n    definition: different\n    difference: 是企业\n',
);

describe('a published figure', () => {
  faults([
    {
      fault: 'a target that is not there',
      file,
      edit: replacing('target: "2031-02-01"', 'target: "2031-02-99"'),
      at: 'target: ▸"2031-02-99"',
      field: 'outcomes[5].target',
      found: '2031-02-99',
      expected: '已有目标的编号',
      remedy: '照任务文件改正编号。',
    },
    {
      fault: 'an id of another target',
      file,
      edit: replacing('id: "2031-02-01-r01"', 'id: "2031-02-02-r01"'),
      at: 'id: ▸"2031-02-02-r01"',
      field: 'outcomes[5].id',
      found: '2031-02-02-r01',
      expected: '以 2031-02-01-r 开头',
      remedy: '记录编号由目标编号加 -r 和序号组成。',
    },
    {
      fault: 'an id used twice',
      file,
      edit: replacing('id: "2031-02-03-r02"', 'id: "2031-02-03-r01"'),
      at: '- id: ▸"2031-02-03-r01"\n    target: "2031-02-03"\n    indicator: 引进水产加工企业\n    role: outcome\n    periodStart: "2031-01-01"\n    periodEnd: "2031-12-31"\n    value: 11',
      field: 'outcomes[7].id',
      found: '2031-02-03-r01 用了两次',
      expected: '编号不重复',
      remedy: '用还没用过的序号。',
    },
    {
      fault: 'another unit than the target’s',
      file,
      edit: replacing('value: 26\n    unit: 个', 'value: 26\n    unit: 家'),
      at: 'value: 26\n    unit: ▸家',
      field: 'outcomes[5].unit',
      found: '家',
      expected: '与目标的单位“个”相合',
      remedy: '改正单位；来源说的不是同一个东西，definition 写 different。',
    },
    {
      fault: 'another unit under the target’s own indicator',
      file,
      edit: elsewhere,
      at: 'target: "2031-02-01"\n    indicator: ▸引进优质项目',
      field: 'outcomes[5].indicator',
      found: '引进优质项目，以家计',
      expected: '不是目标的指标：目标以“个”计',
      remedy: '照来源写明这个数字衡量的是什么，如 地区生产总值，不是 地区生产总值增长率。',
    },
    {
      fault: 'a unit that is none',
      file,
      edit: replacing('value: 26\n    unit: 个', 'value: 26\n    unit: "12"'),
      at: 'value: 26\n    unit: ▸"12"',
      field: 'outcomes[5].unit',
      found: '12',
      expected: '单位，如 亿元、幢、%',
      remedy: '照来源改正单位，不带数字、空格和“以上”“超过”等比较词。',
    },
  ]);

  it('may be in another unit where it counts something else, which it names', () => {
    const { findings, plans } = contentWith({
      [file]: (text) =>
        elsewhere(text)?.replace('indicator: 引进优质项目', 'indicator: 税收百万级企业'),
    });
    expect(findings).toEqual([]);
    expect(plans[0]?.targets[3]?.standing.state).toBe('not-comparable');
  });

  it('may have its scale in the unit', () => {
    const { findings } = contentWith({
      [file]: replacing('value: 1.7\n    unit: 万人次', 'value: 17000\n    unit: 人次'),
    });
    expect(findings).toEqual([]);
  });
});

describe('how it was counted', () => {
  faults([
    {
      fault: 'another definition without a word on it',
      file,
      edit: replacing('    difference: 是总额，不是增长率。\n', ''),
      at: '▸id: "2031-01-02-r01"',
      field: 'outcomes[2].difference',
      found: '没有填写',
      expected: '口径有什么不同或不明',
      remedy: '写明不同之处；同一口径写 same。',
    },
    {
      fault: 'a difference where the definition is the same',
      file,
      edit: replacing(
        'definition: unstated\n    difference: 来源没有写是哪',
        'definition: same\n    difference: 来源没有写是哪',
      ),
      at: 'difference: ▸来源没有写是哪',
      field: 'outcomes[8].difference',
      found: '来源没有写是哪一级认定的。',
      expected: 'definition 是 same 时不填',
      remedy: '口径确有不同，就改 definition；没有不同，删去这一项。',
    },
    {
      fault: 'a final figure that was published before the time was over',
      file,
      edit: replacing('periodEnd: "2031-09-30"', 'periodEnd: "2031-11-30"'),
      at: 'finality: ▸final',
      field: 'outcomes[0].finality',
      found: 'final，而来源发布于 2031-10-28，这段时间还没有过完',
      expected: 'expected',
      remedy: '预计数记 expected；确是最终数，改正日期或说明。',
    },
    {
      fault: 'a final figure that the note calls expected',
      file,
      edit: replacing('finality: expected', 'finality: final'),
      at: 'value: 82\n    unit: 亿元\n    finality: ▸final',
      field: 'outcomes[4].finality',
      found: 'final，而说明里写的是预计',
      expected: 'expected',
      remedy: '预计数记 expected；确是最终数，改正日期或说明。',
    },
  ]);
});

describe('its time', () => {
  faults([
    {
      fault: 'an end before the beginning',
      file,
      edit: replacing('periodEnd: "2031-09-30"', 'periodEnd: "2030-09-30"'),
      at: 'periodEnd: ▸"2030-09-30"',
      field: 'outcomes[0].periodEnd',
      found: '2030-09-30',
      expected: '不早于 2031-01-01',
      remedy: '改正起止日期。',
    },
    {
      fault: 'a result before the plan',
      file,
      edit: replacing('periodStart: "2031-01-01"', 'periodStart: "2030-06-01"'),
      at: 'periodStart: ▸"2030-06-01"',
      field: 'outcomes[0].periodStart',
      found: '2030-06-01',
      expected: '不早于计划年度第一天 2031-01-01',
      remedy: '改正日期；是上一年的数字，role 写 baseline。',
    },
    {
      fault: 'a figure of the year before that reaches into the plan',
      file,
      edit: replacing('periodEnd: "2030-12-31"', 'periodEnd: "2031-01-01"'),
      at: 'periodEnd: ▸"2031-01-01"',
      field: 'outcomes[1].periodEnd',
      found: '2031-01-01',
      expected: '早于计划年度第一天 2031-01-01',
      remedy: '改正日期；是计划年度的结果，role 写 outcome。',
    },
    {
      fault: 'a source older than the plan',
      file,
      edit: (text) => text.replaceAll('date: "2032-01-25"', 'date: "2030-12-26"'),
      at: 'date: ▸"2030-12-26"',
      field: 'outcomes[4].source.date',
      found: '2030-12-26',
      expected: '不早于计划年度第一天 2031-01-01',
      remedy: '计划年度的结果不可能在那之前公布，改正日期或 role。',
      // The page's other figures.
      more: 'any',
    },
    {
      fault: 'a page that was read before it was there',
      file,
      edit: replacing('read: "2032-03-01"', 'read: "2031-03-01"'),
      at: 'read: ▸"2031-03-01"',
      field: 'outcomes[0].read',
      found: '2031-03-01',
      expected: '不早于发布日期 2031-10-28',
      remedy: '改正读到的日期。',
    },
    {
      fault: 'a day that is none',
      file,
      edit: replacing('read: "2032-03-01"', 'read: "2032-02-30"'),
      at: 'read: ▸"2032-02-30"',
      field: 'outcomes[0].read',
      found: '“2032-02-30”',
      expected: '日期写作 2024-01-01，并加引号',
      remedy: '读到的日期。',
    },
  ]);
});

describe('its source', () => {
  faults([
    {
      fault: 'an address that is a script',
      file,
      edit: replacing('url: https://www.yunting.example/tongji', 'url: javascript:alert(1)//'),
      at: 'url: ▸javascript:alert(1)',
      field: 'outcomes[0].source.url',
      found: '“javascript:alert(1)///2031q3”',
      expected: '以 https:// 或 http:// 开头的完整网址',
      remedy: '网页的完整网址，照浏览器的地址栏。',
    },
    {
      fault: 'no word on whether it is official',
      file,
      edit: replacing('      official: true\n', ''),
      at: 'source:\n      ▸title: 前三季度',
      field: 'outcomes[0].source.official',
      found: '没有填写',
      expected: 'true 或 false',
      remedy: '是不是政府部门发布的。',
    },
  ]);
});

describe('a search', () => {
  faults([
    {
      fault: 'a search before the plan began',
      file,
      edit: replacing('    date: "2032-03-01"', '    date: "2030-03-01"'),
      at: '    date: ▸"2030-03-01"',
      field: 'searches[0].date',
      found: '2030-03-01',
      expected: '不早于 2031-01-01',
      remedy: '改正查找的日期。',
    },
    {
      fault: 'a search that is not to be repeated',
      file,
      edit: replacing('nextSearch: "2032-09-01"', 'nextSearch: "2032-03-01"'),
      at: 'nextSearch: ▸"2032-03-01"',
      field: 'searches[0].nextSearch',
      found: '2032-03-01',
      expected: '晚于 2032-03-01',
      remedy: '写下一次该查的日期。',
    },
    {
      fault: 'a search for a target that is not there',
      file,
      edit: replacing('["2031-05-04", "2031-05-05"]', '["2031-05-04", "2031-05-99"]'),
      at: '["2031-05-04", ▸"2031-05-99"]',
      field: 'searches[1].targets[1]',
      found: '2031-05-99',
      expected: '已有目标的编号',
      remedy: '照任务文件改正编号。',
    },
  ]);

  it('is not needed: a plan may have no file of outcomes at all', () => {
    expect(contentWith({ [file]: () => undefined }).findings).toEqual([]);
  });
});

describe('a figure of one page', () => {
  /** The newspaper's figure of task 2, said to be read on the page of the report, by the words of the first record. */
  const again = (value: number, more: (text: string) => string = (text) => text): Edit => {
    const report = 'https://www.yunting.example/report/2032';
    return (text) =>
      text.replace(/ {2}- id: "2031-02-03-r02"[\s\S]*?(?= {2}#)/u, (record) =>
        more(
          record
            .replace('value: 11', `value: ${value}`)
            .replace('https://news.yunting.example/aquatic', `${report}#second`)
            .replace('official: false', 'official: true')
            .replace('title: 云汀水产业巡礼', 'title: 2032年政府工作报告')
            .replace('publisher: 云汀日报', 'publisher: 云汀县人民政府'),
        ),
      );
  };
  const at = 'id: "2031-02-03-r02"';
  faults([
    {
      fault: 'a figure recorded twice',
      file,
      edit: again(13),
      at: at.replace('"', '▸"'),
      field: 'outcomes[7].id',
      found: '2031-02-03-r02 与 2031-02-03-r01 说的是同一个数字',
      expected: '一个来源的一个数字记一次',
      remedy: '删去多出的一条。',
    },
    {
      fault: 'two figures for one thing',
      file,
      edit: again(11),
      at: 'value: ▸11',
      field: 'outcomes[7].value',
      found: '11家，而 2031-02-03-r01 是 13家',
      expected: 'https://www.yunting.example/report/2032 里同一时段、同一口径的一个数字',
      remedy:
        '照来源改正；来源自己前后不一致，两条的 definition 都写 unstated，在 difference 里说明。',
    },
  ]);

  const findings = (edit: Edit) => contentWith({ [file]: edit }).findings.map(({ field }) => field);

  it('is the same in another unit of the same kind', () => {
    const inMillions = (text: string) =>
      text.replace('value: 0.0013\n    unit: 家', 'value: 0.0013\n    unit: 万家');
    expect(findings(again(0.0013, inMillions))).toEqual(['outcomes[7].id']);
  });

  it.each<[string, string, string]>([
    ['indicator', 'indicator: 引进水产加工企业', 'indicator: 引进水产加工企业（签约）'],
    ['period', 'periodEnd: "2031-12-31"', 'periodEnd: "2031-06-30"'],
    ['page', 'report/2032#second', 'report/2032?page=2'],
    ['target', 'target: "2031-02-03"', 'target: "2031-02-04"'],
  ])('is another where its %s is', (_name, words, by) => {
    const edit = again(13, (record) =>
      replacing(
        words,
        by,
      )(record)!.replace(
        /id: "2031-02-03-r02"/u,
        by.startsWith('target') ? 'id: "2031-02-04-r01"' : 'id: "2031-02-03-r02"',
      ),
    );
    // What it says is still the other target's.
    expect(findings(edit)).toEqual(by.startsWith('target') ? ['outcomes[7].target'] : []);
  });

  it('is no repetition where its unit is none, or its target at fault', () => {
    const noUnit = (text: string) => text.replace('unit: 家', 'unit: "12"');
    expect(findings(again(13, noUnit))).toEqual(['outcomes[7].unit']);
    const faulty = { 'plans/2031/tasks/02.mdx': replacing('value: 30\n', 'value: 31\n') };
    const { findings: said } = contentWith({ ...faulty, [file]: again(13) });
    expect(said.map(({ field }) => field)).toEqual(['targets[0].value', 'outcomes[7].id']);
  });

  it('may differ where the page contradicts itself, and both records say so', () => {
    const unclear = (record: string) =>
      record.replace('definition: same', 'definition: unstated\n    difference: 来源前后不一致。');
    const edit: Edit = (text) =>
      again(11, unclear)(text)?.replace(/ {2}- id: "2031-02-03-r01"[\s\S]*?(?= {2}- id)/u, unclear);
    expect(findings(edit)).toEqual([]);
    // One that is sure beside one that is not is no contradiction of figures.
    expect(findings(again(11, unclear))).toEqual([]);
    expect(
      findings((text) =>
        again(11)(text)?.replace(/ {2}- id: "2031-02-03-r01"[\s\S]*?(?= {2}- id)/u, unclear),
      ),
    ).toEqual([]);
  });

  it('is recorded with the first of two places where the promise is printed', () => {
    const edit: Edit = (text) =>
      replacing(
        'target: "2031-02-05"',
        'target: "2031-03-02"',
      )(text)?.replace('id: "2031-02-05-r01"', 'id: "2031-03-02-r01"');
    expect(contentWith({ [file]: edit }).findings).toMatchObject([
      {
        field: 'outcomes[8].target',
        found: '2031-03-02',
        expected: '先出现的那个目标 2031-02-05',
      },
    ]);
  });
});

const lastSearch = `  - targets: ["2031-05-04", "2031-05-05"]
    soughtFor: 租赁住房和报警器
    date: "2032-06-01"
    nextSearch: "2032-12-01"
    places:
      - title: 云汀县住房保障年报
        publisher: 云汀县住房局
        date: "2032-05-20"
        url: https://www.yunting.example/housing/2031
`;

/** The search once more, changed, right before the first. */
const again = (change: (text: string) => string): Edit =>
  replacing(lastSearch, change(lastSearch) + lastSearch);

describe('a search', () => {
  faults([
    {
      fault: 'a target that is listed twice',
      file,
      edit: replacing('["2031-05-04", "2031-05-05"]', '["2031-05-04", "2031-05-04"]'),
      at: '["2031-05-04", ▸"2031-05-04"]',
      field: 'searches[1].targets[1]',
      found: '2031-05-04 列了两次',
      expected: '一个目标列一次',
      remedy: '删去多出的一个。',
    },
    {
      fault: 'a search that is recorded twice',
      file,
      edit: again((one) => one),
      at: `${lastSearch}${lastSearch.replace('date: "2032-06-01"', 'date: ▸"2032-06-01"')}`,
      field: 'searches[2].date',
      found: '2032-06-01，与第 2 条查找的目标、内容、日期都相同',
      expected: '一次查找记一条',
      remedy: '合并成一条，或改正写错的一项。',
    },
    {
      fault: 'a search for another year',
      file,
      edit: replacing('soughtFor: 2031年', 'soughtFor: 2030年'),
      at: 'soughtFor: ▸2030年',
      field: 'searches[0].soughtFor',
      found: '2030年各个目标完成了多少',
      expected: '2031年的结果',
      remedy: '改正年份，或把这次查找记在那一年的计划里。',
    },
    {
      fault: 'a next search that nobody will see',
      file,
      edit: replacing('nextSearch: "2032-09-01"', 'nextSearch: "2037-03-02"'),
      at: 'nextSearch: ▸"2037-03-02"',
      field: 'searches[0].nextSearch',
      found: '2037-03-02',
      expected: '不晚于 2037-03-01',
      remedy: '5 年以后的事等于不再查：写早一些的日期。',
    },
  ]);

  it.each([
    ['of another day', 'date: "2032-06-01"', 'date: "2032-06-02"'],
    ['of other targets', '["2031-05-04", "2031-05-05"]', '["2031-05-04"]'],
    ['for something else', '租赁住房和报警器', '租赁住房'],
  ])('may be repeated %s', (_name, words, by) =>
    expect(contentWith({ [file]: again((one) => one.replace(words, by)) }).findings).toEqual([]),
  );

  it('may be for two years, and be repeated in five', () => {
    for (const edit of [
      replacing('soughtFor: 2031年', 'soughtFor: 2030年和2031年'),
      replacing('nextSearch: "2032-09-01"', 'nextSearch: "2037-03-01"'),
    ])
      expect(contentWith({ [file]: edit }).findings).toEqual([]);
  });
});

describe('a figure for the target beside its own', () => {
  const asked = '再核对一次来源；确实没有错，在这条记录的 acknowledged 里写 target 和理由。';
  faults([
    {
      fault: 'what another target says',
      file,
      edit: replacing(
        'indicator: 引进水产加工企业\n    role: outcome\n    periodStart: "2031-01-01"\n    periodEnd: "2031-12-31"\n    value: 13',
        'indicator: 引进渔具制造企业\n    role: outcome\n    periodStart: "2031-01-01"\n    periodEnd: "2031-12-31"\n    value: 13',
      ),
      at: 'id: "2031-02-03-r01"\n    target: ▸"2031-02-03"',
      field: 'outcomes[6].target',
      found: '2031-02-03，而数字说的是“引进渔具制造企业”',
      expected: '说的是 2031-02-03 的“引进水产加工企业”；这更像 2031-02-04 的“引进渔具制造企业”',
      remedy: asked,
      severity: 'warning',
    },
    {
      fault: 'what no target says',
      file,
      edit: replacing('indicator: 引进优质项目', 'indicator: 游客满意度'),
      at: 'id: "2031-02-01-r01"\n    target: ▸"2031-02-01"',
      field: 'outcomes[5].target',
      found: '2031-02-01，而数字说的是“游客满意度”',
      expected: '与 2031-02-01 的“引进优质项目”有相同的词',
      remedy: asked,
      severity: 'warning',
    },
    {
      fault: 'the plan’s own page as the source of a result',
      file,
      edit: replacing('tongji/2031q3', 'plans/2031#top'),
      at: 'url: ▸https://www.yunting.example/plans/2031#top',
      field: 'outcomes[0].source.url',
      found: 'https://www.yunting.example/plans/2031#top，是这个计划自己的网页',
      expected: '公布结果的网页',
      remedy: '计划不会写自己的结果：照来源改正网址。',
    },
  ]);

  it('may be where an editor says why, and a plan may tell of the year before', () => {
    const acknowledged = replacing(
      'indicator: 引进优质项目\n',
      'indicator: 游客满意度\n    acknowledged:\n      target: 来源就是这样叫的。\n',
    );
    const own: Edit = (text) =>
      text.replaceAll(
        'https://www.yunting.example/report/2031',
        'https://www.yunting.example/plans/2031',
      );
    for (const edit of [acknowledged, own])
      expect(contentWith({ [file]: edit }).findings).toEqual([]);
  });
});

describe('the pages of a search', () => {
  faults([
    {
      fault: 'a page younger than the search',
      file,
      edit: replacing('date: "2032-05-20"', 'date: "2032-06-02"'),
      at: 'date: ▸"2032-06-02"',
      field: 'searches[1].places[0].date',
      found: '2032-06-02',
      expected: '不晚于查找的日期 2032-06-01',
      remedy: '改正发布日期或查找的日期。',
    },
    {
      fault: 'a page that is listed twice',
      file,
      edit: replacing(
        'title: 云汀水产业巡礼\n        publisher: 云汀日报\n        url: https://news.yunting.example/aquatic\n    note: 读',
        'title: 2032年政府工作报告\n        publisher: 云汀县人民政府\n        url: https://www.yunting.example/report/2032#a\n    note: 读',
      ),
      at: 'url: ▸https://www.yunting.example/report/2032#a',
      field: 'searches[0].places[1].url',
      found: 'https://www.yunting.example/report/2032#a 列了两次',
      expected: '一个网页列一次',
      remedy: '删去多出的一个。',
    },
  ]);

  it('may be of its day', () => {
    const edit = replacing('date: "2032-05-20"', 'date: "2032-06-01"');
    expect(contentWith({ [file]: edit }).findings).toEqual([]);
  });
});

/** What is said of the file alone, in the order of its records. */
const alone = (edit: Edit, today = '2032-06-15') => {
  const [plan] = parseContent(filesWith({ [file]: edit })).plans;
  return checkOutcomes(plan!, plan!.tasks, true, today).map(
    ({ severity, field, found, expected }) => `${severity} ${field}：${found}；${expected}`,
  );
};

describe('a record with several faults', () => {
  it('has all of them named, in the order of its fields', () => {
    const edit: Edit = (text) =>
      text
        .replace('target: "2031-02-05"', 'target: "2031-03-02"')
        .replace('id: "2031-02-05-r01"', 'id: "2031-02-03-r01"');
    expect(alone(edit)).toEqual([
      'error outcomes[8].target：2031-03-02；先出现的那个目标 2031-02-05',
      'error outcomes[8].id：2031-02-03-r01；以 2031-03-02-r 开头',
      'error outcomes[8].id：2031-02-03-r01 用了两次；编号不重复',
    ]);
  });

  const searched =
    (record: object): Edit =>
    (text) =>
      text.replace(
        /^searches:\n[\s\S]*?(?=^commitments:)/mu,
        () => `searches: [${JSON.stringify(record)}]\n`,
      );
  const sound = {
    targets: ['2031-05-04'],
    soughtFor: '报警器',
    date: '2032-06-01',
    nextSearch: '2032-12-01',
    places: [] as object[],
    queries: ['报警器'],
  };
  const place = (url: string, date?: string) => ({
    title: '年报',
    publisher: '云汀县住房局',
    url: `https://www.yunting.example/${url}`,
    ...(date === undefined ? {} : { date }),
  });

  it('may be a search', () => {
    expect(
      alone(
        searched({
          targets: ['2031-05-99', '2031-05-99'],
          soughtFor: '2030年的报警器',
          date: '2030-03-01',
          nextSearch: '2030-03-01',
          places: [],
        }),
      ),
    ).toEqual([
      'error searches[0].date：2030-03-01；不早于 2031-01-01',
      'error searches[0].nextSearch：2030-03-01；晚于 2030-03-01',
      'error searches[0].places：没有网页，也没有查的词；读过的网页（places），或者查的词（queries）',
      'error searches[0].targets[0]：2031-05-99；已有目标的编号',
      'error searches[0].targets[1]：2031-05-99；已有目标的编号',
      'error searches[0].targets[1]：2031-05-99 列了两次；一个目标列一次',
      'error searches[0].soughtFor：2030年的报警器；2031年的结果',
    ]);
    expect(
      alone(
        searched({
          ...sound,
          date: '2032-06-16',
          nextSearch: '2038-01-01',
          places: [place('a', '2032-06-17'), place('a#b', '2032-06-18')],
          queries: ['报警器', '报警器'],
        }),
      ),
    ).toEqual([
      'error searches[0].date：2032-06-16，还没有到；不晚于今天 2032-06-15',
      'error searches[0].places[0].date：2032-06-17；不晚于查找的日期 2032-06-16',
      'error searches[0].places[1].date：2032-06-18；不晚于查找的日期 2032-06-16',
      'error searches[0].places[1].url：https://www.yunting.example/a#b 列了两次；一个网页列一次',
      'error searches[0].queries[1]：“报警器”列了两次；查的一样的词列一次',
      'error searches[0].nextSearch：2038-01-01；不晚于 2037-06-16',
    ]);
  });

  it('is no search of pages, or of words, on the first day of the plan', () => {
    expect(alone(searched(sound))).toEqual([]);
    expect(alone(searched({ ...sound, queries: undefined, places: [place('a')] }))).toEqual([]);
    expect(alone(searched({ ...sound, queries: [], places: [place('a')] }))).toEqual([]);
    expect(alone(searched({ ...sound, queries: [] }))).toHaveLength(1);
    const firstDay = { ...sound, date: '2031-01-01', nextSearch: '2031-06-01' };
    expect(alone(searched(firstDay))).toEqual([]);
    expect(alone(searched({ ...firstDay, places: [place('a', '2031-01-02')] }))).toHaveLength(1);
  });
});

describe('what a figure says that its target does not', () => {
  const called = (indicator: string, more = 'definition: same\n') =>
    alone((text) =>
      text.replace(
        /(id: "2031-02-01-r01"\n.*\n {4}indicator: ).*\n([\s\S]*?)definition: same\n/u,
        (_, before: string, between: string) => `${before}${indicator}\n${between}${more}`,
      ),
    );

  it('is of the whole country or city: then it is not counted as the target is', () => {
    expect(called('全市引进优质项目')).toEqual([
      'warning outcomes[5].target：2031-02-01，而数字说的是“全市引进优质项目”；2031-02-01 说的不是全市的；口径不同，definition 不写 same',
    ]);
    expect(
      called('全市引进优质项目', 'definition: different\n    difference: 是全市的。\n'),
    ).toEqual([]);
  });

  it('is hardly what the target says', () => {
    expect(called('项目资金到位情况如何')).toEqual([
      'warning outcomes[5].target：2031-02-01，而数字说的是“项目资金到位情况如何”；2031-02-01 的“引进优质项目”；不是同一件事，definition 不写 same',
    ]);
    expect(
      called('项目资金到位情况如何', 'definition: unstated\n    difference: 来源没有写。\n'),
    ).toEqual([]);
    // Two of five pairs of characters.
    expect(called('优质项到位率')).toEqual([]);
  });

  it('is not that nothing differs', () => {
    const none = replacing('difference: 是总额，不是增长率。', 'difference: 口径相同。');
    expect(alone(none)).toEqual(['error outcomes[2].difference：口径相同。；不同在哪里']);
  });
});
