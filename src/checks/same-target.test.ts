import { describe, expect, it } from 'vitest';
import { fixtureFiles, replacing, type Edit } from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { parseContent, type ParsedTask } from '../content/parse.ts';
import type { TargetRecord } from '../model/schema.ts';
import { checkSameTargets } from './same-target.ts';

const file = 'plans/2031/tasks/03.mdx';
const points = (id: string): Edit => replacing('sameAs: "2031-02-05"', `sameAs: "${id}"`);
const sameAs = {
  file,
  field: 'targets[1].sameAs',
  expected: '本计划里先出现的那个目标的编号',
  remedy: '改正编号；两处并非同一目标时，删去 sameAs。',
};
const unlike = {
  ...sameAs,
  expected: '另一个目标的编号，indicatorKey、value、valueTo、unit、comparator、kind 都相同',
};

describe('a target that is printed twice', () => {
  faults([
    {
      ...sameAs,
      fault: 'a repetition of a target that is not there',
      edit: points('2031-02-50'),
      at: 'sameAs: ▸"2031-02-50"',
      found: '2031-02-50',
    },
    {
      ...sameAs,
      fault: 'a repetition of a target of another plan',
      edit: points('2030-02-05'),
      at: 'sameAs: ▸"2030-02-05"',
      found: '2030-02-05',
    },
    {
      ...sameAs,
      fault: 'a repetition of itself',
      edit: points('2031-03-02'),
      at: 'sameAs: ▸"2031-03-02"',
      found: '2031-03-02，是它自己',
      remedy: '改正编号，或删去 sameAs。',
    },
    {
      ...sameAs,
      fault: 'a repetition of what comes after it',
      edit: points('2031-03-04'),
      at: 'sameAs: ▸"2031-03-04"',
      found: '2031-03-04，在 2031-03-02 后面才出现',
      remedy: '先出现的不填 sameAs：删去这一项，在 2031-03-04 里填 2031-03-02。',
    },
    {
      ...sameAs,
      fault: 'a repetition of a repetition',
      edit: (text) =>
        text.replace(
          '    aggregable: true\ndeliverables',
          '    aggregable: true\n    sameAs: "2031-03-02"\ndeliverables',
        ),
      at: 'sameAs: ▸"2031-03-02"',
      field: 'targets[3].sameAs',
      found: '2031-03-02，而它自己又指向 2031-02-05',
      expected: '2031-02-05',
      remedy: '写先出现的那个编号，不一个接一个地指。',
    },
    {
      ...unlike,
      fault: 'a repetition of another number',
      edit: points('2031-02-04'),
      at: 'sameAs: ▸"2031-02-04"',
      found:
        '2031-02-04，而 indicatorKey 不同：这里是 specialised-new-firms-added，那里是 fishing-tackle-firms-introduced',
    },
    {
      ...unlike,
      fault: 'a repetition under another key',
      edit: replacing('indicatorKey: specialised-new-firms-added', 'indicatorKey: special-firms'),
      at: 'sameAs: ▸"2031-02-05"',
      found:
        '2031-02-05，而 indicatorKey 不同：这里是 special-firms，那里是 specialised-new-firms-added',
    },
  ]);

  it.each<[keyof TargetRecord, unknown, string]>([
    ['value', 9, '这里是 9，那里是 8'],
    ['valueTo', 12, '这里是 12，那里是 没有填写'],
    ['unit', '个', '这里是 个，那里是 家'],
    ['comparator', 'ge', '这里是 ge，那里是 eq'],
    ['kind', 'stock', '这里是 stock，那里是 flow'],
  ])('has one %s', (field, value, said) => {
    const [plan] = parseContent(fixtureFiles).plans;
    const tasks = plan!.tasks.map((task) => ({
      ...task,
      record: {
        ...task.record,
        targets: task.record.targets.map((one) =>
          one.sameAs === undefined ? one : { ...one, [field]: value },
        ),
      },
    }));
    const found = (of: readonly ParsedTask[]) =>
      checkSameTargets({ ...plan!, tasks: [...of] }).map((one) => `${one.field} ${one.found}`);
    expect(found(tasks)).toEqual([`targets[1].sameAs 2031-02-05，而 ${field} 不同：${said}`]);
    // Whatever the order in which files were read.
    expect(found(tasks.toReversed())).toEqual(found(tasks));
    expect(found(plan!.tasks.toReversed())).toEqual([]);
  });
});
