import { describe, expect, it } from 'vitest';
import { contentWith, replacing, type Edit, type Edits } from '../../tests/fixture/fixture.ts';

const task6 = 'plans/2031/tasks/06.mdx';
const task5 = 'plans/2031/tasks/05.mdx';
const renamed = (id: string, by: string) => (text: string) => text.replaceAll(id, by);
const said = (edits: Edits) =>
  contentWith(edits).findings.map(
    ({ file, field, found }) => `${file.slice('content/'.length)} ${field}：${found}`,
  );

describe('a target that is gone', () => {
  it('is missed once, in its own file, where several places still tell of it', () => {
    const { findings } = contentWith({ [task5]: renamed('2031-05-03', '2031-05-09') });
    expect(findings).toEqual([
      {
        severity: 'error',
        file: `content/${task5}`,
        line: expect.any(Number) as number,
        column: expect.any(Number) as number,
        field: 'targets',
        found: '没有目标 2031-05-03',
        expected:
          'plan.yaml highlights[1]、outcomes.yaml outcomes[14]、outcomes.yaml outcomes[15] 等处用到的目标都在',
        remedy: '恢复这个目标和它的编号：编号定了不改；确实没有这个目标，从这些地方删去它。',
      },
    ]);
  });

  it('is missed where two places tell of it', () => {
    const { findings } = contentWith({
      'plans/2031/plan.yaml': replacing('- "2031-05-03"', '- "2031-06-09"'),
      'plans/2031/outcomes.yaml': replacing('target: "2031-06-02"', 'target: "2031-06-09"'),
    });
    expect(findings.map(({ found, expected }) => `${found}；${expected}`)).toEqual([
      '没有目标 2031-06-09；plan.yaml highlights[1]、outcomes.yaml commitments[0]用到的目标都在',
    ]);
  });

  const outcomes = 'plans/2031/outcomes.yaml';
  it.each<[string, Edit]>([
    ['outcomes[16]', (text) => text.replaceAll('2031-06-06', '2031-06-09')],
    ['searches[1]', replacing('"2031-05-05"]', '"2031-06-09"]')],
    ['commitments[0]', replacing('target: "2031-06-02"', 'target: "2031-06-09"')],
    ['background[0]', replacing('target: "2031-06-03"', 'target: "2031-06-09"')],
  ])('is told of at %s of the outcomes', (place, edit) => {
    const { findings } = contentWith({
      'plans/2031/plan.yaml': replacing('- "2031-05-03"', '- "2031-06-09"'),
      [outcomes]: edit,
    });
    expect(findings.map(({ expected }) => expected)).toEqual([
      `plan.yaml highlights[1]、outcomes.yaml ${place}用到的目标都在`,
    ]);
  });

  it('has all places named where they are three', () => {
    const { findings } = contentWith({
      'plans/2031/plan.yaml': replacing('- "2031-05-03"', '- "2031-06-09"'),
      [outcomes]: (text) =>
        text
          .replace('"2031-05-05"]', '"2031-06-09"]')
          .replace('target: "2031-06-03"', 'target: "2031-06-09"'),
    });
    expect(findings.map(({ expected }) => expected)).toEqual([
      'plan.yaml highlights[1]、outcomes.yaml searches[1]、outcomes.yaml background[0]用到的目标都在',
    ]);
  });

  it('is a slip of the one place that names it', () => {
    expect(said({ 'plans/2031/plan.yaml': replacing('- "2031-05-03"', '- "2031-05-33"') })).toEqual(
      ['plans/2031/plan.yaml highlights[1]：2031-05-33'],
    );
  });

  it('is not looked for in a task that there is not', () => {
    const both = {
      'plans/2031/plan.yaml': replacing('- "2031-05-03"', '- "2031-55-03"'),
      'plans/2031/outcomes.yaml': replacing('target: "2031-06-02"', 'target: "2031-55-03"'),
    };
    expect(said(both)).toHaveLength(2);
    expect(said({ [task6]: (text) => text })).toEqual([]);
  });
});
