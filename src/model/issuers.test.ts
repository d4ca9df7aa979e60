import { describe, expect, it } from 'vitest';
import { consecutivePlans } from './issuers.ts';

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
