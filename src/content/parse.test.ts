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

  it('passes over folders whose name is no key', () => {
    const file = fixtureFiles.find(({ path }) => path === 'plans/2031/plan.yaml');
    const { plans } = parseContent([...fixtureFiles, { ...file!, path: 'plans/Draft/plan.yaml' }]);
    expect(plans).toHaveLength(1);
  });

  it('reads plans under any key, each with its own tasks', () => {
    const { plans } = parseContent([
      ...fixtureFiles,
      ...fixtureFiles
        .filter(({ path }) => path.startsWith('plans/2031/'))
        .map(({ path, bytes }) => ({ path: path.replace('2031', 'huangpu-2025'), bytes })),
    ]);
    expect(plans.map(({ key, folder, tasks }) => [key, folder, tasks.length])).toEqual([
      ['2031', 'content/plans/2031', 8],
      ['huangpu-2025', 'content/plans/huangpu-2025', 8],
    ]);
  });

  it('asks for the plan.yaml of a folder that has none', () => {
    const { plans, whole, findings } = withEdits({ 'plans/2031/plan.yaml': removed });
    expect([plans, whole]).toEqual([[], false]);
    expect(findings).toMatchObject([
      { severity: 'error', file: 'content/plans/2031/plan.yaml', found: '没有这个文件' },
    ]);
  });

  it.each(['topics.yaml', 'lexicon.yaml', 'glossary.yaml'])(
    'counts %s that is not there as empty, and warns',
    (file) => {
      const { findings, whole, topics, lexicon, glossary } = withEdits({ [file]: removed });
      expect(findings).toMatchObject([{ severity: 'warning', file: `content/${file}` }]);
      expect(whole).toBe(true);
      expect([topics?.entries, lexicon.entries, glossary.entries]).toContainEqual([]);
    },
  );
});

describe('the parts of a document', () => {
  const planFile = 'plans/2031/plan.yaml';
  const marked = '现将<Target id="2031-p-01">3份</Target>安排';
  const withPart = (words: string, by: string) =>
    parseContent(filesWith({ [planFile]: replacing(words, by) }));

  it('keep their order, each as what it is', () => {
    expect(plan?.parts.slice(8, 12)).toEqual([
      {
        kind: 'text',
        role: 'preamble',
        text: '按照县委工作要求，2031年县政府重点工作具体安排如下：',
      },
      { kind: 'chapter', number: 1, numeral: '一、', title: '稳住县域经济，推动产业提质增效' },
      { kind: 'task', number: 1 },
      { kind: 'task', number: 2 },
    ]);
    expect(plan?.parts).toHaveLength(21);
  });

  it('have wordings where they are texts, and only there', () => {
    expect(plan?.wordings.map((one) => one !== undefined)).toEqual(
      plan?.parts.map(({ kind }) => kind === 'text'),
    );
  });

  it('are read without the marks of their targets, which the wordings have', () => {
    const [own] = withPart('notice: 现将', `notice: ${marked}`).plans;
    expect(own?.parts[4]).toMatchObject({ role: 'notice' });
    expect(own?.parts[4]).toMatchObject({ text: expect.stringMatching(/^现将3份安排《/u) });
    expect(own?.wordings[4]?.marks).toEqual([{ start: 2, end: 4, targetIds: ['2031-p-01'] }]);
    expect(own?.record.parts[4]).toMatchObject({ text: expect.stringContaining('<Target') });
  });

  it('that hold other markup are named by their field, and the plan cannot be put together', () => {
    const { plans, findings } = withPart('notice: 现将', 'notice: <b>现将</b>');
    expect(findings).toMatchObject([
      {
        file: `content/${planFile}`,
        field: 'parts[4].notice',
        found: expect.stringContaining('<b>'),
      },
    ]);
    expect(plans[0]?.complete).toBe(false);
  });
});
