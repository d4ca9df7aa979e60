import { describe, expect, it } from 'vitest';
import { correctionFragments, correctionSchema, newestFirst, placeName } from './correction.ts';

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
    ['2031/tasks/05/#t104', '2031任务5目标104'],
    ['2031/tasks/05/#facts', '2031任务5'],
    ['2031/tasks/05/#s1', '2031任务5'],
    ['2031/tasks/05/#s12a', '2031任务5'],
    ['2031/tasks/05/#as12', '2031任务5'],
    ['2031/progress/', '2031/progress/'],
    ['about/verification/', 'about/verification/'],
  ])('are at %s, which readers call %s', (address, name) => {
    expect(placeName(address)).toBe(name);
  });
});

describe('the place of a correction', () => {
  const takes = (...places: string[]) =>
    correctionSchema.safeParse({ ...on('2032-05-01', '甲'), places }).success;

  it.each(['2031/tasks/05/#t04', '2031/', 'a/', 'about/verification/', '2031/units/%E5%8E%BF/'])(
    'is an address on the site: %s',
    (place) => expect(takes(place)).toBe(true),
  );

  it.each([
    '/2031/tasks/05/',
    '2031',
    '2031/tasks/05/#',
    '2031/tasks/05/#t04 ',
    '2031/tasks/05/#t04#t05',
    'https://www.yunting.example/',
    'Über/',
    '关于/',
    '/',
    '',
  ])('is not %j', (place) => expect(takes(place)).toBe(false));

  it('is one at least', () => expect(takes()).toBe(false));
});

describe('corrections of one day', () => {
  it('stay in the order of the file', () => {
    const all = ['甲', '乙', '丙'].map((wrong) => on('2032-05-01', wrong));
    expect(newestFirst(all)).toEqual(all);
    const mixed = [on('2032-04-01', '甲'), on('2032-05-01', '乙'), on('2032-04-01', '丙')];
    expect(newestFirst(mixed).map(({ wrong }) => wrong)).toEqual(['乙', '甲', '丙']);
  });
});
