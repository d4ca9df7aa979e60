import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import { site } from '../../tests/fixture/sites.ts';
import { addressesUnder } from './addresses.ts';
import { listedTarget } from './listed-target.ts';
import type { Target } from './plan.ts';

const links = addressesUnder('/', 'https://example.org');
const row = (id: string, changed: Partial<Target> = {}, official = false) =>
  listedTarget(
    { ...plan.targets.find((one) => one.id === id)!, ...changed },
    plan,
    official,
    links,
  );

describe('a row of the table of targets', () => {
  it('says what is promised, and what is known of it, each with its way', () => {
    expect(row('2031-01-01')).toEqual({
      id: '2031-01-01',
      indicator: '地区生产总值增长率',
      address: '/2031/tasks/01/#t01',
      raw: '6％左右',
      value: 6,
      unit: '%',
      kind: 'growth',
      comparator: 'approx',
      chapter: 1,
      state: 'partial',
      known: 2,
      topics: [],
      responsible: [],
      stateWords: '有一部分',
      kindWords: '增长率',
      remark: '',
      results: [
        {
          address: '/2031/progress/#2031-01-01-r01',
          words: '2031年1—9月6.2%',
          comparison: '不能比：只有2031年1—9月的',
        },
      ],
      quote: '地区生产总值增长6％左右',
      place: '任务1',
      placeAddress: '/2031/tasks/01/',
    });
  });

  it('is ranked by how well its result is known', () => {
    const known = (id: string) => row(id).known;
    expect(['2031-01-02', '2031-01-03', '2031-01-01'].map(known)).toEqual([0, 1, 2]);
    expect(known('2031-05-01')).toBe(5);
  });

  it('has no result where none was found, and the topics and words of its own', () => {
    expect(row('2031-05-05')).toMatchObject({
      results: [],
      topics: ['elderly'],
      stateWords: '没有找到',
      kindWords: '年内数量',
    });
  });

  it('says that no editor has looked at it', () => {
    expect(row('2031-05-05', { confirmed: false }).remark).toMatch(/^（.+）$/u);
  });

  it('names the units that answer for its task', () => {
    const units = [{ name: '县商务局', role: '牵头' }, { name: '县财政局' }];
    const tasks = plan.tasks.map((task) => (task.number === 1 ? { ...task, units } : task));
    const [first, , , second] = plan.targets;
    const responsible = (target: Target) =>
      listedTarget(target, { ...plan, tasks }, false, links).responsible;
    expect(responsible(first!)).toEqual(['县商务局', '县财政局']);
    expect(responsible(second!)).toEqual([]);
  });

  it('leads outside tasks to its number, and names the place', () => {
    const { plans } = site('with targets outside tasks');
    const outside = plans[0]!.targets.filter(({ task }) => task === null);
    expect(
      outside.map((target) => {
        const { place, address, placeAddress } = listedTarget(target, plans[0]!, false, links);
        expect(placeAddress).toBe(address);
        return `${place} ${address}`;
      }),
    ).toEqual([
      '正文开头 /yunting-2031/document/#p-t01',
      '第三部分开头 /yunting-2031/document/#c3-t01',
      '第三部分开头 /yunting-2031/document/#c3-t02',
    ]);
  });
});
