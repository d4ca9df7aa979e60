import { expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import { lookedAt } from './looked.ts';

it('counts pages once, names what could not be read, and the targets that nobody looked for singly', () => {
  const { pages, unread, unsought } = lookedAt(plan);
  expect(pages).toBe(3);
  expect(unread).toEqual([{ title: '2031年统计公报', reason: '没有找到可读的网页。' }]);
  const ids = unsought.map(({ id }) => id);
  expect(ids).toContain('2031-02-02');
  // Sought by a search of their own, or found.
  expect(ids).not.toContain('2031-05-04');
  expect(ids).not.toContain('2031-02-01');
});
