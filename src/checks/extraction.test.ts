import { describe, expect, it } from 'vitest';
import { plan, target, task } from '../../tests/fixture/fixture.ts';
import { reportExtraction } from './extraction.ts';

const only = (number: number) => ({
  ...plan,
  tasks: [task(number)],
  targets: task(number).targets,
});

describe('reportExtraction', () => {
  const report = reportExtraction(plan);

  it('counts what is recorded, proposed, and both', () => {
    expect(report).toMatchObject({ recorded: 32, proposed: 32, matched: 32, recall: 1 });
    expect(report.precision).toBe(1);
  });

  it('names what was proposed and is no target', () => {
    expect([report.extra, report.missed]).toEqual([[], []]);
    const [first, ...targets] = task(4).targets;
    const { extra, precision } = reportExtraction({
      ...plan,
      tasks: [{ ...task(4), targets }],
      targets,
    });
    expect(extra).toEqual([`2031-04 ${first!.raw}`]);
    expect(precision).toBeCloseTo(5 / 6);
  });

  it('says field by field how many proposals agree, and where they do not', () => {
    expect(report.fields.value).toBe(32);
    expect(report.fields.unit).toBe(32);
    expect(report.fields.of).toBe(32);
    expect(report.fields.verb).toBe(
      32 - report.differences.filter((one) => one.includes(' verb: ')).length,
    );
    expect(report.differences).toContain(
      '2031-01-01 quote: 全年实现地区生产总值增长6％左右 (recorded 地区生产总值增长6％左右)',
    );
  });

  it.each([
    ['value', 21, 20],
    ['unit', '部', '台'],
    ['comparator', 'ge', 'eq'],
    ['kind', 'stock', 'flow'],
    ['verb', '安装', undefined],
    ['of', '住宅', undefined],
    ['quote', '加装', undefined],
  ] as const)('holds %s of a proposal against the record', (field, recorded, proposed) => {
    const targets = [{ ...target('2031-05-03'), [field]: recorded }];
    const { fields, differences } = reportExtraction({
      ...plan,
      tasks: [{ ...task(5), targets }],
      targets,
    });
    expect(fields[field]).toBe(0);
    const said = differences.filter((one) => one.startsWith(`2031-05-03 ${field}: `));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`(recorded ${recorded})`);
    if (proposed !== undefined) expect(said[0]).toContain(` ${proposed} `);
  });

  it('takes a joint promise for two targets', () => {
    expect(reportExtraction(only(4))).toMatchObject({ recorded: 6, matched: 6 });
  });

  it('names a record that no proposal points at', () => {
    const [first, ...rest] = task(8).sentences;
    expect(first && rest).toBeDefined();
    const odd = {
      ...task(5),
      marks: task(5).marks.map((mark) =>
        mark.targetIds.includes('2031-05-03') ? { ...mark, start: mark.start + 1 } : mark,
      ),
    };
    const missed = reportExtraction({ ...plan, tasks: [odd], targets: odd.targets });
    expect(missed.missed).toEqual(['2031-05-03 20台']);
    expect(missed.extra).toEqual(['2031-05 20台']);
  });

  it('divides nothing by nothing', () => {
    expect(reportExtraction(only(8))).toMatchObject({ precision: 0, recall: 0, recorded: 0 });
  });
});
