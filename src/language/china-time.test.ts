import { describe, expect, it } from 'vitest';
import { chinaDay, chinaMinute } from './china-time.ts';

describe('times in China', () => {
  it('are eight hours ahead of UTC, to the minute', () => {
    expect(chinaMinute('2026-11-23T02:19:58Z')).toBe('2026-11-23T10:19');
    expect(chinaMinute('2026-11-23T02:19:59.999Z')).toBe('2026-11-23T10:19');
  });

  it('are the same in summer', () => {
    expect(chinaMinute('2026-07-01T00:00:00Z')).toBe('2026-07-01T08:00');
  });

  it('do not depend on the offset in which a time is written', () => {
    expect(chinaMinute('2026-11-23T10:19:00+08:00')).toBe('2026-11-23T10:19');
    expect(chinaMinute('2026-11-22T21:19:00-05:00')).toBe('2026-11-23T10:19');
  });

  it('begin a new day at 16:00 UTC', () => {
    expect(chinaDay('2026-12-31T15:59:59Z')).toBe('2026-12-31');
    expect(chinaDay('2026-12-31T16:00:00Z')).toBe('2027-01-01');
  });
});
