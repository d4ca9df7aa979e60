import { describe, expect, it } from 'vitest';
import { plan } from '../../../tests/fixture/fixture.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { partsOf } from '../../model/ids.ts';
import { numberedAddress, numberedIn, targetAddress } from './numbered.ts';

describe('numberedIn', () => {
  it.each([
    ['任务18', 'task', 18],
    ['任务 18', 'task', 18],
    ['任务十八', 'task', 18],
    ['第18项任务', 'task', 18],
    ['第十八项', 'task', 18],
    ['第3条', 'task', 3],
    ['18号任务', 'task', 18],
    ['重点任务第5项', 'task', 5],
    ['第五部分', 'chapter', 5],
    ['第5章', 'chapter', 5],
    ['第十二部分', 'chapter', 12],
  ])('reads %s', (said, kind, number) => expect(numberedIn(said)).toEqual({ kind, number }));

  it('reads the id of a target as the data have it', () => {
    expect(numberedIn('2024-18-03')).toEqual({ kind: 'target', id: partsOf('2024-18-03') });
    expect(numberedIn('jingan-2025-c2-01')).toEqual({
      kind: 'target',
      id: partsOf('jingan-2025-c2-01'),
    });
  });

  it.each(['18', '18个任务', '任务', '任务清单', '第十五届', '五部分', '第零项', '任务0', '2024'])(
    'reads no number of a part in %s',
    (said) => expect(numberedIn(said)).toBeUndefined(),
  );
});

it('the addresses are those of the pages', () => {
  const links = addressesUnder('/site/', 'https://example.org');
  const front = links.plan(plan.key);
  for (const { number } of plan.tasks)
    expect(numberedAddress(front, 'task', number)).toBe(links.task(plan.key, number));
  for (const { number } of plan.chapters)
    expect(numberedAddress(front, 'chapter', number)).toBe(links.chapter(plan.key, number));
  for (const { id } of plan.targets)
    expect(targetAddress(front, partsOf(id))).toBe(links.target(id));
});
