import { describe, expect, it } from 'vitest';
import { noDifferenceFault, saysNoDifference } from './record-findings.ts';

describe('words for a difference', () => {
  it.each([
    '相同',
    '一致。',
    '一样.',
    '同',
    '与目标相同',
    '与目标的口径相同',
    '口径一致',
    '指标完全相同',
    '范围基本一致',
    '没有不同',
    '没有什么区别。',
    '无差别',
    '无差异',
  ])('say that there is none: %s', (words) => {
    expect(saysNoDifference(words)).toBe(true);
    expect(noDifferenceFault(words)).toMatchObject({ field: ['difference'], found: words });
  });

  it.each([
    '口径不同',
    '不相同',
    '相同的是单位',
    '没有不同的口径',
    '只有城关镇的',
    '与去年相同',
    '无',
  ])('say one: %s', (words) => expect(saysNoDifference(words)).toBe(false));
});
