import { describe, expect, it } from 'vitest';
import {
  filesWith,
  fixtureFiles,
  removed,
  replacing,
  task,
  textOf,
} from '../../tests/fixture/fixture.ts';
import { parseContent } from './parse.ts';

const task5 = 'plans/2031/tasks/05.mdx';
const outcomes = 'plans/2031/outcomes.yaml';
const parsed = parseContent(fixtureFiles);
const [plan] = parsed.plans;

describe('parseContent', () => {
  it('reads every file into its record', () => {
    expect(parsed.findings).toEqual([]);
    expect(plan).toMatchObject({
      file: 'content/plans/2031/plan.yaml',
      folder: 'content/plans/2031',
      complete: true,
    });
    expect(plan?.tasks.map(({ file, record }) => [file, record.number])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`content/plans/2031/tasks/0${number}.mdx`, number]),
    );
    expect(plan?.outcomes?.record.outcomes).toHaveLength(17);
    expect(plan?.outcomes?.record.searches).toHaveLength(2);
    expect(parsed.topics?.entries).toHaveLength(6);
    expect(parsed.lexicon.entries).toHaveLength(11);
    expect(parsed.glossary.entries).toHaveLength(5);
    expect(parsed.series.record.series).toHaveLength(6);
  });

  it('keeps the source as bytes, which the proof of wording reads', () => {
    expect(new TextDecoder().decode(plan?.source)).toBe(textOf('plans/2031/source.txt'));
  });

  it('separates wording from marks, and knows where both stand in the file', () => {
    const own = plan!.tasks[4]!;
    expect(own.wording.text).toBe(task(5).text);
    expect(own.wording.marks.map(({ targetIds }) => targetIds)).toEqual(
      ['01', '02', '03', '04', '05'].map((number) => [`2031-05-${number}`]),
    );
    expect(textOf(task5).split('\n')[own.bodyLine]).toMatch(/^启动/u);
    expect(own.yaml.placeOf(['targets', 0, 'quote'])).toEqual({ line: 13, column: 12 });
  });
});

describe('content that is not all there', () => {
  const withEdits = (...args: Parameters<typeof filesWith>) => parseContent(filesWith(...args));

  it('may have no outcomes, and no series', () => {
    const { plans, series, findings } = withEdits({ [outcomes]: removed, 'series.yaml': removed });
    expect(findings).toEqual([]);
    expect(plans[0]?.outcomes).toBeUndefined();
    expect(series.record).toEqual({ plans: [], series: [] });
  });

  it('has no source where the file is gone; the proof of wording says so', () => {
    const { plans, findings } = withEdits({ 'plans/2031/source.txt': removed });
    expect(findings).toEqual([]);
    expect(plans[0]?.source).toBeUndefined();
  });

  it('is incomplete where a task cannot be read, for whatever reason', () => {
    for (const edit of [
      replacing('number: 5\n', 'number: 五\n'),
      replacing('</Target>', ''),
      replacing('title: 改善', 'title: "改善'),
      (text: string) => text.slice(4),
    ]) {
      const { plans, findings } = withEdits({ [task5]: edit });
      expect(plans[0]).toMatchObject({ complete: false });
      expect(plans[0]?.tasks).toHaveLength(7);
      expect(findings.map(({ file }) => file)).toContain(`content/${task5}`);
    }
  });

  it('names the faults of fields and of wording together', () => {
    const { findings } = withEdits({
      [task5]: (text) => text.replace('number: 5\n', 'number: 五\n').replace('</Target>', ''),
    });
    expect(findings.map(({ field, found }) => [field, found])).toEqual([
      ['number', '“五”'],
      ['', '<Target id="2031-05-02">'],
    ]);
  });

  it('leaves out outcomes that do not parse, and names the field', () => {
    const { plans, findings } = withEdits({
      [outcomes]: replacing('role: outcome', 'role: result'),
    });
    expect(plans[0]?.outcomes).toBeUndefined();
    expect(findings).toMatchObject([
      { file: `content/${outcomes}`, field: 'outcomes[0].role', expected: 'outcome、baseline之一' },
    ]);
  });

  it('counts a list that does not parse as empty, and names the entry', () => {
    const { glossary, findings } = withEdits({
      'glossary.yaml': replacing('slug: aed', 'slug: AED'),
    });
    expect(glossary.entries).toEqual([]);
    expect(findings).toMatchObject([
      { file: 'content/glossary.yaml', field: '[4].slug', line: 19, column: 9 },
    ]);
  });

  it('leaves out a plan whose record does not parse', () => {
    const { plans, findings } = withEdits({
      'plans/2031/plan.yaml': replacing('year: 2031\n', 'year: 31\n'),
    });
    expect(plans).toEqual([]);
    expect(findings).toMatchObject([{ field: 'year', found: '31', expected: '不小于 2000' }]);
  });

  it('passes over folders that are no year', () => {
    const file = fixtureFiles.find(({ path }) => path === 'plans/2031/plan.yaml');
    const { plans } = parseContent([...fixtureFiles, { ...file!, path: 'plans/draft/plan.yaml' }]);
    expect(plans).toHaveLength(1);
  });
});
