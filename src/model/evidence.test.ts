import { describe, expect, it } from 'vitest';
import { contentWith, onlyPlan, plan, removed } from '../../tests/fixture/fixture.ts';
import { evidenceRows } from './evidence.ts';

describe('evidenceRows', () => {
  const rows = evidenceRows(plan);

  it('has a row for every recorded figure, in the order of the text, those of the year before last', () => {
    expect(rows.map(({ outcome }) => outcome.id.slice(5))).toEqual([
      '01-01-r01',
      '01-01-r02',
      '01-02-r01',
      '01-02-r02',
      '01-03-r01',
      '02-01-r01',
      '02-03-r01',
      '02-03-r02',
      '02-05-r01',
      '02-06-r01',
      '02-06-r02',
      '03-01-r01',
      '03-01-r02',
      '03-03-r01',
      '05-03-r01',
      '05-03-r02',
      '06-06-r01',
    ]);
  });

  it('shows the figures of a promise that is printed twice where it is printed first', () => {
    expect(
      rows.filter(({ target }) => target.indicatorKey === 'specialised-new-firms-added'),
    ).toEqual([
      { target: expect.objectContaining({ id: '2031-02-05' }), outcome: expect.anything() },
    ]);
  });

  it('gives each figure to the target that its record names', () => {
    for (const { target, outcome } of rows) expect(outcome.target).toBe(target.id);
  });

  it('is empty where nothing was published', () => {
    const bare = onlyPlan(contentWith({ 'plans/2031/outcomes.yaml': removed }));
    expect(evidenceRows(bare)).toEqual([]);
  });
});
