import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import { targetsByChapter } from './by-chapter.ts';
import { evidenceRows } from './evidence.ts';

describe('targetsByChapter', () => {
  it('heads the targets with their chapters, and leaves out a chapter that promises no number', () => {
    expect(targetsByChapter(plan).map(({ heading }) => heading)).toEqual([
      { name: '一、稳住县域经济，推动产业提质增效', fragment: 'chapter-1', chapter: 1 },
      { name: '二、建设宜居水乡，保障和改善民生', fragment: 'chapter-2', chapter: 2 },
    ]);
  });

  it('holds every target once, in the order of the text', () => {
    expect(targetsByChapter(plan).flatMap(({ targets }) => targets)).toEqual(plan.targets);
  });

  it('can stand twice on a page', () => {
    expect(targetsByChapter(plan, 'found').map(({ heading }) => heading.fragment)).toEqual([
      'found-1',
      'found-2',
    ]);
  });
});

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
});
