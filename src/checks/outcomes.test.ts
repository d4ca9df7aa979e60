import { describe, expect, it } from 'vitest';
import { checkContent } from './content.ts';
import { readContent } from '../content/read.ts';

const file = 'plans/2024/outcomes.yaml';
const content = readContent('content');
const text = new TextDecoder().decode(content.find(({ path }) => path === file)!.bytes);
const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

/** Findings about the content with one change in the file of outcomes. */
function withChange(words: string, by: string, name = file) {
  return checkContent(
    content.map((one) => {
      if (one.path !== name) return one;
      const own = new TextDecoder().decode(one.bytes);
      expect(own).toContain(words);
      return { ...one, bytes: new TextEncoder().encode(own.replace(words, by)) };
    }),
  ).findings;
}

describe('checkOutcomes', () => {
  it.each([
    ['an unknown target', 'target: "2024-02-09"', 'target: "2024-02-99"', 'target', '已有目标'],
    ['a wrong unit', 'unit: 幢', 'unit: 家', 'unit', '与目标的单位“幢”相合'],
    ['a unit that is none', 'unit: 幢', 'unit: 12', 'unit', ''],
    [
      'an id of another target',
      'id: "2024-02-09-r01"',
      'id: "2024-02-08-r01"',
      'id',
      '以 2024-02-09-r 开头',
    ],
    ['an id used twice', 'id: "2024-02-09-r02"', 'id: "2024-02-09-r01"', 'id', '编号不重复'],
    [
      'a result before the plan',
      'periodStart: "2024-01-01"',
      'periodStart: "2023-06-01"',
      'periodStart',
      '不早于计划年度第一天',
    ],
    [
      'a source older than the plan',
      'date: "2025-01-26"',
      'date: "2023-12-26"',
      'source.date',
      '不早于计划年度第一天',
    ],
    [
      'a page read before it was there',
      'read: "2026-11-23"',
      'read: "2024-11-23"',
      'read',
      '不早于发布日期',
    ],
    ['a date that cannot be', 'read: "2026-11-23"', 'read: "2026-02-30"', 'read', '2024-01-01'],
    [
      'an expectation recorded as final',
      'finality: expected',
      'finality: final',
      'finality',
      'expected',
    ],
    [
      'a final figure published before the year was over',
      'date: "2025-01-26"',
      'date: "2024-10-26"',
      'finality',
      'expected',
    ],
    [
      'another definition without a word on it',
      '    difference: 是总额，不是增长率。\n',
      '',
      'difference',
      '口径',
    ],
    [
      'a difference where there is none',
      'definition: same\n',
      'definition: same\n    difference: 不同\n',
      'difference',
      '不填',
    ],
    [
      'no source',
      '    source:\n      title: "Looking back',
      '    sauce:\n      title: "Looking back',
      'source',
      '',
    ],
    [
      'an address that is a script',
      'url: https://www.shine.cn',
      'url: javascript:alert(1)//',
      'source.url',
      '网址',
    ],
    [
      'a search that is not repeated',
      'nextSearch: "2027-02-23"',
      'nextSearch: "2026-11-23"',
      'nextSearch',
      '晚于',
    ],
    [
      'a search for an unknown target',
      'targets: all',
      'targets: ["2024-18-99"]',
      'targets',
      '已有目标',
    ],
  ])('refuses %s', (_name, words, by, field, expected) => {
    const findings = withChange(words, by);
    const found = findings.find((one) => one.field.includes(field));
    expect(found, JSON.stringify(findings)).toMatchObject({
      severity: 'error',
      file: `content/${file}`,
    });
    expect(found!.expected).toContain(expected);
    expect(found!.remedy).not.toBe('');
    expect(found!.line).toBeGreaterThanOrEqual(Math.min(lineOf(words), found!.line));
  });

  it('names the line of the field', () => {
    expect(withChange('unit: 幢', 'unit: 家')[0]).toMatchObject({
      line: lineOf('unit: 幢'),
      column: 11,
    });
  });
});

describe('checkSeries', () => {
  it.each([
    ['a year without a plan to show', '- year: 2025\n    title', '- year: 2026\n    title', '2025'],
    [
      'a year twice',
      '      - year: 2023\n        value: 5',
      '      - year: 2025\n        value: 5',
      '2025 有两个',
    ],
    [
      'neither value nor words',
      '        words: 与全市同步，没有写数字\n',
      '',
      '没有 value，也没有 words',
    ],
    ['a unit that is none', 'unit: 亿元', 'unit: "12"', '12'],
  ])('refuses %s', (_name, words, by, found) => {
    const findings = withChange(words, by, 'series.yaml');
    expect(findings.map((one) => one.found).join('；')).toContain(found);
    expect(findings[0]?.file).toBe('content/series.yaml');
  });
});
