import { describe, expect, it } from 'vitest';
import { contentWith, replacing } from '../../tests/fixture/fixture.ts';

/** Fields of findings about words that a spreadsheet would run, with what they say was found. */
const formulas = (file: string, words: string, by: string) =>
  contentWith({ [`plans/2031/${file}`]: replacing(words, by) })
    .findings.filter(({ expected }) => expected.includes('公式'))
    .map(({ severity, field, found }) => `${severity} ${field} ${found}`);

describe('what becomes a cell of a table', () => {
  it.each([
    [
      'tasks/05.mdx',
      'indicator: 启动老旧住房改造地块',
      'indicator: "=1+1"',
      'targets[0].indicator “=1+1”',
    ],
    ['tasks/05.mdx', 'verb: 启动\n', 'verb: "+启动"\n', 'targets[0].verb “+启动”'],
    ['tasks/02.mdx', 'quote: 水乡·渔歌节', 'quote: "@渔歌节"', 'deliverables[1].quote “@渔歌节”'],
    [
      'outcomes.yaml',
      'note: 1月公布的。',
      'note: " -1月公布的。"',
      'commitments[0].note “ -1月公布的。”',
    ],
    [
      'outcomes.yaml',
      'title: 全市参保情况',
      'title: "=全市参保情况"',
      'background[0].source.title “=全市参保情况”',
    ],
  ])('of %s is refused where it begins as a formula: %s', (file, words, by, found) => {
    expect(formulas(file, words, by)).toContain(`error ${found}`);
  });

  it('is refused for its first sign alone, and shown by its beginning', () => {
    const indicator = (by: string) => formulas('tasks/05.mdx', '启动老旧住房改造地块\n', `${by}\n`);
    expect(indicator('"住房=1+1"')).toEqual([]);
    expect(indicator(`"=${'住'.repeat(60)}"`)).toEqual([
      `error targets[0].indicator “=${'住'.repeat(39)}”`,
    ]);
  });
});
