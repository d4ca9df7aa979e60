import { describe, expect, it } from 'vitest';
import { likeTargets } from '../model/like.ts';
import type { BarDatum } from './bars.ts';
import type { ChartChoice } from './choose.ts';
import { findingOf, findingParts } from './finding.ts';

const say = (
  form: ChartChoice['form'],
  unit: string,
  data: readonly [indicator: string, value: number, raw?: string][],
  kind = 'flow',
) => {
  const targets = likeTargets<BarDatum>(
    data.map(([indicator, value, raw = `${value}${unit}`], index) => ({
      id: String(index),
      unit,
      kind,
      indicator,
      raw,
      value,
    })),
  );
  return { form, targets };
};

describe('findingOf', () => {
  it('names a lone target with its number as printed and the key to the marks', () => {
    expect(findingOf(say('items', '家', [['引进各类首店', 170, '170家以上']]))).toBe(
      '引进各类首店：170家以上，一格一家',
    );
  });

  it('calls counts 最多, rates 最高, anything else 最大', () => {
    const data: [string, number][] = [
      ['甲', 1],
      ['乙', 2],
    ];
    expect(findingOf(say('items', '家', data))).toBe('最多的是“乙”：2家，一格一家');
    expect(findingOf(say('bars', '人次', data))).toBe('最多的是“乙”：2人次');
    expect(findingOf(say('bars', '平方米', data))).toBe('最大的是“乙”：2平方米');
    expect(findingOf(say('share', '%', data, 'share'))).toBe('最高的是“乙”：2%');
    expect(findingOf(say('bars', '%', data, 'growth'))).toBe('最高的是“乙”：2%');
  });

  it('ranks nothing where the measure word may count unlike things', () => {
    expect(
      findingOf(
        say('items', '个', [
          ['停车项目', 2],
          ['停车位', 90],
        ]),
      ),
    ).toBe('这2个目标从2个到90个不等，一格一个');
  });

  it('says so where numbers are the same, and keeps their words of comparison', () => {
    expect(
      findingOf(
        say('bars', '平方米', [
          ['开工', 100, '100万平方米'],
          ['竣工', 100, '100万平方米'],
        ]),
      ),
    ).toBe('2个目标数字相同，都是100万平方米');
    expect(
      findingOf(
        say('bars', '家', [
          ['甲', 400, '达400家'],
          ['乙', 400, '超400家'],
        ]),
      ),
    ).toBe('2个目标数字相同：达400家、超400家');
  });

  it('does not single out one of several that share the first place', () => {
    expect(
      findingOf(
        say('items', '家', [
          ['甲', 20],
          ['乙', 20],
          ['丙', 16],
        ]),
      ),
    ).toBe('2个目标并列最多：20家，一格一家');
  });

  it('puts single quotation marks inside double ones', () => {
    expect(
      findingOf(
        say('bars', '人次', [
          ['“体育公益配送”服务', 3],
          ['体质测试', 2],
        ]),
      ),
    ).toBe('最多的是“‘体育公益配送’服务”：3人次');
  });

  it('is the sum of its parts, each promised number one part', () => {
    const told = say('items', '个', [
      ['甲', 2],
      ['乙', 90],
    ]);
    const parts = findingParts(told);
    expect(parts.map(({ text }) => text).join('')).toBe(findingOf(told));
    expect(parts.filter(({ role }) => role === 'number').map(({ text }) => text)).toEqual([
      '2个',
      '90个',
    ]);
  });
});
