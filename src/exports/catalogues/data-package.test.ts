import { expect, it } from 'vitest';
import { dataVersion } from './data-package.ts';

it('calls the data by the day in China on which they were changed, as the lists of changes do', () => {
  expect(dataVersion('2026-11-23T15:59:00+00:00')).toBe('2026.11.23');
  expect(dataVersion('2026-11-23T16:00:00+00:00')).toBe('2026.11.24');
});
