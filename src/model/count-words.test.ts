import { describe, expect, it } from 'vitest';
import { contentWith, onlyPlan, plan, removed } from '../../tests/fixture/fixture.ts';
import {
  countedOnce,
  foundCountWords,
  frontHeading,
  promiseCountWords,
  statedCountWords,
  targetCountWords,
  unconfirmedWords,
} from './count-words.ts';
import { unknownIssuer } from './plan.ts';

describe('targetCountWords', () => {
  it('counts targets, and never says zero of what a document does not count', () => {
    expect([1, 19].map((count) => targetCountWords(count, true))).toEqual(['1个目标', '19个目标']);
    expect(targetCountWords(0, true)).toBe('没有写明数字的目标');
  });

  it('says only that none was recognised where no editor has looked', () => {
    expect(targetCountWords(0, false)).toBe('没有识别出目标');
    expect(targetCountWords(2, false)).toBe('2个目标');
  });
});

describe('countedOnce', () => {
  it('says what is said several times once, in the order of the first', () => {
    expect(countedOnce(['与目标相同', '比目标多57个', '与目标相同', '与目标相同'])).toEqual([
      '3个与目标相同',
      '1个比目标多57个',
    ]);
    expect(countedOnce([])).toEqual([]);
  });
});

describe('statedCountWords', () => {
  const [target] = plan.targets;
  const said = (stated: number, open: number) =>
    statedCountWords({
      targets: [
        ...Array.from({ length: stated }, () => ({ ...target!, confirmed: true })),
        ...Array.from({ length: open }, () => ({ ...target!, confirmed: false })),
      ],
    });

  it('tells what a document states from what a program read and nobody has looked at', () => {
    expect(said(3, 0)).toBe('3个写明了数字的目标');
    expect(said(0, 3)).toBe('3个机器识别、未经编辑核对的目标');
    expect(said(2, 1)).toBe('2个写明了数字的目标，另有1个机器识别、未经编辑核对');
    expect(said(1, 2)).toBe('1个写明了数字的目标，另有2个机器识别、未经编辑核对');
    expect(unconfirmedWords).toBe('机器识别，未经编辑核对');
  });
});

/** The one target of a plan of which something was published. */
const foundOne = { targets: plan.targets.filter(({ id }) => id.endsWith('02-01')) };

describe('foundCountWords', () => {
  it('says of how many something was published, whatever it was, and of how many nothing was found', () => {
    expect(foundCountWords(plan)).toBe('32个目标，12个找到了公布的数字，20个没有找到');
  });

  it('counts a single one too', () => {
    expect(foundCountWords({ ...plan, ...foundOne })).toBe(
      '1个目标，1个找到了公布的数字，0个没有找到',
    );
  });

  it('says so where nothing was', () => {
    const bare = onlyPlan(contentWith({ 'plans/2031/outcomes.yaml': removed }));
    expect(foundCountWords(bare)).toBe('32个目标，公布的结果还没有查过');
    expect(foundCountWords({ ...bare, searches: plan.searches })).toBe(
      '32个目标，公布的数字都没有找到',
    );
  });
});

describe('frontHeading', () => {
  const said = (...args: Parameters<typeof frontHeading>) => {
    const { before, number = '', after } = frontHeading(...args);
    return before + number + after;
  };
  const bare = onlyPlan(contentWith({ 'plans/2031/outcomes.yaml': removed }));

  it('answers how much is promised and of how much a result was found', () => {
    expect(said(plan, false)).toBe('云汀县政府写下32个目标，12个找到了结果');
  });

  it('counts a single result too', () => {
    expect(said({ ...plan, ...foundOne }, false)).toBe('云汀县政府写下1个目标，1个找到了结果');
  });

  it('says of results that none was found only where somebody looked', () => {
    expect(said({ ...bare, searches: plan.searches.slice(0, 1) }, false)).toBe(
      '云汀县政府写下32个目标，都没有找到结果',
    );
    expect(said({ ...bare, searches: plan.searches }, false)).toBe(
      '云汀县政府写下32个目标，都没有找到结果',
    );
    expect(said({ ...bare, searches: [] }, false)).toBe('云汀县政府写下32个目标');
  });

  it('speaks as the issuer does on its own site, and counts nothing that no editor confirmed', () => {
    const open = { ...plan, targets: plan.targets.map((one) => ({ ...one, confirmed: false })) };
    const [first, ...others] = plan.targets;
    const partly = { ...plan, targets: [{ ...first!, confirmed: false }, ...others] };
    for (const words of [
      said(plan, true),
      said(open, false),
      said(partly, false),
      said({ ...plan, targets: [] }, false),
    ])
      expect(words).toBe('云汀县政府2031年要做的事');
  });

  it('is the title of a plan whose issuer is not known', () => {
    expect(said({ ...plan, issuer: unknownIssuer }, false)).toBe(plan.title);
  });
});

describe('promiseCountWords', () => {
  it('counts numbers, else deliverables, else says there are none', () => {
    const { deliverables } = plan.tasks.find((task) => task.deliverables.length > 0)!;
    expect(promiseCountWords({ targets: plan.targets.slice(0, 2), deliverables }, true)).toBe(
      '2个数字',
    );
    expect(promiseCountWords({ targets: plan.targets.slice(0, 1), deliverables }, true)).toBe(
      '1个数字',
    );
    expect(promiseCountWords({ targets: [], deliverables: deliverables.slice(0, 1) }, true)).toBe(
      '1项成果',
    );
    expect(promiseCountWords({ targets: [], deliverables: [] }, true)).toBe('没有数字');
    expect(promiseCountWords({ targets: [], deliverables: [] }, false)).toBe('没有识别出目标');
  });
});
