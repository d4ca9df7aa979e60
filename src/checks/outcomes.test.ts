import { describe, expect, it } from 'vitest';
import { contentWith, replacing } from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';

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
      // Its own id belongs to the former target.
      more: 1,
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
      [file]: (text) => elsewhere(text)?.replace('indicator: 引进优质项目', 'indicator: 引进企业'),
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
      edit: replacing('date: "2032-01-25"', 'date: "2030-12-26"'),
      at: 'date: ▸"2030-12-26"',
      field: 'outcomes[4].source.date',
      found: '2030-12-26',
      expected: '不早于计划年度第一天 2031-01-01',
      remedy: '计划年度的结果不可能在那之前公布，改正日期或 role。',
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
      expected: '写完整的网址',
      remedy: '网址。',
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
