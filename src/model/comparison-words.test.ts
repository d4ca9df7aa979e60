import { describe, expect, it } from 'vitest';
import { target } from '../../tests/fixture/fixture.ts';
import { fates, redefinitions, type Redefinition, type TargetPair } from './comparison.ts';
import { fateExplanations, fateWords, pairNotes } from './comparison-words.ts';

const older = target('05-03');
const pair = (change: Partial<TargetPair> = {}): TargetPair => ({
  older,
  newer: older,
  matchedBy: 'key',
  redefinitions: [],
  isCut: false,
  ...change,
});

describe('what became of a target', () => {
  it('is said in one way for each fate, by the names of the plans', () => {
    expect(fates.map((fate) => fateWords[fate]('2018年', '2019年'))).toEqual([
      '数字升了',
      '数字降了',
      '口径变了',
      '只在2018年的计划里',
      '只在2019年的计划里',
      '数字没有变',
    ]);
  });

  it('is explained without saying that what is not in a plan was given up', () => {
    expect(fates.map((fate) => fateExplanations[fate]('2018年', '2019年'))).toEqual([
      '2019年的数字比2018年的大。',
      '2019年的数字比2018年的小。',
      '说的是同一个指标，但两年算的不是一回事，所以不比大小。',
      '2018年的计划里有，2019年的计划里没有找到同样的指标；也可能只是换了说法。',
      '2019年的计划里有，2018年的计划里没有找到同样的指标；也可能只是换了说法。',
      '两份计划的数字相同。',
    ]);
  });
});

describe('pairNotes', () => {
  const share = target('06-03');

  it.each<[Redefinition, Partial<TargetPair>, string]>([
    ['unit', { newer: { ...older, unit: '部' } }, '单位由“台”变为“部”'],
    ['kind', { newer: { ...older, kind: 'stock' } }, '性质由年内数量变为总量'],
    [
      'of',
      { older: share, newer: { ...share, of: '常住人口' } },
      `比率的分母由“${share.of}”变为“常住人口”`,
    ],
    ['of', { newer: { ...older, of: '常住人口' } }, '比率的分母由没有写明变为“常住人口”'],
    ['bound', { newer: { ...older, comparator: 'le' } }, '数字的约束由“照数”变为“不高于”'],
    ['cut', { newer: { ...older, verb: '减少' } }, '后一份说的是“减少”，方向不同'],
    ['cut', { newer: { ...older, verb: '' } }, '增减的方向不同'],
    [
      'period',
      { newer: { ...older, periodStart: '2032-01-01', periodEnd: '2032-06-30' } },
      '时段由2031-01-01至2031-12-31变为2032-01-01至2032-06-30',
    ],
    ['range', {}, '范围的一端升、一端降'],
    ['break', {}, '本站的各年记录里写明这一年口径变了'],
  ])('say why numbers are not compared: %s', (one, change, words) => {
    expect(redefinitions).toContain(one);
    expect(pairNotes('redefined', pair({ ...change, redefinitions: [one] }))).toEqual([words]);
  });

  it('say of a cut what it means that its number rose or fell, and else nothing', () => {
    const cut = pair({ isCut: true });
    expect(pairNotes('raised', cut)).toEqual(['数字是降幅：升了，是要降得更多']);
    expect(pairNotes('lowered', cut)).toEqual(['数字是降幅：降了，是要降得更少']);
    expect(pairNotes('kept', cut)).toEqual([]);
    expect(pairNotes('raised', pair())).toEqual([]);
  });

  it('say that the wording binds otherwise, unless that is why they are not compared', () => {
    const bound = pair({ newer: { ...older, comparator: 'ge' } });
    expect(pairNotes('kept', bound)).toEqual(['说法由“照数”变为“不低于”']);
    expect(pairNotes('redefined', bound)).toEqual([]);
  });
});
