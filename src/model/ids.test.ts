import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  string,
  stringMatching,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import {
  digits,
  documentFragment,
  editionRow,
  idPatterns,
  outcomeId,
  parseOutcomeId,
  parseTargetFragment,
  parseTargetId,
  parseTargetIds,
  partsOf,
  passageName,
  sentenceFragment,
  targetFragment,
  targetId,
  taskId,
  taskOfPassage,
  type Passage,
  type TargetId,
} from './ids.ts';

/** What looks like a target's id and is none. */
const noTargets = [
  '',
  '2031',
  '2031-05',
  '2031-5-3',
  '2031-05-3',
  '2031-5-03',
  '-05-03',
  '2031--05-03',
  '2031-05-03-',
  '2031-05-03-r01',
  '2031-c-01',
  '2031-c2-1',
  '2031-p1-01',
  '2031-P-01',
  'c2-01',
  'Huangpu-2025-05-03',
  'huang_pu-05-03',
  ' 2031-05-03',
  '2031-05-03 ',
  '2031-05-０３',
  '２０３１-05-03',
  '2031/05/03',
  '2031-05-03\n',
  '2031-00-03',
  '2031-05-00',
  '2031-05-000',
  '2031-005-03',
  '2031-05-003',
];

const number = integer({ min: 1, max: 400 });
/** Keys of every shape, such as end in what passages and numbers look like too. */
const key = array(
  oneof(
    stringMatching(/^[a-z0-9]{1,6}$/u),
    constantFrom('2031', '05', 'p', 'c2', 'r01', '1', 'huangpu'),
  ),
  { minLength: 1, maxLength: 4 },
).map((steps) => steps.join('-'));
const passage = oneof<Arbitrary<Passage>[]>(
  number.map((task) => ({ task })),
  number.map((chapter) => ({ chapter })),
  constant('preamble'),
);

describe('ids', () => {
  it('are joined from a plan’s key and numbers of at least two digits', () => {
    expect(taskId('2031', 5)).toBe('2031-05');
    expect(taskId('2031', 118)).toBe('2031-118');
    expect(taskId('huangpu-2025', 5)).toBe('huangpu-2025-05');
    expect(targetId('2031', { task: 5 }, 3)).toBe('2031-05-03');
    expect(outcomeId('2031-05-03', 1)).toBe('2031-05-03-r01');
    expect([4, 10, 99, 100].map(digits)).toEqual(['04', '10', '99', '100']);
  });

  it('of targets outside tasks name the chapter in whose lead they stand, or the preamble', () => {
    expect(targetId('2031', { chapter: 2 }, 1)).toBe('2031-c2-01');
    expect(targetId('huangpu-2025', 'preamble', 12)).toBe('huangpu-2025-p-12');
    expect(partsOf('huangpu-2025-c12-01')).toEqual({
      plan: 'huangpu-2025',
      passage: { chapter: 12 },
      task: null,
      number: 1,
    });
    expect(partsOf('2031-p-03')).toEqual({
      plan: '2031',
      passage: 'preamble',
      task: null,
      number: 3,
    });
  });

  it('of the fixture are what joining its numbers gives', () => {
    for (const { id, number: own, targets } of plan.tasks) {
      expect(id).toBe(taskId(plan.key, own));
      for (const target of targets)
        expect(target.id).toBe(targetId(plan.key, { task: own }, partsOf(target.id).number));
    }
  });

  it('are cut into what they were joined from, whatever the key and the passage', () => {
    assert(
      property(key, passage, number, number, (own, place, nth, figure) => {
        const id = targetId(own, place, nth);
        expect(parseTargetId(id)).toEqual({
          plan: own,
          passage: place,
          task: taskOfPassage(place),
          number: nth,
        });
        expect(parseOutcomeId(outcomeId(id, figure))).toEqual({ target: id, number: figure });
        expect(parseOutcomeId(id)).toBeUndefined();
        expect(parseTargetId(outcomeId(id, figure))).toBeUndefined();
        expect(parseTargetFragment(targetFragment(id))).toBe(nth);
        expect(idPatterns.plan.test(own)).toBe(true);
        if (typeof place === 'object' && 'task' in place)
          expect(idPatterns.task.test(taskId(own, place.task))).toBe(true);
      }),
      { seed: 2031 },
    );
  });

  it('of two different targets of a plan are never one', () => {
    assert(
      property(key, passage, passage, number, number, (own, one, other, first, second) => {
        const same = passageName(one) === passageName(other) && first === second;
        expect(targetId(own, one, first) === targetId(own, other, second)).toBe(same);
      }),
      { seed: 2031 },
    );
  });

  it.each(noTargets)('are not taken from %j', (text) => {
    expect(parseTargetId(text)).toBeUndefined();
    expect(() => partsOf(text as TargetId)).toThrow(`not a target's id: ${text}`);
  });

  it('of published figures are told from those of targets', () => {
    expect(parseOutcomeId('2031-05-03-r12')).toEqual({ target: '2031-05-03', number: 12 });
    expect(parseOutcomeId('a-2031-c2-03-r12')).toEqual({ target: 'a-2031-c2-03', number: 12 });
    for (const text of ['2031-05-03', '2031-05-03-r1', '2031-05-r01', '2031-05-03-r01x'])
      expect(parseOutcomeId(text)).toBeUndefined();
  });

  it('are ids as a whole, and of a kind that their ends tell', () => {
    const samples = {
      plan: ['2031', 'huangpu-2025', 'a', '1-a'],
      task: ['2031-118', 'huangpu-2025-01'],
      target: ['2031-05-103', '2031-c2-01', 'huangpu-2025-p-01'],
      outcome: ['2031-05-03-r01', '2031-p-01-r02'],
    } as const;
    for (const [kind, own] of Object.entries(samples))
      for (const sample of own) {
        const pattern = idPatterns[kind as keyof typeof idPatterns];
        expect(pattern.test(sample), sample).toBe(true);
        for (const odd of [`-${sample}`, `${sample}-`, `${sample}\n`, ` ${sample}`, `X${sample}`])
          expect(pattern.test(odd), odd).toBe(false);
      }
    expect(samples.target.some((id) => idPatterns.outcome.test(id))).toBe(false);
    expect(samples.outcome.some((id) => idPatterns.target.test(id))).toBe(false);
    expect(idPatterns.task.test('2031-1')).toBe(false);
    for (const text of ['', '-', 'a--b', '黄浦', 'Huangpu', 'a.b', 'a/b'])
      expect(idPatterns.plan.test(text), text).toBe(false);
  });
});

describe('the ids in a mark', () => {
  it('stand apart by white space, however much', () => {
    expect(parseTargetIds('2031-04-01')).toEqual(['2031-04-01']);
    expect(parseTargetIds('  2031-04-01\n 2031-04-02 ')).toEqual(['2031-04-01', '2031-04-02']);
    expect(parseTargetIds('')).toEqual([]);
  });

  it('are all ids, or the mark is refused by the one that is none', () => {
    expect(() => parseTargetIds('2031-04-01 2031-04')).toThrow("not a target's id: 2031-04");
    expect(() => parseTargetIds('2031-04-01,2031-04-02')).toThrow('2031-04-01,2031-04-02');
  });
});

describe('fragments', () => {
  it('lead to a target by its number or its id, and to a sentence', () => {
    expect([targetFragment(4), targetFragment('2031-18-04'), targetFragment(104)]).toEqual([
      't04',
      't04',
      't104',
    ]);
    expect([sentenceFragment(3), sentenceFragment(12)]).toEqual(['s03', 's12']);
    expect(() => targetFragment('2031-18' as TargetId)).toThrow("not a target's id");
  });

  it('lead on the page of the whole document to a passage, or to a place in it', () => {
    expect(documentFragment({ task: 8 })).toBe('08');
    expect(documentFragment({ task: 8 }, 's03')).toBe('08-s03');
    expect(documentFragment({ chapter: 2 }, 't01')).toBe('c2-t01');
    expect(documentFragment('preamble', 't12')).toBe('p-t12');
  });

  it('lead in the edition to a target’s row', () => {
    expect(editionRow('2031-18-04')).toBe('row-18-04');
    expect(editionRow('2031-118-104')).toBe('row-118-104');
    expect(editionRow('huangpu-2025-c2-01')).toBe('row-c2-01');
    expect(editionRow('2031-p-01')).toBe('row-p-01');
  });

  it('name a target only as they are written', () => {
    expect([parseTargetFragment('t04'), parseTargetFragment('t104')]).toEqual([4, 104]);
    for (const text of ['', 't', 't4', 's04', '#t04', 't04x', 'xt04', 'T04', 't0４'])
      expect(parseTargetFragment(text), text).toBeUndefined();
    assert(
      property(oneof(string({ maxLength: 5 }), stringMatching(/^t[0-9]{1,3}$/u)), (text) => {
        const own = parseTargetFragment(text);
        expect(own !== undefined).toBe(/^t[0-9]{2,}$/u.test(text));
        if (own !== undefined) expect(own).toBe(Number(text.slice(1)));
      }),
      { seed: 2031 },
    );
  });
});
