import { describe, expect, it } from 'vitest';
import { target } from '../../tests/fixture/fixture.ts';
import type { Gap } from './gap.ts';
import {
  besideWords,
  changeWords,
  differenceWords,
  gapWords,
  noGapReason,
  noGapWords,
  verdictSentence,
  verdictWords,
} from './gap-words.ts';
import { states } from './outcome.ts';

const gap = (change: Partial<Gap>): Gap => ({
  side: 1,
  amount: 57,
  unit: '个',
  against: 'target',
  expected: false,
  rate: false,
  ...change,
});
const rate = { rate: true, unit: '个百分点', amount: 0.4 };

describe('the words for a gap', () => {
  it.each<[Partial<Gap>, string]>([
    [{}, '比目标多57个'],
    [{ side: -1, amount: 100, unit: '亿元', expected: true }, '比目标少100亿元（预计数）'],
    [{ side: 0, amount: 0 }, '与目标相同'],
    [{ side: 0, amount: 0, expected: true }, '与目标相同（预计数）'],
    [{ ...rate, side: -1, against: 'upper' }, '比上限低0.4个百分点'],
    [{ ...rate, against: 'upper' }, '比上限高0.4个百分点'],
    [{ side: 0, amount: 0, against: 'upper' }, '与上限相同'],
    [{ side: -1, amount: 3, unit: '起', against: 'upper' }, '比上限少3起'],
    [{ side: -1, amount: 5, unit: '张', against: 'lower' }, '比下限少5张'],
    [{ side: 0, amount: 0, against: 'within' }, '在目标的范围以内'],
    [{ ...rate, side: -1, against: 'about' }, '比目标的约数低0.4个百分点'],
    [{ side: 0, amount: 0, against: 'stated' }, '与目标写明的数相同'],
    [{ ...rate, unit: '个千分点' }, '比目标高0.4个千分点'],
    [{ ...rate, cut: '下降' }, '下降的幅度比目标大0.4个百分点'],
    [{ side: -1, amount: 5, unit: '起', cut: '减少' }, '减少的幅度比目标小5起'],
    [{ side: 0, amount: 0, cut: '减少' }, '与目标相同'],
  ])('%j are %s', (change, words) => expect(gapWords(gap(change))).toBe(words));

  it('are shorter where it stands beside what it is held against', () => {
    expect(differenceWords(gap({}))).toBe('多57个');
    expect(differenceWords(gap({ ...rate, side: -1 }))).toBe('低0.4个百分点');
    expect(differenceWords(gap({ side: 0, amount: 0 }))).toBe('相同');
  });

  it('say why there is none', () => {
    const why = (id: string) => noGapWords(target(id).standing);
    expect(why('01-01')).toBe('不能比：只有2031年1—9月的');
    expect(why('02-03')).toBe('不能比：来源的数字不一致');
    expect(why('02-05')).toBe('不能比：口径不明');
    expect(why('02-06')).toBe('不能比：口径不同');
    expect(why('03-03')).toBe('不能比：公布的不是确数');
    expect(why('05-03')).toBe('不能比：只是其中一部分');
  });

  it('praise and blame nobody', () => {
    const all = [
      ...states.map((state) => noGapWords({ state, decisive: [], disagree: false, searches: [] })),
      ...[-1, 0, 1].map((side) => gapWords(gap({ side: side as Gap['side'] }))),
    ];
    for (const words of all) expect(words).not.toMatch(/超额|完成|不足|落后|好|差/u);
  });

  it('say how a year differs from the one before, with its scale word', () => {
    expect(changeWords(target('03-01').change!)).toBe('比2030年底多27家');
  });
});

describe('besideWords', () => {
  it('need not say what they are held against where that is the target, and else do', () => {
    expect(besideWords(gap({ expected: true }))).toBe('多57个');
    expect(besideWords(gap({ against: 'upper' }))).toBe('比上限多57个');
    expect(besideWords(gap({ against: 'within' }))).toBe('在目标的范围以内');
    expect(besideWords(gap({ cut: '下降' }))).toContain('幅度');
  });
});

describe('whether a figure kept a promise', () => {
  it.each([
    ['eq', '达到了目标', '没有达到目标'],
    ['ge', '达到了目标', '没有达到目标'],
    ['gt', '超过了目标写明的数', '没有超过目标写明的数'],
    ['le', '没有超过目标的上限', '超过了目标的上限'],
    ['lt', '低于目标写明的数', '不低于目标写明的数'],
    ['range', '在目标的范围以内', '低于目标的范围'],
    ['approx', '', ''],
  ] as const)('is said of %s by what was promised', (comparator, met, notMet) => {
    expect(verdictWords('met', comparator)).toBe(met);
    expect(verdictWords('not-met', comparator)).toBe(notMet);
  });

  it('is no sentence where nothing is said', () => {
    expect(verdictSentence('met', 'approx')).toBe('');
  });
});

describe('why there is no gap', () => {
  const decisive = target('02-03').standing.decisive;
  const why = (state: (typeof states)[number], disagree: boolean, some = decisive) =>
    noGapReason({ state, decisive: some, disagree, searches: [] });

  it.each<[(typeof states)[number], boolean, string]>([
    ['final', true, '来源的数字不一致'],
    ['expected', true, '来源的数字不一致'],
    ['final', false, '公布的不是确数'],
    ['expected', false, '公布的不是确数'],
    // Figures that count something else need not agree.
    ['unclear', true, '口径不明'],
    ['not-comparable', true, '口径不同'],
    ['not-found', false, '没有找到公布的结果'],
  ])('in the state %s, sources disagreeing: %s', (state, disagree, words) =>
    expect(why(state, disagree)).toBe(words),
  );

  it('is the part that is known, of the thing or of the time', () => {
    expect(why('partial', false, [])).toBe('只是其中一部分');
    expect(why('partial', false, [{ ...decisive[0]!, definition: 'part' }])).toBe('只是其中一部分');
    expect(why('partial', false, [{ ...decisive[0]!, periodEnd: '2031-06-30' }])).toBe(
      '只有2031年1—6月的',
    );
  });
});

describe('a change from the year before', () => {
  it('may be none', () => {
    const { change } = target('03-01');
    const same = { ...change!.baseline, baseValue: change!.figure.baseValue };
    expect(changeWords({ ...change!, baseline: same })).toBe('与2030年底相同');
  });
});

describe('words that stand shorter in a table', () => {
  it('are those of the sentence', () => {
    for (const comparator of ['eq', 'ge', 'gt', 'le', 'lt', 'range'] as const)
      for (const verdict of ['met', 'not-met'] as const)
        expect(verdictSentence(verdict, comparator)).toBe(
          `单位、时段、口径都与目标相同，数字${verdictWords(verdict, comparator)}。`,
        );
    expect(verdictWords('met', 'approx')).toBe('');
    const { standing } = target('02-05');
    expect(noGapWords(standing)).toBe(`不能比：${noGapReason(standing)}`);
  });
});
