import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaDay, chinaMinute, chineseDate, dayIn } from './dates.ts';

const iso = date({
  min: new Date('1949-10-01'),
  max: new Date('2099-12-31'),
  noInvalidDate: true,
}).map((day) => day.toISOString().slice(0, 10));

describe('official dates', () => {
  it('are printed without zeros in front, and kept with them', () => {
    expect(dayIn('2024年3月8日')).toBe('2024-03-08');
    expect(chineseDate('2024-03-08')).toBe('2024年3月8日');
    expect(dayIn('2024年12月31日')).toBe('2024-12-31');
  });

  it('come back from either form as they were', () => {
    assert(
      property(iso, (day) => {
        expect(dayIn(chineseDate(day))).toBe(day);
      }),
    );
  });

  it.each([
    ['二〇二四年三月八日', '2024-03-08'],
    ['二零一九年十二月三十一日', '2019-12-31'],
    ['二○二四年十月二十日', '2024-10-20'],
    ['（2024年3月8日印发）', '2024-03-08'],
    ['某县人民政府2024年3月8日', '2024-03-08'],
    [' 2024 年 3 月 8 日', '2024-03-08'],
    ['２０２４年３月８日', '2024-03-08'],
  ])('are read in words, and among words: %s', (printed, day) => expect(dayIn(printed)).toBe(day));

  it.each([
    '2024-03-08',
    '2024年3月',
    '24年3月8日',
    '1824年3月8日',
    '三月八日',
    '2024年13月1日',
    '2023年2月29日',
    '2024年0月8日',
    '二〇二四年二月三十日',
    '',
  ])('are nothing else: %s', (other) => expect(dayIn(other)).toBeUndefined());
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
