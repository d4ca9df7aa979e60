import { describe, expect, it } from 'vitest';
import { checkContent } from '../checks/content.ts';
import { readContent } from '../content/read.ts';
import type { Target } from '../model/plan.ts';
import { chooseCharts, mostItems } from './choose.ts';

const plan = checkContent(readContent('content')).plans[0]!;
const targetsOf = (number: number) => plan.tasks[number - 1]!.targets;
const lift = targetsOf(18).find(({ unit }) => unit === '台')!;

let made = 0;
/** A target like the real one of the lifts, with another number. */
const target = (value: number, unit: string, kind: Target['kind'] = 'flow'): Target => ({
  ...lift,
  id: `2024-18-${(made += 1)}`,
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

describe('the charts of every task of 2024', () => {
  it.each<[number, string[], string[]]>([
    [1, ['bars 5％ 5％ 10％'], ['1700亿元']],
    [2, ['items 120个', 'items 20家 40家 100家 16家 20家 22家', 'items 达到92幢'], ['500个']],
    [3, [], []],
    [4, ['items 170家以上', 'items 200场以上'], []],
    [5, ['bars 100万平方米 100万平方米'], []],
    [6, [], ['9.1亿美元', '600亿元']],
    [7, [], ['20家']],
    [8, ['bars 达650家 超400家', 'items 20家 150家'], []],
    [9, [], []],
    [10, [], []],
    [11, [], []],
    [12, [], []],
    [13, [], []],
    [14, [], ['3幅', '3个']],
    [15, [], []],
    [16, ['items 17项', 'items 2个 90个', 'bars 8.1万平方米 2.5万平方米'], ['2公里', '3座']],
    [17, [], []],
    [
      18,
      ['items 10幅', 'items 7个', 'items 200台'],
      ['100万平方米', '3500套（间）', '500户', '1000张'],
    ],
    [19, ['items 15个'], ['500个', '620人', '2701名']],
    [20, ['items 2个 4个', 'share 达到45％ 达到90％', 'items 6次'], ['1家', '20％', '5.5‰']],
    [21, ['items 172张 170张', 'items 1个 2个 1个', 'bars 300户 500户'], ['2家']],
    [
      22,
      ['items 15家 2家 2家', 'items 14个 41个', 'items 50座', 'items 100条'],
      ['400户', '2500人次以上'],
    ],
    [23, [], ['100％']],
    [24, ['items 7个'], ['16万张', '4场']],
    [
      25,
      [
        'items 1处 45处',
        'items 3个 1个',
        'items 1条 2条',
        'items 3片 1片',
        'bars 15万人次 10万人次 1.3万人次',
      ],
      [],
    ],
    [26, ['items 64块', 'items 24个 40个', 'items 5处 28处 50处'], ['6000个', '8000名']],
    [27, [], []],
    [28, [], []],
    [29, [], []],
    [30, [], []],
  ])('task %i', (number, drawn, left) => {
    expect(forms(targetsOf(number))).toEqual(drawn);
    expect(undrawn(targetsOf(number))).toEqual(left);
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
    expect(targetsOf(8).some(({ sameAs }) => sameAs !== undefined)).toBe(true);
    expect(undrawn(targetsOf(8))).toEqual([]);
  });
});
