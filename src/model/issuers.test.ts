import { describe, expect, it } from 'vitest';
import { plan as own } from '../../tests/fixture/fixture.ts';
import {
  consecutivePlans,
  mainPlan,
  mainPlans,
  newerThan,
  planName,
  plansBeside,
  plansByIssuer,
} from './issuers.ts';

describe('consecutivePlans', () => {
  const plan = (issuer: string, year: number) => ({ issuer, year, record: {} });
  const pairsOf = (...plans: ReturnType<typeof plan>[]) =>
    consecutivePlans(plans).map(({ older, newer }) => [older, newer].map(({ year }) => year));

  it('pairs each plan with the one before it of the same issuer, whatever years lie between', () => {
    expect(pairsOf(plan('云汀县', 2033), plan('云汀县', 2031), plan('云汀县', 2030))).toEqual([
      [2031, 2033],
      [2030, 2031],
    ]);
  });

  it('pairs no plans of different issuers, none of one year, and not a plan alone', () => {
    expect(pairsOf(plan('云汀县', 2031), plan('云溪县', 2030))).toEqual([]);
    expect(pairsOf(plan('云汀县', 2031), plan('云汀县', 2031))).toEqual([]);
    expect(pairsOf(plan('云汀县', 2031))).toEqual([]);
  });

  it('knows an issuer by its name with and without the city', () => {
    expect(pairsOf(plan('某某市云汀县', 2032), plan('云汀县', 2031))).toEqual([[2031, 2032]]);
  });
});

describe('the plans of several issuers', () => {
  const plan = (issuer: string, year: number, confirmed?: false) => ({
    issuer,
    year,
    record: { confirmed },
  });
  const all = [
    plan('云溪县', 2032),
    plan('云汀县', 2031),
    plan('云汀县', 2030),
    plan('云溪县', 2029),
    plan('云汀县', 2028),
  ];

  it('are led by the newest of the issuer with the most', () => {
    expect(mainPlan(all)).toBe(all[1]);
    expect(mainPlans(all)).toEqual([all[1], all[2], all[4]]);
  });

  it('are led by the issuer with the most that an editor has gone through, however many others there are', () => {
    const some = [
      plan('云汀县', 2032, false),
      plan('云汀县', 2031, false),
      plan('云汀县', 2030, false),
      plan('云溪县', 2029),
    ];
    expect(mainPlan(some)).toBe(some[3]);
  });

  it('are led by the issuer with the most of all, where of several the same number is gone through', () => {
    const some = [
      plan('云汀县', 2032),
      plan('云溪县', 2031),
      plan('云溪县', 2030, false),
      plan('云溪县', 2029, false),
    ];
    expect(mainPlan(some)).toBe(some[1]);
  });

  it('are led by the newest plan of all, where issuers have as many', () => {
    const some = [plan('云汀县', 2032), plan('云溪县', 2031)];
    expect(mainPlan(some)).toBe(some[0]);
  });

  it('are led by the issuer that is named, and by none where it has no plan', () => {
    expect(mainPlan(all, '云溪县')).toBe(all[0]);
    expect(mainPlans(all, '云溪县')).toEqual([all[0], all[3]]);
    expect(mainPlan(all, '云山县')).toBeUndefined();
    expect(mainPlans(all, '云山县')).toEqual([]);
    expect(mainPlan([])).toBeUndefined();
  });

  it('stand beside those of their own issuer', () => {
    expect(plansBeside(all, all[3]!)).toEqual([all[0], all[3]]);
  });

  it('stand under their issuers, the one whose plan comes first in front', () => {
    expect(plansByIssuer(all)).toEqual([
      [all[0], all[3]],
      [all[1], all[2], all[4]],
    ]);
  });

  it('stand with the first whose name theirs may be, where it may be that of two', () => {
    const two = [plan('云州市云汀县', 2032), plan('汀州市云汀县', 2031), plan('云汀县', 2030)];
    expect(plansByIssuer(two)).toEqual([[two[0], two[2]], [two[1]]]);
  });

  it('know the newest of their issuer, unless they are it', () => {
    const newer = { ...own, year: own.year + 1 };
    const other = { ...own, year: own.year + 2, issuer: '云溪县人民政府' };
    expect(newerThan([other, newer, own], own)).toBe(newer);
    expect(newerThan([other, newer, own], newer)).toBeUndefined();
    expect(newerThan([other], own)).toBeUndefined();
  });

  it('are called by their year, and by whose they are where that is not said by it', () => {
    const newer = { ...own, year: 2032 };
    const other = { ...own, issuer: '云溪县人民政府' };
    expect(planName([newer, own], own)).toBe('2031年');
    expect(planName([own, other], own)).toBe(`${own.issuerShort}2031年`);
  });
});
