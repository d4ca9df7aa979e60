import { describe, expect, it } from 'vitest';
import { elsewhereOf } from './elsewhere.ts';
import { outcomesSchema } from './outcome.ts';

const source = {
  title: '实事项目',
  publisher: '云汀日报',
  url: 'https://news.yunting.example/practical',
  official: false,
};
const records = outcomesSchema.parse({
  outcomes: [],
  searches: [],
  commitments: [
    {
      source,
      read: '2032-03-01',
      note: '只有开头。',
      figures: [
        { target: '2031-04-04', value: 5.7, unit: '万平方米', comparator: 'approx' },
        { target: '2031-05-03', value: 20, unit: '台' },
      ],
    },
    { source, read: '2032-03-02', figures: [{ target: '2031-05-03', value: 21, unit: '台' }] },
  ],
  background: [
    {
      source,
      read: '2032-03-01',
      figures: [
        {
          target: '2031-06-01',
          indicator: '养老床位总数',
          scope: 'own',
          periodStart: '2030-12-31',
          periodEnd: '2030-12-31',
          value: 4300,
          unit: '张',
          difference: '是总数。',
        },
      ],
    },
  ],
});

describe('elsewhereOf', () => {
  it('gives a figure as printed and multiplied out, with its document', () => {
    expect(elsewhereOf(records, ['2031-04-04']).commitments).toEqual([
      {
        target: '2031-04-04',
        value: 5.7,
        unit: '万平方米',
        comparator: 'approx',
        figure: '约5.7万平方米',
        baseValue: 57_000,
        baseUnit: '平方米',
        source,
        read: '2032-03-01',
        about: '只有开头。',
      },
    ]);
  });

  it('gives what several documents say, of the target and of the one that it repeats', () => {
    const figures = (...ids: (string | undefined)[]) =>
      elsewhereOf(records, ids).commitments.map(({ figure }) => figure);
    expect(figures('2031-05-03')).toEqual(['20台', '21台']);
    expect(figures('2031-04-04', undefined, '2031-05-03')).toHaveLength(3);
    expect(figures('2031-01-01')).toEqual([]);
    expect(elsewhereOf(records, ['2031-05-03']).commitments[1]).not.toHaveProperty('about');
  });

  it('keeps background apart from promises', () => {
    const { commitments, background } = elsewhereOf(records, ['2031-06-01']);
    expect(commitments).toEqual([]);
    expect(background.map(({ figure, scope }) => [figure, scope])).toEqual([['4300张', 'own']]);
  });

  it('gives no figure that is no quantity', () => {
    const [document] = records.commitments;
    const figures = [{ target: '2031-05-03' as const, value: 20, unit: '20' }];
    expect(() =>
      elsewhereOf({ ...records, commitments: [{ ...document!, figures }] }, ['2031-05-03']),
    ).toThrow('no quantity');
  });
});
