import { describe, expect, it } from 'vitest';
import { plan, task } from '../../tests/fixture/fixture.ts';
import { contextOf } from './context.ts';
import {
  commitmentsElsewhere,
  lookBackWords,
  numbersHeading,
  promisedAndFound,
  unfoundIn,
  unfoundWords,
  unsoughtWords,
} from './task-words.ts';

const heading = (number: number, comparable = 0, official = false) =>
  numbersHeading(task(number), plan, comparable, official).join('');

describe('the heading above a task’s numbers', () => {
  it('says what is known of each, the surest first', () => {
    expect(heading(1)).toBe(
      '3个数字：1个比目标高0.3个百分点，1个预计比目标多2亿元，1个只有1—9月的',
    );
  });

  it('says of one number what is known of it without counting it twice', () => {
    const one = task(1).targets.find(({ standing }) => standing.state === 'expected');
    const of = { ...task(1), targets: [one!] };
    expect(numbersHeading(of, plan, 0, false).join('')).toBe('1个数字，预计比目标多2亿元');
  });

  it('counts what was not found beside what was, and on the issuer’s own site not at all', () => {
    const found = '4个数字：1个比目标多8家，1个公布的不是确数，1个口径不明';
    expect(heading(3)).toBe(`${found}，1个没有找到结果`);
    expect(heading(3, 0, true)).toBe(found);
  });

  it('never begins with what was not found: other years are said instead, or that they are written', () => {
    expect(heading(4, 2)).toBe('6个数字，2个有别的年份可以比');
    expect(heading(4, 6)).toBe('6个数字，都有别的年份可以比');
    expect(heading(4)).toBe('这一项写明了6个数字');
  });

  it('says of a task without numbers what it has instead', () => {
    expect(heading(7)).toBe('没有写明数字，有1项可核实的成果');
    expect(heading(8)).toBe('没有写明数字');
  });

  it('counts one year to compare with too', () => {
    expect(heading(4, 1)).toBe('6个数字，1个有别的年份可以比');
    // A result says more than other years.
    expect(heading(1, 2)).toBe(heading(1));
  });

  it('counts a single result too', () => {
    const [first] = task(1).targets;
    const one = { ...task(1), targets: [first!] };
    expect(numbersHeading(one, plan, 0, false)).toEqual(['1个数字，', '只有1—9月的']);
  });

  it('breaks between its clauses alone', () => {
    expect(numbersHeading(task(3), plan, 0, false)).toEqual([
      '4个数字：',
      '1个比目标多8家，',
      '1个公布的不是确数，',
      '1个口径不明，',
      '1个没有找到结果',
    ]);
  });

  it('says of a plan that no editor has gone through that a program found none', () => {
    const open = { ...plan, record: { ...plan.record, confirmed: false as const } };
    expect(numbersHeading(task(8), open, 0, false)).toEqual(['没有识别出目标']);
    expect(numbersHeading(task(4), open, 0, false)).toEqual(['这一项写明了6个数字']);
  });

  it('says of numbers of which an editor has looked at some what is known', () => {
    const [first, ...others] = task(1).targets;
    const partly = { ...task(1), targets: [{ ...first!, confirmed: false }, ...others] };
    expect(numbersHeading(partly, plan, 0, false).join('')).toBe(heading(1));
  });

  it('says nothing of numbers that no editor has looked at', () => {
    const open = task(1).targets.map((target) => ({ ...target, confirmed: false }));
    expect(numbersHeading({ ...task(1), targets: open }, plan, 0, false)).toEqual([
      '3个数字，',
      '机器识别，未经编辑核对',
    ]);
  });
});

it('tells a look-back from promises by its title', () => {
  expect(lookBackWords({ title: '2025年工作回顾' })).toBe(
    '“2025年工作回顾”讲的是做过的事，不是要做的事。',
  );
  for (const chapter of [{ title: '2026年主要任务' }, { title: '做好年度工作总结' }, undefined])
    expect(lookBackWords(chapter)).toBe('');
});

describe('what was not found', () => {
  it('is said once for all, exceptions named', () => {
    expect(unfoundWords(task(4))).toBe('这6个数字的结果，都没有找到');
    expect(unfoundWords(task(5))).toBe('除第3个以外，结果都没有找到');
    expect(unfoundWords(task(2))).toBe('第2、4个的结果没有找到');
    expect(unfoundWords({ targets: unfoundIn(task(3)) })).toBe('结果没有找到');
  });

  it('is named where it is no more than the rest', () => {
    const [found, unfound] = task(2).targets;
    expect(unfoundWords({ targets: [found!, unfound!] })).toBe('第2个的结果没有找到');
  });

  it('is only what was looked for', () => {
    const [target] = unfoundIn(task(2));
    const withSearches = (count: number) => {
      const searches = target!.standing.searches.slice(0, count);
      return { ...target!, standing: { ...target!.standing, searches } };
    };
    expect(unfoundIn({ targets: [withSearches(0)] })).toEqual([]);
    expect(unfoundIn({ targets: [withSearches(1)] })).toHaveLength(1);
  });

  it('names what no search was about by itself', () => {
    expect(unsoughtWords(unfoundIn(task(5)))).toBe('第1、2个没有单独找过');
    expect(unsoughtWords(unfoundIn(task(4)))).toBe('没有一个一个地单独找过');
    expect(unsoughtWords(unfoundIn(task(3)))).toBe('没有单独找过这一个');
    expect(unsoughtWords(unfoundIn(task(5)).slice(2))).toBe('');
  });
});

describe('a task in a list', () => {
  it('says how many targets it has and for how many a result was found', () => {
    expect(promisedAndFound(task(3).targets, true, false)).toBe('4个目标，3个找到了结果');
    expect(promisedAndFound(task(3).targets, true, true)).toBe('4个目标');
    expect(promisedAndFound(task(4).targets, true, false)).toBe('6个目标');
    expect(promisedAndFound(task(1).targets.slice(0, 1), true, false)).toBe(
      '1个目标，1个找到了结果',
    );
    expect(promisedAndFound([], false, false)).toBe('没有识别出目标');
  });
});

describe('other documents', () => {
  const said = (number: number) =>
    commitmentsElsewhere(
      task(number).targets.map((target) => ({
        target,
        context: contextOf(target, plan, undefined),
      })),
    ).map(({ words }) => words);

  it('are named once, with which numbers they repeat and which they do not', () => {
    expect(said(5)).toEqual(['第3个写了同样的数']);
    expect(said(6)).toEqual([
      '第2个写的是30张，比这里少10张（计划是40张；为什么不同，没有看到说明）',
    ]);
    expect(said(4)).toEqual(['第4个写的是5.7万平方米，口径不同：只是公共绿地']);
    expect(said(1)).toEqual([]);
  });

  it('are each named with what they say of all numbers', () => {
    const [commitment] = task(5).targets[2]!.commitments;
    const page = (url: string) => ({ ...commitment!.source, url });
    const [one, other] = ['https://a.example/', 'https://b.example/'].map(page);
    const { about: _none, ...unnoted } = commitment!;
    const rows = [
      [{ source: one! }],
      [{ source: one! }, { source: other!, baseValue: 18, figure: '18台', note: '计划是20台。' }],
      [{ source: other!, baseValue: 19, figure: '19台' }],
    ].map((commitments, index) => {
      const target = {
        ...task(5).targets[2]!,
        id: task(5).targets[index]!.id,
        commitments: commitments.map((change) => ({
          ...(change.source === one ? commitment! : unnoted),
          ...change,
        })),
      };
      return { target, context: contextOf(target, plan, undefined) };
    });
    expect(commitmentsElsewhere(rows)).toEqual([
      { source: one, words: '第1、2个写了同样的数', about: commitment!.about },
      {
        source: other,
        words: '第2个写的是18台，比这里少2台（计划是20台）；第3个写的是19台，比这里少1台',
      },
    ]);
  });
});
