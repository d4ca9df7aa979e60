import { describe, expect, it } from 'vitest';
import { contentWith, replacing, textOf } from '../../tests/fixture/fixture.ts';
import { passage } from '../../tests/fixture/passage.ts';
import { outsideTasks } from '../content/passages.ts';
import { proposeTargets } from '../language/target-grammar.ts';
import type { PlanRecord } from '../model/schema.ts';
import { checkOtherNumbers } from './other-numbers.ts';

type Other = Omit<PlanRecord['otherNumbers'][number], 'task' | 'reason'>;

/** What is said of a last task of this wording, with these numbers listed as none of its targets. */
function said(
  words: string,
  others: readonly Other[],
  complete = true,
  { confirmed = true, number = 8 } = {},
): string[] {
  const { plan, task: given } = passage(words);
  const task = { ...given, record: { ...given.record, number } };
  const otherNumbers = others.map((one) => ({ task: 8, reason: '不是目标。', ...one }));
  const open = confirmed ? {} : { confirmed: false as const };
  const record = { ...plan.record, otherNumbers, ...open };
  const proposals = new Map([[task, proposeTargets(task.wording.text)]]);
  return checkOtherNumbers({ ...plan, record, tasks: [task], complete }, proposals).map(
    ({ severity, field, found, expected, remedy }) =>
      `${severity} ${field} ${found}；${expected}；${remedy}`,
  );
}
const bus = { text: '3路车', number: '3' };

describe('a number that is no target', () => {
  it('is listed once', () => {
    expect(said('3路车和5路车。', [bus, { text: '5路', number: '5' }])).toEqual([]);
    expect(said('3路车。', [bus, { text: '3路', number: '3' }])).toEqual([
      'error otherNumbers[1].number 任务 8 的“3”列了两次；一个数字列一次；删去多出的一条。',
    ]);
  });

  it('is no number of a target', () => {
    const expected = '不是目标的数字';
    const remedy = '一个数字要么是目标，要么是其他数字：删去这一条，或删去那个目标和标记。';
    expect(said('新增床位〔30张〕，3路车。', [bus])).toEqual([]);
    expect(said('新增床位〔30张〕。', [{ text: '床位30张', number: '30' }])).toEqual([
      `error otherNumbers[0].number “30”是目标 2031-08-01 的数字；${expected}；${remedy}`,
    ]);
    // Both at once: that it is a target's comes first.
    expect(
      said('新增床位〔30张〕。', [
        { text: '床位30', number: '30' },
        { text: '30张', number: '30' },
      ]),
    ).toHaveLength(2);
  });

  const promise = '“新增床位30张”像是承诺的数量';
  const question =
    '再核对一次原文：是目标，加记录和 <Target> 标记；确实不是，在这一条的 acknowledged 里写 target 和理由。';
  const bed = { text: '床位30张', number: '30' };
  it('is asked about where it reads as a promise', () => {
    expect(said('新增床位30张。', [bed])).toEqual([
      `warning otherNumbers[0].text ${promise}；不是承诺的数字；${question}`,
    ]);
    expect(said('新增床位30张。', [{ ...bed, acknowledged: { target: '说的是邻县。' } }])).toEqual(
      [],
    );
    expect(said('新增床位30张。', [{ ...bed, acknowledged: {} }])).toHaveLength(1);
  });

  it('needs no reason where it does not', () => {
    expect(said('3路车。', [{ ...bus, acknowledged: { target: '是车。' } }])).toEqual([
      'warning otherNumbers[0].acknowledged target：是车。；不填：没有要说明的疑问；删去 acknowledged 里的这一项。',
    ]);
    expect(said('3路车。', [{ ...bus, acknowledged: {} }])).toEqual([]);
  });

  it.each(['上年新增床位30张。', '在去年新增床位30张的基础上，抓好落实。', '前年新增床位30张。'])(
    'was promised by nobody where it was done: %s',
    (words) => expect(said(words, [bed])).toEqual([]),
  );

  it('is asked about though another year is named elsewhere', () => {
    expect(said('巩固去年成果，新增床位30张。', [bed])).toHaveLength(1);
    expect(said('巩固去年成果。\n新增床位30张。', [bed])).toHaveLength(1);
  });

  it('is of a task that is there, where all are', () => {
    const other = { text: '3路', number: '3', task: 9 };
    const expected = 'error otherNumbers[1].task 9；已有的任务序号；改正任务序号。';
    expect(said('3路车。', [bus, other])).toEqual([expected]);
    expect(said('3路车。', [bus, other], false)).toEqual([]);
  });
});

describe('a number that is neither', () => {
  const remedy = '是目标，加记录和 <Target> 标记；不是，在 plan.yaml 的 otherNumbers 写明理由。';
  it('is named with what stands around it', () => {
    expect(said('东西南北中发白万条筒3路车开往城东南北。', [])).toEqual([
      `error  数字“3”（发白万条筒3路车开往城东）既不是目标，也没有列为其他数字；每个阿拉伯数字二者必居其一；${remedy}`.replace(
        '发白万条筒',
        '中发白万条筒',
      ),
    ]);
  });

  it('is listed whole', () => {
    expect(said('13路车。', [{ text: '13路', number: '1' }])).toHaveLength(1);
    expect(said('13路车。', [{ text: '13路', number: '3' }])).toHaveLength(1);
    expect(said('13路车。', [{ text: '13路', number: '13' }])).toEqual([]);
    expect(said('13路车。', [{ text: '13路', number: '13路' }])).toEqual([]);
  });

  it('in words is asked about where it reads as a promise, and listed like any other', () => {
    const words = '帮助三百户家庭翻建房屋。';
    expect(said(words, [])[0]).toContain('“三百户”（帮助三百户家庭翻建房');
    expect(
      said(words, [{ text: '三百户', number: '三百', acknowledged: { target: '邻县的。' } }]),
    ).toEqual([]);
  });
});

describe('numbers of a plan that no editor has looked through', () => {
  const open = (words: string, number = 8) =>
    said(words, number === 8 ? [bus] : [], true, { confirmed: false, number });
  const remedy =
    '是目标，加记录和 <Target> 标记；不是，在 plan.yaml 的 otherNumbers 写明理由；都写明了，删去 plan.yaml 的 confirmed。';

  it('are one question a task', () => {
    expect(open('3路车和5路车、6路车。')).toEqual([
      `warning  2 个数字既不是目标，也没有列为其他数字：5、6；每个阿拉伯数字二者必居其一；${remedy}`,
    ]);
    expect(open('3路车。')).toEqual([]);
  });

  it('are asked about outside tasks where they read as a promise', () => {
    expect(open('2031年新增床位30张，新建公园十座。', outsideTasks)).toEqual([
      `warning  2 处像是承诺的数量，既不是目标，也没有列为其他数字：30张、十座；任务之外的段落，承诺的也是目标；${remedy}`,
    ]);
    expect(open('2031年的文件。', outsideTasks)).toEqual([]);
    const whole = { number: outsideTasks };
    expect(said('2031年新增床位30张。', [], true, whole)).toHaveLength(1);
    expect(said('2031年的文件。', [], true, whole)).toEqual([]);
  });
});

describe('the file', () => {
  it('is where the reason is read', () => {
    const file = 'plans/2031/plan.yaml';
    expect(textOf(file)).toContain('otherNumbers');
    const { findings } = contentWith({
      [file]: replacing(
        'reason: 上年的基数。',
        'reason: 上年的基数。\n    acknowledged:\n      target: 上年的。',
      ),
    });
    expect(findings.map(({ field, line }) => [field, line])).toEqual([
      ['otherNumbers[1].acknowledged', expect.any(Number)],
    ]);
  });
});

describe('what an editor is told of a listed number', () => {
  it('that does not stand where it is said to', () => {
    expect(said('3路车。', [bus, { text: '5路车', number: '5' }])).toEqual([
      'error otherNumbers[1].text “5路车”在任务 8 中出现 0 次；恰好出现一次；照抄任务正文里含有这个数字的几个字。',
    ]);
    expect(said('3路车。', [bus, { text: '路车', number: '5' }])).toEqual([
      'error otherNumbers[1].text “路车”中没有恰好一个“5”；number 是 text 里的数字；改正 number 或 text。',
    ]);
  });

  it('that is cut', () => {
    expect(said('13路车。', [{ text: '13路', number: '3' }])).toEqual([
      'error otherNumbers[0].number “3”；“13”；照原文写整个数字。',
    ]);
    // A number right beside it is another one.
    expect(
      said('1、3路车。', [
        { text: '1、', number: '1' },
        { text: '3路', number: '3' },
      ]),
    ).toEqual([]);
  });

  it('that is promised to two targets at once', () => {
    const { plan, task } = passage('开工、竣工各〔20万平方米〕。', [[{}, {}]]);
    const otherNumbers = [{ task: 8, text: '各20万', number: '20', reason: '不是目标。' }];
    const [finding] = checkOtherNumbers(
      { ...plan, record: { ...plan.record, otherNumbers }, tasks: [task] },
      new Map(),
    );
    expect(finding?.found).toBe('“20”是目标 2031-08-01、2031-08-02 的数字');
  });

  it('that is written in words', () => {
    expect(said('帮助三百户。', [])).toEqual([
      'warning  “三百户”（帮助三百户。）像是承诺的数量，既不是目标，也没有列为其他数字；汉字写的数量也核对一遍；是目标，加记录和 <Target> 标记；不是，在 plan.yaml 的 otherNumbers 写明理由。',
    ]);
  });

  it('at the line of the wording', () => {
    const { plan, task } = passage('3路车。');
    const record = { ...plan.record, otherNumbers: [] };
    const [finding] = checkOtherNumbers({ ...plan, record, tasks: [task] }, new Map());
    expect(finding?.line).toBe(task.bodyLine + 1);
  });
});
