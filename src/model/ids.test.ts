import { assert, integer, property, string } from 'fast-check';
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
  planKey,
  sentenceFragment,
  targetFragment,
  targetId,
  taskId,
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
  '031-05-03',
  '12031-05-03',
  '2031-05-03-',
  '2031-05-03-04',
  '2031-05-03-r01',
  ' 2031-05-03',
  '2031-05-03 ',
  '2031-05-０３',
  '２０３１-05-03',
  '2031/05/03',
  'x2031-05-03',
  '2031-05-03\n',
  '2031-00-03',
  '2031-05-00',
  '2031-05-000',
  '2031-005-03',
  '2031-05-003',
];

describe('ids', () => {
  it('are joined from a plan’s key and numbers of at least two digits', () => {
    expect(planKey(2031)).toBe('2031');
    expect(taskId('2031', 5)).toBe('2031-05');
    expect(taskId('2031', 118)).toBe('2031-118');
    expect(targetId('2031', 5, 3)).toBe('2031-05-03');
    expect(outcomeId('2031-05-03', 1)).toBe('2031-05-03-r01');
    expect([4, 10, 99, 100].map(digits)).toEqual(['04', '10', '99', '100']);
  });

  it('of the fixture are what joining its numbers gives', () => {
    for (const { id, number, targets } of plan.tasks) {
      expect(id).toBe(taskId(plan.key, number));
      for (const target of targets)
        expect(target.id).toBe(targetId(plan.key, number, partsOf(target.id).number));
    }
  });

  it('are cut into what they were joined from', () => {
    const number = integer({ min: 1, max: 400 });
    assert(
      property(
        integer({ min: 2000, max: 2100 }),
        number,
        number,
        number,
        (year, task, own, nth) => {
          const id = targetId(planKey(year), task, own);
          expect(partsOf(id)).toEqual({ plan: planKey(year), task, number: own });
          expect(parseOutcomeId(outcomeId(id, nth))).toEqual({ target: id, number: nth });
          expect(parseTargetFragment(targetFragment(id))).toBe(own);
        },
      ),
      { seed: 2031 },
    );
  });

  it.each(noTargets)('are not taken from %j', (text) => {
    expect(parseTargetId(text)).toBeUndefined();
    expect(() => partsOf(text as TargetId)).toThrow(`not a target's id: ${text}`);
  });

  it('of published figures are told from those of targets', () => {
    expect(parseOutcomeId('2031-05-03-r12')).toEqual({ target: '2031-05-03', number: 12 });
    for (const text of [
      '2031-05-03',
      '2031-05-03-r1',
      '2031-05-r01',
      'a2031-05-03-r01',
      '2031-05-03-r01x',
    ])
      expect(parseOutcomeId(text)).toBeUndefined();
  });

  it('of each kind are of no other kind', () => {
    const samples = {
      plan: '2031',
      task: '2031-118',
      target: '2031-05-103',
      outcome: '2031-05-03-r01',
    };
    for (const [kind, pattern] of Object.entries(idPatterns))
      for (const [other, sample] of Object.entries(samples))
        expect(pattern.test(sample), `${kind} ${sample}`).toBe(kind === other);
    for (const { test } of Object.values(idPatterns).map((pattern) => ({
      test: (text: string) => pattern.test(text),
    })))
      for (const sample of Object.values(samples))
        expect([test(`x${sample}`), test(`${sample}x`)]).toEqual([false, false]);
    expect(['203', '20311'].some((text) => idPatterns.plan.test(text))).toBe(false);
    expect(idPatterns.task.test('2031-1')).toBe(false);
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

  it('lead on the page of the whole document to a task, or to a place in it', () => {
    expect(documentFragment(8)).toBe('08');
    expect(documentFragment(8, 's03')).toBe('08-s03');
  });

  it('lead in the edition to a target’s row', () => {
    expect(editionRow('2031-18-04')).toBe('row-18-04');
    expect(editionRow('2031-118-104')).toBe('row-118-104');
  });

  it('name a target only as they are written', () => {
    expect([parseTargetFragment('t04'), parseTargetFragment('t104')]).toEqual([4, 104]);
    for (const text of ['', 't', 't4', 's04', '#t04', 't04x', 'xt04', 'T04', 't0４'])
      expect(parseTargetFragment(text), text).toBeUndefined();
    assert(
      property(string({ maxLength: 5 }), (text) => {
        const number = parseTargetFragment(text);
        if (number !== undefined) expect(Number(text.slice(1))).toBe(number);
      }),
      { seed: 2031 },
    );
  });
});
