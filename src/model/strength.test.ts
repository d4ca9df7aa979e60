import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import { strengthOf, strengths } from './strength.ts';

describe('strengthOf', () => {
  it.each([
    [1, 1, 'quantified'],
    [1, 0, 'quantified'],
    [0, 1, 'checkable'],
    [0, 2, 'checkable'],
    [0, 0, 'directional'],
  ])(
    'of %i targets and %i deliverables is %s: a number first, then a thing to be done',
    (targets, deliverables, strength) => {
      const some = (count: number) => Array.from({ length: count });
      expect(strengthOf({ targets: some(targets), deliverables: some(deliverables) })).toBe(
        strength,
      );
    },
  );

  it('is what each task of the plan carries, and every strength occurs', () => {
    for (const task of plan.tasks) expect(task.strength).toBe(strengthOf(task));
    expect(new Set(plan.tasks.map(({ strength }) => strength))).toEqual(new Set(strengths));
  });
});
