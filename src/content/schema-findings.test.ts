import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { checkSchema } from './schema-findings.ts';
import { readYaml } from './yaml.ts';

const schema = z.strictObject({
  name: z.string().min(1, '不能为空').describe('名称。'),
  count: z.int().min(1).max(9).describe('个数。'),
  open: z.boolean().optional().describe('开不开。'),
  kind: z.enum(['flow', 'stock']).optional().describe('性质。'),
  day: z.iso.date('日期写作 2024-01-01，并加引号').optional().describe('日期。'),
  parts: z
    .array(z.strictObject({ unit: z.string().describe('单位。'), value: z.number() }))
    .min(1)
    .optional()
    .describe('各部分。'),
  lines: z
    .array(z.strictObject({ text: z.string().describe('一行。') }).transform(({ text }) => text))
    .default([])
    .describe('各行。'),
});
const sound = 'name: 甲\ncount: 3\n';

/** The one finding about a text: place, field, found, expected, remedy. */
const said = (text: string) => {
  const checked = checkSchema(schema, readYaml(text), 'content/x.yaml');
  if ('value' in checked) return undefined;
  expect(checked.findings).toHaveLength(1);
  const { severity, file, line, column, field, found, expected, remedy } = checked.findings[0]!;
  expect([severity, file]).toEqual(['error', 'content/x.yaml']);
  return [`${line}:${column}`, field, found, expected, remedy];
};

describe('checkSchema', () => {
  it('gives the typed value where nothing is wrong', () => {
    expect(checkSchema(schema, readYaml(sound), 'content/x.yaml')).toEqual({
      value: { name: '甲', count: 3, lines: [] },
    });
  });

  it.each([
    ['a field that is missing', 'name: 甲\n', ['1:1', 'count', '没有填写', '数字', '个数。']],
    [
      'words where a number belongs',
      'name: 甲\ncount: 三\n',
      ['2:8', 'count', '“三”', '数字', '个数。'],
    ],
    [
      'half of what is counted',
      'name: 甲\ncount: 2.5\n',
      ['2:8', 'count', '2.5', '整数', '个数。'],
    ],
    [
      'a number where words belong',
      'name: 12\ncount: 3\n',
      ['1:7', 'name', '12', '文字（像日期、纯数字的要加引号）', '名称。'],
    ],
    [
      'a field of something that may be left out, and becomes something else',
      'name: 甲\ncount: 3\nlines:\n  - text: 5\n',
      ['4:11', 'lines[0].text', '5', '文字（像日期、纯数字的要加引号）', '一行。'],
    ],
    [
      'nothing where words belong',
      'name: ""\ncount: 3\n',
      ['1:7', 'name', '“”', '不能为空', '名称。'],
    ],
    ['less than there can be', 'name: 甲\ncount: 0\n', ['2:8', 'count', '0', '不小于 1', '个数。']],
    [
      'more than there can be',
      'name: 甲\ncount: 10\n',
      ['2:8', 'count', '10', '不大于 9', '个数。'],
    ],
    [
      'a word that yes and no are not',
      `${sound}open: 是\n`,
      ['3:7', 'open', '“是”', 'true 或 false', '开不开。'],
    ],
    [
      'a kind that is none',
      `${sound}kind: output\n`,
      ['3:7', 'kind', '“output”', 'flow、stock之一', '性质。'],
    ],
    [
      'a date without quotation marks',
      `${sound}day: 2031-01-02\n`,
      ['3:6', 'day', '没有加引号的日期 2031-01-02', '文字（像日期、纯数字的要加引号）', '日期。'],
    ],
    [
      'a day that is none',
      `${sound}day: "2031-02-30"\n`,
      ['3:6', 'day', '“2031-02-30”', '日期写作 2024-01-01，并加引号', '日期。'],
    ],
    ['an empty list', `${sound}parts: []\n`, ['3:8', 'parts', '[]', '至少 1 项', '各部分。']],
    [
      'words where a list belongs',
      `${sound}parts: 甲\n`,
      ['3:8', 'parts', '“甲”', '列表（每项以 - 开头）', '各部分。'],
    ],
    [
      'words where a group of fields belongs',
      `${sound}parts:\n  - 甲\n`,
      ['4:5', 'parts[0]', '“甲”', '一组字段', '各部分。'],
    ],
    [
      'a fault deep in a list, with the words of the field that it is in',
      `${sound}parts:\n  - unit: 家\n    value: 3\n  - unit: 5\n    value: 4\n`,
      ['6:11', 'parts[1].unit', '5', '文字（像日期、纯数字的要加引号）', '单位。'],
    ],
    [
      'a fault in a field without words of its own, with those around it',
      `${sound}parts:\n  - unit: 家\n    value: 三\n`,
      ['5:12', 'parts[0].value', '“三”', '数字', '各部分。'],
    ],
    [
      'a field that nobody knows',
      `${sound}owner: 某局\n`,
      ['3:1', 'owner', '没有这个字段：owner', '只用约定的字段', '改正字段名的拼写，或删去这一项。'],
    ],
    [
      'a field that nobody knows, deep in a list',
      `${sound}parts:\n  - unit: 家\n    value: 3\n    of: 人\n`,
      [
        '6:5',
        'parts[0].of',
        '没有这个字段：of',
        '只用约定的字段',
        '改正字段名的拼写，或删去这一项。',
      ],
    ],
    [
      'a sign that nobody sees',
      'name: "甲\\u200b"\ncount: 3\n',
      ['1:7', 'name', '看不见的符号 U+200B', '看得见的文字', '删去这个看不见的符号。'],
    ],
  ])('names %s', (_name, text, expected) => expect(said(text)).toEqual(expected));

  it('names all faults of a file at once', () => {
    const checked = checkSchema(schema, readYaml('count: 三\nowner: 某局\n'), 'content/x.yaml');
    expect('findings' in checked && checked.findings.map(({ field }) => field).sort()).toEqual([
      'count',
      'name',
      'owner',
    ]);
  });

  it('names what is no YAML before anything that the fields would say', () => {
    const checked = checkSchema(schema, readYaml('name: "甲\ncount: 三\n'), 'content/x.yaml');
    if ('value' in checked) throw new Error('read');
    for (const { found, expected } of checked.findings) {
      expect(found).toMatch(/^读不懂的 YAML：/u);
      expect(expected).toBe('正确的 YAML');
    }
  });

  it('cuts short what it found, however long that is', () => {
    const text = `name: 甲\ncount: ${'三'.repeat(500)}\n`;
    expect(said(text)?.[2]).toBe(`“${'三'.repeat(59)}…${'三'.repeat(29)}”`);
  });

  it('has a remedy even where the schema has no words', () => {
    const bare = z.strictObject({ a: z.number() });
    expect(checkSchema(bare, readYaml('a: x\n'), 'content/x.yaml')).toMatchObject({
      findings: [{ remedy: '照说明填写这个字段。' }],
    });
  });
});
