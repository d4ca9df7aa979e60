import { describe, expect, it } from 'vitest';
import { checkContent } from '../../checks/content.ts';
import { readContent } from '../../content/read.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { targetsExport, tasksExport } from './json.ts';

const plan = checkContent(readContent('content')).plans[0]!;
const links = addressesUnder('/plan/', 'https://example.org');

describe('exports', () => {
  it('give a target with its absolute address, and null for what the document does not say', () => {
    expect(targetsExport(plan, links).find(({ id }) => id === '2024-18-05')).toEqual({
      id: '2024-18-05',
      task: 18,
      chapter: 5,
      indicator: '筹措保障性租赁住房',
      indicatorKey: 'affordable-rental-homes-raised',
      quote: '筹措保障性租赁住房3500套（间）',
      raw: '3500套（间）',
      value: 3500,
      unit: '套（间）',
      comparator: 'eq',
      kind: 'flow',
      verb: '筹措',
      of: null,
      aggregable: true,
      sameAs: null,
      periodStart: '2024-01-01',
      periodEnd: '2024-12-31',
      baseline: [],
      outcomes: [],
      state: 'not-found',
      searched: '2026-11-23',
      url: 'https://example.org/plan/2024/tasks/18/#t05',
    });
  });

  it('give a task with the official wording of its body and the ids of its targets', () => {
    expect(tasksExport(plan, links)[22]).toMatchObject({
      id: '2024-23',
      number: 23,
      title: '优化教育服务供给',
      text: expect.stringMatching(/AED应急救护设备100％配置。$/u),
      strength: 'quantified',
      deliverables: [{ quote: '建设“静安家”家校共育平台', verb: '建设' }],
      targets: ['2024-23-01'],
      url: 'https://example.org/plan/2024/tasks/23/',
    });
  });
});
