import { describe, expect, it } from 'vitest';
import { contentWith, onlyPlan, plan, removed, type Target } from '../../tests/fixture/fixture.ts';
import { gapOf } from './gap.ts';
import { foundHeading, resultHeading, resultLead } from './result-words.ts';

const bare = onlyPlan(contentWith({ 'plans/2031/outcomes.yaml': removed }));
const having = (targets: readonly Target[]) => ({ ...plan, targets: [...targets] });
const ofState = (...wanted: string[]) =>
  plan.targets.filter(({ standing }) => wanted.includes(standing.state));

describe('resultHeading', () => {
  it('counts what was found and what was not', () => {
    expect(resultHeading(plan, false).join('')).toMatchInlineSnapshot(
      `"12个找到结果，20个没有找到"`,
    );
  });

  it('says that nobody has looked, that nothing was found, that all was', () => {
    expect(resultHeading(bare, false).join('')).toBe('32个目标，还没有查过结果');
    expect(resultHeading(having(ofState('not-found')), false).join('')).toMatch(
      /^\d+个目标，都没有找到结果$/u,
    );
    expect(resultHeading({ ...bare, searches: plan.searches.slice(0, 1) }, false)).toEqual([
      '32个目标，',
      '都没有找到结果',
    ]);
    expect(resultHeading(having(ofState('final')), false).join('')).toMatch(
      /^\d+个目标，都找到了结果$/u,
    );
    expect(resultHeading(having([]), false).join('')).toBe('2031年的计划没有写明数字的目标');
  });

  it('does not speak of looking for what is the issuer’s own', () => {
    expect(resultHeading(plan, true).join('')).toBe('2031年的目标和结果');
  });
});

describe('foundHeading', () => {
  const heading = (targets: readonly Target[], official = false) =>
    foundHeading(targets, official).join('');

  it('says how what was found stands to what was promised: one by one where few differ', () => {
    const found = ofState('final', 'expected', 'partial');
    const [expected] = ofState('expected');
    expect(heading([expected!])).toBe('找到结果的1个：1个预计比目标多2亿元');
    expect(heading([expected!, ...ofState('partial')], true)).toMatch(
      /^有结果的\d+个：1个预计比目标多2亿元，\d+个不能比$/u,
    );
    expect(heading(found)).toMatch(/^找到结果的\d+个：\d+个与目标写明的数不同，\d+个不能比$/u);
  });

  it('counts equal findings once, the alike first', () => {
    const one = ofState('final').find((target) => gapOf(target));
    const same = {
      ...one!,
      raw: one!.standing.decisive[0]!.figure,
      value: one!.standing.decisive[0]!.baseValue,
    };
    expect(heading([one!, same, same])).toMatch(/^找到结果的3个：2个与\S+?相同，1个/u);
  });
});

describe('resultLead', () => {
  it('tells what was found by how it may be compared, then what was not sought', () => {
    expect(resultLead(plan, false)).toMatchInlineSnapshot(
      `"找到的12个里，4个是最终数、口径相同，都与目标写明的数不同。1个是预计数，比目标多2亿元。7个不能比：1个只有2031年1—9月的，1个来源的数字不一致，2个口径不明，1个口径不同，1个公布的不是确数，1个只是其中一部分。没有找到的20个里，18个没有单独找过。没有找到，不等于没有做。"`,
    );
  });

  it('is no different for one and for many of a kind', () => {
    const [one] = ofState('expected');
    expect(resultLead(having([one!]), false)).toMatchInlineSnapshot(
      `"找到的1个是预计数，比目标多2亿元。"`,
    );
  });

  it('never holds a share of all, and says nothing of what was not found where none was sought', () => {
    for (const official of [true, false])
      for (const one of [plan, bare, having(ofState('not-found'))])
        expect(resultLead(one, official)).not.toMatch(/完成率|占|落空/u);
    expect(resultLead(bare, false)).toBe('');
  });

  it('speaks as the issuer on the issuer’s own site', () => {
    expect(resultLead(plan, true)).not.toMatch(/找/u);
  });

  it('says that no editor has gone through the targets', () => {
    const targets = plan.targets.map((one) => ({ ...one, confirmed: false }));
    expect(resultLead(having(targets), false)).toContain('全部32个目标机器识别，未经编辑核对。');
  });
});

describe('what was found, told by how it stands to what was promised', () => {
  const exact = plan.targets.find(({ id }) => id.endsWith('02-01'))!;
  const [figure] = exact.standing.decisive;
  /** A target whose figure is so much above what it promises. */
  const above = (amount: number, change: { finality?: 'final' | 'expected' } = {}): Target => ({
    ...exact,
    standing: {
      ...exact.standing,
      state: change.finality ?? 'final',
      decisive: [{ ...figure!, ...change, baseValue: exact.value + amount }],
    },
  });
  const lead = (...targets: Target[]) => resultLead(having(targets), false);

  it.each<[string, number[], string]>([
    ['one', [57], '找到的1个是最终数、口径相同，比目标多57个。'],
    ['two alike', [0, 0], '找到的2个里，2个是最终数、口径相同，都与目标相同。'],
    [
      'some kept to the number and one not',
      [0, 57, 0],
      '找到的3个里，3个是最终数、口径相同，其中2个与目标相同，1个比目标多57个。',
    ],
    [
      'up to three that differ',
      [1, 2, 1],
      '找到的3个里，3个是最终数、口径相同，其中2个比目标多1个，1个比目标多2个。',
    ],
    [
      'more that differ',
      [1, 2, 3, -4],
      '找到的4个里，4个是最终数、口径相同，都与目标写明的数不同。',
    ],
    [
      'more that differ, and one that does not',
      [1, 2, 3, 4, 0],
      '找到的5个里，5个是最终数、口径相同，其中1个与目标相同，4个与目标写明的数不同。',
    ],
  ])('%s', (_name, amounts, words) => {
    expect(lead(...amounts.map((amount) => above(amount)))).toBe(words);
  });

  it('has what is final before what is expected, and both before what cannot be compared', () => {
    const [unclear] = ofState('unclear');
    expect(lead(unclear!, above(1, { finality: 'expected' }), above(0))).toBe(
      '找到的3个里，1个是最终数、口径相同，与目标相同。1个是预计数，比目标多1个。1个不能比：口径不明。',
    );
    expect(lead(unclear!, unclear!)).toBe('找到的2个里，2个不能比：2个口径不明。');
  });

  it('says nothing of how many were sought one by one where all were', () => {
    const unfound = plan.targets.find(({ id }) => id.endsWith('05-04'))!;
    expect(lead(unfound)).toBe('没有找到，不等于没有做。');
    expect(resultLead({ ...having([unfound]), searches: [] }, false)).toBe('');
  });

  it('says how many of the targets no editor has gone through', () => {
    const open = { ...above(0), confirmed: false };
    expect(resultLead(having([above(0), open]), true)).toBe(
      '列出结果的2个里，2个是最终数、口径相同，都与目标相同。1个目标机器识别，未经编辑核对。',
    );
  });
});
