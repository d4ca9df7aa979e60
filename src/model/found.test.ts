import { describe, expect, it } from 'vitest';
import { contentWith, onlyPlan, plan, removed } from '../../tests/fixture/fixture.ts';
import {
  bestKnownFirst,
  byResult,
  foundByPartWords,
  foundInWords,
  noVerdictWords,
} from './found.ts';
import { states } from './outcome.ts';

const bare = onlyPlan(contentWith({ 'plans/2031/outcomes.yaml': removed }));

describe('foundByPartWords', () => {
  it('says in which parts something was found, and names the largest in which nothing was', () => {
    expect(foundByPartWords(plan)).toMatchInlineSnapshot(
      `"找到的12个里，10个在第一部分，2个在第二部分。"`,
    );
  });

  it('names the part with the most targets of those in which nothing was found', () => {
    const targets = plan.targets.map((one) =>
      one.chapter === 2
        ? { ...one, standing: { ...one.standing, state: 'not-found' as const } }
        : one,
    );
    const inSecond = targets.filter(({ chapter }) => chapter === 2).length;
    expect(foundByPartWords({ ...plan, targets })).toBe(
      `找到的10个都在第一部分；第二部分的${inSecond}个，一个也没有找到。`,
    );
  });

  it('names of several parts in which nothing was found the largest, not the first', () => {
    const targets = plan.targets.map((one, at) => ({
      ...one,
      chapter: at === 0 ? 1 : at < 3 ? 2 : 3,
      standing: { ...one.standing, state: at === 0 ? ('final' as const) : ('not-found' as const) },
    }));
    expect(foundByPartWords({ ...plan, targets })).toBe(
      `找到的1个都在第一部分；第三部分的${targets.length - 3}个，一个也没有找到。`,
    );
  });

  it('says it once where all is in one part', () => {
    const chapters = plan.chapters.slice(0, 1);
    const targets = plan.targets.filter(({ chapter }) => chapter === 1);
    expect(foundByPartWords({ ...plan, chapters, targets })).toMatch(
      /^找到的\d+个都在第一部分。$/u,
    );
  });

  it('counts every target that was found once', () => {
    const counts = [...foundByPartWords(plan).matchAll(/(\d+)个在/gu)].map(([, one]) =>
      Number(one),
    );
    const found = plan.targets.filter(({ standing }) => standing.state !== 'not-found').length;
    expect(counts.reduce((a, b) => a + b, 0)).toBe(found);
  });

  it('counts what stands before all parts by itself', () => {
    const [first, ...others] = plan.targets.filter(({ standing }) => standing.state === 'final');
    const before = { ...first!, chapter: null };
    expect(foundByPartWords({ ...plan, targets: [before] })).toBe('找到的1个都在正文开头。');
    expect(foundByPartWords({ ...plan, targets: [before, others[0]!] })).toBe(
      '找到的2个里，1个在正文开头，1个在第一部分。',
    );
    const unfound = { ...before, standing: { ...before.standing, state: 'not-found' as const } };
    expect(foundByPartWords({ ...plan, targets: [unfound, others[0]!] })).toBe(
      '找到的1个都在第一部分；正文开头的1个，一个也没有找到。',
    );
  });

  it('is silent where nothing was found, and where there are no parts', () => {
    expect([foundByPartWords(bare), foundByPartWords({ ...plan, chapters: [] })]).toEqual(['', '']);
  });
});

describe('bestKnownFirst', () => {
  it('loses no target, and leaves those of one state in their order', () => {
    const sorted = bestKnownFirst(plan.targets);
    expect(new Set(sorted)).toEqual(new Set(plan.targets));
    expect([...new Set(sorted.map(({ standing }) => standing.state))]).toEqual([...states]);
    for (const state of states)
      expect(sorted.filter(({ standing }) => standing.state === state)).toEqual(
        plan.targets.filter(({ standing }) => standing.state === state),
      );
  });
});

describe('byResult', () => {
  it('parts the targets by whether a result was found, and loses none', () => {
    const { found, others } = byResult(plan);
    expect(found.length + others.length).toBe(plan.targets.length);
    expect(new Set(others.map(({ standing }) => standing.state))).toEqual(new Set(['not-found']));
    expect(found.map(({ standing }) => standing.state)).not.toContain('not-found');
  });
});

describe('what is said of results', () => {
  it('counts those that were found', () => {
    expect(foundInWords(8)).toBe('8个找到了公布的数字');
  });

  it('gives no verdict on what was not, and nothing where nobody looked', () => {
    expect(noVerdictWords({ searches: plan.searches.slice(0, 1) })).toBe(
      '没有找到，不等于没有做。',
    );
    expect(noVerdictWords({ searches: [] })).toBe('');
  });
});
