import { describe, expect, it } from 'vitest';
import { target as targetOf, task, type Target } from '../../tests/fixture/fixture.ts';
import { chooseCharts, mostItems } from './choose.ts';

let made = 0;
/** A target like that of the lifts, with another number. */
const target = (value: number, unit: string, kind: Target['kind'] = 'flow'): Target => ({
  ...targetOf('05-03'),
  id: `2031-05-${(made += 1)}`,
  value,
  unit,
  kind,
  raw: `${value}${unit}`,
});

const forms = (targets: readonly Target[]) =>
  chooseCharts(targets).charts.map(
    (chart) => `${chart.form} ${chart.targets.map(({ raw }) => raw).join(' ')}`,
  );
const undrawn = (targets: readonly Target[]) => chooseCharts(targets).undrawn.map(({ raw }) => raw);

describe('the charts of every task', () => {
  it.each<[number, string[], string[]]>([
    [1, ['bars 6％左右 4％'], ['80亿元']],
    [2, ['items 30个 100个', 'items 12家 5家 8家'], ['1.2亿美元']],
    [3, ['bars 达320家 超40家', 'items 8家 15家'], []],
    [4, ['bars 20万平方米 20万平方米 8.1万平方米'], ['120公里', '2公里', '3座']],
    [5, ['items 20台'], ['4幅', '2个', '350套（间）', '800名']],
    [
      6,
      ['items 200张 40张', 'share 达到98％ 达到96％ 100％', 'bars 1.6万人次 3000人次以上'],
      ['12.5‰'],
    ],
    [7, [], []],
    [8, [], []],
  ])('task %i', (number, drawn, left) => {
    expect(forms(task(number).targets)).toEqual(drawn);
    expect(undrawn(task(number).targets)).toEqual(left);
  });
});

describe('chooseCharts', () => {
  it('draws nothing for no target and for one', () => {
    expect(chooseCharts([])).toEqual({ charts: [], undrawn: [] });
    const one = [target(200, '台')];
    expect(chooseCharts(one)).toEqual({ charts: [], undrawn: one });
  });

  it('draws item by item up to three hundred, and beyond by length', () => {
    expect(forms([target(mostItems, '户'), target(7, '户')])).toEqual(['items 300户 7户']);
    expect(forms([target(mostItems + 1, '户'), target(7, '户')])).toEqual(['bars 301户 7户']);
  });

  it('never draws decimals, areas or money as items', () => {
    expect(forms([target(1.5, '台'), target(2, '台')])).toEqual(['bars 1.5台 2台']);
    expect(forms([target(5, '平方米'), target(6, '平方米')])).toEqual(['bars 5平方米 6平方米']);
    expect(forms([target(20, '元'), target(20, '美元')])).toEqual([]);
  });

  it('puts one number of a measure word that says nothing on no scale with another', () => {
    const targets = [target(24, '个'), target(6000, '个'), target(40, '个')];
    expect(forms(targets)).toEqual(['items 24个 40个']);
    expect(undrawn(targets)).toEqual(['6000个']);
    expect(forms([target(400, '项'), target(6000, '项')])).toEqual([]);
  });

  it('keeps what was added apart from what is there, and % apart from ‰ and from growth', () => {
    expect(forms([target(20, '家', 'flow'), target(30, '家', 'stock')])).toEqual([
      'items 20家',
      'items 30家',
    ]);
    expect(
      forms([target(45, '%', 'share'), target(90, '%', 'share'), target(20, '%', 'growth')]),
    ).toEqual(['share 45% 90%']);
    expect(forms([target(5, '‰', 'share'), target(6, '‰', 'share')])).toEqual([]);
  });

  it('draws a target that the document prints twice in the task that prints it', () => {
    expect(task(3).targets.some(({ sameAs }) => sameAs !== undefined)).toBe(true);
    expect(undrawn(task(3).targets)).toEqual([]);
  });
});
