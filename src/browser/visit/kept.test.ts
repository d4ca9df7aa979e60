import { describe, expect, it } from 'vitest';
import { dayOf, lastVisit, withVisit } from './kept.ts';

const today = '2032-6-15';
const yesterday = { day: '2032-6-14', known: 100 };

describe('visits', () => {
  it('are named by the day on the reader’s device', () => {
    expect(dayOf(new Date(2032, 5, 5))).toBe('2032-6-5');
  });

  it('have none before the first', () => {
    expect(lastVisit(undefined, today)).toBeUndefined();
    expect(withVisit(undefined, today, 200)).toEqual({ day: today, known: 200 });
    expect(lastVisit(withVisit(undefined, today, 200), today)).toBeUndefined();
  });

  it('are held against the last day’s, however often a page is opened today', () => {
    const once = withVisit(yesterday, today, 200);
    const twice = withVisit(once, today, 300);
    expect([once, twice].map((one) => lastVisit(one, today))).toEqual([yesterday, yesterday]);
    expect(twice.known).toBe(300);
    expect(lastVisit(twice, '2032-6-16')).toMatchObject({ day: today, known: 300 });
  });

  it('keep no more than two days', () => {
    const first = withVisit({ ...yesterday, before: { day: '2032-6-1', known: 1 } }, today, 200);
    expect(first).toEqual({ day: today, known: 200, before: yesterday });
  });
});
