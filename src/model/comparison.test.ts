import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan, target, type Plan, type Target } from '../../tests/fixture/fixture.ts';
import {
  comparePlans,
  fates,
  paragraphsOf,
  wordingDifference,
  type Comparison,
  type Fate,
} from './comparison.ts';
import { pairNotes } from './comparison-words.ts';

/** The fixture's plan a year later, its targets changed. */
const nextYear = (change: (one: Target) => Target = (one) => one): Plan => {
  const later = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return {
    ...plan,
    key: '2032',
    year: plan.year + 1,
    targets: plan.targets.map((one) =>
      change({
        ...one,
        id: one.id.replace('2031', '2032') as Target['id'],
        periodStart: later(one.periodStart),
        periodEnd: later(one.periodEnd),
      }),
    ),
  };
};
/** One target of next year's plan changed. */
const changed = (id: string, change: Partial<Target>) =>
  comparePlans(
    plan,
    nextYear((one) => (one.id.endsWith(id) ? { ...one, ...change } : one)),
  );
const idsOf = (one: Comparison): Record<Fate, string[]> => {
  const { dropped, new: added, ...pairs } = one.targets;
  const ids = Object.entries(pairs).map(([fate, group]) => [
    fate,
    group.map(({ older, newer }) => [older.id, newer.id].map((id) => id.slice(5)).join(' ')),
  ]);
  return {
    ...(Object.fromEntries(ids) as Record<keyof typeof pairs, string[]>),
    dropped: dropped.map(({ id }) => id.slice(5)),
    new: added.map(({ id }) => id.slice(5)),
  };
};
/** The one pair that is not kept. */
function only(compared: Comparison, fate: 'raised' | 'lowered' | 'redefined') {
  const [pair, ...others] = compared.targets[fate];
  if (!pair || others.length > 0) throw new Error(`not one target that is ${fate}`);
  expect(compared.targets.kept).toHaveLength(30);
  return pair;
}

describe('comparePlans', () => {
  it('keeps everything of a plan beside itself, and of the same plan a year later', () => {
    for (const other of [plan, nextYear()]) {
      const compared = comparePlans(plan, other);
      const groups = idsOf(compared);
      expect(groups.kept).toEqual(
        plan.targets
          .filter(({ sameAs }) => sameAs === undefined)
          .map(({ id }) => `${id.slice(5)} ${id.slice(5)}`),
      );
      for (const fate of fates) if (fate !== 'kept') expect(groups[fate], fate).toEqual([]);
      expect(
        compared.tasks.kept.map(({ older, difference }) => [older.number, difference]),
      ).toEqual(plan.tasks.map(({ number }) => [number, undefined]));
      expect([...compared.tasks.dropped, ...compared.tasks.new]).toEqual([]);
    }
  });

  it('counts a promise that is printed twice once', () => {
    expect(idsOf(comparePlans(plan, nextYear())).kept.join()).not.toContain('03-02');
  });

  it('tells by the number alone which way a target went', () => {
    expect(only(changed('04-06', { value: 4 }), 'raised').newer.id).toBe('2032-04-06');
    expect(only(changed('04-06', { value: 2 }), 'lowered').newer.id).toBe('2032-04-06');
  });

  it.each<[string, string, Partial<Target>]>([
    ['unit', '04-06', { unit: '个', value: 9 }],
    ['kind', '04-06', { kind: 'stock' }],
    ['of', '06-04', { of: undefined }],
    ['bound', '06-04', { comparator: 'le' }],
    ['cut', '04-06', { verb: '减少' }],
    ['period', '04-06', { periodEnd: '2032-06-30' }],
    ['period', '04-06', { periodStart: '2031-01-01' }],
  ])('compares no numbers where the %s differs', (redefinition, id, change) => {
    expect(only(changed(id, change as Partial<Target>), 'redefined').redefinitions).toEqual([
      redefinition,
    ]);
  });

  it('compares no numbers across a year in which the definition changed', () => {
    const broken = (year: number) => [
      { indicatorKey: 'gdp-growth', breaks: [{ year, reason: '改了名称' }] },
    ];
    const [pair, ...others] = comparePlans(plan, nextYear(), broken(2032)).targets.redefined;
    expect([pair?.newer.indicatorKey, pair?.redefinitions, others]).toEqual([
      'gdp-growth',
      ['break'],
      [],
    ]);
    for (const year of [2031, 2033])
      expect(comparePlans(plan, nextYear(), broken(year)).targets.redefined).toEqual([]);
  });

  it('says neither more nor less of a range that begins lower and ends higher', () => {
    const range = (value: number, valueTo: number) =>
      nextYear((one) =>
        one.id.endsWith('04-06') ? { ...one, comparator: 'range', value, valueTo } : one,
      );
    const fateOf = (newer: Plan) =>
      fates.find(
        (fate) => fate !== 'kept' && comparePlans(range(2, 6), newer).targets[fate].length,
      );
    expect(fateOf(range(1, 7))).toBe('redefined');
    expect(fateOf(range(2, 7))).toBe('raised');
    expect(fateOf(range(1, 6))).toBe('lowered');
    expect(fateOf(range(2, 6))).toBe(undefined);
  });

  it('matches by words only what has no key on one side, and says so', () => {
    const keyless = { indicatorKey: undefined };
    expect(only(changed('04-06', { ...keyless, value: 4 }), 'raised').matchedBy).toBe('words');
    expect(only(changed('04-06', { value: 4 }), 'raised').matchedBy).toBe('key');
    for (const change of [
      { indicatorKey: 'other-parks' },
      { ...keyless, indicator: '口袋公园' },
      { ...keyless, unit: '个' },
      { ...keyless, kind: 'stock' as const },
    ]) {
      const { dropped, new: added } = idsOf(changed('04-06', change));
      expect([dropped, added], JSON.stringify(change)).toEqual([['04-06'], ['04-06']]);
    }
  });

  it('takes what leads up to an indicator for none of its words', () => {
    const led = { indicatorKey: undefined, indicator: '主要预期目标是：地区生产总值增长率' };
    expect(only(changed('01-01', { ...led, value: 5 }), 'lowered').matchedBy).toBe('words');
  });

  it('guesses nothing where an indicator stands several times: only equal numbers are paired', () => {
    const twice = (values: [number, number]): Plan => ({
      ...plan,
      targets: values.map((value, index) => ({
        ...target('04-06'),
        id: `2031-04-0${index + 1}` as Target['id'],
        value,
      })),
    });
    expect(idsOf(comparePlans(twice([3, 4]), twice([5, 3])))).toMatchObject({
      kept: ['04-01 04-02'],
      dropped: ['04-02'],
      new: ['04-01'],
    });
  });

  it.each<[string, Partial<Target>]>([
    ['number', { value: 4 }],
    ['unit', { unit: '个' }],
    ['bound', { comparator: 'ge' }],
    ['upper end', { valueTo: 4 }],
  ])('takes for the same of several only what has the same %s', (_name, change) => {
    const twice = (second: Target): Plan => ({ ...plan, targets: [target('04-05'), second] });
    const key = { indicatorKey: target('04-05').indicatorKey };
    const same = { ...target('04-06'), ...key };
    expect(idsOf(comparePlans(twice(same), twice(same))).kept).toEqual([
      '04-05 04-05',
      '04-06 04-06',
    ]);
    expect(idsOf(comparePlans(twice(same), twice({ ...same, ...change })))).toMatchObject({
      kept: ['04-05 04-05'],
      dropped: ['04-06'],
      new: ['04-06'],
    });
  });

  it('lists each group in the order of the later plan, however its targets were matched', () => {
    const ids = ['06-04', '04-06', '04-05'];
    const later = (change: (one: Target) => Target): Plan => ({
      ...plan,
      targets: ids.map((id) => change(target(id))),
    });
    const keyless = (one: Target) =>
      one.id.endsWith('04-06') ? { ...one, indicatorKey: undefined } : one;
    expect(idsOf(comparePlans(plan, later(keyless))).kept).toEqual(ids.map((id) => `${id} ${id}`));
    const otherwise = later((one) => ({ ...one, verb: '减少' }));
    expect(idsOf(comparePlans(plan, otherwise)).redefined).toEqual(ids.map((id) => `${id} ${id}`));
  });

  const mirrored: Record<Fate, Fate> = {
    raised: 'lowered',
    lowered: 'raised',
    kept: 'kept',
    redefined: 'redefined',
    dropped: 'new',
    new: 'dropped',
  };
  /** Plans of a few targets of two indicators, with and without keys, in few numbers and units. */
  const few = array(
    constantFrom(
      ...[3, 4].flatMap((value) =>
        ['04-05', '04-06', '06-04'].flatMap((id) =>
          [target(id).indicatorKey, undefined].flatMap((indicatorKey) =>
            [target(id).unit, '个'].map((unit) => ({ ...target(id), value, indicatorKey, unit })),
          ),
        ),
      ),
    ),
    { maxLength: 5 },
  ).map((targets): Plan => ({
    ...plan,
    targets: targets.map((one, index) => ({ ...one, id: `2031-04-0${index + 1}` as Target['id'] })),
  }));

  it('puts each target into one group, and keeps a plan beside itself', () => {
    assert(
      property(few, few, (one, other) => {
        const groups = Object.values(idsOf(comparePlans(one, other))).flat();
        const { dropped, new: added, ...pairs } = idsOf(comparePlans(one, other));
        const paired = Object.values(pairs).flat().length;
        expect(groups).toHaveLength(paired + dropped.length + added.length);
        expect(paired + dropped.length).toBe(one.targets.length);
        expect(paired + added.length).toBe(other.targets.length);
        expect(idsOf(comparePlans(one, one)).kept).toHaveLength(one.targets.length);
      }),
      { seed: 2031 },
    );
  });

  it('mirrors its groups when the plans change places', () => {
    assert(
      property(few, few, (one, other) => {
        const there = comparePlans(one, other).targets;
        const back = comparePlans(other, one).targets;
        for (const fate of fates)
          expect(back[mirrored[fate]], fate).toHaveLength(there[fate].length);
      }),
      { seed: 2031 },
    );
  });
});

describe('pairNotes', () => {
  it('says of a cut what its number means', () => {
    const cut = (value: number) => (one: Target) =>
      one.id.endsWith('04-06') ? { ...one, verb: '减少', value } : one;
    const compared = (value: number) =>
      comparePlans({ ...plan, targets: plan.targets.map(cut(3)) }, nextYear(cut(value)));
    expect(pairNotes('raised', only(compared(4), 'raised'))).toEqual([
      '数字是降幅：升了，是要降得更多',
    ]);
    expect(pairNotes('lowered', only(compared(2), 'lowered'))).toEqual([
      '数字是降幅：降了，是要降得更少',
    ]);
  });

  it('says nothing more of a plain pair, and in which way another is not plain', () => {
    expect(pairNotes('raised', only(changed('04-06', { value: 4 }), 'raised'))).toEqual([]);
    const about = { value: 4, comparator: 'approx', indicatorKey: undefined } as const;
    expect(pairNotes('raised', only(changed('04-06', about), 'raised'))).toEqual([
      '说法由“照数”变为“约”',
    ]);
  });

  it.each<[string, Partial<Target>, string]>([
    ['04-06', { unit: '个' }, '单位由“座”变为“个”'],
    ['04-06', { kind: 'stock' }, '性质由年内数量变为总量'],
    ['06-04', { of: undefined }, '比率的分母由“适龄儿童”变为没有写明'],
    ['06-04', { comparator: 'le' }, '数字的约束由“不低于”变为“不高于”'],
    ['04-06', { verb: '减少' }, '后一份说的是“减少”，方向不同'],
    [
      '04-06',
      { periodEnd: '2032-06-30' },
      '时段由2031-01-01至2031-12-31变为2032-01-01至2032-06-30',
    ],
  ])('says how %s was redefined: %j', (id, change, words) => {
    const pair = only(changed(id, change as Partial<Target>), 'redefined');
    expect(pairNotes('redefined', pair)).toEqual([words]);
  });
});

describe('the tasks of two plans', () => {
  const [first, second] = plan.tasks as [Plan['tasks'][number], Plan['tasks'][number]];
  const withTasks = (...tasks: Plan['tasks']): Plan => ({ ...plan, tasks });

  it('are matched by their titles; what one plan has alone is listed', () => {
    const other = { ...first, title: '保持经济平稳增长' };
    const { tasks } = comparePlans(withTasks(first, second), withTasks(other, second));
    expect(tasks.kept.map(({ newer }) => newer.title)).toEqual([second.title]);
    expect([tasks.dropped, tasks.new]).toEqual([[first], [other]]);
  });

  it('stand in the order of the later plan', () => {
    const [one, other] = [
      { ...first, number: 2 },
      { ...second, number: 1 },
    ];
    const { tasks } = comparePlans(withTasks(first, second), withTasks(one, other));
    expect(tasks.kept.map(({ newer }) => newer.title)).toEqual([second.title, first.title]);
  });

  it('are matched by their wording where they have no title', () => {
    const [one, other] = [first, second].map((task) => ({ ...task, title: undefined }));
    const { tasks } = comparePlans(withTasks(one!, other!), withTasks(other!));
    expect([tasks.kept.map(({ newer }) => newer), tasks.dropped]).toEqual([[other], [one]]);
  });

  it('are not matched where a title stands twice, unless they say the same', () => {
    const namesake = { ...second, title: first.title };
    const third = { ...first, text: '提升服务水平。' };
    const { tasks } = comparePlans(withTasks(first, namesake), withTasks(first, third));
    expect(tasks.kept).toEqual([{ older: first, newer: first, difference: undefined }]);
    expect([tasks.dropped, tasks.new]).toEqual([[namesake], [third]]);
  });

  it('show how their wording differs, word by word', () => {
    const other = { ...first, text: first.text.replace('加强', '完善') };
    const [pair] = comparePlans(withTasks(first), withTasks(other)).tasks.kept;
    expect(pair?.difference?.slice(0, 2)).toEqual([
      { kind: 'removed', text: '加强' },
      { kind: 'inserted', text: '完善' },
    ]);
  });
});

describe('wordingDifference', () => {
  const wording = array(constantFrom('建成', '口袋公园', '3', '座', '，', '。', '\n', '推进'), {
    maxLength: 12,
  }).map((words) => words.join(''));
  const side = (pieces: ReturnType<typeof wordingDifference>, own: string) =>
    pieces.filter(({ kind }) => kind === 'same' || kind === own);
  const textOf = (pieces: ReturnType<typeof wordingDifference>) =>
    pieces.map(({ text }) => text).join('');

  it('holds both wordings to the character, in paragraphs as well', () => {
    assert(
      property(wording, wording, (one, other) => {
        const pieces = wordingDifference(one, other);
        expect(textOf(side(pieces, 'removed'))).toBe(one);
        expect(textOf(side(pieces, 'inserted'))).toBe(other);
        expect(paragraphsOf(side(pieces, 'removed')).map(textOf).join('\n')).toBe(one);
      }),
      { seed: 2031 },
    );
  });

  it('has no piece without words in any paragraph', () => {
    assert(
      property(wording, wording, (one, other) => {
        for (const paragraph of paragraphsOf(wordingDifference(one, other)))
          for (const { text } of paragraph) expect(text).not.toBe('');
      }),
      { seed: 2031 },
    );
    expect(paragraphsOf([{ kind: 'same', text: '建成\n\n公园' }])).toEqual([
      [{ kind: 'same', text: '建成' }],
      [],
      [{ kind: 'same', text: '公园' }],
    ]);
  });

  it('takes a number and a word as one each', () => {
    expect(wordingDifference('建成公园15个', '建成绿地18个')).toEqual([
      { kind: 'same', text: '建成' },
      { kind: 'removed', text: '公园15' },
      { kind: 'inserted', text: '绿地18' },
      { kind: 'same', text: '个' },
    ]);
  });
});
