import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  record,
  shuffledSubarray,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annotation,
  errorAt,
  fieldName,
  formatFinding,
  formatFindings,
  isError,
  lineOf,
  sortFindings,
  warningAt,
  type Finding,
} from './finding.ts';

const fault: Finding = {
  severity: 'error',
  file: 'content/plans/2031/tasks/05.mdx',
  line: 34,
  column: 12,
  field: 'targets[2].value',
  found: '2',
  expected: '20（原文印作“20台”）',
  remedy: '照原文的数字、单位和比较词改正。',
};
const finding = record<Finding>({
  severity: constantFrom('error', 'warning'),
  file: constantFrom('content/a.yaml', 'content/b.yaml', 'content/plans/2031/tasks/01.mdx'),
  line: integer({ min: 1, max: 30 }),
  column: integer({ min: 1, max: 30 }),
  field: constantFrom('', 'targets[0].value'),
  found: string(),
  expected: string(),
  remedy: string(),
});

describe('a finding', () => {
  const { severity: _severity, found, expected, remedy, ...place } = fault;

  it('is an error at a place, with what stands there, what belongs there and what to do', () => {
    expect(errorAt(place, found, expected, remedy)).toEqual([fault]);
    expect(errorAt(place, '', '', '').every(isError)).toBe(true);
    expect(isError({ severity: 'warning' })).toBe(false);
  });

  it('is else a warning, which says as much', () => {
    expect(warningAt(place, found, expected, remedy)).toEqual([{ ...fault, severity: 'warning' }]);
  });

  it('is of a file as a whole, or of a line of it, where no field can be named', () => {
    expect(lineOf('content/site.yaml')).toEqual({
      file: 'content/site.yaml',
      line: 1,
      column: 1,
      field: '',
    });
    expect(lineOf('content/site.yaml', 7).line).toBe(7);
  });

  it('carries nothing of its place but the place', () => {
    const more = { ...place, task: 5 };
    expect(errorAt(more, found, expected, remedy)).toEqual([fault]);
  });
});

describe('formatFinding', () => {
  it('says where, what stands there, what belongs there and what to do, a line each', () => {
    expect(formatFinding(fault)).toMatchInlineSnapshot(`
      "错误  content/plans/2031/tasks/05.mdx:34:12  targets[2].value
        发现：2
        应为：20（原文印作“20台”）
        怎么改：照原文的数字、单位和比较词改正。"
    `);
  });

  it('names no field where the whole file is meant, and tells a warning from an error', () => {
    expect(formatFinding({ ...fault, severity: 'warning', field: '' }).split('\n')[0]).toBe(
      '提醒  content/plans/2031/tasks/05.mdx:34:12',
    );
  });
});

describe('formatFindings', () => {
  it('closes with how many there are of each', () => {
    const text = formatFindings([{ ...fault, severity: 'warning' }, fault, fault]);
    expect(text.split('\n\n').at(-1)).toBe('共 2 处错误，1 处提醒。');
    expect(text.split('\n\n')).toHaveLength(4);
  });

  it('lists errors first, and leaves each kind in the order in which it was given', () => {
    const given = [
      { ...fault, severity: 'warning' as const, line: 1 },
      { ...fault, line: 9 },
      { ...fault, line: 3 },
    ];
    const lines = formatFindings(given).match(/^\S+ {2}\S+/gmu);
    expect(lines).toEqual([
      `错误  ${fault.file}:9:${fault.column}`,
      `错误  ${fault.file}:3:${fault.column}`,
      `提醒  ${fault.file}:1:${fault.column}`,
    ]);
  });

  it('says so where there is none', () =>
    expect(formatFindings([])).toBe('共 0 处错误，0 处提醒。'));
});

describe('sortFindings', () => {
  it('puts errors first, then goes by file, line and column', () => {
    const at = (severity: Finding['severity'], file: string, line: number, column: number) => ({
      ...fault,
      severity,
      file,
      line,
      column,
    });
    const ordered = [
      at('error', 'content/a.yaml', 9, 1),
      at('error', 'content/b.yaml', 2, 7),
      at('error', 'content/b.yaml', 2, 11),
      at('error', 'content/b.yaml', 10, 1),
      at('warning', 'content/a.yaml', 1, 1),
    ];
    expect(sortFindings(ordered.toReversed())).toEqual(ordered);
  });

  it('gives one order whatever order the checks ran in, and neither adds nor loses any', () => {
    assert(
      property(
        array(finding, { maxLength: 12 }).chain((all) =>
          shuffledSubarray(all, { minLength: all.length }).map((shuffled) => ({ all, shuffled })),
        ),
        ({ all, shuffled }) => {
          const place = ({ severity, file, line, column }: Finding) => [
            severity,
            file,
            line,
            column,
          ];
          const sorted = sortFindings(all);
          expect(sortFindings(shuffled).map(place)).toEqual(sorted.map(place));
          expect(sortFindings(sorted)).toEqual(sorted);
          expect(new Set(sorted)).toEqual(new Set(all));
          expect(sorted).toHaveLength(all.length);
        },
      ),
      { seed: 2031 },
    );
  });

  it('leaves the list that it was given as it was', () => {
    const given = [{ ...fault, line: 2 }, fault];
    sortFindings(given);
    expect(given[0]?.line).toBe(2);
  });
});

describe('fieldName', () => {
  it.each([
    [['targets', 3, 'quote'], 'targets[3].quote'],
    [['title'], 'title'],
    [[0, 'mean', 1], '[0].mean[1]'],
    [[], ''],
  ])('%j is %s', (path, name) => expect(fieldName(path)).toBe(name));

  it('can be read back into the path, so that every field has a name of its own', () => {
    const step = constantFrom<string | number>('targets', 'quote', 'say', 0, 1, 27);
    assert(
      property(array(step, { minLength: 1, maxLength: 6 }), (path) => {
        const read = [...fieldName(path).matchAll(/\[(\d+)\]|[a-z]+/gu)].map(([word, index]) =>
          index === undefined ? word : Number(index),
        );
        expect(read).toEqual(path);
      }),
      { seed: 2031 },
    );
  });
});

describe('annotation', () => {
  it('is what GitHub’s runners show beside the line', () => {
    expect(annotation(fault)).toBe(
      '::error file=content/plans/2031/tasks/05.mdx,line=34,col=12,title=targets[2].value::' +
        '发现：2%0A应为：20（原文印作“20台”）%0A怎么改：照原文的数字、单位和比较词改正。',
    );
  });

  it('has a title where the whole file is meant', () =>
    expect(annotation({ ...fault, field: '' })).toContain('title=内容检查::'));

  it('lets no text end the line or begin another property', () => {
    const text = string({ unit: constantFrom('%', '\n', '\r', ':', ',', '0', 'A', '字') });
    assert(
      property(text, text, (field, found) => {
        const written = annotation({ ...fault, field: `x${field}`, found });
        expect(written).not.toMatch(/[\r\n]/u);
        const [, place = '', said = ''] = /^::error ([^:]*)::(.*)$/u.exec(written) ?? [];
        const title = place.split(',').at(-1)?.replace('title=', '') ?? '';
        expect(decodeURIComponent(title)).toBe(`x${field}`);
        expect(decodeURIComponent(said)).toContain(`发现：${found}\n应为：`);
      }),
      { seed: 2031 },
    );
  });
});
