import { passage } from '../../tests/fixture/passage.ts';
import { describe, expect, it } from 'vitest';
import { fixtureFiles } from '../../tests/fixture/fixture.ts';
import { parseContent } from '../content/parse.ts';
import { likeness } from './likeness.ts';
import { checkMixedUp, fitsBetter, neighbourDoubt } from './neighbours.ts';

const [plan] = parseContent(fixtureFiles).plans;
const all = plan!.tasks.flatMap(({ record }) => record.targets);
const target = (id: string) => all.find((one) => one.id === id)!;
const doubt = (words: string, ids: readonly string[], more?: { mayBeUnlike: boolean }) =>
  neighbourDoubt(words, ids.map(target), all, more);

describe('words that are to be about a target', () => {
  it('are about it', () => {
    expect(doubt('引进水产加工企业', ['2031-02-03'])).toBeUndefined();
    expect(doubt('引进企业（水产）', ['2031-02-03'])).toBeUndefined();
    // Its indicator may say it otherwise than its quote does.
    expect(doubt('渔具制造', ['2031-02-04'])).toBeUndefined();
  });

  it('are doubted where they fit another one better', () => {
    expect(doubt('引进水产加工企业', ['2031-02-04'])).toBe(
      '说的是 2031-02-04 的“引进渔具制造企业”；这更像 2031-02-03 的“引进水产加工企业”',
    );
    expect(doubt('地区生产总值增长率', ['2031-01-02'])).toContain('2031-01-01');
    // The likest of several is named.
    expect(doubt('引进一般项目', ['2031-02-01'])).toContain('2031-02-02');
  });

  it('are not doubted where another fits as well, or hardly', () => {
    expect(doubt('引进', ['2031-02-04'])).toBeUndefined();
    expect(doubt('引进水产', ['2031-02-03'])).toBeUndefined();
    expect(doubt('引进渔业水产技术', ['2031-02-04'])).toBeUndefined();
  });

  it('are not held against the same indicator, printed twice', () => {
    expect(doubt('新增专精特新企业', ['2031-02-05'])).toBeUndefined();
    expect(doubt('新增专精特新企业', ['2031-03-02'])).toBeUndefined();
  });

  it('are doubted where they have no word of it', () => {
    expect(doubt('游客满意度', ['2031-02-03'])).toBe(
      '与 2031-02-03 的“引进水产加工企业”有相同的词',
    );
    expect(doubt('游客满意度', ['2031-02-03'], { mayBeUnlike: true })).toBeUndefined();
    expect(doubt('引进水产加工企业', ['2031-02-04'], { mayBeUnlike: true })).toBeDefined();
  });

  it('may be about any of several targets, and are not held against none', () => {
    expect(doubt('引进渔具制造企业', ['2031-02-03', '2031-02-04'])).toBeUndefined();
    expect(doubt('养老床位', ['2031-02-03', '2031-06-01'])).toBeUndefined();
    expect(doubt('引进水产加工企业', [])).toBeUndefined();
  });
});

describe('likeness', () => {
  it.each([
    ['养老床位', '新增养老床位200张', 1],
    ['养老床位', '床位养老', 2 / 3],
    ['养老床位', '学校', 0],
    ['GDP增长', '增长', 1 / 4],
    ['养老，床位', '老床', 0],
    ['养老5床位', '养老床位', 1],
    ['位', '位', 0],
    ['', '养老', 0],
    ['养老养老', '养老', 1 / 2],
  ])('of %j in %j is %d', (words, text, expected) =>
    expect(likeness(words, text)).toBeCloseTo(expected, 10),
  );
});

describe('the target that words fit better than their own', () => {
  const made = (indicatorKey: string, indicator: string) => ({
    indicatorKey,
    indicator,
    quote: '',
  });
  const own = [made('own', '某项')];
  const found = (words: string, ...others: ReturnType<typeof made>[]) =>
    fitsBetter(words, own, others)?.indicatorKey;

  it('is the likest, and of as many the first', () => {
    const [some, more] = [made('some', '甲乙丙丁'), made('more', '甲乙丙丁戊己')];
    expect(found('甲乙丙丁戊己', some, more)).toBe('more');
    expect(found('甲乙丙丁戊己', more, some)).toBe('more');
    const twin = made('twin', '甲乙丙丁戊己');
    expect(found('甲乙丙丁戊己', more, twin)).toBe('more');
    // Whichever shares the first pair of characters.
    const [end, start] = [made('end', '乙丙丁戊己'), made('start', '甲乙丙丁戊')];
    expect(found('甲乙丙丁戊己', end, start)).toBe('end');
  });

  it('is like them in six of ten pairs of characters', () => {
    expect(found('甲乙丙丁戊己', made('three', '甲乙丙丁'))).toBe('three');
    expect(found('甲乙丙丁戊己', made('two', '甲乙丙'))).toBeUndefined();
  });

  it('is none of their own indicator', () => {
    expect(found('甲乙丙丁', made('own', '甲乙丙丁'))).toBeUndefined();
    expect(fitsBetter('甲乙丙丁', [], [made('other', '甲乙丙丁')])?.indicatorKey).toBe('other');
  });
});

describe('checkMixedUp', () => {
  const words = '筹措租赁住房〔300套〕，受理廉租申请〔50户〕。';
  const said = (first: string, second: string) => {
    const { task } = passage(words, [
      { indicator: first, quote: '筹措租赁住房300套' },
      { indicator: second, quote: '受理廉租申请50户' },
    ]);
    return checkMixedUp(task).map(
      ({ severity, field, expected }) => `${severity} ${field} ${expected}`,
    );
  };
  it('names indicators that say each other’s numbers', () => {
    expect(said('受理廉租申请', '筹措租赁住房')).toEqual([
      'warning targets[0].indicator 这个数字的指标；这更像 2031-08-02 的“受理廉租申请50户”',
      'warning targets[1].indicator 这个数字的指标；这更像 2031-08-01 的“筹措租赁住房300套”',
    ]);
  });
  it('leaves what says its own number, or no number of the task', () => {
    expect(said('筹措租赁住房', '受理廉租申请')).toEqual([]);
    expect(said('床位', '户数')).toEqual([]);
    expect(said('租赁住房和廉租申请', '廉租申请受理')).toEqual([]);
  });
});
