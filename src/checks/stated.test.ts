import { describe, expect, it } from 'vitest';
import { passage } from '../../tests/fixture/passage.ts';
import { checkStated, checkStatedTimes } from './stated.ts';

const text = '县交通局牵头，在望汀大桥，6月底前、全年、一季度、三期、望月、上年完成十八公里。';
const said = (stated: Readonly<Record<string, string>>) => {
  const { task } = passage(text, [], { stated });
  return checkStated(task).map(
    ({ field, found, expected, remedy }) => `${field} ${found}；${expected}；${remedy}`,
  );
};
const elsewhere = '写到了别的一项里：照正文改正，或删去这一项。';

describe('a time that a plan states of several tasks', () => {
  const task = (stated?: Readonly<Record<string, string>>) =>
    passage(text, [], stated ? { stated } : {}).task;
  const yearly = task({ deadline: '全年' });
  it('is stated of each that says it', () => {
    expect(checkStatedTimes([yearly, yearly, yearly, yearly])).toEqual([]);
    const findings = checkStatedTimes([yearly, yearly, task(), yearly]);
    expect(findings.map(({ severity, field, found }) => `${severity} ${field} ${found}`)).toEqual([
      'warning stated.deadline 没有填写，而正文写着“全年”',
    ]);
  });
  it('need not be where fewer do, where another time is, or where the task does not say it', () => {
    expect(checkStatedTimes([yearly, yearly, task()])).toEqual([]);
    expect(checkStatedTimes([yearly, yearly, yearly, task({ deadline: '一季度' })])).toEqual([]);
    const silent = { ...task(), wording: { text: '望汀大桥。', marks: [] } };
    expect(checkStatedTimes([yearly, yearly, yearly, silent])).toEqual([]);
  });
});

describe('what a task states', () => {
  it('stands in its text', () => {
    expect(said({ deadline: '年底前' })).toEqual([
      'stated.deadline “年底前”不在任务正文里；照抄原文；原文没有写明就不填；照正文改正，或删去这一项。',
    ]);
  });

  it.each([
    ['deadline', '6月底前'],
    ['deadline', '全年'],
    ['deadline', '一季度'],
    ['base', '上年完成十八公里'],
    ['responsible', '县交通局'],
    ['place', '望汀大桥'],
    ['place', '6月底前、全年、一季度、三期'],
    ['place', '望汀大桥，6月'],
    ['deadline', '三期'],
    ['place', '望月'],
  ])('is a %s: %s', (field, words) => expect(said({ [field]: words })).toEqual([]));

  it.each([
    ['deadline', '望汀大桥', '时间，如“全年”“6月底前”'],
    ['base', '全年', '上年的数字'],
    ['responsible', '全年', '责任单位'],
    ['responsible', '6月底前', '责任单位'],
    ['place', '全年', '地点'],
    ['place', '一季度', '地点'],
    ['place', '年', '地点'],
    ['base', '县交通局', '上年的数字'],
  ])('is no %s: %s', (field, words, expected) =>
    expect(said({ [field]: words })).toEqual([
      `stated.${field} “${words}”；${expected}；${elsewhere}`,
    ]),
  );

  it('need not be stated', () => {
    const { task } = passage(text);
    expect(checkStated(task)).toEqual([]);
  });
});

describe('the base', () => {
  it('is not the number of a target', () => {
    const { task } = passage('上年3座，建成大桥〔5座〕。', [{}], {
      stated: { base: '建成大桥5座' },
    });
    expect(checkStated(task)).toMatchObject([
      { field: 'stated.base', found: '“建成大桥5座”，里面有目标 2031-08-01 的数字' },
    ]);
    const sound = passage('上年3座，建成大桥〔5座〕。', [{}], { stated: { base: '上年3座' } });
    expect(checkStated(sound.task)).toEqual([]);
  });
});

describe('a unit that answers for a task', () => {
  const named = (name: string) =>
    checkStated(passage('建大桥。责任单位：县交通局、县住建 局。', [], { units: [{ name }] }).task);

  it('is named in its text, however that is spaced', () => {
    expect(named('县交通局')).toEqual([]);
    expect(named('县住建局')).toEqual([]);
  });

  it('is none that the text does not name', () => {
    expect(named('县水利局')).toMatchObject([
      { severity: 'error', field: 'units[0].name', found: '“县水利局”不在任务正文里' },
    ]);
  });
});

describe('a unit that answers for a task', () => {
  const named = (name: string, title?: string) => {
    const { task } = passage('由 县交通局\n牵头。', [], {
      units: [{ name, role: 'lead' }],
      ...(title === undefined ? {} : { title }),
    });
    return checkStated(task).map(
      ({ field, found, expected, remedy }) => `${field} ${found}；${expected}；${remedy}`,
    );
  };

  it('is printed with it, whatever the white space', () => {
    expect(named('县交通局')).toEqual([]);
    expect(named('县 交通局')).toEqual([]);
    expect(named('县水务局', '由县 水务局办好事')).toEqual([]);
    expect(named('县水务局')).toEqual([
      'units[0].name “县水务局”不在任务正文里；照抄原文；原文没有写明就不填；照正文改正，或删去这一项。',
    ]);
  });
});

it('a base is no number of two targets', () => {
  const { task } = passage('开工、竣工各〔20万平方米〕。', [[{}, {}]], {
    stated: { base: '各20万' },
  });
  expect(checkStated(task)[0]?.found).toBe('“各20万”，里面有目标 2031-08-01、2031-08-02 的数字');
});

it('a deadline may have the number of a target in it, and another field beside it', () => {
  const near = (stated: object) =>
    checkStated(passage('在6月底前建〔5座〕大桥。', [{}], { stated }).task).map(
      ({ found }) => found,
    );
  expect(near({ deadline: '6月底前建5座' })).toEqual([]);
  expect(near({ place: '大桥' })).toEqual([]);
  expect(near({ place: '座大桥' })).toEqual(['“座大桥”，里面有目标 2031-08-01 的数字']);
  expect(near({ responsible: '前建' })).toEqual([]);
});
