import { describe, expect, it } from 'vitest';
import { contentWith, onlyPlan, plan, target, textOf } from '../../tests/fixture/fixture.ts';
import { outcomeSchema } from '../model/outcome.ts';
import {
  emptyOutcomes,
  nextQuestion,
  recordFrom,
  staleTargets,
  withRecord,
  type Answers,
  type Question,
} from './outcome-record.ts';
import { readYaml } from './yaml.ts';

const file = 'plans/2031/outcomes.yaml';
const given: Answers = {
  target: '2031-05-01',
  role: 'outcome',
  indicator: '启动老旧住房改造地块',
  periodStart: '2031-01-01',
  periodEnd: '2031-12-31',
  value: '5',
  unit: '幅',
  comparator: '',
  finality: 'final',
  definition: 'same',
  'source.title': '年报',
  'source.publisher': '云汀日报',
  'source.date': '',
  'source.url': 'https://news.yunting.example/2032/report',
  'source.place': '第二段',
  'source.official': '否',
  read: '2032-03-01',
  note: '',
};

/** All that an editor is asked, each question answered as given or as suggested. */
function asked(answers: Answers): Question[] {
  const questions: Question[] = [];
  const so: Record<string, string> = {};
  for (;;) {
    const question = nextQuestion(so, plan, '2032-03-01');
    if (!question) return questions;
    questions.push(question);
    so[question.name] = answers[question.name] ?? question.suggested;
  }
}
const namesOf = (questions: readonly Question[]) => questions.map(({ name }) => name);
const suggestionsOf = (questions: readonly Question[]) =>
  Object.fromEntries(questions.map(({ name, suggested }) => [name, suggested]));

describe('an answered doubt', () => {
  it('stands with the record, its reason in words', () => {
    const record = recordFrom({ ...given, 'acknowledged.scale': '来源就是这样写的。' }, []);
    expect(outcomeSchema.parse(record).acknowledged).toEqual({ scale: '来源就是这样写的。' });
    expect(recordFrom({ ...given, 'acknowledged.scale': '' }, [])).not.toHaveProperty(
      'acknowledged',
    );
  });
});

describe('nextQuestion', () => {
  it('asks for every field, each once, in words, and then for nothing', () => {
    expect(namesOf(asked(given))).toEqual(Object.keys(given));
    for (const { name, words } of asked(given)) expect(words, name).not.toBe('');
  });

  it('asks how the definition differs only where it does', () => {
    expect(namesOf(asked({ ...given, definition: 'part' }))).toContain('difference');
    expect(namesOf(asked(given))).not.toContain('difference');
  });

  it('suggests the target’s own period and unit, and today', () => {
    expect(suggestionsOf(asked(given))).toMatchObject({
      periodStart: '2031-01-01',
      periodEnd: '2031-12-31',
      unit: '幅',
      read: '2032-03-01',
    });
    expect(suggestionsOf(asked({ ...given, target: '2031-04-03' }))['periodEnd']).toBe(
      '2033-12-31',
    );
  });

  it('suggests the year before for a baseline, and the plan’s year for a target that is not there', () => {
    expect(suggestionsOf(asked({ ...given, role: 'baseline' }))).toMatchObject({
      periodStart: '2030-01-01',
      periodEnd: '2030-12-31',
    });
    expect(suggestionsOf(asked({ ...given, target: '2031-99-01' }))).toMatchObject({
      periodStart: '2031-01-01',
      unit: '',
    });
  });

  it('lets only those be skipped that the record can do without', () => {
    expect(namesOf(asked(given).filter(({ optional }) => optional))).toEqual([
      'comparator',
      'source.date',
      'source.place',
      'note',
    ]);
  });
});

describe('recordFrom', () => {
  it('is the record that the schema reads, in the order in which editors expect the fields', () => {
    const record = recordFrom(given, []);
    expect(outcomeSchema.parse(record)).toEqual(record);
    expect(Object.keys(record)).toEqual([
      'id',
      'target',
      'role',
      'indicator',
      'periodStart',
      'periodEnd',
      'value',
      'unit',
      'finality',
      'definition',
      'source',
      'read',
    ]);
  });

  it('has the next number that was never used, also after one was deleted', () => {
    const known = (...ids: string[]) => ids.map((id) => ({ id, target: id.slice(0, 10) }));
    const id = (...ids: string[]) => (recordFrom(given, known(...ids)) as { id: string }).id;
    expect(id()).toBe('2031-05-01-r01');
    expect(id('2031-05-01-r01', '2031-05-02-r07')).toBe('2031-05-01-r02');
    expect(id('2031-05-01-r03')).toBe('2031-05-01-r04');
  });

  it.each([
    ['true', true],
    ['是', true],
    ['Y', true],
    ['不是', false],
    ['no', false],
    ['也许', '也许'],
  ])('takes %j for whether the source is official: %j', (answer, official) => {
    expect(recordFrom({ ...given, 'source.official': answer }, [])).toMatchObject({
      source: { official },
    });
  });

  it.each([
    ['5', 5],
    ['-2.5', -2.5],
    ['1,000', '1,000'],
    ['五', '五'],
  ])('takes %j for the value %j, and leaves to the schema what is no number', (answer, value) => {
    expect(recordFrom({ ...given, value: answer }, [])).toMatchObject({ value });
  });

  it('leaves out what was skipped', () => {
    const record = recordFrom({ ...given, note: '说明' }, []) as Record<string, unknown>;
    expect(record['note']).toBe('说明');
    expect(record).not.toHaveProperty('comparator');
    expect(record['source']).not.toHaveProperty('date');
  });
});

describe('withRecord', () => {
  const record = recordFrom(given, []);

  it('adds the record at the end of the list, and leaves everything else to the byte', () => {
    const text = textOf(file);
    const longer = withRecord(text, record);
    const { outcomes } = readYaml(longer).value as { outcomes: object[] };
    expect(outcomes).toHaveLength(18);
    expect(outcomes.at(-1)).toEqual(record);
    const at = longer.indexOf('  - id: 2031-05-01-r01');
    expect(longer.slice(0, at) + longer.slice(longer.indexOf('searches:'))).toBe(text);
  });

  it('passes the checks', () => {
    const { findings, plans } = contentWith({ [file]: (text) => withRecord(text, record) });
    expect(findings).toEqual([]);
    expect(plans[0]?.targets.find(({ id }) => id === '2031-05-01')?.standing).toMatchObject({
      state: 'final',
      verdict: 'met',
    });
  });

  it('begins the list of a plan that nobody looked up before', () => {
    const text = withRecord(emptyOutcomes, record);
    expect(text).toMatch(/^# 公布的结果和找过的记录/u);
    expect(readYaml(text).value).toEqual({ outcomes: [record], searches: [] });
    expect(contentWith({ [file]: () => text }).findings).toEqual([]);
  });
});

describe('staleTargets', () => {
  const ids = (today: string, of = plan) => staleTargets(of, today).map((one) => one.target.id);

  it('are none before the next search is due', () => expect(ids('2032-08-31')).toEqual([]));

  it('are those without a final figure when it is, the later searches later', () => {
    const due = ids('2032-09-01');
    expect(due).toContain('2031-02-02');
    expect(due).not.toContain('2031-05-04');
    expect(ids('2032-12-01')).toEqual(expect.arrayContaining([...due, '2031-05-04', '2031-05-05']));
  });

  it('are never those with a final figure, nor the second print of a promise', () => {
    const due = ids('2099-01-01');
    expect(target('01-02').standing.state).toBe('final');
    expect(due).not.toContain('2031-01-02');
    expect(due).not.toContain('2031-03-02');
    expect(due).toContain('2031-01-03');
  });

  it('say when they were last looked for or read, and when that was to be done again', () => {
    const found = (id: string, today: string) =>
      staleTargets(plan, today).find((one) => one.target.id === id);
    expect(found('2031-05-04', '2032-12-01')).toMatchObject({
      last: '2032-06-01',
      due: '2032-12-01',
    });
    expect(found('2031-01-03', '2032-09-01')).toMatchObject({
      last: '2032-03-01',
      due: '2032-09-01',
    });
  });

  it('are all, without a date, where nobody ever looked', () => {
    const never = onlyPlan(contentWith({ [file]: () => emptyOutcomes }));
    const stale = staleTargets(never, '2031-01-01');
    expect(stale).toHaveLength(31);
    expect(stale[0]).not.toHaveProperty('last');
    expect(stale[0]).not.toHaveProperty('due');
  });
});
