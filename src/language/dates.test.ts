import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaDay, chinaMinute, chineseDate, isoDate } from './dates.ts';

const iso = date({
  min: new Date('1949-10-01'),
  max: new Date('2100-12-31'),
  noInvalidDate: true,
}).map((day) => day.toISOString().slice(0, 10));

describe('official dates', () => {
  it('are printed without zeros in front, and kept with them', () => {
    expect(isoDate('2024年3月8日')).toBe('2024-03-08');
    expect(chineseDate('2024-03-08')).toBe('2024年3月8日');
    expect(isoDate('2024年12月31日')).toBe('2024-12-31');
  });

  it('come back from either form as they were', () => {
    assert(
      property(iso, (day) => {
        expect(isoDate(chineseDate(day))).toBe(day);
      }),
    );
  });

  it.each([
    '2024-03-08',
    '2024年3月',
    '二〇二四年三月八日',
    '于2024年3月8日',
    '2024年3月8日止',
    '',
  ])('are nothing else: %s', (other) =>
    expect(() => isoDate(other)).toThrow('not an official date'),
  );
});

describe('times in China', () => {
  it.each([
    ['2026-11-23T02:19:00Z', '2026-11-23T10:19'],
    ['2026-11-23T16:00:00Z', '2026-11-24T00:00'],
    ['2026-12-31T23:30:00-05:00', '2027-01-01T12:30'],
    ['2026-07-01T00:00:00+08:00', '2026-07-01T00:00'],
    ['2026-11-23T02:19:59.999Z', '2026-11-23T10:19'],
  ])('%s is %s there', (time, there) => {
    expect(chinaMinute(time)).toBe(there);
    expect(chinaDay(time)).toBe(there.slice(0, 10));
  });
});
