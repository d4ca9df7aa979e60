import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDutyLine, isUnitLine, unitsIn, unitsNamed, unitsOf, withoutUnits } from './units.ts';

describe('unitsOf', () => {
  it('leaves a bracket that two lines stand between', () => {
    expect(unitsOf(['（牵头单位：区商务委', '配合单位：区财政局、各县（市）政府）'])).toBe(
      '牵头单位：区商务委 | 配合单位：区财政局、各县（市）政府',
    );
    expect(unitsOf(['责任单位：区商务委', '责任单位：各县（市）'])).toBe('区商务委 | 各县（市）');
    expect(unitsOf(['责任单位：各县（市）'])).toBe('各县（市）');
  });

  it('is nobody where a bracket only ends as names of banks do', () => {
    expect(unitsOf(['推进改革。（试行）'])).toBeNull();
    expect(unitsOf(['推进改革。（人行、工行云溪支行）'])).toBe('人行、工行云溪支行');
  });
});

describe('a line', () => {
  it.each([
    '责任单位：区商务委',
    '（牵头单位:区商务委）',
    '责任分工：区商务委',
    '【主办单位：区商务委】',
    '牵头及配合单位：区商务委',
    '配合实施单位：区商务委',
  ])('says who answers: %s', (line) => expect(isUnitLine(line)).toBe(true));

  it.each(['区商务委', '责任单位', '各责任单位：区商务委', '落实责任：压实责任'])(
    'says something else: %s',
    (line) => expect(isUnitLine(line)).toBe(false),
  );

  it('says who leads it or when it is due, where it is short', () => {
    const due = [
      '责任领导：王某',
      '（责任人：王某）',
      '联系人:王某',
      '完成时限：12月底',
      '时间节点：12月底',
      '工作时限：12月底',
      '进度安排：12月底',
    ];
    expect(due.filter((line) => !isDutyLine(line))).toEqual([]);
    expect(isDutyLine(`责任人：${'王'.repeat(56)}`)).toBe(true);
    expect(isDutyLine(`责任人：${'王'.repeat(57)}`)).toBe(false);
    expect(isDutyLine('明确责任人：王某')).toBe(false);
    expect(isDutyLine('责任人王某')).toBe(false);
  });
});

describe('unitsIn', () => {
  const named = (text: string) => unitsIn(text).map(({ units }) => units);

  it.each([
    ['新增企业。（区商务委）', ['区商务委']],
    ['新增企业！[区商务委]', ['区商务委']],
    ['新增企业（区商务委）', ['区商务委']],
    ['新增企业（区商务委）。', ['区商务委']],
    ['新增企业（区商务委）.', ['区商务委']],
    ['新增企业（区商务委）；办节会（区文旅局）。', ['区商务委', '区文旅局']],
    ['新增企业。（区商务委；区文旅局）', ['区商务委；区文旅局']],
    ['新增企业。（各街道（镇））', ['各街道（镇）']],
    ['新增企业。（区商务委等）', ['区商务委等']],
    ['新增企业。（区商务委负责。列第一位者为牵头单位）', ['区商务委负责']],
    ['新增企业。（各方按职责分工）', ['各方按职责分工']],
    ['新增企业。（各方负责落实到位）', ['各方负责落实到位']],
    ['新增企业。（王某某负责）', ['王某某负责']],
    ['新增企业。（区商务委负责。）', ['区商务委负责']],
    ['新增企业。（区商务委、）', ['区商务委、']],
    ['新增企业）五家。（区商务委）', ['区商务委']],
    ['（牵头单位：甲局）、乙局', ['（牵头单位：甲局）、乙局']],
    ['责任单位：甲局（乙局', ['责任单位：甲局（乙局']],
    ['新增企业。（责任单位：全部）', ['责任单位：全部']],
    ['新增企业。责任单位：区商务委', ['责任单位：区商务委']],
    ['新增企业；牵头单位：区商务委', ['牵头单位：区商务委']],
    ['责任单位：区商务委', ['责任单位：区商务委']],
    ['（责任单位：区商务委）', ['责任单位：区商务委']],
    ['（责任单位：区商务委）。', ['责任单位：区商务委']],
    ['（责任单位：区商务委', ['责任单位：区商务委']],
    ['责任单位：区商务委）。', ['责任单位：区商务委']],
  ])('%s', (text, units) => expect(named(text)).toEqual(units));

  it.each([
    '（区商务委）',
    '新增企业（区商务委）五家。',
    '推进改革。新增企业（区商务委）五家。',
    '新增企业。（含外资企业）',
    '新增企业。（区商务委、其他）',
    '新增企业。（王某负责）',
    '新增企业。（——由王某某负责）',
    '新增企业。（由各方负责——）',
    '新增企业。（负责推进这一项工作的各位领导和专家）',
    '新增企业。（）',
    '新增企业，责任单位：区商务委',
    '新增企业。（区商务委',
    '新增企业。区商务委）',
  ])('sees nobody in %s', (text) => expect(named(text)).toEqual([]));

  it('says where they stand, so that the text is known without them', () => {
    expect(unitsIn('𠮷事。（区商务委）')).toEqual([{ start: 4, end: 10, units: '区商务委' }]);
    expect(withoutUnits('修路（区建委）；修桥（区交通局）。')).toBe('修路；修桥。');
    expect(withoutUnits('修路。责任单位：区建委')).toBe('修路。');
  });
});

describe('the units of some paragraphs', () => {
  it('lose one label that says no more than the name of the field, and keep several', () => {
    expect(unitsOf(['责任部门：区商务委'])).toBe('区商务委');
    expect(unitsOf(['牵头单位:区商务委'])).toBe('区商务委');
    expect(unitsOf(['配合单位：区商务委'])).toBe('配合单位：区商务委');
    expect(unitsOf(['第一责任单位：区商务委'])).toBe('第一责任单位：区商务委');
    expect(unitsOf(['牵头单位：区商务委；配合单位：区建委'])).toBe(
      '牵头单位：区商务委；配合单位：区建委',
    );
    expect(unitsOf(['修路。', '修桥。'])).toBeNull();
  });
});

describe('unitsNamed', () => {
  it.each([
    ['区发展改革委、区财政局', ['区发展改革委', '区财政局']],
    ['区发展改革委，区财政局，各街道', ['区发展改革委', '区财政局', '各街道']],
    ['县交通局', ['县交通局']],
    ['区民政局等', ['区民政局']],
    ['', []],
    ['全力推进', []],
    ['县科学技术协会、县总工会、座谈会', ['县科学技术协会', '县总工会']],
    ['《办法》区财政局', []],
    ['等级保护局', ['等级保护局']],
    ['区建委（牵头单位）、区财政局', ['区建委', '区财政局']],
    ['区建委、区财政局（牵头单位在前）', ['区建委', '区财政局']],
    ['区建委、区财政局 | 区建委', ['区建委', '区财政局']],
  ])('names one by one: %s', (text, names) => {
    expect(unitsNamed(text)).toEqual(names.map((name) => ({ name })));
  });

  it('gives a label before the names as their duty', () => {
    expect(unitsNamed('牵头单位：区建委；配合单位：区财政局、区房管局')).toEqual([
      { name: '区建委', role: '牵头单位' },
      { name: '区财政局', role: '配合单位' },
      { name: '区房管局', role: '配合单位' },
    ]);
  });

  it('gives each label its own names, whatever stands between', () => {
    for (const between of [',', '，', '、', ''])
      expect(
        unitsNamed(`牵头单位:区建委${between}责任单位:区财政局、各街道,完成时限:全年`),
      ).toEqual([
        { name: '区建委', role: '牵头单位' },
        { name: '区财政局', role: '责任单位' },
        { name: '各街道', role: '责任单位' },
      ]);
  });

  it('reads no unit where somebody leads', () => {
    const note = '（牵头领导：某区长 责任单位：区建委、区财政局）';
    expect(unitsIn(`修路。${note}`)).toEqual([
      { start: 3, end: 3 + note.length, units: note.slice(1, -1) },
    ]);
    expect(unitsNamed(note.slice(1, -1)).map(({ name }) => name)).toEqual(['区建委', '区财政局']);
  });

  it('gives a duty behind the names to those that have it', () => {
    expect(unitsNamed('区建委牵头，区财政局、区房管局配合')).toEqual([
      { name: '区建委', role: '牵头' },
      { name: '区财政局', role: '配合' },
      { name: '区房管局', role: '配合' },
    ]);
    expect(unitsNamed('区建委、区财政局按职责分工负责')).toEqual([
      { name: '区建委', role: '按职责分工负责' },
      { name: '区财政局', role: '按职责分工负责' },
    ]);
  });

  it('passes over a remark on the order of names', () => {
    expect(unitsNamed('区建委、区财政局（列第一位者为牵头单位，下同）')).toEqual([
      { name: '区建委' },
      { name: '区财政局' },
    ]);
  });

  it('takes the groups of several paragraphs, and names each unit once a duty', () => {
    expect(unitsNamed('区建委 | 区建委、区财政局 | 牵头单位：区建委')).toEqual([
      { name: '区建委' },
      { name: '区财政局' },
      { name: '区建委', role: '牵头单位' },
    ]);
  });

  it('reads what paragraphs print of it', () => {
    const printed = unitsOf([
      '加装电梯20台。（责任单位：区房管局、区建委）',
      '建公园3座。（区绿化局）',
    ]);
    expect(unitsNamed(printed ?? '').map(({ name }) => name)).toEqual([
      '区房管局',
      '区建委',
      '区绿化局',
    ]);
  });

  it('invents no name: each stands in the words', () => {
    const words = array(
      constantFrom(
        '区建委',
        '县交通局',
        '各镇',
        '、',
        '，',
        '；',
        '。',
        '牵头',
        '配合',
        '责任单位：',
        '等',
        '和',
        ' | ',
        '（下同）',
      ),
      { maxLength: 10 },
    ).map((all) => all.join(''));
    assert(
      property(words, (text) => {
        const named = unitsNamed(text);
        for (const { name, role } of named) {
          expect(text).toContain(name);
          if (role !== undefined) expect(text).toContain(role);
        }
        const seen = named.map(({ name, role }) => `${name}/${role}`);
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { seed: 2031 },
    );
  });
});
