import { describe, expect, it } from 'vitest';
import { likeness, pairsOf } from './likeness.ts';

describe('pairsOf', () => {
  it('are neighbours, across no mark and no numeral', () => {
    expect([...pairsOf('新增床位，建AED5台')]).toEqual(['新增', '增床', '床位', '建A', 'AE', 'ED']);
    expect(pairsOf('5％').size).toBe(0);
    expect(pairsOf('台').size).toBe(0);
  });
});

describe('likeness', () => {
  it('is the share of the words’ pairs that the text has', () => {
    expect(likeness('养老床位', '新增养老床位5张')).toBe(1);
    expect(likeness('养老机构', '新增养老床位5张')).toBeCloseTo(1 / 3);
    expect(likeness('公园', '新增养老床位5张')).toBe(0);
    expect(likeness('', '新增养老床位5张')).toBe(0);
  });
});
