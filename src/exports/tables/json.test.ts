import { describe, expect, it } from 'vitest';
import { plan } from '../../../tests/fixture/fixture.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { contextExport, targetsExport, tasksExport } from './json.ts';

const links = addressesUnder('/plan/', 'https://example.org');

describe('exports', () => {
  it('give a target with its absolute address, and null for what the document does not say', () => {
    expect(targetsExport(plan, links).find(({ id }) => id === '2031-05-04')).toEqual({
      id: '2031-05-04',
      task: 5,
      chapter: 2,
      indicator: '筹措保障性租赁住房',
      indicatorKey: 'affordable-rental-homes-raised',
      quote: '筹措保障性租赁住房350套（间）',
      raw: '350套（间）',
      value: 350,
      valueTo: null,
      unit: '套（间）',
      comparator: 'eq',
      kind: 'flow',
      verb: '筹措',
      of: null,
      aggregable: true,
      sameAs: null,
      periodStart: '2031-01-01',
      periodEnd: '2031-12-31',
      baseline: [],
      outcomes: [],
      state: 'not-found',
      searched: '2032-06-01',
      confirmed: true,
      part: 'task',
      comparison: null,
      url: 'https://example.org/plan/2031/tasks/05/#t04',
    });
  });

  it('give what other documents say, with the target it stands beside and whether the number is the same', () => {
    const rows = contextExport(plan, links);
    expect(
      rows.map(({ target, kind, value, unit, sameNumber }) => [
        target,
        kind,
        value,
        unit,
        sameNumber,
      ]),
    ).toEqual([
      ['2031-04-04', 'commitment', 57000, '平方米', null],
      ['2031-05-03', 'commitment', 20, '台', true],
      ['2031-06-01', 'background', 4300, '张', null],
      ['2031-06-02', 'commitment', 30, '张', false],
      ['2031-06-03', 'background', 97.2, '%', null],
    ]);
    expect(rows[4]).toMatchObject({
      scope: 'city',
      indicator: '全市常住人口参保率',
      source: { official: false, copyOf: '市医保局2031年1月的通报', trust: 'medium' },
    });
  });

  it('give a task with the official wording of its body and the ids of its targets', () => {
    expect(tasksExport(plan, links)[6]).toMatchObject({
      id: '2031-07',
      number: 7,
      title: '方便群众办事',
      text: expect.stringMatching(/制定政务服务管理办法。$/u),
      strength: 'checkable',
      deliverables: [{ quote: '政务服务管理办法', verb: '制定' }],
      targets: [],
      url: 'https://example.org/plan/2031/tasks/07/',
    });
  });
});
