import { describe, expect, it } from 'vitest';
import { correctionFragments, newestFirst, placeName } from './correction.ts';

const on = (date: string, wrong: string) => ({ date, wrong, now: '改正了。', places: ['about/'] });

describe('corrections', () => {
  it('keep their places on the page when newer ones come, of the same day or a later one', () => {
    const first = on('2032-05-01', '甲');
    const second = on('2032-05-01', '乙');
    expect(correctionFragments([first])).toEqual(['c-2032-05-01-1']);
    const later = newestFirst([second, first, on('2032-06-01', '丙')]);
    expect(later.map(({ wrong }) => wrong)).toEqual(['丙', '乙', '甲']);
    expect(correctionFragments(later)).toEqual([
      'c-2032-06-01-1',
      'c-2032-05-01-2',
      'c-2032-05-01-1',
    ]);
  });

  it.each([
    ['2031/tasks/05/#t04', '2031任务5目标4'],
    ['2031/tasks/05/#s12', '2031任务5第12句'],
    ['2031/tasks/05/', '2031任务5'],
    ['about/verification/', 'about/verification/'],
  ])('are at %s, which readers call %s', (address, name) => {
    expect(placeName(address)).toBe(name);
  });
});
