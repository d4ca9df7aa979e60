import { describe, expect, it } from 'vitest';
import { addressesUnder } from './addresses.ts';

describe('addressesUnder', () => {
  it.each(['/', '', '//'])('stands at the root for base %j', (base) => {
    const links = addressesUnder(base, 'https://example.org');
    expect(links.home()).toBe('/');
    expect(links.task('2024', 8, 't02')).toBe('/2024/tasks/08/#t02');
  });

  it.each(['/plan/', 'plan', '/plan'])('stands under base %j', (base) => {
    const links = addressesUnder(base, 'https://example.org');
    expect(links.home()).toBe('/plan/');
    expect(links.chapter('2024', 5)).toBe('/plan/2024/chapters/5/');
    expect(links.document('2024', '18-s03')).toBe('/plan/2024/document/#18-s03');
    expect(links.search('加装 电梯')).toBe(
      '/plan/search/?q=%E5%8A%A0%E8%A3%85%20%E7%94%B5%E6%A2%AF',
    );
    expect(links.absolute(links.targets(2024))).toBe('https://example.org/plan/2024/targets/');
  });
});
